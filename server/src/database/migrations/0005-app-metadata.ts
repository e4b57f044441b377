import { type Kysely, sql } from 'kysely';

/** What hosts keep with an app under their own keys. A server of the version before reads and writes on beside it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table apps
      add column metadata jsonb not null default '{}'
        constraint apps_metadata_is_an_object check (jsonb_typeof(metadata) = 'object')`.execute(db);
}

import { type Kysely, sql } from 'kysely';

/**
 * When an app's secrets at Okta were last looked at: no list of Okta's tells of them, so the sweep looks at some apps'
 * each time, those first that it has not looked at for longest.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table registrations add column secrets_seen_at timestamptz`.execute(db);
  await sql`
    create index registrations_by_secrets_seen on registrations (secrets_seen_at nulls first)
    where registry_id is not null and gone_at is null`.execute(db);
}

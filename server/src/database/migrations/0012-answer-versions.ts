import { type Kysely, sql } from 'kysely';

/** The version of an app whose answer was sealed before the app had one, which is when one statement makes both. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table idempotency_records add column answer_version bigint`.execute(db);
}

import { type Kysely, sql } from 'kysely';

/**
 * When the issuer said what is known of a person and of an organization; null where it was entered here. A server of the
 * version before leaves it alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table tenants add column claimed_at timestamptz`.execute(db);
  await sql`alter table users add column claimed_at timestamptz`.execute(db);
}

import { type Kysely, sql } from 'kysely';

/** What keeps the API from abuse, for all processes: proofs of keys that were used (RFC 9449). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table dpop_proofs (
      hash bytea primary key,
      expires_at timestamptz not null
    )`.execute(db);
  await sql`create index dpop_proofs_by_expiry on dpop_proofs (expires_at)`.execute(db);
}

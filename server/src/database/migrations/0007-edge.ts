import { type Kysely, sql } from 'kysely';

/** What keeps the API from abuse, for all processes: proofs of keys that were used (RFC 9449), and how often who calls. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table dpop_proofs (
      hash bytea primary key,
      expires_at timestamptz not null
    )`.execute(db);
  await sql`create index dpop_proofs_by_expiry on dpop_proofs (expires_at)`.execute(db);
  // As rate-limiter-flexible expects it; milliseconds since 1970. Counts are not worth a write-ahead log.
  await sql`
    create unlogged table rate_limits (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    )`.execute(db);
  await sql`create index rate_limits_by_expiry on rate_limits (expire)`.execute(db);
}

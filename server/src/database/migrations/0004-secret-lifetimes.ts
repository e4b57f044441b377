import { type Kysely, sql } from 'kysely';

/**
 * When a client secret was used last, when it runs out or retires, its plaintext under a key that the database does not
 * have, and what an organisation decides of its secrets. A server of the version before reads and writes on beside it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table client_secrets
      add column last_used_at timestamptz,
      add column expires_at timestamptz,
      add column retires_at timestamptz,
      add column sealed bytea,
      add column sealed_key text,
      add constraint client_secrets_sealed_with_a_key check ((sealed is null) = (sealed_key is null))`.execute(db);
  // For the list of apps, which says of each when the first of its secrets runs out: only what does is in it.
  await sql`
    create index client_secrets_by_expiry on client_secrets (app_id, expires_at) include (tenant_id, retires_at)
    where status = 'active' and expires_at is not null`.execute(db);
  // For the check of credentials: whose a text is, if it is a secret of the organisation's at all.
  await sql`create index client_secrets_by_hash on client_secrets (tenant_id, hash)`.execute(db);
  // For the rotation of keys: where nothing is sealed, there is nothing in it.
  await sql`
    create index client_secrets_by_sealing on client_secrets (sealed_key, id collate "C")
    where sealed_key is not null`.execute(db);
  await sql`
    alter table tenants
      add column max_secret_days integer check (max_secret_days > 0),
      add column settings_version bigint not null default 1`.execute(db);
}

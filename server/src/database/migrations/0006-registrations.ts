import { type Kysely, sql } from 'kysely';

/**
 * What is known of the apps at an outside client registry (Okta): for each app what it is to be there and how far that
 * has been carried out. A server of the version before reads and writes on beside it: what it does not name is empty.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create sequence registration_changes as bigint`.execute(db);
  // Without a reference to apps: it outlives its app until the registry has let go of it.
  await sql`
    create table registrations (
      app_id text primary key,
      tenant_id text not null,
      client_id text not null,
      wanted bigint not null default nextval('registration_changes'),
      carried_out bigint not null default 0,
      wanted_bundle text,
      bundle text,
      bundles text[] not null default '{}',
      registry_id text,
      sent_label text,
      sent_at timestamptz,
      settled jsonb not null default '{}',
      logo_id text,
      secrets_due_at timestamptz,
      attempts integer not null default 0,
      problem text,
      differences jsonb not null default '[]',
      differed_at timestamptz not null default now(),
      changed_at timestamptz not null default now(),
      gone_at timestamptz
    )`.execute(db);
  await sql`
    create index registrations_waiting on registrations (changed_at) where carried_out < wanted`.execute(db);
  await sql`
    create index registrations_with_secrets_due on registrations (secrets_due_at)
    where secrets_due_at is not null`.execute(db);
  await sql`create index registrations_by_registry_id on registrations (registry_id)`.execute(db);
  await sql`create index registrations_by_bundle on registrations (wanted_bundle, app_id)`.execute(db);
  await sql`create index registrations_drifted on registrations (app_id) where differences <> '[]'`.execute(db);
  await sql`create index registrations_gone on registrations (gone_at) where gone_at is not null`.execute(db);
  await sql`
    create table registered_secrets (
      app_id text not null references registrations on delete cascade,
      secret_hash text not null,
      secret_id text,
      purpose text not null check (purpose in ('placeholder', 'held', 'gone')),
      settled text check (settled in ('active', 'inactive')),
      created_at timestamptz not null default now(),
      primary key (app_id, secret_hash)
    )`.execute(db);
  await sql`
    create table scope_bundles (
      bundle text primary key,
      policy_id text not null
    )`.execute(db);
  await sql`
    create table leases (
      name text primary key,
      owner uuid not null,
      until timestamptz not null
    )`.execute(db);
  // A secret that the registry has not confirmed yet, which nobody is shown.
  await sql`alter table client_secrets add column pending boolean not null default false`.execute(db);
  // What a call that needs the registry is making, and until when nobody else may take it over.
  await sql`
    alter table idempotency_records
      add column resource_id text,
      add column lease_until timestamptz`.execute(db);
}

import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table tenants (
      id text primary key,
      name text not null,
      packages text[] not null,
      contact_name text,
      contact_email text
    )`.execute(db);
  await sql`
    create table users (
      id text primary key,
      tenant_id text not null references tenants on delete cascade,
      email text not null,
      name text not null,
      roles text[] not null,
      subscriptions text[] not null
    )`.execute(db);
  await sql`create index users_by_tenant on users (tenant_id)`.execute(db);

  await sql`create sequence app_changes as bigint`.execute(db);
  await sql`
    create table apps (
      id text primary key,
      tenant_id text not null references tenants on delete cascade,
      client_id text not null unique,
      name text not null,
      name_key text not null,
      application_type text not null check (application_type in ('internal', 'partner')),
      status text not null check (status in ('approved', 'under-review', 'not-approved')),
      active boolean not null,
      redirect_uris text[] not null,
      scopes text[] not null,
      created_by text references users on delete set null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      change bigint not null default nextval('app_changes'),
      constraint apps_name_in_tenant unique (tenant_id, name_key)
    )`.execute(db);
  await sql`create unique index apps_by_change on apps (tenant_id, change desc)`.execute(db);
  await sql`
    create table app_logos (
      id text primary key,
      app_id text not null unique references apps on delete cascade,
      tenant_id text not null references tenants on delete cascade,
      media_type text not null,
      width integer not null,
      height integer not null,
      bytes bytea not null
    )`.execute(db);
  await sql`
    create table client_secrets (
      id text primary key,
      tenant_id text not null references tenants on delete cascade,
      app_id text not null references apps on delete cascade,
      hash bytea not null,
      hint text not null,
      status text not null check (status in ('active', 'inactive')),
      created_by text references users on delete set null,
      created_at timestamptz not null,
      position bigint generated always as identity
    )`.execute(db);
  await sql`create index client_secrets_by_app on client_secrets (app_id, position)`.execute(db);

  await sql`
    create table idempotency_records (
      key_hash bytea primary key,
      tenant_id text not null references tenants on delete cascade,
      input_hash bytea not null,
      sealed_answer bytea,
      answer_expires_at timestamptz not null,
      expires_at timestamptz not null
    )`.execute(db);
  await sql`create index idempotency_records_by_expiry on idempotency_records (expires_at)`.execute(db);

  await sql`
    create table oidc_artefacts (
      model text not null,
      id_hash bytea not null,
      payload jsonb not null,
      uid_hash bytea,
      grant_id text,
      consumed_at timestamptz,
      expires_at timestamptz,
      primary key (model, id_hash)
    )`.execute(db);
  await sql`create index oidc_artefacts_by_uid on oidc_artefacts (model, uid_hash)`.execute(db);
  await sql`create index oidc_artefacts_by_grant on oidc_artefacts (grant_id)`.execute(db);
  await sql`create index oidc_artefacts_by_expiry on oidc_artefacts (expires_at)`.execute(db);
  await sql`
    create table issuer_keys (
      purpose text primary key,
      value text not null,
      created_at timestamptz not null default now()
    )`.execute(db);
}

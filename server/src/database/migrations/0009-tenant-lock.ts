import { type Kysely, type RawBuilder, sql } from 'kysely';

/** The organization that a session works for; null where it works for the server, as one of the version before does. */
const tenant = sql`nullif((select current_setting('devportal.tenant', true)), '')`;

const tenantTables = [
  ...['users', 'apps', 'app_counts', 'app_logos', 'client_secrets', 'reviews', 'review_entries', 'app_history'],
  ...['idempotency_records', 'registrations'],
];

/** What no organization has rows of. The job queue's own tables are its own. */
const serverTables = ['oidc_artefacts', 'issuer_keys', 'dpop_proofs', 'rate_limits', 'leases', 'scope_bundles'];

/**
 * A second lock by organization, under the one that each query has: a session that has been told an organization
 * (`tenant-scope.ts`) sees and writes its rows alone. It holds for the owner of the tables too, and not for superusers
 * and roles that bypass row-level security.
 *
 * Besides, the index of the list in its usual order holds all that is searched and filtered by, so that neither has to
 * read the apps themselves.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const policies = new Map<string, RawBuilder<unknown>>([
    ['tenants', sql`id = coalesce(${tenant}, id)`],
    ...tenantTables.map((table) => [table, sql`tenant_id = coalesce(${tenant}, tenant_id)`] as const),
    ...serverTables.map((table) => [table, sql`${tenant} is null`] as const),
    // Whose it is, the registration says, of which a session sees its own.
    [
      'registered_secrets',
      sql`${tenant} is null or exists (
      select from registrations where registrations.app_id = registered_secrets.app_id)`,
    ],
  ]);
  for (const [table, allowed] of policies) {
    await sql`
      alter table ${sql.table(table)} enable row level security, force row level security`.execute(db);
    await sql`create policy within_tenant on ${sql.table(table)} using (${allowed})`.execute(db);
  }

  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
  // A table of a session's own must not stand in for the one that is asked.
  const path = sql`${sql.id(rows[0]?.schema ?? 'public')}, pg_temp`;
  // Reviewers, whose names stand in an app's history and review, are people of another organization. An error in between
  // takes back what was set with all else of the transaction.
  await sql`
    create function person_name(person text) returns text language plpgsql set search_path = ${path} as $$
    declare
      tenant constant text := coalesce(current_setting('devportal.tenant', true), '');
      found_name text;
    begin
      perform set_config('devportal.tenant', '', true);
      select name into found_name from users where id = person;
      perform set_config('devportal.tenant', tenant, true);
      return found_name;
    end $$`.execute(db);
  // As it was, but that an author of another organization is still somebody.
  await sql`
    create or replace function refuse_audit_change() returns trigger language plpgsql set search_path = ${path} as $$
    begin
      if tg_op = 'DELETE' then
        if not exists (select from tenants where id = old.tenant_id) then return old; end if;
      elsif tg_op = 'UPDATE' then
        if new.author is null and person_name(old.author) is null
          and to_jsonb(new) - 'author' = to_jsonb(old) - 'author' then return new; end if;
      end if;
      raise exception '% can only be added to', tg_table_name using errcode = 'restrict_violation';
    end $$`.execute(db);

  await sql`
    create unique index apps_in_list on apps (tenant_id, change desc)
    include (id, name_key, client_id, application_type, status, active)`.execute(db);
  await sql`drop index apps_by_change`.execute(db);
}

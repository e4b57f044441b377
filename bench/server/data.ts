/** What the tables hold: organisations, their people, apps, secrets and history, made by the database itself. */
import { people, tenants } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import { sql } from 'kysely';

import type { Database } from '../../server/src/database/tables.js';

export interface Population {
  apps: number;
  /** Organisations that have apps. */
  tenants: number;
  /** How many of the apps the first organisation has; the others share the rest evenly. */
  large: number;
}

/** Organisations without apps at first, in which apps are created: those that are listed stay as they are. */
export const creators = 20;

/** So many rows a statement: the embedded database has to hold what a statement still has to check. */
const portion = 50_000;

export const populations: Record<number, Population> = {
  1_000: { apps: 1_000, tenants: 10, large: 0 },
  1_000_000: { apps: 1_000_000, tenants: 10_000, large: 100_000 },
};

const product = people.developer.subscriptions;
const packages = tenants.harbor.packages;

/**
 * Each app has one redirect URI, two scopes, two secrets and two entries of history. A third are for partners, half of those
 * under review; a fifth are off.
 *
 * @param outside Also what is known of each app at an outside registry.
 */
export async function fill(db: Database, population: Population, { outside }: { outside: boolean }): Promise<void> {
  // References and counts are not looked at row by row, and indexes come last: what is there afterwards is the same.
  await db.connection().execute(async (connection) => {
    // The embedded database's session is an ordinary role's until then, which may not do that.
    await sql`reset role`.execute(connection);
    await sql`set session_replication_role = replica`.execute(connection);
    await sql`set maintenance_work_mem = '128MB'`.execute(connection);
    const { rows: indexes } = await sql<{ name: string; definition: string }>`
      select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
      from pg_index join pg_class on pg_class.oid = indrelid
      where relnamespace = 'public'::regnamespace
        and not exists (select from pg_constraint where conindid = indexrelid)`.execute(connection);
    for (const { name } of indexes) await sql`drop index ${sql.raw(name)}`.execute(connection);
    await addRows(connection, population, outside);
    for (const { definition } of indexes) await sql.raw(definition).execute(connection);
    await sql`reset session_replication_role`.execute(connection);
  });
  await sql`vacuum analyze`.execute(db);
}

/** Whether all of it is there, from an earlier run. */
export async function isFilled(db: Database, { apps, tenants: count }: Population): Promise<boolean> {
  const { rows } = await sql<{ filled: boolean }>`
    select (select coalesce(sum(apps.apps), 0) from app_counts as apps where tenant_id like 'tenant-%') = ${apps}
      and (select count(*) from tenants where id like 'tenant-%') = ${count} as filled`.execute(db);
  return rows[0]?.filled === true;
}

/** Takes away what an earlier run has created. */
export async function resetCreators(db: Database): Promise<void> {
  await sql`delete from tenants where id like 'creator-%'`.execute(db);
  await addTenants(db, 'creator-', creators);
  await sql`vacuum analyze`.execute(db);
}

async function addTenants(db: Database, kind: string, count: number): Promise<void> {
  await sql`
    insert into tenants (id, name, name_key, packages)
    select ${kind}::text || i, 'Organization ' || ${kind} || i, 'organization ' || ${kind} || i, ${packages}
    from generate_series(1, ${sql.lit(count)}) as i`.execute(db);
  await sql`
    insert into users (id, tenant_id, email, name, name_key, roles, subscriptions)
    select 'user-' || n || '-of-' || id, id, 'user' || n || '@' || id || '.example', 'Person ' || n, 'person ' || n, '{}',
      ${product}
    from tenants, generate_series(1, 10) as n where id like ${`${kind}%`}`.execute(db);
}

async function addRows(db: Database, population: Population, outside: boolean): Promise<void> {
  await addTenants(db, 'tenant-', population.tenants);
  await addTenants(db, 'creator-', creators);
  for (let from = 1; from <= population.apps; from += portion) {
    await addApps(db, population, from, Math.min(population.apps, from + portion - 1), outside);
  }
  await sql`
    insert into app_counts
    select tenant_id, application_type, status, active, count(*)
    from apps group by tenant_id, application_type, status, active`.execute(db);
}

async function addApps(
  db: Database,
  { large, tenants: count }: Population,
  from: number,
  to: number,
  outside: boolean,
): Promise<void> {
  const range = sql`generate_series(${sql.lit(from)}, ${sql.lit(to)}) as i`;
  const others = large > 0 ? count - 1 : count;
  const first = large > 0 ? 2 : 1;
  // Spread over the table, as organisations that grow side by side are.
  const every = Math.round(1_000_000 / Math.max(large, 1));
  const tenant = sql`'tenant-' ||
    case when ${sql.lit(large > 0)} and i % ${sql.lit(every)} = 0 then 1
    else ${sql.lit(first)} + (i - i / ${sql.lit(every)}) % ${sql.lit(others)} end`;
  const app = sql`'app' || substr(md5(i::text), 1, 17)`;
  const author = sql`'user-1-of-' || ${tenant}`;
  await sql`
    insert into apps (id, tenant_id, client_id, name, name_key, application_type, status, active, redirect_uris, scopes,
      created_by, created_at, updated_at)
    select ${app}, ${tenant}, '0oa' || substr(md5('client' || i), 1, 17), 'Customer App ' || i, 'customer app ' || i,
      case when i % 3 = 0 then 'partner' else 'internal' end,
      case when i % 6 = 0 then 'under-review' else 'approved' end, (i / 10) % 5 <> 0,
      '{https://app.example/oauth/callback}', '{ziapi:search,ziapi:enrich}', ${author}, now(), now()
    from ${range}`.execute(db);
  await sql`
    insert into client_secrets (id, tenant_id, app_id, hash, hint, status, created_by, created_at, expires_at)
    select 'ocs' || substr(md5(n || ' ' || i), 1, 17), ${tenant}, ${app}, sha256((n || ' ' || i)::text::bytea), 'abcd',
      'active', ${author}, now(), now() + i * n * interval '1 hour'
    from ${range}, generate_series(1, 2) as n`.execute(db);
  await sql`
    insert into app_history (app_id, tenant_id, at, author, action, changes)
    select ${app}, ${tenant}, now(), ${author}, action, '[]'
    from ${range}, unnest(array['created', 'secret-created']) as action`.execute(db);
  await sql`
    insert into reviews (id, app_id, tenant_id, kind, state, submitted_at, submitted_by, requested, notes)
    select 'rev' || substr(md5(i::text), 1, 17), ${app}, ${tenant}, 'registration',
      case when i % 6 = 0 then 'waiting' else 'approved' end, now(), ${author}, '{}', '[]'
    from ${range} where i % 3 = 0`.execute(db);
  await sql`
    insert into review_entries (review_id, app_id, tenant_id, at, author, action, notes)
    select 'rev' || substr(md5(i::text), 1, 17), ${app}, ${tenant}, now(), ${author}, 'submitted', '[]'
    from ${range} where i % 3 = 0`.execute(db);
  if (!outside) return;
  await sql`
    insert into registrations (app_id, tenant_id, client_id, wanted, carried_out, wanted_bundle, bundle, bundles, registry_id,
      sent_label, sent_at, settled)
    select ${app}, ${tenant}, '0oa' || substr(md5('client' || i), 1, 17), i, i,
      'ziapi:enrich ziapi:search', 'ziapi:enrich ziapi:search', '{ziapi:enrich ziapi:search}',
      '0oa' || substr(md5('registry' || i), 1, 17), 'Customer App ' || i, now(),
      jsonb_build_object('name', jsonb_build_array('Customer App ' || i), 'active', '["true"]'::jsonb,
        'applicationType', '["internal"]'::jsonb, 'redirectUris', '["https://app.example/oauth/callback"]'::jsonb)
    from ${range}`.execute(db);
  await sql`select setval('registration_changes', ${sql.lit(to)})`.execute(db);
  await sql`
    insert into registered_secrets (app_id, secret_hash, secret_id, purpose, settled)
    select ${app}, substr(encode(sha256((n || ' ' || i)::text::bytea), 'base64'), 1, 22), 'ocs' || i || n, 'held', 'active'
    from ${range}, generate_series(1, 2) as n`.execute(db);
}

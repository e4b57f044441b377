import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { AppListInput } from '@zoominfo/devportal-elements/contract/backend';
import pg from 'pg';

import { type OpenDatabase, openDatabase } from '../src/database/database.js';
import { migrate } from '../src/database/migrate.js';
import { withinTenant } from '../src/database/tenant-scope.js';
import { createPostgresBackend } from '../src/postgres-backend/postgres-backend.js';
import { loadPerson, type Person } from '../src/postgres-backend/viewers.js';
import { contextOver } from './support/direct-backend.js';
import { blocksOf, explain, type Plan, recorded } from './support/explain.js';
import { type Postgres, startPostgres } from './support/postgres.js';

const tenants = 10_000;
/** One organization has a tenth of all apps, which is more than any other list is tested with. */
const big = 'tenant 1';
const ofBig = 100_000;
const apps = 1_000_000;

/** Blocks for the 21 rows that a page of 20 reads: four tables of each, whose indexes are three or four levels deep. */
const page = 21 * 4 * 5;

describe('list of 1,000,000 apps of 10,000 organizations', () => {
  let postgres: Postgres;
  let opened: OpenDatabase;
  before(async () => {
    postgres = await startPostgres();
    const url = await postgres.createDatabase();
    opened = await openDatabase({ kind: 'server', url }, (error) => assert.fail(error));
    await migrate(opened.db);
    await fill(postgres.superuserUrl(url));
  });
  after(async () => {
    await opened.close();
    await postgres.stop();
  });

  const filtersAndOrders: AppListInput[] = [
    {},
    { direction: 'ascending' },
    { search: 'app 77' },
    { search: 'nothing has this name' },
    { search: '0oa' },
    { status: 'under-review' },
    { applicationType: 'partner', active: false },
    { search: 'app 5', status: 'approved', active: true },
    { sort: 'name', direction: 'ascending' },
    { sort: 'name', search: 'app 5' },
    { sort: 'clientId', direction: 'descending' },
    { sort: 'status', active: true },
  ];

  for (const tenant of ['tenant 4711', big]) {
    for (const input of filtersAndOrders) {
      const usual = input.sort === undefined;
      it(`${usual ? 'is answered from the index of the list' : 'reads indexes alone'} for ${tenant}: ${JSON.stringify(input)}`, async () => {
        const first = await explained(opened, tenant, { ...input, limit: 20 });
        const pages = [first];
        if (first.nextCursor !== null)
          pages.push(await explained(opened, tenant, { ...input, limit: 20, cursor: first.nextCursor }));
        for (const { plans } of pages) {
          const reads = plans.flatMap(scansOf);
          assert.deepEqual(
            reads.filter(({ 'Node Type': type }) => type === 'Seq Scan').map((scan) => scan['Relation Name']),
            [],
            'no table is read from its beginning to its end',
          );
          // What is looked for, apart from the rows that are shown of it.
          const looking = reads.filter(({ 'Index Name': index }) => index !== undefined && /^apps_(in|by)/.test(index));
          // To count names that have a part in them, their own index is the smaller one.
          const counted = input.search?.includes(' ') ? 'apps_by_name' : 'apps_in_list';
          const others = looking.map((scan) => scan['Index Name']).filter((index) => index !== 'apps_in_list');
          if (usual)
            assert.deepEqual(
              others.filter((index) => index !== counted),
              [],
            );
          if (usual || input.search !== undefined) {
            for (const scan of looking) {
              assert.equal(scan['Node Type'], 'Index Only Scan', JSON.stringify(scan));
              assert.equal(scan['Heap Fetches'], 0);
            }
          }
        }
      });
    }
  }

  it('reads as much for an organization of 90 apps as if there were no others', async () => {
    for (const input of filtersAndOrders) {
      const { blocks } = await explained(opened, 'tenant 4711', { ...input, limit: 20 });
      assert.ok(blocks < page, `${JSON.stringify(input)}: ${blocks} blocks`);
    }
  });

  it('reads what an organization of 100,000 has for a rare word, and a page’s worth for all else', async () => {
    const blocksFor = async (input: AppListInput) => (await explained(opened, big, { ...input, limit: 20 })).blocks;
    for (const input of filtersAndOrders.filter(({ search }) => search === undefined)) {
      const blocks = await blocksFor(input);
      assert.ok(blocks < page, `${JSON.stringify(input)}: ${blocks} blocks`);
    }
    // Once for the page and once for the number; an entry of the index takes less than 180 bytes.
    const bound = 2 * ((ofBig * 180) / 8192) + page;
    for (const input of filtersAndOrders.filter(({ search }) => search !== undefined)) {
      const blocks = await blocksFor(input);
      assert.ok(blocks < bound, `${JSON.stringify(input)}: ${blocks} blocks of at most ${Math.round(bound)}`);
    }
  });
});

/** Foreign keys, triggers and indexes of so many apps take minutes one by one, and are as good afterwards. */
async function fill(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const run = (text: string) => client.query<Record<string, string>>(text);
  await run('set session_replication_role = replica');
  await run(`set maintenance_work_mem = '256MB'`);
  const { rows: indexes } = await run(
    `select indexname, indexdef from pg_indexes where tablename = 'apps' and indexname like 'apps_by_%'
      or indexname = 'apps_in_list'`,
  );
  for (const { indexname } of indexes) await run(`drop index ${indexname}`);
  await run(`
    insert into tenants (id, name, name_key, packages)
    select 'tenant ' || i, 'Tenant ' || i, 'tenant ' || i, '{enterprise-api}' from generate_series(1, ${tenants}) as i`);
  await run(`
    insert into users (id, tenant_id, email, name, name_key, roles, subscriptions)
    select 'user of ' || id, id, 'a@b.example', 'A', 'a', '{}', '{devportal}' from tenants`);
  await run(`
    insert into apps (id, tenant_id, client_id, name, name_key, application_type, status, active, redirect_uris, scopes,
      created_by, created_at, updated_at)
    select 'app' || substr(md5(i::text), 1, 20), 'tenant ' || tenant, '0oa' || substr(md5(i::text), 1, 17),
      'App ' || i, 'app ' || i, case when i % 3 = 0 then 'partner' else 'internal' end,
      case when i % 6 = 0 then 'under-review' else 'approved' end, i % 5 <> 0,
      '{https://app.example/callback}', '{ziapi:search}', 'user of tenant ' || tenant, now(), now()
    from (
      select i, case when i <= ${ofBig} then 1 else 2 + i % (${tenants} - 1) end as tenant
      from generate_series(1, ${apps}) as i
    ) as numbered`);
  await run(`
    insert into app_counts select tenant_id, application_type, status, active, count(*) from apps group by 1, 2, 3, 4`);
  await run(`
    insert into client_secrets (id, tenant_id, app_id, hash, hint, status, created_at, expires_at)
    select 'ocs' || id, tenant_id, id, sha256(id::bytea), 'abcd', 'active', now(), now() + interval '90 days'
    from apps where application_type = 'partner'`);
  await run(`
    insert into reviews (id, app_id, tenant_id, kind, state, submitted_at, requested, notes)
    select 'rev' || id, id, tenant_id, 'registration', 'waiting', now(), '{}', '[]'
    from apps where application_type = 'partner' and status = 'under-review'`);
  await run(`
    insert into app_logos (id, app_id, tenant_id, media_type, width, height, bytes)
    select 'logo' || id, id, tenant_id, 'image/png', 1, 1, '' from apps
    where application_type = 'partner' and status = 'approved' and not active`);
  for (const { indexdef } of indexes) await run(indexdef ?? '');
  await run('vacuum analyze');
  await client.end();
}

/** Lists a page as somebody of the tenant who is remembered, and has PostgreSQL explain the query. */
async function explained({ db }: OpenDatabase, tenant: string, input: AppListInput) {
  const { db: recording, queries } = recorded(db);
  const { viewer, version } = (await loadPerson(db, `user of ${tenant}`)) as Person;
  const remembered = { version, confirm: () => Promise.resolve() };
  const backend = createPostgresBackend({ ...contextOver(recording), viewer, remembered });
  const { nextCursor } = await backend.apps.list(input);
  assert.equal(queries.length, 1, 'the rows with their number, or none');
  const plans = await withinTenant(tenant, () => explain(db, queries));
  return { nextCursor, plans, blocks: blocksOf(plans) };
}

function scansOf(plan: Plan): Plan[] {
  const below = (plan.Plans ?? []).flatMap(scansOf);
  return plan['Relation Name'] === undefined ? below : [plan, ...below];
}

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import type { AppListInput } from '@zoominfo/devportal-elements/contract/backend';
import { sql } from 'kysely';

import { type OpenDatabase, openDatabase } from '../src/database/database.js';
import { migrate } from '../src/database/migrate.js';
import { seed } from '../src/database/seed.js';
import type { Database } from '../src/database/tables.js';
import { directBackend } from './support/direct-backend.js';
import { blocksOf, explain, recorded } from './support/explain.js';
import { draftNamed, newKey } from './support/people.js';
import { type Postgres, startPostgres } from './support/postgres.js';

const { tenantId, id: developerId } = people.developer;

describe('list of many apps', () => {
  let postgres: Postgres;
  let opened: OpenDatabase;
  before(async () => {
    postgres = await startPostgres();
    opened = await openDatabase({ kind: 'server', url: await postgres.createDatabase() }, (error) =>
      assert.fail(error),
    );
    await migrate(opened.db);
    await seed(opened.db);
  });
  after(async () => {
    await opened.close();
    await postgres.stop();
  });

  it('counts what comes, changes and goes, also with its tenant', async () => {
    const { db } = opened;
    const backend = await directBackend(opened, 'developer');
    const totals = async () => {
      const queries: AppListInput[] = [
        {},
        { active: true },
        { applicationType: 'partner' },
        { status: 'under-review' },
      ];
      return Promise.all(queries.map(async (query) => (await backend.apps.list(query)).total));
    };
    assert.deepEqual(await totals(), [0, 0, 0, 0]);
    const app = await backend.apps.create({ draft: draftNamed('Counted'), ...newKey() });
    await backend.apps.create({ draft: { ...draftNamed('Waiting'), applicationType: 'partner' }, ...newKey() });
    assert.deepEqual(await totals(), [2, 1, 1, 1]);
    const named = await backend.apps.update({ appId: app.id, version: app.version, changes: { name: 'Counted once' } });
    assert.deepEqual(await totals(), [2, 1, 1, 1]);
    const off = await backend.apps.update({ appId: app.id, version: named.version, changes: { active: false } });
    assert.deepEqual(await totals(), [2, 0, 1, 1]);
    await backend.apps.delete({ appId: app.id, version: off.version });
    assert.deepEqual(await totals(), [1, 0, 1, 1]);
    await addApps(db, 1, 20);
    assert.deepEqual(await totals(), await counted(db));
    await sql`delete from apps where tenant_id = ${tenantId}`.execute(db);
    assert.deepEqual(await totals(), [0, 0, 0, 0]);

    await sql`insert into tenants (id, name, packages) values ('gone', 'Gone', '{}')`.execute(db);
    await addApps(db, 21, 30, 'gone');
    await sql`delete from tenants where id = 'gone'`.execute(db);
    const { rows } = await sql`select from app_counts where tenant_id = 'gone' and apps <> 0`.execute(db);
    assert.equal(rows.length, 0);
  });

  it('reads as much of the database for a page of 100,000 apps as of 100', async () => {
    const { db } = opened;
    const orders: AppListInput[] = [
      {},
      { sort: 'name', direction: 'ascending' },
      { sort: 'clientId', direction: 'descending' },
      { sort: 'applicationType', direction: 'descending' },
      { sort: 'status', direction: 'ascending' },
      { sort: 'active', direction: 'descending' },
      { status: 'under-review' },
      { active: false, sort: 'name' },
    ];
    const measure = async () => {
      await sql`vacuum analyze`.execute(db);
      const blocks: number[] = [];
      for (const order of orders) {
        const first = await explained(db, { ...order, limit: 10 });
        assert.ok(
          first.items.every(({ secretExpiresAt }) => secretExpiresAt),
          'all have a secret that runs out',
        );
        const second = await explained(db, {
          ...order,
          limit: 10,
          cursor: first.nextCursor ?? assert.fail('one page alone'),
        });
        blocks.push(first.blocks, second.blocks);
      }
      return blocks;
    };
    await addApps(db, 1, 100);
    const few = await measure();
    await addApps(db, 101, 100_000);
    const many = await measure();
    // Whether secrets of an app run out costs three blocks of an index, for each of the 11 apps that a page reads.
    const bound = 100 + 11 * 3;
    assert.ok(Math.max(...many) < bound, `blocks read of 100,000: ${String(many)}, of 100: ${String(few)}`);
  });
});

/** A third for partners, half of those under review; a fifth off. Each with two secrets that run out. */
async function addApps(db: Database, from: number, to: number, tenant: string = tenantId): Promise<void> {
  await sql`
    insert into apps (id, tenant_id, client_id, name, name_key, application_type, status, active, redirect_uris, scopes,
      created_by, created_at, updated_at)
    select 'app' || md5(i::text), ${tenant}, '0oa' || md5(i::text), 'App ' || i, 'app ' || i,
      case when i % 3 = 0 then 'partner' else 'internal' end,
      case when i % 6 = 0 then 'under-review' else 'approved' end, i % 5 <> 0,
      '{https://app.example/callback}', '{ziapi:search}', ${developerId}, now(), now()
    from generate_series(${sql.lit(from)}, ${sql.lit(to)}) as i`.execute(db);
  await sql`
    insert into client_secrets (id, tenant_id, app_id, hash, hint, status, created_by, created_at, expires_at)
    select 'ocs' || n || md5(i::text), ${tenant}, 'app' || md5(i::text), sha256((n || ' ' || i)::text::bytea), 'abcd',
      'active', ${developerId}, now(), now() + i * n * interval '1 hour'
    from generate_series(${sql.lit(from)}, ${sql.lit(to)}) as i, generate_series(1, 2) as n`.execute(db);
}

async function counted(db: Database): Promise<number[]> {
  const { rows } = await sql<Record<string, number>>`
    select count(*)::int as every, count(*) filter (where active)::int as active,
      count(*) filter (where application_type = 'partner')::int as partner,
      count(*) filter (where status = 'under-review')::int as waiting
    from apps where tenant_id = ${tenantId}`.execute(db);
  return Object.values(rows[0] ?? {});
}

/** Lists a page, and has PostgreSQL tell how many blocks its queries touch. */
async function explained(db: Database, input: AppListInput) {
  const { db: recording, queries } = recorded(db);
  const backend = await directBackend({ db: recording }, 'developer');
  queries.length = 0;
  const { nextCursor, items } = await backend.apps.list(input);
  assert.equal(queries.length, items.length > 0 ? 1 : 2, 'the rows with their number, or no rows and then it');
  return { nextCursor, items, blocks: blocksOf(await explain(db, queries)) };
}

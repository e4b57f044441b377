import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { PGlite } from '@electric-sql/pglite';
import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import type { WholeBackend } from '@zoominfo/devportal-elements/contract/backend';
import { type KyselyPlugin, sql } from 'kysely';

import { openDatabase, type OpenDatabase } from '../src/database/database.js';
import { isBounded } from '../src/database/database-role.js';
import { migrate } from '../src/database/migrate.js';
import { seed } from '../src/database/seed.js';
import { acrossTenants, tenantInScope, withinTenant } from '../src/database/tenant-scope.js';
import { directBackend } from './support/direct-backend.js';
import { draftNamed, newKey, type PersonName } from './support/people.js';
import { type Postgres, startPostgres } from './support/postgres.js';
import { startTestServer } from './support/server.js';
import { temporaryFolder } from './support/temporary-folder.js';

const mine = people.developer.tenantId;
const theirs = people['other-tenant'].tenantId;

/** Whose rows there are, by table. What hangs on an app says whose that is. */
const tenantOf = {
  tenants: 'id',
  users: 'tenant_id',
  apps: 'tenant_id',
  app_counts: 'tenant_id',
  app_logos: 'tenant_id',
  client_secrets: 'tenant_id',
  reviews: 'tenant_id',
  review_entries: 'tenant_id',
  app_history: 'tenant_id',
  idempotency_records: 'tenant_id',
  registrations: 'tenant_id',
  registered_secrets: '(select tenant_id from registrations where registrations.app_id = registered_secrets.app_id)',
} as const;

/** The server's own. */
const ofNobody = ['dpop_proofs', 'issuer_keys', 'leases', 'oidc_artefacts', 'rate_limits', 'scope_bundles'];

describe('the second lock between organizations', () => {
  let postgres: Postgres;
  let opened: OpenDatabase;
  const open = (url: string) => openDatabase({ kind: 'server', url }, (error) => assert.fail(error));

  before(async () => {
    postgres = await startPostgres();
    opened = await open(await postgres.createDatabase());
    await migrate(opened.db);
    await seed(opened.db);
    for (const person of ['developer', 'other-tenant'] as const) {
      const backend = await directBackend(opened, person);
      const draft = { ...draftNamed(`Of ${person}`), applicationType: 'partner' as const };
      const app = await backend.apps.create({ draft, ...newKey() });
      await backend.secrets.create({ appId: app.id, ...newKey() });
    }
    await sql`
      insert into app_logos (id, app_id, tenant_id, media_type, width, height, bytes)
      select 'logo ' || id, id, tenant_id, 'image/png', 1, 1, '' from apps`.execute(opened.db);
    await sql`insert into registrations (app_id, tenant_id, client_id) select id, tenant_id, client_id from apps`.execute(
      opened.db,
    );
    await sql`
      insert into registered_secrets (app_id, secret_hash, purpose)
      select app_id, 'hash', 'held' from registrations`.execute(opened.db);
  });
  after(async () => {
    await opened.close();
    await postgres.stop();
  });

  const tenantsIn = async (table: keyof typeof tenantOf) => {
    const { rows } = await sql<{ tenant: string }>`
      select distinct ${sql.raw(tenantOf[table])} as tenant from ${sql.table(table)} order by 1`.execute(opened.db);
    return rows.map(({ tenant }) => tenant);
  };

  it('is on every table, for their owner too', async () => {
    const { rows } = await sql<{ table: string }>`
      select relname as table from pg_class
      where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relrowsecurity and relforcerowsecurity
        and exists (select from pg_policy where polrelid = pg_class.oid)
      order by relname`.execute(opened.db);
    const all = await sql<{ table: string }>`
      select relname as table from pg_class
      where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname not like 'kysely%'
      order by relname`.execute(opened.db);
    assert.deepEqual(rows, all.rows);
    assert.deepEqual(
      rows.map(({ table }) => table),
      [...Object.keys(tenantOf), ...ofNobody].sort(),
    );
  });

  for (const table of Object.keys(tenantOf) as (keyof typeof tenantOf)[]) {
    it(`shows a person those ${table} alone that are their organization's, whatever the query forgets`, async () => {
      const everybodys = await tenantsIn(table);
      assert.ok(everybodys.includes(mine) && everybodys.includes(theirs), String(everybodys));
      assert.deepEqual(await withinTenant(mine, () => tenantsIn(table)), [mine]);
      assert.deepEqual(await withinTenant(theirs, () => tenantsIn(table)), [theirs]);
      assert.deepEqual(await withinTenant(mine, () => acrossTenants(() => tenantsIn(table))), everybodys);
      assert.deepEqual(await withinTenant("' or true --", () => tenantsIn(table)), []);
    });
  }

  it('keeps a person from what is the server’s own', async () => {
    const counts = async () => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from leases`.execute(opened.db);
      return rows[0]?.n;
    };
    await sql`insert into leases (name, owner, until) values ('held', gen_random_uuid(), now())`.execute(opened.db);
    assert.equal(await counts(), 1);
    assert.equal(await withinTenant(mine, counts), 0);
    await assert.rejects(
      withinTenant(mine, () =>
        sql`insert into leases (name, owner, until) values ('mine', gen_random_uuid(), now())`.execute(opened.db),
      ),
      /row-level security/,
    );
  });

  it('lets nobody write into another organization, nor out of it', async () => {
    const run = (text: string) => withinTenant(mine, () => sql.raw(text).execute(opened.db));
    for (const statement of [
      `update apps set name = 'Taken' where tenant_id = '${theirs}'`,
      `delete from client_secrets where tenant_id = '${theirs}'`,
      `delete from tenants where id = '${theirs}'`,
      `update users set roles = '{org-admin}' where tenant_id = '${theirs}'`,
    ]) {
      assert.equal((await run(statement)).numAffectedRows, 0n, statement);
    }
    for (const statement of [
      `update apps set tenant_id = '${theirs}'`,
      `update users set tenant_id = '${theirs}'`,
      `insert into tenants (id, name, packages) values ('new', 'New', '{}')`,
      `insert into users (id, tenant_id, email, name, name_key, roles, subscriptions)
         values ('spy', '${theirs}', 'spy@other.example', 'Spy', 'spy', '{org-admin}', '{devportal}')`,
      `insert into app_history (app_id, tenant_id, at, action, changes)
         select id, '${theirs}', now(), 'created', '[]' from apps`,
    ]) {
      await assert.rejects(run(statement), /row-level security/, statement);
    }
  });

  it('names reviewers of other organizations, whom the history cannot lose', async () => {
    const developer = await directBackend(opened, 'developer');
    const reviewer = await directBackend(opened, 'reviewer');
    const { items } = await developer.apps.list({ search: 'Of developer' });
    const [app] = items;
    assert.ok(app?.review);
    await reviewer.reviews.assign({ reviewId: app.review.id });
    await reviewer.reviews.decide({
      reviewId: app.review.id,
      version: app.version,
      decision: { decision: 'changes-requested', reason: 'The name', notes: [] },
    });
    const seen = await developer.reviews.get({ reviewId: app.review.id });
    assert.deepEqual(
      [seen.submittedBy?.name, seen.assignee?.name, seen.thread.at(-1)?.by?.name],
      [people.developer.name, people.reviewer.name, people.reviewer.name],
    );
    const history = await developer.apps.history({ appId: app.id });
    assert.equal(history.items[0]?.by?.name, people.reviewer.name);
    await assert.rejects(
      withinTenant(mine, () =>
        sql`update review_entries set author = null where author = ${people.reviewer.id}`.execute(opened.db),
      ),
      /can only be added to/,
    );
  });

  it('is on for whatever a person does, and off for reviews alone', async () => {
    const scopes = new Set<string>();
    const listening: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      // Of all statements, also of those that are written once for the process.
      transformResult: ({ result }) => {
        scopes.add(tenantInScope());
        return Promise.resolve(result);
      },
    };
    const scopesOf = async (person: PersonName, act: (backend: WholeBackend) => Promise<unknown>) => {
      const backend = await directBackend({ db: opened.db.withPlugin(listening) }, person);
      scopes.clear();
      await act(backend);
      return [...scopes];
    };
    const app = await (
      await directBackend(opened, 'developer')
    ).apps.create({ draft: draftNamed('Watched'), ...newKey() });
    const appId = app.id;
    const acts: ((backend: WholeBackend) => Promise<unknown>)[] = [
      ({ apps }) => apps.list({ search: 'w' }),
      ({ apps }) => apps.get({ appId }),
      ({ apps }) => apps.create({ draft: draftNamed('Another'), ...newKey() }),
      ({ apps }) => apps.update({ appId, version: app.version, changes: { name: 'Watched well' } }),
      ({ apps }) => apps.history({ appId }),
      ({ secrets }) => secrets.create({ appId, ...newKey() }),
      ({ secrets }) => secrets.list({ appId }),
      ({ settings }) => settings.get({}),
      async ({ apps }) => apps.delete({ appId, version: (await apps.get({ appId })).version }),
    ];
    for (const act of acts) assert.deepEqual(await scopesOf('developer', act), [mine], act.toString());
    assert.deepEqual(await scopesOf('org-admin', ({ users }) => users.list({})), [mine]);
    assert.deepEqual(await scopesOf('reviewer', ({ reviews }) => reviews.list({})), ['']);
    assert.deepEqual(await scopesOf('reviewer', ({ apps }) => apps.list({})), [people.reviewer.tenantId]);
  });

  it('is told to a connection whoever had it before, and however that ended', async () => {
    const name = async () => {
      const { rows } = await sql<{ name: string }>`select name from tenants`.execute(opened.db);
      return rows.map((row) => row.name).join();
    };
    const [one, other] = [await withinTenant(mine, name), await withinTenant(theirs, name)];
    assert.notEqual(one, other);
    const failing = () =>
      opened.db
        .transaction()
        .execute((tx) => sql`select 1 / 0`.execute(tx))
        .then(() => assert.fail(), name);
    const calls = Array.from({ length: 200 }, (_, index) => {
      const mineNow = index % 2 === 0;
      return withinTenant(mineNow ? mine : theirs, async () => {
        const found = index % 5 === 0 ? await failing() : await name();
        assert.equal(found, mineNow ? one : other);
        await opened.db.transaction().execute(async (tx) => {
          const { rows } = await sql<{ name: string }>`select name from tenants`.execute(tx);
          assert.deepEqual(rows, [{ name: mineNow ? one : other }]);
        });
      });
    });
    await Promise.all([...calls, ...Array.from({ length: 50 }, async () => assert.ok((await name()).includes(',')))]);
  });

  it('is missed by nobody where the server’s role is not bound by it', async () => {
    const warns = async (url: string) => {
      const server = await startTestServer({ kind: 'server', url });
      await server.stop();
      return server.lines.some(
        (line) => line.includes('"level":"warn"') && line.includes('bypasses row-level security'),
      );
    };
    const url = await postgres.createDatabase();
    assert.equal(await warns(url), false);
    assert.equal(await warns(postgres.superuserUrl(url)), true);
  });

  it('binds an ordinary role, the embedded database’s too, and no superuser', async () => {
    assert.equal(await isBounded(opened.db), true);
    const superuser = await open(postgres.superuserUrl(await postgres.createDatabase()));
    assert.equal(await isBounded(superuser.db), false);
    await superuser.close();

    const { folder, remove } = await temporaryFolder();
    // As a version made it that had no role of its own.
    const before = await PGlite.create(folder);
    await before.exec(`
      create table kept (id bigint generated always as identity, number serial);
      create sequence numbers;
      create function nothing() returns void language sql as '';
      insert into kept default values`);
    await before.close();
    const embedded = await openDatabase({ kind: 'embedded', folder }, (error) => assert.fail(error));
    assert.equal(await isBounded(embedded.db), true);
    await migrate(embedded.db);
    await seed(embedded.db);
    const { rows } = await sql<{ users: number }>`select count(*)::int as users from users`.execute(embedded.db);
    const within = await withinTenant(mine, () =>
      sql<{ tenant: string }>`select distinct tenant_id as tenant from users`.execute(embedded.db),
    );
    assert.deepEqual(within.rows, [{ tenant: mine }]);
    assert.ok((rows[0]?.users ?? 0) > 1);
    await sql`alter table kept add column more text`.execute(embedded.db);
    await sql`insert into kept default values`.execute(embedded.db);
    await sql`drop sequence numbers`.execute(embedded.db);
    await sql`drop function nothing()`.execute(embedded.db);
    await embedded.close();
    await remove();
  });
});

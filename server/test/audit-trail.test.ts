import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { sql } from 'kysely';

import { openDatabase, type OpenDatabase } from '../src/database/database.js';
import { migrate } from '../src/database/migrate.js';
import { seed } from '../src/database/seed.js';
import { directBackend } from './support/direct-backend.js';
import { draftNamed, newKey } from './support/people.js';
import { type Postgres, startPostgres } from './support/postgres.js';
import { temporaryFolder } from './support/temporary-folder.js';

const tables = ['app_history', 'review_entries'] as const;
const appendOnly = { code: '23001', message: /can only be added to/ };

describe('the audit trail', () => {
  let postgres: Postgres;
  let opened: OpenDatabase;
  before(async () => {
    postgres = await startPostgres();
    // By those too who may do anything.
    opened = await open(postgres.superuserUrl(await postgres.createDatabase()));
  });
  after(async () => {
    await opened.close();
    await postgres.stop();
  });

  async function open(url: string): Promise<OpenDatabase> {
    const database = await openDatabase({ kind: 'server', url }, (error) => assert.fail(error));
    await migrate(database.db);
    await seed(database.db);
    return database;
  }

  const run = (text: string, { db } = opened) => sql.raw(text).execute(db);
  const dumpOf = async (table: string, { db } = opened) =>
    (await sql.raw<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t order by position`).execute(db))
      .rows;

  /** A partner app that was submitted, and its review's ID. */
  async function submit(name: string, { db } = opened) {
    const developer = await directBackend({ db }, 'developer');
    const draft = { ...draftNamed(name), applicationType: 'partner' };
    const app = await developer.apps.create({ draft, ...newKey() });
    assert.ok(app.review);
    return { developer, app };
  }

  it('is not changed, deleted or emptied by anybody, in whatever way', async () => {
    await submit('Recorded');
    const before = await Promise.all(tables.map((table) => dumpOf(table)));
    assert.ok(before.every((rows) => rows.length > 0));
    for (const table of tables) {
      for (const statement of [
        `update ${table} set action = 'nothing'`,
        `update ${table} set at = now()`,
        `update ${table} set text = null`,
        `update ${table} set author = null`,
        `update ${table} set author = 'person-org-admin'`,
        `update ${table} set tenant_id = 'tenant-lantern'`,
        `update ${table} set app_id = 'another'`,
        `delete from ${table}`,
        `delete from ${table} where position = (select max(position) from ${table})`,
        `truncate ${table}`,
        `truncate tenants cascade`,
        `begin; set local session_replication_role = replica; delete from ${table}; commit`,
        `begin; create temp table tenants (id text) on commit drop; delete from ${table}; commit`,
        `begin; create temp table users (id text) on commit drop; update ${table} set author = null; commit`,
        `insert into ${table} select * from ${table} limit 1 on conflict (position) do update set action = 'nothing'`,
      ]) {
        await opened.db.connection().execute(async (connection) => {
          const error = await sql
            .raw(statement)
            .execute(connection)
            .then(() => assert.fail(statement), asDatabaseError);
          // An identity column has no value of the writer's own in the first place.
          if (error.code !== '428C9') assert.equal(error.code, appendOnly.code, `${statement}: ${error.message}`);
          await sql`rollback`.execute(connection);
        });
      }
    }
    assert.deepEqual(await Promise.all(tables.map((table) => dumpOf(table))), before);
  });

  it('outlives the app, its review’s thread too', async () => {
    const { developer, app } = await submit('Deleted');
    await developer.apps.delete({ appId: app.id, version: app.version });
    const { rows: history } = await run(`select action from app_history where app_id = '${app.id}' order by position`);
    assert.deepEqual(history, [{ action: 'created' }, { action: 'submitted' }]);
    const { rows: entries } = await run(
      `select action, author, tenant_id from review_entries where app_id = '${app.id}'`,
    );
    assert.deepEqual(entries, [{ action: 'submitted', author: 'person-developer', tenant_id: 'tenant-harbor' }]);
    assert.deepEqual((await run(`select 1 from reviews where app_id = '${app.id}'`)).rows, []);
  });

  it('is for reviews that there are', async () => {
    const error = await run(
      `insert into review_entries (review_id, at, action, notes) values ('none', now(), 'submitted', '[]')`,
    ).then(() => assert.fail(), asDatabaseError);
    assert.equal(error.code, 'P0002');
  });

  it('loses who it was with a person, and nothing else', async () => {
    const { app } = await submit('Of somebody who leaves');
    const others = async () =>
      (await run(`select to_jsonb(t) - 'author' as row from app_history t order by position`)).rows;
    const before = await others();
    await run(`delete from users where id = 'person-developer'`);
    assert.deepEqual(await others(), before);
    const { rows } = await run(`select distinct author from app_history where app_id = '${app.id}'`);
    assert.deepEqual(rows, [{ author: null }]);
  });

  it('goes with its organization, of which nothing stays', async () => {
    const own = await open(await postgres.createDatabase());
    await submit('Of one that leaves', own);
    await run(`delete from tenants where id = 'tenant-harbor'`, own);
    for (const table of tables) assert.deepEqual(await dumpOf(table, own), []);
    await own.close();
  });

  it('is kept by the embedded database as well', async () => {
    const { folder, remove } = await temporaryFolder();
    const own = await openDatabase({ kind: 'embedded', folder }, (error) => assert.fail(error));
    await migrate(own.db);
    await seed(own.db);
    await submit('Embedded', own);
    for (const table of tables) {
      await assert.rejects(run(`delete from ${table}`, own), appendOnly);
      await assert.rejects(run(`truncate ${table}`, own), appendOnly);
      await assert.rejects(run(`update ${table} set author = null`, own), appendOnly);
      assert.ok((await dumpOf(table, own)).length > 0);
    }
    await own.close();
    await remove();
  });
});

function asDatabaseError(error: unknown): { code?: string; message: string } {
  return error as { code?: string; message: string };
}

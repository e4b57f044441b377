import assert from 'node:assert/strict';
import { after, before, describe, it, mock } from 'node:test';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import { sql } from 'kysely';
import pg from 'pg';

import { openDatabase, type OpenDatabase } from '../src/database/database.js';
import { migrate } from '../src/database/migrate.js';
import { prepared } from '../src/database/prepared.js';
import { seed } from '../src/database/seed.js';
import { acrossTenants, withinTenant } from '../src/database/tenant-scope.js';
import { loadViewer } from '../src/postgres-backend/viewers.js';
import { type Postgres, startPostgres } from './support/postgres.js';

/** With columns of several types, which a result's parsers follow. */
const typed = prepared<{ many: number }>()((db, value) =>
  db
    .selectFrom(sql<{ n: number }>`generate_series(1, ${value('many')}::int)`.as<'each'>(sql`each(n)`))
    .select([sql<number>`n`.as('n'), sql<boolean>`n > 1`.as('more'), sql<string[]>`array['a', n::text]`.as('texts')])
    .select(sql<string | null>`case when n > 1 then null else 'first' end`.as('word')),
);
const first = { n: 1, more: false, texts: ['a', '1'], word: 'first' };
const second = { n: 2, more: true, texts: ['a', '2'], word: null };

describe('statements', () => {
  let postgres: Postgres;
  let url: string;
  let opened: OpenDatabase;
  before(async () => {
    postgres = await startPostgres();
    url = await postgres.createDatabase();
    opened = await openDatabase({ kind: 'server', url }, () => undefined);
    await migrate(opened.db);
    await seed(opened.db);
  });
  after(async () => {
    await opened.close();
    await postgres.stop();
  });

  it('ask for everyone who calls at the same time by one, and give each who they are', async () => {
    const sent = mock.method(pg.Client.prototype, 'query');
    const { developer, reviewer, 'other-tenant': other } = people;
    const ids = [developer.id, 'nobody', other.id, developer.id, 'not\0storable', reviewer.id];
    const found = await Promise.all(ids.map((id) => withinTenant(other.tenantId, () => loadViewer(opened.db, id))));
    assert.deepEqual(
      found.map((viewer) => viewer && [viewer.id, viewer.tenant.id]),
      [
        [developer.id, developer.tenantId],
        undefined,
        [other.id, other.tenantId],
        [developer.id, developer.tenantId],
        undefined,
        [reviewer.id, reviewer.tenantId],
      ],
    );
    assert.equal(
      sent.mock.calls.filter(({ arguments: [one] }) => (one as unknown as pg.QueryConfig).text.includes('from "users"'))
        .length,
      1,
    );
    sent.mock.restore();
  });

  it('see what has changed since the call before', async () => {
    const { id } = people.developer;
    const before = await loadViewer(opened.db, id);
    await opened.db.updateTable('users').set({ name: 'Renamed' }).where('id', '=', id).execute();
    const [now, again] = await Promise.all([loadViewer(opened.db, id), loadViewer(opened.db, id)]);
    assert.notEqual(before?.name, 'Renamed');
    assert.deepEqual([now?.name, again?.name], ['Renamed', 'Renamed']);
  });

  it('fail for all who were asked for together, and for nobody after them', async () => {
    const { db, close } = await openDatabase({ kind: 'server', url: await postgres.createDatabase() }, () => undefined);
    const calls = await Promise.allSettled([loadViewer(db, 'a'), loadViewer(db, 'b')]);
    assert.deepEqual(
      calls.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    await migrate(db);
    assert.equal(await loadViewer(db, 'a'), undefined);
    await close();
  });

  it('that are kept are described once for a connection, and their rows are read the same way each time', async () => {
    const described = mock.method(pg.Connection.prototype as unknown as { describe: () => void }, 'describe');
    await opened.db.connection().execute(async (db) => {
      // As told of an organization, and as not.
      for (const scope of ['', '', 'a', 'b', 'b']) {
        assert.deepEqual(await withinTenant(scope, () => typed(db, { many: 2 })), [first, second]);
        assert.deepEqual(await withinTenant(scope, () => typed(db, { many: 0 })), []);
      }
    });
    assert.equal(described.mock.callCount(), 1);
    // A connection of its own.
    const { db, close } = await openDatabase({ kind: 'server', url }, () => undefined);
    assert.deepEqual(await acrossTenants(() => typed(db, { many: 1 })), [first]);
    await close();
    described.mock.restore();
  });

  it('that are kept can fail, and be carried out again on the same connection', async () => {
    const invert = prepared<{ number: number }>()((db, value) =>
      db.selectNoFrom(sql<number>`10 / ${value('number')}::int`.as('result')),
    );
    await opened.db.connection().execute(async (db) => {
      assert.deepEqual(await invert(db, { number: 5 }), [{ result: 2 }]);
      await assert.rejects(invert(db, { number: 0 }), /division by zero/);
      const circle: unknown[] = [];
      circle.push({ circle });
      await assert.rejects(invert(db, { number: { circle } as unknown as number }), /circular/);
      assert.deepEqual(await invert(db, { number: 2 }), [{ result: 5 }]);
    });
  });
});

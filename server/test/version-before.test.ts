import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';

import pg from 'pg';

import { openDatabase } from '../src/database/database.js';
import { migrate, migrationNames } from '../src/database/migrate.js';
import { seed } from '../src/database/seed.js';
import { type Postgres, startPostgres } from './support/postgres.js';

/**
 * What a version sent to its database, by the migration that it ended with. A new one is recorded, before anything of the
 * next migration is written, by tests of the server over PostgreSQL:
 *
 *     STATEMENTS_FILE=server/test/versions/<migration>.json node --import tsx \
 *       --import ./server/test/support/record-statements.ts --test --test-concurrency=1 server/test/conformance-postgres.test.ts …
 */
const folder = new URL('versions/', import.meta.url);
const versions = readdirSync(folder).map((file) => ({
  migration: file.replace(/\.json$/, ''),
  statements: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as string[],
}));

describe('a process of a version before, once a newer one has migrated its database', () => {
  let postgres: Postgres;
  let client: pg.Client;
  let url: string;
  before(async () => {
    postgres = await startPostgres();
    url = await postgres.createDatabase();
    const { db, close } = await openDatabase({ kind: 'server', url }, (error) => assert.fail(error));
    await migrate(db);
    await seed(db);
    await close();
    client = new pg.Client({ connectionString: url });
    await client.connect();
  });
  after(async () => {
    await client.end();
    await postgres.stop();
  });

  /** Columns that a row cannot do without, of each table. */
  async function demandedColumns(): Promise<Map<string, string[]>> {
    const { rows } = await client.query<{ table: string; columns: string[] }>(`
      select table_name as table, array_agg(column_name::text) as columns from information_schema.columns
      where table_schema = 'public' and is_nullable = 'NO' and column_default is null and is_identity = 'NO'
      group by table_name`);
    return new Map(rows.map(({ table, columns }) => [table, columns]));
  }

  /** Filled in by triggers. */
  const filledIn: Record<string, readonly string[]> = { review_entries: ['app_id', 'tenant_id'] };

  for (const { migration, statements } of versions) {
    it(`can say all that ${migration} says`, async () => {
      assert.ok(migrationNames.includes(migration));
      assert.ok(statements.length > 100, 'it was recorded');
      const refused: string[] = [];
      for (const [index, text] of statements.entries()) {
        await client
          .query(`prepare "${migration} ${index}" as ${text}`)
          .catch((error: Error) => refused.push(`${error.message}: ${text}`));
      }
      assert.deepEqual(refused, []);
    });

    it(`fills in whatever a row needs where ${migration} makes one`, async () => {
      const demanded = await demandedColumns();
      const inserts = statements.flatMap((text) => {
        const [, table, columns] = /^insert into "(\w+)" \(([^)]*)\)/.exec(text) ?? [];
        return table === undefined
          ? []
          : [{ table, named: [...(columns ?? '').matchAll(/"(\w+)"/g)].map(([, name]) => name) }];
      });
      assert.ok(inserts.length > 10);
      for (const { table, named } of inserts) {
        const lacking = (demanded.get(table) ?? []).filter(
          (column) => !named.includes(column) && !filledIn[table]?.includes(column),
        );
        assert.deepEqual(lacking, [], table);
      }
    });
  }

  it('sees every organization, as it does not say whose it is', async () => {
    const { rows } = await client.query<{ n: number }>('select count(distinct tenant_id)::int as n from users');
    assert.ok((rows[0]?.n ?? 0) > 1);
  });

  it('starts again beside the newer one', async () => {
    await client.query(`insert into kysely_migration values ('9999-of-tomorrow', '2030-01-01T00:00:00.000Z')`);
    const { db, close } = await openDatabase({ kind: 'server', url }, (error) => assert.fail(error));
    try {
      assert.deepEqual(await migrate(db), []);
    } finally {
      await close();
    }
  });
});

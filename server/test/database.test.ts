import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { openDatabase } from '../src/database/database.js';
import { FolderInUseError, lockFolder } from '../src/database/folder-lock.js';
import { migrate } from '../src/database/migrate.js';
import { seed } from '../src/database/seed.js';
import { type Postgres, startPostgres } from './support/postgres.js';
import { temporaryFolder } from './support/temporary-folder.js';

describe('database', () => {
  let postgres: Postgres;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres.stop());

  const open = (url: string) => openDatabase({ kind: 'server', url }, (error) => assert.fail(error));

  it('is brought up to date once, and left alone after that', async () => {
    const { db, close } = await open(await postgres.createDatabase());
    assert.deepEqual(await migrate(db), ['0001-first-tables']);
    assert.deepEqual(await migrate(db), []);
    await close();
  });

  it('is brought up to date by one of several servers that start at once', async () => {
    const url = await postgres.createDatabase();
    const opened = await Promise.all(Array.from({ length: 4 }, () => open(url)));
    const ran = await Promise.all(opened.map(({ db }) => migrate(db)));
    assert.deepEqual(ran.flat(), ['0001-first-tables']);
    await Promise.all(opened.map(({ close }) => close()));
  });

  it('is filled with people once, by one of several servers that start at once', async () => {
    const url = await postgres.createDatabase();
    const [one, other] = [await open(url), await open(url)];
    await migrate(one.db);
    assert.deepEqual((await Promise.all([seed(one.db), seed(other.db)])).sort(), [false, true]);
    assert.equal(await seed(one.db), false);
    await Promise.all([one.close(), other.close()]);
  });

  it('says at once when its server cannot be reached', async () => {
    await assert.rejects(open('postgresql:///nothing?host=/nowhere&user=postgres'));
  });

  it('keeps its folder for one process, and lets the next one have it', async () => {
    const { folder, remove } = await temporaryFolder();
    const unlock = await lockFolder(folder);
    await assert.rejects(
      openDatabase({ kind: 'embedded', folder }, (error) => assert.fail(error)),
      FolderInUseError,
    );
    await unlock();
    await (
      await lockFolder(folder)
    )();
    await remove();
  });
});

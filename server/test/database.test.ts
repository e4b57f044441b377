import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { type Kysely, sql } from 'kysely';

import { openDatabase } from '../src/database/database.js';
import { FolderInUseError, lockFolder } from '../src/database/folder-lock.js';
import { migrate } from '../src/database/migrate.js';
import * as firstTables from '../src/database/migrations/0001-first-tables.js';
import { seed } from '../src/database/seed.js';
import { createPostgresBackend } from '../src/postgres-backend/postgres-backend.js';
import { loadViewer } from '../src/postgres-backend/viewers.js';
import { contextOver } from './support/direct-backend.js';
import { type Postgres, startPostgres } from './support/postgres.js';
import { temporaryFolder } from './support/temporary-folder.js';

const laterMigrations = [
  ...['0002-reviews-and-people', '0003-app-counts', '0004-secret-lifetimes', '0005-app-metadata'],
  ...['0006-registrations', '0007-edge', '0008-audit-trail', '0009-tenant-lock'],
  '0010-claimed-people',
  '0011-secrets-seen',
  '0012-answer-versions',
];
const everyMigration = ['0001-first-tables', ...laterMigrations];

describe('database', () => {
  let postgres: Postgres;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres.stop());

  const open = (url: string) => openDatabase({ kind: 'server', url }, (error) => assert.fail(error));

  it('is brought up to date once, and left alone after that', async () => {
    const { db, close } = await open(await postgres.createDatabase());
    assert.deepEqual(await migrate(db), everyMigration);
    assert.deepEqual(await migrate(db), []);
    await close();
  });

  it('is brought up to date by one of several servers that start at once', async () => {
    const url = await postgres.createDatabase();
    const opened = await Promise.all(Array.from({ length: 4 }, () => open(url)));
    const ran = await Promise.all(opened.map(({ db }) => migrate(db)));
    assert.deepEqual(ran.flat(), everyMigration);
    await Promise.all(opened.map(({ close }) => close()));
  });

  it('keeps what was in it before there were reviews, and gives partner apps theirs', async () => {
    const { db, close } = await open(await postgres.createDatabase());
    await firstTables.up(db as unknown as Kysely<unknown>);
    await db.schema
      .createTable('kysely_migration')
      .addColumn('name', 'varchar(255)')
      .addColumn('timestamp', 'text')
      .execute();
    await sql`insert into kysely_migration values ('0001-first-tables', '2025-05-01T00:00:00.000Z')`.execute(db);
    await sql`insert into tenants values ('t', 'École Nord', '{}', null, null)`.execute(db);
    await sql`insert into users values ('u', 't', 'a@school.example', 'Ángel Ruiz', '{}', '{devportal}')`.execute(db);
    for (const [id, type, status] of [
      ['own', 'internal', 'approved'],
      ['waits', 'partner', 'under-review'],
      ['fine', 'partner', 'approved'],
      ['refused', 'partner', 'not-approved'],
    ]) {
      await sql`
        insert into apps (id, tenant_id, client_id, name, name_key, application_type, status, active, redirect_uris,
          scopes, created_by, created_at, updated_at)
        values (${id}, 't', ${id}, ${id}, ${id}, ${type}, ${status}, false, '{https://a.example/}', '{ziapi:search}', 'u',
          '2025-05-01T10:00:00Z', '2025-05-02T10:00:00Z')`.execute(db);
    }

    assert.deepEqual(await migrate(db), laterMigrations);
    const viewer = await loadViewer(db, 'u');
    assert.ok(viewer);
    const context = contextOver(db);
    const backend = createPostgresBackend({ ...context, viewer: { ...viewer, packages: ['enterprise-api'] } });
    const { items } = await backend.apps.list({ sort: 'name' });
    assert.deepEqual(
      items.map(({ id, review }) => [id, review?.state, review?.kind]),
      [
        ['fine', 'approved', 'registration'],
        ['own', undefined, undefined],
        ['refused', 'not-approved', 'registration'],
        ['waits', 'waiting', 'registration'],
      ],
    );
    const waits = await backend.reviews.get({ reviewId: items[3]?.review?.id ?? '' });
    assert.deepEqual(
      [waits.submittedAt, waits.submittedBy, waits.thread.map(({ action }) => action)],
      ['2025-05-01T10:00:00.000Z', { id: 'u', name: 'Ángel Ruiz' }, ['submitted']],
    );
    const refused = await backend.reviews.get({ reviewId: items[2]?.review?.id ?? '' });
    assert.deepEqual(
      refused.thread.map(({ at, action }) => [at, action]),
      [
        ['2025-05-01T10:00:00.000Z', 'submitted'],
        ['2025-05-02T10:00:00.000Z', 'not-approved'],
      ],
    );
    const history = await backend.apps.history({ appId: 'own' });
    assert.deepEqual(
      history.items.map(({ action, by }) => [action, by?.name]),
      [['created', 'Ángel Ruiz']],
    );
    const desk = createPostgresBackend({ ...context, viewer: { ...viewer, roles: ['org-admin', 'reviewer'] } });
    assert.equal((await desk.users.list({ search: 'ÁNGEL' })).total, 1);
    assert.equal((await desk.reviews.list({ search: 'éCOLE' })).total, 3);
    await close();
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

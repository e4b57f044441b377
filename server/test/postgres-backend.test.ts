import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { people, scenarios } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import { isPortalError } from '@zoominfo/devportal-elements/contract/errors';
import { sql } from 'kysely';

import { purgeExpired } from '../src/database/purge.js';
import { localRegistrar } from '../src/registrar/registrar.js';
import { directBackend, outcomes } from './support/direct-backend.js';
import { backendOf, draftNamed, newKey } from './support/people.js';
import { sharedServer } from './support/shared-server.js';

const minutes = 60_000;

describe('backend over PostgreSQL', () => {
  const server = sharedServer();

  /** At any time of day. */
  const backendAt = (now = () => new Date()) => directBackend(server(), 'developer', { now });

  it('makes two secrets of five creations at once', async () => {
    const backend = await backendAt();
    const { id: appId } = await backend.apps.create({ draft: draftNamed('Five at once'), ...newKey() });
    const calls = Array.from({ length: 5 }, () => backend.secrets.create({ appId, ...newKey() }));
    assert.deepEqual((await outcomes(calls)).sort(), ['conflict', 'conflict', 'conflict', 'done', 'done']);
    assert.equal((await backend.secrets.list({ appId })).length, 2);
  });

  it('keeps one of two secrets active when both are deactivated at once', async () => {
    const backend = await backendAt();
    const { id: appId } = await backend.apps.create({ draft: draftNamed('Both off'), ...newKey() });
    await backend.secrets.create({ appId, ...newKey() });
    await backend.secrets.create({ appId, ...newKey() });
    const secrets = await backend.secrets.list({ appId });
    const calls = secrets.map(({ id }) => backend.secrets.deactivate({ appId, secretId: id }));
    assert.deepEqual((await outcomes(calls)).sort(), ['conflict', 'done']);
  });

  it('gives a name to one of two apps that ask for it at once', async () => {
    const backend = await backendAt();
    const calls = ['Same name', 'SAME NAME'].map((name) =>
      backend.apps.create({ draft: draftNamed(name), ...newKey() }),
    );
    assert.deepEqual((await outcomes(calls)).sort(), ['done', 'validation']);
  });

  it('gives a name to one of two apps that are renamed to it at once', async () => {
    const backend = await backendAt();
    const [one, two] = await Promise.all(
      ['Before 1', 'Before 2'].map((name) => backend.apps.create({ draft: draftNamed(name), ...newKey() })),
    );
    const calls = [one!, two!].map(({ id, version }) =>
      backend.apps.update({ appId: id, version, changes: { name: 'After' } }),
    );
    assert.deepEqual((await outcomes(calls)).sort(), ['done', 'validation']);
  });

  it('makes one app of one key that arrives five times at once', async () => {
    const backend = await backendAt();
    const input = { draft: draftNamed('One key'), ...newKey() };
    const apps = await Promise.all(Array.from({ length: 5 }, () => backend.apps.create(input)));
    assert.equal(new Set(apps.map(({ id }) => id)).size, 1);
  });

  it('gives the same plaintext to a repeated call for 15 minutes, then says that it cannot', async () => {
    let time = Date.now();
    const backend = await backendAt(() => new Date(time));
    const { id: appId } = await backend.apps.create({ draft: draftNamed('Lost answer'), ...newKey() });
    const input = { appId, ...newKey() };
    const first = await backend.secrets.create(input);
    time += 14 * minutes;
    assert.deepEqual(await backend.secrets.create(input), first);
    time += 2 * minutes;
    await assert.rejects(backend.secrets.create(input), (error: unknown) => {
      return isPortalError(error) && error.fields[0]?.code === 'expired';
    });
    assert.equal((await backend.secrets.list({ appId })).length, 1);
  });

  it('purges the sealed plaintext after 15 minutes and the key after a day', async () => {
    const { db } = server();
    const count = async (where: string) =>
      (await sql<{ n: number }>`select count(*)::int as n from idempotency_records where ${sql.raw(where)}`.execute(db))
        .rows[0]?.n;
    const backend = await backendAt();
    const { id: appId } = await backend.apps.create({ draft: draftNamed('Purged'), ...newKey() });
    await backend.secrets.create({ appId, ...newKey() });
    await purgeExpired(db, new Date(Date.now() + 16 * minutes));
    assert.equal(await count(`sealed_answer is null`), await count(`answer_expires_at < expires_at`));
    assert.notEqual(await count(`sealed_answer is not null`), 0);
    await purgeExpired(db, new Date(Date.now() + 25 * 60 * minutes));
    assert.equal(await count('true'), 0);
  });

  it('serves a logo under an address that cannot be guessed and never changes', async () => {
    const backend = await backendOf(server(), 'developer');
    const logo = scenarios.guide.apps[0]?.logo ?? '';
    const app = await backend.apps.create({ draft: { ...draftNamed('With logo'), logo }, ...newKey() });
    const response = await fetch(app.logo?.url ?? '');
    assert.equal(Buffer.from(await response.arrayBuffer()).toString('base64'), logo);
    assert.equal(response.headers.get('content-type'), 'image/png');
    assert.match(response.headers.get('cache-control') ?? '', /immutable/);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(response.headers.get('content-security-policy'), `default-src 'none'; sandbox`);
    assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
    await backend.apps.update({ appId: app.id, version: app.version, changes: { logo: null } });
    assert.equal((await fetch(app.logo?.url ?? '')).status, 404);
  });

  it('says that a secret has run out once the registry has been told, not before', async () => {
    let now = new Date();
    // Its end comes while the registry is told of what was due.
    const catchUp = () => {
      now = new Date(now.getTime() + 2 * minutes);
      return Promise.resolve();
    };
    const registrar = { ...localRegistrar, catchUp };
    const backend = await directBackend(server(), 'developer', { now: () => now, registrar });
    const { id: appId } = await backend.apps.create({ draft: draftNamed('Runs out'), ...newKey() });
    const expiresAt = new Date(now.getTime() + minutes).toISOString();
    await backend.secrets.create({ appId, terms: { expiresAt }, ...newKey() });
    const status = async () => (await backend.secrets.list({ appId })).map((secret) => secret.status);
    assert.deepEqual(await status(), ['active']);
    assert.deepEqual(await status(), ['inactive']);
  });

  it('takes away rights at the next request', async () => {
    const { db } = server();
    const backend = await backendOf(server(), 'org-admin');
    await backend.apps.list({});
    const set = (subscriptions: string[]) =>
      db.updateTable('users').set({ subscriptions }).where('id', '=', people['org-admin'].id).execute();
    await set([]);
    await assert.rejects(backend.apps.list({}), (error: unknown) => isPortalError(error) && error.code === 'forbidden');
    await set(['devportal']);
    await backend.apps.list({});
  });
});

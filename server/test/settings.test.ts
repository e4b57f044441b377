import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import type { WholeBackend } from '@zoominfo/devportal-elements/contract/backend';
import { isPortalError } from '@zoominfo/devportal-elements/contract/errors';

import { directBackend, outcomes } from './support/direct-backend.js';
import { backendOf, draftNamed, newKey } from './support/people.js';
import { sharedServer } from './support/shared-server.js';
import { signIn } from './support/sign-in.js';

const day = 24 * 60 * 60_000;

describe('what an organisation decides', () => {
  const server = sharedServer();
  let admin: WholeBackend;
  let developer: WholeBackend;
  before(async () => {
    admin = await backendOf(server(), 'org-admin');
    developer = await backendOf(server(), 'developer');
  });

  const set = async (maxLifetimeDays: number | null) => {
    const { version } = await admin.settings.get({});
    return admin.settings.update({ version, changes: { maxLifetimeDays } });
  };

  it('is told to everyone of it, with the issuer', async () => {
    const settings = await admin.settings.get({});
    assert.equal(settings.issuer, server().issuer);
    assert.deepEqual(settings.secretPolicy, { maxLifetimeDays: null });
    for (const person of ['developer', 'no-subscription'] as const) {
      assert.deepEqual(await (await backendOf(server(), person)).settings.get({}), settings, person);
    }
  });

  it('is for its admins to change, and for no other organisation', async () => {
    const before = await admin.settings.get({});
    const elsewhere = await backendOf(server(), 'other-tenant');
    const calls = [developer, elsewhere, await backendOf(server(), 'reviewer')].map((backend) =>
      backend.settings.update({ version: before.version, changes: { maxLifetimeDays: 1 } }),
    );
    assert.deepEqual(await outcomes(calls), ['forbidden', 'forbidden', 'forbidden']);
    assert.deepEqual(await admin.settings.get({}), before);
    await set(90);
    assert.deepEqual((await elsewhere.settings.get({})).secretPolicy, { maxLifetimeDays: null });
    await set(null);
  });

  it('is changed from the version that was seen alone, which every write makes another one', async () => {
    const before = await admin.settings.get({});
    const after = await admin.settings.update({ version: before.version, changes: { maxLifetimeDays: 30 } });
    assert.deepEqual(after, await developer.settings.get({}));
    assert.notEqual(after.version, before.version);
    for (const version of [before.version, 'x', '999999999999999999999']) {
      await assert.rejects(admin.settings.update({ version, changes: { maxLifetimeDays: 1 } }), (error) => {
        assert.deepEqual(isPortalError(error) && [error.code, error.current], ['conflict', after]);
        return true;
      });
    }
    const same = await admin.settings.update({ version: after.version, changes: {} });
    assert.deepEqual(same.secretPolicy, { maxLifetimeDays: 30 });
    assert.notEqual(same.version, after.version);
    await set(null);
  });

  it('is changed by one of two admins at once', async () => {
    const direct = await directBackend(server(), 'org-admin');
    const { version } = await direct.settings.get({});
    const calls = [7, 8].map((maxLifetimeDays) => direct.settings.update({ version, changes: { maxLifetimeDays } }));
    assert.deepEqual((await outcomes(calls)).sort(), ['conflict', 'done']);
    await set(null);
  });

  it('has a maximum of 1 to 3,650 days, or none', async () => {
    const { version } = await admin.settings.get({});
    for (const maxLifetimeDays of [0, -1, 3651]) {
      await assert.rejects(
        admin.settings.update({ version, changes: { maxLifetimeDays } }),
        (error) => isPortalError(error) && error.fields[0]?.code === 'out-of-range',
        String(maxLifetimeDays),
      );
    }
    const done: (number | null)[] = [];
    for (const days of [1, 3650, null]) done.push((await set(days)).secretPolicy.maxLifetimeDays);
    assert.deepEqual(done, [1, 3650, null]);
  });

  it('bounds new secrets, and leaves those alone that there are', async () => {
    const { id: appId } = await developer.apps.create({ draft: draftNamed('Bounded'), ...newKey() });
    const create = async (terms?: { expiresAt: string | null }) => {
      const { secret } = await developer.secrets.create({ appId, ...newKey(), ...(terms && { terms }) });
      return secret;
    };
    const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();
    const forever = await create();
    assert.equal(forever.expiresAt, null);

    await set(30);
    for (const expiresAt of [null, inDays(31)]) {
      await assert.rejects(create({ expiresAt }), (error) => {
        assert.deepEqual(isPortalError(error) && error.fields, [
          { path: 'expiresAt', code: 'max-lifetime', limit: 30 },
        ]);
        return true;
      });
    }
    const started = Date.now();
    const bounded = await create();
    const left = Date.parse(bounded.expiresAt ?? '') - 30 * day;
    assert.ok(left >= started && left <= Date.now(), bounded.expiresAt ?? 'none');
    assert.deepEqual(await developer.secrets.list({ appId }), [forever, bounded]);
    assert.equal((await developer.apps.get({ appId })).secretExpiresAt, bounded.expiresAt);
    await set(null);
  });

  it('has its version as an entity tag, which a change needs', async () => {
    const { access_token } = await signIn(server(), people['org-admin'].id);
    const url = `${server().apiUrl}/settings`;
    const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' };
    const etag = (await fetch(url, { headers })).headers.get('etag') ?? '';
    const patch = (more: Record<string, string>) =>
      fetch(url, { method: 'PATCH', headers: { ...headers, ...more }, body: '{"maxLifetimeDays":60}' });
    const changed = await patch({ 'if-match': etag });
    assert.equal(changed.status, 200);
    assert.notEqual(changed.headers.get('etag'), etag);
    assert.equal((await patch({ 'if-match': etag })).status, 412);
    assert.equal((await patch({})).status, 428);
    await set(null);
  });
});

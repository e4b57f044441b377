import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import type { WholeBackend } from '@zoominfo/devportal-elements/contract/backend';
import { generateClientSecret } from '@zoominfo/devportal-elements/contract/secret-value';

import { directBackend, outcomes } from './support/direct-backend.js';
import { FakeIssuer } from './support/fake-issuer.js';
import { backendOf, newKey } from './support/people.js';
import { decide, registerApp, type RegisteredApp } from './support/registered-app.js';
import { startTestServer } from './support/server.js';
import { sharedServer } from './support/shared-server.js';
import { temporaryFolder } from './support/temporary-folder.js';

const hour = 60 * 60_000;
let ahead = 0;

describe('a check of credentials', () => {
  const server = sharedServer({ now: () => new Date(Date.now() + ahead) });
  let backend: WholeBackend;
  before(async () => {
    backend = await backendOf(server(), 'developer');
  });

  const check = (of: RegisteredApp, clientSecret = of.clientSecret) =>
    backend.secrets.check({ appId: of.app.id, credentials: { clientSecret } });
  const asked = () => server().lines.filter((line) => line.includes('/v1/introspect')).length;

  it('says that they are right, by the issuer’s word and without a use of the secret', async () => {
    const app = await registerApp(backend, 'Right');
    const before = asked();
    assert.deepEqual(await check(app), { verdict: 'right', secretId: app.secretId, appName: null });
    assert.equal(asked(), before + 1);
    assert.equal((await backend.secrets.list({ appId: app.app.id }))[0]?.lastUsedAt, null);
  });

  it('tells a deactivated, a retired and an expired secret apart', async () => {
    const app = await registerApp(backend, 'Three ends');
    const { id: appId } = app.app;
    const terms = { expiresAt: new Date(Date.now() + hour).toISOString() };
    const { secret, clientSecret } = await backend.secrets.create({ appId, ...newKey(), terms });
    await backend.secrets.deactivate({ appId, secretId: app.secretId });
    assert.deepEqual(await check(app), { verdict: 'inactive', secretId: app.secretId, appName: null });
    await backend.secrets.activate({ appId, secretId: app.secretId });
    const retirement = { at: new Date(Date.now() + hour / 2).toISOString() };
    await backend.secrets.retire({ appId, secretId: secret.id, retirement });
    assert.equal((await check(app, clientSecret)).verdict, 'right', 'while it retires');
    try {
      ahead = 0.75 * hour;
      assert.deepEqual(await check(app, clientSecret), { verdict: 'inactive', secretId: secret.id, appName: null });
      ahead = 1.25 * hour;
      assert.deepEqual(await check(app, clientSecret), { verdict: 'expired', secretId: secret.id, appName: null });
    } finally {
      ahead = 0;
    }
  });

  it('names another app of the organisation, and none of another organisation', async () => {
    const app = await registerApp(backend, 'Mixed up');
    const other = await registerApp(backend, 'The other one');
    const foreign = await registerApp(await backendOf(server(), 'other-tenant'), 'Foreign');
    const before = asked();
    assert.deepEqual(await check(app, other.clientSecret), {
      verdict: 'other-app',
      secretId: null,
      appName: 'The other one',
    });
    const unknown = { verdict: 'unknown', secretId: null, appName: null };
    assert.deepEqual(await check(app, foreign.clientSecret), unknown);
    assert.deepEqual(await check(app, generateClientSecret()), unknown);
    assert.equal(asked(), before + 3);
    assert.deepEqual(await outcomes([check(foreign)]), ['not-found']);
  });

  it('keeps to itself what was never a secret', async () => {
    const app = await registerApp(backend, 'Mistyped');
    const { clientSecret } = app;
    const last = clientSecret.at(-1) === 'a' ? 'b' : 'a';
    const before = asked();
    for (const text of [
      clientSecret.slice(0, -1),
      clientSecret.slice(0, -1) + last,
      `${clientSecret} `,
      ' ',
      '',
      'Sommer2026!',
      'ü\0\r\n',
      'x'.repeat(1000),
    ]) {
      assert.deepEqual(await check(app, text), { verdict: 'typo', secretId: null, appName: null }, text.slice(0, 60));
    }
    assert.equal(asked(), before);
    assert.deepEqual(await outcomes([check(app, 'x'.repeat(1001))]), ['validation']);
  });

  it('tells an app that is off from one that is under review', async () => {
    const own = await registerApp(backend, 'Switched off for a check');
    await backend.apps.update({ appId: own.app.id, version: own.app.version, changes: { active: false } });
    assert.deepEqual(await check(own), { verdict: 'app-off', secretId: own.secretId, appName: null });

    const partner = await registerApp(backend, 'Partner check', { applicationType: 'partner' });
    assert.equal((await check(partner)).verdict, 'under-review');
    await decide(await backendOf(server(), 'reviewer'), partner.app, 'not-approved');
    const { version } = await backend.apps.get({ appId: partner.app.id });
    assert.equal((await check(partner)).verdict, 'app-off');
    await backend.apps.update({ appId: partner.app.id, version, changes: { active: true } });
    assert.deepEqual(await check(partner), { verdict: 'under-review', secretId: partner.secretId, appName: null });
  });

  it('works where the database has one session for everybody', async () => {
    const { folder, remove } = await temporaryFolder();
    const embedded = await startTestServer({ kind: 'embedded', folder });
    const developer = await backendOf(embedded, 'developer');
    const { app, clientSecret } = await registerApp(developer, 'Embedded');
    const credentials = { clientSecret };
    const checks = Array.from({ length: 10 }, () => developer.secrets.check({ appId: app.id, credentials }));
    for (const { verdict } of await Promise.all(checks)) assert.equal(verdict, 'right');
    await embedded.stop();
    await remove();
  });

  describe('where the issuer and the database disagree', () => {
    it('looks once more, and goes by what both say then', async () => {
      const { app, clientSecret, secretId } = await registerApp(backend, 'Twice');
      await using issuer = await FakeIssuer.start([401, 200]);
      const direct = await directBackend(server(), 'developer', { issuer: issuer.url });
      const answer = await direct.secrets.check({ appId: app.id, credentials: { clientSecret } });
      assert.deepEqual(answer, { verdict: 'right', secretId, appName: null });
      assert.equal(issuer.requests.length, 2);
    });

    it('says after the second time that something is wrong', async () => {
      const { app, clientSecret } = await registerApp(backend, 'Never');
      await using issuer = await FakeIssuer.start([401, 401, 200]);
      const direct = await directBackend(server(), 'developer', { issuer: issuer.url });
      const call = direct.secrets.check({ appId: app.id, credentials: { clientSecret } });
      assert.deepEqual(await outcomes([call]), ['server']);
      assert.equal(issuer.requests.length, 2);
    });
  });
});

import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import type { WholeBackend } from '@zoominfo/devportal-elements/contract/backend';
import { isPortalError } from '@zoominfo/devportal-elements/contract/errors';

import type { RequestContext } from '../src/postgres-backend/context.js';
import { SecretSealer } from '../src/secret-sealer.js';
import { Browser } from './support/browser.js';
import { directBackend, outcomes } from './support/direct-backend.js';
import { backendOf, backendWith, newKey } from './support/people.js';
import { registerApp } from './support/registered-app.js';
import { dump, sealingKey } from './support/sealing.js';
import { sharedServer } from './support/shared-server.js';
import { renewTokens, signIn } from './support/sign-in.js';

const acr = 'urn:okta:loa:2fa:any';
const key = sealingKey('k1');
const person = people.developer.id;

/** Milliseconds that the server's clock is ahead. */
let ahead = 0;

describe('a secret’s plaintext', () => {
  const server = sharedServer({
    secretReveal: { policy: 'fresh-sign-in', keys: [key], acr },
    now: () => new Date(Date.now() + ahead),
  });
  let backend: WholeBackend;
  before(async () => {
    backend = await backendOf(server(), 'developer');
  });

  const stepUp = { acr_values: acr, max_age: '0' };
  const hasStepUp = (error: unknown) => {
    if (!isPortalError(error)) return false;
    assert.deepEqual([error.code, error.missing], ['forbidden', [{ kind: 'step-up', anyOf: [acr] }]]);
    return true;
  };

  it('is shown again after a sign-in of the right class, each time written down', async () => {
    const { app, secretId, clientSecret } = await registerApp(backend, 'Shown again');
    const input = { appId: app.id, secretId };
    assert.equal((await backend.secrets.list({ appId: app.id }))[0]?.revealable, true);
    await assert.rejects(backend.secrets.reveal(input), hasStepUp, 'one factor alone');
    assert.equal((await backend.apps.history({ appId: app.id })).items.length, 2, 'a refusal is no reveal');

    const fresh = backendWith(server(), await signIn(server(), person, new Browser(), stepUp));
    const revealed = await fresh.secrets.reveal(input);
    assert.equal(revealed.clientSecret, clientSecret);
    assert.deepEqual([revealed.secret], await backend.secrets.list({ appId: app.id }));
    await fresh.secrets.reveal(input);
    const { items } = await backend.apps.history({ appId: app.id });
    assert.deepEqual(
      items.slice(0, 2).map(({ action, text, by }) => [action, text, by?.id]),
      Array.from({ length: 2 }, () => ['secret-revealed', clientSecret.slice(-4), person]),
    );
  });

  it('is refused once the sign-in is old, though its token was refreshed', async () => {
    const { app, secretId, clientSecret } = await registerApp(backend, 'Grows old');
    const tokens = await signIn(server(), person, new Browser(), stepUp);
    const reveal = async (of: typeof tokens) => backendWith(server(), of).secrets.reveal({ appId: app.id, secretId });
    const renewed = await renewTokens(server(), tokens);
    assert.equal((await reveal(renewed)).clientSecret, clientSecret, 'a refresh makes it no worse');
    ahead = 301_000;
    try {
      await assert.rejects(reveal(tokens), hasStepUp);
      await assert.rejects(reveal(await renewTokens(server(), renewed)), hasStepUp);
    } finally {
      ahead = 0;
    }
  });

  it('is shown to a sign-in of 300 seconds ago, and to none that has no time or another class', async () => {
    const { app, secretId, clientSecret } = await registerApp(backend, 'To the second');
    const now = Date.now();
    const reveal = async (authentication: RequestContext['authentication'], acrWanted: string | undefined = acr) => {
      const policy = { sealer: new SecretSealer(key), acr: acrWanted };
      const options = { now: () => new Date(now), authentication, reveal: policy };
      const direct = await directBackend(server(), 'developer', options);
      return (await direct.secrets.reveal({ appId: app.id, secretId })).clientSecret;
    };
    assert.equal(await reveal({ at: new Date(now - 300_000), acr }), clientSecret);
    for (const authentication of [
      { at: new Date(now - 300_001), acr },
      { at: null, acr },
      { at: new Date(NaN), acr },
      { at: new Date(now), acr: null },
      { at: new Date(now), acr: 'phr' },
    ]) {
      await assert.rejects(reveal(authentication), hasStepUp, JSON.stringify(authentication));
    }
  });

  it('needs no class where the policy names none', async () => {
    const { app, secretId, clientSecret } = await registerApp(backend, 'Any class');
    const input = { appId: app.id, secretId };
    const reveal = { sealer: new SecretSealer(key), acr: undefined };
    const fresh = { reveal, authentication: { at: new Date(), acr: null } };
    assert.equal(
      (await (await directBackend(server(), 'developer', fresh)).secrets.reveal(input)).clientSecret,
      clientSecret,
    );
    const stale = await directBackend(server(), 'developer', { reveal });
    await assert.rejects(stale.secrets.reveal(input), (error: unknown) => {
      assert.deepEqual(isPortalError(error) && error.missing, [{ kind: 'step-up', anyOf: [] }]);
      return true;
    });
  });

  it('is looked for first, then whether it was kept, and only then how the person signed in', async () => {
    const kept = await registerApp(backend, 'Kept');
    const { app } = await registerApp(backend, 'Not kept');
    const without = await directBackend(server(), 'developer');
    const { secret } = await without.secrets.create({ appId: app.id, ...newKey() });
    const listed = await backend.secrets.list({ appId: app.id });
    assert.deepEqual(
      listed.map(({ revealable }) => revealable),
      [true, false],
    );
    const other = await backendOf(server(), 'other-tenant');
    const calls = [
      backend.secrets.reveal({ appId: 'nobody', secretId: kept.secretId }),
      backend.secrets.reveal({ appId: kept.app.id, secretId: secret.id }),
      other.secrets.reveal({ appId: kept.app.id, secretId: kept.secretId }),
      backend.secrets.reveal({ appId: app.id, secretId: secret.id }),
      without.secrets.reveal({ appId: kept.app.id, secretId: kept.secretId }),
      backend.secrets.reveal({ appId: kept.app.id, secretId: kept.secretId }),
    ];
    assert.deepEqual(await outcomes(calls), [
      ...['not-found', 'not-found', 'not-found'],
      ...['conflict', 'conflict', 'forbidden'],
    ]);
  });

  it('does not open in another secret’s row, and says nothing but that it failed', async () => {
    const [one, other] = [await registerApp(backend, 'Swapped 1'), await registerApp(backend, 'Swapped 2')];
    const { db } = server();
    const { sealed } = await db
      .selectFrom('client_secrets')
      .where('id', '=', one.secretId)
      .select('sealed')
      .executeTakeFirstOrThrow();
    await db.updateTable('client_secrets').set({ sealed }).where('id', '=', other.secretId).execute();
    const fresh = { authentication: { at: new Date(), acr }, reveal: { sealer: new SecretSealer(key), acr } };
    const direct = await directBackend(server(), 'developer', fresh);
    await assert.rejects(direct.secrets.reveal({ appId: other.app.id, secretId: other.secretId }), (error: Error) => {
      assert.ok(!`${error.stack}${String(error.cause)}`.includes(one.clientSecret));
      return true;
    });
    const { items } = await backend.apps.history({ appId: other.app.id });
    assert.ok(!items.some(({ action }) => action === 'secret-revealed'));
  });

  it('lies in the database as ciphertext under the key’s id', async () => {
    const { clientSecret, secretId } = await registerApp(backend, 'Ciphertext');
    const rows = await dump(server().db, 'client_secrets');
    assert.ok(rows.includes(secretId) && /,k1[,)]/.test(rows));
    assert.ok(!rows.includes(clientSecret) && !rows.includes(Buffer.from(clientSecret).toString('hex')));
  });

  it('goes with its secret', async () => {
    const { app, secretId } = await registerApp(backend, 'Deleted');
    await backend.secrets.create({ appId: app.id, ...newKey() });
    await backend.secrets.deactivate({ appId: app.id, secretId });
    await backend.secrets.delete({ appId: app.id, secretId });
    assert.ok(!(await dump(server().db, 'client_secrets')).includes(secretId));
  });
});

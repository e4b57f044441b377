import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import type { WholeBackend } from '@zoominfo/devportal-elements/contract/backend';
import { generateClientSecret } from '@zoominfo/devportal-elements/contract/secret-value';

import { Browser } from './support/browser.js';
import { backendOf, newKey } from './support/people.js';
import { authorize, getTokens, oauthClient, registerApp } from './support/registered-app.js';
import { dump, sealingKey } from './support/sealing.js';
import type { TestServer } from './support/server.js';
import { sharedServer } from './support/shared-server.js';
import { signIn } from './support/sign-in.js';

const tables = [
  ...['tenants', 'users', 'apps', 'app_logos', 'client_secrets', 'reviews', 'review_entries', 'app_history'],
  ...['idempotency_records', 'oidc_artefacts', 'dpop_proofs', 'rate_limits'],
];

describe('secrets and tokens', () => {
  const key = randomBytes(32);
  const server = sharedServer({ secretReveal: { policy: 'fresh-sign-in', keys: [sealingKey('k1', key)] } });

  it('are in no line of the log and, in clear, nowhere in the database', async () => {
    const backend = await backendOf(server(), 'developer');
    const { app, clientSecret } = await registerApp(backend, 'Canary');
    const idempotency = newKey();
    const second = await backend.secrets.create({ appId: app.id, ...idempotency });
    const revealed = await backend.secrets.reveal({ appId: app.id, secretId: second.secret.id });
    assert.equal(revealed.clientSecret, second.clientSecret);
    const checked = { deleted: generateClientSecret(), password: 'Sommer2026! in a wrong field' };
    for (const text of [clientSecret, ...Object.values(checked)]) {
      await backend.secrets.check({ appId: app.id, credentials: { clientSecret: text } });
    }
    const broken = await failToReveal(server(), backend);
    const config = await oauthClient(server(), app, clientSecret);
    const person = people.developer.id;
    const browser = new Browser();
    const tokens = await getTokens(config, { person, scope: 'openid offline_access ziapi:search', browser });
    const portal = await signIn(server(), person);
    const pending = await authorize(config, { person, scope: 'openid', browser });
    const open = await authorize(config, { person: 'nobody', scope: 'openid' });
    const canaries = {
      clientSecret,
      second: second.clientSecret,
      ...checked,
      broken,
      basic: Buffer.from(`${app.clientId}:${clientSecret}`).toString('base64'),
      sealingKey: key.toString('base64'),
      sealingKeyInHex: key.toString('hex'),
      idempotencyKey: idempotency.idempotencyKey,
      accessToken: tokens.access_token,
      idToken: tokens.id_token,
      refreshToken: tokens.refresh_token,
      portalAccessToken: portal.access_token,
      portalRefreshToken: portal.refresh_token,
      code: pending.answer?.searchParams.get('code'),
      interaction: new URL(open.page.url).pathname.split('/').at(-1),
      cookie: browser.cookie('issuer_session'),
      query: 'a-token-in-a-query',
      path: 'a-token-in-a-path',
    };
    await fetch(`${server().apiUrl}/apps?access_token=${canaries.query}`, { headers: { authorization: 'Bearer x' } });
    await fetch(`${server().apiUrl}/${canaries.path}`);
    await fetch(`${server().issuer}/${canaries.path}`);
    await fetch(server().portalUrl + canaries.path);

    const log = server().lines.join('');
    const rows = await Promise.all(tables.map((table) => dump(server().db, table)));
    const database = rows.join('\n');
    assert.match(log, /POST \/apps\/\{appId\}\/secrets\/\{secretId\}\/plaintext failed/);
    assert.ok(log.includes('/apps/{appId}/credential-check') && log.includes('/v1/introspect'), 'both ends of a check');
    assert.ok(log.includes('/apps/{appId}/secrets') && database.includes(app.clientId), 'there is something to search');
    for (const [name, value] of Object.entries(canaries)) {
      assert.ok(value && value.length > 10, `${name} is something to look for`);
      assert.ok(!log.includes(value), `${name} is in the log`);
      const hex = Buffer.from(value).toString('hex');
      assert.ok(!database.includes(value) && !database.includes(hex), `${name} is in the database`);
    }
  });
});

/** A reveal of what does not open, which is an error of the server's; answers the plaintext. */
async function failToReveal(server: TestServer, backend: WholeBackend): Promise<string> {
  const { app, secretId, clientSecret } = await registerApp(backend, 'Broken');
  const sealed = Buffer.alloc(78);
  await server.db.updateTable('client_secrets').set({ sealed }).where('id', '=', secretId).execute();
  const { access_token } = await signIn(server, people.developer.id);
  // Not by the client, which would try again.
  const response = await fetch(`${server.apiUrl}/apps/${app.id}/secrets/${secretId}/plaintext`, {
    method: 'POST',
    headers: { authorization: `Bearer ${access_token}` },
  });
  assert.equal(response.status, 500);
  return clientSecret;
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';

import { backendOf, draftNamed, newKey } from './support/people.js';
import { getTokens, oauthClient, registerApp } from './support/registered-app.js';
import { sharedServer } from './support/shared-server.js';
import { signIn } from './support/sign-in.js';

interface Ask {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

describe('tokens of the issuer’s, at the API', () => {
  const server = sharedServer();

  async function ask(token: string, path = '/viewer', init: Ask = {}) {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...init.headers };
    const response = await fetch(server().apiUrl + path, { ...init, headers });
    const challenge = response.headers.get('www-authenticate') ?? '';
    return { status: response.status, challenge, body: (await response.json()) as Record<string, unknown> };
  }

  it('are refused where they are ID tokens or another client’s', async () => {
    const portal = await signIn(server(), people.developer.id);
    assert.equal((await ask(portal.access_token)).status, 200);
    const { app, clientSecret } = await registerApp(await backendOf(server(), 'developer'), 'Stranger');
    const config = await oauthClient(server(), app, clientSecret);
    const own = await getTokens(config, { person: people.developer.id, scope: 'openid ziapi:search' });
    for (const token of [portal.id_token, own.access_token, own.id_token ?? '']) {
      const { status, challenge, body } = await ask(token);
      assert.equal(status, 401);
      assert.match(challenge, /^Bearer realm="devportal", error="invalid_token", /);
      assert.equal(body['code'], 'unauthenticated');
    }
  });

  it('lack what the call needs where the portal did not ask for its scope', async () => {
    const { access_token } = await signIn(server(), people.developer.id, undefined, { scope: 'openid' });
    const { status, challenge, body } = await ask(access_token);
    assert.equal(status, 403);
    assert.match(challenge, /error="insufficient_scope", scope="devportal:manage"/);
    assert.equal(body['code'], 'forbidden');
  });

  it('open their own organization’s apps alone', async () => {
    const { app, secretId } = await registerApp(await backendOf(server(), 'developer'), 'Harbor’s');
    const { access_token } = await signIn(server(), people.partner.id);
    const list = await ask(access_token, '/apps');
    assert.deepEqual([list.status, list.body['items']], [200, []]);
    const body = JSON.stringify({ ...draftNamed('Taken over') });
    const match = { 'if-match': `"${app.version}"` };
    for (const [method, path, headers] of [
      ['GET', `/apps/${app.id}`, {}],
      ['GET', `/apps/${app.id}/history`, {}],
      ['GET', `/apps/${app.id}/secrets`, {}],
      ['PATCH', `/apps/${app.id}`, match],
      ['DELETE', `/apps/${app.id}`, match],
      ['POST', `/apps/${app.id}/secrets`, { 'idempotency-key': newKey().idempotencyKey }],
      ['DELETE', `/apps/${app.id}/secrets/${secretId}`, {}],
    ] as const) {
      const init = { method, headers, ...(method === 'PATCH' && { body }), ...(method === 'POST' && { body: '{}' }) };
      const { status, body: problem } = await ask(access_token, path, init);
      assert.ok(status === 404 || (status === 403 && problem['code'] === 'forbidden'), `${method} ${path}: ${status}`);
      assert.ok(!JSON.stringify(problem).includes('Harbor'), `${method} ${path} tells of it`);
    }
  });
});

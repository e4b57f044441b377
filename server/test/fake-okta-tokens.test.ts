import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';

import { calculateJwkThumbprint, type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

import { type Ask, callerOf, policy, rule, webApp } from './support/okta/caller.js';
import { type FakeOkta, type FakeOktaOptions, startFakeOkta } from './support/okta/fake-okta.js';

const clientId = 'service-app';
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

describe('tokens of Okta’s fake', () => {
  let privateKey: CryptoKey;
  let jwk: JWK;
  before(async () => {
    const pair = await generateKeyPair('RS256', { extractable: true });
    privateKey = pair.privateKey;
    jwk = await exportJWK(pair.publicKey);
  });

  const start = (options: FakeOktaOptions = {}) => startFakeOkta({ serviceClient: { clientId, jwk }, ...options });

  const assertion = (okta: FakeOkta, claims: Record<string, unknown> = {}, key = privateKey) =>
    new SignJWT({
      iss: clientId,
      sub: clientId,
      aud: `${okta.origin}/oauth2/v1/token`,
      exp: Math.floor(Date.now() / 1000) + 300,
      jti: randomUUID(),
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256' })
      .sign(key);

  const askForToken = async (
    okta: FakeOkta,
    client_assertion: string,
    { scope = 'okta.apps.manage', headers = {} }: { scope?: string; headers?: Record<string, string> } = {},
  ) => {
    const form = { grant_type: 'client_credentials', client_assertion_type: assertionType, client_assertion, scope };
    const body = new URLSearchParams(form);
    const response = await fetch(`${okta.origin}/oauth2/v1/token`, { method: 'POST', body, headers });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Record<string, string>,
    };
  };

  it('are given for a good client assertion, and for each once', async () => {
    await using okta = await start();
    const once = await assertion(okta);
    const { status, body } = await askForToken(okta, once);
    assert.equal(status, 200);
    assert.deepEqual([body['token_type'], body['expires_in']], ['Bearer', 3600]);
    const ask = await callerOf(okta, body['access_token']);
    assert.equal((await ask('GET', '/api/v1/apps')).status, 200);
    assert.equal((await askForToken(okta, once)).body['error'], 'invalid_client', 'a jti that was used');
    assert.doesNotMatch(JSON.stringify(okta.calls), new RegExp(once));
  });

  it('are refused for an assertion with anything wrong', async () => {
    await using okta = await start();
    const now = Math.floor(Date.now() / 1000);
    const other = await generateKeyPair('RS256');
    assert.equal(
      (await askForToken(okta, await assertion(okta, { aud: okta.origin }))).status,
      200,
      'the issuer is fine',
    );
    const bad = {
      'another audience': await assertion(okta, { aud: 'https://other.example' }),
      'another issuer': await assertion(okta, { iss: 'somebody' }),
      'another subject': await assertion(okta, { sub: 'somebody' }),
      'run out': await assertion(okta, { exp: now - 60 }),
      'more than an hour ahead': await assertion(okta, { exp: now + 3700 }),
      'another key': await assertion(okta, {}, other.privateKey),
      nonsense: 'nonsense',
    };
    for (const [why, text] of Object.entries(bad)) {
      const { status, body } = await askForToken(okta, text);
      assert.deepEqual([status, body['error']], [401, 'invalid_client'], why);
    }
    const scope = await askForToken(okta, await assertion(okta), { scope: 'openid' });
    assert.deepEqual([scope.status, scope.body['error']], [400, 'invalid_scope']);
  });

  it('are no good when they have run out, or lack the scope', async () => {
    await using okta = await start();
    const reader = await callerOf(okta, await okta.token(['okta.apps.read']));
    assert.equal((await reader('GET', '/api/v1/apps')).status, 200);
    const denied = await reader('POST', '/api/v1/apps', webApp('Denied'));
    assert.deepEqual([denied.status, denied.body.errorCode], [403, 'E0000006']);
    const policies = await reader('GET', '/api/v1/authorizationServers/default/policies');
    assert.equal(policies.status, 403);
    okta.expireTokens();
    const expired = await reader('GET', '/api/v1/apps');
    assert.deepEqual([expired.status, expired.body.errorCode], [401, 'E0000011']);
    assert.equal((await (await callerOf(okta, 'nonsense'))('GET', '/api/v1/apps')).status, 401);
  });

  it('run out by themselves', async () => {
    await using okta = await start({ tokenLifetime: 3 });
    const ask = await callerOf(okta);
    assert.equal((await ask('GET', '/api/v1/apps')).status, 200);
    await new Promise((resolve) => setTimeout(resolve, 4100));
    assert.equal((await ask('GET', '/api/v1/apps')).status, 401);
  });

  describe('with DPoP', () => {
    let okta: FakeOkta;
    let key: CryptoKey;
    let publicJwk: JWK;
    before(async () => {
      okta = await start({ dpop: true });
      const pair = await generateKeyPair('ES256', { extractable: true });
      key = pair.privateKey;
      publicJwk = await exportJWK(pair.publicKey);
    });
    after(() => okta.close());

    const proof = (htm: string, path: string, claims: Record<string, unknown> = {}) =>
      new SignJWT({ htm, htu: okta.origin + path, jti: randomUUID(), iat: Math.floor(Date.now() / 1000), ...claims })
        .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: publicJwk })
        .sign(key);
    const bound = async (nonce?: string) => {
      const dpop = await proof('POST', '/oauth2/v1/token', nonce === undefined ? {} : { nonce });
      return askForToken(okta, await assertion(okta), { headers: { dpop } });
    };

    it('need a proof, and the nonce of the day in it', async () => {
      const without = await askForToken(okta, await assertion(okta));
      assert.deepEqual([without.status, without.body['error']], [400, 'invalid_dpop_proof']);
      const first = await bound();
      assert.deepEqual([first.status, first.body['error']], [400, 'use_dpop_nonce']);
      const nonce = first.headers.get('dpop-nonce') ?? '';
      const second = await bound(nonce);
      assert.deepEqual([second.status, second.body['token_type']], [200, 'DPoP']);
      okta.rotateNonce();
      assert.equal((await bound(nonce)).body['error'], 'use_dpop_nonce');
    });

    it('are taken at the API with a proof of this call and this token alone', async () => {
      const token = await okta.token(undefined, await calculateJwkThumbprint(publicJwk));
      const ath = createHash('sha256').update(token).digest('base64url');
      const path = '/api/v1/apps';
      const status = async (dpop?: string, scheme = 'DPoP', query = '') => {
        const headers = { authorization: `${scheme} ${token}`, ...(dpop === undefined ? {} : { dpop }) };
        return (await fetch(okta.origin + path + query, { headers })).status;
      };
      const good = await proof('GET', path, { ath });
      assert.equal(await status(good), 200);
      assert.equal(await status(good), 401, 'a proof that was used');
      assert.equal(await status(await proof('GET', path, { ath }), 'DPoP', '?limit=5'), 200, 'htu has no query');
      assert.equal(await status(await proof('GET', path, { ath }), 'Bearer'), 401, 'as a bearer token');
      assert.equal(await status(), 401, 'no proof');
      assert.equal(await status(await proof('POST', path, { ath })), 401, 'another method');
      assert.equal(await status(await proof('GET', '/api/v1/other', { ath })), 401, 'another address');
      assert.equal(await status(await proof('GET', path)), 401, 'not of this token');
      assert.equal(await status(await proof('GET', path, { ath, iat: 1_000_000 })), 401, 'an old one');
      const other = await okta.token(undefined, 'another-key');
      const theirs = createHash('sha256').update(other).digest('base64url');
      const headers = { authorization: `DPoP ${other}`, dpop: await proof('GET', path, { ath: theirs }) };
      assert.equal((await fetch(okta.origin + path, { headers })).status, 401, 'another key');
    });
  });

  describe('of partners’ apps', () => {
    let okta: FakeOkta;
    let ask: Ask;
    before(async () => {
      okta = await start();
      ask = await callerOf(okta);
    });
    after(() => okta.close());

    const post = async (path: string, form: Record<string, string>, headers: Record<string, string> = {}) => {
      const body = new URLSearchParams(form);
      const response = await fetch(`${okta.issuer}/v1/${path}`, { method: 'POST', body, headers });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    };

    it('ask for an active secret of an active app, in the header or in the form', async () => {
      const { body: app } = await ask('POST', '/api/v1/apps', webApp('Partner'));
      const { client_id, client_secret } = app.credentials.oauthClient as Record<string, string>;
      const form = { client_id: client_id!, client_secret: client_secret! };
      const basic = { authorization: `Basic ${btoa(`${client_id}:${client_secret}`)}` };
      const introspect = async () => (await post('introspect', { token: 'x', ...form })).status;
      assert.deepEqual(await post('introspect', { token: 'x' }, basic), { status: 200, body: { active: false } });
      const code = await post('token', { grant_type: 'authorization_code', code: 'x', ...form });
      assert.deepEqual([code.status, code.body['error']], [400, 'invalid_grant']);
      const wrong = await post('token', {
        grant_type: 'authorization_code',
        code: 'x',
        ...form,
        client_secret: 'wrong',
      });
      assert.deepEqual([wrong.status, wrong.body['error']], [401, 'invalid_client']);

      const second = okta.state.addSecretAsAdmin(app.id);
      const [first] = okta.state.app(app.id)!.secrets;
      await ask('POST', `/api/v1/apps/${app.id}/credentials/secrets/${first!.id}/lifecycle/deactivate`);
      assert.equal(await introspect(), 401, 'an inactive secret');
      form.client_secret = second.client_secret;
      assert.equal(await introspect(), 200);
      await ask('POST', `/api/v1/apps/${app.id}/lifecycle/deactivate`);
      assert.equal(await introspect(), 401, 'an inactive app');
    });

    it('are given with the scopes that the policies grant', async () => {
      const service = webApp('Service');
      Object.assign(service.settings!.oauthClient!, {
        application_type: 'service',
        grant_types: ['client_credentials'],
      });
      const { body: app } = await ask('POST', '/api/v1/apps', service);
      const { client_id, client_secret } = app.credentials.oauthClient as Record<string, string>;
      const form = { client_id: client_id!, client_secret: client_secret! };
      const request = { grant_type: 'client_credentials', scope: 'okta.apps.manage', ...form };
      okta.state.addScope({ name: 'okta.apps.manage' });
      assert.equal((await post('token', request)).body['error'], 'access_denied');
      const server = '/api/v1/authorizationServers/default';
      const made = await ask('POST', `${server}/policies`, policy('Services', [client_id!]));
      const conditions = { grantTypes: { include: ['client_credentials'] }, scopes: { include: ['okta.apps.manage'] } };
      await ask('POST', `${server}/policies/${made.body.id}/rules`, rule('Services', [], { conditions }));
      const { status, body } = await post('token', request);
      assert.equal(status, 200);
      const active = await post('introspect', { token: String(body['access_token']), ...form });
      assert.deepEqual([active.body['active'], active.body['scope']], [true, 'okta.apps.manage']);
      const manager = await callerOf(okta, String(body['access_token']));
      assert.equal((await manager('GET', '/api/v1/apps')).status, 401, 'no token of the org, whatever its scopes');
      assert.equal((await post('token', { ...request, scope: 'unknown' })).body['error'], 'invalid_scope');
    });
  });

  it('name their issuers and keys', async () => {
    await using okta = await start();
    const read = async (path: string) => (await (await fetch(okta.origin + path)).json()) as Record<string, unknown>;
    for (const name of ['openid-configuration', 'oauth-authorization-server']) {
      const org = await read(`/.well-known/${name}`);
      assert.deepEqual([org['issuer'], org['token_endpoint']], [okta.origin, `${okta.origin}/oauth2/v1/token`]);
      const own = await read(`/oauth2/default/.well-known/${name}`);
      assert.deepEqual([own['issuer'], own['token_endpoint']], [okta.issuer, `${okta.issuer}/v1/token`]);
    }
    assert.equal(((await read('/oauth2/default/v1/keys'))['keys'] as unknown[]).length, 1);
  });

  it('may be used by pages of trusted origins alone', async () => {
    await using okta = await start({ trustedOrigins: ['https://admin.example'] });
    const ask = await callerOf(okta);
    const allowed = async (method: string, origin: string) =>
      (await ask(method, '/api/v1/apps', undefined, { origin })).headers.get('access-control-allow-origin');
    for (const method of ['GET', 'OPTIONS']) {
      assert.equal(await allowed(method, 'https://admin.example'), 'https://admin.example');
      assert.equal(await allowed(method, 'https://partner.example'), null);
    }
  });
});

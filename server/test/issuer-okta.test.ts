import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { before, describe, it } from 'node:test';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import { calculateJwkThumbprint, decodeJwt, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

import { Browser } from './support/browser.js';
import { backendOf } from './support/people.js';
import { getTokens, oauthClient, registerApp } from './support/registered-app.js';
import { sharedServer } from './support/shared-server.js';
import { signIn, type Tokens } from './support/sign-in.js';

const portal = 'devportal-portal';
const person = people.developer;

describe('the issuer in Okta’s place', () => {
  const server = sharedServer();
  let tokens: Tokens;
  before(async () => {
    tokens = await signIn(server(), person.id);
  });

  const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${server().issuer}${path}`, { method: 'POST', body: new URLSearchParams(form), headers });
  const userinfo = (authorization: string, headers: Record<string, string> = {}) =>
    fetch(`${server().issuer}/v1/userinfo`, { headers: { authorization, ...headers } });
  const introspect = async (token: string, form: Record<string, string> = { client_id: portal }) =>
    (await (await post('/v1/introspect', { token, ...form })).json()) as Record<string, unknown>;
  const renew = (refresh_token = '', headers = {}) =>
    post('/v1/token', { grant_type: 'refresh_token', client_id: portal, refresh_token }, headers);

  it('says where everything is, in both documents', async () => {
    for (const name of ['openid-configuration', 'oauth-authorization-server']) {
      const response = await fetch(`${server().issuer}/.well-known/${name}`);
      const document = (await response.json()) as Record<string, unknown>;
      assert.equal(document['issuer'], server().issuer);
      assert.equal(document['authorization_endpoint'], `${server().issuer}/v1/authorize`);
      assert.equal(document['jwks_uri'], `${server().issuer}/v1/keys`);
    }
  });

  it('puts name and email into the ID token', () => {
    const { name, email, sub } = decodeJwt(tokens.id_token);
    assert.deepEqual({ name, email, sub }, { name: person.name, email: person.email, sub: person.id });
  });

  it('answers userinfo for its JWTs, to pages of the client', async () => {
    const origin = new URL(server().portalUrl).origin;
    const response = await userinfo(`Bearer ${tokens.access_token}`, { origin });
    assert.equal(response.headers.get('access-control-allow-origin'), origin);
    assert.equal(((await response.json()) as { email: string }).email, person.email);
    const stranger = await userinfo(`Bearer ${tokens.access_token}`, { origin: 'https://evil.example' });
    assert.equal(stranger.headers.get('access-control-allow-origin'), null);
    const refused = await userinfo('Bearer nonsense');
    assert.equal(refused.status, 401);
    assert.match(refused.headers.get('www-authenticate') ?? '', /error="invalid_token"/);
  });

  it('rotates refresh tokens, and takes one that comes twice for theft', async () => {
    const { refresh_token: first = '' } = await signIn(server(), person.id);
    const { refresh_token: second = '' } = (await (await renew(first)).json()) as Tokens;
    assert.ok(second && second !== first);
    for (const token of [first, second]) {
      const response = await renew(token);
      assert.equal(response.status, 400);
      assert.equal(((await response.json()) as { error: string }).error, 'invalid_grant');
    }
  });

  it('gives a refresh token once when it comes twice at the same time', async () => {
    const { refresh_token } = await signIn(server(), person.id);
    const answers = await Promise.all([renew(refresh_token), renew(refresh_token)]);
    assert.ok(answers.filter(({ ok }) => ok).length <= 1);
  });

  it('revokes a JWT for a public client whose Basic header has no colon', async () => {
    const { access_token } = await signIn(server(), person.id);
    assert.equal((await introspect(access_token))['active'], true);
    const basic = { authorization: `Basic ${btoa(portal)}` };
    const response = await post('/v1/revoke', { token: access_token }, basic);
    assert.equal(response.status, 200);
    assert.equal(await response.text(), '');
    assert.doesNotMatch(response.headers.get('content-type') ?? '', /json/);
    assert.deepEqual(await introspect(access_token), { active: false });
    assert.equal((await userinfo(`Bearer ${access_token}`)).status, 401);
  });

  it('tells and revokes nothing of a token for a client that is not its own, or not who it says', async () => {
    const backend = await backendOf(server(), 'developer');
    const { app, clientSecret } = await registerApp(backend, 'Curious');
    const own = { client_id: app.clientId, client_secret: clientSecret };
    assert.deepEqual(await introspect(tokens.access_token, own), { active: false });
    await post('/v1/revoke', { token: tokens.access_token, ...own });
    assert.equal((await introspect(tokens.access_token))['active'], true);
    const wrong = await post('/v1/introspect', { token: tokens.access_token, ...own, client_secret: 'wrong' });
    assert.equal(wrong.status, 401);

    const config = await oauthClient(server(), app, clientSecret);
    const { access_token } = await getTokens(config, { person: person.id, scope: 'openid ziapi:search' });
    assert.equal((await introspect(access_token, own))['active'], true);
    await backend.apps.update({ appId: app.id, version: app.version, changes: { active: false } });
    assert.equal((await userinfo(`Bearer ${access_token}`)).status, 401);
  });

  it('posts its answer to the page of the redirect URI that frames it', async () => {
    const browser = new Browser();
    await signIn(server(), person.id, browser);
    const query = new URLSearchParams({
      client_id: portal,
      response_type: 'code',
      response_mode: 'okta_post_message',
      prompt: 'none',
      scope: 'openid devportal:manage',
      redirect_uri: server().portalUrl,
      state: '</script><b>',
      code_challenge: createHash('sha256').update('x'.repeat(43)).digest('base64url'),
      code_challenge_method: 'S256',
    });
    const response = await browser.open(`${server().issuer}/v1/authorize?${query}`);
    const text = await response.text();
    const origin = new URL(server().portalUrl).origin;
    assert.equal(response.status, 200);
    assert.match(text, /postMessage\(\{"code":"/);
    assert.ok(text.includes(`, "${origin}");`));
    assert.ok(!text.includes('</script><b>'));
    assert.match(response.headers.get('content-security-policy') ?? '', new RegExp(`frame-ancestors ${origin}`));
  });

  it('signs out without a question and sends back to the portal', async () => {
    const browser = new Browser();
    const { id_token } = await signIn(server(), person.id, browser);
    const query = new URLSearchParams({ id_token_hint: id_token, post_logout_redirect_uri: server().portalUrl });
    const page = await browser.open(`${server().issuer}/v1/logout?${query}`);
    const text = await page.text();
    assert.match(text, /<script nonce="[^"]+">document\.forms\[0\]\.submit\(\);/);
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? '';
    const action = /action="([^"]+)"/.exec(text)?.[1] ?? '';
    const done = await browser.open(action, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ xsrf: field('xsrf'), logout: field('logout') }).toString(),
    });
    assert.equal(done.headers.get('location'), server().portalUrl);
  });

  it('binds tokens to a DPoP key, and asks for a fresh proof of it at userinfo', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const jwk: JWK = await exportJWK(publicKey);
    const proof = (method: string, path: string, claims = {}, key = privateKey) =>
      new SignJWT({ htm: method, htu: `${server().issuer}${path}`, jti: randomBytes(12).toString('hex'), ...claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'dpop+jwt', jwk })
        .setIssuedAt()
        .sign(key);
    const { refresh_token } = await signIn(server(), person.id);
    const response = await renew(refresh_token, { dpop: await proof('POST', '/v1/token') });
    const { access_token } = (await response.json()) as Tokens;
    assert.deepEqual(decodeJwt(access_token)['cnf'], { jkt: await calculateJwkThumbprint(jwk) });

    const ath = createHash('sha256').update(access_token).digest('base64url');
    const good = await proof('GET', '/v1/userinfo', { ath });
    const ask = async (dpop: string) => (await userinfo(`DPoP ${access_token}`, { dpop })).status;
    assert.equal(await ask(good), 200);
    assert.equal(await ask(good), 401, 'a proof that was used');
    assert.equal(await ask(await proof('POST', '/v1/userinfo', { ath })), 401, 'another method');
    assert.equal(await ask(await proof('GET', '/v1/other', { ath })), 401, 'another address');
    assert.equal(await ask(await proof('GET', '/v1/userinfo')), 401, 'not of this token');
    const other = await generateKeyPair('RS256');
    assert.equal(await ask(await proof('GET', '/v1/userinfo', { ath }, other.privateKey)), 401, 'another key');
    assert.equal((await userinfo(`Bearer ${access_token}`)).status, 401, 'as a bearer token');
    const api = await fetch(`${server().apiUrl}/viewer`, { headers: { authorization: `Bearer ${access_token}` } });
    assert.equal(api.status, 401, 'as a bearer token at the API');
  });
});

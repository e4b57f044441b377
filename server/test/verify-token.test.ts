import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';

import { createTokenVerifier, type VerifyToken } from '../src/verify-token.js';

const issuer = 'https://issuer.example/oauth2/default';

describe('access token', () => {
  let key: CryptoKey;
  let stranger: CryptoKey;
  let verify: VerifyToken;

  before(async () => {
    const pair = await generateKeyPair('RS256');
    key = pair.privateKey;
    stranger = (await generateKeyPair('RS256')).privateKey;
    const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256' }] });
    verify = createTokenVerifier({ issuer, clientIds: ['devportal-portal'], tokenType: 'at+jwt', keys });
  });

  const now = () => Math.floor(Date.now() / 1000);
  const claims = (changes: Record<string, unknown> = {}): JWTPayload => ({
    iss: issuer,
    aud: 'api://default',
    iat: now(),
    exp: now() + 60,
    cid: 'devportal-portal',
    uid: 'person-developer',
    sub: 'daniel@example.com',
    scp: ['openid', 'devportal:manage'],
    ...changes,
  });
  const sign = (payload: JWTPayload, { by = key, typ = 'at+jwt', kid = 'one' } = {}) =>
    new SignJWT(payload).setProtectedHeader({ alg: 'RS256', typ, kid }).sign(by);
  const refusedWith = (code: string) => (error: { code?: unknown }) => error.code === code;
  const refused = async (token: string) => assert.rejects(verify(`Bearer ${token}`), refusedWith('unauthenticated'));

  it('names the person by uid', async () => {
    assert.equal((await verify(`Bearer ${await sign(claims())}`)).userId, 'person-developer');
  });

  it('says when and how the person signed in, as far as it is told', async () => {
    const read = async (changes: Record<string, unknown>) => {
      const { authTime, acr } = await verify(`Bearer ${await sign(claims(changes))}`);
      return [authTime, acr];
    };
    assert.deepEqual(await read({ auth_time: 1_750_000_000, acr: 'phr' }), [new Date(1_750_000_000_000), 'phr']);
    assert.deepEqual(await read({}), [null, null]);
    assert.deepEqual(await read({ auth_time: 'now', acr: ['phr'] }), [null, null]);
  });

  it('is refused when another key signed it', async () => refused(await sign(claims(), { by: stranger })));
  it('is refused when it names a key that nobody has', async () => refused(await sign(claims(), { kid: 'two' })));
  it('is refused without a signature', async () => refused(new UnsecuredJWT(claims()).encode()));
  it('is refused when its claims were changed', async () => {
    const [header, , signature] = (await sign(claims())).split('.');
    const payload = Buffer.from(JSON.stringify(claims({ uid: 'person-org-admin' }))).toString('base64url');
    await refused(`${header}.${payload}.${signature}`);
  });
  it('is refused after its time', async () => refused(await sign(claims({ exp: now() - 60 }))));
  it('is refused without an end', async () => refused(await sign(claims({ exp: undefined }))));
  it('is refused from another issuer', async () => refused(await sign(claims({ iss: 'https://evil.example' }))));
  it('is refused for another audience', async () => refused(await sign(claims({ aud: 'api://other' }))));
  it('is refused when it is an ID token', async () => refused(await sign(claims(), { typ: 'JWT' })));
  it('is refused without the scope', async () => refused(await sign(claims({ scp: ['openid'] }))));
  it('is refused when a registered app got it', async () => refused(await sign(claims({ cid: '0oaregisteredapp' }))));
  it('is refused as a bearer token when it is bound to a key', async () =>
    refused(await sign(claims({ cnf: { jkt: 'thumbprint' } }))));
  it('is refused when it names nobody', async () => refused(await sign(claims({ uid: undefined, sub: undefined }))));

  it('is missed where there is no header or another scheme', async () => {
    for (const header of [null, '', 'Basic YTpi', 'Bearer', 'Bearer two words']) {
      await assert.rejects(verify(header), refusedWith('unauthenticated'));
    }
  });

  it('is not to blame when the keys cannot be had', async () => {
    const offline = createTokenVerifier({
      issuer,
      clientIds: ['devportal-portal'],
      keys: () => Promise.reject(new TypeError('fetch failed')),
    });
    await assert.rejects(offline(`Bearer ${await sign(claims())}`), refusedWith('server'));
  });
});

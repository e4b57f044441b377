import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import { createLocalJWKSet, exportSPKI, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';

import { TokenRefusal } from '../src/tokens/token-refusal.js';
import { createTokenVerifier, type TokenRules } from '../src/verify-token.js';
import { accessClaims, issuerKey, type IssuerKey, seconds } from './support/tokens.js';

const issuer = 'https://issuer.example/oauth2/default';

describe('access token', () => {
  let key: IssuerKey;
  let stranger: IssuerKey;
  before(async () => {
    key = await issuerKey('one');
    stranger = await issuerKey('one');
  });

  const claims = (changes: Record<string, unknown> = {}) => accessClaims(issuer, changes);
  const verifier = (rules: Partial<TokenRules> = {}) =>
    createTokenVerifier({
      issuer,
      clientIds: ['devportal-portal'],
      tokenType: 'at+jwt',
      keys: createLocalJWKSet({ keys: [key.jwk] }),
      dpop: 'accepted',
      clockSkew: 30,
      ...rules,
    });
  const verify = (authorization: string | null, rules?: Partial<TokenRules>) =>
    verifier(rules).verify({ authorization, proof: null, method: 'GET', url: 'https://api.example/api/v1/viewer' });

  /** The refusal's fault; its code and challenge are what RFC 6750 has for a token that is not good. */
  async function faultOf(token: string, rules?: Partial<TokenRules>): Promise<string> {
    const error = await verify(`Bearer ${token}`, rules).then(() => assert.fail('it was taken'), asRefusal);
    assert.equal(error.code, 'unauthenticated');
    assert.match(
      error.challenge,
      /^Bearer realm="devportal", error="invalid_token", DPoP realm="devportal", algs="ES256 /,
    );
    return error.fault;
  }

  it('names the person by uid', async () => {
    assert.equal((await verify(`Bearer ${await key.sign(claims())}`)).userId, 'person-developer');
  });

  it('says when and how the person signed in, as far as it is told', async () => {
    const read = async (changes: Record<string, unknown>) => {
      const { authTime, acr } = await verify(`Bearer ${await key.sign(claims(changes))}`);
      return [authTime, acr];
    };
    assert.deepEqual(await read({ auth_time: 1_750_000_000, acr: 'phr' }), [new Date(1_750_000_000_000), 'phr']);
    assert.deepEqual(await read({}), [null, null]);
    assert.deepEqual(await read({ auth_time: 'now', acr: ['phr'] }), [null, null]);
  });

  it('is refused when another key signed it', async () => {
    assert.equal(await faultOf(await stranger.sign(claims())), 'signature');
  });
  it('is refused when it names a key that nobody has', async () => {
    assert.equal(await faultOf(await key.sign(claims(), { kid: 'two' })), 'unknown-key');
  });
  it('is refused without a signature', async () => {
    assert.equal(await faultOf(new UnsecuredJWT(claims()).encode()), 'malformed');
    const [, payload] = (await key.sign(claims())).split('.');
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt', kid: 'one' })).toString('base64url');
    assert.equal(await faultOf(`${header}.${payload}.`), 'malformed');
  });
  it('is refused when it is signed by HMAC with the public key as its secret', async () => {
    const publicKey = (await importJWK(key.jwk, 'RS256', { extractable: true })) as CryptoKey;
    for (const secret of [await exportSPKI(publicKey), JSON.stringify(key.jwk), key.jwk.n ?? '']) {
      const header = { alg: 'HS256', typ: 'at+jwt', kid: 'one' };
      const token = await new SignJWT(claims()).setProtectedHeader(header).sign(Buffer.from(secret));
      assert.equal(await faultOf(token), 'malformed');
    }
  });
  it('is refused when its claims were changed', async () => {
    const [header, , signature] = (await key.sign(claims())).split('.');
    const payload = Buffer.from(JSON.stringify(claims({ uid: 'person-org-admin' }))).toString('base64url');
    assert.equal(await faultOf(`${header}.${payload}.${signature}`), 'signature');
  });
  it('is refused without an end', async () => {
    assert.equal(await faultOf(await key.sign(claims({ exp: undefined }))), 'claims');
  });
  it('is refused from another issuer, also from another authorization server of the same organisation', async () => {
    for (const iss of [
      'https://evil.example',
      `${issuer}/`,
      'https://issuer.example/oauth2/other',
      'https://issuer.example',
      'http://issuer.example/oauth2/default',
      'https://ISSUER.example/oauth2/default',
      undefined,
    ]) {
      assert.equal(await faultOf(await key.sign(claims({ iss }))), 'claims', iss);
    }
  });
  it('is refused for another audience', async () => {
    for (const aud of ['api://other', 'devportal-portal', 'api://default/', [], undefined]) {
      assert.equal(await faultOf(await key.sign(claims({ aud }))), 'claims', String(aud));
    }
  });
  it('is refused when it is an ID token', async () => {
    assert.equal(await faultOf(await key.sign(claims(), { typ: 'JWT' })), 'claims');
    const { scp: _scp, cid: _cid, ...idToken } = claims({ aud: 'devportal-portal', nonce: 'n' });
    // Okta's tokens have no type to tell them apart by.
    assert.equal(await faultOf(await key.sign(idToken, { typ: 'JWT' }), withoutType()), 'claims');
    const forApi: JWTPayload = { ...idToken, aud: 'api://default' };
    assert.equal(await faultOf(await key.sign(forApi, { typ: 'JWT' }), withoutType()), 'client');
  });
  it('is refused when a registered app got it', async () => {
    assert.equal(await faultOf(await key.sign(claims({ cid: '0oaregisteredapp' }))), 'client');
    assert.equal(await faultOf(await key.sign(claims({ cid: ['devportal-portal'] }))), 'client');
  });
  it('is refused as a bearer token when it is bound to a key, whatever the binding says', async () => {
    for (const cnf of [{ jkt: 'thumbprint' }, { 'x5t#S256': 'certificate' }, {}, null]) {
      assert.equal(await faultOf(await key.sign(claims({ cnf }))), 'bound');
    }
  });
  it('is refused when it names nobody', async () => {
    assert.equal(await faultOf(await key.sign(claims({ uid: undefined, sub: undefined }))), 'nobody');
  });

  it('lacks what the call needs without the scope, which RFC 6750 answers with 403', async () => {
    for (const scp of [['openid'], 'devportal:manage', undefined]) {
      const error = await verify(`Bearer ${await key.sign(claims({ scp }))}`).then(() => assert.fail(), asRefusal);
      assert.deepEqual([error.code, error.fault], ['forbidden', 'scope']);
      assert.match(error.challenge, /^Bearer realm="devportal", error="insufficient_scope", scope="devportal:manage"/);
    }
  });

  it('is missed where there is no header or another scheme', async () => {
    for (const [header, fault] of [
      [null, 'no-token'],
      ['', 'no-token'],
      ['Basic YTpi', 'malformed'],
      ['Bearer', 'malformed'],
      ['Bearer two words', 'malformed'],
      ['Bearer one, Bearer two', 'malformed'],
    ] as const) {
      const error = await verify(header).then(() => assert.fail(String(header)), asRefusal);
      assert.deepEqual([error.code, error.fault], ['unauthenticated', fault]);
      assert.equal(error.challenge.includes('error='), fault !== 'no-token');
    }
  });

  it('is not to blame when the keys cannot be had', async () => {
    const keys = () => Promise.reject(new TypeError('fetch failed'));
    await assert.rejects(verify(`Bearer ${await key.sign(claims())}`, { keys }), { code: 'server' });
  });

  describe('with clocks that are off', () => {
    const taken = async (changes: Record<string, unknown>, clockSkew?: number) => {
      const rules = clockSkew === undefined ? {} : { clockSkew };
      return verify(`Bearer ${await key.sign(claims(changes))}`, rules).then(() => 'taken', asFault);
    };

    it('counts thirty seconds before and after its time, and no longer', async () => {
      assert.equal(await taken({ exp: seconds() - 20 }), 'taken');
      assert.equal(await taken({ exp: seconds() - 40 }), 'expired');
      assert.equal(await taken({ nbf: seconds() + 20 }), 'taken');
      assert.equal(await taken({ nbf: seconds() + 40 }), 'not-yet-valid');
      assert.equal(await taken({ iat: seconds() + 20 }), 'taken');
      assert.equal(await taken({ iat: seconds() + 40 }), 'not-yet-valid');
    });

    it('counts as long as is said', async () => {
      assert.equal(await taken({ exp: seconds() - 2 }, 0), 'expired');
      assert.equal(await taken({ nbf: seconds() + 5 }, 0), 'not-yet-valid');
      assert.equal(await taken({ iat: seconds() + 5 }, 0), 'not-yet-valid');
      assert.equal(await taken({ exp: seconds() - 290 }, 300), 'taken');
      assert.equal(await taken({ iat: seconds() + 290 }, 300), 'taken');
    });
  });

  /** As for an issuer that sets none. */
  function withoutType(): Partial<TokenRules> {
    return { tokenType: '' };
  }
});

function asRefusal(error: unknown): TokenRefusal {
  assert.ok(error instanceof TokenRefusal, String(error));
  return error;
}

function asFault(error: unknown): string {
  return asRefusal(error).fault;
}

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import { exportJWK, type JWK } from 'jose';

import { purgeExpired } from '../src/database/purge.js';
import { sharedServer } from './support/shared-server.js';
import { signIn, type Tokens } from './support/sign-in.js';
import { type ProofKey, proofKey, seconds } from './support/tokens.js';

describe('an access token that is bound to a key', () => {
  const server = sharedServer();
  let key: ProofKey;
  let token: string;
  let url: string;
  before(async () => {
    key = await proofKey();
    token = await boundToken(server(), key);
    url = `${server().apiUrl}/viewer`;
  });

  const call = (proofs: readonly string[], { scheme = 'DPoP', at = url, method = 'GET' } = {}) =>
    fetch(at, {
      method,
      headers: [['authorization', `${scheme} ${token}`], ...proofs.map((proof) => ['dpop', proof] as [string, string])],
    });
  const prove = (claims = {}, header = {}, by?: CryptoKey | Uint8Array) =>
    key.prove({ method: 'GET', url, token }, { claims, header, ...(by && { key: by }) });

  /** 401 with the challenge of RFC 9449, and a problem that says no more than any other. */
  async function refused(response: Response, error: 'invalid_dpop_proof' | 'invalid_token', what: string) {
    assert.equal(response.status, 401, what);
    assert.match(
      response.headers.get('www-authenticate') ?? '',
      new RegExp(`^DPoP realm="devportal", error="${error}", algs="ES256 RS256 `),
      what,
    );
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    const { code, detail } = (await response.json()) as { code: string; detail?: string };
    assert.deepEqual([code, detail], ['unauthenticated', undefined]);
  }

  it('counts with a proof of that key, of any key that the issuer and we know', async () => {
    for (const alg of ['ES256', 'RS256']) {
      const other = await proofKey(alg);
      const bound = await boundToken(server(), other);
      const proof = await other.prove({ method: 'GET', url, token: bound });
      const response = await fetch(url, { headers: { authorization: `DPoP ${bound}`, dpop: proof } });
      assert.equal(response.status, 200);
      assert.equal(((await response.json()) as { id: string }).id, people.developer.id);
    }
  });

  it('counts for every method, with a query that the proof has not, and with an address written another way', async () => {
    const apps = `${server().apiUrl}/apps`;
    const list = await key.prove({ method: 'GET', url: apps, token });
    assert.equal((await call([list], { at: `${apps}?sort=name&limit=5` })).status, 200);
    const head = await key.prove({ method: 'HEAD', url, token });
    assert.equal((await call([head], { method: 'HEAD' })).status, 200);
    assert.equal((await call([await prove({ htu: `${url.replace('http:', 'HTTP:')}?a=b#c` })])).status, 200);
  });

  it('counts nothing as a bearer token, with or without a proof', async () => {
    for (const proofs of [[], [await prove()]]) {
      const response = await call(proofs, { scheme: 'Bearer' });
      assert.equal(response.status, 401);
      assert.match(
        response.headers.get('www-authenticate') ?? '',
        /^Bearer realm="devportal", error="invalid_token", DPoP /,
      );
    }
  });

  it('is refused without a proof, or with two', async () => {
    await refused(await call([]), 'invalid_dpop_proof', 'none');
    await refused(await call([await prove(), await prove()]), 'invalid_dpop_proof', 'two');
    await refused(await call(['', await prove()]), 'invalid_dpop_proof', 'an empty one too');
    await refused(await call(['not-a-jwt']), 'invalid_dpop_proof', 'none that is one');
  });

  it('is refused with a proof that was used', async () => {
    const proof = await prove();
    assert.equal((await call([proof])).status, 200);
    await refused(await call([proof]), 'invalid_dpop_proof', 'used');
    await refused(
      await call([await prove({ jti: 'same' })]).then(async () => call([await prove({ jti: 'same' })])),
      'invalid_dpop_proof',
      'another of its name',
    );
    const one = await prove();
    const statuses = await Promise.all(Array.from({ length: 8 }, async () => (await call([one])).status));
    assert.equal(statuses.filter((status) => status === 200).length, 1, 'at once');
  });

  it('is refused with a proof of another request', async () => {
    await refused(await call([await prove({ htm: 'POST' })]), 'invalid_dpop_proof', 'method');
    await refused(await call([await prove({ htm: 'get' })]), 'invalid_dpop_proof', 'method in lower case');
    for (const htu of [
      `${server().apiUrl}/apps`,
      `${url}/`,
      url.replace('http:', 'https:'),
      url.replace('127.0.0.1', 'localhost'),
      new URL(url).pathname,
      url.replace('//', '//me@'),
      undefined,
      7,
    ]) {
      await refused(await call([await prove({ htu })]), 'invalid_dpop_proof', `htu ${htu}`);
    }
  });

  it('is refused with a proof of another token or of another key', async () => {
    const another = await boundToken(server(), key);
    await refused(await call([await key.prove({ method: 'GET', url, token: another })]), 'invalid_dpop_proof', 'token');
    await refused(await call([await key.prove({ method: 'GET', url })]), 'invalid_dpop_proof', 'no token');
    const stranger = await proofKey();
    await refused(await call([await stranger.prove({ method: 'GET', url, token })]), 'invalid_dpop_proof', 'key');
    await refused(await call([await prove({}, {}, stranger.pair.privateKey)]), 'invalid_dpop_proof', 'signature');
  });

  it('is refused with a proof that is old, or from the future, beyond what clocks may be off', async () => {
    for (const iat of [seconds() - 95, seconds() + 40, undefined, 'now', 0]) {
      await refused(await call([await prove({ iat })]), 'invalid_dpop_proof', `iat ${iat}`);
    }
    for (const iat of [seconds() - 80, seconds() + 20]) {
      assert.equal((await call([await prove({ iat })])).status, 200, `iat ${iat - seconds()}`);
    }
  });

  it('is refused with a proof that is not as RFC 9449 has it', async () => {
    for (const jti of [undefined, '', 7]) {
      await refused(await call([await prove({ jti })]), 'invalid_dpop_proof', `jti ${jti}`);
    }
    await refused(await call([await prove({}, { typ: 'JWT' })]), 'invalid_dpop_proof', 'type');
    await refused(await call([await prove({}, { jwk: undefined })]), 'invalid_dpop_proof', 'no key');
    const secret = Buffer.from('a secret of thirty-two bytes or so');
    const oct: JWK = { kty: 'oct', k: secret.toString('base64url') };
    await refused(await call([await prove({}, { alg: 'HS256', jwk: oct }, secret)]), 'invalid_dpop_proof', 'HMAC');
    const privateJwk = await exportJWK(key.pair.privateKey);
    await refused(await call([await prove({}, { jwk: privateJwk })]), 'invalid_dpop_proof', 'private key');
    const [, payload] = (await prove()).split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'dpop+jwt', jwk: key.jwk })).toString('base64url');
    await refused(await call([`${none}.${payload}.`]), 'invalid_dpop_proof', 'unsigned');
  });

  it('is refused when it is bound to nothing', async () => {
    const { access_token } = await signIn(server(), people.developer.id);
    const proof = await key.prove({ method: 'GET', url, token: access_token });
    const headers = { authorization: `DPoP ${access_token}`, dpop: proof };
    await refused(await fetch(url, { headers }), 'invalid_token', 'unbound');
  });

  it('tells who has no token of both ways', async () => {
    const response = await fetch(url);
    assert.match(
      response.headers.get('www-authenticate') ?? '',
      /^Bearer realm="devportal", DPoP realm="devportal", algs="[^"]+"$/,
    );
  });

  it('lets pages send proofs', async () => {
    const headers = { origin: new URL(server().portalUrl).origin, 'access-control-request-method': 'GET' };
    const response = await fetch(url, { method: 'OPTIONS', headers });
    assert.match(response.headers.get('access-control-allow-headers') ?? '', /\bDPoP\b/);
  });

  it('keeps used proofs no longer than they could be used', async () => {
    const count = async () => (await server().db.selectFrom('dpop_proofs').select('hash').execute()).length;
    await call([await prove({ jti: randomUUID() })]);
    assert.ok((await count()) > 0);
    await purgeExpired(server().db);
    assert.ok((await count()) > 0, 'while it could be');
    await purgeExpired(server().db, new Date(Date.now() + 125_000));
    assert.equal(await count(), 0);
  });
});

describe('an API that takes bound tokens alone, behind a proxy', () => {
  const publicUrl = 'https://partner.example/devportal';
  const server = sharedServer({ edge: { dpop: 'required', publicUrl } });

  it('refuses a bearer token, and says what it takes', async () => {
    const { access_token } = await signIn(server(), people.developer.id);
    const direct = directUrl(server().lines);
    const response = await fetch(`${direct}/viewer`, { headers: { authorization: `Bearer ${access_token}` } });
    assert.equal(response.status, 401);
    assert.match(
      response.headers.get('www-authenticate') ?? '',
      /^DPoP realm="devportal", error="invalid_token", algs="/,
    );
    const none = await fetch(`${direct}/viewer`);
    assert.match(none.headers.get('www-authenticate') ?? '', /^DPoP realm="devportal", algs="[^"]+"$/);
  });

  it('holds proofs against the address that callers see', async () => {
    const key = await proofKey();
    const token = await boundToken(server(), key);
    const direct = directUrl(server().lines);
    const call = async (url: string) => {
      const dpop = await key.prove({ method: 'GET', url, token });
      return (await fetch(`${direct}/viewer`, { headers: { authorization: `DPoP ${token}`, dpop } })).status;
    };
    assert.equal(server().apiUrl, `${publicUrl}/api/v1`);
    assert.equal(await call(`${publicUrl}/api/v1/viewer`), 200);
    assert.equal(await call(`${direct}/viewer`), 401);
  });

  /** Where the proxy would send its requests. */
  function directUrl(lines: readonly string[]): string {
    return `${/"API listens on (\S+)"/.exec(lines.join(''))?.[1]}/api/v1`;
  }
});

/** The portal's, of a person who signed in before. */
async function boundToken(server: { issuer: string; portalUrl: string }, key: ProofKey): Promise<string> {
  const { refresh_token = '' } = await signIn(server, people.developer.id);
  const url = `${server.issuer}/v1/token`;
  const form = { grant_type: 'refresh_token', client_id: 'devportal-portal', refresh_token };
  const headers = { dpop: await key.prove({ method: 'POST', url }) };
  const response = await fetch(url, { method: 'POST', headers, body: new URLSearchParams(form) });
  assert.equal(response.status, 200);
  return ((await response.json()) as Tokens).access_token;
}

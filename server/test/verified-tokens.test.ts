import assert from 'node:assert/strict';
import { before, beforeEach, describe, it, mock } from 'node:test';

import { errors } from 'jose';

import { VerifiedTokens } from '../src/tokens/verified-tokens.js';
import { issuerKey, type IssuerKey } from './support/tokens.js';

const now = 1_900_000_000;

describe('tokens that were verified', () => {
  let key: IssuerKey;
  let publicKey: CryptoKey;
  before(async () => {
    key = await issuerKey('one');
    publicKey = await crypto.subtle.importKey('jwk', key.jwk, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, true, [
      'verify',
    ]);
  });

  let tokens: VerifiedTokens;
  let published: CryptoKey | undefined;
  const tokenFor = (exp: number) => key.sign({ sub: 'somebody', exp, iat: now });
  let verify: ReturnType<typeof mock.method>;
  const verified = () => verify.mock.callCount();

  beforeEach(() => {
    mock.restoreAll();
    mock.timers.reset();
    mock.timers.enable({ apis: ['Date'], now: now * 1000 });
    verify = mock.method(crypto.subtle, 'verify');
    published = publicKey;
    tokens = new VerifiedTokens(
      async () => {
        if (published) return published;
        throw new errors.JWKSNoMatchingKey();
      },
      { algorithms: ['RS256'] },
    );
  });

  it('are verified once a minute', async () => {
    const token = await tokenFor(now + 3600);
    for (let count = 0; count < 3; count += 1) assert.equal((await tokens.payloadOf(token)).sub, 'somebody');
    assert.equal(verified(), 1);
    mock.timers.tick(60_000);
    await tokens.payloadOf(token);
    assert.equal(verified(), 2);
  });

  it('are refused when they have run out', async () => {
    const token = await tokenFor(now + 5);
    await tokens.payloadOf(token);
    mock.timers.tick(6_000);
    await assert.rejects(tokens.payloadOf(token), errors.JWTExpired);
  });

  it('are refused when their key is withdrawn, and verified again when it is another', async () => {
    const token = await tokenFor(now + 3600);
    await tokens.payloadOf(token);
    published = undefined;
    await assert.rejects(tokens.payloadOf(token), errors.JWKSNoMatchingKey);
    published = await issuerKey('other').then(({ jwk }) =>
      crypto.subtle.importKey('jwk', jwk, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, true, ['verify']),
    );
    await assert.rejects(tokens.payloadOf(token), errors.JWSSignatureVerificationFailed);
  });

  it('do not vouch for others that differ in the signature', async () => {
    const token = await tokenFor(now + 3600);
    await tokens.payloadOf(token);
    const [header, payload, signature = ''] = token.split('.');
    const other = `${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    for (let count = 0; count < 2; count += 1) {
      await assert.rejects(tokens.payloadOf(other), errors.JWSSignatureVerificationFailed);
    }
  });

  it('are ten thousand at most, and the oldest is forgotten', async () => {
    // Only what is remembered is looked at, so that the test does not take half a minute.
    verify.mock.mockImplementation(async () => true);
    const [header, , signature] = (await tokenFor(now + 60)).split('.');
    const numbered = (index: number) => {
      const payload = Buffer.from(JSON.stringify({ index, exp: now + 60 })).toString('base64url');
      return `${header}.${payload}.${signature}`;
    };
    for (let index = 0; index <= 10_000; index += 1) await tokens.payloadOf(numbered(index));
    await tokens.payloadOf(numbered(10_000));
    assert.equal(verified(), 10_001);
    await tokens.payloadOf(numbered(0));
    assert.equal(verified(), 10_002);
  });
});

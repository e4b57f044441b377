/** The Okta session in Chromium, against a real OpenID provider. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { PortalError } from '../../src/contract/errors.js';
import type { Fault } from './support/issuer.js';
import {
  app,
  expired,
  heldToken,
  issuer,
  nearlyExpired,
  openSignedIn,
  parametersOf,
  pass,
  requestsTo,
  settled,
  signIn,
  state,
  token,
} from './support/world.js';

describe('createOktaSession: renewal', () => {
  it('sends nothing while the token is valid', async () => {
    const page = await openSignedIn();
    assert.equal(await heldToken(page), await heldToken(page));
    assert.deepEqual(issuer.requests, []);
  });

  it('renews once for eight callers', async () => {
    const page = await openSignedIn();
    const old = await heldToken(page);
    await pass(page, expired);
    const fresh = await page.evaluate(() =>
      Promise.all(Array.from({ length: 8 }, () => window.session.getAccessToken())),
    );
    assert.equal(new Set(fresh).size, 1);
    assert.notEqual(fresh[0], old);
    assert.equal(requestsTo('/v1/token').length, 1);
  });

  it('uses each refresh token once', async () => {
    const page = await openSignedIn();
    for (let round = 0; round < 3; round += 1) {
      await pass(page, expired);
      await heldToken(page);
    }
    const used = parametersOf('/v1/token', 'refresh_token');
    assert.equal(new Set(used).size, 3);
    assert.ok(!used.includes(null));
  });

  it('renews a refused token once, however many callers say so', async () => {
    const page = await openSignedIn();
    const refused = await heldToken(page);
    const fresh = await Promise.all([token(page, refused), token(page, refused), token(page, refused)]);
    assert.equal(new Set(fresh).size, 1);
    assert.notEqual(fresh[0], refused);
    assert.equal(await token(page, refused), fresh[0]);
    assert.equal(requestsTo('/v1/token').length, 1);
  });

  it('lets one caller leave, with its own reason, and serves the others', async () => {
    const page = await openSignedIn();
    await pass(page, expired);
    const [left, stayed] = await page.evaluate(async () => {
      const leaving = new AbortController();
      const both = Promise.allSettled([
        window.session.getAccessToken({ signal: leaving.signal }),
        window.session.getAccessToken(),
      ]);
      leaving.abort('gone');
      return both;
    });
    assert.deepEqual(left, { status: 'rejected', reason: 'gone' });
    assert.equal(stayed?.status, 'fulfilled');
    assert.equal(requestsTo('/v1/token').length, 1);
  });

  it('goes on in one tab while another holds the lock for too long', async () => {
    const page = await openSignedIn();
    await pass(page, expired);
    await page.evaluate(async () => {
      const other = document.createElement('iframe');
      document.body.append(other);
      const { issuer, clientId } = window.options;
      const scopes = 'devportal:manage email offline_access openid profile';
      const locks = other.contentWindow?.navigator.locks;
      await new Promise<void>((resolve) => {
        void locks?.request(`zi-okta ${issuer} ${clientId} ${scopes} renewal`, () => {
          resolve();
          return new Promise(() => undefined);
        });
      });
    });
    assert.ok(issuer.tokens.includes(await heldToken(page)));
  });

  const faults: [string, Fault, object][] = [
    ['a 503', { status: 503, body: 'Service unavailable' }, { code: 'server', retryable: true }],
    ['a 503 that talks OAuth', { status: 503, body: '{"error":"invalid_grant"}' }, { code: 'server', retryable: true }],
    [
      'a 429',
      { status: 429, headers: { 'retry-after': '7', 'access-control-expose-headers': 'retry-after' } },
      { code: 'rate-limited', retryable: true, retryAfter: 7 },
    ],
    [
      "Okta's own 429",
      { status: 429, body: '{"errorCode":"E0000047","errorSummary":"API call exceeded rate limit"}' },
      { code: 'rate-limited', retryable: true },
    ],
    ['a dropped connection', 'drop', { code: 'network', retryable: true }],
    ["a firewall's page", { status: 403, body: '<h1>Blocked</h1>' }, { code: 'server', retryable: true }],
    ["a hotel's page", { status: 200, body: '<h1>Welcome</h1>' }, { code: 'server', retryable: true }],
    ['an answer without a token', { status: 200, body: '{}' }, { code: 'server', retryable: true }],
  ];
  for (const [name, fault, failure] of faults) {
    it(`keeps the sign-in through ${name}`, async () => {
      const page = await openSignedIn();
      const old = await heldToken(page);

      await pass(page, nearlyExpired);
      issuer.faults.set('/v1/token', fault);
      assert.equal(await token(page), old, 'the token is still valid');
      assert.equal(requestsTo('/v1/token').length, 1, 'its renewal was tried');

      await pass(page, expired - nearlyExpired);
      const { retryAfter, ...rest } = (await token(page)) as PortalError;
      assert.deepEqual({ ...rest, ...(retryAfter !== undefined && { retryAfter }) }, failure);
      assert.deepEqual(await state(page), { status: 'signed-in' });

      issuer.faults.clear();
      assert.notEqual(await heldToken(page), old);
      assert.deepEqual(await state(page), { status: 'signed-in' });
      assert.equal(requestsTo('/v1/authorize').length, 0, 'by the refresh token that was kept');
    });
  }

  it('does not give a refused token again when it cannot be renewed', async () => {
    const page = await openSignedIn();
    const refused = await heldToken(page);
    issuer.faults.set('/v1/token', { status: 503 });
    assert.deepEqual(await token(page, refused), { code: 'server', retryable: true, retryAfter: undefined });
    assert.deepEqual(await token(page), { code: 'server', retryable: true, retryAfter: undefined });
    issuer.faults.clear();
    assert.notEqual(await heldToken(page), refused);
  });

  it('asks in a hidden frame when the refresh token was revoked, and sends that token no more', async () => {
    const page = await openSignedIn();
    const old = await heldToken(page);
    issuer.forget({ sessions: false });
    await pass(page, expired);
    const fresh = await heldToken(page);
    assert.notEqual(fresh, old);
    assert.deepEqual(await state(page), { status: 'signed-in' });
    const grants = parametersOf('/v1/token', 'grant_type');
    assert.deepEqual(grants, ['refresh_token', 'authorization_code']);
    assert.equal(await page.locator('iframe').count(), 0);
  });

  it('is signed out with "expired" when the issuer has ended the sign-in', async () => {
    const page = await openSignedIn();
    issuer.forget({ sessions: true });
    await pass(page, expired);
    assert.equal(await token(page), undefined);
    assert.deepEqual(await state(page), { status: 'signed-out', reason: 'expired' });
    assert.equal(await token(page), undefined);
    assert.equal(requestsTo('/v1/token').length, 1);
  });

  it('keeps the sign-in when the frame does not answer because the issuer is down', async () => {
    const page = await openSignedIn();
    issuer.forget({ sessions: false });
    issuer.faults.set('/v1/authorize', 'drop').set('/.well-known/openid-configuration', 'drop');
    await pass(page, expired);
    assert.deepEqual(await token(page), { code: 'network', retryable: true, retryAfter: undefined });
    assert.deepEqual(await state(page), { status: 'signed-in' });
    issuer.faults.clear();
    await heldToken(page);
    assert.deepEqual(parametersOf('/v1/token', 'grant_type'), ['refresh_token', 'authorization_code']);
  });

  it("does not take somebody else's sign-in for this person's", async () => {
    const page = await openSignedIn();
    issuer.forget({ sessions: true });
    const other = await page.context().newPage();
    await other.goto(`${app.origin}/app`);
    await settled(other);
    await signIn(other, 'bob');
    await pass(page, expired);
    assert.equal(await token(page), undefined);
    assert.deepEqual(await state(page), { status: 'signed-out', reason: 'expired' });
  });
});

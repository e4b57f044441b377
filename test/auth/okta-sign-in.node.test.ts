/** The Okta session in Chromium, against a real OpenID provider. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { PortalError } from '../../src/contract/errors.js';
import { openPage } from './support/page.js';
import {
  app,
  browser,
  heldToken,
  issuer,
  open,
  openSignedIn,
  parametersOf,
  requestsTo,
  settled,
  signIn,
  state,
  token,
} from './support/world.js';

describe('createOktaSession: sign-in by redirect', () => {
  it('comes back to the URL that the person left, query and hash included', async () => {
    const page = await open('/app?tab=apps&code=of-mine#row-3');
    assert.deepEqual(await state(page), { status: 'signed-out' });
    await signIn(page);
    assert.deepEqual(await state(page), { status: 'signed-in' });
    assert.equal(page.url(), `${app.origin}/app?tab=apps&code=of-mine#row-3`);
    assert.deepEqual(await page.evaluate(() => window.returns), [page.url()]);
    assert.ok(issuer.tokens.includes(await heldToken(page)));
  });

  it('tells the host where the person was when the redirect URI is another page, and leaves going there to it', async () => {
    const page = await open('/app/deep?x=1#y', { redirectUri: `${app.origin}/callback` });
    await signIn(page);
    assert.deepEqual(await state(page), { status: 'signed-in' });
    assert.equal(page.url(), `${app.origin}/callback`);
    assert.deepEqual(await page.evaluate(() => window.returns), [`${app.origin}/app/deep?x=1#y`]);
  });

  it('is signed out with "failed" when the person says no, on the URL they left', async () => {
    const page = await open('/app?tab=apps#row-3');
    await signIn(page, '');
    assert.deepEqual(await state(page), { status: 'signed-out', reason: 'failed' });
    assert.equal(page.url(), `${app.origin}/app?tab=apps#row-3`);
    assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage)), []);
    assert.equal(await token(page), undefined);
  });

  it('is signed out with "failed" when the code cannot be redeemed', async () => {
    const page = await open('/app');
    issuer.faults.set('/v1/token', { status: 503 });
    await signIn(page);
    assert.deepEqual(await state(page), { status: 'signed-out', reason: 'failed' });
    assert.equal(page.url(), `${app.origin}/app`);
  });

  it('is signed out with "failed" when the tokens answer another request than its own', async () => {
    const page = await open('/app');
    await page.route(/v1\/authorize/, (route) =>
      route.continue({
        url: route
          .request()
          .url()
          .replace(/nonce=[^&]*/, 'nonce=of-another'),
      }),
    );
    await signIn(page);
    assert.deepEqual(parametersOf('/v1/authorize', 'nonce').slice(-1), ['of-another']);
    assert.deepEqual(await state(page), { status: 'signed-out', reason: 'failed' });
    assert.equal(await token(page), undefined);
  });

  it('asks for nothing in particular unless told', async () => {
    const page = await open('/app');
    await signIn(page);
    assert.deepEqual(parametersOf('/v1/authorize', 'max_age').at(-1), null);
    assert.deepEqual(parametersOf('/v1/authorize', 'acr_values').at(-1), null);
  });

  it('asks a person who is signed in to prove who they are once more, in one of the ways that are wanted', async () => {
    const page = await openSignedIn('/app?tab=apps#row-3');
    const before = await heldToken(page);
    await page.evaluate(() => window.session.signIn({ maxAge: 0, acrValues: ['urn:okta:loa:2fa:any', 'phr'] }));
    // The issuer asks, though it knows the person.
    await page.click('button[value="alice"]');
    await settled(page);
    const [first] = requestsTo('/v1/authorize');
    const asked = new URLSearchParams(first?.split(' ')[2]);
    assert.equal(asked.get('max_age'), '0');
    assert.equal(asked.get('acr_values'), 'urn:okta:loa:2fa:any phr');
    assert.deepEqual(await state(page), { status: 'signed-in' });
    assert.equal(page.url(), `${app.origin}/app?tab=apps#row-3`);
    assert.notEqual(await heldToken(page), before);
  });

  it('leaves the return of a sign-in alone that is not its own', async () => {
    const page = await openPage(browser, `${app.origin}/app?code=theirs&state=theirs#here`);
    await page.evaluate(
      (options) => {
        sessionStorage.setItem('okta-transaction-storage', '{"state":"theirs"}');
        window.session = window.createOktaSession(options);
      },
      { issuer: issuer.issuer, clientId: issuer.clientId },
    );
    await settled(page);
    assert.deepEqual(await state(page), { status: 'signed-out' });
    assert.equal(page.url(), `${app.origin}/app?code=theirs&state=theirs#here`);
    assert.equal(await page.evaluate(() => sessionStorage.getItem('okta-transaction-storage')), '{"state":"theirs"}');
    assert.deepEqual(requestsTo('/v1/token'), []);
  });

  it('leaves a return alone whose state is of an answer taken up before', async () => {
    const page = await open('/app');
    await signIn(page);
    const spent = parametersOf('/v1/authorize', 'state').at(-1);
    issuer.requests.length = 0;
    await page.goto(`${app.origin}/app?code=again&state=${spent}`);
    await settled(page);
    assert.equal(page.url(), `${app.origin}/app?code=again&state=${spent}`);
    assert.ok(requestsTo('/v1/token').every((request) => !request.includes('code=again')));
  });

  it('fails in passing, and stays on the page, when the issuer cannot be reached', async () => {
    const page = await open('/app', { silent: false });
    issuer.faults.set('/.well-known/openid-configuration', 'drop');
    const failure = await page.evaluate(() =>
      window.session.signIn().catch(({ code, retryable }: PortalError) => ({ code, retryable })),
    );
    assert.deepEqual(failure, { code: 'network', retryable: true });
    assert.equal(page.url(), `${app.origin}/app`);
    issuer.faults.clear();
    await signIn(page);
    assert.deepEqual(await state(page), { status: 'signed-in' });
  });

  for (const hours of [-13, 13]) {
    it(`works on a machine whose clock is ${hours} hours off`, async () => {
      const page = await open('/app');
      await page.context().addInitScript((milliseconds) => {
        const now = Date.now;
        Date.now = () => now() + milliseconds;
      }, hours * 3_600_000);
      await signIn(page);
      assert.deepEqual(await state(page), { status: 'signed-in' });
      issuer.requests.length = 0;
      assert.ok(issuer.tokens.includes(await heldToken(page)));
      assert.deepEqual(issuer.requests, []);
    });
  }
});

describe('createOktaSession: silent sign-in on page load', () => {
  it('takes up the sign-in after a reload, without leaving the page', async () => {
    const page = await openSignedIn('/app?tab=apps#row-3');
    await page.reload();
    await settled(page);
    assert.deepEqual(await page.evaluate(() => window.states), [{ status: 'starting' }, { status: 'signed-in' }]);
    assert.equal(page.url(), `${app.origin}/app?tab=apps#row-3`);
    assert.ok(issuer.tokens.includes(await heldToken(page)));
    assert.equal(await page.locator('iframe').count(), 0);
  });

  it('makes callers wait that come before it knows', async () => {
    const page = await openSignedIn();
    await page.reload();
    assert.ok(issuer.tokens.includes(await heldToken(page)));
  });

  it('is not tried where the host does not want it', async () => {
    const page = await openSignedIn('/app', { silent: false });
    await page.reload();
    await settled(page);
    assert.deepEqual(await state(page), { status: 'signed-out' });
    assert.deepEqual(issuer.requests, []);
  });

  it('is plainly signed out when the frame shows something that does not answer', async () => {
    issuer.faults.set('/v1/authorize', { status: 200, body: 'No frames here.' });
    const page = await open('/app');
    assert.deepEqual(await state(page), { status: 'signed-out' });
    assert.equal(await page.locator('iframe').count(), 0);
  });

  it('opens no frame within a frame when the issuer sends the frame to the page', async () => {
    const location = `${app.origin}/app?error=unsupported_response_mode&state=x`;
    issuer.faults.set('/v1/authorize', { status: 303, headers: { location } });
    const page = await open('/app');
    assert.deepEqual(await state(page), { status: 'signed-out' });
    assert.equal(requestsTo('/v1/authorize').length, 1);
  });

  it('says "failed" when the issuer is down', async () => {
    issuer.faults.set('/.well-known/openid-configuration', { status: 502, body: '<h1>Bad gateway</h1>' });
    const page = await open('/app');
    assert.deepEqual(await state(page), { status: 'signed-out', reason: 'failed' });
  });

  it("gives way to the person's own click", async () => {
    issuer.faults.set('/v1/authorize', 'hang');
    const { issuer: url, clientId } = issuer;
    const page = await openPage(browser, `${app.origin}/app`, { issuer: url, clientId });
    await page.waitForSelector('iframe', { state: 'attached' });
    issuer.faults.clear();
    await signIn(page);
    assert.deepEqual(await state(page), { status: 'signed-in' });
  });
});

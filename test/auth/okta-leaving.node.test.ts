/** The Okta session in Chromium, against a real OpenID provider. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { PortalError } from '../../src/contract/errors.js';
import type { Fault } from './support/issuer.js';
import { openPage } from './support/page.js';
import {
  app,
  browser,
  expired,
  heldToken,
  issuer,
  open,
  openSignedIn,
  parametersOf,
  pass,
  requestsTo,
  settled,
  signIn,
  state,
  token,
} from './support/world.js';

describe('createOktaSession: sign-out', () => {
  for (const [name, fault] of [
    ['revokes the tokens and ends the sign-in at the issuer', undefined],
    ['works when the tokens cannot be revoked', 'drop'],
    ['works when the issuer refuses to revoke them', { status: 503 }],
  ] as [string, Fault | undefined][]) {
    it(name, async () => {
      const page = await openSignedIn('/app', { postLogoutRedirectUri: `${app.origin}/bye` });
      const held = await heldToken(page);
      if (fault) issuer.faults.set('/v1/revoke', fault);
      await page.evaluate(() => window.session.signOut());
      await page.waitForURL(`${app.origin}/bye`);
      const revoked = parametersOf('/v1/revoke', 'token');
      assert.equal(revoked.length, 2);
      assert.ok(revoked.includes(held));
      await settled(page);
      assert.deepEqual(await state(page), { status: 'signed-out' });
    });
  }

  it('forgets the tokens at once', async () => {
    const page = await openSignedIn('/app', { postLogoutRedirectUri: `${app.origin}/bye` });
    issuer.faults.set('/v1/revoke', 'hang');
    const [after, left] = await page.evaluate(async () => {
      void window.session.signOut();
      await Promise.resolve();
      return [window.session.state, await window.session.getAccessToken()] as const;
    });
    assert.deepEqual(after, { status: 'signed-out' });
    assert.equal(left, undefined);
  });

  it('does nothing where nobody is signed in', async () => {
    const page = await open('/app');
    // Of this page: the one before may still be on its way out.
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.evaluate(() => window.session.signOut());
    assert.equal(page.url(), `${app.origin}/app`);
    assert.deepEqual(asked, []);
  });
});

describe('createOktaSession: several on one page', () => {
  it('is one session for the same issuer, client and scopes', async () => {
    const page = await openSignedIn();
    const old = await heldToken(page);
    await pass(page, expired);
    const [first, second, afterDisposal] = await page.evaluate(async () => {
      const another = window.createOktaSession(window.options);
      const tokens = await Promise.all([window.session.getAccessToken(), another.getAccessToken()]);
      window.session.dispose();
      window.session = another;
      return [...tokens, await another.getAccessToken()];
    });
    assert.notEqual(first, old);
    assert.equal(second, first);
    assert.equal(afterDisposal, first);
    assert.equal(requestsTo('/v1/token').length, 1);
    assert.equal(requestsTo('/v1/authorize').length, 0);
  });

  it('takes up one return once, where the scopes differ, and finds the other sign-in silently', async () => {
    const page = await open('/app');
    await page.context().addInitScript(() => {
      const start = window.startWith;
      window.startWith = () => {
        window.other = window.createOktaSession({ ...window.options, scopes: ['openid'] });
        start?.();
      };
    });
    await signIn(page);
    await page.waitForFunction(() => window.other?.state.status === 'signed-in');
    assert.deepEqual(await state(page), { status: 'signed-in' });
    assert.equal(page.url(), `${app.origin}/app`);
    const codes = parametersOf('/v1/token', 'code');
    assert.equal(new Set(codes).size, codes.length);
    assert.notEqual(await heldToken(page), await page.evaluate(() => window.other?.getAccessToken()));
  });
});

describe('createOktaSession: what it leaves behind', () => {
  it('puts no token into storage, channels, messages, the console, URLs or the history', async () => {
    const page = await open('/app?tab=apps#row-3');
    const said: string[] = [];
    const urls: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('request', (request) => urls.push(request.url()));
    page.on('framenavigated', (frame) => urls.push(frame.url()));
    await signIn(page);
    await pass(page, expired);
    await heldToken(page);
    issuer.forget({ sessions: false });
    await pass(page, expired);
    await heldToken(page);
    const places = await page.evaluate(async () => ({
      stores: [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie],
      databases: await indexedDB.databases(),
      traces: window.traces,
      page: [location.href, JSON.stringify(history.state), document.documentElement.outerHTML, window.name],
      session: JSON.stringify([window.session, Object.values(window.session)]),
    }));
    assert.deepEqual(places.databases, []);
    assert.deepEqual(places.traces.channels, []);
    assert.deepEqual(places.stores, ['{}', '{}', '']);
    const written = JSON.stringify([places, said, urls]);
    assert.ok(issuer.tokens.length >= 9, 'three times three tokens were given');
    for (const given of issuer.tokens) assert.ok(!written.includes(given));
    assert.ok(places.traces.messages.length > 0, 'the silent answer, a code, came as a message');
  });

  it('remembers a sign-in on its way under a name of its own, and forgets what never came back', async () => {
    const page = await open('/app');
    await page.evaluate(() => window.session.signIn());
    await page.waitForSelector('button');
    await page.goto(`${app.origin}/app`);
    await settled(page);
    const keys = () => page.evaluate(() => Object.keys(sessionStorage));
    assert.equal((await keys()).length, 1);
    assert.match((await keys())[0] ?? '', /^zi-sign-in:/);
    await pass(page, 3601);
    await page.evaluate(() => window.session.signIn());
    await page.waitForSelector('button');
    await page.goto(`${app.origin}/app`);
    assert.equal((await keys()).length, 1);
  });

  it('leaves no frame, timer or listener when it is disposed of', async () => {
    const page = await openPage(browser, `${app.origin}/app`);
    const before = await page.evaluate(() => structuredClone(window.traces));
    await page.evaluate((options) => (window.session = window.createOktaSession(options)), {
      issuer: issuer.issuer,
      clientId: issuer.clientId,
    });
    await settled(page);
    await page.evaluate(() => window.session.dispose());
    const { timers, listeners } = await page.evaluate(() => window.traces);
    assert.deepEqual({ timers, listeners }, { timers: before.timers, listeners: before.listeners });
    assert.equal(await page.locator('iframe').count(), 0);
  });

  it('leaves nothing either when it is disposed of in the middle of a silent sign-in', async () => {
    issuer.faults.set('/v1/authorize', 'hang');
    const page = await openPage(browser, `${app.origin}/app`);
    const before = await page.evaluate(() => structuredClone(window.traces));
    await page.evaluate((options) => (window.session = window.createOktaSession(options)), {
      issuer: issuer.issuer,
      clientId: issuer.clientId,
    });
    await page.waitForSelector('iframe', { state: 'attached' });
    const during = await page.evaluate(() => structuredClone(window.traces));
    assert.ok(during.timers > before.timers && during.listeners > before.listeners, 'the watch works');
    await page.evaluate(() => window.session.dispose());
    await page.waitForSelector('iframe', { state: 'detached' });
    const { timers, listeners } = await page.evaluate(() => window.traces);
    assert.deepEqual({ timers, listeners }, { timers: before.timers, listeners: before.listeners });
  });

  it('ends a renewal that is under way, and gives nothing', async () => {
    const page = await openSignedIn();
    await pass(page, expired);
    issuer.faults.set('/v1/token', 'hang');
    await page.evaluate(() => {
      // So that nothing but the disposal can end it.
      AbortSignal.timeout = () => new AbortController().signal;
    });
    const asked = page.waitForRequest(/v1\/token/);
    const given = token(page);
    await asked;
    const ended = page.waitForEvent('requestfailed');
    await page.evaluate(() => window.session.dispose());
    await ended;
    assert.equal(await given, undefined);
  });

  it('says at once that an issuer is no URL', async () => {
    const page = await openPage(browser, `${app.origin}/app`);
    const code = await page.evaluate(() => {
      try {
        window.createOktaSession({ issuer: 'nonsense', clientId: 'portal' });
        return 'none';
      } catch (error) {
        return (error as PortalError).code;
      }
    });
    assert.equal(code, 'contract');
  });
});

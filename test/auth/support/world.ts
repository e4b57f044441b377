/** The host's server, the issuer and the browser of a test file, and what its tests do with them. */
import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';

import type { Browser, Page } from 'playwright-core';

import { launchBrowser } from '../../../scripts/find-browser.mjs';
import type { OktaSessionOptions } from '../../../src/auth/okta-session.js';
import type { SessionState } from '../../../src/auth/session.js';
import type { PortalError } from '../../../src/contract/errors.js';
import { startIssuer, type TestIssuer } from './issuer.js';
import { openPage, startApp, type TestApp } from './page.js';

export let app: TestApp;
export let issuer: TestIssuer;
export let browser: Browser;

before(async () => {
  app = await startApp();
  issuer = await startIssuer(app.origin);
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await issuer?.close();
  await app?.close();
});

afterEach(async () => {
  issuer.faults.clear();
  issuer.requests.length = 0;
  await Promise.all(browser.contexts().map((context) => context.close()));
});

/** Opens a page of the host with a session in it, and waits until it knows who is signed in. */
export async function open(path: string, options: Partial<OktaSessionOptions> = {}): Promise<Page> {
  const { issuer: url, clientId } = issuer;
  const page = await openPage(browser, app.origin + path, { issuer: url, clientId, ...options });
  await settled(page);
  return page;
}

export async function openSignedIn(path = '/app', options: Partial<OktaSessionOptions> = {}): Promise<Page> {
  const page = await open(path, options);
  await signIn(page);
  issuer.requests.length = 0;
  return page;
}

export async function signIn(page: Page, person = 'alice'): Promise<void> {
  await page.evaluate(() => window.session.signIn());
  await page.click(`button[value="${person}"]`);
  await settled(page);
}

/** In the host's page, not in the issuer's: only that one has a session. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => window.session && window.session.state.status !== 'starting');
}

export const state = (page: Page): Promise<SessionState> => page.evaluate(() => window.session.state);

/** A token, or what the call failed with. */
export function token(
  page: Page,
  refused?: string,
): Promise<string | undefined | Pick<PortalError, 'code' | 'retryable' | 'retryAfter'>> {
  return page.evaluate(
    (refused) =>
      window.session
        .getAccessToken(refused === undefined ? {} : { refused })
        .catch(({ code, retryable, retryAfter }: PortalError) => ({ code, retryable, retryAfter })),
    refused,
  );
}

export async function heldToken(page: Page): Promise<string> {
  const held = await token(page);
  assert.equal(typeof held, 'string');
  return held as string;
}

/** The page's clock goes on by so many seconds. */
export const pass = (page: Page, seconds: number) =>
  page.evaluate((milliseconds) => {
    const now = Date.now;
    Date.now = () => now() + milliseconds;
  }, seconds * 1000);
/** Seconds. The issuer's tokens last 300, and are renewed 30 before that. */
export const expired = 301;
export const nearlyExpired = 280;

export const requestsTo = (path: string) => issuer.requests.filter((request) => request.split(' ')[1] === path);

/** A parameter of each request to a path, from its body or its query. */
export const parametersOf = (path: string, name: string) =>
  requestsTo(path).map((request) => new URLSearchParams(request.split(' ')[2]).get(name));

import type { App, AppDraft } from '@zoominfo/devportal-elements/contract/app';
import type { DevPortalBackend, WholeBackend } from '@zoominfo/devportal-elements/contract/backend';
import type { Decision } from '@zoominfo/devportal-elements/contract/review';
import * as client from 'openid-client';

import type { RunningServer } from '../../src/server.js';
import { Browser } from './browser.js';
import { draftNamed, newKey } from './people.js';

export interface RegisteredApp {
  app: App;
  secretId: string;
  clientSecret: string;
}

/** An app and its first secret, made as a developer makes them. */
export async function registerApp(
  backend: DevPortalBackend,
  name: string,
  changes: Partial<AppDraft> = {},
): Promise<RegisteredApp> {
  const app = await backend.apps.create({ draft: { ...draftNamed(name), ...changes }, ...newKey() });
  const { secret, clientSecret } = await backend.secrets.create({ appId: app.id, ...newKey() });
  return { app, secretId: secret.id, clientSecret };
}

/** Lets a reviewer decide on what the app asks for as it stands now. */
export async function decide(reviewer: WholeBackend, app: App, decision: Decision): Promise<void> {
  const { id: reviewId, version } = await reviewer.reviews.get({ reviewId: app.review?.id ?? '' });
  await reviewer.reviews.decide({ reviewId, version, decision: { decision, reason: 'As agreed.' } });
}

/** A real OAuth client with an app's credentials. */
export function oauthClient(
  { issuer }: RunningServer,
  { clientId }: App,
  clientSecret: string,
  auth = client.ClientSecretBasic(clientSecret),
): Promise<client.Configuration> {
  return client.discovery(new URL(issuer), clientId, undefined, auth, { execute: [client.allowInsecureRequests] });
}

interface Authorization {
  person: string;
  scope: string;
  redirectUri?: string;
  browser?: Browser;
  /** Further parameters of the request. */
  parameters?: Record<string, string>;
}

export interface Attempt {
  /** The last page that the person saw, or the answer that leads away from the issuer. */
  page: Response;
  browser: Browser;
  verifier: string;
  /** The address that the app gets its answer at; undefined on a page that refused the person. */
  answer: URL | undefined;
}

/** As far as a person gets who allows what they are asked. */
export async function authorize(
  config: client.Configuration,
  { person, scope, ...options }: Authorization,
): Promise<Attempt> {
  const { redirectUri = 'https://app.example/callback', browser = new Browser(), parameters } = options;
  const verifier = client.randomPKCECodeVerifier();
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope,
    state: 'a-state',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...parameters,
  });
  return { ...(await signInAndAllow(url.href, person, browser)), browser, verifier };
}

/** From the address of an authorization request on. */
export async function signInAndAllow(
  url: string,
  person: string,
  browser = new Browser(),
): Promise<Pick<Attempt, 'page' | 'answer'>> {
  let page = await browser.open(url);
  for (let pages = 0; pages < 4 && page.status === 200; pages += 1) {
    const text = await page.clone().text();
    const field = [
      ['user', person],
      ['decision', 'allow'],
    ].find(([name, value]) => text.includes(`name="${name}" value="${value}"`));
    if (!field) break;
    page = await browser.submit(page.url, field[0]!, field[1]!);
  }
  const location = page.headers.get('location');
  return { page, answer: location === null ? undefined : new URL(location) };
}

/** The whole way to a token. */
export async function getTokens(config: client.Configuration, authorization: Authorization) {
  const attempt = await authorize(config, authorization);
  if (!attempt.answer) throw new Error(`no answer: ${attempt.page.status} ${await attempt.page.text()}`);
  return exchange(config, attempt);
}

/** What the app does with its answer. */
export async function exchange(config: client.Configuration, { answer, verifier }: Attempt) {
  if (!answer) throw new Error('There is no answer to exchange.');
  return client.authorizationCodeGrant(config, answer, { pkceCodeVerifier: verifier, expectedState: 'a-state' });
}

/** The error that the app is told, once the person has gone back to it from the page that refused them. */
export async function errorToldTo(config: client.Configuration, attempt: Attempt): Promise<string | undefined> {
  const answer = attempt.answer ?? (await goBack(attempt));
  return exchange(config, { ...attempt, answer }).then(
    () => undefined,
    (error: unknown) => (error instanceof client.AuthorizationResponseError ? error.error : Promise.reject(error)),
  );
}

/** By the link or the button of the page. */
async function goBack({ page, browser }: Attempt): Promise<URL> {
  const [, link] = /<a href="([^"]+)">Go back to the app/.exec(await page.clone().text()) ?? [];
  if (link !== undefined) return new URL(link.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))));
  const answer = await browser.submit(page.url, 'decision', 'deny');
  return new URL(answer.headers.get('location') ?? '');
}

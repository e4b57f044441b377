import type { App, AppDraft } from '@zoominfo/devportal-elements/contract/app';
import type { DevPortalBackend } from '@zoominfo/devportal-elements/contract/backend';
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

/** Where a person ends up: the page that refused them, or the address that the app gets its answer at. */
export async function authorize(config: client.Configuration, { person, scope, ...options }: Authorization) {
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
  let page = await browser.open(url.href);
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
  return { page, verifier, answer: location === null ? undefined : new URL(location) };
}

/** The whole way to a token. */
export async function getTokens(config: client.Configuration, authorization: Authorization) {
  const { answer, verifier, page } = await authorize(config, authorization);
  if (!answer) throw new Error(`no answer: ${page.status} ${await page.text()}`);
  return client.authorizationCodeGrant(config, answer, { pkceCodeVerifier: verifier, expectedState: 'a-state' });
}

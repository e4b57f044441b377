/** What people and their programs do, in more than one journey. */
import assert from 'node:assert/strict';

import * as oauth from 'openid-client';
import type { Page } from 'playwright-core';

import type { World } from './world.js';

export async function chooseScope(page: Page, category: string, scope: string): Promise<void> {
  await page.getByLabel(`Scopes in ${category}`).click();
  await page.getByRole('checkbox', { name: scope }).check();
}

export async function fillForm(page: Page, world: World, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Create App' }).click();
  await page.getByLabel('App Integration Name').fill(name);
  await page.getByLabel('Sign-in redirect URI 1').fill(world.callback);
  await page.getByRole('checkbox', { name: 'Marketing' }).check();
}

export async function createApp(page: Page, world: World, name: string): Promise<void> {
  await fillForm(page, world, name);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('row', { name: new RegExp(name) }).waitFor();
}

/** The secret as a person takes it: from the clipboard. */
export async function generateAndCopy(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Generate New Secret' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await dialog.getByRole('button', { name: 'Copied' }).waitFor();
  const secret = await page.evaluate(() => navigator.clipboard.readText());
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.waitFor({ state: 'detached' });
  assert.ok(!(await page.content()).includes(secret), 'the secret is not in the page any more');
  return secret;
}

export function clientOf({ server }: World, clientId: string, secret: string): Promise<oauth.Configuration> {
  return oauth.discovery(new URL(server.issuer), clientId, undefined, oauth.ClientSecretBasic(secret), {
    execute: [oauth.allowInsecureRequests],
  });
}

export async function authorizationUrl(client: oauth.Configuration, redirectUri: string, scope: string) {
  const verifier = oauth.randomPKCECodeVerifier();
  const url = oauth.buildAuthorizationUrl(client, {
    redirect_uri: redirectUri,
    scope,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { url, verifier };
}

/** In the browser of a person who is signed in at the issuer already: they are only asked to consent. */
export async function tokensFor(page: Page, world: World, client: oauth.Configuration, scope: string) {
  const { url, verifier } = await authorizationUrl(client, world.callback, `${scope} offline_access`);
  await page.goto(url.href);
  await page.getByRole('button', { name: 'Allow' }).click();
  await page.waitForURL(`${world.callback}**`);
  const tokens = await oauth.authorizationCodeGrant(client, new URL(page.url()), { pkceCodeVerifier: verifier });
  await page.goto(world.server.portalUrl);
  return tokens;
}

export function scopesOf(accessToken: string): string[] {
  const payload = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString()) as { scp: string[] };
  return payload.scp.filter((scope) => scope !== 'offline_access');
}

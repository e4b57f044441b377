import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import type { DevPortalBackend } from '@zoominfo/devportal-elements/contract/backend';
import * as client from 'openid-client';

import { Browser } from './support/browser.js';
import { backendOf } from './support/people.js';
import { authorize, getTokens, oauthClient, registerApp } from './support/registered-app.js';
import { sharedServer } from './support/shared-server.js';

const scope = 'openid ziapi:search';

describe('a person at the issuer', () => {
  const server = sharedServer();
  let backend: DevPortalBackend;
  before(async () => {
    backend = await backendOf(server(), 'developer');
  });

  it('sees everyone to sign in as, and no script', async () => {
    const { app, clientSecret } = await registerApp(backend, 'Sign-in <b>page</b>');
    const { page } = await authorize(await oauthClient(server(), app, clientSecret), { person: 'nobody', scope });
    const text = await page.text();
    for (const { name } of Object.values(people)) assert.ok(text.includes(name), name);
    assert.ok(text.includes('Development sign-in'));
    assert.match(text, /Harbor Analytics: Enterprise API</);
    assert.match(text, /Juniper Robotics: Enterprise API, Copilot</);
    assert.match(text, /Marble Studio: no package</);
    assert.match(text, /Olivia Chen<\/span><span class="quiet">Org admin, with the DevPortal subscription/);
    assert.match(text, /Nora Lindqvist<\/span><span class="quiet">Developer, without the DevPortal subscription/);
    assert.match(text, /Rosa Klein<\/span><span class="quiet">Reviewer, with the DevPortal subscription/);
    assert.ok(!text.includes('<b>'));
    const policy = page.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /form-action 'self' https:\/\/app\.example/);
    assert.doesNotMatch(policy, /script-src/);
  });

  it('is asked once what an app may do', async () => {
    const { app, clientSecret } = await registerApp(backend, 'Asks once');
    const config = await oauthClient(server(), app, clientSecret);
    const browser = new Browser();
    await getTokens(config, { person: people.developer.id, scope, browser });
    const { answer } = await authorize(config, { person: '', scope, browser, parameters: { prompt: 'none' } });
    assert.ok(answer?.searchParams.has('code'));
    const more = { scope: `${scope} ziapi:enrich`, parameters: { prompt: 'none' } };
    const again = await authorize(config, { person: '', browser, ...more });
    assert.equal(again.answer?.searchParams.get('error'), 'consent_required');
  });

  it('is asked nothing by a silent sign-in, which renews itself later all the same', async () => {
    const { app, clientSecret } = await registerApp(backend, 'Silent');
    const config = await oauthClient(server(), app, clientSecret);
    const browser = new Browser();
    const silent = { scope: `${scope} offline_access`, browser, parameters: { prompt: 'none' } };
    const refused = async () => (await authorize(config, { person: '', ...silent })).answer?.searchParams.get('error');
    assert.equal(await refused(), 'login_required');

    const signIn = await authorize(config, { person: 'nobody', scope, browser });
    await browser.submit(signIn.page.url, 'user', people.developer.id);
    assert.equal(await refused(), 'consent_required');

    await getTokens(config, { person: people.developer.id, ...silent, parameters: {} });
    const { refresh_token = '' } = await getTokens(config, { person: '', ...silent });
    const { access_token } = await client.refreshTokenGrant(config, refresh_token);
    assert.ok(access_token);
  });

  it('can say no, and the app hears of it', async () => {
    const { app, clientSecret } = await registerApp(backend, 'Denied');
    const config = await oauthClient(server(), app, clientSecret);
    const browser = new Browser();
    const signIn = await authorize(config, { person: 'nobody', scope, browser });
    const consent = await browser.submit(signIn.page.url, 'user', people.developer.id);
    assert.match(await consent.clone().text(), /Denied asks for access[^]*Search API/);
    const denied = await browser.submit(consent.url, 'decision', 'deny');
    assert.equal(new URL(denied.headers.get('location') ?? '').searchParams.get('error'), 'access_denied');
  });

  it('of another organisation cannot use an internal app, is told why, and can be somebody else', async () => {
    const { app, clientSecret } = await registerApp(backend, 'Our own');
    const config = await oauthClient(server(), app, clientSecret);
    const browser = new Browser();
    const { page, answer } = await authorize(config, { person: people['other-tenant'].id, scope, browser });
    assert.equal(answer, undefined);
    assert.match(await page.clone().text(), /Our own<\/strong> is for people of Harbor Analytics only/);

    const silent = await authorize(config, { person: '', scope, browser, parameters: { prompt: 'none' } });
    assert.equal(silent.answer?.searchParams.get('error'), 'access_denied');

    const back = await browser.submit(page.url, 'decision', 'deny');
    assert.equal(new URL(back.headers.get('location') ?? '').searchParams.get('error'), 'access_denied');

    const other = await authorize(config, { person: people['other-tenant'].id, scope, browser });
    const signIn = await browser.submit(other.page.url, 'decision', 'switch');
    assert.match(await signIn.text(), /Development sign-in/);
  });

  it('of another organisation can use a partner app once it is approved, and no longer when it is not', async () => {
    const { db } = server();
    const { app, clientSecret } = await registerApp(backend, 'Partners', { applicationType: 'partner' });
    const decide = (status: 'approved' | 'not-approved') =>
      db.updateTable('apps').set({ status, active: true }).where('id', '=', app.id).execute();
    const config = await oauthClient(server(), app, clientSecret);
    const person = people['other-tenant'].id;

    await decide('not-approved');
    const refused = await authorize(config, { person, scope });
    assert.match(await refused.page.text(), /not approved for people of other organisations/);

    await decide('approved');
    const tokens = await getTokens(config, { person, scope: `${scope} offline_access` });
    await client.refreshTokenGrant(config, tokens.refresh_token ?? '');

    await decide('not-approved');
    await assert.rejects(
      client.refreshTokenGrant(config, tokens.refresh_token ?? ''),
      (error: { error?: string }) => error.error === 'invalid_grant',
    );
  });

  it('is refused a form that another page has sent', async () => {
    const { app, clientSecret } = await registerApp(backend, 'Forged form');
    const config = await oauthClient(server(), app, clientSecret);
    const browser = new Browser();
    const { page } = await authorize(config, { person: 'nobody', scope, browser });
    const forged = await browser.open(page.url, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: `user=${people.developer.id}`,
    });
    assert.match(await forged.text(), /came from another page/);
    assert.equal(forged.status, 400);
  });
});

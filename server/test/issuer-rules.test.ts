import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import { people, tenants } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import type { WholeBackend } from '@zoominfo/devportal-elements/contract/backend';
import { decodeJwt } from 'jose';
import * as client from 'openid-client';

import { Browser } from './support/browser.js';
import { backendOf } from './support/people.js';
import {
  authorize,
  decide,
  errorToldTo,
  exchange,
  getTokens,
  oauthClient,
  registerApp,
} from './support/registered-app.js';
import { sharedServer } from './support/shared-server.js';

const scope = 'openid ziapi:search';
const copilot = 'ziapi:copilot-account-summary:read';
const owner = people.developer.id;
const outsider = people['other-tenant'].id;
const silent = { prompt: 'none' };

/** How the token endpoint refuses a client that came with Basic (RFC 6749, section 5.2). */
const invalidClient = (error: unknown) =>
  error instanceof client.WWWAuthenticateChallengeError &&
  error.status === 401 &&
  error.cause[0]?.parameters['error'] === 'invalid_client';

describe('the issuer refuses', () => {
  const server = sharedServer();
  let developer: WholeBackend;
  let juniper: WholeBackend;
  let reviewer: WholeBackend;
  before(async () => {
    developer = await backendOf(server(), 'developer');
    juniper = await backendOf(server(), 'other-tenant');
    reviewer = await backendOf(server(), 'reviewer');
  });

  async function register(name: string, changes: Parameters<typeof registerApp>[2] = {}, backend = developer) {
    const { app, clientSecret } = await registerApp(backend, name, changes);
    return { app, config: await oauthClient(server(), app, clientSecret) };
  }

  async function approvedApp(name: string, changes: Parameters<typeof registerApp>[2] = {}, backend = developer) {
    const { app, config } = await register(name, { applicationType: 'partner', ...changes }, backend);
    await decide(reviewer, app, 'approved');
    return { app: await backend.apps.get({ appId: app.id }), config };
  }

  /** Gives an organisation other packages for the time of some work. */
  async function withPackages(
    tenant: { id: string; packages: readonly string[] },
    packages: string[],
    work: () => Promise<void>,
  ) {
    const set = (list: readonly string[]) =>
      server()
        .db.updateTable('tenants')
        .set({ packages: [...list] })
        .where('id', '=', tenant.id)
        .execute();
    await set(packages);
    await work().finally(() => set(tenant.packages));
  }

  it('a person of another organisation at an internal app', async () => {
    const { config } = await register('Our tool');
    const attempt = await authorize(config, { person: outsider, scope });
    assert.match(
      await attempt.page.clone().text(),
      /<strong>Our tool<\/strong> is for people of Harbor Analytics only/,
    );
    assert.equal(await errorToldTo(config, attempt), 'access_denied');

    const again = await authorize(config, { person: '', scope, browser: attempt.browser, parameters: silent });
    assert.equal(again.answer?.searchParams.get('error'), 'access_denied');
    assert.equal(await errorToldTo(config, again), 'access_denied');
  });

  it('everyone at a partner app under review', async () => {
    const { app, config } = await register('Waiting', { applicationType: 'partner' });
    for (const person of [owner, outsider]) {
      const { page, answer } = await authorize(config, { person, scope });
      const text = await page.text();
      assert.equal(answer, undefined);
      assert.equal(page.status, 400);
      assert.match(text, /Waiting is under review[^]*before a reviewer has approved it/);
      assert.ok(text.includes('invalid_client') && text.includes(app.clientId));
    }
    await assert.rejects(client.refreshTokenGrant(config, 'any'), invalidClient);
  });

  it('everyone at a partner app that was not approved, and others still when its owner switches it on', async () => {
    const { app, config } = await register('Turned down', { applicationType: 'partner' });
    await decide(reviewer, app, 'not-approved');
    const off = await authorize(config, { person: outsider, scope });
    assert.equal(off.page.status, 400);
    assert.match(await off.page.text(), /Turned down is not approved[^]*invalid_client/);
    await assert.rejects(client.refreshTokenGrant(config, 'any'), invalidClient);

    const { version } = await developer.apps.get({ appId: app.id });
    await developer.apps.update({ appId: app.id, version, changes: { active: true } });
    const attempt = await authorize(config, { person: outsider, scope });
    const words = /<strong>Turned down<\/strong> of Harbor Analytics is not approved for people of other organisations/;
    assert.match(await attempt.page.clone().text(), words);
    assert.equal(await errorToldTo(config, attempt), 'access_denied');
    assert.ok((await getTokens(config, { person: owner, scope })).access_token);
  });

  it('nobody at a partner app that is approved', async () => {
    const { config } = await approvedApp('Welcome');
    for (const person of [owner, outsider]) {
      const tokens = await getTokens(config, { person, scope: `${scope} offline_access` });
      assert.equal(decodeJwt(tokens.access_token)['uid'], person);
      assert.ok((await client.refreshTokenGrant(config, tokens.refresh_token ?? '')).access_token);
    }
  });

  it('a scope that the app was not given, the portal’s own and a proposed one among them', async () => {
    const { app, config } = await approvedApp('Greedy & co');
    const scopes = [...app.scopes, 'marketing:audience-members'];
    await developer.apps.update({ appId: app.id, version: app.version, changes: { scopes } });
    for (const [wanted, title] of [
      ['marketing:audiences', 'Manage Audiences'],
      ['marketing:audience-members', 'Manage Audience Members'],
      ['devportal:manage', ''],
    ] as const) {
      const attempt = await authorize(config, { person: owner, scope: `openid ${wanted}` });
      const text = await attempt.page.clone().text();
      assert.equal(attempt.page.status, 400);
      assert.match(text, /Greedy &#38; co asks for what it was not given/);
      assert.ok(text.includes(`<code>${wanted}</code>`) && text.includes(title) && text.includes('invalid_scope'));
      assert.doesNotMatch(attempt.page.headers.get('content-security-policy') ?? '', /script-src/);
      assert.equal(await errorToldTo(config, attempt), 'invalid_scope');
    }
    for (const offline of ['', ' offline_access']) {
      const quiet = { person: '', scope: `openid marketing:audiences${offline}`, parameters: silent };
      const { answer } = await authorize(config, quiet);
      assert.equal(answer?.searchParams.get('error'), 'invalid_scope');
    }
  });

  it('a scope that the packages of the person’s organisation do not carry', async () => {
    const wanted = `${scope} ${copilot}`;
    const { config } = await approvedApp('Summaries', { scopes: ['ziapi:search', copilot] }, juniper);
    const attempt = await authorize(config, { person: owner, scope: wanted });
    assert.equal(attempt.answer, undefined);
    const text = await attempt.page.clone().text();
    assert.match(text, /<strong>Summaries<\/strong> asks for what Harbor Analytics has no package for/);
    assert.match(text, /Copilot Read Account Summary API[^]*needs the Copilot package/);
    assert.match(text, /Ask Olivia Chen \(olivia\.chen@harbor\.example\) for it/);
    assert.ok(!text.includes('Search API'));
    assert.equal(await errorToldTo(config, attempt), 'access_denied');
    for (const offline of ['', ' offline_access']) {
      const quiet = { person: '', scope: wanted + offline, browser: attempt.browser, parameters: silent };
      assert.equal((await authorize(config, quiet)).answer?.searchParams.get('error'), 'access_denied');
    }

    const nobody = await authorize(config, { person: people['no-package'].id, scope: wanted });
    assert.match(await nobody.page.text(), /Ask your ZoomInfo admin for it/);

    const theirs = await getTokens(config, { person: outsider, scope: wanted });
    assert.deepEqual(decodeJwt(theirs.access_token)['scp'], wanted.split(' '));
    assert.ok((await getTokens(config, { person: owner, scope })).access_token);
  });

  it('no person any more whose organisation gets the package while they read why not', async () => {
    const { config } = await approvedApp('Patience', { scopes: [copilot] }, juniper);
    const attempt = await authorize(config, { person: owner, scope: `openid ${copilot}` });
    await withPackages(tenants.harbor, ['enterprise-api', 'copilot'], async () => {
      const consent = await attempt.browser.open(attempt.page.url);
      assert.match(await consent.clone().text(), /Patience asks for access/);
      const { headers } = await attempt.browser.submit(consent.url, 'decision', 'allow');
      const tokens = await exchange(config, { ...attempt, answer: new URL(headers.get('location') ?? '') });
      assert.deepEqual(decodeJwt(tokens.access_token)['scp'], ['openid', copilot]);
    });
  });

  it('a scope at the token endpoint once its package was taken away', async () => {
    const wanted = `${scope} ${copilot} offline_access`;
    const { config } = await approvedApp('Expired', { scopes: ['ziapi:search', copilot] }, juniper);
    const tokens = await getTokens(config, { person: outsider, scope: wanted });
    const pending = await authorize(config, { person: outsider, scope: wanted });
    await withPackages(tenants.juniper, ['enterprise-api'], async () => {
      const late = await exchange(config, pending);
      const renewed = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
      for (const { access_token, scope: given } of [late, renewed]) {
        assert.deepEqual(decodeJwt(access_token)['scp'], ['openid', 'ziapi:search', 'offline_access']);
        assert.ok(!given?.includes(copilot));
      }
    });
  });

  it('an app that is switched off between authorisation and token', async () => {
    const { app, config } = await approvedApp('Too late');
    const tokens = await getTokens(config, { person: outsider, scope: `${scope} offline_access` });
    const pending = await authorize(config, { person: outsider, scope });
    assert.ok(pending.answer?.searchParams.has('code'));
    await developer.apps.update({ appId: app.id, version: app.version, changes: { active: false } });
    await assert.rejects(exchange(config, pending), invalidClient);
    await assert.rejects(client.refreshTokenGrant(config, tokens.refresh_token ?? ''), invalidClient);
    const { page, answer } = await authorize(config, { person: outsider, scope });
    assert.equal(answer, undefined);
    assert.match(
      await page.text(),
      /Too late is switched off[^]*until Harbor Analytics switches it on[^]*invalid_client/,
    );
  });

  it('a proposed redirect URI until it is approved, and takes it in one step with its approval', async () => {
    const [known, proposed] = ['https://app.example/callback', 'https://new.example/callback'];
    const { app, config } = await approvedApp('Moving');
    const changes = { redirectUris: [proposed] };
    const updated = await developer.apps.update({ appId: app.id, version: app.version, changes });
    const request = { person: outsider, scope };
    const refused = async (redirectUri: string, words: RegExp) => {
      const { page, answer } = await authorize(config, { ...request, redirectUri });
      assert.equal(answer, undefined);
      assert.equal(page.status, 400);
      const text = await page.text();
      assert.match(text, words);
      assert.ok(text.includes('invalid_redirect_uri') && text.includes(redirectUri));
    };
    await refused(proposed, /was proposed for the app and is not approved/);
    assert.ok((await getTokens(config, { ...request, redirectUri: known })).access_token);

    const browser = new Browser();
    const signIn = await authorize(config, { ...request, person: 'nobody', browser, redirectUri: known });
    const consent = await browser.submit(signIn.page.url, 'user', outsider);
    await decide(reviewer, updated, 'approved');
    assert.ok((await getTokens(config, { ...request, redirectUri: proposed })).access_token);
    await refused(known, /not one of the redirect URIs that the app registered/);
    const late = await browser.submit(consent.url, 'decision', 'allow');
    assert.equal(late.headers.get('location'), null);
    assert.match(await late.text(), /return to an unknown address/);
  });
});

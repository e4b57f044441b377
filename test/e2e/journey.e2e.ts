import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';

import * as oauth from 'openid-client';

import { pngImage } from '../../src/testing/images.js';
import { focusedName, press, tabTo } from './support/keyboard.js';
import {
  authorizationUrl,
  chooseScope,
  clientOf,
  createApp,
  fillForm,
  generateAndCopy,
  scopesOf,
  tokensFor,
} from './support/steps.js';
import { axeViolations, signIn, startWorld, type World } from './support/world.js';

const developer = /Daniel Ortiz/;

describe('one app, from the form to a real token', () => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());
  afterEach((test) => world.lookBack(test));

  it('registers an app, and an OAuth client gets a token with its secret until that is deactivated', async () => {
    const { page, problems } = await world.visit();
    await signIn(page, world, developer);
    await page.getByRole('heading', { name: 'API Apps' }).waitFor();
    await page.getByText('No apps yet').waitFor();
    assert.deepEqual(await axeViolations(page), []);

    await page.getByRole('button', { name: 'Create App' }).click();
    await page.getByLabel('App Integration Name').fill('My Internal App');
    const logo = {
      name: 'logo.png',
      mimeType: 'image/png',
      buffer: Buffer.from(pngImage({ width: 420, height: 120 })),
    };
    await page.getByLabel('Select a file').setInputFiles(logo);
    await page.getByRole('img', { name: 'Preview of the logo' }).waitFor();
    await page.getByLabel('Sign-in redirect URI 1').fill(world.callback);
    await page.getByRole('button', { name: 'Add URI' }).click();
    await page.getByLabel('Sign-in redirect URI 2').fill('https://app.example/callback');
    await chooseScope(page, 'ziapi', 'Search API');
    await chooseScope(page, 'Marketing', 'Manage Audiences');
    assert.deepEqual(await axeViolations(page), []);
    await page.getByRole('button', { name: 'Create', exact: true }).click();

    const row = page.getByRole('row', { name: /My Internal App/ });
    await row.getByText('Approved').waitFor();
    assert.equal(await row.getByRole('switch').isChecked(), true);
    assert.match(await row.locator('time').innerText(), /^\w{3} \d{1,2}, \d{4}, \d{1,2}:\d\d\s[AP]M E[SD]T$/u);
    assert.equal(
      await row.locator('img').evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
      420,
    );

    await page.getByRole('button', { name: 'My Internal App', exact: true }).click();
    const clientId = await page.getByRole('textbox', { name: 'Client ID' }).inputValue();
    const clientSecret = await generateAndCopy(page);
    assert.deepEqual(await axeViolations(page), []);

    const client = await clientOf(world, clientId, clientSecret);
    const tokens = await tokensFor(page, world, client, 'openid ziapi:search marketing:audiences');
    assert.deepEqual(scopesOf(tokens.access_token).sort(), ['marketing:audiences', 'openid', 'ziapi:search']);

    await page.getByRole('button', { name: 'My Internal App', exact: true }).click();
    await generateAndCopy(page);
    await page.getByRole('button', { name: `Deactivate: Secret that ends with ${clientSecret.slice(-4)}` }).click();
    // It was used a moment ago, so the person says in writing that they mean it.
    await page.getByLabel(`Type ${clientSecret.slice(-4)} to confirm`).fill(clientSecret.slice(-4));
    await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
    await page.getByText('Secret deactivated').waitFor();
    const refused = await oauth
      .refreshTokenGrant(client, tokens.refresh_token ?? 'none')
      .catch((error: unknown) => error);
    assert.ok(refused instanceof oauth.WWWAuthenticateChallengeError);
    assert.equal(refused.status, 401);
    assert.equal(((await refused.response.json()) as { error: string }).error, 'invalid_client');
    assert.deepEqual(problems, []);
  });

  it('refuses authorisation to an app that was switched off, and to an address that was not registered', async () => {
    const { page } = await world.visit();
    await signIn(page, world, developer);
    await createApp(page, world, 'Switched Off');
    await page.getByRole('button', { name: 'Switched Off', exact: true }).click();
    const clientId = await page.getByRole('textbox', { name: 'Client ID' }).inputValue();
    const client = await clientOf(world, clientId, await generateAndCopy(page));

    const elsewhere = await page.context().newPage();
    await elsewhere.goto((await authorizationUrl(client, `${world.callback}/other`, 'openid')).url.href);
    assert.ok(elsewhere.url().startsWith(world.server.issuer), 'nobody is sent to an address that was not registered');

    // The switch turns at once; it holds at the issuer when the server has answered.
    const answered = page.waitForResponse((response) => response.request().method() === 'PATCH');
    await page.getByRole('switch', { name: 'Active' }).uncheck();
    await answered;
    await page.getByRole('link', { name: 'API Apps' }).click();
    assert.equal(await page.getByRole('switch', { name: 'Switched Off is active' }).isChecked(), false);
    await elsewhere.goto((await authorizationUrl(client, world.callback, 'openid')).url.href);
    await elsewhere.getByRole('heading', { name: 'Switched Off is switched off' }).waitFor();
    assert.ok(elsewhere.url().startsWith(world.server.issuer), 'an app that is off gets no answer');
  });

  it('makes one app when the answer to the creation is lost', async () => {
    const { page } = await world.visit();
    await signIn(page, world, developer);
    let lost = 0;
    await page.route('**/api/v1/apps', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
      lost += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await createApp(page, world, 'Answer Lost');
    assert.equal(lost, 1);
    assert.equal(await page.getByRole('button', { name: 'Answer Lost', exact: true }).count(), 1);
  });

  it('goes from the keyboard alone, from the sign-in to the copied secret', async () => {
    const { page } = await world.visit();
    await page.goto(world.server.portalUrl);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await press(page, 'Sign in', 'Enter');
    await page.getByRole('button', { name: developer }).waitFor();
    await press(page, developer, 'Enter');
    await page.getByRole('button', { name: 'Create App' }).waitFor();
    await press(page, 'Create App', 'Enter');

    await page.getByLabel('App Integration Name').waitFor();
    await tabTo(page, 'App Integration Name');
    await page.keyboard.type('By Keyboard');
    await tabTo(page, 'Sign-in redirect URI 1');
    await page.keyboard.type(world.callback);
    await tabTo(page, 'Marketing');
    await page.keyboard.press('Space');
    await press(page, 'Create', 'Enter');

    await page.getByRole('button', { name: 'By Keyboard', exact: true }).waitFor();
    await press(page, 'By Keyboard', 'Enter');
    await page.getByRole('button', { name: 'Generate New Secret' }).waitFor();
    await press(page, 'Generate New Secret', 'Space');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('You haven’t copied the secret.').waitFor();
    await press(page, 'Go back', 'Enter');
    await press(page, 'Copy', 'Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Copied' }).waitFor();
    await press(page, 'Done', 'Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal(await focusedName(page), 'Generate New Secret');
  });

  it('says what a developer without the subscription lacks', async () => {
    const { page } = await world.visit({ width: 360, colorScheme: 'dark' });
    await signIn(page, world, 'Nora Lindqvist');
    await page.getByText('You need the DevPortal subscription').waitFor();
    assert.deepEqual(await axeViolations(page), []);
  });

  it("does not show one tenant's apps to another", async () => {
    const { page } = await world.visit();
    await signIn(page, world, 'Ines Duarte');
    await page.getByText('No apps yet').waitFor();
  });
});

describe('a sign-in that runs out while a form is half filled', () => {
  let world: World;
  before(async () => {
    world = await startWorld({ accessTokenSeconds: 60 });
  });
  after(() => world.stop());
  afterEach((test) => world.lookBack(test));

  it('is renewed once, in silence', async () => {
    const { page } = await world.visit();
    await signIn(page, world, developer);
    await fillForm(page, world, 'Renewed');
    await page.clock.install();
    await page.clock.fastForward('02:00');
    let renewals = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/v1/token')) renewals += 1;
    });
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('row', { name: /Renewed/ }).waitFor();
    assert.equal(renewals, 1);
  });

  it('comes back to the form as it was after one new sign-in', async () => {
    const { page, context } = await world.visit();
    await signIn(page, world, developer);
    await fillForm(page, world, 'Signed in again');
    const logo = {
      name: 'logo.png',
      mimeType: 'image/png',
      buffer: Buffer.from(pngImage({ width: 500, height: 200 })),
    };
    await page.getByLabel('Select a file').setInputFiles(logo);
    await page.getByText('500 × 200 px').waitFor();
    await context.clearCookies();
    await world.server.db.deleteFrom('oidc_artefacts').execute();
    await page.clock.install();
    await page.clock.fastForward('02:00');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByText('Your sign-in has ended').waitFor();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: developer }).click();
    await page.waitForURL(`${world.server.portalUrl}#/apps/new`);
    assert.equal(await page.getByLabel('App Integration Name').inputValue(), 'Signed in again');
    assert.equal(await page.getByLabel('Sign-in redirect URI 1').inputValue(), world.callback);
    await page.getByText('500 × 200 px').waitFor();
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('row', { name: /Signed in again/ }).waitFor();
  });
});

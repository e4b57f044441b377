import assert from 'node:assert/strict';
import { createSecretKey, randomBytes } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';

import * as oauth from 'openid-client';
import type { Page } from 'playwright-core';

import { dump } from '../../server/test/support/sealing.js';
import { watch } from './support/canary.js';
import { clientOf, createApp, generateAndCopy, tokensFor } from './support/steps.js';
import { axeViolations, signIn, startWorld, type World } from './support/world.js';

const developer = /Daniel Ortiz/;
const admin = /Olivia Chen/;

async function openApp(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name, exact: true }).click();
  return page.getByRole('textbox', { name: 'Client ID' }).inputValue();
}

const endsWith = (secret: string) => `Secret that ends with ${secret.slice(-4)}`;

/** What the issuer says to a refresh with these credentials: `ok`, or the error. */
async function refresh(world: World, clientId: string, secret: string, token: string | undefined): Promise<string> {
  const client = await clientOf(world, clientId, secret);
  return oauth.refreshTokenGrant(client, token ?? '').then(
    () => 'ok',
    (error: { status?: number }) => String(error.status),
  );
}

describe('client secrets, from one to the next', () => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());
  afterEach((test) => world.lookBack(test));

  it('rotates a secret that is in use, proves the new one, and goes on in another tab', async () => {
    const { page, context, problems } = await world.visit();
    await signIn(page, world, developer);
    await createApp(page, world, 'Rotating App');
    const clientId = await openApp(page, 'Rotating App');
    const old = await generateAndCopy(page);
    const tokens = await tokensFor(page, world, await clientOf(world, clientId, old), 'openid marketing:audiences');

    await openApp(page, 'Rotating App');
    await page.getByText('minute ago').or(page.getByText('this minute')).first().waitFor();
    const next = await generateAndCopy(page);
    await page.getByRole('heading', { name: 'Rotation' }).waitFor();
    await page.getByText('No token was asked for with it yet.').waitFor();
    assert.deepEqual(await axeViolations(page), []);

    // Deployed: the program uses the new one, and the page sees it by itself.
    assert.equal(await refresh(world, clientId, next, tokens.refresh_token), 'ok');
    await page.getByRole('button', { name: 'Deactivate the old secret' }).waitFor();

    // Another tab, and another page load, know how far it is.
    const other = await context.newPage();
    await other.goto(world.server.portalUrl);
    await openApp(other, 'Rotating App');
    await other.getByRole('button', { name: 'Deactivate the old secret' }).click();
    const dialog = other.getByRole('dialog');
    await dialog.getByText('Whatever uses it stops working at once.').waitFor();
    await dialog.getByRole('button', { name: 'Deactivate' }).click({ force: true });
    assert.equal(await refresh(world, clientId, old, tokens.refresh_token), 'ok', 'not before it is confirmed');
    await dialog.getByLabel(`Type ${old.slice(-4)} to confirm`).fill(old.slice(-4));
    await dialog.getByRole('button', { name: 'Deactivate' }).click();
    await other.getByText('Secret deactivated').waitFor();
    assert.equal(await refresh(world, clientId, old, tokens.refresh_token), '401');
    assert.equal(await refresh(world, clientId, next, tokens.refresh_token), 'ok');

    // Undone, and done again with a time.
    await page.getByRole('button', { name: 'Activate it again' }).click();
    await page.getByText('Secret activated').waitFor();
    assert.equal(await refresh(world, clientId, old, tokens.refresh_token), 'ok');
    await page.getByRole('button', { name: 'Deactivate the old secret' }).click();
    await page.getByLabel('When').selectOption({ label: 'In 1 hour' });
    await page.getByRole('dialog').getByRole('button', { name: 'Deactivate then' }).click();
    await page.getByText('The secret becomes inactive on').waitFor();
    assert.equal(await refresh(world, clientId, old, tokens.refresh_token), 'ok', 'until then');
    await page.getByRole('button', { name: `Deactivate: ${endsWith(old)}` }).click();
    await page.getByLabel(`Type ${old.slice(-4)} to confirm`).fill(old.slice(-4));
    await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
    await page.getByRole('button', { name: 'Delete the old secret' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Secret deleted').waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Rotation' }).count(), 0);
    assert.equal(await refresh(world, clientId, next, tokens.refresh_token), 'ok');
    assert.deepEqual(problems, []);
  });

  it('keeps to the maximum that the org admin sets', async () => {
    const { page: adminPage } = await world.visit();
    await signIn(adminPage, world, admin);
    await adminPage
      .getByRole('link', { name: 'Users' })
      .or(adminPage.getByRole('button', { name: 'Users' }))
      .click();
    await adminPage.getByLabel('Longest lifetime').selectOption({ label: '30 days' });
    await adminPage.getByRole('button', { name: 'Save policy' }).click();
    await adminPage.getByText('The policy is saved').waitFor();

    const { page } = await world.visit();
    await signIn(page, world, developer);
    await createApp(page, world, 'Short-lived App');
    await openApp(page, 'Short-lived App');
    assert.equal(await page.getByLabel('Expires').inputValue(), '30');
    await generateAndCopy(page);
    await page.getByText('In 30 days', { exact: true }).waitFor();
    await page.getByText('A secret expires in 30 days').first().waitFor();
    await adminPage.getByLabel('Longest lifetime').selectOption({ label: 'No maximum' });
    await adminPage.getByRole('button', { name: 'Save policy' }).click();
    await adminPage.getByText('A new secret may be made to last for good.').waitFor();
  });
});

describe('client secrets that can be seen again', () => {
  let world: World;
  before(async () => {
    const keys = [{ id: 'k1', key: createSecretKey(randomBytes(32)) }] as const;
    world = await startWorld({ secretReveal: { policy: 'fresh-sign-in', keys: [...keys], acr: 'phr' } });
  });
  after(() => world.stop());
  afterEach((test) => world.lookBack(test));

  it('are nowhere but in their one field while they are shown, and nowhere at all afterwards', async () => {
    const { page, context, problems } = await world.visit();
    const canary = await watch(context, /\/(secrets|plaintext)$/);
    await signIn(page, world, developer);
    await createApp(page, world, 'Canary App');
    const clientId = await openApp(page, 'Canary App');
    const dialog = page.getByRole('dialog');
    const expectShown = async (when: string) => {
      // The field is selected for a copy by hand, and the selection is of its value.
      const hits = (await canary.hits(page)).filter((hit) => hit !== 'selection (secret)');
      assert.equal(hits.length, 1, `${when}: ${hits.join('\n')}`);
      assert.match(hits[0] ?? '', /^value .*zi-secret-manager#.*>input#issued-secret \(secret\)$/);
    };
    const expectNone = async (when: string) => assert.deepEqual(await canary.hits(page), [], when);

    await page.getByRole('button', { name: 'Generate New Secret' }).click();
    await dialog.getByRole('textbox', { name: 'Client secret' }).waitFor();
    await expectShown('a new one');
    await dialog.getByRole('button', { name: 'Hide' }).click();
    await expectNone('hidden');
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await dialog.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(canary.secrets.has(copied), 'hidden, it can be copied all the same');
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download .env' }).click();
    assert.equal((await download).suggestedFilename(), `${clientId}.env`);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expectNone('done');

    // A call that fails after it has done its work, and the retry that brings the plaintext.
    await page.route('**/secrets', (route) => route.fetch().then(() => route.abort()), { times: 1 });
    await page.getByRole('button', { name: 'Generate New Secret' }).click();
    await dialog.getByRole('textbox', { name: 'Client secret' }).waitFor();
    await expectShown('after a lost answer');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expectNone('closed without keeping it, as it can be seen again');
    assert.equal(canary.secrets.size, 2);

    // The sign-in of before is not of the class that the policy asks for.
    await page.getByRole('button', { name: `Show: ${endsWith(copied)}` }).click();
    await dialog.getByText('Sign in again to see this secret').waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await expectNone('before the sign-in');
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    // The portal has a button of that name too: the person's menu.
    await page.getByRole('heading', { name: 'Development sign-in' }).waitFor();
    await page.getByRole('button', { name: developer }).click();
    // Back where it was, with the secret.
    await dialog.getByRole('textbox', { name: 'Client secret' }).waitFor();
    assert.equal(await dialog.getByRole('textbox', { name: 'Client secret' }).inputValue(), copied);
    await expectShown('seen again');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expectNone('seen');
    await page.getByText('looked at a client secret').first().waitFor();

    // Checked, by way of a call that fails and of one that another app's page would make.
    await page.getByText('Check a secret').click();
    const field = page.locator('#check-secret');
    await page.route('**/credential-check', (route) => route.fulfill({ status: 500 }), { times: 1 });
    await page.route('**/credential-check', (route) => route.abort(), { times: 1 });
    await field.fill(copied);
    await page.getByRole('button', { name: 'Check secret' }).click();
    await page.getByText('This secret works').waitFor();
    assert.equal(await field.inputValue(), '');
    await expectNone('checked');
    await field.fill(`${copied}x`);
    await page.getByRole('button', { name: 'Check secret' }).click();
    await page.getByText('This secret is not complete or has a mistake').waitFor();
    await expectNone('checked with a mistake');
    // Refused: a third one, and a time that is past.
    const refused = await page.evaluate(async (url) => {
      const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
      return answer.status;
    }, `${world.server.apiUrl}/apps/none/secrets`);
    assert.equal(refused, 401);
    await expectNone('refused');

    // Signed out in the middle of it: the page is left, and the next person finds nothing.
    await page.getByRole('button', { name: `Show: ${endsWith(copied)}` }).click();
    await dialog.getByRole('textbox', { name: 'Client secret' }).waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: developer }).click();
    await page.getByRole('menuitem', { name: /sign out/i }).click();
    // By way of the issuer, which ends its own session and sends the person back.
    await page.waitForURL(world.server.portalUrl);
    await page.getByRole('button', { name: 'Sign in' }).or(page.getByText('You are signed out')).first().waitFor();
    await expectNone('signed out');
    await signIn(page, world, developer);
    await openApp(page, 'Canary App');
    await expectNone('signed in again');
    await page.getByRole('button', { name: `Show: ${endsWith(copied)}` }).click();
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: developer }).click();
    await dialog.getByRole('textbox', { name: 'Client secret' }).waitFor();
    await page.evaluate(() => {
      document.querySelector('zi-dev-portal')?.remove();
    });
    await expectNone('taken out of the page');

    const log = world.lines.join('');
    const tables = ['apps', 'client_secrets', 'app_history', 'idempotency_records', 'oidc_artefacts'];
    const rows = (await Promise.all(tables.map((table) => dump(world.server.db, table)))).join('\n');
    assert.ok(rows.includes(clientId) && log.includes('/plaintext'), 'there is something to search');
    for (const secret of canary.secrets) {
      const forms = [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('base64')];
      for (const form of forms) {
        assert.ok(!log.includes(form), 'no log holds it');
        assert.ok(!rows.includes(form), 'no row holds it in clear');
      }
    }
    assert.deepEqual(problems, []);
  });
});

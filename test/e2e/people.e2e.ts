import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';

import type { Page } from 'playwright-core';

import { authorizationUrl, clientOf, createApp, fillForm, generateAndCopy, tokensFor } from './support/steps.js';
import { axeViolations, signIn, startWorld, type World } from './support/world.js';

/** One server and one story: each journey goes on from where the one before has left the data. */
describe('five people, on both sides of the desk', () => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());
  afterEach((test) => world.lookBack(test));

  async function arrive(person: string | RegExp, options?: Parameters<World['visit']>[0]): Promise<Page> {
    const { page } = await world.visit(options);
    await signIn(page, world, person);
    return page;
  }

  it('a partner submits an app, a reviewer asks for changes, the partner resubmits, the reviewer approves', async () => {
    const partner = await arrive('Priya Nair');
    await fillForm(partner, world, 'Lantern Sync');
    await partner.getByLabel('For partner and internal use').check();
    await partner.getByRole('button', { name: 'Create', exact: true }).click();
    const row = partner.getByRole('row', { name: /Lantern Sync/ });
    await row.getByText('Under Review').waitFor();
    assert.equal(await row.getByRole('switch').isChecked(), false);

    const reviewer = await arrive('Ravi Menon');
    await reviewer.getByRole('link', { name: 'Reviews' }).click();
    await reviewer.getByRole('button', { name: 'Review Lantern Sync' }).click();
    await reviewer.getByRole('heading', { name: /Lantern Sync/ }).waitFor();
    assert.match(reviewer.url(), /#\/reviews\/rev\w+$/);
    assert.deepEqual(await axeViolations(reviewer), []);
    await reviewer.getByRole('button', { name: 'Assign to me' }).click();
    await reviewer.getByRole('button', { name: 'Give back' }).waitFor();
    await reviewer.getByRole('radio', { name: /Request changes/ }).check();
    await reviewer.getByRole('button', { name: 'Continue' }).click();
    await reviewer.getByText('Say why: the owner needs it to go on.').waitFor();
    await reviewer.getByRole('textbox', { name: /Reason/ }).fill('Say in the name what it syncs.');
    await decide(reviewer, 'Request changes');

    await partner.reload();
    await partner.getByRole('button', { name: 'Lantern Sync', exact: true }).click();
    await partner.getByText('The reviewer asks for changes').waitFor();
    await partner.getByText('Say in the name what it syncs.').first().waitFor();
    assert.deepEqual(await axeViolations(partner), []);
    await partner.getByRole('button', { name: 'Edit and resubmit' }).click();
    await partner.getByLabel('App Integration Name').fill('Lantern Contact Sync');
    await partner.getByRole('button', { name: 'Save and submit for review' }).click();
    await partner.getByText('Changes saved and submitted for review').waitFor();

    await reviewer.getByRole('link', { name: 'Reviews' }).click();
    await reviewer.getByRole('button', { name: 'Review Lantern Contact Sync' }).click();
    await reviewer.getByText('Say in the name what it syncs.').first().waitFor();
    await reviewer.getByRole('radio', { name: /^Approve/ }).check();
    await decide(reviewer, 'Approve');

    await partner.reload();
    await partner.getByRole('heading', { name: 'Lantern Contact Sync' }).waitFor();
    await partner.getByText('Approved', { exact: true }).first().waitFor();
    assert.equal(await partner.getByRole('switch', { name: 'Active' }).isChecked(), true);
    assert.match(partner.url(), /#\/apps\/app\w+$/, 'the address of the app outlives a reload');
  });

  it('a user of another tenant signs in to the approved app, and to a new address only once it is approved', async () => {
    const partner = await arrive('Priya Nair');
    await partner.getByRole('button', { name: 'Lantern Contact Sync', exact: true }).click();
    const clientId = await partner.getByRole('textbox', { name: 'Client ID' }).inputValue();
    const client = await clientOf(world, clientId, await generateAndCopy(partner));

    const user = await arrive('Ines Duarte');
    const tokens = await tokensFor(user, world, client, 'openid marketing:audiences');
    assert.ok(tokens.access_token);

    await partner.getByRole('button', { name: 'Edit', exact: true }).click();
    const moved = 'https://sync.lanterm.example/callback';
    await partner.getByRole('button', { name: 'Add URI' }).click();
    await partner.getByLabel('Sign-in redirect URI 2').fill(moved);
    await partner.getByText(/Goes to review: Sign-in redirect URIs/).waitFor();
    await partner.getByRole('button', { name: 'Save and submit for review' }).click();
    await partner.getByText('Your changes wait for review.').waitFor();

    const { url } = await authorizationUrl(client, moved, 'openid');
    await user.goto(url.href);
    await user.getByText('unknown address').waitFor();
    // The approved version goes on working, and has been consented to.
    await user.goto((await authorizationUrl(client, world.callback, 'openid')).url.href);
    await user.waitForURL(`${world.callback}?code=**`);

    const reviewer = await arrive('Ravi Menon');
    await reviewer.getByRole('link', { name: 'Reviews' }).click();
    await reviewer.getByRole('button', { name: 'Review Lantern Contact Sync' }).click();
    await reviewer.getByText(moved).first().waitFor();
    assert.deepEqual(await axeViolations(reviewer), []);
    await reviewer.getByRole('radio', { name: /^Approve/ }).check();
    await decide(reviewer, 'Approve');

    // Nobody answers at that address, so the browser's way there is what can be seen.
    const sent = user.waitForRequest((request) => request.url().startsWith(`${moved}?code=`));
    await user.goto(url.href).catch(() => undefined);
    await sent;
  });

  it('a developer without the subscription asks for it, and the org admin gives it', async () => {
    const developer = await arrive('Nora Lindqvist', { width: 768 });
    await developer.getByText('You need the DevPortal subscription').waitFor();
    await developer.getByRole('link', { name: 'olivia.chen@harbor.example' }).waitFor();
    await developer.getByRole('button', { name: 'Ask for access' }).click();
    await developer.getByText('You asked on').waitFor();

    const admin = await arrive('Olivia Chen');
    await admin.getByRole('link', { name: 'Users' }).click();
    await admin.getByText('1 person asked for access').waitFor();
    assert.deepEqual(await axeViolations(admin), []);
    await admin.getByRole('combobox', { name: 'Subscription of Nora Lindqvist' }).selectOption({ label: 'DevPortal' });
    await admin.getByRole('button', { name: 'Save', exact: true }).click();
    await admin.getByText('It takes effect at their next sign-in.').last().waitFor();

    const { page: next } = await world.visit({ width: 360 });
    await signIn(next, world, 'Nora Lindqvist');
    await next.getByText('No apps yet').waitFor();
    await next.getByRole('button', { name: /Products/ }).click();
    await next.getByRole('menuitem', { name: 'DevPortal' }).waitFor();
    assert.deepEqual(await axeViolations(next), []);
  });

  it('two developers edit one app, and the second loses nothing', async () => {
    const one = await arrive('Daniel Ortiz');
    await createApp(one, world, 'Shared App');
    await one.getByRole('button', { name: 'Shared App', exact: true }).click();
    await one.getByRole('heading', { name: 'Shared App' }).waitFor();
    const other = await arrive('Olivia Chen');
    await other.goto(one.url());
    for (const page of [one, other]) {
      await page.getByRole('button', { name: 'Edit', exact: true }).click();
    }
    await one.getByLabel('App Integration Name').fill('Named by Daniel');
    await other.getByLabel('App Integration Name').fill('Named by Olivia');
    await one.getByRole('button', { name: 'Save', exact: true }).click();
    await one.getByText('Changes saved').waitFor();
    await other.getByRole('button', { name: 'Save', exact: true }).click();
    await other.getByText('Someone else has changed this app').waitFor();
    await other.getByRole('radio', { name: 'Take theirs Named by Daniel' }).waitFor();
    assert.equal(await other.getByRole('radio', { name: 'Keep mine Named by Olivia' }).isChecked(), true);
    assert.deepEqual(await axeViolations(other), []);
    await other.getByRole('button', { name: 'Save', exact: true }).click();
    await other.getByText('Changes saved').waitFor();
    await other.getByRole('heading', { name: 'Named by Olivia' }).waitFor();

    const download = other.waitForEvent('download');
    await other.getByRole('button', { name: 'Export as CSV' }).click();
    const csv = await readFile(await (await download).path(), 'utf8');
    assert.match(csv, /Named by Daniel/);
    assert.match(csv, /Olivia Chen/);
  });

  it('an internal app is closed to a user of another tenant, whose tenant’s apps nobody else can open', async () => {
    const developer = await arrive('Daniel Ortiz');
    await createApp(developer, world, 'Harbor Only');
    await developer.getByRole('button', { name: 'Harbor Only', exact: true }).click();
    const address = developer.url();
    const clientId = await developer.getByRole('textbox', { name: 'Client ID' }).inputValue();
    const client = await clientOf(world, clientId, await generateAndCopy(developer));

    const stranger = await arrive('Ines Duarte');
    await stranger.goto((await authorizationUrl(client, world.callback, 'openid')).url.href);
    await stranger.getByRole('heading', { name: 'You cannot use this app' }).waitFor();
    await stranger.getByRole('button', { name: 'Go back to the app' }).click();
    await stranger.waitForURL(`${world.callback}?error=access_denied**`);
    await stranger.goto(address);
    await stranger.getByText('no longer exists, or you can’t see it').waitFor();
  });
});

const told = { Approve: /is approved\.$/, 'Request changes': /^Changes to .* are requested\.$/ };

async function decide(page: Page, decision: keyof typeof told): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('dialog').getByRole('button', { name: decision }).click();
  // The dialog closes at once; the decision holds once the page says so.
  await page.getByRole('status').getByText(told[decision]).waitFor();
}

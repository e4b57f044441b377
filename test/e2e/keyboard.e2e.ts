/** What people do, from the keyboard alone: at each stop the focus can be seen, and after each act it is somewhere. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';

import type { Page } from 'playwright-core';

import { expectFocus, press, tabTo } from './support/keyboard.js';
import { createApp, fillForm, generateAndCopy } from './support/steps.js';
import { signIn, startWorld, type World } from './support/world.js';

describe('from the keyboard alone', () => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());
  afterEach((test) => world.lookBack(test));

  async function arrive(person: string | RegExp): Promise<Page> {
    const { page } = await world.visit();
    await signIn(page, world, person);
    return page;
  }

  it('a reviewer asks for changes, the owner resubmits, the reviewer approves', async () => {
    const owner = await arrive('Priya Nair');
    await fillForm(owner, world, 'Keyed Sync');
    await tabTo(owner, /^For internal use only/);
    await owner.keyboard.press('ArrowDown');
    await press(owner, 'Create', 'Enter');
    await owner
      .getByRole('row', { name: /Keyed Sync/ })
      .getByText('Under Review')
      .waitFor();

    const reviewer = await arrive('Ravi Menon');
    await press(reviewer, 'Reviews', 'Enter');
    await reviewer.getByRole('button', { name: 'Review Keyed Sync' }).waitFor();
    await press(reviewer, 'Review Keyed Sync', 'Enter');
    await expectFocus(reviewer, 'Keyed Sync');
    await press(reviewer, 'Assign to me', 'Enter');
    await expectFocus(reviewer, 'Give back');
    await tabTo(reviewer, 'Approve');
    await reviewer.keyboard.press('Space');
    await reviewer.keyboard.press('ArrowDown');
    await expectFocus(reviewer, 'Request changes');
    // A reason is missing: the focus goes to where it belongs.
    await press(reviewer, 'Continue', 'Enter');
    await expectFocus(reviewer, /^Reason/);
    await reviewer.keyboard.type('Say in the name what it syncs.');
    await press(reviewer, 'Continue', 'Enter');
    await expectFocus(reviewer, 'Cancel');
    await press(reviewer, 'Request changes', 'Enter');
    await reviewer.getByRole('status').getByText('are requested').waitFor();
    await expectFocus(reviewer, /./);

    await owner.reload();
    await owner.getByRole('button', { name: 'Keyed Sync', exact: true }).waitFor();
    await press(owner, 'Keyed Sync', 'Enter');
    await owner.getByRole('button', { name: 'Edit and resubmit' }).waitFor();
    await press(owner, 'Edit and resubmit', 'Enter');
    await expectFocus(owner, 'App Integration Name');
    await owner.keyboard.press('End');
    await owner.keyboard.type(' of contacts');
    await press(owner, 'Save and submit for review', 'Enter');
    await owner.getByText('Changes saved and submitted for review').waitFor();
    await expectFocus(owner, /./);

    await reviewer.reload();
    await reviewer.getByRole('link', { name: 'Reviews' }).waitFor();
    await press(reviewer, 'Reviews', 'Enter');
    await reviewer.getByRole('button', { name: 'Review Keyed Sync of contacts' }).waitFor();
    await press(reviewer, 'Review Keyed Sync of contacts', 'Enter');
    await expectFocus(reviewer, 'Keyed Sync of contacts');
    await tabTo(reviewer, 'Approve');
    await reviewer.keyboard.press('Space');
    await press(reviewer, 'Continue', 'Enter');
    await expectFocus(reviewer, 'Cancel');
    await press(reviewer, 'Approve', 'Enter');
    await reviewer.getByRole('status').getByText('is approved').waitFor();
    await expectFocus(reviewer, /./);
  });

  it('a developer asks for the subscription, and the org admin gives it', async () => {
    const developer = await arrive('Nora Lindqvist');
    await developer.getByRole('button', { name: 'Ask for access' }).waitFor();
    await press(developer, 'Ask for access', 'Enter');
    await developer.getByText('You asked on').waitFor();
    await expectFocus(developer, 'Check again');

    const admin = await arrive('Olivia Chen');
    await press(admin, 'Users', 'Enter');
    await admin.getByText('1 person asked for access').waitFor();
    await tabTo(admin, 'Subscription of Nora Lindqvist');
    await admin.keyboard.press('ArrowDown');
    await admin.getByText('1 change', { exact: true }).waitFor();
    await expectFocus(admin, 'Subscription of Nora Lindqvist');
    await press(admin, 'Save', 'Enter');
    await admin.getByText('It takes effect at their next sign-in.').last().waitFor();
    await expectFocus(admin, 'Undo');
  });

  it('an org admin sets how long secrets may last', async () => {
    const admin = await arrive('Olivia Chen');
    await press(admin, 'Users', 'Enter');
    await admin.getByLabel('Longest lifetime').waitFor();
    await tabTo(admin, 'Longest lifetime');
    await admin.keyboard.type('90');
    await press(admin, 'Save policy', 'Enter');
    await admin.getByText('The policy is saved').waitFor();
    await expectFocus(admin, 'Save policy');
    await tabTo(admin, 'Longest lifetime', 'Shift+Tab');
    await admin.keyboard.press('Home');
    await press(admin, 'Save policy', 'Enter');
    await admin.getByText('A new secret may be made to last for good.').waitFor();
    await expectFocus(admin, 'Save policy');
  });

  it('a developer rotates a secret: generates, copies, retires, undoes, deletes', async () => {
    const { page } = await world.visit();
    await signIn(page, world, /Daniel Ortiz/);
    await createApp(page, world, 'Keyed Rotation');
    await page.getByRole('button', { name: 'Keyed Rotation', exact: true }).click();
    const old = (await generateAndCopy(page)).slice(-4);

    await press(page, 'Generate New Secret', 'Enter');
    await page.getByRole('dialog').waitFor();
    await press(page, 'Copy', 'Enter');
    await expectFocus(page, 'Copied');
    await press(page, 'Done', 'Enter');
    await page.getByRole('heading', { name: 'Rotation', exact: true }).waitFor();
    await expectFocus(page, 'Generate New Secret');

    await press(page, `Deactivate: Secret that ends with ${old}`, 'Enter');
    await expectFocus(page, 'Cancel');
    await tabTo(page, `Type ${old} to confirm`);
    await page.keyboard.type(old);
    await press(page, 'Deactivate', 'Enter');
    await page.getByText('Secret deactivated').waitFor();
    await expectFocus(page, /./);
    await press(page, 'Activate it again', 'Enter');
    await page.getByText('Secret activated').waitFor();
    await expectFocus(page, /./);
    await press(page, `Deactivate: Secret that ends with ${old}`, 'Enter');
    await tabTo(page, `Type ${old} to confirm`);
    await page.keyboard.type(old);
    await press(page, 'Deactivate', 'Enter');
    await page.getByRole('button', { name: 'Delete the old secret' }).waitFor();
    await press(page, 'Delete the old secret', 'Enter');
    await expectFocus(page, 'Cancel');
    await press(page, 'Delete', 'Enter');
    await page.getByText('Secret deleted').waitFor();
    await expectFocus(page, /./);
  });

  it('a developer finds, filters, sorts, selects and switches apps, and opens a menu', async () => {
    const { page } = await world.visit();
    await signIn(page, world, /Daniel Ortiz/);
    for (const name of ['Keyed One', 'Keyed Two']) await createApp(page, world, name);

    await tabTo(page, 'Search by name or client ID');
    await page.keyboard.type('Keyed One');
    await page.getByRole('row', { name: /Keyed Two/ }).waitFor({ state: 'detached' });
    await expectFocus(page, 'Search by name or client ID');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.getByRole('row', { name: /Keyed Two/ }).waitFor();

    await press(page, 'View', 'Enter');
    await tabTo(page, /^Sort by [^,]/);
    await page.keyboard.press('Escape');
    await expectFocus(page, 'View');
    await press(page, 'Application Name', 'Enter');
    await page.getByRole('columnheader', { name: 'Application Name' }).and(page.locator('[aria-sort]')).waitFor();
    await expectFocus(page, /^Application Name/);

    await press(page, 'Select Keyed One', 'Space');
    await press(page, 'Select Keyed Two', 'Space');
    await page.getByText('2 apps selected').waitFor();
    await tabTo(page, 'Deactivate', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await press(page, 'Deactivate', 'Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).waitFor();
    await press(page, 'Close', 'Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expectFocus(page, /./);
    assert.equal(await page.getByRole('switch', { name: 'Keyed One is active' }).isChecked(), false);

    await press(page, 'Actions for Keyed One', 'Enter');
    await page.getByRole('menuitem', { name: 'Copy client ID' }).waitFor();
    await expectFocus(page, 'Open');
    await page.keyboard.press('Escape');
    await expectFocus(page, 'Actions for Keyed One');
    await page.keyboard.press('Enter');
    await expectFocus(page, 'Open');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, 'Type Keyed One to confirm');
    await page.keyboard.type('Keyed One');
    await press(page, /^Delete/, 'Enter');
    await page.getByRole('row', { name: /Keyed One/ }).waitFor({ state: 'detached' });
    await expectFocus(page, /./);
  });

  it('a person goes through the portal and back', async () => {
    const page = await arrive('Olivia Chen');
    await createApp(page, world, 'Keyed Places');
    await expectFocus(page, /./);
    await press(page, 'Keyed Places', 'Enter');
    await page.getByRole('heading', { name: 'Keyed Places' }).waitFor();
    await expectFocus(page, /./);
    await page.goBack();
    await page.getByRole('heading', { name: 'API Apps' }).waitFor();
    await expectFocus(page, /./);
    await page.goForward();
    await page.getByRole('heading', { name: 'Keyed Places' }).waitFor();
    await tabTo(page, 'API Apps', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Create App' }).waitFor();
    await expectFocus(page, /./);
    await press(page, 'Create App', 'Enter');
    await page.getByLabel('App Integration Name').waitFor();
    await expectFocus(page, /./);
    await press(page, 'Cancel', 'Enter');
    await page.getByRole('button', { name: 'Create App' }).waitFor();
    await expectFocus(page, /./);
    await tabTo(page, /^Products/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'DevPortal' }).waitFor();
    await page.keyboard.press('Escape');
    await expectFocus(page, /^Products/);
  });
});

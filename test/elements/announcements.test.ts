/** Each result is said to screen readers once, by a live region that was there before it. */
import '../../src/define/app-details.js';
import '../../src/define/app-list.js';
import '../../src/define/dev-portal.js';
import '../../src/define/review-queue.js';

import { expect } from '@open-wc/testing';

import { scenarios } from '../../src/backends/memory/scenarios.js';
import { PortalError } from '../../src/contract/errors.js';
import { announcements } from './support/announcements.js';
import { AppDetailsDriver } from './support/app-details-driver.js';
import { AppListDriver } from './support/app-list-driver.js';
import { goodDraft, openForm } from './support/create-app-screen.js';
import { DevPortalDriver } from './support/dev-portal-driver.js';
import { eventually, fill } from './support/forms.js';
import { openPeople } from './support/people-screen.js';
import { openReview } from './support/review-queue-driver.js';
import { clipboard, oneSecret, openIssued, openSecrets, twoActive } from './support/secret-screen.js';
import { stage } from './support/stage.js';

const serverFailed = 'Something went wrong on the server. Try again.';

describe('what live regions say', () => {
  describe('of the list', () => {
    it('how many apps there are, once they are there', async () => {
      const { portal } = stage();
      const { hear } = announcements();
      await AppListDriver.show(portal);
      expect(await hear('status: 4 apps')).to.deep.equal(['status: 4 apps']);
    });

    it('that they cannot be read', async () => {
      const { portal, store } = stage();
      store.failNext('apps.list', new PortalError('server'), { times: Infinity });
      const { hear } = announcements();
      await AppListDriver.show(portal);
      expect(await hear(`alert: ${serverFailed}`)).to.have.length(1);
    });

    it('that they cannot be read again, over those that are there', async () => {
      const { portal, store } = stage();
      await (await AppListDriver.show(portal)).loaded();
      const { hear } = announcements();
      store.failNext('apps.list', new PortalError('server'), { times: Infinity });
      portal.changes.announce({ kind: 'app', appId: 'app-another-app' }, undefined);
      const said = `alert: ${serverFailed} Try again`;
      expect(await hear(said)).to.deep.equal([said]);
    });

    it('how many a search finds, none and all again', async () => {
      const { portal } = stage();
      const list = await (await AppListDriver.show(portal)).loaded();
      const { hear, lost } = announcements();
      for (const [text, found] of [
        ['My', '1 app'],
        ['no such app', '0 apps'],
        ['', '4 apps'],
      ] as const) {
        fill(list.get('searchbox'), text);
        expect(await hear(`status: ${found}`)).to.deep.equal([`status: ${found}`]);
      }
      expect(lost).to.deep.equal([]);
    });

    it('that an app is switched, and that it could not be', async () => {
      const { portal, store } = stage();
      const list = await (await AppListDriver.show(portal)).loaded();
      const { hear } = announcements();
      list.get('switch', 'My New App is active').click();
      expect(await hear('status: My New App is switched off')).to.have.length(1);
      store.failNext('apps.update', new PortalError('server'));
      list.get('switch', 'Another App is active').click();
      expect(await hear(`status: Another App was not changed. ${serverFailed}`)).to.have.length(1);
    });

    it('that a client ID is copied', async () => {
      clipboard();
      const { portal } = stage();
      const list = await (await AppListDriver.show(portal)).loaded();
      const { hear } = announcements();
      list.get('button', 'Actions for My New App').click();
      (await list.find('menuitem', 'Copy client ID')).click();
      expect(await hear('status: Client ID copied')).to.have.length(1);
    });

    it('how many are selected, from the first one on', async () => {
      const { portal } = stage();
      const list = await (await AppListDriver.show(portal)).loaded();
      const { hear } = announcements();
      const idle = list.all('status').length;
      list.get('checkbox', 'Select My New App').focus();
      // The desk, and the region with it, come with the focus.
      await eventually(() => expect(list.all('status').length).to.equal(idle + 1));
      list.get('checkbox', 'Select My New App').click();
      expect(await hear('status: 1 app selected')).to.have.length(1);
      list.get('checkbox', 'Select Another App').click();
      expect(await hear('status: 2 apps selected')).to.have.length(1);
    });
  });

  describe('of a new app', () => {
    it('nothing where the focus goes to what is wrong, then how many apps there are with it', async () => {
      const portal = await DevPortalDriver.show(stage({ scenario: scenarios.empty }).portal);
      (await portal.list()).get('button', 'Create App').click();
      const form = await portal.form();
      const { said, hear } = announcements();
      form.create();
      await form.focusOn('textbox', /^App Integration Name/);
      expect(form.description(form.name)).to.equal('Enter a name for the app.');
      expect(said).to.deep.equal([]);
      await form.fill(goodDraft);
      form.create();
      expect(await hear('status: 1 app')).to.have.length(1);
    });

    it('that it could not be created', async () => {
      const { screen, store } = await openForm();
      await screen.fill(goodDraft);
      store.failNext('apps.create', new PortalError('server'));
      const { hear } = announcements();
      screen.create();
      expect(await hear(`alert: ${serverFailed}`)).to.have.length(1);
    });
  });

  describe('of secrets', () => {
    it('nothing but the dialog of a new one, then that it is copied', async () => {
      clipboard();
      const { said, hear } = announcements();
      const { screen } = await openIssued();
      expect(said).to.deep.equal([]);
      screen.get('button', 'Copy').click();
      expect(await hear('status: Secret copied')).to.have.length(1);
    });

    it('that it could not be copied', async () => {
      clipboard().deny();
      const { screen } = await openIssued();
      const { hear } = announcements();
      screen.get('button', 'Copy').click();
      const denied = 'alert: The browser refused to copy. The secret is selected: copy it with Ctrl+C or ⌘C.';
      expect(await hear(denied)).to.have.length(1);
    });

    it('that one could not be generated', async () => {
      const { screen, store } = await openSecrets({ scenario: oneSecret });
      store.failNext('secrets.create', new PortalError('server'));
      const { hear } = announcements();
      (await screen.find('button', 'Generate New Secret')).click();
      expect(await hear(`status: The secret was not changed. ${serverFailed}`)).to.have.length(1);
    });

    it('that one is deactivated, not activated, and deleted', async () => {
      const { screen, store } = await openSecrets({ scenario: twoActive });
      const { hear } = announcements();
      (await screen.find('button', 'Deactivate: Secret that ends with 9bTx')).click();
      (await screen.find('button', 'Deactivate')).click();
      expect(await hear('status: Secret deactivated')).to.have.length(1);
      store.failNext('secrets.activate', new PortalError('server'));
      screen.get('button', 'Activate: Secret that ends with 9bTx').click();
      expect(await hear(`status: The secret was not changed. ${serverFailed}`)).to.have.length(1);
      screen.get('button', 'Delete: Secret that ends with 9bTx').click();
      (await screen.find('button', 'Delete')).click();
      expect(await hear('status: Secret deleted')).to.have.length(1);
    });

    it('that the client ID is copied', async () => {
      clipboard();
      const { screen } = await openSecrets();
      const { hear } = announcements();
      (await screen.find('button', 'Copy')).click();
      expect(await hear('status: Copied')).to.have.length(1);
    });
  });

  it('of an app: what saving will do, then that it is saved', async () => {
    const { portal } = stage();
    const details = await (await AppDetailsDriver.show(portal, 'app-another-app')).loaded('Another App');
    details.get('button', 'Edit').click();
    const name = await details.find('textbox', /^App Integration Name/);
    const { hear } = announcements();
    fill(name, 'New name');
    expect(await hear('status: What saving will do Applies at once: App Integration Name.')).to.have.length(1);
    details.get('button', 'Save').click();
    expect(await hear('status: Changes saved')).to.have.length(1);
  });

  it('of an app: that it is switched off, then on', async () => {
    const { portal } = stage();
    const details = await (await AppDetailsDriver.show(portal, 'app-my-new-app')).loaded('My New App');
    const { hear } = announcements();
    details.get('switch', 'Active').click();
    expect(await hear('status: My New App is switched off')).to.have.length(1);
    details.get('switch', 'Active').click();
    expect(await hear('status: My New App is switched on')).to.have.length(1);
  });

  it('of a review: who it is assigned to', async () => {
    const { queue } = await openReview('app-lantern-sync-review', 'Lantern Sync');
    const { hear } = announcements();
    queue.get('button', 'Assign to me').click();
    expect(await hear('status: Assigned to you')).to.have.length(1);
  });

  it('of a review: what was decided', async () => {
    const { queue } = await openReview('app-lantern-sync-review', 'Lantern Sync');
    const { hear } = announcements();
    await queue.decide('Approve');
    expect(await hear('status: Lantern Sync is approved.')).to.have.length(1);
  });

  it('of people: what is chosen, what is saved, and how many a search finds', async () => {
    const { screen } = await openPeople();
    await screen.shows(15);
    const { hear } = announcements();
    await screen.choose('Nora Lindqvist', 'DevPortal');
    expect(await hear('status: 1 change Not saved yet')).to.have.length(1);
    await screen.save();
    const saved = 'status: Nora Lindqvist updated. It takes effect at their next sign-in. Undo';
    expect(await hear(saved)).to.deep.equal([saved]);
    screen.search('Nora');
    expect(await hear('status: 1–1 of 1')).to.have.length(1);
    screen.get('checkbox', 'Select Nora Lindqvist').click();
    expect(await hear('status: 1 person selected')).to.have.length(1);
  });
});

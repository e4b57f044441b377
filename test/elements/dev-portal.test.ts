import '../../src/define/dev-portal.js';

import { expect, fixture, html, oneEvent } from '@open-wc/testing';

import { saveDraft } from '../../src/controllers/draft-store.js';
import { people } from '../../src/backends/memory/scenarios.js';
import type { App } from '../../src/contract/app.js';
import { goodDraft } from './support/create-app-screen.js';
import { DevPortalDriver } from './support/dev-portal-driver.js';
import { FakeSession } from './support/fake-session.js';
import { press, tabTo } from './support/forms.js';
import { stage } from './support/stage.js';

const halfFilled = {
  name: 'Half filled',
  applicationType: 'internal',
  redirectUris: [''],
  scopes: [],
  logo: null,
  idempotencyKey: crypto.randomUUID(),
};

describe('<zi-dev-portal> as the whole portal', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  it("has the host's brand in place of its own, and is whole all the same", async () => {
    const host = await fixture<HTMLElement>(
      html`<zi-dev-portal .portal=${stage().portal}><b slot="brand">Harbor Connect</b></zi-dev-portal>`,
    );
    const portal = new DevPortalDriver(host);
    await (await portal.list()).loaded();
    expect(host.querySelector('b')?.getBoundingClientRect().height).to.be.greaterThan(0);
    const own = host.shadowRoot?.querySelector('[part=brand] svg');
    expect(own?.getBoundingClientRect().height).to.equal(0);
  });

  describe('accessibility', () => {
    it('is clean on the list', async () => {
      const portal = await DevPortalDriver.show(stage({ session: new FakeSession() }).portal);
      await (await portal.list()).loaded();
      await portal.find('button', /Account: Daniel Ortiz/);
      await expect(portal.host).to.be.accessible();
    });

    it('is clean on the form', async () => {
      const portal = await DevPortalDriver.demo();
      (await portal.list()).get('button', 'Create App').click();
      await portal.form();
      await expect(portal.host).to.be.accessible();
    });

    it('is clean on an app', async () => {
      const portal = await DevPortalDriver.demo();
      (await (await portal.list()).loaded()).get('button', 'My New App').click();
      await portal.details('My New App');
      await expect(portal.host).to.be.accessible();
    });
  });

  describe('the way through it', () => {
    it('starts on the list, and leaves the focus where it is', async () => {
      const portal = await DevPortalDriver.demo();
      await (await portal.list()).loaded();
      expect(portal.parts).to.deep.equal(['zi-app-list']);
      expect(portal.focused).to.equal(null);
    });

    it('leads to the form, and back to the list with the new app', async () => {
      const portal = await DevPortalDriver.demo();
      (await portal.list()).get('button', 'Create App').click();
      const form = await portal.form();
      expect(portal.breadcrumb).to.equal('API Apps / Create App');
      await form.fill(goodDraft);
      form.create();
      const list = await (await portal.list()).loaded();
      expect(portal.parts).to.deep.equal(['zi-app-list']);
      expect(list.row('My Internal App')).to.include({ status: 'Approved', active: true });
    });

    it('leads back from the form on Cancel', async () => {
      const portal = await DevPortalDriver.demo();
      (await portal.list()).get('button', 'Create App').click();
      (await portal.form()).get('button', 'Cancel').click();
      await (await portal.list()).loaded();
      expect(portal.parts).to.deep.equal(['zi-app-list']);
    });

    it('leads to an app, and back', async () => {
      const portal = await DevPortalDriver.demo();
      (await (await portal.list()).loaded()).get('button', 'Another App').click();
      await portal.details('Another App');
      expect(portal.breadcrumb).to.equal('API Apps / Another App');
      expect(portal.parts).to.deep.equal(['zi-app-details']);
      portal.back.click();
      await (await portal.list()).loaded();
    });

    it('shows on the list what was done to an app', async () => {
      const portal = await DevPortalDriver.demo();
      (await (await portal.list()).loaded()).get('button', 'Another App').click();
      const details = await portal.details('Another App');
      const done = oneEvent(portal.host, 'zi-app-updated');
      details.activeSwitch.click();
      await done;
      portal.back.click();
      const list = await (await portal.list()).loaded();
      expect(list.row('Another App').active).to.equal(false);
    });

    it('takes the focus along', async () => {
      const portal = await DevPortalDriver.demo();
      const list = await (await portal.list()).loaded();
      await tabTo(list, 'button', 'Create App');
      await press('Enter');
      await portal.form();
      await portal.focuses(portal.view);
      await press('Tab');
      await portal.focuses(portal.back);
      await press('Enter');
      const again = await (await portal.list()).loaded();
      await portal.focuses(portal.view);
      await tabTo(again, 'button', 'My New App');
      await press('Enter');
      await portal.details('My New App');
      await portal.focuses(portal.view);
    });

    it('tells the host what is going on inside', async () => {
      const portal = await DevPortalDriver.demo();
      const selected = oneEvent<CustomEvent<{ app: App }>>(document, 'zi-app-selected');
      (await (await portal.list()).loaded()).get('button', 'Another App').click();
      expect((await selected).detail.app.id).to.equal('app-another-app');
      expect((await selected).target).to.equal(portal.host);
    });

    it('goes on with the form that a sign-in or a reload has cut off', async () => {
      saveDraft(people.developer.id, halfFilled, true);
      const session = new FakeSession({ status: 'starting' });
      const portal = await DevPortalDriver.show(stage({ session }).portal);
      expect(portal.parts).to.deep.equal(['zi-app-list']);
      session.become({ status: 'signed-in' });
      expect((await portal.form()).content.name).to.equal('Half filled');
    });

    it('leaves who had left the form on the list', async () => {
      saveDraft(people.developer.id, halfFilled, false);
      const portal = await DevPortalDriver.show(stage().portal);
      await (await portal.list()).loaded();
      expect(portal.parts).to.deep.equal(['zi-app-list']);
    });
  });

  describe('the person who is signed in', () => {
    it('is named, and can sign out', async () => {
      const session = new FakeSession();
      const portal = await DevPortalDriver.show(stage({ session }).portal);
      const account = await portal.find('button', /Account: Daniel Ortiz/);
      expect(account.textContent).to.contain('DO');
      account.click();
      (await portal.find('menuitem', 'Sign out')).click();
      await portal.gone('button', /Account/);
      expect(session.signOuts).to.equal(1);
      await (await portal.list()).find('heading', 'You are signed out');
    });

    it('is not named where there is no session to end', async () => {
      const { portal, callsOf } = stage();
      const whole = await DevPortalDriver.show(portal);
      await (await whole.list()).loaded();
      expect(callsOf('viewer.get')).to.have.length(1);
      expect(whole.has('button', /Account/)).to.equal(false);
    });

    it('reads what they lack, in place of the list', async () => {
      const portal = await DevPortalDriver.demo('no-subscription');
      await (await portal.list()).reads('You need the DevPortal subscription.');
    });
  });

  describe('the words', () => {
    it('are replaced one by one, in every part', async () => {
      const words = {
        devPortal: { title: 'Partner Hub' },
        appList: { title: 'Integrations' },
        common: { cancel: 'Stop' },
      };
      const portal = await DevPortalDriver.show(stage({ words }).portal);
      const list = await (await portal.list()).loaded();
      expect(portal.text).to.contain('Partner Hub');
      expect(portal.text).not.to.contain('DevPortal');
      list.get('heading', 'Integrations');
      list.get('button', 'Create App').click();
      (await portal.form()).get('button', 'Stop');
      expect(portal.breadcrumb).to.equal('Integrations / Create App');
    });
  });
});

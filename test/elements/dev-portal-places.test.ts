import '../../src/define/dev-portal.js';

import { expect, fixture, html } from '@open-wc/testing';

import { people, scenarios } from '../../src/backends/memory/scenarios.js';
import type { Portal } from '../../src/portal/portal.js';
import { DevPortalDriver } from './support/dev-portal-driver.js';
import { eventually, fill, Screen } from './support/forms.js';
import { stage, type StageOptions } from './support/stage.js';

async function show(options: StageOptions = {}, routing?: 'hash'): Promise<DevPortalDriver> {
  return open(stage(options).portal, routing);
}

async function open(portal: Portal, routing?: 'hash'): Promise<DevPortalDriver> {
  return new DevPortalDriver(
    await fixture<HTMLElement>(html`<zi-dev-portal .portal=${portal} routing=${routing ?? ''}></zi-dev-portal>`),
  );
}

const reviewer = { scenario: scenarios.reviews };
const admin = { scenario: scenarios.users };

describe('the places of <zi-dev-portal>', () => {
  beforeEach(() => {
    sessionStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('for whom', () => {
    it('there is no choice for a developer', async () => {
      const portal = await show();
      await (await portal.list()).loaded();
      await portal.part('zi-waffle-menu');
      expect(portal.has('navigation', 'DevPortal')).to.equal(false);
    });

    it('there are Reviews for a reviewer', async () => {
      const portal = await show(reviewer);
      (await portal.find('button', 'Reviews')).click();
      await portal.part('zi-review-queue');
      expect(portal.get('button', 'Reviews').getAttribute('aria-current')).to.equal('page');
      expect(portal.has('button', 'Users')).to.equal(false);
      await portal.focuses(portal.get('group', 'Reviews'));
      await expect(portal.host).to.be.accessible();
    });

    it('there are Users for an org admin', async () => {
      const portal = await show(admin);
      (await portal.find('button', 'Users')).click();
      await portal.part('zi-subscription-manager');
      expect(portal.has('button', 'Reviews')).to.equal(false);
      await portal.focuses(portal.get('group', 'Users'));
      await expect(portal.host).to.be.accessible();
    });

    it('there is nothing of what the backend does not serve', async () => {
      const { portal } = stage({ ...reviewer, viewer: people.reviewer.id });
      const { reviews, users, ...backend } = portal.backend;
      const element = await open({ ...portal, backend });
      await element.list();
      await element.part('zi-waffle-menu');
      expect(element.has('button', 'Reviews')).to.equal(false);
    });
  });

  describe('what the menus of the list ask for', () => {
    it('opens the settings of an app', async () => {
      const portal = await show();
      const list = await (await portal.list()).loaded();
      list.menuButton('Another App').click();
      (await list.find('menuitem', 'Edit')).click();
      const details = new Screen(await portal.part('zi-app-details'));
      await details.find('textbox', 'App Integration Name');
      expect(portal.breadcrumb).to.equal('API Apps / Another App');
    });

    it('opens a form that starts from an app', async () => {
      const portal = await show();
      const list = await (await portal.list()).loaded();
      list.menuButton('Another App').click();
      (await list.find('menuitem', 'Duplicate')).click();
      const form = await portal.form();
      await eventually(() =>
        expect(form.get<HTMLInputElement>('textbox', 'App Integration Name').value).to.equal('Copy of Another App'),
      );
    });

    it('shows the list as it was left', async () => {
      const portal = await show();
      const list = await (await portal.list()).loaded();
      fill(list.get('searchbox'), 'new');
      await eventually(() => expect(list.names).to.deep.equal(['My New App']));
      list.get('button', 'My New App').click();
      await portal.details('My New App');
      portal.back.click();
      const again = await (await portal.list()).loaded();
      await eventually(() => expect(again.names).to.deep.equal(['My New App']));
    });
  });

  describe('what is not saved', () => {
    async function changed(portal: DevPortalDriver) {
      const list = await (await portal.list()).loaded();
      list.menuButton('Another App').click();
      (await list.find('menuitem', 'Edit')).click();
      const details = new Screen(await portal.part('zi-app-details'));
      fill(await details.find('textbox', 'App Integration Name'), 'Half changed');
      return details;
    }

    it('is asked about before it is left, and stays when told', async () => {
      const portal = await show();
      const details = await changed(portal);
      portal.back.click();
      await portal.find('heading', 'Leave without saving?');
      await expect(portal.host).to.be.accessible();
      portal.get('button', 'Stay').click();
      await portal.gone('dialog');
      expect(details.get<HTMLInputElement>('textbox', 'App Integration Name').value).to.equal('Half changed');
      portal.back.click();
      (await portal.find('button', 'Leave')).click();
      await (await portal.list()).loaded();
      expect(portal.parts).to.deep.equal(['zi-app-list']);
    });

    it('is asked about before going back in the browser too', async () => {
      const portal = await show({}, 'hash');
      await changed(portal);
      const { hash } = location;
      history.back();
      await portal.find('heading', 'Leave without saving?');
      expect(location.hash).to.equal(hash);
      portal.get('button', 'Leave').click();
      await (await portal.list()).loaded();
      expect(location.hash).to.equal('#/apps');
    });

    it('is asked about in a half-filled new app, which is there again later', async () => {
      const portal = await show();
      (await portal.list()).get('button', 'Create App').click();
      const form = await portal.form();
      fill(form.get('textbox', 'App Integration Name'), 'Half filled');
      portal.back.click();
      (await portal.find('button', 'Leave')).click();
      (await portal.list()).get('button', 'Create App').click();
      await (await portal.form()).reads('What you had typed before is restored.');
    });

    it('is not asked about where nothing was changed', async () => {
      const portal = await show();
      (await (await portal.list()).loaded()).get('button', 'Another App').click();
      await portal.details('Another App');
      portal.back.click();
      await (await portal.list()).loaded();
    });
  });

  describe('their addresses', () => {
    it('are not in the URL unless asked for', async () => {
      const { href } = location;
      const { length } = history;
      const portal = await show(reviewer);
      (await portal.find('button', 'Reviews')).click();
      await portal.part('zi-review-queue');
      expect([location.href, history.length]).to.deep.equal([href, length]);
    });

    it('follow the person, and the browser’s back button leads back', async () => {
      const portal = await show({}, 'hash');
      (await (await portal.list()).loaded()).get('button', 'My New App').click();
      await portal.details('My New App');
      expect(location.hash).to.equal('#/apps/app-my-new-app');
      history.back();
      await (await portal.list()).loaded();
      expect(portal.parts).to.deep.equal(['zi-app-list']);
      history.forward();
      await portal.details('My New App');
    });

    for (const [hash, tag, title] of [
      ['#/apps/new', 'zi-create-app', 'Create App'],
      ['#/apps/app-my-new-app', 'zi-app-details', 'My New App'],
      ['#/reviews', 'zi-review-queue', 'Reviews'],
      ['#/reviews/app-lantern-mobile-review', 'zi-review-queue', 'Reviews'],
      ['#/users', 'zi-subscription-manager', 'Users'],
    ] as const) {
      it(`lead straight to ${hash}`, async () => {
        history.replaceState(null, '', hash);
        const portal = await show(title === 'Reviews' ? reviewer : admin, 'hash');
        await portal.part(tag);
        await portal.find('group', title);
      });
    }

    it('open one review', async () => {
      history.replaceState(null, '', '#/reviews/app-lantern-mobile-review');
      const portal = await show(reviewer, 'hash');
      const queue = await portal.part('zi-review-queue');
      await eventually(() => expect(queue.shadowRoot?.textContent).to.include('com.lantern.mobile:/callback'));
    });

    it('are left alone where they are the host’s', async () => {
      history.replaceState(null, '', '#section-of-the-host');
      const portal = await show({}, 'hash');
      await (await portal.list()).loaded();
      location.hash = '#another-one';
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(portal.parts).to.deep.equal(['zi-app-list']);
      expect(location.hash).to.equal('#another-one');
    });

    it('say that an app is not there', async () => {
      history.replaceState(null, '', '#/apps/no-such-app');
      const portal = await show({}, 'hash');
      const part = await portal.part('zi-app-details');
      await eventually(() => expect(part.shadowRoot?.textContent).to.include('no longer exists'));
    });
  });
});

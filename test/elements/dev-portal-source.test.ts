import '../../src/define/dev-portal.js';

import { expect, fixture, fixtureSync, html } from '@open-wc/testing';

import { scenarios } from '../../src/backends/memory/scenarios.js';
import { goodDraft } from './support/create-app-screen.js';
import { DevPortalDriver } from './support/dev-portal-driver.js';
import { AppListDriver } from './support/app-list-driver.js';
import { eventually } from './support/forms.js';
import { stage } from './support/stage.js';

describe('where <zi-dev-portal> has its portal from', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  describe('the demo attribute', () => {
    it('is enough for a page without a backend', async () => {
      const portal = await DevPortalDriver.demo();
      expect((await (await portal.list()).loaded()).names).to.include('My New App');
    });

    it('names a scenario, and the guide’s where there is no such one', async () => {
      const empty = await DevPortalDriver.demo('empty');
      await (await empty.list()).reads('No apps yet');
      const unknown = await DevPortalDriver.demo('no-such-scenario');
      await (await unknown.list()).reads('My New App');
    });

    it('can change live', async () => {
      const portal = await DevPortalDriver.demo();
      await (await portal.list()).reads('My New App');
      portal.host.setAttribute('demo', 'empty');
      await (await portal.list()).reads('No apps yet');
      portal.host.setAttribute('demo', 'no-package');
      await (await portal.list()).reads('Your organization needs one of these packages');
    });

    it('can come late', async () => {
      const portal = await DevPortalDriver.show();
      await new AppListDriver(portal.root.querySelector('zi-app-list') as HTMLElement).loading();
      portal.host.setAttribute('demo', '');
      await (await portal.list()).reads('My New App');
    });

    it('gives each element data of its own', async () => {
      const one = await DevPortalDriver.demo();
      const other = await DevPortalDriver.demo();
      (await (await one.list()).loaded()).switchOf('My New App').click();
      await (await one.list()).notices('switched off');
      expect((await (await other.list()).loaded()).row('My New App').active).to.equal(true);
    });

    it('gives way to a portal made by hand, and is back when that goes', async () => {
      const portal = await DevPortalDriver.demo('empty');
      await (await portal.list()).reads('No apps yet');
      const host = portal.host as HTMLElementTagNameMap['zi-dev-portal'];
      host.portal = stage().portal;
      await (await portal.list()).reads('My New App');
      host.portal = undefined;
      await (await portal.list()).reads('No apps yet');
    });

    it('keeps its data when the element moves in the page', async () => {
      const portal = await DevPortalDriver.demo('empty');
      (await portal.list()).get('button', 'Create App').click();
      const form = await portal.form();
      await form.fill(goodDraft);
      form.create();
      await (await portal.list()).loaded();
      const elsewhere = fixtureSync(html`<section></section>`);
      elsewhere.append(portal.host);
      await (await portal.list()).reads('My Internal App');
    });

    it('starts afresh when the element was gone', async () => {
      const portal = await DevPortalDriver.demo();
      await (
        await (await portal.list()).loaded()
      ).clickFor((await portal.list()).switchOf('My New App'), 'zi-app-updated');
      const { parentElement } = portal.host;
      portal.host.remove();
      await new Promise((resolve) => setTimeout(resolve));
      parentElement?.append(portal.host);
      await eventually(async () => {
        expect((await (await portal.list()).loaded()).row('My New App').active).to.equal(true);
      });
    });
  });

  describe('a part that does not arrive', () => {
    it('is told in words, on a page where the network fails', async () => {
      const root = await framedPortal({ '/src/backends/memory/memory-backend.ts': 'data:,' });
      await eventually(() => {
        expect(root.querySelector('[role=alert]')?.textContent).to.contain('The server can’t be reached.');
      });
    });

    it('is asked for again on Try again', async () => {
      const portal = await failedDemo();
      portal.get('button', 'Try again').click();
      await (await portal.list()).reads('My New App');
    });

    it('is forgotten when the attributes change', async () => {
      const portal = await failedDemo();
      portal.host.setAttribute('demo', 'empty');
      await (await portal.list()).reads('No apps yet');
    });

    it('leaves a page that axe finds clean', async () => {
      const portal = await failedDemo();
      await expect(portal.host).to.be.accessible();
    });
  });

  describe('elements inside it', () => {
    it('share its portal, and take the place of the whole one', async () => {
      const { portal } = stage({ scenario: scenarios.statuses });
      const outer = await fixture<HTMLElement>(
        html`<zi-dev-portal .portal=${portal}><zi-app-list></zi-app-list><zi-app-list></zi-app-list></zi-dev-portal>`,
      );
      const lists = [...outer.querySelectorAll('zi-app-list')].map((list) => new AppListDriver(list));
      for (const list of lists) await list.reads('Approved and on');
      const around = new DevPortalDriver(outer);
      expect(around.parts).to.deep.equal([]);
      expect(around.text).to.equal('');
    });

    it('get the demo’s portal, too', async () => {
      const outer = await fixture<HTMLElement>(
        html`<zi-dev-portal demo="empty"><zi-app-list></zi-app-list></zi-dev-portal>`,
      );
      await new AppListDriver(outer.querySelector('zi-app-list') as HTMLElement).reads('No apps yet');
    });

    it('may come and go', async () => {
      const portal = await DevPortalDriver.demo();
      await (await portal.list()).loaded();
      const child = document.createElement('zi-app-list');
      portal.host.append(child);
      await eventually(() => expect(portal.parts).to.deep.equal([]));
      await new AppListDriver(child).reads('My New App');
      child.remove();
      await (await portal.list()).reads('My New App');
    });

    it('are not what blanks and comments are', async () => {
      const portal = new DevPortalDriver(
        await fixture<HTMLElement>(
          html`<zi-dev-portal demo>
            <!-- the whole portal -->
          </zi-dev-portal>`,
        ),
      );
      await (await portal.list()).reads('My New App');
    });
  });
});

/** A demo that could not be set up the first time, and could be the next. */
async function failedDemo(): Promise<DevPortalDriver> {
  const guide = Object.getOwnPropertyDescriptor(scenarios, 'guide') as PropertyDescriptor;
  Object.defineProperty(scenarios, 'guide', {
    get: () => {
      throw new Error('out of memory');
    },
  });
  try {
    const portal = await DevPortalDriver.demo();
    await portal.find('alert');
    return portal;
  } finally {
    Object.defineProperty(scenarios, 'guide', guide);
  }
}

/** A whole demo portal on a page of its own, where some modules are not where they should be. */
async function framedPortal(imports: Record<string, string>): Promise<ShadowRoot> {
  const frame = fixtureSync<HTMLIFrameElement>(html`<iframe title="a page of its own"></iframe>`);
  frame.srcdoc = `<!doctype html><html lang="en"><title>Page</title>
    <script type="importmap">${JSON.stringify({ imports })}</script>
    <script type="module" src="/src/define/dev-portal.ts"></script>
    <zi-dev-portal demo></zi-dev-portal></html>`;
  return eventually(() => {
    const root = frame.contentDocument?.querySelector('zi-dev-portal')?.shadowRoot;
    if (!root) throw new Error('the portal is not defined');
    return root;
  });
}

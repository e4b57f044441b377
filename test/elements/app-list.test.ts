import '../../src/define/app-list.js';

import { expect, fixtureSync, html } from '@open-wc/testing';

import type { LitElement } from 'lit';

import { scenarios } from '../../src/backends/memory/scenarios.js';
import { PortalError, type PortalErrorOptions, type ErrorCode } from '../../src/contract/errors.js';
import type { Portal } from '../../src/portal/portal.js';
import { AppListDriver } from './support/app-list-driver.js';
import { FakeSession } from './support/fake-session.js';
import { stage, type StageOptions } from './support/stage.js';

const show = (options?: StageOptions): Promise<AppListDriver> => AppListDriver.show(stage(options).portal);

function showFailed(code: ErrorCode, options?: PortalErrorOptions): Promise<AppListDriver> {
  const { store, portal } = stage();
  store.failNext('apps.list', new PortalError(code, options));
  return AppListDriver.show(portal);
}

/** A list, and what of its rows is drawn one after the other. */
function watched(portal: Portal): { list: AppListDriver; drawn: ReadonlySet<string> } {
  const list = new AppListDriver(fixtureSync(html`<zi-app-list .portal=${portal}></zi-app-list>`));
  const drawn = new Set<string>();
  const look = (): unknown => drawn.add(list.busy ? 'a place' : list.names.join());
  new MutationObserver(look).observe(list.root, { childList: true, subtree: true });
  return { list, drawn };
}

describe('<zi-app-list>', () => {
  describe('accessibility', () => {
    it('is clean with apps', async () => {
      const list = await (await show()).loaded();
      await expect(list.host).to.be.accessible();
    });

    it('is clean with an app in each status', async () => {
      const list = await (await show({ scenario: scenarios.statuses })).loaded();
      await expect(list.host).to.be.accessible();
    });

    it('is clean without apps', async () => {
      const list = await show({ scenario: scenarios.empty });
      await list.find('heading', 'No apps yet');
      await expect(list.host).to.be.accessible();
    });

    it('is clean while it loads', async () => {
      const { store, portal } = stage();
      store.hangNext('apps.list');
      const list = await AppListDriver.show(portal);
      await list.loading();
      await expect(list.host).to.be.accessible();
    });

    it('is clean after a failure', async () => {
      const list = await showFailed('server', { requestId: 'req-7' });
      await list.find('alert');
      await expect(list.host).to.be.accessible();
    });

    it('is clean for who may not see it', async () => {
      const list = await show({ scenario: scenarios['no-subscription'] });
      await list.find('heading', /access to the DevPortal/);
      await expect(list.host).to.be.accessible();
    });

    it('is clean when nobody is signed in', async () => {
      const list = await show({ session: new FakeSession({ status: 'signed-out' }) });
      await list.find('button', 'Sign in');
      await expect(list.host).to.be.accessible();
    });
  });

  describe('with apps', () => {
    it('has the columns of the guide', async () => {
      const list = await (await show()).loaded();
      expect(list.columns).to.deep.equal([
        'Application Name',
        'Client ID',
        'Last Updated',
        'Status',
        'Active',
        'Actions',
      ]);
    });

    it('has the apps of the guide, newest change first, in the language and zone of the portal', async () => {
      const list = await (await show()).loaded();
      const rows = list.rows.map((row) => Object.values(row));
      expect(rows).to.deep.equal([
        ['My New App', '0oamju0l4fwq09yljd7', 'May 20, 2025, 10:09 AM EDT', 'Approved', true],
        ['Another App', '0oamju4ff3de7rqdxld7', 'May 20, 2025, 10:08 AM EDT', 'Approved', true],
        ['Technographic Enrich', '0oame6vb2lrlr5h0ld7', 'May 15, 2025, 11:06 AM EDT', 'Approved', true],
        ['App Create', '0oalxvb96ltvtq69nhld7', 'Apr 29, 2025, 11:24 AM EDT', 'Under Review', false],
      ]);
    });

    it('says each status in the guide’s words', async () => {
      const list = await (await show({ scenario: scenarios.statuses })).loaded();
      expect(list.row('Approved and on').status).to.equal('Approved');
      expect(list.row('Under review').status).to.equal('Under Review');
      expect(list.row('Not approved').status).to.equal('Not Approved');
    });

    it('shows a logo, or the first letter in its place', async () => {
      const list = await (await show()).loaded();
      expect(list.logoOf('My New App')?.src).to.match(/^blob:/);
      expect(list.logoOf('Another App')).to.equal(null);
    });

    it('shows a person the apps of their own organization alone', async () => {
      const list = await show({ viewer: 'person-other-tenant' });
      await list.find('heading', 'No apps yet');
      expect(list.table).to.equal(null);
    });

    it('offers to show more only where there is more', async () => {
      const list = await (await show()).loaded();
      expect(list.has('button', 'Show more')).to.equal(false);
    });
  });

  describe('without apps', () => {
    it('says what an app is for, and offers to create one', async () => {
      const list = await show({ scenario: scenarios.empty });
      await list.reads('Register an app to get a client ID and client secret');
      expect(list.has('button', 'Create App')).to.equal(true);
      expect(list.table).to.equal(null);
    });
  });

  describe('while it loads', () => {
    it('shows that rows come, then those with their columns', async () => {
      const { store, portal } = stage();
      const release = store.hangNext('apps.list');
      const list = await AppListDriver.show(portal);
      await list.loading();
      expect(list.text).to.contain('Loading…');
      // As wide as the rows will have them they cannot be yet, and what is on the page does not move.
      expect(list.columns).to.deep.equal([]);
      expect(list.text).not.to.contain('My New App');
      release();
      await list.loaded();
      expect(list.columns).to.include('Client ID');
      expect(list.names).to.include('My New App');
    });

    it('draws bars where texts will be, also in the cards of a narrow page', async () => {
      const { store, portal } = stage();
      store.hangNext('apps.list');
      const list = await AppListDriver.show(portal);
      await list.loading();
      for (const width of [1000, 360]) {
        list.host.style.width = `${width}px`;
        const widths = [...list.root.querySelectorAll('td:last-child > *')].map(({ clientWidth }) => clientWidth);
        expect(Math.min(...widths), `at ${width} px`).to.be.within(50, width);
      }
    });

    it('waits for a session that is still looking for a sign-in', async () => {
      const session = new FakeSession({ status: 'starting' });
      const { portal, calls } = stage({ session });
      const list = await AppListDriver.show(portal);
      await list.loading();
      expect(calls).to.deep.equal([]);
      session.become({ status: 'signed-in' });
      await list.loaded();
    });
  });

  describe('with apps at hand', () => {
    it('draws them before the next frame, and no place for them first', async () => {
      const { drawn } = watched(stage().portal);
      await new Promise(requestAnimationFrame);
      expect([...drawn]).to.deep.equal(['My New App,Another App,Technographic Enrich,App Create']);
    });
  });

  describe('with an answer that is there in a moment', () => {
    it('draws the title at once and then the rows, with no places for them between; their room is kept', async () => {
      const { portal, store } = stage();
      // Later than what is at hand, and sooner than a person would ask where it is.
      setTimeout(store.hangNext('apps.list'));
      const { list, drawn } = watched(portal);
      await (list.host as LitElement).updateComplete;
      expect(list.text).to.contain('API Apps');
      const kept = list.host.offsetHeight;
      await list.loaded();
      expect([...drawn]).to.deep.equal(['', 'My New App,Another App,Technographic Enrich,App Create']);
      expect(kept).to.be.above(400);
    });
  });

  describe('after a failure', () => {
    const sayings: [ErrorCode, PortalErrorOptions, string][] = [
      ['network', {}, 'The server can’t be reached.'],
      ['timeout', {}, 'The server took too long to answer.'],
      ['rate-limited', {}, 'Too many requests. Wait a moment'],
      ['rate-limited', { retryAfter: 30 }, 'Try again in 30 s.'],
      ['contract', {}, 'The server answered in a way this page doesn’t understand.'],
      ['server', {}, 'Something went wrong on the server.'],
    ];
    for (const [code, options, saying] of sayings) {
      it(`says it in words: ${code} ${JSON.stringify(options)}`, async () => {
        const list = await showFailed(code, options);
        await list.reads(saying);
        expect(list.get('alert').textContent).to.contain(saying);
      });
    }

    it('reads again on Try again', async () => {
      const list = await showFailed('network');
      (await list.find('button', 'Try again')).click();
      await list.loaded();
      expect(list.has('alert')).to.equal(false);
    });

    it('names the request, and keeps the server’s own text to itself', async () => {
      const list = await showFailed('server', { requestId: 'req-7', message: '<b>table apps is gone</b>' });
      await list.reads('Request req-7');
      expect(list.text).not.to.contain('table apps');
    });

    it('tells the host what it may log', async () => {
      const { store, portal } = stage();
      store.failNext('apps.list', new PortalError('rate-limited', { retryAfter: 3, requestId: 'req-8' }));
      const heard: unknown[] = [];
      const listen = (event: Event): number => heard.push((event as CustomEvent).detail);
      document.addEventListener('zi-error', listen);
      const list = await AppListDriver.show(portal);
      await list.find('alert');
      document.removeEventListener('zi-error', listen);
      expect(heard).to.deep.equal([{ code: 'rate-limited', retryable: true, requestId: 'req-8' }]);
    });
  });

  describe('for who may not see it', () => {
    it('says that the person lacks the subscription, and who gives it', async () => {
      const list = await show({ scenario: scenarios['no-subscription'] });
      await list.reads('You don’t have access to the DevPortal yet');
      await list.reads('You need the DevPortal subscription. An admin assigns it in Admin Portal');
      await list.reads('Ask your ZoomInfo admin, Olivia Chen');
      expect(list.text).not.to.contain('packages');
    });

    it('says that the organization lacks a package, and which ones would do', async () => {
      const list = await show({ scenario: scenarios['no-package'] });
      await list.reads('Your organization needs one of these packages: Enterprise API, Copilot.');
      expect(list.text).not.to.contain('subscription');
    });

    it('offers neither to try again nor to create an app', async () => {
      const list = await show({ scenario: scenarios['no-package'] });
      await list.find('heading', /access to the DevPortal/);
      expect(list.has('button', 'Try again')).to.equal(false);
      expect(list.has('button', 'Create App')).to.equal(false);
    });
  });

  describe('when nobody is signed in', () => {
    it('asks nothing of the backend, and offers to sign in', async () => {
      const session = new FakeSession({ status: 'signed-out' });
      const { portal, calls } = stage({ session });
      const list = await AppListDriver.show(portal);
      await list.find('heading', 'You are signed out');
      expect(calls).to.deep.equal([]);
      expect(list.has('button', 'Create App')).to.equal(false);
      list.get('button', 'Sign in').click();
      await list.loaded();
      expect(session.signIns).to.equal(1);
      expect(list.has('button', 'Create App')).to.equal(true);
    });

    it('says that a sign-in has ended, and hides what it had shown', async () => {
      const session = new FakeSession();
      const list = await (await show({ session })).loaded();
      session.expire();
      await list.find('heading', 'Your sign-in has ended');
      expect(list.text).not.to.contain('My New App');
      list.get('button', 'Sign in').click();
      await list.loaded();
    });

    it('says the same when the server no longer takes the token', async () => {
      const list = await showFailed('unauthenticated');
      await list.find('heading', 'Your sign-in has ended');
      expect(list.has('button', 'Sign in')).to.equal(false);
    });
  });
});

import '../../src/define/app-details.js';

import { expect, oneEvent } from '@open-wc/testing';

import { people, scenarios } from '../../src/backends/memory/scenarios.js';
import type { App } from '../../src/contract/app.js';
import { PortalError } from '../../src/contract/errors.js';
import { AppDetailsDriver } from './support/app-details-driver.js';
import { FakeSession } from './support/fake-session.js';
import { eventually, press, tabTo } from './support/forms.js';
import { stage, type Stage, type StageOptions } from './support/stage.js';

interface Scene extends Stage {
  details: AppDetailsDriver;
}

async function show(appId: string, options?: StageOptions): Promise<Scene> {
  const made = stage(options);
  return { ...made, details: await AppDetailsDriver.show(made.portal, appId) };
}

async function loaded(appId: string, name: string, options?: StageOptions): Promise<Scene> {
  const scene = await show(appId, options);
  await scene.details.loaded(name);
  return scene;
}

const statuses = { scenario: scenarios.statuses };

describe('<zi-app-details>', () => {
  describe('accessibility', () => {
    for (const [appId, name] of [
      ['app-approved', 'Approved and on'],
      ['app-under-review', 'Under review'],
      ['app-not-approved', 'Not approved'],
    ] as const) {
      it(`is clean with the app ${name}`, async () => {
        const { details } = await loaded(appId, name, statuses);
        await expect(details.host).to.be.accessible();
      });
    }

    it('is clean while it loads', async () => {
      const { store, portal } = stage();
      store.hangNext('apps.get');
      const details = await AppDetailsDriver.show(portal, 'app-my-new-app');
      expect(details.busy).to.equal(true);
      await expect(details.host).to.be.accessible();
    });

    it('is clean without the app', async () => {
      const { details } = await show('app-gone');
      await details.find('alert');
      await expect(details.host).to.be.accessible();
    });

    it('is clean when nobody is signed in', async () => {
      const { details } = await show('app-my-new-app', { session: new FakeSession({ status: 'signed-out' }) });
      await details.find('button', 'Sign in');
      await expect(details.host).to.be.accessible();
    });
  });

  describe('an app', () => {
    it('is shown with its name, status, client ID and secrets', async () => {
      const { details } = await loaded('app-my-new-app', 'My New App');
      expect(details.text).to.contain('Approved');
      expect(details.activeSwitch.checked).to.equal(true);
      expect(details.secrets.get<HTMLInputElement>('textbox', 'Client ID').value).to.equal('0oamju0l4fwq09yljd7');
      expect(details.secrets.text).to.contain('k7Qz');
    });

    it('is shown with its settings in the guide’s words', async () => {
      const { details } = await loaded('app-my-new-app', 'My New App');
      expect(details.setting('Application Type')).to.deep.equal(['For internal use only']);
      expect(details.setting('Sign-in redirect URIs')).to.deep.equal([
        'https://crm.harbor.example/oauth/callback',
        'http://localhost:8123/callback',
      ]);
      expect(details.setting('Scopes')).to.deep.equal(['Search API', 'Enrich API']);
      expect(details.setting('Last Updated')).to.deep.equal(['May 20, 2025, 10:09 AM EDT']);
    });

    it('keeps the name of a scope that the catalogue no longer has', async () => {
      const [app] = scenarios.guide.apps;
      const apps = app ? [{ ...app, scopes: ['ziapi:search', 'ziapi:retired'] }] : [];
      const { details } = await loaded('app-my-new-app', 'My New App', { scenario: { ...scenarios.guide, apps } });
      expect(details.setting('Scopes')).to.deep.equal(['Search API', 'ziapi:retired']);
    });

    it('under review says who is reviewing it, and stays off with the reason', async () => {
      const { details, callsOf } = await loaded('app-under-review', 'Under review', statuses);
      expect(details.text).to.contain('Under Review');
      expect(details.text).to.contain('ZoomInfo’s API and Partnership teams are reviewing this app.');
      expect(details.setting('Application Type')).to.deep.equal(['For partner and internal use']);
      expect(details.description(details.activeSwitch)).to.equal('The app can be switched on after its review.');
      details.activeSwitch.click();
      expect(details.activeSwitch.checked).to.equal(false);
      expect(callsOf('apps.update')).to.deep.equal([]);
    });

    it('not approved says what that means', async () => {
      const { details } = await loaded('app-not-approved', 'Not approved', statuses);
      expect(details.text).to.contain('Not Approved');
      expect(details.text).to.contain('This app was not approved. Users outside your organization can’t use it.');
      expect(details.activeSwitch.ariaDisabled).to.equal(null);
    });

    it('approved says nothing of a review', async () => {
      const { details } = await loaded('app-approved', 'Approved and on', statuses);
      expect(details.text).not.to.match(/review|not approved/i);
    });
  });

  describe('without the app', () => {
    it('says that an app is gone, or another organization’s, without a way to try again', async () => {
      for (const [appId, viewer] of [
        ['app-gone', people.developer.id],
        ['app-my-new-app', people['other-tenant'].id],
      ] as const) {
        const { details } = await show(appId, { viewer });
        await details.reads('This app no longer exists, or you can’t see it.');
        expect(details.has('button')).to.equal(false);
        expect(details.text).not.to.contain('My New App');
      }
    });

    it('says what the person lacks', async () => {
      const { details } = await show('app-my-new-app', { scenario: scenarios['no-subscription'] });
      await details.reads('You need the DevPortal subscription.');
    });

    it('can be tried again after a failure of either read', async () => {
      const { store, portal } = stage();
      store.failNext('apps.get', new PortalError('timeout'));
      const details = await AppDetailsDriver.show(portal, 'app-my-new-app');
      await details.reads('The server took too long to answer.');
      store.failNext('scopes.list', new PortalError('server', { requestId: 'req-3' }));
      details.get('button', 'Try again').click();
      await details.reads('Request req-3');
      details.get('button', 'Try again').click();
      await details.loaded('My New App');
    });

    it('is hidden once the sign-in has ended', async () => {
      const session = new FakeSession();
      const { details } = await loaded('app-my-new-app', 'My New App', { session });
      session.expire();
      await details.find('heading', 'Your sign-in has ended');
      expect(details.text).not.to.contain('My New App');
      details.get('button', 'Sign in').click();
      await details.loaded('My New App');
    });
  });

  describe('the active switch', () => {
    it('changes at once, and tells the host', async () => {
      const { details, store } = await loaded('app-my-new-app', 'My New App');
      const answer = store.hangNext('apps.update');
      const heard = oneEvent<CustomEvent<{ app: App }>>(document, 'zi-app-updated');
      await tabTo(details, 'switch', 'Active');
      await press(' ');
      await eventually(() => expect(details.activeSwitch.checked).to.equal(false));
      answer();
      expect((await heard).detail.app).to.include({ id: 'app-my-new-app', active: false });
      expect(details.activeSwitch.checked).to.equal(false);
    });

    it('goes back, and says why, when the backend refuses', async () => {
      const { details, store } = await loaded('app-my-new-app', 'My New App');
      store.failNext('apps.update', new PortalError('forbidden'));
      details.activeSwitch.click();
      await details.notices('You don’t have permission to do this.');
      expect(details.activeSwitch.checked).to.equal(true);
      await expect(details.host).to.be.accessible();
    });

    it('shows the app as it is now when someone else has changed it', async () => {
      const { details, store } = await loaded('app-my-new-app', 'My New App');
      const colleague = store.as(people['org-admin'].id);
      await colleague.apps.update({ appId: 'app-my-new-app', version: '1', changes: { name: 'Renamed' } });
      details.activeSwitch.click();
      await details.notices('Someone changed this in the meantime.');
      await details.find('heading', 'Renamed');
      expect(details.activeSwitch.checked).to.equal(true);
    });
  });

  describe('what others change', () => {
    it('is followed for this app alone', async () => {
      const { details, portal, callsOf } = await loaded('app-my-new-app', 'My New App');
      const change = (appId: string): void => {
        portal.changes.announce({ kind: 'app', appId }, undefined);
      };
      await portal.backend.apps.update({ appId: 'app-my-new-app', version: '1', changes: { name: 'Renamed' } });
      const before = callsOf('apps.get').length;
      change('app-another-app');
      await details.find('heading', 'My New App');
      expect(callsOf('apps.get')).to.have.length(before);
      change('app-my-new-app');
      await details.find('heading', 'Renamed');
    });

    it('ends in the news that the app is gone', async () => {
      const { details, portal } = await loaded('app-my-new-app', 'My New App');
      await portal.backend.apps.delete({ appId: 'app-my-new-app', version: '1' });
      portal.changes.announce({ kind: 'app', appId: 'app-my-new-app' }, undefined);
      await details.reads('This app no longer exists');
      expect(details.text).not.to.contain('My New App');
    });
  });

  describe('another app', () => {
    it('takes the place of the first, and never stands under its name', async () => {
      const { details, store } = await loaded('app-my-new-app', 'My New App');
      const answer = store.hangNext('apps.get');
      details.host.setAttribute('app-id', 'app-another-app');
      await eventually(() => expect(details.busy).to.equal(true));
      expect(details.text).not.to.contain('My New App');
      answer();
      await details.loaded('Another App');
      expect(details.secrets.get<HTMLInputElement>('textbox', 'Client ID').value).to.equal('0oamju4ff3de7rqdxld7');
    });
  });
});

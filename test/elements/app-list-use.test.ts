import '../../src/define/app-list.js';

import { aTimeout, expect, oneEvent } from '@open-wc/testing';

import { people, scenarios } from '../../src/backends/memory/scenarios.js';
import type { App } from '../../src/contract/app.js';
import { PortalError } from '../../src/contract/errors.js';
import { AppListDriver } from './support/app-list-driver.js';
import { withClipboard } from './support/clipboard.js';
import { eventually, press, tabTo } from './support/forms.js';
import { stage, type Stage, type StageOptions } from './support/stage.js';

interface Scene extends Stage {
  list: AppListDriver;
}

async function loaded(options?: StageOptions): Promise<Scene> {
  const made = stage(options);
  return { ...made, list: await (await AppListDriver.show(made.portal)).loaded() };
}

describe('using <zi-app-list>', () => {
  describe('the active switch', () => {
    it('changes at once, and the app with it', async () => {
      const { list, store, portal } = await loaded();
      const answer = store.hangNext('apps.update');
      list.switchOf('My New App').click();
      expect(list.row('My New App').active).to.equal(false);
      answer();
      await list.notices('My New App is switched off');
      expect(list.row('My New App').active).to.equal(false);
      expect(await portal.backend.apps.get({ appId: 'app-my-new-app' })).to.include({ active: false });
    });

    it('stays under the pointer while it is said what came of it', async () => {
      const { list } = await loaded();
      const control = list.switchOf('My New App');
      const { top } = control.getBoundingClientRect();
      control.click();
      await list.notices('My New App is switched off');
      expect(list.switchOf('My New App').getBoundingClientRect().top).to.equal(top);
      // With the screen that it is on, however long the list.
      const { bottom } = list.root.querySelector('.banner')!.getBoundingClientRect();
      expect(bottom).to.be.within(top, innerHeight);
    });

    it('switches on again', async () => {
      const { list, portal } = await loaded({ scenario: scenarios.statuses });
      list.switchOf('Approved and off').click();
      await list.notices('Approved and off is switched on');
      expect(await portal.backend.apps.get({ appId: 'app-off' })).to.include({ active: true });
    });

    it('goes back, and says why, when the backend refuses', async () => {
      const { list, store } = await loaded();
      store.failNext('apps.update', new PortalError('forbidden'));
      list.switchOf('My New App').click();
      await list.notices('My New App was not changed. You don’t have permission to do this.');
      expect(list.row('My New App').active).to.equal(true);
      await expect(list.host).to.be.accessible();
    });

    it('goes back when the server can’t be reached, and works at the next try', async () => {
      const { list, store } = await loaded();
      store.failNext('apps.update', new PortalError('network'));
      list.switchOf('My New App').click();
      await list.notices('The server can’t be reached.');
      expect(list.row('My New App').active).to.equal(true);
      list.switchOf('My New App').click();
      await list.notices('My New App is switched off');
    });

    it('shows the app as it is now when someone else has changed it', async () => {
      const { list, store } = await loaded();
      const colleague = store.as(people['org-admin'].id);
      await colleague.apps.update({ appId: 'app-my-new-app', version: '1', changes: { name: 'Renamed' } });
      list.switchOf('My New App').click();
      await list.notices('My New App was not changed. Someone changed this in the meantime.');
      await list.reads('Renamed');
      expect(list.row('Renamed').active).to.equal(true);
    });

    it('takes one click at a time', async () => {
      const { list, store, callsOf } = await loaded();
      const answer = store.hangNext('apps.update');
      list.switchOf('My New App').click();
      await eventually(() => expect(callsOf('apps.update')).to.have.length(1));
      list.switchOf('My New App').click();
      list.switchOf('Another App').click();
      expect(list.row('My New App').active).to.equal(false);
      answer();
      await list.notices('switched off');
      await eventually(() =>
        expect(callsOf('apps.update').map(({ input }) => (input as { appId: string }).appId)).to.deep.equal([
          'app-my-new-app',
          'app-another-app',
        ]),
      );
    });

    it('is as the app is when the list has left the page with the click, and comes back', async () => {
      const { list, callsOf } = await loaded();
      const place = list.host.parentElement as HTMLElement;
      list.switchOf('My New App').click();
      list.host.remove();
      // Longer than a switch waits for its frame; of two timers the shorter one comes first, however slow the machine is.
      await aTimeout(250);
      place.append(list.host);
      await eventually(() => expect(list.row('My New App').active).to.equal(true));
      expect(callsOf('apps.update')).to.deep.equal([]);
    });

    it('stays off while the app is under review, and says why', async () => {
      const { list, callsOf } = await loaded();
      const control = list.switchOf('App Create');
      expect(control.ariaDisabled).to.equal('true');
      expect(list.description(control)).to.equal('The app can be switched on after its review.');
      control.click();
      control.focus();
      await press(' ');
      expect(list.row('App Create').active).to.equal(false);
      expect(callsOf('apps.update')).to.deep.equal([]);
    });

    it('is free for an app that was not approved', async () => {
      const { list } = await loaded({ scenario: scenarios.statuses });
      expect(list.switchOf('Not approved').ariaDisabled).to.equal(null);
      list.switchOf('Not approved').click();
      await list.notices('Not approved is switched on');
    });

    it('is worked from the keyboard', async () => {
      const { list } = await loaded();
      await tabTo(list, 'switch', 'My New App is active');
      await press(' ');
      await list.notices('My New App is switched off');
    });

    it('tells the host', async () => {
      const { list } = await loaded();
      const { app } = await list.clickFor<{ app: App }>(list.switchOf('My New App'), 'zi-app-updated');
      expect(app).to.include({ id: 'app-my-new-app', active: false, version: '2' });
    });

    it('tells the host of a refusal', async () => {
      const { list, store } = await loaded();
      store.failNext('apps.update', new PortalError('server', { requestId: 'req-9' }));
      const detail = await list.clickFor(list.switchOf('My New App'), 'zi-error');
      expect(detail).to.deep.equal({ code: 'server', retryable: true, requestId: 'req-9' });
    });
  });

  describe('the actions menu', () => {
    it('opens on Enter, moves with the arrow keys and wraps around', async () => {
      const { list } = await loaded();
      await tabTo(list, 'button', 'Actions for Another App');
      await press('Enter');
      const open = await list.find('menuitem', 'Open');
      await list.focuses(open);
      const last = await list.find('menuitem', 'Delete…');
      await press('ArrowDown');
      await list.focuses(list.get('menuitem', 'Edit'));
      await press('ArrowUp', 'ArrowUp');
      await list.focuses(last);
      await press('ArrowDown');
      await list.focuses(open);
      await press('End');
      await list.focuses(last);
      await press('Home');
      await list.focuses(open);
      await expect(list.host).to.be.accessible();
    });

    it('closes on Tab', async () => {
      const { list } = await loaded();
      await tabTo(list, 'button', 'Actions for Another App');
      await press('Enter');
      await list.focuses(await list.find('menuitem', 'Open'));
      await press('Tab');
      await list.gone('menuitem');
    });

    it('opens the app', async () => {
      const { list } = await loaded();
      list.menuButton('Another App').click();
      const open = await list.find('menuitem', 'Open');
      const { app } = await list.clickFor<{ app: App }>(open, 'zi-app-selected');
      expect(app.id).to.equal('app-another-app');
      expect(list.has('menuitem')).to.equal(false);
    });

    it('copies the client ID', async () => {
      const { list } = await loaded();
      const copied: string[] = [];
      await withClipboard(
        (text) => Promise.resolve(void copied.push(text)),
        async () => {
          list.menuButton('Another App').click();
          (await list.find('menuitem', 'Copy client ID')).click();
          await list.notices('Client ID copied');
        },
      );
      expect(copied).to.deep.equal(['0oamju4ff3de7rqdxld7']);
    });

    it('gives the client ID to copy by hand where the browser refuses', async () => {
      const { list } = await loaded();
      await withClipboard(
        () => Promise.reject(new DOMException('no', 'NotAllowedError')),
        async () => {
          list.menuButton('Another App').click();
          (await list.find('menuitem', 'Copy client ID')).click();
          await list.notices('The browser refused to copy. The client ID is 0oamju4ff3de7rqdxld7.');
        },
      );
      list.get('button', 'Close').click();
      await list.gone('button', 'Close');
      expect(list.notice).to.equal('');
    });
  });

  describe('what it asks the host for', () => {
    it('tells which app was chosen, through every shadow root', async () => {
      const { list } = await loaded();
      const heard = oneEvent<CustomEvent<{ app: App }>>(document, 'zi-app-selected');
      list.get('button', 'Technographic Enrich').click();
      expect((await heard).detail.app).to.include({
        id: 'app-technographic-enrich',
        clientId: '0oame6vb2lrlr5h0ld7',
      });
    });

    it('asks for the form on Create App', async () => {
      const { list } = await loaded();
      const heard = oneEvent(document, 'zi-create-app-requested');
      list.get('button', 'Create App').click();
      expect((await heard).target).to.equal(list.host);
    });
  });
});

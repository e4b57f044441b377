import '../../src/define/app-list.js';

import { expect } from '@open-wc/testing';

import { people } from '../../src/backends/memory/scenarios.js';
import { AppListDriver } from './support/app-list-driver.js';
import { FakeSession } from './support/fake-session.js';
import { eventually } from './support/forms.js';
import { stage } from './support/stage.js';

describe('the life of <zi-app-list>', () => {
  describe('what others change', () => {
    it('follows another element of the same portal', async () => {
      const { portal } = stage();
      const one = await (await AppListDriver.show(portal)).loaded();
      const other = await (await AppListDriver.show(portal)).loaded();
      one.switchOf('My New App').click();
      await eventually(() => expect(other.row('My New App').active).to.equal(false));
    });

    it('does not read again what it has changed itself', async () => {
      const { portal, callsOf } = stage();
      const list = await (await AppListDriver.show(portal)).loaded();
      list.switchOf('My New App').click();
      await list.notices('switched off');
      expect(callsOf('apps.list')).to.have.length(1);
    });

    it('reads again when an app’s secrets have changed, since one may run out sooner', async () => {
      const { portal, store } = stage();
      const list = await (await AppListDriver.show(portal)).loaded();
      const terms = { expiresAt: new Date(Date.now() + 5.5 * 24 * 60 * 60_000).toISOString() };
      const input = { appId: 'app-my-new-app', idempotencyKey: 'a-key-of-another-tab', terms };
      await store.as(people.developer.id).secrets.create(input);
      portal.changes.announce({ kind: 'secrets', appId: 'app-my-new-app' }, undefined);
      await list.reads('A secret expires in 6 days');
    });

    it('keeps what it shows while it reads again', async () => {
      const { portal, store } = stage();
      const list = await (await AppListDriver.show(portal)).loaded();
      const answer = store.hangNext('apps.list');
      await store.as(people.developer.id).apps.delete({ appId: 'app-another-app', version: '1' });
      portal.changes.announce({ kind: 'app', appId: 'app-another-app' }, undefined);
      await list.reads('Another App');
      expect(list.busy).to.equal(false);
      answer();
      await eventually(() => expect(list.names).not.to.include('Another App'));
    });
  });

  describe('off the page', () => {
    it('stops a read that is under way', async () => {
      const { store, portal, callsOf } = stage();
      store.hangNext('apps.list');
      const list = await AppListDriver.show(portal);
      const [call] = callsOf('apps.list');
      expect(call?.signal?.aborted).to.equal(false);
      list.host.remove();
      expect(call?.signal?.aborted).to.equal(true);
    });

    it('stops a write that is under way', async () => {
      const { store, portal, callsOf } = stage();
      const list = await (await AppListDriver.show(portal)).loaded();
      store.hangNext('apps.update');
      list.switchOf('My New App').click();
      await eventually(() => expect(callsOf('apps.update')).to.have.length(1));
      const [call] = callsOf('apps.update');
      expect(call?.signal?.aborted).to.equal(false);
      list.host.remove();
      expect(call?.signal?.aborted).to.equal(true);
    });

    it('follows nobody any longer', async () => {
      const session = new FakeSession();
      const { portal, callsOf } = stage({ session });
      const list = await (await AppListDriver.show(portal)).loaded();
      expect(session.followers).to.be.greaterThan(0);
      list.host.remove();
      expect(session.followers).to.equal(0);
      portal.changes.announce({ kind: 'app', appId: 'app-my-new-app' }, undefined);
      await new Promise((resolve) => setTimeout(resolve));
      expect(callsOf('apps.list')).to.have.length(1);
    });
  });
});

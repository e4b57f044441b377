import '../../src/define/app-list.js';

import { expect } from '@open-wc/testing';

import { manyApps, people } from '../../src/backends/memory/scenarios.js';
import { AppListDriver } from './support/app-list-driver.js';
import { FakeSession } from './support/fake-session.js';
import { eventually } from './support/forms.js';
import { stage } from './support/stage.js';

describe('the life of <zi-app-list>', () => {
  describe('a long list', () => {
    it('is shown a hundred apps at a time, and says how many there are', async () => {
      const list = await (await AppListDriver.show(stage({ scenario: manyApps(250) }).portal)).loaded();
      expect(list.names).to.have.length(100);
      expect(list.text).to.contain('100 of 250 apps');
    });

    it('grows on Show more, in order, without taking the table away', async () => {
      const { portal, store } = stage({ scenario: manyApps(250) });
      const list = await (await AppListDriver.show(portal)).loaded();
      const { table } = list;
      const answer = store.hangNext('apps.list');
      list.get('button', 'Show more').click();
      await eventually(() => expect(list.names).to.have.length(100));
      expect(list.busy).to.equal(false);
      answer();
      await list.reads('200 of 250 apps');
      expect(list.table).to.equal(table);
      list.get('button', 'Show more').click();
      await list.gone('button', 'Show more');
      expect(list.table).to.equal(table);
      expect(list.names).to.deep.equal(Array.from({ length: 250 }, (_, index) => `Example App ${String(index + 1)}`));
    });

    it('stays as long as it was when an app changes', async () => {
      const { portal } = stage({ scenario: manyApps(250) });
      const list = await (await AppListDriver.show(portal)).loaded();
      list.get('button', 'Show more').click();
      await list.reads('200 of 250 apps');
      const appId = 'many-app-000150';
      await portal.backend.apps.update({ appId, version: '1', changes: { name: 'Now first' } });
      portal.changes.announce({ kind: 'app', appId }, undefined);
      await eventually(() => expect(list.names[0]).to.equal('Now first'));
      expect(list.names).to.have.length(200);
    });
  });

  describe('what others change', () => {
    it('follows another element of the same portal', async () => {
      const { portal } = stage();
      const one = await (await AppListDriver.show(portal)).loaded();
      const other = await (await AppListDriver.show(portal)).loaded();
      one.switchOf('My New App').click();
      await eventually(() => expect(other.row('My New App').active).to.equal(false));
    });

    it('does not read again what it has changed itself, nor for secrets', async () => {
      const { portal, callsOf } = stage();
      const list = await (await AppListDriver.show(portal)).loaded();
      portal.changes.announce({ kind: 'secrets', appId: 'app-my-new-app' }, undefined);
      list.switchOf('My New App').click();
      await list.notices('switched off');
      expect(callsOf('apps.list')).to.have.length(1);
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

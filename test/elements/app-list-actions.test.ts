import '../../src/define/app-list.js';

import { expect } from '@open-wc/testing';

import { people, scenarios } from '../../src/backends/memory/scenarios.js';
import type { App } from '../../src/contract/app.js';
import { PortalError } from '../../src/contract/errors.js';
import { AppListDriver } from './support/app-list-driver.js';
import { FakeSession } from './support/fake-session.js';
import { eventually, fill } from './support/forms.js';
import { stage, type Stage, type StageOptions } from './support/stage.js';

interface Scene extends Stage {
  list: AppListDriver;
}

async function loaded(options?: StageOptions): Promise<Scene> {
  const made = stage(options);
  return { ...made, list: await (await AppListDriver.show(made.portal)).loaded() };
}

async function open(list: AppListDriver, app: string, item: string): Promise<HTMLElement> {
  list.menuButton(app).click();
  return list.find('menuitem', item);
}

async function select(list: AppListDriver, ...apps: string[]): Promise<void> {
  for (const app of apps) list.get('checkbox', `Select ${app}`).click();
  await list.reads(`${apps.length} app`);
  await list.find('button', 'Activate');
}

describe('what can be done in <zi-app-list>', () => {
  describe('with one app', () => {
    it('asks the host for its settings or its secrets', async () => {
      const { list } = await loaded();
      const edit = await open(list, 'Another App', 'Edit');
      const asked = await list.clickFor<{ app: App; view: string }>(edit, 'zi-app-selected');
      expect([asked.app.id, asked.view]).to.deep.equal(['app-another-app', 'edit']);
      const rotate = await open(list, 'Another App', 'Rotate secret');
      expect((await list.clickFor<{ view: string }>(rotate, 'zi-app-selected')).view).to.equal('secrets');
    });

    it('asks the host for a form that starts from it', async () => {
      const { list } = await loaded();
      const item = await open(list, 'Another App', 'Duplicate');
      const { from } = await list.clickFor<{ from: App }>(item, 'zi-create-app-requested');
      expect(from.id).to.equal('app-another-app');
    });

    it('deletes it once its name is typed', async () => {
      const { list, store } = await loaded();
      (await open(list, 'Another App', 'Delete…')).click();
      await list.find('heading', 'Delete Another App?');
      await expect(list.host).to.be.accessible();
      const confirm = list.get('button', 'Delete app');
      confirm.click();
      const field = list.get('textbox', 'Type Another App to confirm');
      expect(field.offsetWidth).to.equal(field.closest('form')?.offsetWidth);
      fill(field, 'another app');
      await eventually(() => expect(confirm.ariaDisabled).to.equal('true'));
      confirm.click();
      expect(list.has('dialog')).to.equal(true);
      fill(list.get('textbox', 'Type Another App to confirm'), 'Another App');
      await eventually(() => expect(confirm.ariaDisabled).to.equal('false'));
      expect(await list.clickFor(confirm, 'zi-app-deleted')).to.deep.equal({ appId: 'app-another-app' });
      await list.notices('Another App is deleted');
      await eventually(() => expect(list.names).not.to.include('Another App'));
      const { total } = await store.as(people.developer.id).apps.list({});
      expect(total).to.equal(3);
    });

    it('leaves it where deleting is cancelled or refused, and says why', async () => {
      const { list, store } = await loaded();
      (await open(list, 'Another App', 'Delete…')).click();
      (await list.find('button', 'Cancel')).click();
      await list.gone('dialog');
      store.failNext('apps.delete', new PortalError('server'));
      (await open(list, 'Another App', 'Delete…')).click();
      fill(await list.find('textbox', 'Type Another App to confirm'), 'Another App');
      await eventually(() => expect(list.get('button', 'Delete app').ariaDisabled).to.equal('false'));
      list.get('button', 'Delete app').click();
      await list.notices('Not done. Something went wrong on the server.');
      expect(list.names).to.include('Another App');
    });

    it('withdraws it from its review where it is in one', async () => {
      const { list } = await loaded();
      list.menuButton('Another App').click();
      await list.find('menuitem', 'Edit');
      expect(list.has('menuitem', 'Withdraw from review')).to.equal(false);
      (await open(list, 'App Create', 'Withdraw from review')).click();
      await list.find('heading', 'Withdraw App Create from review?');
      list.get('button', 'Withdraw from review').click();
      await list.notices('App Create is withdrawn from review');
      await eventually(() => expect(list.row('App Create').status).to.equal('Not Approved'));
    });
  });

  describe('with many', () => {
    it('switches them off, with a result for each', async () => {
      const { list, store } = await loaded();
      await select(list, 'My New App', 'Another App');
      await expect(list.host).to.be.accessible();
      store.failNext('apps.update', new PortalError('forbidden'));
      list.get('button', 'Deactivate').click();
      await list.find('heading', 'Deactivate 2 apps?');
      list.get('button', 'Deactivate').click();
      await list.reads('1 app done, 1 not');
      expect(list.text).to.match(/My New App Not done\. You don’t have permission/);
      expect(list.text).to.match(/Another App Switched off/);
      await expect(list.host).to.be.accessible();
      list.get('button', 'Close').click();
      await eventually(() => expect(list.row('Another App').active).to.equal(false));
      expect(list.row('My New App').active).to.equal(true);
      // What was not done stays selected for another try.
      await list.reads('1 app selected');
    });

    it('says of each why it can’t be switched on', async () => {
      const { list } = await loaded({ scenario: scenarios.statuses });
      await select(list, 'Approved and off', 'Under review');
      list.get('button', 'Activate').click();
      await list.find('heading', 'Activate 2 apps?');
      list.get('button', 'Activate').click();
      await list.reads('Under review Not done. The app can be switched on after its review.');
      await list.reads('Approved and off Active');
    });

    it('deletes them once the word is typed', async () => {
      const { list } = await loaded();
      await select(list, 'My New App', 'Another App');
      list.get('button', 'Delete…').click();
      await list.find('heading', 'Delete 2 apps?');
      const confirm = list.get('button', 'Delete');
      confirm.click();
      expect(list.text).not.to.include('done');
      fill(list.get('textbox', 'Type delete to confirm'), 'Delete');
      await eventually(() => expect(confirm.ariaDisabled).to.equal('false'));
      confirm.click();
      await list.reads('2 apps done');
      list.get('button', 'Close').click();
      await eventually(() => expect(list.names).to.deep.equal(['Technographic Enrich', 'App Create']));
      await list.gone('button', 'Clear selection');
    });

    it('stops before the next one when told, and waits for those under way', async () => {
      const { list, store } = await loaded({ scenario: { ...scenarios.guide, apps: manyInternal(8) } });
      list.get('checkbox', 'Select all').click();
      await list.reads('8 apps selected');
      const answer = store.hangNext('apps.update', 8);
      (await list.find('button', 'Deactivate')).click();
      await list.find('heading', 'Deactivate 8 apps?');
      list.get('button', 'Deactivate').click();
      await list.reads('0 of 8');
      list.get('button', 'Stop').click();
      answer();
      await list.reads('4 apps done, 4 not');
      await list.reads('Not done: stopped before it');
    });

    it('forgets the selection with the person', async () => {
      const session = new FakeSession();
      const { list } = await loaded({ session });
      await select(list, 'My New App');
      session.expire();
      await list.find('heading', 'Your sign-in has ended');
      session.become({ status: 'signed-in' });
      await list.loaded();
      expect(list.has('button', 'Clear selection')).to.equal(false);
    });

    it('selects all that was read, and clears the selection', async () => {
      const { list } = await loaded();
      list.get('checkbox', 'Select all').click();
      await list.reads('4 apps selected');
      (await list.find('button', 'Clear selection')).click();
      await list.gone('button', 'Clear selection');
      expect(list.get<HTMLInputElement>('checkbox', 'Select all').checked).to.equal(false);
    });
  });

  it('offers no withdrawal where the backend knows no reviews', async () => {
    const { portal } = stage();
    const { reviews, ...backend } = portal.backend;
    const list = await (await AppListDriver.show({ ...portal, backend })).loaded();
    list.menuButton('App Create').click();
    await list.find('menuitem', 'Edit');
    expect(list.has('menuitem', 'Withdraw from review')).to.equal(false);
  });
});

function manyInternal(count: number) {
  const [first] = scenarios.guide.apps;
  if (!first) throw new Error('the guide has apps');
  return Array.from({ length: count }, (_, index) => ({
    ...first,
    id: `app-${index}`,
    clientId: `0oaclient${index}`,
    name: `App ${index}`,
    secrets: [],
  }));
}

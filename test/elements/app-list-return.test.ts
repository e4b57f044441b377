import '../../src/define/app-list.js';

import { expect } from '@open-wc/testing';

import { scenarios } from '../../src/backends/memory/scenarios.js';
import { AppListDriver } from './support/app-list-driver.js';
import { FakeSession } from './support/fake-session.js';
import { eventually } from './support/forms.js';
import { stage } from './support/stage.js';

describe('the life of <zi-app-list>', () => {
  describe('back on the page', () => {
    it('reads again when it was taken away before it had an answer', async () => {
      const { store, portal } = stage();
      store.hangNext('apps.list');
      const list = await AppListDriver.show(portal);
      const { parentElement } = list.host;
      list.host.remove();
      await new Promise((resolve) => setTimeout(resolve));
      parentElement?.append(list.host);
      await list.loaded();
    });

    it('shows what has changed meanwhile', async () => {
      const { portal } = stage();
      const list = await (await AppListDriver.show(portal)).loaded();
      const { parentElement } = list.host;
      list.host.remove();
      await portal.backend.apps.delete({ appId: 'app-another-app', version: '1' });
      parentElement?.append(list.host);
      await eventually(() => expect(list.names).not.to.include('Another App'));
    });

    it('follows the session and the others again', async () => {
      const session = new FakeSession();
      const { portal } = stage({ session });
      const list = await (await AppListDriver.show(portal)).loaded();
      const { parentElement } = list.host;
      list.host.remove();
      parentElement?.append(list.host);
      await list.loaded();
      session.expire();
      await list.find('heading', 'Your sign-in has ended');
      expect(scenarios.guide.apps.some(({ name }) => list.text.includes(name))).to.equal(false);
    });
  });
});

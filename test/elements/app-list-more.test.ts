import '../../src/define/app-list.js';

import { manyApps } from '../../src/backends/memory/scenarios.js';
import { PortalError } from '../../src/contract/errors.js';
import { AppListDriver } from './support/app-list-driver.js';
import { stage } from './support/stage.js';

describe('a long list', () => {
  it('says that showing more failed', async () => {
    const { portal, store } = stage({ scenario: manyApps(250) });
    const list = await (await AppListDriver.show(portal)).loaded();
    store.failNext('apps.list', new PortalError('network'));
    list.get('button', 'Show more').click();
    await list.reads('The server can’t be reached.');
    list.get('button', 'Show more').click();
    await list.reads('200 of 250 apps');
  });
});

/** In a file of its own: a tag is defined once a page. */
import '../../src/define/app-list.js';

import { expect, fixtureSync, html } from '@open-wc/testing';

import { scenarios } from '../../src/backends/memory/scenarios.js';
import { AppListDriver } from '../elements/support/app-list-driver.js';
import { stage } from '../elements/support/stage.js';

describe('a <zi-dev-portal> that is defined after the elements inside it', () => {
  it('gives them its portal all the same, and takes nothing from one that has its own', async () => {
    const around = stage({ scenario: scenarios.statuses });
    const own = stage();
    const outer = fixtureSync(html`
      <zi-dev-portal .portal=${around.portal}>
        <zi-app-list></zi-app-list>
        <zi-app-list .portal=${own.portal}></zi-app-list>
      </zi-dev-portal>
    `);
    const [waiting, settled] = [...outer.querySelectorAll('zi-app-list')].map((list) => new AppListDriver(list));
    await settled?.reads('My New App');
    await waiting?.loading();

    await import('../../src/define/dev-portal.js');
    await waiting?.reads('Approved and on');
    expect(settled?.text).to.contain('My New App');
  });
});

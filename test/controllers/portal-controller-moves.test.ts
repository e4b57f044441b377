import '../../src/define/app-list.js';

import { expect, fixture, fixtureSync, html } from '@open-wc/testing';

import { scenarios } from '../../src/backends/memory/scenarios.js';
import { configure } from '../../src/portal/configure.js';
import { AppListDriver } from '../elements/support/app-list-driver.js';
import { stage } from '../elements/support/stage.js';

describe('PortalController', () => {
  afterEach(() => {
    configure(undefined);
  });

  it('hears of a late <zi-dev-portal> through a shadow root', async () => {
    const { portal } = stage({ scenario: scenarios.statuses });
    const outer = fixtureSync(html`<zi-dev-portal .portal=${portal}><div></div></zi-dev-portal>`);
    const inner = outer.querySelector('div')?.attachShadow({ mode: 'open' });
    inner?.append(document.createElement('zi-app-list'));
    await import('../../src/define/dev-portal.js');
    await new AppListDriver(inner?.firstElementChild as HTMLElement).reads('Approved and on');
  });

  it('leaves the portal of the element it was moved out of', async () => {
    await import('../../src/define/dev-portal.js');
    configure(stage({ scenario: scenarios.empty }).portal);
    const { portal } = stage({ scenario: scenarios.statuses });
    const outer = await fixture(html`<zi-dev-portal .portal=${portal}><zi-app-list></zi-app-list></zi-dev-portal>`);
    const list = new AppListDriver(outer.querySelector('zi-app-list') as HTMLElement);
    await list.reads('Approved and on');
    outer.after(list.host);
    await list.reads('No apps yet');
    list.host.remove();
  });

  it('shows nothing of a portal that it was moved out of', async () => {
    await import('../../src/define/dev-portal.js');
    const { portal, calls } = stage({ scenario: scenarios.statuses });
    const outer = await fixture(
      html`<zi-dev-portal .portal=${portal}
        ><zi-app-list></zi-app-list>
        <div></div
      ></zi-dev-portal>`,
    );
    const list = new AppListDriver(outer.querySelector('zi-app-list') as HTMLElement);
    await list.reads('Approved and on');
    outer.after(list.host);
    const before = calls.length;
    await list.loading();
    expect(calls.length).to.equal(before);
    list.host.remove();
  });
});

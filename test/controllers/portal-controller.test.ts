import '../../src/define/app-list.js';
import '../../src/define/dev-portal.js';

import { expect, fixture, html } from '@open-wc/testing';

import { type Scenario, scenarios } from '../../src/backends/memory/scenarios.js';
import { configure } from '../../src/portal/configure.js';
import type { Portal } from '../../src/portal/portal.js';
import { AppListDriver } from '../elements/support/app-list-driver.js';
import { stage } from '../elements/support/stage.js';

type PortalElement = HTMLElement & { portal: Portal | undefined };

const portalOn = (scenario: Scenario): Portal => stage({ scenario }).portal;

/** Each portal is told by what it lists: by property, by the element around it, by `configure`. */
const byProperty = (): Portal => portalOn(scenarios.guide);
const byContext = (): Portal => portalOn(scenarios.statuses);
const configured = (): Portal => portalOn(scenarios.empty);

const inPortal = async (around: Portal, own?: Portal): Promise<{ outer: PortalElement; list: AppListDriver }> => {
  const outer = await fixture<PortalElement>(
    html`<zi-dev-portal .portal=${around}><zi-app-list .portal=${own}></zi-app-list></zi-dev-portal>`,
  );
  return { outer, list: new AppListDriver(outer.querySelector('zi-app-list') as HTMLElement) };
};

describe('which portal an element takes', () => {
  afterEach(() => {
    configure(undefined);
  });

  it('takes the property before the element around it and the configured one', async () => {
    configure(configured());
    const { list } = await inPortal(byContext(), byProperty());
    await list.reads('My New App');
  });

  it('takes the element around it before the configured one', async () => {
    configure(configured());
    const { list } = await inPortal(byContext());
    await list.reads('Approved and on');
  });

  it('takes the nearest of two around it', async () => {
    const outer = await fixture(html`
      <zi-dev-portal .portal=${byContext()}>
        <zi-dev-portal .portal=${byProperty()}><zi-app-list></zi-app-list></zi-dev-portal>
      </zi-dev-portal>
    `);
    await new AppListDriver(outer.querySelector('zi-app-list') as HTMLElement).reads('My New App');
  });

  it('takes the configured one where there is no other', async () => {
    configure(configured());
    await (await AppListDriver.show()).reads('No apps yet');
  });

  it('waits where there is none at all', async () => {
    const list = await AppListDriver.show();
    await list.loading();
  });

  it('finds the element around it through shadow roots', async () => {
    const outer = await fixture(html`<zi-dev-portal .portal=${byContext()}><div></div></zi-dev-portal>`);
    const inner = outer.querySelector('div')?.attachShadow({ mode: 'open' });
    inner?.append(document.createElement('zi-app-list'));
    await new AppListDriver(inner?.firstElementChild as HTMLElement).reads('Approved and on');
  });
});

describe('a portal that changes', () => {
  afterEach(() => {
    configure(undefined);
  });

  it('is followed on the property, and back to the one around it', async () => {
    const { list } = await inPortal(byContext(), byProperty());
    await list.reads('My New App');
    (list.host as PortalElement).portal = configured();
    await list.reads('No apps yet');
    (list.host as PortalElement).portal = undefined;
    await list.reads('Approved and on');
  });

  it('is followed on the element around it', async () => {
    const { outer, list } = await inPortal(byContext());
    await list.reads('Approved and on');
    outer.portal = byProperty();
    await list.reads('My New App');
  });

  it('is followed through configure, also when that comes late', async () => {
    const list = await AppListDriver.show();
    configure(byProperty());
    await list.reads('My New App');
    configure(configured());
    await list.reads('No apps yet');
    configure(undefined);
    await list.loading();
  });

  it('is not followed through configure by an element that has another', async () => {
    const { list } = await inPortal(byContext());
    await list.reads('Approved and on');
    const other = stage();
    configure(other.portal);
    await new Promise((resolve) => setTimeout(resolve));
    expect(other.calls).to.deep.equal([]);
  });

  it('is not followed off the page', async () => {
    const list = await AppListDriver.show();
    list.host.remove();
    const late = stage();
    configure(late.portal);
    await new Promise((resolve) => setTimeout(resolve));
    expect(late.calls).to.deep.equal([]);
  });

  it('is the new one’s after a move into another element', async () => {
    const { list } = await inPortal(byContext());
    await list.reads('Approved and on');
    const other = await fixture(html`<zi-dev-portal .portal=${byProperty()}><p></p></zi-dev-portal>`);
    other.append(list.host);
    await list.reads('My New App');
  });

  it('changes the words, too', async () => {
    const { outer, list } = await inPortal(byContext());
    await list.reads('API Apps');
    outer.portal = stage({ words: { appList: { title: 'Integrations' } } }).portal;
    await list.find('heading', 'Integrations');
    expect(list.columns).to.include('Client ID');
  });
});

import '../../src/define/app-list.js';

import { expect, fixture, html, oneEvent } from '@open-wc/testing';

import { scenarios } from '../../src/backends/memory/scenarios.js';
import type { AppListView } from '../../src/elements/app-list/list-view.js';
import type { Portal } from '../../src/portal/portal.js';
import { AppListDriver } from './support/app-list-driver.js';
import { eventually, fill } from './support/forms.js';
import { stage, type Stage } from './support/stage.js';

interface Scene extends Stage {
  list: AppListDriver;
}

async function loaded(scenario = scenarios.statuses): Promise<Scene> {
  const made = stage({ scenario });
  return { ...made, list: await (await AppListDriver.show(made.portal)).loaded() };
}

async function shows(list: AppListDriver, ...names: string[]): Promise<void> {
  await eventually(() => expect(list.names).to.deep.equal(names));
}

async function choose(list: AppListDriver, label: string, value: string): Promise<void> {
  if (!list.has('combobox', label)) list.get('button', /^View/).click();
  const select = await list.find<HTMLSelectElement>('combobox', label);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

const guideOrder = ['My New App', 'Another App', 'Technographic Enrich', 'App Create'];

describe('what <zi-app-list> shows', () => {
  describe('the search', () => {
    it('finds by a part of the name or of the client ID, in any case', async () => {
      const { list } = await loaded(scenarios.guide);
      fill(list.get('searchbox'), 'new');
      await shows(list, 'My New App');
      await list.reads('1 app');
      fill(list.get('searchbox'), 'E6VB2LR');
      await shows(list, 'Technographic Enrich');
      fill(list.get('searchbox'), '');
      await shows(list, ...guideOrder);
    });

    it('asks once for what is typed without a pause, and keeps the focus in the field', async () => {
      const { list, callsOf } = await loaded(scenarios.guide);
      const field = list.get<HTMLInputElement>('searchbox');
      for (const text of ['a', 'an', 'ano']) fill(field, text);
      await shows(list, 'Another App');
      expect(callsOf('apps.list').map(({ input }) => input)).to.deep.equal([
        { limit: 100 },
        { search: 'ano', limit: 100 },
      ]);
      expect(list.focused).to.equal(field);
    });

    it('says that nothing matches, and takes search and filters off again', async () => {
      const { list } = await loaded(scenarios.guide);
      fill(list.get('searchbox'), 'no such app');
      await list.find('heading', 'No app matches');
      await expect(list.host).to.be.accessible();
      list.get('button', 'Clear search and filters').click();
      await shows(list, ...guideOrder);
      expect(list.get<HTMLInputElement>('searchbox').value).to.equal('');
    });
  });

  describe('filters', () => {
    it('by status, type and active, together, with their number on the button', async () => {
      const { list } = await loaded();
      await choose(list, 'Status', 'approved');
      await shows(list, 'Approved and on', 'Approved and off');
      await choose(list, 'Active', 'false');
      await shows(list, 'Approved and off');
      await list.find('button', 'View 2');
      await choose(list, 'Status', '');
      await choose(list, 'Active', '');
      await choose(list, 'Application Type', 'partner');
      await shows(list, 'Under review', 'Not approved');
      await expect(list.host).to.be.accessible();
    });
  });

  describe('the order', () => {
    it('is by the header that is clicked, and turns round at the next click', async () => {
      const { list } = await loaded(scenarios.guide);
      expect(list.get('columnheader', /Last Updated/).getAttribute('aria-sort')).to.equal('descending');
      list.get('button', 'Application Name').click();
      await shows(list, 'Another App', 'App Create', 'My New App', 'Technographic Enrich');
      expect(list.get('columnheader', /Application Name/).getAttribute('aria-sort')).to.equal('ascending');
      expect(list.get('columnheader', /Last Updated/).hasAttribute('aria-sort')).to.equal(false);
      list.get('button', /Application Name/).click();
      await shows(list, 'Technographic Enrich', 'My New App', 'App Create', 'Another App');
    });

    it('is said by an arrow in the line of its name, which has its room in every column', async () => {
      const { list } = await loaded();
      list.host.style.inlineSize = '736px';
      const arrows = list.all('columnheader').flatMap((header) => {
        const button = header.querySelector('button');
        if (!button) return [];
        const { content, visibility } = getComputedStyle(button, '::after');
        // What a style says of a text for who does not see is another part of it.
        return { button, arrow: content.charAt(2), shown: visibility === 'visible' };
      });
      expect(arrows.filter(({ shown }) => shown).map(({ arrow }) => arrow)).to.deep.equal(['↓']);
      for (const { button } of arrows) {
        const { lineHeight, paddingBlock } = getComputedStyle(button);
        const words = button.textContent.trim().split(' ').length;
        const most = words * parseFloat(lineHeight) + 2 * parseFloat(paddingBlock) + 1;
        expect(button.getBoundingClientRect().height, button.textContent).to.be.at.most(most);
      }
      list.get('button', 'Last Updated').click();
      await eventually(() => {
        const [, , , updated] = list.all('columnheader').map((header) => header.querySelector('button'));
        expect(updated && getComputedStyle(updated, '::after').content).to.include('↑');
      });
    });

    it('can be by each column', async () => {
      const { list } = await loaded();
      const firsts: Record<string, string> = {};
      for (const column of ['Client ID', 'Last Updated', 'Status', 'Active']) {
        list.get('button', column).click();
        await eventually(() =>
          expect(list.get('columnheader', RegExp(column)).hasAttribute('aria-sort')).to.equal(true),
        );
        await eventually(() => expect(list.busy).to.equal(false));
        firsts[column] = list.names[0] ?? '';
      }
      expect(firsts).to.deep.equal({
        'Client ID': 'Approved and on',
        'Last Updated': 'Approved and on',
        Status: 'Approved and on',
        Active: 'Not approved',
      });
    });

    it('can be chosen in the panel, for screens where cards have no headers', async () => {
      const { list } = await loaded(scenarios.guide);
      await choose(list, 'Sort by', 'name');
      await choose(list, 'Sort by, Ascending / Descending', 'ascending');
      await shows(list, 'Another App', 'App Create', 'My New App', 'Technographic Enrich');
    });
  });

  describe('the columns', () => {
    it('can be hidden and shown, but for the name and the actions', async () => {
      const { list } = await loaded(scenarios.guide);
      list.get('button', 'View').click();
      (await list.find('checkbox', 'Client ID')).click();
      list.get('checkbox', 'Application Type').click();
      await eventually(() =>
        expect(list.columns).to.deep.equal([
          'Application Name',
          'Application Type',
          'Last Updated',
          'Status',
          'Active',
          'Actions',
        ]),
      );
      expect(list.has('checkbox', 'Application Name')).to.equal(false);
    });
  });

  describe('the view', () => {
    const shown = (portal: Portal, options: { syncUrl?: boolean; viewName?: string }) =>
      fixture<HTMLElement>(
        html`<zi-app-list
          .portal=${portal}
          ?sync-url=${options.syncUrl}
          view-name=${options.viewName ?? ''}
        ></zi-app-list>`,
      );

    afterEach(() => {
      history.replaceState(null, '', location.pathname);
      localStorage.clear();
    });

    it('can be set by the host, who hears of changes', async () => {
      const { portal } = stage();
      const element = await fixture<HTMLElement>(
        html`<zi-app-list .portal=${portal} .view=${{ sort: 'name' } satisfies AppListView}></zi-app-list>`,
      );
      const list = await new AppListDriver(element).loaded();
      await shows(list, 'Another App', 'App Create', 'My New App', 'Technographic Enrich');
      const heard = oneEvent<CustomEvent<{ view: AppListView }>>(element, 'zi-app-list-view-changed');
      list.get('button', 'Status').click();
      expect((await heard).detail.view).to.deep.equal({ sort: 'status', direction: 'ascending' });
    });

    it('never touches the URL or the storage unless asked to', async () => {
      const { href } = location;
      const { length } = history;
      const { list } = await loaded(scenarios.guide);
      fill(list.get('searchbox'), 'new');
      await shows(list, 'My New App');
      list.get('button', 'Status').click();
      await eventually(() => expect(list.busy).to.equal(false));
      expect([location.href, history.length, localStorage.length]).to.deep.equal([href, length, 0]);
    });

    it('is kept in the URL where asked to, beside what is the host’s, and read from there', async () => {
      history.replaceState({ host: true }, '', '?page=apps#part');
      const { portal } = stage();
      const list = await new AppListDriver(await shown(portal, { syncUrl: true })).loaded();
      fill(list.get('searchbox'), 'app');
      await shows(list, 'My New App', 'Another App', 'App Create');
      list.get('button', 'Application Name').click();
      await eventually(() =>
        expect(location.search).to.equal('?page=apps&apps-search=app&apps-sort=name&apps-direction=ascending'),
      );
      expect(location.hash).to.equal('#part');
      expect(history.state).to.deep.equal({ host: true });

      const { portal: next, callsOf } = stage();
      const again = await new AppListDriver(await shown(next, { syncUrl: true })).loaded();
      await shows(again, 'Another App', 'App Create', 'My New App');
      expect(again.get<HTMLInputElement>('searchbox').value).to.equal('app');
      expect(callsOf('apps.list')).to.have.length(1);
    });

    it('takes nothing from a URL that it would not have written', async () => {
      history.replaceState(null, '', '?apps-status=%3Cb%3E&apps-sort=password&apps-active=maybe&apps-hidden=x+status');
      const { portal, callsOf } = stage();
      const list = await new AppListDriver(await shown(portal, { syncUrl: true })).loaded();
      expect(callsOf('apps.list')[0]?.input).to.deep.equal({ limit: 100 });
      expect(list.columns).not.to.include('Status');
    });

    it('is kept in this browser under a name, apart from other names', async () => {
      const { portal } = stage();
      const list = await new AppListDriver(await shown(portal, { viewName: 'mine' })).loaded();
      fill(list.get('searchbox'), 'new');
      await shows(list, 'My New App');
      await eventually(() => expect(localStorage.length).to.equal(1));
      const mine = await new AppListDriver(await shown(stage().portal, { viewName: 'mine' })).loaded();
      await shows(mine, 'My New App');
      const other = await new AppListDriver(await shown(stage().portal, { viewName: 'other' })).loaded();
      await shows(other, ...guideOrder);
    });
  });
});

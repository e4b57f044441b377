import '../../src/define/app-list.js';

import { expect } from '@open-wc/testing';

import { scenarios } from '../../src/backends/memory/scenarios.js';
import type { App } from '../../src/contract/app.js';
import { PortalError } from '../../src/contract/errors.js';
import type { ZiAppList } from '../../src/elements/app-list/app-list.js';
import type { CustomAction, CustomColumn } from '../../src/portal/extensions.js';
import { AppListDriver } from './support/app-list-driver.js';
import { eventually } from './support/forms.js';
import { reports } from './support/reports.js';
import { stage, type Stage } from './support/stage.js';

const [first] = scenarios.guide.apps;
const scenario = {
  ...scenarios.guide,
  apps: scenarios.guide.apps.map((app) => ({ ...app, metadata: { team: `Team of ${app.name}` } })),
};
const team: CustomColumn = { key: 'team', label: 'Team', render: ({ metadata }) => metadata?.['team'] ?? '' };

interface Scene extends Stage {
  list: AppListDriver;
  host: ZiAppList;
}

async function loaded(given: Partial<Pick<ZiAppList, 'columns' | 'actions' | 'view'>>): Promise<Scene> {
  const set = stage({ scenario });
  const list = await (await AppListDriver.show(set.portal)).loaded();
  const host = list.host as ZiAppList;
  Object.assign(host, given);
  await host.updateComplete;
  return { ...set, list, host };
}

function cells(list: AppListDriver, key: string): HTMLElement[] {
  return [...list.root.querySelectorAll<HTMLElement>(`[part~="cell-${key}"]`)];
}

describe("a host's own columns in <zi-app-list>", () => {
  it('stand last, or behind the column that they name, and say what they say of each app', async () => {
    const cost: CustomColumn = { key: 'cost', label: 'Cost', after: 'name', align: 'end', render: () => '5' };
    const { list, host } = await loaded({ columns: [team, cost] });
    const expected = ['Cost', 'Client ID', 'Last Updated', 'Status', 'Active', 'Team', 'Actions'];
    expect(list.columns.slice(1)).to.deep.equal(expected);
    expect(cells(list, 'team').map(({ textContent }) => textContent.trim())).to.include(`Team of ${first?.name}`);
    expect(cells(list, 'team')[0]?.dataset['label']).to.equal('Team');
    await expect(host).to.be.accessible();
  });

  it('have links in the colour of the text around them, which can be read in every theme', async () => {
    const render = (): Node => Object.assign(document.createElement('a'), { href: '#runbook', textContent: 'Runbook' });
    const { list } = await loaded({ columns: [{ key: 'link', label: 'Link', render }] });
    const [cell] = cells(list, 'link');
    const colorOf = (element?: Element | null): string => (element ? getComputedStyle(element).color : 'none');
    expect(colorOf(cell?.querySelector('a'))).to.equal(colorOf(cell));
  });

  it('show a text as text, and an element as it is', async () => {
    const markup = '<img src=x onerror="alert(1)">';
    const link: CustomColumn = {
      key: 'link',
      label: 'Link',
      render: ({ id }) => Object.assign(document.createElement('a'), { href: `#${id}`, textContent: 'Runbook' }),
    };
    const { list } = await loaded({ columns: [{ ...team, render: () => markup }, link] });
    expect(cells(list, 'team')[0]?.textContent.trim()).to.equal(markup);
    expect(cells(list, 'team')[0]?.querySelector('img') === null).to.equal(true);
    expect(cells(list, 'link').map((cell) => cell.querySelector('a')?.hash)).to.include(`#${first?.id}`);
  });

  it('keep their elements while the list is drawn again, and are asked again for a changed app', async () => {
    const asked: string[] = [];
    const box: CustomColumn = {
      key: 'box',
      label: 'Box',
      render: ({ name }) => {
        asked.push(name);
        return document.createElement('input');
      },
    };
    const { list, host } = await loaded({ columns: [box] });
    const before = cells(list, 'box').map((cell) => cell.querySelector('input'));
    host.requestUpdate();
    await host.updateComplete;
    const after = cells(list, 'box').map((cell) => cell.querySelector('input'));
    expect(after.every((input, index) => input === before[index])).to.equal(true);
    const count = asked.length;
    list.get('switch', /Another App/).click();
    await eventually(() => expect(asked.length).to.be.greaterThan(count));
    expect(new Set(asked.slice(count))).to.include('Another App');
  });

  it('lose nothing but themselves where they fail', async () => {
    const reported = reports();
    const { list } = await loaded({
      columns: [
        {
          ...team,
          render: () => {
            throw new Error('host bug');
          },
        },
      ],
    });
    expect(list.names).to.include('Another App');
    expect(cells(list, 'team')[0]?.textContent.trim()).to.equal('');
    expect(reported.length).to.be.greaterThan(0);
  });

  it('show what they open above the rows behind, though each of those is painted by itself', async () => {
    const menu: CustomColumn = {
      key: 'menu',
      label: 'Menu',
      render: () => {
        const opener = document.createElement('button');
        opener.style.cssText = 'position: relative';
        opener.innerHTML = '<i style="position: absolute; z-index: 1; inset: 100% 0 auto; block-size: 80px"></i>';
        return opener;
      },
    };
    const { list } = await loaded({ columns: [menu] });
    const [own, next] = cells(list, 'menu').map((cell) => cell.querySelector('button') ?? cell);
    own?.focus();
    await eventually(() => expect(getComputedStyle(next?.closest('tr') as Element).isolation).to.equal('isolate'));
    const opened = own?.querySelector('i');
    const { left, top } = next?.getBoundingClientRect() ?? new DOMRect();
    expect(opened?.getBoundingClientRect().bottom).to.be.above(top + 2);
    expect(list.root.elementFromPoint(left + 2, top + 2) === opened).to.equal(true);
  });

  it('can be hidden and shown as ours', async () => {
    const { list, host } = await loaded({ columns: [team], view: { hidden: ['team'] } });
    expect(list.columns).not.to.include('Team');
    list.get('button', /^View/).click();
    (await list.find('checkbox', 'Team')).click();
    await eventually(() => expect(list.columns).to.include('Team'));
    expect(host.view.hidden).to.deep.equal([]);
  });
});

describe("a host's own actions in <zi-app-list>", () => {
  const open = async (list: AppListDriver, item: RegExp | string): Promise<HTMLElement> => {
    list.menuButton('Another App').click();
    return list.find('menuitem', item);
  };

  it('stand behind ours, and get the app', async () => {
    const apps: App[] = [];
    const action: CustomAction = { key: 'sync', label: 'Sync to CRM', run: (app) => void apps.push(app) };
    const { list } = await loaded({ actions: [action] });
    const item = await open(list, 'Sync to CRM');
    expect(list.all('menuitem').at(-1) === item).to.equal(true);
    item.click();
    await eventually(() => expect(apps.map(({ name }) => name)).to.deep.equal(['Another App']));
  });

  it('are left out, or off with the reason, by app', async () => {
    let runs = 0;
    const run = (): void => void (runs += 1);
    const { list } = await loaded({
      actions: [
        { key: 'a', label: 'Never', when: () => false, run },
        { key: 'b', label: 'Later', when: () => 'After the freeze', run },
      ],
    });
    const item = await open(list, /^Later/);
    expect(list.has('menuitem', 'Never')).to.equal(false);
    expect(item.ariaDisabled).to.equal('true');
    expect(item.textContent).to.contain('After the freeze');
    item.click();
    expect(runs).to.equal(0);
  });

  it('tell what they resolve with, and have the apps read again', async () => {
    const { list, callsOf } = await loaded({
      actions: [{ key: 'sync', label: 'Sync', run: () => Promise.resolve('Synced.') }],
    });
    const reads = callsOf('apps.list').length;
    (await open(list, 'Sync')).click();
    await list.reads('Synced.');
    await eventually(() => expect(callsOf('apps.list').length).to.be.greaterThan(reads));
  });

  for (const [what, error, told] of [
    ['the message of a plain error', new Error('CRM is closed'), 'CRM is closed'],
    ['a refusal in our words', new PortalError('not-found', { message: 'row 5' }), 'Not done.'],
    ['nothing of a bug', new TypeError('x is undefined'), 'Not done.'],
  ] as const) {
    it(`say ${what} where they fail`, async () => {
      const { list } = await loaded({ actions: [{ key: 'sync', label: 'Sync', run: () => Promise.reject(error) }] });
      (await open(list, 'Sync')).click();
      await list.reads(told);
      expect(/row 5|undefined/.test(list.text)).to.equal(false);
    });
  }

  it('are one at a time for an app, and end with the element', async () => {
    let signal: AbortSignal | undefined;
    let runs = 0;
    const { list, host } = await loaded({
      actions: [
        {
          key: 'sync',
          label: 'Sync',
          run: (_, options) => {
            runs += 1;
            ({ signal } = options);
            return new Promise<void>(() => undefined);
          },
        },
      ],
    });
    (await open(list, 'Sync')).click();
    await eventually(() => expect(runs).to.equal(1));
    (await open(list, 'Sync')).click();
    expect(runs).to.equal(1);
    host.remove();
    expect(signal?.aborted).to.equal(true);
  });
});

describe('the slots of <zi-app-list>', () => {
  it('take a heading, an empty state and a footer of the host', async () => {
    const set = stage({ scenario: scenarios.empty });
    const list = await AppListDriver.show(set.portal);
    for (const slot of ['header', 'empty', 'footer']) {
      list.host.append(Object.assign(document.createElement('p'), { slot, textContent: `own ${slot}` }));
    }
    await eventually(() => {
      const slots = [...list.root.querySelectorAll('slot')];
      expect(slots.map(({ name }) => name)).to.deep.equal(['header', 'empty', 'footer']);
      expect(slots.every((slot) => slot.assignedElements().length === 1)).to.equal(true);
    });
    expect(list.has('button', 'Create App')).to.equal(true);
  });
});

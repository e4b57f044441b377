import '../../src/define/app-list.js';

import { expect, nextFrame } from '@open-wc/testing';

import { manyApps } from '../../src/backends/memory/scenarios.js';
import { PortalError } from '../../src/contract/errors.js';
import { AppListDriver } from './support/app-list-driver.js';
import { eventually } from './support/forms.js';
import { stage, type Stage } from './support/stage.js';

interface Scene extends Stage {
  list: AppListDriver;
}

async function long(count: number): Promise<Scene> {
  const made = stage({ scenario: manyApps(count) });
  return { ...made, list: await (await AppListDriver.show(made.portal)).loaded() };
}

const name = (number: number): string => `Example App ${number}`;

describe('a long list of apps', () => {
  it('says how many there are, and puts on the page those that can be seen and some more', async () => {
    const { list, callsOf } = await long(5_000);
    await list.reads('5,000 apps');
    expect(list.table?.getAttribute('aria-rowcount')).to.equal('5001');
    expect(list.rowIndexOf(name(1))).to.equal(2);
    await eventually(() => expect(list.names.length).to.be.lessThan(60));
    expect(callsOf('apps.list').map(({ input }) => input)).to.deep.equal([{ limit: 100 }]);
  });

  it('costs no more elements with a hundred times as many apps', async () => {
    const [{ list: small }, { list: large }] = [await long(300), await long(30_000)];
    await eventually(() => expect(large.elementCount).to.be.lessThan(2_000));
    await eventually(() => expect(large.elementCount - small.elementCount).to.be.lessThan(60));
  });

  /** What one page may cost, however many apps there are: what adds a node to each row, or asks for more, is seen here. */
  const budget = { rows: 32, elements: 594, elementsOfRow: 16, nodes: 2_008, nodesScrolled: 2_090 };

  for (const count of [1_000, 100_000]) {
    it(`draws the first of ${count} apps with one call and within the budget of nodes`, async () => {
      const { list, calls } = await long(count);
      await eventually(() => expect(list.names).to.have.length.at.least(16));
      expect(list.names).to.have.length.at.most(budget.rows);
      const { elements, elementsOfRow, nodes } = list.nodeCounts;
      expect(elements).to.be.at.most(budget.elements);
      expect(elementsOfRow).to.be.at.most(budget.elementsOfRow);
      expect(nodes).to.be.at.most(budget.nodes);
      expect(calls.map(({ operation }) => operation)).to.deep.equal(['apps.list']);
    });

    it(`asks for nothing while what is there of ${count} apps is scrolled, and for one page behind it`, async () => {
      const { list, calls } = await long(count);
      list.scrollTo(40 / count);
      await eventually(() => expect(list.names).to.include(name(45)));
      list.scrollTo(95 / count);
      await eventually(() => expect(list.names).to.include(name(105)));
      list.scrollTo(0);
      await eventually(() => expect(list.names[0]).to.equal(name(1)));
      list.scrollTo(110 / count);
      await eventually(() => expect(list.names).to.include(name(120)));
      expect(calls.map(({ operation }) => operation)).to.deep.equal(['apps.list', 'apps.list']);
      expect(list.nodeCounts.nodes).to.be.at.most(budget.nodesScrolled);
    });
  }

  it('keeps the head of the table in sight', async () => {
    const { list } = await long(1_000);
    list.scrollTo(0.5);
    await eventually(() => expect(list.names).to.include(name(505)));
    const scroller = list.root.querySelector('#scroller') as HTMLElement;
    const { top, height } = (list.table?.querySelector('thead th') as HTMLElement).getBoundingClientRect();
    expect(top).to.be.closeTo(scroller.getBoundingClientRect().top, 2);
    expect(height).to.be.greaterThan(20);
  });

  it('has no room for a head where rows are cards', async () => {
    const { list } = await long(1_000);
    list.host.style.inlineSize = '340px';
    const scroller = list.root.querySelector('#scroller') as HTMLElement;
    await eventually(() => {
      const first = list.root.querySelector('[data-index="0"]') as HTMLElement;
      expect(first.getBoundingClientRect().top - scroller.getBoundingClientRect().top).to.be.lessThan(4);
      expect(first.getBoundingClientRect().height).to.be.greaterThan(120);
    });
  });

  it('has its menus in sight and its dates in full, however long the names are', async () => {
    const scenario = manyApps(150);
    const apps = scenario.apps.map((app, index) => ({
      ...app,
      name: `${app.name} ${'of Accounts '.repeat(index % 6)}`,
    }));
    const { portal } = stage({ scenario: { ...scenario, apps } });
    const list = await (await AppListDriver.show(portal)).loaded();
    const scroller = list.root.querySelector('#scroller') as HTMLElement;
    for (const width of [1_250, 1_000, 900, 700]) {
      list.host.style.inlineSize = `${width}px`;
      expect(scroller.scrollWidth, `${width} pixels`).to.equal(scroller.clientWidth);
      const rows = [...list.root.querySelectorAll('[data-index]')];
      expect(new Set(rows.map((row) => Math.round(row.getBoundingClientRect().height))).size).to.equal(1);
      for (const text of list.root.querySelectorAll<HTMLElement>('[data-index] :is(time, .mono)')) {
        // Less than a line: in Firefox letters reach a pixel below theirs.
        expect(text.scrollHeight - text.offsetHeight, text.textContent ?? '').to.be.lessThan(4);
      }
    }
  });

  it('says in a card what its lines are, as often as the list becomes narrow', async () => {
    const { list } = await long(1_000);
    const cell = list.root.querySelector('[data-index="0"] [data-label]') as HTMLElement;
    const label = (): string => getComputedStyle(cell, '::before').content;
    for (const size of ['900px', '340px', '900px', '340px']) {
      list.host.style.inlineSize = size;
      await eventually(() => expect(label() !== 'none').to.equal(size === '340px'));
    }
  });

  it('reaches the last app, and tells assistive technology which row it is', async () => {
    const { list, callsOf } = await long(1_234);
    list.scrollTo(1);
    await eventually(() => expect(list.names.at(-1)).to.equal(name(1_234)));
    expect(list.rowIndexOf(name(1_234))).to.equal(1_235);
    // The middle was passed over, not read.
    const asked = callsOf('apps.list').map(({ input }) => input);
    expect(asked).to.deep.equal([{ limit: 100 }, { skip: 1_200, limit: 100 }]);
    await expect(list.host).to.be.accessible();
  });

  it('reads a page while the person is still scrolling in it', async () => {
    const { list, callsOf } = await long(10_000);
    await eventually(() => expect(list.names).to.have.length.at.least(16));
    for (let row = 5_002; row < 5_060; row += 5) {
      list.scrollTo(row / 10_000);
      await nextFrame();
    }
    expect(callsOf('apps.list').length).to.be.greaterThan(1);
  });

  it('goes on by cursor where the page before is there', async () => {
    const { list, callsOf } = await long(1_000);
    list.scrollTo(0.09);
    await eventually(() => expect(list.names).to.include(name(101)));
    const [, second] = callsOf('apps.list').map(({ input }) => input as { cursor?: string; skip?: number });
    expect(second?.cursor).to.be.a('string');
    expect(second?.skip).to.equal(undefined);
  });

  it('keeps the row with the focus while it is out of sight', async () => {
    const { list } = await long(1_000);
    const opener = list.get('button', name(3));
    opener.focus();
    // WebKit scrolls to what has got the focus in a frame after it.
    await nextFrame();
    await nextFrame();
    list.scrollTo(0.5);
    await eventually(() => expect(list.names).to.include(name(505)));
    expect(list.focused).to.equal(opener);
    expect(list.names[0]).to.equal(name(3));
    expect(list.rowIndexOf(name(3))).to.equal(4);
    list.scrollTo(0);
    await eventually(() => expect(list.names).to.include(name(1)));
    expect(list.focused).to.equal(opener);
  });

  it('fills rows anew that have gone out of sight, but none that a person has used', async () => {
    const { list } = await long(1_000);
    await eventually(() => expect(list.names).to.have.length.at.least(16));
    const [used, unused] = [list.switchOf(name(2)), list.switchOf(name(3))];
    used.focus();
    used.blur();
    // As far as what has been read.
    list.scrollTo(0.05);
    await eventually(() => expect(list.names).to.include(name(55)));
    expect(used.isConnected).to.equal(false);
    expect(unused.isConnected).to.equal(true);
    const names = list.names.map((each) => `${each} is active`);
    expect(names).to.include(unused.getAttribute('aria-label'));
    expect(unused.closest('tr')?.textContent).to.include(unused.getAttribute('aria-label')?.replace(' is active', ''));
  });

  it('says that a part could not be read, and reads it at the next try', async () => {
    const { list, store, callsOf } = await long(1_000);
    store.failNext('apps.list', new PortalError('network'));
    list.scrollTo(1);
    await list.reads('The server can’t be reached.');
    expect(list.names).not.to.include(name(1_000));
    // Not by itself: a server that is down would be asked twelve times a second.
    expect(callsOf('apps.list')).to.have.length(2);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(callsOf('apps.list')).to.have.length(2);
    list.get('button', 'Try again').click();
    await eventually(() => expect(list.names.at(-1)).to.equal(name(1_000)));
  });

  it('stays where it is when an app changes, and shows the change', async () => {
    const { list, portal } = await long(1_000);
    list.scrollTo(0.5);
    await eventually(() => expect(list.names).to.include(name(505)));
    const appId = 'many-app-000505';
    await portal.backend.apps.update({ appId, version: '1', changes: { active: false } });
    portal.changes.announce({ kind: 'app', appId }, undefined);
    // It is the newest now, so the others have moved on by one.
    await eventually(() => {
      expect(list.names).not.to.include(name(505));
      expect(list.rowIndexOf(name(504))).to.equal(506);
    });
  });

  it('shows lists of up to a hundred in full, for the page to scroll', async () => {
    const { list } = await long(100);
    expect(list.names).to.deep.equal(Array.from({ length: 100 }, (_, index) => name(index + 1)));
  });
});

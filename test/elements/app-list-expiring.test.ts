import '../../src/define/app-details.js';
import '../../src/define/app-list.js';

import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

import { manyApps, type Scenario, scenarios } from '../../src/backends/memory/scenarios.js';
import { AppDetailsDriver } from './support/app-details-driver.js';
import { AppListDriver } from './support/app-list-driver.js';
import { expiries } from './support/expiries.js';
import { eventually, settle } from './support/forms.js';
import { stage, type Stage } from './support/stage.js';
import { folded } from './support/text.js';

const hour = 3_600_000;
const day = 24 * hour;
const ahead = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();

const ending = 'app-another-app';
const name = 'Another App';

/** With an app, the guide's `Another App` unless told, whose secrets run out. */
function withEnd(expiresAt: string, scenario: Scenario = scenarios.guide, index = place(scenario)): Scenario {
  const apps = scenario.apps.map((app, at) =>
    at === index ? { ...app, secrets: app.secrets.map((secret) => ({ ...secret, expiresAt })) } : app,
  );
  return { ...scenario, apps };
}

function place({ apps }: Scenario): number {
  return apps.findIndex(({ id }) => id === ending);
}

const text = (row: Element | undefined): string => folded(row?.textContent);
const rowOf = (list: AppListDriver, app: string): HTMLElement | undefined =>
  list.all('row').find((row) => text(row).includes(app));

async function show(scenario: Scenario): Promise<Stage & { list: AppListDriver }> {
  const set = stage({ scenario });
  const list = await (await AppListDriver.show(set.portal)).loaded();
  return { ...set, list };
}

// More than fit in unless told.
performance.setResourceTimingBufferSize(10_000);

/** Files that the page has loaded for the warning. */
const loaded = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name: url }) => url)
    .filter((url) => url.includes('expiring-desk'));

describe('<zi-app-list> and secrets that run out', () => {
  // First of all: what is loaded stays so.
  it('loads and shows nothing where none does', async () => {
    const told = expiries();
    const { list } = await show(scenarios.guide);
    await settle();
    expect(list.text).not.to.match(/secret/i);
    expect(told).to.deep.equal([]);
    expect(loaded()).to.deep.equal([]);
  });

  it('shows nothing where one ends in more than 30 days', async () => {
    const told = expiries();
    const { list } = await show(withEnd(ahead(31 * day)));
    await eventually(() => {
      expect(loaded()).to.have.length(1);
    });
    await settle();
    expect(list.text).not.to.match(/secret/i);
    expect(told).to.deep.equal([]);
  });

  for (const [left, words, days] of [
    [29.5 * day, 'A secret expires in 30 days', 30],
    [6.5 * day, 'A secret expires in 7 days', 7],
    [20 * hour, 'A secret expires within a day', 1],
    [-hour, 'A secret has expired', 0],
  ] as const) {
    it(`says beside the app: ${words}, and tells the page once`, async () => {
      const told = expiries();
      const expiresAt = ahead(left);
      const { list, portal, callsOf } = await show(withEnd(expiresAt));
      await eventually(() => {
        expect(text(rowOf(list, name))).to.include(words);
      });
      expect(list.text.split('A secret').length - 1, 'beside no other app').to.equal(1);
      expect(loaded()).to.have.length(1);
      await expect(list.host).to.be.accessible();
      const reads = callsOf('apps.list').length;
      portal.changes.announce({ kind: 'app', appId: ending }, undefined);
      await eventually(() => {
        expect(callsOf('apps.list').length).to.be.greaterThan(reads);
      });
      await settle();
      expect(told).to.deep.equal([{ appId: ending, secretId: null, expiresAt, days }]);
    });
  }

  for (const [what, scenario, width] of [
    ['a short list', scenarios.guide, 1280],
    ['a long list', manyApps(120), 1280],
    ['a long list on a narrow page', manyApps(120), 700],
  ] as const) {
    it(`has rows no higher for it in ${what}`, async () => {
      await setViewport({ width, height: 600 });
      const heights = (list: AppListDriver): number[] =>
        [...list.root.querySelectorAll('tbody tr:not(.gap)')].map((row) =>
          Math.round(row.getBoundingClientRect().height),
        );
      const before = heights((await show(scenario)).list);
      const { list } = await show(withEnd(ahead(6.5 * day), scenario, 1));
      await eventually(() => {
        expect(list.text).to.include('A secret expires in 7 days');
      });
      const after = heights(list);
      expect(after).to.deep.equal(before.slice(0, after.length));
      expect(new Set(after), after.join(' ')).to.have.property('size', 1);
    });
  }
});

describe('<zi-app-details> and secrets that run out', () => {
  it('says so under the name, and tells the page of the app and of the secret', async () => {
    const told = expiries();
    const expiresAt = ahead(6.5 * day);
    const { portal } = stage({ scenario: withEnd(expiresAt) });
    const details = await (await AppDetailsDriver.show(portal, ending)).loaded(name);
    await details.reads('A secret expires in 7 days');
    await expect(details.host).to.be.accessible();
    await settle();
    expect(told).to.have.deep.members([
      { appId: ending, secretId: null, expiresAt, days: 7 },
      { appId: ending, secretId: 'secret-another-app-1', expiresAt, days: 7 },
    ]);
  });

  it('says nothing where none does', async () => {
    const told = expiries();
    const { portal } = stage();
    const details = await (await AppDetailsDriver.show(portal, ending)).loaded(name);
    await settle();
    expect(details.text).not.to.include('A secret');
    expect(told).to.deep.equal([]);
  });

  it('follows a secret that was generated beside it', async () => {
    const { portal, backend } = withBackend(stage({ scenario: scenarios.guide }));
    const details = await (await AppDetailsDriver.show(portal, ending)).loaded(name);
    const terms = { expiresAt: ahead(20 * day) };
    await backend.secrets.create({ appId: ending, idempotencyKey: 'a-key-of-another-tab', terms });
    portal.changes.announce({ kind: 'secrets', appId: ending }, undefined);
    await details.reads('A secret expires in 20 days');
  });
});

function withBackend(set: Stage): Stage & { backend: Stage['portal']['backend'] } {
  return { ...set, backend: set.store.as(scenarios.guide.viewer) };
}

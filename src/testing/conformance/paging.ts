import type { App } from '../../contract/app.js';
import { assert, assertEqual, assertRefused } from './assert.js';
import { anInstant, refusedFields, type Scene } from './scene.js';
import type { SceneTests } from './subject.js';

export const pagingTests: SceneTests = {
  'gives at most as many as asked for, and every app on one of the pages': async (scene) => {
    const made = await makeApps(scene, 5);
    const seen = await walk(scene, 2, made);
    assertEqual(seen.length, new Set(seen.map(({ id }) => id)).size, 'apps on all pages, repeats counted');
    for (const app of made)
      assertEqual(
        seen.filter(({ id }) => id === app.id),
        [app],
        'an app on the pages',
      );
  },

  'orders by the last change, newest first': async (scene) => {
    const [oldest] = await makeApps(scene, 3);
    assert(oldest, 'three apps were made');
    await anInstant();
    const changes = { name: scene.unique('Touched') };
    await scene.developer.apps.update({ appId: oldest.id, version: oldest.version, changes });
    const times = (await scene.allApps()).map(({ updatedAt }) => Date.parse(updatedAt));
    const sorted = times.toSorted((one, other) => other - one);
    assertEqual(times, sorted, 'times of the last change');
  },

  'keeps the order of apps that changed at the same time': async (scene) => {
    const made = await makeApps(scene, 5);
    const [small, all] = [ids(await walk(scene, 2, made)), ids(await scene.allApps())];
    assertEqual(small, all.slice(0, small.length), 'order on small pages');
  },

  'counts the whole list on every page': async (scene) => {
    await makeApps(scene, 3);
    const first = await scene.developer.apps.list({ limit: 1 });
    assert(first.nextCursor !== null, 'a list of three has a second page at limit 1');
    const second = await scene.developer.apps.list({ limit: 1, cursor: first.nextCursor });
    const all = await scene.allApps();
    assertEqual([first.total, second.total], [all.length, all.length], 'totals');
  },

  'does not repeat an app when others come and change between two pages': async (scene) => {
    const made = await makeApps(scene, 6);
    const { seen, cursor } = await firstPage(scene, made);
    await scene.app();
    const [moved] = seen;
    const changes = { name: scene.unique('Moved') };
    await scene.developer.apps.update({ appId: moved.id, version: moved.version, changes });
    const rest = await walk(scene, 2, made.slice(0, 3), cursor);
    const all = [...ids(seen), ...ids(rest)];
    assertEqual(all.length, new Set(all).size, 'apps on all pages, repeats counted');
    for (const { id } of made) assert(all.includes(id), 'every app that was there is on a page');
  },

  'does not lose an app when others go between two pages': async (scene) => {
    const made = await makeApps(scene, 6);
    const { seen, cursor } = await firstPage(scene, made);
    // The last one of the page is the one that the cursor was made of.
    for (const { id, version } of seen.slice(1)) await scene.developer.apps.delete({ appId: id, version });
    const all = [...ids(seen), ...ids(await walk(scene, 2, made.slice(0, 3), cursor))];
    for (const { id } of made) assert(all.includes(id), 'every app that was there is on a page');
  },

  ends: async (scene) => {
    await scene.app();
    const all = await scene.allApps();
    const { items } = await scene.developer.apps.list({ limit: 200 });
    assertEqual(ids(items), ids(all.slice(0, 200)), 'the first page of 200');
    if (all.length <= 200) {
      assertEqual((await scene.developer.apps.list({ limit: 200 })).nextCursor, null, 'cursor after the last app');
    }
  },

  'gives 50 unless told': async (scene) => {
    await scene.app();
    const [all, { items }] = [await scene.allApps(), await scene.developer.apps.list({})];
    assertEqual(ids(items), ids(all.slice(0, 50)), 'the first page');
  },

  'refuses a cursor that it did not give': async (scene) => {
    const malformed = refusedFields({ path: 'cursor', code: 'malformed' });
    for (const cursor of ['nonsense', 'bnVsbA==', 'W10=', 'eyJhIjoxfQ', '%00', '\u00e4']) {
      await assertRefused(scene.developer.apps.list({ cursor }), malformed, `cursor ${cursor}`);
    }
  },

  'refuses a limit out of bounds': async (scene) => {
    for (const limit of [0, -1, 201, 1.5]) {
      const error = await assertRefused(scene.developer.apps.list({ limit }), { code: 'validation' }, `limit ${limit}`);
      assertEqual(
        error.fields.map(({ path }) => path),
        ['limit'],
        `refused fields at limit ${limit}`,
      );
    }
  },
};

async function makeApps(scene: Scene, count: number): Promise<App[]> {
  const made: App[] = [];
  while (made.length < count) made.push(await scene.app());
  return made;
}

/** The newest three of what was made: what a test changes is its own. */
async function firstPage(scene: Scene, made: App[]): Promise<{ seen: [App, App, App]; cursor: string }> {
  const { items, nextCursor } = await scene.developer.apps.list({ limit: 3 });
  const [first, second, third] = items.filter(({ id }) => ids(made.slice(3)).includes(id));
  assert(first && second && third, 'the first page holds the three apps made last');
  assert(nextCursor !== null, 'a list of six has a second page at limit 3');
  return { seen: [first, second, third], cursor: nextCursor };
}

/** Page by page until all wanted apps were seen, and one page more, which must not bring them again. */
async function walk(scene: Scene, limit: number, wanted: App[], from: string | null = null): Promise<App[]> {
  const seen: App[] = [];
  const left = new Set(ids(wanted));
  let cursor = from;
  for (let more = true; more;) {
    more = left.size > 0;
    const page = await scene.developer.apps.list(cursor === null ? { limit } : { limit, cursor });
    assert(page.items.length <= limit, `a page at limit ${limit} holds no more`);
    for (const { id } of page.items) left.delete(id);
    seen.push(...page.items);
    cursor = page.nextCursor;
    if (cursor === null) break;
  }
  return seen;
}

function ids(apps: readonly App[]): string[] {
  return apps.map(({ id }) => id);
}

import type { App, AppSort } from '../../contract/app.js';
import { appSorts } from '../../contract/app.js';
import type { AppListInput } from '../../contract/backend.js';
import { nameKey } from '../../contract/draft.js';
import { assert, assertEqual, assertRefused } from './assert.js';
import { anInstant, refusedFields, type Scene } from './scene.js';
import type { SceneTests } from './subject.js';

const directions = ['ascending', 'descending'] as const;

export const queriesTests: SceneTests = {
  'finds a part of a name in any case and Unicode form': async (scene) => {
    const { tag, cafe, apps } = await makeApps(scene);
    for (const search of [tag, tag.toUpperCase(), ` ${tag} `]) await assertFinds(scene, { search }, apps);
    for (const part of ['Caf\u00e9', 'CAF\u00c9', 'cafe\u0301', 'caf\u00e9_']) {
      await assertFinds(scene, { search: `${tag} ${part}` }, [cafe]);
    }
    await assertFinds(scene, { search: `${tag} cafe` }, []);
  },

  'takes %, _ and \\ in a search for what they are': async (scene) => {
    const { tag, percent, cafe, path } = await makeApps(scene);
    await assertFinds(scene, { search: `${tag} alpha 100%` }, [percent]);
    await assertFinds(scene, { search: `${tag} caf\u00e9_x` }, [cafe]);
    await assertFinds(scene, { search: `${tag} gamma\\path` }, [path]);
    for (const part of ['al%', 'alpha 1%', 'a_pha', 'gamma\\', 'gamma\\\\path', "'", '%', '_']) {
      const expected = part === 'gamma\\' ? [path] : [];
      await assertFinds(scene, { search: `${tag} ${part}` }, expected);
    }
  },

  'finds a part of a client ID, in any case': async (scene) => {
    const { percent } = await makeApps(scene);
    const { clientId } = percent;
    for (const search of [clientId, clientId.toUpperCase(), clientId.slice(1), clientId.slice(0, -1)]) {
      const { items } = await scene.developer.apps.list({ search, limit: 200 });
      assert(
        items.some(({ id }) => id === percent.id),
        `${search} finds the app with the client ID ${clientId}`,
      );
    }
    await assertFinds(scene, { search: clientId }, [percent]);
  },

  "finds nothing of another tenant's, by name or client ID": async (scene) => {
    const { tag, percent } = await makeApps(scene);
    for (const search of [tag, percent.clientId]) {
      const { items, total } = await scene.otherTenant.apps.list({ search });
      assertEqual([items, total], [[], 0], `what another tenant finds for ${search}`);
    }
  },

  'gives those in a state, of a type, and on or off': async (scene) => {
    const { tag, percent, cafe, path } = await makeApps(scene);
    const search = tag;
    await assertFinds(scene, { search, status: 'approved' }, [percent, cafe]);
    await assertFinds(scene, { search, status: 'under-review' }, [path]);
    await assertFinds(scene, { search, status: 'not-approved' }, []);
    await assertFinds(scene, { search, applicationType: 'internal' }, [percent, cafe]);
    await assertFinds(scene, { search, applicationType: 'partner' }, [path]);
    await assertFinds(scene, { search, active: true }, [percent]);
    await assertFinds(scene, { search, active: false }, [cafe, path]);
    await assertFinds(scene, { search, active: false, applicationType: 'internal', status: 'approved' }, [cafe]);
  },

  'orders by every column both ways, equal ones the same on small pages': async (scene) => {
    const { tag, apps } = await makeApps(scene);
    for (const sort of appSorts) {
      for (const direction of directions) {
        const query = { search: tag, sort, direction };
        const { items } = await scene.developer.apps.list(query);
        assertEqual(ids(items).sort(), ids(apps).sort(), `apps by ${sort}, ${direction}`);
        const keys = items.map((app) => keyOf(app, sort));
        const sorted = inOrder(keys);
        assertEqual(keys, direction === 'ascending' ? sorted : sorted.reverse(), `order by ${sort}, ${direction}`);
        assertEqual(await walk(scene, query), ids(items), `order by ${sort}, ${direction}, page by page`);
      }
    }
  },

  'orders by the last change unless told, newest first, and ascending where a column is named': async (scene) => {
    const { tag, apps } = await makeApps(scene);
    const oldestFirst = ids(apps);
    const orderOf = async (query: AppListInput) =>
      ids((await scene.developer.apps.list({ search: tag, ...query })).items);
    assertEqual(await orderOf({}), oldestFirst.toReversed(), 'without a word');
    assertEqual(await orderOf({ direction: 'ascending' }), oldestFirst, 'ascending');
    assertEqual(await orderOf({ sort: 'updatedAt' }), oldestFirst, 'by the last change');
  },

  'takes no cursor of another order': async (scene) => {
    const { tag: search } = await makeApps(scene);
    const { nextCursor } = await scene.developer.apps.list({ search, sort: 'name', limit: 1 });
    assert(nextCursor !== null, 'a list of three has a second page at limit 1');
    const malformed = refusedFields({ path: 'cursor', code: 'malformed' });
    const others: AppListInput[] = [{}, { sort: 'clientId' }, { sort: 'name', direction: 'descending' }];
    for (const other of others) {
      const call = scene.developer.apps.list({ search, limit: 1, cursor: nextCursor, ...other });
      await assertRefused(call, malformed, `the cursor with ${JSON.stringify(other)}`);
    }
  },

  'passes over as many as told, from the start and behind a cursor': async (scene) => {
    const { tag: search } = await makeApps(scene);
    const query = { search, sort: 'name' } as const;
    const all = ids((await scene.developer.apps.list(query)).items);
    const fromStart = await scene.developer.apps.list({ ...query, skip: 1, limit: 1 });
    assertEqual([ids(fromStart.items), fromStart.total], [all.slice(1, 2), 3], 'one, after one was passed over');
    const { nextCursor } = await scene.developer.apps.list({ ...query, limit: 1 });
    assert(nextCursor !== null, 'a list of three has a second page at limit 1');
    const behind = await scene.developer.apps.list({ ...query, cursor: nextCursor, skip: 1, limit: 1 });
    assertEqual(ids(behind.items), all.slice(2), 'one behind the cursor, after one was passed over');
    assertEqual(behind.nextCursor, null, 'the cursor after the last');
    const past = await scene.developer.apps.list({ ...query, skip: 500 });
    assertEqual([past.items, past.nextCursor, past.total], [[], null, 3], 'a page past the end');
  },

  'counts what was asked for, on every page': async (scene) => {
    const { tag: search } = await makeApps(scene);
    const query = { search, applicationType: 'internal', limit: 1 } as const;
    const first = await scene.developer.apps.list(query);
    assert(first.nextCursor !== null, 'a list of two has a second page at limit 1');
    const second = await scene.developer.apps.list({ ...query, cursor: first.nextCursor });
    assertEqual([first.total, second.total], [2, 2], 'totals');
    assertEqual(second.nextCursor, null, 'the cursor after the last');
  },

  'refuses a query that is none, at its member': async (scene) => {
    const bad: Record<string, unknown> = {
      search: 'x'.repeat(201),
      status: 'pending',
      applicationType: 'public',
      active: 'yes',
      sort: 'secrets',
      direction: 'up',
      skip: -1,
    };
    for (const [member, value] of Object.entries(bad)) {
      const call = scene.developer.apps.list({ [member]: value });
      const error = await assertRefused(call, { code: 'validation' }, `${member}: ${String(value).slice(0, 20)}`);
      assertEqual(
        error.fields.map(({ path }) => path),
        [member],
        'refused fields',
      );
    }
  },
};

/** Three apps that share a part of their names with no other, oldest change first: on, off, and under review. */
async function makeApps(scene: Scene): Promise<{ tag: string; apps: App[]; percent: App; cafe: App; path: App }> {
  const tag = scene.unique('Q');
  const percent = await scene.app({ name: `${tag} alpha 100%` });
  await anInstant();
  const on = await scene.app({ name: `${tag} Caf\u00e9_x` });
  const { id: appId, version } = on;
  const cafe = await scene.developer.apps.update({ appId, version, changes: { active: false } });
  await anInstant();
  const path = await scene.app({ name: `${tag} gamma\\path`, applicationType: 'partner' });
  return { tag, apps: [percent, cafe, path], percent, cafe, path };
}

async function assertFinds(scene: Scene, query: AppListInput, expected: App[]): Promise<void> {
  const { items, total } = await scene.developer.apps.list({ limit: 200, ...query });
  const what = JSON.stringify(query);
  const names = (apps: App[]) => apps.map(({ name }) => name).sort();
  assertEqual(names(items), names(expected), `apps for ${what}`);
  assertEqual(total, expected.length, `total for ${what}`);
}

async function walk(scene: Scene, query: AppListInput): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await scene.developer.apps.list({ ...query, limit: 1, ...(cursor !== null && { cursor }) });
    seen.push(...ids(page.items));
    cursor = page.nextCursor;
    if (cursor === null) return seen;
    assert(seen.length < 10, 'a walk over three apps ends');
  }
}

function keyOf(app: App, sort: AppSort): string {
  return sort === 'name' ? nameKey(app.name) : String(app[sort]);
}

/** By code units, as every backend has to: a locale would make the order another one elsewhere. */
function inOrder(keys: readonly string[]): string[] {
  return [...keys].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
}

function ids(apps: readonly App[]): string[] {
  return apps.map(({ id }) => id);
}

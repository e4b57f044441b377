import type { HistoryAction, HistoryEntry } from '../../contract/history.js';
import { assert, assertEqual, assertRefused } from './assert.js';
import { refusedFields, type Scene } from './scene.js';
import type { SceneTests } from './subject.js';

export const historyTests: SceneTests = {
  'begins with who made the app': async (scene) => {
    const [app, viewer] = [await scene.app(), await scene.developer.viewer.get({})];
    const [entry, ...more] = await historyOf(scene, app.id);
    assertEqual([entry?.action, entry?.by?.id, more], ['created', viewer.id, []], 'action, person, other entries');
    assert(entry && entry.id !== '', 'the entry has an id');
  },

  'tells what an update changed, by whom, newest first': async (scene) => {
    const [app, admin] = [await scene.app(), await scene.orgAdmin.viewer.get({})];
    const changes = { name: scene.unique('Renamed'), redirectUris: ['https://new.example/cb'] };
    const renamed = await scene.orgAdmin.apps.update({ appId: app.id, version: app.version, changes });
    const off = { appId: app.id, version: renamed.version, changes: { active: false } };
    await scene.developer.apps.update(off);
    const entries = await historyOf(scene, app.id);
    assertEqual(actionsOf(entries), ['deactivated', 'updated', 'created'], 'actions');
    const [, updated] = entries;
    assertEqual(updated?.by?.id, admin.id, 'who changed it');
    const expected = [
      { path: 'name', before: [app.name], after: [changes.name] },
      { path: 'redirectUris', before: app.redirectUris, after: changes.redirectUris },
    ];
    assertEqual(updated?.changes, expected, 'what was changed');
    const times = entries.map(({ at }) => Date.parse(at));
    assertEqual(
      times,
      times.toSorted((one, other) => other - one),
      'times',
    );
  },

  'tells of every switch, and of no update that changes nothing or is refused': async (scene) => {
    const app = await scene.app();
    const appId = app.id;
    const off = await scene.developer.apps.update({ appId, version: app.version, changes: { active: false } });
    const same = { name: app.name, scopes: app.scopes, active: false };
    const kept = await scene.developer.apps.update({ appId, version: off.version, changes: same });
    const bad = scene.developer.apps.update({ appId, version: kept.version, changes: { redirectUris: [] } });
    await assertRefused(bad, refusedFields({ path: 'redirectUris', code: 'required' }), 'no redirect URI');
    const late = scene.developer.apps.update({ appId, version: app.version, changes: { active: true } });
    await assertRefused(late, { code: 'conflict' }, 'a stale update');
    await scene.developer.apps.update({ appId, version: kept.version, changes: { active: true } });
    const expected: HistoryAction[] = ['activated', 'deactivated', 'created'];
    assertEqual(actionsOf(await historyOf(scene, appId)), expected, 'actions');
  },

  'tells of secrets by their hint, never by their plaintext': async (scene) => {
    const { id: appId } = await scene.app();
    const [first, second] = [await scene.secret(appId), await scene.secret(appId)];
    const target = { appId, secretId: first.secret.id };
    await scene.developer.secrets.deactivate(target);
    await scene.developer.secrets.activate(target);
    await scene.developer.secrets.activate(target);
    await scene.developer.secrets.deactivate(target);
    await scene.developer.secrets.delete(target);
    const entries = await historyOf(scene, appId);
    const expected: HistoryAction[] = [
      'secret-deleted',
      'secret-deactivated',
      'secret-activated',
      'secret-deactivated',
      'secret-created',
      'secret-created',
      'created',
    ];
    assertEqual(actionsOf(entries), expected, 'actions');
    const hints = entries.slice(0, -1).map(({ text }) => text);
    const { hint } = first.secret;
    assertEqual(hints, [hint, hint, hint, hint, second.secret.hint, hint], 'hints');
    const text = JSON.stringify(entries);
    for (const { clientSecret } of [first, second]) assert(!text.includes(clientSecret), 'no entry holds a plaintext');
  },

  'starts a partner app with its submission': async (scene) => {
    const { id } = await scene.app({ applicationType: 'partner' });
    assertEqual(actionsOf(await historyOf(scene, id)), ['submitted', 'created'], 'actions');
  },

  'gives every entry on one of the pages': async (scene) => {
    const { id: appId } = await scene.app();
    await scene.secret(appId);
    await scene.secret(appId);
    const all = await historyOf(scene, appId);
    const seen: HistoryEntry[] = [];
    for (let cursor: string | null = null; ;) {
      const page = await scene.developer.apps.history({ appId, limit: 1, ...(cursor !== null && { cursor }) });
      assert(page.items.length <= 1, 'a page at limit 1 holds no more');
      seen.push(...page.items);
      cursor = page.nextCursor;
      if (cursor === null) break;
      assert(seen.length < 10, 'a walk over three entries ends');
    }
    assertEqual(seen, all, 'entries on all pages');
    assertEqual(new Set(seen.map(({ id }) => id)).size, 3, 'ids');
    const call = scene.developer.apps.history({ appId, cursor: 'nonsense' });
    await assertRefused(call, refusedFields({ path: 'cursor', code: 'malformed' }), 'a cursor that it did not give');
  },
};

export async function historyOf(scene: Scene, appId: string): Promise<HistoryEntry[]> {
  return (await scene.developer.apps.history({ appId, limit: 200 })).items;
}

export function actionsOf(entries: readonly { action: string }[]): string[] {
  return entries.map(({ action }) => action);
}

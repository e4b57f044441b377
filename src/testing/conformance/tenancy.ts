import { isPortalError } from '../../contract/errors.js';
import { assert, assertEqual, assertRefused } from './assert.js';
import type { SceneTests } from './subject.js';

export const tenancyTests: SceneTests = {
  "finds no secret of another tenant beside one's own app": async (scene) => {
    const [app, theirs] = [await scene.app(), await scene.app({}, scene.otherTenant)];
    const { secret } = await scene.secret(app.id);
    await scene.secret(app.id);
    const { otherTenant } = scene;
    const target = { appId: theirs.id, secretId: secret.id };
    await assertRefused(otherTenant.secrets.activate(target), { code: 'not-found' }, 'activate');
    await assertRefused(otherTenant.secrets.deactivate(target), { code: 'not-found' }, 'deactivate');
    await assertRefused(otherTenant.secrets.delete(target), { code: 'not-found' }, 'delete');
  },

  "lists one's own tenant's apps": async (scene) => {
    const [app, theirs] = [await scene.app(), await scene.app({}, scene.otherTenant)];
    const [mine, others] = [await scene.allApps(), await scene.allApps(scene.otherTenant)];
    assert(
      mine.some(({ id }) => id === app.id),
      "the developer's list has their app",
    );
    assert(
      others.some(({ id }) => id === theirs.id),
      "the other tenant's list has theirs",
    );
    const ids = new Set(mine.map(({ id }) => id));
    assert(!others.some(({ id }) => ids.has(id)), 'no app is in both lists');
  },

  'counts only those': async (scene) => {
    const before = await scene.developer.apps.list({ limit: 1 });
    await scene.app({}, scene.otherTenant);
    await scene.app({}, scene.otherTenant);
    const after = await scene.developer.apps.list({ limit: 1 });
    assertEqual(after.total, before.total, "the total after another tenant's creations");
  },

  'shows nothing of another tenant through its cursor': async (scene) => {
    for (let made = 0; made < 3; made += 1) await scene.app();
    const { nextCursor } = await scene.developer.apps.list({ limit: 1 });
    assert(nextCursor !== null, 'a list of three has a second page at limit 1');
    const mine = new Set((await scene.allApps()).map(({ id }) => id));
    try {
      const { items } = await scene.otherTenant.apps.list({ cursor: nextCursor, limit: 200 });
      assert(!items.some(({ id }) => mine.has(id)), 'a foreign cursor gives no foreign app');
    } catch (error) {
      if (!isPortalError(error)) throw error;
      assertEqual(error.code, 'validation', 'code of a refused foreign cursor');
    }
  },
};

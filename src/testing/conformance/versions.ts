import type { App } from '../../contract/app.js';
import { isPortalError } from '../../contract/errors.js';
import { assert, assertEqual, assertRefused } from './assert.js';
import type { Scene } from './scene.js';
import type { SceneTests } from './subject.js';

export const versionsTests: SceneTests = {
  'refuses an update made on a stale version and gives the current app': async (scene) => {
    const { stale, current } = await appWithTwoVersions(scene);
    const changes = { name: scene.unique('Late') };
    const call = scene.developer.apps.update({ appId: stale.id, version: stale.version, changes });
    const error = await assertRefused(call, { code: 'conflict', fields: [] }, 'the stale update');
    assertEqual(error.current, current, 'the current app in the conflict');
    assertEqual(await scene.developer.apps.get({ appId: stale.id }), current, 'the app afterwards');
  },

  'refuses a deletion made on a stale version and gives the current app': async (scene) => {
    const { stale, current } = await appWithTwoVersions(scene);
    const call = scene.developer.apps.delete({ appId: stale.id, version: stale.version });
    const error = await assertRefused(call, { code: 'conflict', fields: [] }, 'the stale deletion');
    assertEqual(error.current, current, 'the current app in the conflict');
    assertEqual(await scene.developer.apps.get({ appId: stale.id }), current, 'the app afterwards');
  },

  'refuses a version that never was': async (scene) => {
    const app = await scene.app();
    for (const version of ['no-such-version', '0', '*']) {
      const call = scene.developer.apps.update({ appId: app.id, version, changes: { active: false } });
      await assertRefused(call, { code: 'conflict' }, `version ${version}`);
    }
    assertEqual(await scene.developer.apps.get({ appId: app.id }), app, 'the app afterwards');
  },

  'takes one of five updates at once on the same version': async (scene) => {
    const app = await scene.app();
    const names = Array.from({ length: 5 }, () => scene.unique('Racer'));
    const calls = names.map((name) =>
      scene.developer.apps.update({ appId: app.id, version: app.version, changes: { name } }),
    );
    const results = await Promise.allSettled(calls);
    const winners = results.filter((result) => result.status === 'fulfilled');
    assertEqual(winners.length, 1, 'updates that were taken');
    for (const result of results) {
      if (result.status === 'fulfilled') continue;
      assert(isPortalError(result.reason) && result.reason.code === 'conflict', 'the other updates are conflicts');
    }
    assertEqual(await scene.developer.apps.get({ appId: app.id }), winners[0]?.value, 'the app afterwards');
  },
};

async function appWithTwoVersions(scene: Scene): Promise<{ stale: App; current: App }> {
  const stale = await scene.app();
  const changes = { name: scene.unique('Current') };
  const current = await scene.developer.apps.update({ appId: stale.id, version: stale.version, changes });
  return { stale, current };
}

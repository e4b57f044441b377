import type { Viewer } from '../../contract/viewer.js';
import { missingEntitlements } from '../../contract/viewer.js';
import { assert, assertEqual, assertRefused } from './assert.js';
import { everyCall } from './every-call.js';
import type { SceneTests } from './subject.js';

export const entitlementTests: SceneTests = {
  'refuses every call but viewer.get to a person without the subscription, and says what is missing': async (scene) => {
    const app = await scene.app();
    const { secret } = await scene.secret(app.id);
    const viewer: Viewer = await scene.noSubscription.viewer.get({});
    const expected = missingEntitlements(viewer);
    assert(expected.length > 0, 'the person without the subscription lacks something');
    const calls = everyCall(scene.noSubscription, {
      appId: app.id,
      secretId: secret.id,
      version: app.version,
      draft: await scene.draft(),
      idempotencyKey: scene.unique(),
    });
    for (const { name, call } of calls) {
      if (name === 'viewer.get') continue;
      const error = await assertRefused(call(), { code: 'forbidden' }, name);
      assertEqual(error.missing, expected, `${name}: what is missing`);
    }
    assertEqual(await scene.developer.apps.get({ appId: app.id }), app, "the colleague's app afterwards");
  },
};

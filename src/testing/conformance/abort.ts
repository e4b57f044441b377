import { isAbort } from '../../contract/errors.js';
import { assert, assertEqual, rejectionOf } from './assert.js';
import { everyCall, type NamedCall } from './every-call.js';
import type { Scene } from './scene.js';
import type { SceneTests } from './subject.js';

export const abortTests: SceneTests = {
  'does nothing when the signal was aborted before the call, and rejects with its reason': async (scene) => {
    const { calls, appId, name } = await setting(scene);
    const [app, secrets] = [await scene.developer.apps.get({ appId }), await scene.developer.secrets.list({ appId })];
    const reason = new Error('the person left');
    for (const { name: operation, call } of calls) {
      const error = await rejectionOf(call({ signal: AbortSignal.abort(reason) }), operation);
      assert(error === reason, `${operation} rejects with the reason of the signal`);
    }
    assertEqual(await scene.developer.apps.get({ appId }), app, 'the app afterwards');
    assertEqual(await scene.developer.secrets.list({ appId }), secrets, 'its secrets afterwards');
    const apps = await scene.allApps();
    assert(!apps.some((listed) => listed.name === name), 'no app was made');
  },

  'rejects with the reason when aborted during the call': async (scene) => {
    const { calls } = await setting(scene);
    for (const { name: operation, call } of calls) {
      // An aborted creation may have made its app all the same: the next test has it, with the key to find it by.
      if (operation === 'apps.create') continue;
      const reason = new Error('the person left');
      const controller = new AbortController();
      const pending = rejectionOf(call({ signal: controller.signal }), operation);
      controller.abort(reason);
      assert((await pending) === reason, `${operation} rejects with the reason of the signal`);
    }
  },

  'makes one app of a creation that was aborted and sent again': async (scene) => {
    const input = { idempotencyKey: scene.unique(), draft: await scene.draft() };
    const controller = new AbortController();
    const pending = rejectionOf(scene.developer.apps.create(input, { signal: controller.signal }), 'apps.create');
    controller.abort();
    assert(isAbort(await pending), 'the call rejects with an AbortError unless another reason is given');
    await scene.developer.apps.create(input);
    const named = (await scene.allApps()).filter(({ name }) => name === input.draft.name);
    assertEqual(named.length, 1, 'apps of that name');
  },
};

async function setting(scene: Scene): Promise<{ calls: NamedCall[]; appId: string; name: string }> {
  const app = await scene.app();
  const { secret } = await scene.secret(app.id);
  const draft = await scene.draft();
  const calls = everyCall(scene.developer, {
    appId: app.id,
    secretId: secret.id,
    version: app.version,
    draft,
    idempotencyKey: scene.unique(),
  });
  return { calls, appId: app.id, name: draft.name };
}

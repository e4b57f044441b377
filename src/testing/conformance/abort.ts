import { isAbort } from '../../contract/errors.js';
import { assert, assertEqual, rejectionOf } from './assert.js';
import { everyCall } from './every-call.js';
import type { SceneTests } from './subject.js';
import { makeTarget, standOf } from './target.js';

export const abortTests: SceneTests = {
  'does nothing when the signal was aborted before the call, and rejects with its reason': async (scene) => {
    const target = await makeTarget(scene);
    const before = await standOf(scene, target);
    const reason = new Error('the person left');
    for (const { name: operation, call } of everyCall((needs) => scene.able(needs), target)) {
      const error = await rejectionOf(call({ signal: AbortSignal.abort(reason) }), operation);
      assert(error === reason, `${operation} rejects with the reason of the signal`);
    }
    assertEqual(await standOf(scene, target), before, 'everything afterwards');
    const apps = await scene.allApps();
    assert(!apps.some((listed) => listed.name === target.draft.name), 'no app was made');
  },

  'rejects with the reason when aborted during the call': async (scene) => {
    const target = await makeTarget(scene);
    for (const { name: operation, call } of everyCall((needs) => scene.able(needs), target)) {
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

import { devPortalSubscription, missingEntitlements } from '../../contract/viewer.js';
import { assert, assertEqual } from './assert.js';
import type { SceneTests } from './subject.js';

export const viewerTests: SceneTests = {
  'says who is signed in, the same at every call': async (scene) => {
    const first = await scene.developer.viewer.get({});
    assert(first.id !== '' && first.tenant.id !== '', 'person and tenant have an id');
    assertEqual(await scene.developer.viewer.get({}), first, 'the second answer');
  },

  'says that a developer lacks nothing': async (scene) => {
    const viewer = await scene.developer.viewer.get({});
    assertEqual(missingEntitlements(viewer), [], 'what the developer lacks');
  },

  'tells two people and two tenants apart': async (scene) => {
    const [mine, colleague, other] = await Promise.all([
      scene.developer.viewer.get({}),
      scene.noSubscription.viewer.get({}),
      scene.otherTenant.viewer.get({}),
    ]);
    assertEqual(colleague.tenant.id, mine.tenant.id, "a colleague's tenant");
    assert(colleague.id !== mine.id, 'a colleague is another person');
    assert(other.tenant.id !== mine.tenant.id, 'the other tenant is another one');
    assert(other.id !== mine.id, 'the person of the other tenant is another one');
  },

  'answers a person without the subscription, so that an element can say what is missing': async (scene) => {
    const viewer = await scene.noSubscription.viewer.get({});
    assert(!viewer.subscriptions.includes(devPortalSubscription), 'the subscription is not among theirs');
  },
};

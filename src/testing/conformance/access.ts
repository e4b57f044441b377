import { devPortalSubscription } from '../../contract/viewer.js';
import { assert, assertEqual } from './assert.js';
import type { Scene } from './scene.js';
import type { SceneTests } from './subject.js';
import { colleagueOf } from './target.js';
import { assertConsistent, changeable, everybody, update } from './users.js';

export const accessTests: SceneTests = {
  "reaches the admin's list when it is asked for, once": async (scene) => {
    const user = await changeable(scene);
    assert(!(await isWaiting(scene, user.id)), 'nobody waits before');
    const first = await scene.noSubscription.viewer.requestAccess({});
    assert(first.accessRequestedAt, 'the person is told since when they wait');
    const second = await scene.noSubscription.viewer.requestAccess({});
    assertEqual(second, first, 'the answer to asking again');
    assertEqual(await scene.noSubscription.viewer.get({}), first, 'the person');
    assert(await isWaiting(scene, user.id), 'the person is on the list');
    assertEqual((await colleagueOf(scene)).accessRequestedAt, first.accessRequestedAt, 'since when, to the admin');
    const others = await everybody(scene, { requested: false });
    assert(!others.some(({ id }) => id === user.id), 'the person is not among those who wait for nothing');
  },

  'is declined, and may be asked for again': async (scene) => {
    const user = await changeable(scene);
    await scene.noSubscription.viewer.requestAccess({});
    const { version } = await colleagueOf(scene);
    const changes = { accessRequested: false } as const;
    const declined = await scene.orgAdmin.users.update({ userId: user.id, version, changes });
    assertEqual([declined.accessRequestedAt, declined.subscriptions], [null, user.subscriptions], 'the user');
    assert(!(await isWaiting(scene, user.id)), 'the person is not on the list');
    const viewer = await scene.noSubscription.viewer.get({});
    assert(!viewer.accessRequestedAt, 'the person waits no longer');
    await assertConsistent(scene);
    await scene.noSubscription.viewer.requestAccess({});
    assert(await isWaiting(scene, user.id), 'the person is on the list again');
  },

  'is given with the subscription, and with no other': async (scene) => {
    const user = await changeable(scene);
    await scene.noSubscription.viewer.requestAccess({});
    const other = await update(scene, await colleagueOf(scene), user.subscriptions);
    assert(other.accessRequestedAt !== null, 'the person waits after another change');
    const granted = await update(scene, other, [...user.subscriptions, devPortalSubscription]);
    assertEqual(granted.accessRequestedAt, null, 'since when they wait');
    assert(!(await isWaiting(scene, user.id)), 'the person is not on the list');
    assert(!(await scene.noSubscription.viewer.get({})).accessRequestedAt, 'the person waits no longer');
    await assertConsistent(scene);
  },

  'is not waited for by whoever has it': async (scene) => {
    const viewer = await scene.developer.viewer.requestAccess({});
    assert(!viewer.accessRequestedAt, 'the developer waits for nothing');
    assert(!(await isWaiting(scene, viewer.id)), 'the developer is not on the list');
  },
};

async function isWaiting(scene: Scene, userId: string): Promise<boolean> {
  return (await everybody(scene, { requested: true })).some(({ id }) => id === userId);
}

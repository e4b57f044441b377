import type { User } from '../../contract/user.js';
import { devPortalSubscription, missingFor } from '../../contract/viewer.js';
import { assert, assertEqual, assertRefused } from './assert.js';
import { refusedFields, type Scene } from './scene.js';
import type { SceneTests } from './subject.js';
import { colleagueOf } from './target.js';

type Query = Parameters<Scene['orgAdmin']['users']['list']>[0];

export const usersTests: SceneTests = {
  "are one's own organisation's people, and nobody else": async (scene) => {
    const ids = (await everybody(scene)).map(({ id }) => id);
    for (const person of ['org-admin', 'developer', 'no-subscription'] as const) {
      const { id } = await scene.as(person).viewer.get({});
      assert(ids.includes(id), `${person} is among them`);
    }
    for (const person of ['other-tenant', 'reviewer'] as const) {
      const { id, name } = await scene.as(person).viewer.get({});
      assert(!ids.includes(id), `${person} is not among them`);
      const found = await everybody(scene, { search: name });
      assert(!found.some((user) => user.id === id), `${person} is not found by name`);
    }
  },

  'say of each what their own sign-in says': async (scene) => {
    const users = new Map((await everybody(scene)).map((user) => [user.id, user]));
    for (const person of ['org-admin', 'developer', 'no-subscription'] as const) {
      const { id, name, email, roles, subscriptions } = await scene.as(person).viewer.get({});
      const user = users.get(id);
      assertEqual([user?.name, user?.email, user?.roles], [name, email, roles], `${person}: name, e-mail, roles`);
      assertEqual(user?.subscriptions.toSorted(), subscriptions.toSorted(), `${person}: subscriptions`);
    }
  },

  'are each on one of the pages, counted on all of them': async (scene) => {
    const all = await everybody(scene);
    const seen: User[] = [];
    const limit = Math.max(1, Math.floor(all.length / 3));
    for (let cursor: string | null = null; ;) {
      const page = await scene.orgAdmin.users.list({ limit, ...(cursor !== null && { cursor }) });
      assert(page.items.length <= limit, `a page at limit ${limit} holds no more`);
      assertEqual(page.total, all.length, 'the total');
      seen.push(...page.items);
      cursor = page.nextCursor;
      if (cursor === null) break;
      assert(seen.length <= all.length, 'a walk over the users ends');
    }
    assertEqual(seen, all, 'users on all pages');
    const malformed = refusedFields({ path: 'cursor', code: 'malformed' });
    await assertRefused(scene.orgAdmin.users.list({ cursor: 'nonsense' }), malformed, 'a cursor it did not give');
  },

  'are found by a part of name or e-mail, in any case': async (scene) => {
    const { id, name, email } = await colleagueOf(scene);
    const searches = [name.toUpperCase(), name.slice(1), name.slice(0, -1), ...(email ? [email.toUpperCase()] : [])];
    for (const search of searches) {
      const found = await everybody(scene, { search });
      assert(
        found.some((user) => user.id === id),
        `${search} finds ${name}`,
      );
      const part = search.toLowerCase();
      const texts = found.map((user) => `${user.name}\n${user.email ?? ''}`.toLowerCase());
      assert(
        texts.every((text) => text.includes(part)),
        `everybody who is found has ${search}`,
      );
    }
    for (const search of [`${name[0]}%`, `${name.slice(0, -1)}_`, '\\', "' or 1=1 --"]) {
      assertEqual(await everybody(scene, { search }), [], `users for ${search}`);
    }
  },

  'are found by a subscription': async (scene) => {
    const all = await everybody(scene);
    const subscription = devPortalSubscription;
    const having = all.filter(({ subscriptions }) => subscriptions.includes(subscription));
    assertEqual(await everybody(scene, { subscription }), having, 'users with the DevPortal');
    assertEqual(await everybody(scene, { subscription: 'no-such-product' }), [], 'users with what is none');
  },

  'get and lose a subscription, from their next sign-in on or at once': async (scene) => {
    const user = await changeable(scene);
    const subscriptions = [...user.subscriptions, devPortalSubscription];
    const granted = await update(scene, user, subscriptions);
    assert(granted.version !== user.version, 'the version is a new one');
    assertEqual(granted, { ...user, subscriptions, version: granted.version }, 'the user');
    assertEqual(await colleagueOf(scene), granted, 'the user in the list');
    await assertConsistent(scene);
    const twice = await update(scene, granted, [...user.subscriptions, ...user.subscriptions]);
    assertEqual(twice.subscriptions, user.subscriptions, 'subscriptions, each once');
    await assertConsistent(scene);
  },

  'get no subscription that nobody knows': async (scene) => {
    const user = await changeable(scene);
    const call = update(scene, user, [devPortalSubscription, 'no-such-product']);
    await assertRefused(call, refusedFields({ path: 'subscriptions/1', code: 'unknown' }), 'an unknown subscription');
    assertEqual(await colleagueOf(scene), user, 'the user afterwards');
  },

  'get no role by what an admin writes beside it': async (scene) => {
    const user = await changeable(scene);
    const changes = { subscriptions: user.subscriptions, roles: ['reviewer'], name: 'Somebody' };
    const updated = await scene.orgAdmin.users.update({ userId: user.id, version: user.version, changes });
    assertEqual(updated, { ...user, version: updated.version }, 'the user');
    assertEqual((await scene.noSubscription.viewer.get({})).roles, user.roles, 'their roles');
  },

  'are changed by one of four admins at once': async (scene) => {
    const user = await changeable(scene);
    const subscriptions = [...user.subscriptions, devPortalSubscription];
    const results = await Promise.allSettled(Array.from({ length: 4 }, () => update(scene, user, subscriptions)));
    assertEqual(results.filter(({ status }) => status === 'fulfilled').length, 1, 'updates that were taken');
    for (const result of results) {
      if (result.status === 'rejected') {
        await assertRefused(Promise.reject(result.reason), { code: 'conflict' }, 'the other updates');
      }
    }
  },
};

/** The colleague, who is given back what they had after the test. */
export async function changeable(scene: Scene): Promise<User> {
  const user = await colleagueOf(scene);
  scene.afterwards(async () => {
    const { version } = await colleagueOf(scene);
    const changes = { subscriptions: user.subscriptions, accessRequested: false } as const;
    await scene.orgAdmin.users.update({ userId: user.id, version, changes });
  });
  return user;
}

export function update(scene: Scene, { id, version }: User, subscriptions: string[]): Promise<User> {
  return scene.orgAdmin.users.update({ userId: id, version, changes: { subscriptions } });
}

/** What a person is told about themselves is what the server goes by. */
export async function assertConsistent(scene: Scene): Promise<void> {
  const missing = missingFor('devportal', await scene.noSubscription.viewer.get({}));
  const call = scene.noSubscription.apps.list({ limit: 1 });
  if (missing.length === 0) await call;
  else {
    const error = await assertRefused(call, { code: 'forbidden' }, 'apps.list');
    assertEqual(error.missing, missing, 'what is missing');
  }
}

/** By name, then by id. */
export async function everybody(scene: Scene, query: Query = {}): Promise<User[]> {
  const all: User[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await scene.orgAdmin.users.list({ limit: 200, ...query, ...(cursor !== null && { cursor }) });
    all.push(...page.items);
    cursor = page.nextCursor;
    if (cursor === null) return all;
    assert(page.items.length > 0, 'a page that has a next one holds at least one user');
  }
}

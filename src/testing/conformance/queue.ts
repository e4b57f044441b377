import type { Review } from '../../contract/review.js';
import { assert, assertEqual, assertRefused } from './assert.js';
import { decide } from './reviews.js';
import { anInstant, refusedFields, type Scene } from './scene.js';
import type { SceneTests } from './subject.js';

type Query = Parameters<Scene['reviewer']['reviews']['list']>[0];

export const queueTests: SceneTests = {
  'has what was submitted, longest wait first, and looks the same to every reviewer': async (scene) => {
    const { tag, first, second } = await makeReviews(scene);
    for (const backend of [scene.reviewer, scene.otherReviewer]) {
      const { items, nextCursor, total } = await backend.reviews.list({ search: tag });
      assertEqual(items, [first, second], 'the queue');
      assertEqual([nextCursor, total], [null, 2], 'cursor and total');
    }
  },

  'puts at its end what is handed in again': async (scene) => {
    const { tag, first, second } = await makeReviews(scene);
    const app = await scene.developer.apps.get({ appId: first.appId });
    await anInstant();
    const changes = { redirectUris: ['https://again.example/callback'] };
    await scene.developer.apps.update({ appId: app.id, version: app.version, changes });
    await assertFinds(scene, { search: tag }, [second, first]);
  },

  'is searched by name, client ID and organisation, in any case': async (scene) => {
    const { tag, first, second } = await makeReviews(scene);
    await assertFinds(scene, { search: first.requested.name.toUpperCase() }, [first]);
    await assertFinds(scene, { search: second.clientId.toUpperCase() }, [second]);
    await assertFinds(scene, { search: `${tag} 1%` }, []);
    await assertFinds(scene, { search: `${tag} _ne` }, []);
    const { items } = await scene.reviewer.reviews.list({ search: first.tenant.name.toUpperCase(), limit: 200 });
    assert(
      items.some(({ id }) => id === first.id),
      "the organisation's name finds its app",
    );
    const times = items.map(({ submittedAt }) => Date.parse(submittedAt));
    assertEqual(
      times,
      times.toSorted((one, other) => one - other),
      'times of submission',
    );
  },

  'gives those in a state and of a kind': async (scene) => {
    const { tag, first, second } = await makeReviews(scene);
    const search = tag;
    await decide(scene, first, { decision: 'approved' });
    await assertFinds(scene, { search, state: 'waiting' }, [second]);
    await assertFinds(scene, { search, state: 'approved' }, [first]);
    await assertFinds(scene, { search, state: 'withdrawn' }, []);
    await assertFinds(scene, { search, kind: 'change' }, []);
    const { version } = await scene.developer.apps.get({ appId: first.appId });
    const changes = { redirectUris: ['https://other.example/callback'] };
    await scene.developer.apps.update({ appId: first.appId, version, changes });
    await assertFinds(scene, { search, kind: 'change' }, [first]);
    await assertFinds(scene, { search, kind: 'registration', state: 'waiting' }, [second]);
  },

  'tells what somebody has taken on': async (scene) => {
    const { tag, first, second } = await makeReviews(scene);
    const { id, name } = await scene.reviewer.viewer.get({});
    const assigned = await scene.reviewer.reviews.assign({ reviewId: first.id });
    assertEqual(assigned, { ...first, assignee: { id, name } }, 'the review, its version as before');
    assertEqual(await scene.reviewer.reviews.assign({ reviewId: first.id }), assigned, 'taken on twice');
    await assertFinds(scene, { search: tag, assignee: 'me' }, [first]);
    await assertFinds(scene, { search: tag, assignee: 'nobody' }, [second]);
    const taken = await scene.otherReviewer.reviews.assign({ reviewId: first.id });
    assert(taken.assignee && taken.assignee.id !== id, 'another reviewer takes it over');
    await assertFinds(scene, { search: tag, assignee: 'me' }, []);
    assertEqual(await scene.reviewer.reviews.unassign({ reviewId: first.id }), first, 'the review, given back');
    await assertFinds(scene, { search: tag, assignee: 'nobody' }, [first, second]);
  },

  'gives every review on one of the pages': async (scene) => {
    const { tag: search, first, second } = await makeReviews(scene);
    const one = await scene.reviewer.reviews.list({ search, limit: 1 });
    assertEqual([one.items, one.total], [[first], 2], 'the first page');
    assert(one.nextCursor !== null, 'a list of two has a second page at limit 1');
    const two = await scene.reviewer.reviews.list({ search, limit: 1, cursor: one.nextCursor });
    assertEqual([two.items, two.total, two.nextCursor], [[second], 2, null], 'the second page');
    const malformed = refusedFields({ path: 'cursor', code: 'malformed' });
    await assertRefused(scene.reviewer.reviews.list({ cursor: 'nonsense' }), malformed, 'a cursor it did not give');
  },

  'has no app that was deleted': async (scene) => {
    const { tag, first, second } = await makeReviews(scene);
    const { id: appId, version } = await scene.developer.apps.get({ appId: first.appId });
    await scene.developer.apps.delete({ appId, version });
    await assertFinds(scene, { search: tag }, [second]);
    await assertRefused(scene.reviewer.reviews.get({ reviewId: first.id }), { code: 'not-found' }, 'its review');
  },
};

async function makeReviews(scene: Scene): Promise<{ tag: string; first: Review; second: Review }> {
  const tag = scene.unique('Queue');
  const make = async (name: string) => {
    const app = await scene.app({ name: `${tag} ${name}`, applicationType: 'partner' });
    return scene.reviewer.reviews.get({ reviewId: app.review?.id ?? 'nobody' });
  };
  const first = await make('one');
  await anInstant();
  return { tag, first, second: await make('two') };
}

async function assertFinds(scene: Scene, query: Query, expected: Review[]): Promise<void> {
  const { items, total } = await scene.reviewer.reviews.list({ limit: 200, ...query });
  const ids = (reviews: Review[]) => reviews.map(({ id }) => id);
  assertEqual([ids(items), total], [ids(expected), expected.length], `reviews for ${JSON.stringify(query)}`);
}

import type { App } from '../../contract/app.js';
import { type Decision, type DecisionInput, maxReasonLength, type Review } from '../../contract/review.js';
import { assert, assertEqual, assertRefused, type Refusal } from './assert.js';
import { actionsOf } from './history.js';
import { refusedFields, type Scene } from './scene.js';
import type { SceneTests } from './subject.js';

const reason = 'Please say what the app is for.';
const notes = [{ path: 'redirectUris/0', text: 'Whose host is this?' }];

export const reviewsTests: SceneTests = {
  'starts with what was asked for, by whom, and nothing that works yet': async (scene) => {
    const { app, review } = await submitted(scene);
    const { id, tenant } = await scene.developer.viewer.get({});
    assertEqual(stateOf(app), ['under-review', false, 'waiting'], 'status, active, state');
    assertEqual(
      [app.review?.kind, app.review?.requested, app.review?.reason],
      ['registration', {}, null],
      'its review',
    );
    assertEqual([review.id, review.appId, review.clientId], [app.review?.id, app.id, app.clientId], 'ids');
    assertEqual([review.kind, review.state, review.tenant], ['registration', 'waiting', tenant], 'kind, state, tenant');
    assertEqual([review.submittedBy?.id, review.assignee, review.live], [id, null, null], 'submitter, assignee, live');
    const { name, logo, applicationType, redirectUris, scopes } = app;
    assertEqual(review.requested, { name, logo, applicationType, redirectUris, scopes }, 'what is asked for');
    assertEqual(actionsOf(review.thread), ['submitted'], 'the thread');
  },

  'is none for an internal app': async (scene) => {
    const app = await scene.app();
    assert(!app.review, 'the app has no review');
    const call = scene.developer.reviews.withdraw({ appId: app.id, version: app.version });
    await assertRefused(call, because('no-review'), 'taking it back');
  },

  'is seen by reviewers and by the organisation whose app it is about, the same by both': async (scene) => {
    const { review } = await submitted(scene);
    const { id: reviewId } = review;
    for (const person of ['developer', 'org-admin', 'reviewer', 'other-reviewer'] as const) {
      assertEqual(await scene.as(person).reviews.get({ reviewId }), review, `the review as ${person} sees it`);
    }
    const call = scene.noSubscription.reviews.get({ reviewId });
    const error = await assertRefused(call, { code: 'forbidden' }, 'a colleague without the subscription');
    assertEqual(error.missing, [{ kind: 'subscription', anyOf: ['devportal'] }], 'what is missing');
  },

  'switches an approved app on': async (scene) => {
    const { app, review } = await submitted(scene);
    const decided = await decide(scene, review, { decision: 'approved' });
    const reviewer = await scene.reviewer.viewer.get({});
    assertEqual([decided.state, decided.id], ['approved', review.id], 'state and id of the review');
    assertEqual(actionsOf(decided.thread), ['submitted', 'approved'], 'the thread');
    assertEqual(decided.thread.at(-1)?.by?.id, reviewer.id, 'who decided');
    const after = await scene.developer.apps.get({ appId: app.id });
    assertEqual(stateOf(after), ['approved', true, 'approved'], 'status, active, state');
    assert(after.version !== app.version, 'the version of the app is a new one');
    const { status, active, review: kept, version, updatedAt } = after;
    assertEqual(after, { ...app, status, active, review: kept, version, updatedAt }, 'the rest of the app');
    assertEqual(decided.live, review.requested, 'what works now');
  },

  'gives the owner reason and notes, and keeps the thread when the app is handed in again': async (scene) => {
    const { app, review } = await submitted(scene);
    const decided = await decide(scene, review, { decision: 'changes-requested', reason: ` ${reason} `, notes });
    const sentBack = await scene.developer.apps.get({ appId: app.id });
    assertEqual(stateOf(sentBack), ['under-review', false, 'changes-requested'], 'status, active, state');
    assertEqual([sentBack.review?.reason, sentBack.review?.notes], [reason, notes], 'reason and notes');
    assertEqual([decided.thread.at(-1)?.text, decided.thread.at(-1)?.notes], [reason, notes], 'in the thread');
    const changes = { redirectUris: ['https://better.example/callback'] };
    const again = await scene.developer.apps.update({ appId: app.id, version: sentBack.version, changes });
    assertEqual(stateOf(again), ['under-review', false, 'waiting'], 'status, active, state');
    assertEqual([again.review?.id, again.review?.reason, again.review?.notes], [review.id, null, []], 'its review');
    const resubmitted = await scene.reviewer.reviews.get({ reviewId: review.id });
    assertEqual(actionsOf(resubmitted.thread), ['submitted', 'changes-requested', 'resubmitted'], 'the thread');
    assertEqual(resubmitted.thread[1], decided.thread[1], 'the decision in the thread');
    assertEqual(resubmitted.requested.redirectUris, changes.redirectUris, 'what is asked for');
  },

  'leaves a refused app to its own tenant, until it is handed in again': async (scene) => {
    const { app, review } = await submitted(scene);
    await decide(scene, review, { decision: 'not-approved', reason });
    const refused = await scene.developer.apps.get({ appId: app.id });
    assertEqual(stateOf(refused), ['not-approved', false, 'not-approved'], 'status, active, state');
    assertEqual(refused.review?.reason, reason, 'reason');
    const on = { appId: app.id, version: refused.version, changes: { active: true } };
    const switched = await scene.developer.apps.update(on);
    assertEqual(stateOf(switched), ['not-approved', true, 'not-approved'], 'status, active, state when switched on');
    const changes = { name: scene.unique('Better') };
    const again = await scene.developer.apps.update({ appId: app.id, version: switched.version, changes });
    assertEqual(stateOf(again), ['under-review', false, 'waiting'], 'status, active, state when handed in again');
  },

  'asks for a reason unless it approves, and for notes that say something about a field': async (scene) => {
    const { app, review } = await submitted(scene);
    const required = refusedFields({ path: 'reason', code: 'required' });
    for (const decision of ['changes-requested', 'not-approved'] as const) {
      await assertRefused(decide(scene, review, { decision }), required, `${decision} without a reason`);
      await assertRefused(decide(scene, review, { decision, reason: ' \n' }), required, `${decision}, a blank reason`);
    }
    const stray = { decision: 'approved', notes: [...notes, { path: 'status', text: 'x' }] } as const;
    const unknown = refusedFields({ path: 'notes/1/path', code: 'unknown' });
    await assertRefused(decide(scene, review, { ...stray, notes: [...stray.notes] }), unknown, 'a note on no field');
    const empty: DecisionInput = { decision: 'approved', notes: [{ path: 'name', text: ' ' }] };
    const emptyNote = refusedFields({ path: 'notes/0/text', code: 'required' });
    await assertRefused(decide(scene, review, empty), emptyNote, 'an empty note');
    const long: DecisionInput = { decision: 'not-approved', reason: 'x'.repeat(maxReasonLength + 1) };
    const tooLong = refusedFields({ path: 'reason', code: 'too-long', limit: maxReasonLength });
    await assertRefused(decide(scene, review, long), tooLong, 'an endless reason');
    const odd = { decision: 'under-review' as Decision };
    await assertRefused(decide(scene, review, odd), { code: 'validation' }, 'a decision that is none');
    assertEqual(await scene.developer.apps.get({ appId: app.id }), app, 'the app afterwards');
    assertEqual(await scene.reviewer.reviews.get({ reviewId: review.id }), review, 'the review afterwards');
  },

  'is decided on the version that the reviewer saw': async (scene) => {
    const { app, review } = await submitted(scene);
    const changes = { redirectUris: ['https://swapped.example/callback'] };
    const swapped = await scene.developer.apps.update({ appId: app.id, version: app.version, changes });
    const current = await scene.reviewer.reviews.get({ reviewId: review.id });
    assert(current.version !== review.version, 'the version changes with what is asked for');
    const call = decide(scene, review, { decision: 'approved' });
    const error = await assertRefused(call, { code: 'conflict', fields: [] }, 'deciding on the version before');
    assertEqual(error.current, current, 'the current review in the conflict');
    assertEqual(current.requested.redirectUris, changes.redirectUris, 'what is asked for now');
    assertEqual(await scene.developer.apps.get({ appId: app.id }), swapped, 'the app afterwards');
  },

  'is decided once': async (scene) => {
    const { app, review } = await submitted(scene);
    const decided = await decide(scene, review, { decision: 'not-approved', reason });
    const late = await assertRefused(decide(scene, review, { decision: 'approved' }), { code: 'conflict' }, 'again');
    assertEqual(late.current, decided, 'the decided review in the conflict');
    await assertRefused(decide(scene, decided, { decision: 'approved' }), because('decided'), 'what was decided');
    assertEqual(stateOf(await scene.developer.apps.get({ appId: app.id }))[0], 'not-approved', 'status');
  },

  'takes one of four decisions at once': async (scene) => {
    const { review } = await submitted(scene);
    const calls = [scene.reviewer, scene.otherReviewer, scene.reviewer, scene.otherReviewer].map((backend, index) =>
      backend.reviews.decide({
        reviewId: review.id,
        version: review.version,
        decision: { decision: index % 2 === 0 ? 'approved' : 'not-approved', reason },
      }),
    );
    const results = await Promise.allSettled(calls);
    const winners = results.filter((result) => result.status === 'fulfilled');
    assertEqual(winners.length, 1, 'decisions that were taken');
    for (const result of results) {
      if (result.status === 'fulfilled') continue;
      await assertRefused(Promise.reject(result.reason), { code: 'conflict' }, 'the other decisions');
    }
    assertEqual(await scene.reviewer.reviews.get({ reviewId: review.id }), winners[0]?.value, 'the review afterwards');
  },

  'is decided by nobody else, whatever else an owner writes': async (scene) => {
    const hopeful = { status: 'approved', review: { state: 'approved' }, active: false };
    const draft = { ...(await scene.draft({ applicationType: 'partner' })), ...hopeful };
    const app = await scene.developer.apps.create({ idempotencyKey: scene.unique(), draft });
    assertEqual(stateOf(app), ['under-review', false, 'waiting'], 'status, active, state of a hopeful draft');
    const changes = { ...hopeful, name: scene.unique('Hopeful') };
    const updated = await scene.developer.apps.update({ appId: app.id, version: app.version, changes });
    assertEqual(stateOf(updated), ['under-review', false, 'waiting'], 'status, active, state after a hopeful update');
  },

  "is not decided by a reviewer of the app's own organisation": async (scene) => {
    const app = await scene.app({ applicationType: 'partner' }, scene.otherReviewer);
    const review = await scene.reviewer.reviews.get({ reviewId: app.review?.id ?? '' });
    for (const backend of [scene.reviewer, scene.otherReviewer]) {
      const decision = { decision: 'approved' } as const;
      const call = backend.reviews.decide({ reviewId: review.id, version: review.version, decision });
      await assertRefused(call, because('own-tenant'), "deciding on one's own tenant's app");
    }
    assertEqual(await scene.otherReviewer.apps.get({ appId: app.id }), app, 'the app afterwards');
  },

  'ends when the owner takes the app back, and goes on when it is handed in again': async (scene) => {
    const { app, review } = await submitted(scene);
    const taken = await scene.developer.reviews.withdraw({ appId: app.id, version: app.version });
    assertEqual(stateOf(taken), ['not-approved', false, 'withdrawn'], 'status, active, state');
    assertEqual(await scene.developer.apps.get({ appId: app.id }), taken, 'the app by get');
    const again = scene.developer.reviews.withdraw({ appId: app.id, version: taken.version });
    await assertRefused(again, because('no-review'), 'taking it back again');
    const { version } = await scene.reviewer.reviews.get({ reviewId: review.id });
    const late = decide(scene, { ...review, version }, { decision: 'approved' });
    await assertRefused(late, because('decided'), 'deciding on what was taken back');
    const changes = { name: scene.unique('Again') };
    const updated = await scene.developer.apps.update({ appId: app.id, version: taken.version, changes });
    assertEqual(stateOf(updated), ['under-review', false, 'waiting'], 'status, active, state when handed in again');
    const { thread } = await scene.reviewer.reviews.get({ reviewId: updated.review?.id ?? '' });
    assertEqual(actionsOf(thread), ['submitted', 'withdrawn', 'resubmitted'], 'the thread');
  },

  'ends without a decision when the app becomes an internal one': async (scene) => {
    const { app, review } = await submitted(scene);
    const changes = { applicationType: 'internal' };
    const updated = await scene.developer.apps.update({ appId: app.id, version: app.version, changes });
    assertEqual(stateOf(updated), ['approved', false, 'withdrawn'], 'status, active, state');
    const { version } = await scene.reviewer.reviews.get({ reviewId: review.id });
    const late = decide(scene, { ...review, version }, { decision: 'not-approved', reason });
    await assertRefused(late, because('decided'), 'deciding on an internal app');
  },

  'marks what a reviewer should look at twice': async (scene) => {
    const redirectUris = [
      'https://honest-partner.example/callback',
      'http://localhost:3000/callback',
      'com.example.app:/callback',
      'https://zoomlnfo.example/callback',
    ];
    const { review } = await submitted(scene, redirectUris);
    const marks = review.risks.map(({ code, path, value }) => `${path} ${code} ${value}`).sort();
    const expected = [
      `redirectUris/0 new-host ${redirectUris[0]}`,
      `redirectUris/1 loopback ${redirectUris[1]}`,
      `redirectUris/2 custom-scheme ${redirectUris[2]}`,
      `redirectUris/3 look-alike ${redirectUris[3]}`,
      `redirectUris/3 new-host ${redirectUris[3]}`,
    ];
    assertEqual(marks, expected, 'marks');
  },

  'is written down in the history of the app': async (scene) => {
    const { app, review } = await submitted(scene);
    await decide(scene, review, { decision: 'not-approved', reason });
    if (!scene.has('apps.history')) return;
    const { items } = await scene.developer.apps.history({ appId: app.id });
    const [entry] = items;
    assertEqual(actionsOf(items), ['not-approved', 'submitted', 'created'], 'actions');
    assertEqual([entry?.text, entry?.changes], [reason, []], 'reason and changes');
  },
};

export async function submitted(scene: Scene, redirectUris?: string[]): Promise<{ app: App; review: Review }> {
  const app = await scene.app({ applicationType: 'partner', ...(redirectUris && { redirectUris }) });
  return { app, review: await scene.reviewer.reviews.get({ reviewId: app.review?.id ?? 'nobody' }) };
}

export function decide(scene: Scene, { id, version }: Review, decision: DecisionInput): Promise<Review> {
  return scene.reviewer.reviews.decide({ reviewId: id, version, decision });
}

export function stateOf({ status, active, review }: App): unknown[] {
  return [status, active, review?.state];
}

/** A refusal by a rule of reviews. */
export function because(code: 'decided' | 'own-tenant' | 'no-review'): Refusal {
  return { code: 'conflict', fields: [{ path: 'review', code }] };
}

import type { App, AppChanges } from '../../contract/app.js';
import type { DecisionInput, Review } from '../../contract/review.js';
import { assert, assertEqual, assertRefused } from './assert.js';
import { actionsOf } from './history.js';
import type { Scene } from './scene.js';
import type { SceneTests } from './subject.js';
import { decide, stateOf } from './reviews.js';

const reason = 'This host is not yours.';
const other = 'https://other.example/callback';

export const proposalsTests: SceneTests = {
  'leave the approved version as it works while they wait': async (scene) => {
    const app = await approved(scene);
    const [, scope] = await scene.twoScopes();
    const wider = { redirectUris: [...app.redirectUris, other], scopes: [...app.scopes, scope] };
    const changes = { ...wider, name: scene.unique('Renamed') };
    const { app: updated, review } = await propose(scene, app, changes);
    assertEqual(stateOf(updated), ['approved', true, 'waiting'], 'status, active, state');
    assertEqual(updated.name, changes.name, 'the name, which needs nobody');
    assertEqual([updated.redirectUris, updated.scopes], [app.redirectUris, app.scopes], 'what works');
    assertEqual([updated.review?.kind, updated.review?.requested], ['change', wider], 'what is proposed');
    assertEqual(await scene.developer.apps.get({ appId: app.id }), updated, 'the app by get');
    const { name, logo, applicationType, redirectUris, scopes } = updated;
    assertEqual(review.live, { name, logo, applicationType, redirectUris, scopes }, 'what works, to the reviewer');
    assertEqual(review.requested, { ...review.live, ...wider }, 'what is asked for, to the reviewer');
    const marks = review.risks.map(({ code, value }) => `${code} ${value}`).sort();
    assertEqual(marks, [`new-host ${other}`, `widened-scopes ${scope}`], 'marks');
  },

  'are swapped in as a whole by their approval': async (scene) => {
    const app = await approved(scene);
    const [, scope] = await scene.twoScopes();
    const wider = { redirectUris: [other], scopes: [...app.scopes, scope] };
    const { app: updated, review } = await propose(scene, app, wider);
    await decide(scene, review, { decision: 'approved' });
    const after = await scene.developer.apps.get({ appId: app.id });
    assertEqual([after.redirectUris, after.scopes], [wider.redirectUris, wider.scopes], 'what works');
    assertEqual(stateOf(after), ['approved', true, 'approved'], 'status, active, state');
    assert(after.version !== updated.version, 'the version of the app is a new one');
  },

  'leave the approved version alone when they are refused, sent back or taken back': async (scene) => {
    const app = await approved(scene);
    const ends: [string, (review: Review, version: string) => Promise<unknown>][] = [
      ['changes-requested', (review) => decide(scene, review, { decision: 'changes-requested', reason })],
      ['not-approved', (review) => decide(scene, review, { decision: 'not-approved', reason })],
      ['withdrawn', (_, version) => scene.developer.reviews.withdraw({ appId: app.id, version })],
    ];
    let before = app;
    for (const [state, end] of ends) {
      const changes = { redirectUris: [...app.redirectUris, `https://${state}.example/callback`] };
      const { app: updated, review } = await propose(scene, before, changes);
      await end(review, updated.version);
      before = await scene.developer.apps.get({ appId: app.id });
      assertEqual(stateOf(before), ['approved', true, state], `status, active, state: ${state}`);
      assertEqual([before.redirectUris, before.scopes], [app.redirectUris, app.scopes], `what works: ${state}`);
    }
    assertEqual(before.review?.requested, {}, 'what is left of a proposal that was taken back');
  },

  'are not needed for what narrows an app': async (scene) => {
    const [one, two] = await scene.twoScopes();
    const app = await approved(scene, { scopes: [one, two] });
    const changes = { redirectUris: ['https://app.example/other'], scopes: [one] };
    const updated = await scene.developer.apps.update({ appId: app.id, version: app.version, changes });
    assertEqual([updated.redirectUris, updated.scopes], [changes.redirectUris, changes.scopes], 'what works');
    assertEqual(updated.review, app.review, 'the review');
  },

  'grow by what is proposed later, under the same review': async (scene) => {
    const app = await approved(scene);
    const [, scope] = await scene.twoScopes();
    const redirectUris = [...app.redirectUris, other];
    const first = await propose(scene, app, { redirectUris });
    const sentBack = await decide(scene, first.review, { decision: 'changes-requested', reason });
    const { version } = await scene.developer.apps.get({ appId: app.id });
    const scopes = [...app.scopes, scope];
    const second = await propose(scene, { ...first.app, version }, { scopes });
    assertEqual(second.app.review?.requested, { redirectUris, scopes }, 'what is proposed');
    assertEqual([second.review.id, second.review.state], [first.review.id, 'waiting'], 'id and state of the review');
    assertEqual(second.review.thread.slice(0, -1), sentBack.thread, 'the thread of before');
    assertEqual(actionsOf(second.review.thread).at(-1), 'resubmitted', 'the last word of the thread');
  },

  'come again as they are when the owner names them again after they were sent back': async (scene) => {
    const app = await approved(scene);
    const requested = { redirectUris: [...app.redirectUris, other] };
    const { review } = await propose(scene, app, requested);
    await decide(scene, review, { decision: 'changes-requested', reason });
    const sentBack = await scene.developer.apps.get({ appId: app.id });
    const renamed = await propose(scene, sentBack, { name: scene.unique('Renamed') });
    assertEqual(stateOf(renamed.app), ['approved', true, 'changes-requested'], 'its state after another change alone');
    const again = await propose(scene, renamed.app, { ...requested, name: scene.unique('Renamed') });
    assertEqual(stateOf(again.app), ['approved', true, 'waiting'], 'status, active, state');
    assertEqual(again.app.review?.requested, requested, 'what is proposed');
    assertEqual(actionsOf(again.review.thread).at(-1), 'resubmitted', 'the last word of the thread');
    const repeated = await propose(scene, again.app, requested);
    assertEqual(repeated.review.thread, again.review.thread, 'the thread, where what waits is only named again');
  },

  'end when the owner goes back to what is approved': async (scene) => {
    const app = await approved(scene);
    const { app: updated, review } = await propose(scene, app, { redirectUris: [other] });
    const changes = { redirectUris: app.redirectUris };
    const back = await scene.developer.apps.update({ appId: app.id, version: updated.version, changes });
    assertEqual(stateOf(back), ['approved', true, 'withdrawn'], 'status, active, state');
    assertEqual([back.redirectUris, back.review?.requested], [app.redirectUris, {}], 'what works, and what waits');
    const { thread } = await scene.reviewer.reviews.get({ reviewId: review.id });
    assertEqual(actionsOf(thread).at(-1), 'withdrawn', 'the last word of the thread');
  },

  'are decided on the version that the reviewer saw': async (scene) => {
    const app = await approved(scene);
    const first = await propose(scene, app, { redirectUris: [other] });
    const second = await propose(scene, first.app, { redirectUris: ['https://swapped.example/callback'] });
    const call = decide(scene, first.review, { decision: 'approved' });
    const error = await assertRefused(call, { code: 'conflict', fields: [] }, 'deciding on the proposal before');
    assertEqual(error.current, second.review, 'the current review in the conflict');
    assertEqual((await scene.developer.apps.get({ appId: app.id })).redirectUris, app.redirectUris, 'what works');
  },

  'are decided on the app as the reviewer saw it, also where a change needs nobody': async (scene) => {
    const app = await scene.app({ applicationType: 'internal' });
    const first = await propose(scene, app, { applicationType: 'partner' });
    const { app: swapped, review } = await propose(scene, first.app, { redirectUris: [other] });
    assertEqual(swapped.redirectUris, [other], 'what works: an internal app changes at once');
    const call = decide(scene, first.review, { decision: 'approved' });
    const error = await assertRefused(call, { code: 'conflict', fields: [] }, 'deciding on the app before');
    assertEqual(error.current, review, 'the current review in the conflict');
    assertEqual(review.requested.redirectUris, [other], 'what is asked for');
    assertEqual(await scene.developer.apps.get({ appId: app.id }), swapped, 'the app afterwards');
  },

  'make a partner app of an internal one by their approval alone': async (scene) => {
    const app = await scene.app({ applicationType: 'internal', redirectUris: [other] });
    const refusal: DecisionInput = { decision: 'not-approved', reason };
    for (const [decision, type] of [
      [refusal, 'internal'],
      [{ decision: 'approved' }, 'partner'],
    ] as const) {
      const before = await scene.developer.apps.get({ appId: app.id });
      const { version } = before.review ? await taken(scene, before) : before;
      const proposed = await propose(scene, { ...before, version }, { applicationType: 'partner' });
      assertEqual([proposed.app.applicationType, proposed.app.active], ['internal', true], 'type and active meanwhile');
      assertEqual(proposed.review.requested.applicationType, 'partner', 'what is asked for');
      // No reviewer has seen any of it before.
      const marks = proposed.review.risks.map(({ code, path }) => `${code} ${path}`);
      assertEqual(marks, ['new-host redirectUris/0'], 'marks');
      await decide(scene, proposed.review, decision);
      const after = await scene.developer.apps.get({ appId: app.id });
      assertEqual(
        [after.applicationType, after.status, after.active],
        [type, 'approved', true],
        'type, status, active',
      );
    }
  },

  'apply without a reviewer when the app becomes an internal one': async (scene) => {
    const app = await approved(scene);
    const { app: updated } = await propose(scene, app, { redirectUris: [other] });
    const [, scope] = await scene.twoScopes();
    const changes = { applicationType: 'internal', scopes: [...app.scopes, scope] };
    const after = await scene.developer.apps.update({ appId: app.id, version: updated.version, changes });
    assertEqual([after.applicationType, ...stateOf(after)], ['internal', 'approved', true, 'withdrawn'], 'its state');
    assertEqual([after.redirectUris, after.scopes], [[other], changes.scopes], 'what works');
  },
};

async function approved(scene: Scene, overrides: { scopes?: string[] } = {}): Promise<App> {
  const made = await scene.app({ applicationType: 'partner', ...overrides });
  const review = await scene.reviewer.reviews.get({ reviewId: made.review?.id ?? 'nobody' });
  await decide(scene, review, { decision: 'approved' });
  return scene.developer.apps.get({ appId: made.id });
}

async function propose(scene: Scene, { id, version }: App, changes: AppChanges): Promise<{ app: App; review: Review }> {
  const app = await scene.developer.apps.update({ appId: id, version, changes });
  return { app, review: await scene.reviewer.reviews.get({ reviewId: app.review?.id ?? 'nobody' }) };
}

function taken(scene: Scene, { id, version }: App): Promise<App> {
  return scene.developer.reviews.withdraw({ appId: id, version });
}

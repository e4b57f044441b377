import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import type { App, AppDraft } from '@zoominfo/devportal-elements/contract/app';
import type { WholeBackend } from '@zoominfo/devportal-elements/contract/backend';
import { isPortalError, type PortalError } from '@zoominfo/devportal-elements/contract/errors';
import type { Decision } from '@zoominfo/devportal-elements/contract/review';
import { sql } from 'kysely';

import { directBackend, outcomes } from './support/direct-backend.js';
import { draftNamed, newKey } from './support/people.js';
import { sharedServer } from './support/shared-server.js';

const swapped = 'https://swapped.example/callback';

describe('reviews over PostgreSQL', () => {
  const server = sharedServer();
  let owner: WholeBackend;
  let reviewer: WholeBackend;
  let other: WholeBackend;
  before(async () => {
    owner = await directBackend(server(), 'developer');
    reviewer = await directBackend(server(), 'reviewer');
    other = await directBackend(server(), 'other-reviewer');
  });

  let count = 0;
  const submit = (changes: Partial<AppDraft> = {}, backend = owner) => {
    const draft = { ...draftNamed(`Partner app ${(count += 1)}`), applicationType: 'partner', ...changes };
    return backend.apps.create({ draft, ...newKey() });
  };
  const decide = (backend: WholeBackend, { review, version }: App, decision: Decision) =>
    backend.reviews.decide({ reviewId: review?.id ?? '', version, decision: { decision, reason: 'As agreed.' } });
  const actions = (entries: readonly { action: string }[]) => entries.map(({ action }) => action);
  const refusal = (call: Promise<unknown>): Promise<PortalError> =>
    call.then(
      () => assert.fail('the call was carried out'),
      (error: unknown) => (isPortalError(error) ? error : Promise.reject(error)),
    );

  it('take one of two decisions that are made at once, and show the other reviewer which', async () => {
    for (let round = 0; round < 5; round += 1) {
      const app = await submit();
      const calls = [decide(reviewer, app, 'approved'), decide(other, app, 'not-approved')];
      assert.deepEqual((await outcomes(calls)).sort(), ['conflict', 'done']);
      const [winner, loser] = await Promise.all(calls.map((call) => call.catch((error: PortalError) => error)));
      const { current } = (winner instanceof Error ? winner : loser) as PortalError;
      const review = await reviewer.reviews.get({ reviewId: app.review?.id ?? '' });
      assert.deepEqual(current, review);
      const { items } = await owner.apps.history({ appId: app.id });
      assert.deepEqual(actions(review.thread), ['submitted', review.state]);
      assert.deepEqual(actions(items), [review.state, 'submitted', 'created']);
      const { status, active } = await owner.apps.get({ appId: app.id });
      assert.deepEqual([status, active], [review.state, review.state === 'approved']);
    }
  });

  it('approve nothing that no reviewer has seen, when the owner writes at the same time', async () => {
    for (let round = 0; round < 8; round += 1) {
      const app = await submit();
      const write = () =>
        owner.apps.update({ appId: app.id, version: app.version, changes: { redirectUris: [swapped] } });
      const approve = () => decide(reviewer, app, 'approved');
      const calls = round % 2 === 0 ? [write(), approve()] : [approve(), write()];
      assert.deepEqual((await outcomes(calls)).sort(), ['conflict', 'done']);
      const { status, redirectUris } = await owner.apps.get({ appId: app.id });
      assert.ok(status === 'under-review' ? redirectUris[0] === swapped : redirectUris[0] !== swapped, status);
    }
  });

  it('end once, when the owner takes the app back while a reviewer decides', async () => {
    for (let round = 0; round < 8; round += 1) {
      const app = await submit();
      const calls = [
        () => owner.reviews.withdraw({ appId: app.id, version: app.version }),
        () => decide(reviewer, app, 'approved'),
      ];
      if (round % 2 === 0) calls.reverse();
      assert.deepEqual((await outcomes(calls.map((call) => call()))).sort(), ['conflict', 'done']);
      const { thread, state } = await reviewer.reviews.get({ reviewId: app.review?.id ?? '' });
      assert.deepEqual(actions(thread), ['submitted', state]);
    }
  });

  it('leave an approved internal app as it works while it asks for partner use', async () => {
    const app = await owner.apps.create({ draft: draftNamed('Ours so far'), ...newKey() });
    const changes = { applicationType: 'partner' };
    const asked = await owner.apps.update({ appId: app.id, version: app.version, changes });
    assert.deepEqual([asked.applicationType, asked.status, asked.active], ['internal', 'approved', true]);
    assert.deepEqual([asked.review?.kind, asked.review?.requested], ['change', changes]);
  });

  it('are decided by reviewers of the same organisation where the policy lets them', async () => {
    const app = await submit({}, reviewer);
    const error = await refusal(decide(other, app, 'approved'));
    assert.deepEqual([error.code, error.fields], ['conflict', [{ path: 'review', code: 'own-tenant' }]]);
    const free = await directBackend(server(), 'other-reviewer', { reviewOwnTenant: true });
    assert.equal((await decide(free, app, 'approved')).state, 'approved');
  });

  it('need the role alone, and give nothing else', async () => {
    const { db } = server();
    const set = (subscriptions: string[]) =>
      db.updateTable('users').set({ subscriptions }).where('id', '=', 'person-reviewer').execute();
    await set([]);
    const plain = await directBackend(server(), 'reviewer');
    await set(['devportal']);
    const app = await submit();
    assert.equal((await decide(plain, app, 'approved')).state, 'approved');
    const error = await refusal(plain.apps.get({ appId: app.id }));
    assert.deepEqual([error.code, error.missing], ['forbidden', [{ kind: 'subscription', anyOf: ['devportal'] }]]);
    assert.equal((await refusal(reviewer.apps.get({ appId: app.id }))).code, 'not-found');
    assert.equal((await refusal(reviewer.apps.history({ appId: app.id }))).code, 'not-found');
  });

  it('are kept with everything else in the history, which outlives the app', async () => {
    const app = await submit();
    const { secret, clientSecret } = await owner.secrets.create({ appId: app.id, ...newKey() });
    await decide(reviewer, app, 'not-approved');
    const { version } = await owner.apps.get({ appId: app.id });
    await owner.apps.delete({ appId: app.id, version });
    const { rows } = await sql<{ author: string; action: string; text: string | null; row: string }>`
      select author, action, text, t::text as row from app_history t where app_id = ${app.id} order by position`.execute(
      server().db,
    );
    assert.deepEqual(
      rows.map(({ author, action, text }) => [author, action, text]),
      [
        ['person-developer', 'created', null],
        ['person-developer', 'submitted', null],
        ['person-developer', 'secret-created', secret.hint],
        ['person-reviewer', 'not-approved', 'As agreed.'],
      ],
    );
    assert.ok(rows.every(({ row }) => !row.includes(clientSecret)));
    assert.equal((await refusal(owner.apps.history({ appId: app.id }))).code, 'not-found');
  });

  it('and all lists refuse a made-up cursor, and find nothing under what no text can hold', async () => {
    const admin = await directBackend(server(), 'org-admin');
    const { id: appId } = await submit();
    const made = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const lists: [string, (cursor: string) => Promise<unknown>, unknown[][]][] = [
      [
        'apps',
        (cursor) => owner.apps.list({ cursor }),
        [
          ['updatedAt desc', "1'", appId],
          ['updatedAt desc', '1'],
        ],
      ],
      [
        'apps by name',
        (cursor) => owner.apps.list({ cursor, sort: 'name' }),
        [
          ['name asc', 'a\0', appId],
          ['name asc', 1, 2],
        ],
      ],
      [
        'history',
        (cursor) => owner.apps.history({ appId, cursor }),
        [
          ['history', '-1'],
          ['history', '9'.repeat(19)],
        ],
      ],
      [
        'reviews',
        (cursor) => reviewer.reviews.list({ cursor }),
        [
          ['reviews', 'soon', 'a'],
          ['users', 'a', 'b'],
        ],
      ],
      ['users', (cursor) => admin.users.list({ cursor }), [['users', 'a\0', 'b'], ['users', 'a'], [null]]],
    ];
    for (const [name, list, cursors] of lists) {
      for (const cursor of ['', 'W10', '%', ...cursors.map((parts) => made(...parts))]) {
        const { code, fields } = await refusal(list(cursor));
        assert.deepEqual([code, fields], ['validation', [{ path: 'cursor', code: 'malformed' }]], `${name} ${cursor}`);
      }
    }
    const nul = 'a\0b';
    const found = await Promise.all([
      owner.apps.list({ search: nul }),
      reviewer.reviews.list({ search: nul }),
      admin.users.list({ search: nul }),
      admin.users.list({ subscription: nul }),
    ]);
    assert.deepEqual(
      found.map(({ total }) => total),
      [0, 0, 0, 0],
    );
    const changes = { accessRequested: false } as const;
    const refusals = [
      reviewer.reviews.get({ reviewId: nul }),
      reviewer.reviews.assign({ reviewId: nul }),
      owner.apps.history({ appId: nul }),
      owner.reviews.withdraw({ appId: nul, version: '1' }),
      admin.users.update({ userId: nul, version: '1', changes }),
    ].map(refusal);
    for (const { code } of await Promise.all(refusals)) assert.equal(code, 'not-found');
  });
});

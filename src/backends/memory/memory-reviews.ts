import type { ReviewsBackend } from '../../contract/backend.js';
import { nameKey } from '../../contract/draft.js';
import { PortalError } from '../../contract/errors.js';
import {
  appAfterDecision,
  checkDecision,
  type Decision,
  mayDecide,
  mayWithdraw,
  type Requested,
  type Review,
  stateAfterWithdrawal,
} from '../../contract/review.js';
import { requestOf } from '../../contract/risk.js';
import { enforce } from '../../contract/verdict.js';
import { missingFor, type Viewer } from '../../contract/viewer.js';
import type { MemoryCalls } from './memory-calls.js';
import { pageByCount } from './memory-cursor.js';
import { checkVersion, type MemoryState, nextVersion, type StoredApp } from './memory-state.js';

export function memoryReviews(state: MemoryState, calls: MemoryCalls, personId: string): ReviewsBackend {
  return {
    list: (input, options = {}) =>
      calls.run('reviews.list', personId, input, options, (viewer) => {
        const { search = '', kind, state: wanted, assignee } = input;
        const part = nameKey(search);
        const found = state
          .reviewed()
          .filter((stored) => !kind || stored.app.review?.kind === kind)
          .filter((stored) => !wanted || stored.app.review?.state === wanted)
          .filter(({ review }) => !assignee || review.assignee?.id === (assignee === 'me' ? viewer.id : undefined))
          .map((stored) => reviewOf(state, stored))
          .filter((review) =>
            [review.requested.name, review.clientId, review.tenant.name].some((text) => nameKey(text).includes(part)),
          )
          .sort((one, other) => (`${one.submittedAt} ${one.id}` < `${other.submittedAt} ${other.id}` ? -1 : 1));
        return pageByCount(found, input);
      }),

    get: (input, options = {}) =>
      calls.run('reviews.get', personId, input, options, (viewer) => {
        const stored = find(state, input.reviewId);
        if (!viewer.roles.includes('reviewer')) {
          if (stored.tenantId !== viewer.tenant.id) throw new PortalError('not-found');
          const missing = missingFor('devportal', viewer);
          if (missing.length > 0) throw new PortalError('forbidden', { missing });
        }
        return reviewOf(state, stored);
      }),

    decide: (input, options = {}) =>
      calls.run('reviews.decide', personId, input, options, (viewer) => {
        const stored = find(state, input.reviewId);
        const review = reviewOf(state, stored);
        if (review.version !== input.version) throw new PortalError('conflict', { current: structuredClone(review) });
        const { decision, reason, notes } = checkDecision(input.decision);
        enforce(mayDecide(review, viewer), 'review');
        decide(state, viewer, stored, { decision, reason, notes });
        return reviewOf(state, stored);
      }),

    assign: (input, options = {}) =>
      calls.run('reviews.assign', personId, input, options, (viewer) => {
        const stored = find(state, input.reviewId);
        stored.review.assignee = { id: viewer.id, name: viewer.name };
        return reviewOf(state, stored);
      }),

    unassign: (input, options = {}) =>
      calls.run('reviews.unassign', personId, input, options, () => {
        const stored = find(state, input.reviewId);
        stored.review.assignee = null;
        return reviewOf(state, stored);
      }),

    withdraw: (input, options = {}) =>
      calls.run('reviews.withdraw', personId, input, options, (viewer) => {
        const stored = state.app(viewer, input.appId);
        checkVersion(stored, input.version);
        enforce(mayWithdraw(stored.app), 'review');
        state.put(stored, {
          ...stored.app,
          ...stateAfterWithdrawal(stored.app),
          updatedAt: state.nextInstant(),
          version: nextVersion(stored.app.version),
        });
        withdraw(state, viewer, stored);
        return stored.app;
      }),
  };
}

/** Starts a review of an app, or hands it in again. The thread of before stays. */
export function submit(
  state: MemoryState,
  viewer: Viewer,
  stored: StoredApp,
  action: 'submitted' | 'resubmitted',
  requested: Requested,
): void {
  const at = state.nextInstant();
  const by = { id: viewer.id, name: viewer.name };
  const kind = stored.app.status === 'approved' ? 'change' : 'registration';
  const id = stored.app.review?.id ?? state.newId('rev');
  state.put(stored, {
    ...stored.app,
    review: { id, kind, state: 'waiting', submittedAt: at, requested, reason: null, notes: [] },
  });
  stored.review.submittedBy = by;
  stored.review.thread.push({ at, by, action, text: null, notes: [] });
  state.record(stored, viewer, action);
}

/** Ends the review of an app whose fields and state are right already. */
export function withdraw(state: MemoryState, viewer: Viewer, stored: StoredApp): void {
  const { review } = stored.app;
  if (!review) return;
  state.put(stored, {
    ...stored.app,
    review: { ...review, state: 'withdrawn', requested: {}, reason: null, notes: [] },
  });
  stored.review.assignee = null;
  const by = { id: viewer.id, name: viewer.name };
  stored.review.thread.push({ at: state.nextInstant(), by, action: 'withdrawn', text: null, notes: [] });
  state.record(stored, viewer, 'withdrawn');
}

function decide(
  state: MemoryState,
  viewer: Viewer,
  stored: StoredApp,
  { decision, reason, notes }: { decision: Decision; reason: string | null; notes: Review['thread'][number]['notes'] },
): void {
  const before = stored.app;
  const { review } = before;
  if (!review) return;
  const { redirectUris = before.redirectUris, scopes = before.scopes, ...next } = appAfterDecision(before, decision);
  const requested = decision === 'approved' ? {} : review.requested;
  state.put(stored, {
    ...before,
    ...next,
    redirectUris,
    scopes,
    review: { ...review, state: decision, requested, reason, notes },
    updatedAt: state.nextInstant(),
    version: nextVersion(before.version),
  });
  stored.review.thread.push({
    at: state.nextInstant(),
    by: { id: viewer.id, name: viewer.name },
    action: decision,
    text: reason,
    notes,
  });
  state.record(stored, viewer, decision, { before, text: reason });
}

function reviewOf(state: MemoryState, stored: StoredApp): Review {
  const { app } = stored;
  const { review } = app;
  if (!review) throw new PortalError('not-found');
  const { id, kind, state: reviewState, submittedAt } = review;
  const trusted = state
    .reviewed()
    .filter((other) => other.tenantId === stored.tenantId)
    .filter((other) => other.app.status === 'approved' && other.app.applicationType === 'partner')
    .flatMap((other) => other.app.redirectUris);
  return {
    id,
    appId: app.id,
    clientId: app.clientId,
    tenant: state.tenantOf(stored),
    kind,
    state: reviewState,
    submittedAt,
    ...stored.review,
    version: app.version,
    ...requestOf(app, trusted),
  };
}

function find(state: MemoryState, reviewId: string): StoredApp {
  const stored = state.reviewed().find(({ app }) => app.review?.id === reviewId);
  if (!stored) throw new PortalError('not-found');
  return stored;
}

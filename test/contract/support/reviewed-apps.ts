/** One app in each state of a review, as the rules see it. */
import { expect } from '@open-wc/testing';

import type { PortalError } from '../../../src/contract/errors.js';
import type { AppReview, planUpdate, Requested, ReviewState } from '../../../src/contract/review.js';

type PlannedApp = Parameters<typeof planUpdate>[0];

export const internal: PlannedApp = {
  name: 'Lantern Sync',
  applicationType: 'internal',
  status: 'approved',
  active: true,
  redirectUris: ['https://sync.lantern.example/callback'],
  scopes: ['ziapi:search', 'ziapi:enrich'],
  review: null,
};
export const approved: PlannedApp = { ...internal, applicationType: 'partner', review: registration('approved') };
export const underReview: PlannedApp = {
  ...approved,
  status: 'under-review',
  active: false,
  review: registration('waiting'),
};
export const notApproved: PlannedApp = { ...underReview, status: 'not-approved', review: registration('not-approved') };
export const wider = { redirectUris: [...internal.redirectUris, 'https://other.example/callback'] };

export function registration(state: ReviewState): AppReview {
  return reviewOf('registration', state, {});
}

export function change(requested: Requested, state: ReviewState = 'waiting'): AppReview {
  return reviewOf('change', state, requested);
}

function reviewOf(kind: AppReview['kind'], state: ReviewState, requested: Requested): AppReview {
  return { id: 'r', kind, state, submittedAt: '2025-05-20T14:09:00.000Z', requested, reason: null, notes: [] };
}

/** What an act throws. */
export function refusal(act: () => unknown): PortalError {
  try {
    act();
  } catch (error) {
    return error as PortalError;
  }
  return expect.fail('it was to be refused');
}

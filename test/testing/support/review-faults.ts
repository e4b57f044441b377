import type { App } from '../../../src/contract/app.js';
import { PortalError } from '../../../src/contract/errors.js';
import type { Review, ReviewPage } from '../../../src/contract/review.js';
import type { Fault, FaultyCall } from './broken-backend.js';

const reviewers = ['reviewer', 'other-reviewer'];

/** Wrong about reviews: who decides, on what, and what it does. */
export const reviewFaults: Fault[] = [
  {
    what: 'decides on a stale version',
    operation: 'reviews.decide',
    instead: async (call) => call.proper({ ...call.input, version: (await reviewOf(call)).version }),
    caughtBy: ['authorisation', 'reviews.decide on a stale version is a conflict that gives the current one'],
    saying: 'reviews.decide: expected a refusal',
  },
  {
    what: 'leaves the current review out of a conflict',
    operation: 'reviews.decide',
    instead: (call) =>
      call.proper(call.input).catch((error) => {
        throw new PortalError(error.code, { fields: error.fields });
      }),
    caughtBy: ['reviews', 'is decided on the version that the reviewer saw'],
    saying: 'the current review in the conflict',
  },
  {
    what: 'compares versions before it decides',
    operation: 'reviews.decide',
    async instead(call) {
      const review = await reviewOf(call);
      const raced = { ...review, state: call.input.decision.decision };
      return call
        .proper(call.input)
        .catch((error) => (review.version === call.input.version ? raced : Promise.reject(error)));
    },
    caughtBy: ['reviews', 'takes one of four decisions at once'],
    saying: 'decisions that were taken: expected 1, got 4',
  },
  {
    what: 'lets a developer decide',
    operation: 'reviews.decide',
    instead: (call) => call.as(isReviewer(call) ? call.person : 'reviewer').reviews.decide(call.input),
    caughtBy: ['authorisation', 'reviews.decide by developer is forbidden, and says what is missing'],
    saying: 'reviews.decide: expected a refusal',
  },
  {
    what: 'lets a reviewer decide on an app of their own tenant',
    operation: 'reviews.decide',
    instead: (call) =>
      call.proper(call.input).catch(async (error) => {
        if (error.fields[0]?.code !== 'own-tenant') throw error;
        return { ...(await reviewOf(call)), state: 'approved' };
      }),
    caughtBy: ['reviews', "is not decided by a reviewer of the app's own organisation"],
    saying: "deciding on one's own tenant's app: expected a refusal",
  },
  {
    what: 'decides twice',
    operation: 'reviews.decide',
    instead: (call) =>
      call.proper(call.input).catch((error) => {
        if (error.fields[0]?.code !== 'decided') throw error;
        return reviewOf(call);
      }),
    caughtBy: ['reviews', 'is decided once'],
    saying: 'what was decided: expected a refusal',
  },
  {
    what: 'refuses an app without a word',
    operation: 'reviews.decide',
    instead: ({ proper, input }) => {
      const { reason = '' } = input.decision;
      const silent = { ...input.decision, reason: reason.trim() === '' ? 'No.' : reason };
      return proper({ ...input, decision: silent });
    },
    caughtBy: ['reviews', 'asks for a reason unless it approves, and for notes that say something about a field'],
    saying: 'changes-requested without a reason: expected a refusal',
  },
  {
    what: 'forgets the thread',
    operation: 'reviews.get',
    instead: async (call) => {
      const review: Review = await call.proper(call.input);
      return { ...review, thread: review.thread.slice(-1) };
    },
    caughtBy: ['reviews', 'gives the owner reason and notes, and keeps the thread when the app is handed in again'],
    saying: 'the thread: expected ["submitted","changes-requested","resubmitted"]',
  },
  {
    what: "gives another tenant's review",
    operation: 'reviews.get',
    instead: (call) => call.as(call.person === 'other-tenant' ? 'developer' : call.person).reviews.get(call.input),
    caughtBy: ['authorisation', 'reviews.get with ids of another tenant is not-found'],
    saying: 'reviews.get: expected a refusal',
  },
  {
    what: 'looks for a review before it asks for the role',
    operation: 'reviews.assign',
    instead: async (call) => {
      if (!isReviewer(call)) await call.as('reviewer').reviews.get(call.input);
      return call.proper(call.input);
    },
    caughtBy: ['authorisation', 'reviews.assign by developer is forbidden, and says what is missing'],
    saying: 'reviews.assign: code of the refusal: expected "forbidden", got "not-found"',
  },
  {
    what: 'names the app in a refusal',
    operation: 'reviews.withdraw',
    instead: (call) =>
      call.proper(call.input).catch(async (error) => {
        const app: App = await call.as('developer').apps.get({ appId: call.input.appId });
        throw new PortalError(error.code, { message: `${app.name} is not yours` });
      }),
    caughtBy: ['authorisation', 'reviews.withdraw with ids of another tenant is not-found'],
    saying: 'reviews.withdraw names Conformance-',
  },
  {
    what: 'takes an approval from the owner',
    operation: 'apps.create',
    instead: async (call) => ({ ...(await call.proper(call.input)), status: call.input.draft.status ?? 'approved' }),
    caughtBy: ['reviews', 'is decided by nobody else, whatever else an owner writes'],
    saying: 'status, active, state of a hopeful draft',
  },
  {
    what: 'changes live redirect URIs at once',
    operation: 'apps.update',
    instead: async (call) => {
      const app: App = await call.proper(call.input);
      return { ...app, ...app.review?.requested };
    },
    caughtBy: ['proposals', 'leave the approved version as it works while they wait'],
    saying: 'what works: expected',
  },
  {
    what: 'forgets what was proposed before',
    operation: 'apps.update',
    instead: async (call) => {
      const app: App = await call.proper(call.input);
      const known = Object.entries(app.review?.requested ?? {}).filter(([name]) => name in call.input.changes);
      return { ...app, review: app.review && { ...app.review, requested: Object.fromEntries(known) } };
    },
    caughtBy: ['proposals', 'grow by what is proposed later, under the same review'],
    saying: 'what is proposed: expected',
  },
  {
    what: 'takes a proposal for handed in again by any change',
    operation: 'apps.update',
    instead: async (call) => {
      const app: App = await call.proper(call.input);
      return { ...app, review: app.review && { ...app.review, state: 'waiting' } };
    },
    caughtBy: ['proposals', 'come again as they are when the owner names them again after they were sent back'],
    saying: 'its state after another change alone',
  },
  {
    what: 'puts the newest first in the queue',
    operation: 'reviews.list',
    instead: async (call) => {
      const page: ReviewPage = await call.proper(call.input);
      return { ...page, items: page.items.toReversed() };
    },
    caughtBy: ['queue', 'has what was submitted, longest wait first, and looks the same to every reviewer'],
    saying: 'the queue: expected',
  },
];

function isReviewer({ person }: FaultyCall): boolean {
  return reviewers.includes(person);
}

function reviewOf(call: FaultyCall): Promise<Review> {
  return call.as('reviewer').reviews.get({ reviewId: call.input.reviewId });
}

import type { App, AppChanges } from '../contract/app.js';
import { checkDraft, type DraftRules } from '../contract/draft.js';
import { isSentBack, openRequest, planUpdate } from '../contract/review.js';
import type { ScopeCategory } from '../contract/scope.js';
import type { Viewer } from '../contract/viewer.js';
import { changedMetadata, metadataPath } from './form-metadata.js';
import { type AppField, appFields } from './app-form-controller.js';

/** An app with what a form about it has to know. */
export interface AppBasis {
  app: App;
  catalog: readonly ScopeCategory[];
  viewer: Viewer;
}

/** The rules of a form about a version of the app, whose scopes may stay. */
export function rulesOf({ catalog, viewer }: AppBasis, { scopes, metadata }: App): DraftRules {
  return { catalog, packages: viewer.packages, granted: scopes, metadata };
}

/** What is sent for these changes: with them, a proposal that a reviewer has sent back is handed in again. */
export function changesToSend(app: App, changes: AppChanges): AppChanges {
  // What a host keeps with the app is nobody's to review.
  const isReviewed = Object.keys(changes).some((name) => name !== 'metadata');
  return isSentBack(app) && isReviewed ? { ...openRequest(app), ...changes } : changes;
}

/** What an update will cause, to be said before it is made. */
export interface UpdateEffects {
  /** What changes at once. */
  now: string[];
  /** What is proposed to a reviewer while the approved version keeps working. */
  proposed: AppField[];
  /** The whole app goes to a reviewer, and is off until then. */
  submitted: boolean;
  /** It was on, and will be off. */
  switchedOff: boolean;
  /** It was not approved, and will be: internal use needs no reviewer. */
  approved: boolean;
  /** What was proposed before is not any longer. */
  withdrawn: boolean;
}

/** By the contract's rule (`planUpdate`). What the form still has to refuse is left out. */
export function effectsOf(app: App, changes: AppChanges, rules: DraftRules): UpdateEffects {
  // Of a logo only that it changes counts here; reading it at every key would be slow.
  const { checked } = checkDraft({ ...changes, logo: undefined }, rules);
  const plan = planUpdate(app, { ...checked, ...(changes.logo !== undefined && { logo: null }) });
  const { status, active } = plan.state;
  const toReviewer = plan.review === 'submitted' || plan.review === 'resubmitted';
  const differs = (field: AppField): boolean =>
    field === 'logo' || JSON.stringify(plan.now[field]) !== JSON.stringify(app[field]);
  return {
    now: [
      ...appFields.filter((field) => plan.now[field] !== undefined && differs(field)),
      ...(plan.now.metadata ? Object.keys(changedMetadata(app.metadata, plan.now.metadata)).map(metadataPath) : []),
    ],
    proposed: toReviewer ? appFields.filter((field) => field in plan.requested) : [],
    submitted: toReviewer && status === 'under-review',
    switchedOff: app.active && !active,
    approved: app.status !== 'approved' && status === 'approved',
    withdrawn: plan.review === 'withdrawn' && openRequest(app) !== undefined,
  };
}

/** Whether a reviewer has to look at it. */
export function needsReview({ proposed, submitted }: UpdateEffects): boolean {
  return submitted || proposed.length > 0;
}

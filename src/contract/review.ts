/**
 * The review of partner apps, as rules: what an update of an app changes at once and what it only proposes, who may
 * decide, and what a decision does. The approved version of an app goes on working while a proposal waits. Elements say
 * beforehand what a change will cause, backends do it, the conformance suite holds both to it.
 */
import type { infer as Infer } from 'zod/mini';

import { initialState, mayActivateApp } from './app-rules.js';
import type { App, ApplicationType } from './app.js';
import type { CheckedDraft } from './draft.js';
import { PortalError } from './errors.js';
import { mergeMetadata } from './metadata.js';
import { hostOf } from './redirect-uri.js';
import type { appReviewSchema, decisionSchema, reviewPageSchema, reviewSchema } from './schemas.js';
import { allowed, enforce, type Known, refused, type Verdict } from './verdict.js';
import type { Viewer } from './viewer.js';

/** A first look at an app, or a proposal that changes an approved one. */
export const reviewKinds = ['registration', 'change'] as const;
/** `waiting` for a reviewer; with `changes-requested` and `not-approved` it is the owner's turn. */
export const reviewStates = ['waiting', 'changes-requested', 'approved', 'not-approved', 'withdrawn'] as const;
export const decisions = ['approved', 'changes-requested', 'not-approved'] as const;

/** Characters (UTF-16 code units). */
export const maxReasonLength = 2000;
export const maxNoteLength = 1000;
export const maxNotes = 50;

export type ReviewState = (typeof reviewStates)[number];
export type Decision = (typeof decisions)[number];
export type AppReview = Known<Infer<typeof appReviewSchema>>;
export type Review = Known<Infer<typeof reviewSchema>>;
export type ReviewPage = Known<Infer<typeof reviewPageSchema>>;
export type DecisionInput = Known<Infer<typeof decisionSchema>>;
/** Only what changes is there. */
export interface Requested {
  applicationType?: ApplicationType;
  redirectUris?: string[];
  scopes?: string[];
}

type ReviewedApp = Pick<
  App,
  'name' | 'applicationType' | 'status' | 'active' | 'redirectUris' | 'scopes' | 'review' | 'metadata'
>;

/** What an update does. */
export interface UpdatePlan {
  /** The fields that change at once. */
  now: CheckedDraft;
  /** The fields that wait for a reviewer after it, of this and of earlier updates. */
  requested: Requested;
  /** What becomes of the review: a new one, the same again, none of it any more, or nothing. */
  review: 'submitted' | 'resubmitted' | 'withdrawn' | undefined;
  state: Pick<App, 'applicationType' | 'status' | 'active'>;
}

/**
 * What an update makes of an app. An internal app changes at once. An approved partner app changes at once unless the
 * change widens it: a new redirect host, a new scope, partner use; that part is proposed. What a reviewer has sent back is
 * proposed again by naming it again, be it the same. A partner app that was never approved changes at once and goes to a
 * reviewer, again if need be. A host's metadata are nobody's to review. None is switched on unless asked for.
 *
 * @param changes Checked (`checkDraft`); what equals the app as it is counts as unchanged.
 * @throws {PortalError} `conflict` for what would switch on an app that may not be, with the reason at `active`.
 */
export function planUpdate(app: ReviewedApp, changes: CheckedDraft & { active?: boolean | undefined }): UpdatePlan {
  const { active, ...fields } = changes;
  const open = openRequest(app);
  const plan = app.status === 'approved' ? planApproved(app, fields, open) : planUnapproved(app, fields);
  const verdict = mayActivateApp({ status: plan.status });
  if (active) enforce(verdict, 'active');
  const { applicationType, status, ...rest } = plan;
  return { ...rest, state: { applicationType, status, active: verdict.allowed && (active ?? app.active) } };
}

type Plan = Omit<UpdatePlan, 'state'> & Pick<App, 'applicationType' | 'status'>;

function planApproved(app: ReviewedApp, fields: CheckedDraft, open: Requested | undefined): Plan {
  const named = proposable.filter((field) => fields[field] !== undefined);
  const wider = named.filter((field) => widens(app, field, fields[field] ?? []));
  const now: CheckedDraft = withoutSame(
    app,
    keep(fields, (name) => !includes(wider, name)),
  );
  // Back to what is approved, or less: that needs nobody.
  const rest: Requested = keep(open ?? {}, (name) => !includes(named, name));
  const requested: Requested = { ...rest, ...keep(fields, (name) => includes(wider, name)) };
  const again = isSentBack(app);
  const touched = named.some((field) => !isSame(open?.[field], requested[field]) || (again && field in requested));
  if (now.applicationType === 'internal' && app.applicationType === 'partner') {
    // Internal use needs no reviewer, for what was proposed either, by this update or an earlier one.
    return { now: { ...requested, ...now }, requested: {}, ...internal, review: open && 'withdrawn' };
  }
  const applicationType = now.applicationType ?? app.applicationType;
  const still = Object.keys(requested).length > 0;
  const same = { now, requested, applicationType, status: app.status };
  if (!touched) return { ...same, review: undefined };
  if (!still) return { ...same, review: 'withdrawn' };
  return { ...same, review: open ? 'resubmitted' : 'submitted' };
}

const internal = { applicationType: 'internal', status: 'approved' } as const;

function planUnapproved(app: ReviewedApp, fields: CheckedDraft): Plan {
  const now = withoutSame(app, fields);
  const applicationType = now.applicationType ?? app.applicationType;
  const changed = Object.keys(now).some((name) => name !== 'metadata');
  const plan = { now, requested: {}, applicationType };
  if (!changed) return { ...plan, status: app.status, review: undefined };
  const open = app.review && app.review.state !== 'withdrawn';
  if (applicationType === 'internal') return { ...plan, ...internal, review: open ? 'withdrawn' : undefined };
  return { ...plan, status: initialState(applicationType).status, review: app.review ? 'resubmitted' : 'submitted' };
}

const proposable = ['applicationType', 'redirectUris', 'scopes'] as const;

/** Whether a change lets more people or programs in than a reviewer has seen. */
function widens(app: ReviewedApp, field: (typeof proposable)[number], value: ApplicationType | string[]): boolean {
  if (field === 'applicationType') return app.applicationType === 'internal' && value === 'partner';
  if (app.applicationType === 'internal') return false;
  const known = new Set(field === 'scopes' ? app.scopes : app.redirectUris.map(hostOf));
  return (value as string[]).some((one) => !known.has(field === 'scopes' ? one : hostOf(one)));
}

/** The fields of a proposal that is still open, whoever's turn it is; undefined where there is none. */
export function openRequest({ review }: Pick<App, 'review'>): Requested | undefined {
  const isOpen = review?.kind === 'change' && review.state !== 'approved' && review.state !== 'withdrawn';
  if (!isOpen) return undefined;
  const { applicationType, redirectUris, scopes } = review.requested;
  return {
    ...(applicationType && { applicationType }),
    ...(redirectUris && { redirectUris }),
    ...(scopes && { scopes }),
  };
}

/** Whether a reviewer has answered, and it is the owner's turn. */
export function isSentBack({ review }: Pick<App, 'review'>): boolean {
  return review?.state === 'changes-requested' || review?.state === 'not-approved';
}

/** The app as its owner edits it: with what is proposed, where something is. */
export function withRequest<Fields extends Pick<App, 'review'>>(app: Fields): Fields {
  return { ...app, ...openRequest(app) };
}

/** Whether an owner may take the app back from its review. */
export function mayWithdraw({ review }: Pick<App, 'review'>): Verdict<'no-review'> {
  const done = !review || review.state === 'approved' || review.state === 'withdrawn';
  const refusal = review?.kind === 'registration' && review.state === 'not-approved';
  return done || refusal ? refused('no-review') : allowed;
}

/** What is left of a registration without its review; an approved app stays as it is. */
export function stateAfterWithdrawal(app: Pick<App, 'status' | 'active'>): Pick<App, 'status' | 'active'> {
  const { status, active } = app;
  return status === 'under-review' ? { status: 'not-approved', active: false } : { status, active };
}

export type DecisionProblem = 'decided' | 'own-tenant';

/**
 * Whether a reviewer may decide: once, and not on an app of their own organisation.
 *
 * @param ownTenant Whether the backend's policy allows the latter.
 */
export function mayDecide(
  review: Pick<Review, 'state' | 'tenant'>,
  viewer: Pick<Viewer, 'tenant'>,
  ownTenant = false,
): Verdict<DecisionProblem> {
  if (review.state !== 'waiting') return refused('decided');
  return review.tenant.id === viewer.tenant.id && !ownTenant ? refused('own-tenant') : allowed;
}

/**
 * A decision in the form to be stored.
 *
 * @throws {PortalError} `validation` where the reason is missing, or a note is about no field of an app or empty.
 */
export function checkDecision({ decision, reason = '', notes = [] }: DecisionInput): {
  decision: Decision;
  reason: string | null;
  notes: Review['thread'][number]['notes'];
} {
  const fields = notes.flatMap(({ path, text }, index) => {
    if (!/^(name|logo|applicationType|redirectUris(\/\d+)?|scopes(\/\d+)?)$/.test(path)) {
      return [{ path: `notes/${index}/path`, code: 'unknown' }];
    }
    return text.trim() === '' ? [{ path: `notes/${index}/text`, code: 'required' }] : [];
  });
  if (decision !== 'approved' && reason.trim() === '') fields.unshift({ path: 'reason', code: 'required' });
  if (fields.length > 0) throw new PortalError('validation', { fields });
  return {
    decision,
    reason: reason.trim() || null,
    notes: notes.map(({ path, text }) => ({ path, text: text.trim() })),
  };
}

/** What a decision makes of the app: its state, and the fields that come to work with it, in one step. */
export function appAfterDecision(
  app: Pick<App, 'applicationType' | 'status' | 'active' | 'review'>,
  decision: Decision,
): Pick<App, 'applicationType' | 'status' | 'active'> & Pick<Requested, 'redirectUris' | 'scopes'> {
  const { applicationType, status, active } = app;
  const request = openRequest(app);
  if (request) return { applicationType, status, active, ...(decision === 'approved' && request) };
  if (decision === 'changes-requested') return { applicationType, status, active };
  return { applicationType, status: decision, active: decision === 'approved' };
}

function withoutSame(app: ReviewedApp, fields: CheckedDraft): CheckedDraft {
  const before: Record<string, unknown> = { ...app, metadata: mergeMetadata(app.metadata) };
  const now: Record<string, unknown> = { ...fields };
  return keep(fields, (name) => name === 'logo' || !isSame(before[name], now[name]));
}

function keep<Fields extends object>(fields: Fields, isKept: (name: string) => boolean): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => isKept(name))) as Partial<Fields>;
}

function includes(names: readonly string[], name: string): boolean {
  return names.includes(name);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

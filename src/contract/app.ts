/** An OAuth app as its owner sees it, and the draft it is made from. */
import type { infer as Infer } from 'zod/mini';

import type { appChangesSchema, appDraftSchema, appPageSchema, appSchema } from './schemas.js';
import { PortalError } from './errors.js';
import { allowed, type Known, refused, type Verdict } from './verdict.js';

export const applicationTypes = ['internal', 'partner'] as const;
export type ApplicationType = (typeof applicationTypes)[number];

export const appStatuses = ['approved', 'under-review', 'not-approved'] as const;
export type AppStatus = (typeof appStatuses)[number];

export type App = Known<Infer<typeof appSchema>>;
export type AppPage = Known<Infer<typeof appPageSchema>>;
export type AppDraft = Known<Infer<typeof appDraftSchema>>;
export type AppChanges = Known<Infer<typeof appChangesSchema>>;

/** What an app is on creation. The guide: internal use is "immediately created and approved", partner use starts a review. */
export function initialState(type: ApplicationType): { status: AppStatus; active: boolean } {
  return type === 'internal' ? { status: 'approved', active: true } : { status: 'under-review', active: false };
}

/** Whether an owner may switch the app on. Off is always allowed. */
export function mayActivateApp(app: Pick<App, 'status'>): Verdict<'under-review'> {
  return app.status === 'under-review' ? refused('under-review') : allowed;
}

/**
 * What an update makes of an app. One that becomes a partner app goes to review and off; none is switched on unless
 * asked for.
 *
 * @throws {PortalError} `conflict` for what would switch on an app that may not be, with the reason at `active`.
 */
export function stateAfterUpdate(
  app: Pick<App, 'applicationType' | 'status' | 'active'>,
  changes: { applicationType?: ApplicationType | undefined; active?: boolean | undefined },
): Pick<App, 'applicationType' | 'status' | 'active'> {
  const applicationType = changes.applicationType ?? app.applicationType;
  const status = applicationType === app.applicationType ? app.status : initialState(applicationType).status;
  const verdict = mayActivateApp({ status });
  if (changes.active && !verdict.allowed) {
    throw new PortalError('conflict', { fields: [{ path: 'active', code: verdict.reason }] });
  }
  return { applicationType, status, active: verdict.allowed && (changes.active ?? app.active) };
}

/** An OAuth app as its owner sees it, and the draft it is made from. */
import type { infer as Infer } from 'zod/mini';

import type { appChangesSchema, appDraftSchema, appPageSchema, appSchema } from './schemas.js';
import { allowed, type Known, refused, type Verdict } from './verdict.js';

export const applicationTypes = ['internal', 'partner'] as const;
export type ApplicationType = (typeof applicationTypes)[number];

export const appStatuses = ['approved', 'under-review', 'not-approved'] as const;
export type AppStatus = (typeof appStatuses)[number];

/** Of an app at a client registry that is not the backend's own. */
export const registrationStates = ['pending', 'refused', 'drifted'] as const;

export type App = Known<Infer<typeof appSchema>>;
export type AppPage = Known<Infer<typeof appPageSchema>>;
export type AppDraft = Known<Infer<typeof appDraftSchema>>;
export type AppChanges = Known<Infer<typeof appChangesSchema>>;

/** What `apps.list` can order by, ascending unless told: every column of the table. */
export const appSorts = ['name', 'clientId', 'applicationType', 'updatedAt', 'status', 'active'] as const;
export type AppSort = (typeof appSorts)[number];

/** What an app is on creation. The guide: internal use is "immediately created and approved", partner use starts a review. */
export function initialState(type: ApplicationType): { status: AppStatus; active: boolean } {
  return type === 'internal' ? { status: 'approved', active: true } : { status: 'under-review', active: false };
}

/** Whether an owner may switch the app on. Off is always allowed. */
export function mayActivateApp(app: Pick<App, 'status'>): Verdict<'under-review'> {
  return app.status === 'under-review' ? refused('under-review') : allowed;
}

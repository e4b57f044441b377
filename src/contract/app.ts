/** An OAuth app as its owner sees it, and the draft it is made from. */
import type { infer as Infer } from 'zod/mini';

import type { appChangesSchema, appDraftSchema, appPageSchema, appSchema } from './schemas.js';
import type { Known } from './verdict.js';

export { initialState, mayActivateApp } from './app-rules.js';

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

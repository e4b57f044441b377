/** What an app may be, by what it is for and how far its review is. */
import type { App, ApplicationType, AppStatus } from './app.js';
import { allowed, refused, type Verdict } from './verdict.js';

/** What an app is on creation. The guide: internal use is "immediately created and approved", partner use starts a review. */
export function initialState(type: ApplicationType): { status: AppStatus; active: boolean } {
  return type === 'internal' ? { status: 'approved', active: true } : { status: 'under-review', active: false };
}

/** Whether an owner may switch the app on. Off is always allowed. */
export function mayActivateApp(app: Pick<App, 'status'>): Verdict<'under-review'> {
  return app.status === 'under-review' ? refused('under-review') : allowed;
}

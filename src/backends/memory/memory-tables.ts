/** What a memory backend keeps of an app and of a person. */
import type { App } from '../../contract/app.js';
import type { HistoryEntry } from '../../contract/history.js';
import type { Review } from '../../contract/review.js';
import type { Secret } from '../../contract/secret.js';
import type { Person } from './scenarios.js';

export interface StoredApp {
  readonly tenantId: string;
  app: App;
  /** Oldest first. */
  secrets: Secret[];
  /** Newest first. */
  history: HistoryEntry[];
  /** What `app.review` leaves out. */
  review: Pick<Review, 'submittedBy' | 'assignee' | 'thread'>;
}

/** A person with what an admin may change. */
export interface StoredPerson extends Omit<Person, 'subscriptions' | 'accessRequestedAt'> {
  subscriptions: string[];
  accessRequestedAt: string | null;
  version: string;
}

/** What a list of apps shows, and what the backend is asked for to show it. */
import type { AppQuery } from '../../contract/backend.js';

/** The columns that a person can hide; the name and the actions stay. */
export const hideableColumns = ['clientId', 'applicationType', 'updatedAt', 'status', 'active'] as const;
export type HideableColumn = (typeof hideableColumns)[number];

/** The guide's table has no such column. */
export const hiddenUnlessTold: readonly string[] = ['applicationType'];

/** Where in an app's details a person wants to go. */
export type AppView = '' | 'edit' | 'secrets';

/** What the list shows: which apps, in which order, and which columns not. */
export interface AppListView extends AppQuery {
  /** `HideableColumn`s and keys of a host's own columns; unless told, the application type, which the status tells most of. */
  hidden?: readonly string[];
}

/** What of a view the backend is asked for; members without a value are left out. */
export function queryOf({ search, status, applicationType, active, sort, direction }: AppListView): AppQuery {
  const query = {
    search: search?.trim() === '' ? undefined : search?.trim(),
    status,
    applicationType,
    active,
    sort,
    direction,
  };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

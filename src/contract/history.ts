/** What was done to an app, by whom and when. */
import type { infer as Infer } from 'zod/mini';

import type { App } from './app.js';
import { mergeMetadata } from './metadata.js';
import type { historyEntrySchema, historyPageSchema } from './schemas.js';
import type { Known } from './verdict.js';

export type HistoryEntry = Known<Infer<typeof historyEntrySchema>>;
export type HistoryPage = Known<Infer<typeof historyPageSchema>>;

export const historyActions = [
  'created',
  'updated',
  'activated',
  'deactivated',
  'submitted',
  'resubmitted',
  'withdrawn',
  'approved',
  'changes-requested',
  'not-approved',
  'secret-created',
  'secret-activated',
  'secret-deactivated',
  'secret-deleted',
  'secret-retirement-set',
  'secret-retirement-cancelled',
  'secret-revealed',
] as const;

export type HistoryAction = (typeof historyActions)[number];

type Fields = Pick<App, 'name' | 'logo' | 'applicationType' | 'redirectUris' | 'scopes' | 'metadata'>;

/** The fields that differ, as lists of texts. Of a logo there is only that it is another one. */
export function changesBetween(before: Fields, after: Fields): HistoryEntry['changes'] {
  const texts = (fields: Fields): Record<string, string[]> => ({
    name: [fields.name],
    logo: fields.logo ? [fields.logo.url] : [],
    applicationType: [fields.applicationType],
    redirectUris: fields.redirectUris,
    scopes: fields.scopes,
    ...Object.fromEntries(
      Object.entries(mergeMetadata(fields.metadata)).map(([key, text]) => [`metadata/${key}`, [text]]),
    ),
  });
  const [old, now] = [texts(before), texts(after)];
  return Object.keys({ ...old, ...now }).flatMap((path) => {
    const [was = [], is = []] = [old[path], now[path]];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ path, before: was, after: is }];
  });
}

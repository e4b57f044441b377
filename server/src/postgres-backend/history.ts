import type { App } from '@zoominfo/devportal-elements/contract/app';
import {
  changesBetween,
  type HistoryAction,
  type HistoryEntry,
  type HistoryPage,
} from '@zoominfo/devportal-elements/contract/history';

import type { Database } from '../database/tables.js';
import type { RequestContext } from './context.js';
import { asPosition, decodeCursor, encodeCursor } from './cursor.js';
import { nameOf, personOf } from './person.js';

interface Event {
  appId: string;
  /** Of the app, which for a reviewer is another organisation's. */
  tenantId: string;
  action: HistoryAction;
  /** The app before and after. */
  between?: readonly [App, App];
  /** Of something else than the app's own fields. */
  changes?: HistoryEntry['changes'];
  text?: string | null;
}

/** Writes down what somebody did, in the transaction that does it. */
export async function record(
  tx: Database,
  { viewer, now }: Pick<RequestContext, 'viewer' | 'now'>,
  { appId, tenantId, action, between, changes = [], text = null }: Event,
): Promise<void> {
  await tx
    .insertInto('app_history')
    .values({
      app_id: appId,
      tenant_id: tenantId,
      at: now(),
      author: viewer.id,
      action,
      changes: JSON.stringify(between ? changesBetween(...between) : changes),
      text,
    })
    .execute();
}

/** Newest first. The caller has made sure that the app is the viewer's. */
export async function listHistory(
  { db, viewer }: RequestContext,
  { appId, cursor, limit = 50 }: { appId: string; cursor?: string; limit?: number },
): Promise<HistoryPage> {
  let query = db
    .selectFrom('app_history')
    .where('tenant_id', '=', viewer.tenant.id)
    .where('app_id', '=', appId)
    .select(({ ref }) => [
      'position',
      'at',
      'action',
      'changes',
      'text',
      'author',
      nameOf(ref('author')).as('authorName'),
    ])
    .orderBy('position', 'desc');
  if (cursor !== undefined) {
    const [position] = decodeCursor(cursor, 'history', 1);
    query = query.where('position', '<', asPosition(position));
  }
  const rows = await query.limit(limit + 1).execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ position, at, action, changes, text, author, authorName }) => ({
      id: position,
      at: at.toISOString(),
      by: personOf(author, authorName),
      action,
      changes,
      text,
    })),
    nextCursor: last && rows.length > limit ? encodeCursor('history', [last.position]) : null,
  };
}

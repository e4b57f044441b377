/** What writes of an app do to its review. The app's row is locked by the caller's transaction. */
import type { App } from '@zoominfo/devportal-elements/contract/app';
import type { Requested, Review } from '@zoominfo/devportal-elements/contract/review';

import type { Database } from '../database/tables.js';
import type { RequestContext } from './context.js';
import { record } from './history.js';
import { newId } from './ids.js';

type Author = Pick<RequestContext, 'viewer' | 'now'>;

/** Starts a review of one of the viewer's apps, or hands it in again. The thread of before stays. */
export async function submit(
  tx: Database,
  context: Author,
  app: Pick<App, 'id' | 'status'>,
  action: 'submitted' | 'resubmitted',
  requested: Requested,
): Promise<void> {
  const { viewer, now } = context;
  const submission = {
    kind: app.status === 'approved' ? 'change' : 'registration',
    state: 'waiting',
    submitted_at: now(),
    submitted_by: viewer.id,
    requested: JSON.stringify(requested),
    reason: null,
    notes: '[]',
  } as const;
  const { id } = await tx
    .insertInto('reviews')
    .values({ id: newId('rev'), app_id: app.id, tenant_id: viewer.tenant.id, assignee: null, ...submission })
    .onConflict((conflict) => conflict.column('app_id').doUpdateSet(submission))
    .returning('id')
    .executeTakeFirstOrThrow();
  await addEntry(tx, context, id, { action });
  await record(tx, context, { appId: app.id, tenantId: viewer.tenant.id, action });
}

/** Ends the review of an app whose fields and state are right already. */
export async function withdraw(tx: Database, context: Author, appId: string): Promise<void> {
  const { viewer } = context;
  const review = await tx
    .updateTable('reviews')
    .set({ state: 'withdrawn', requested: '{}', reason: null, notes: '[]', assignee: null })
    .where('tenant_id', '=', viewer.tenant.id)
    .where('app_id', '=', appId)
    .returning('id')
    .executeTakeFirst();
  if (!review) return;
  await addEntry(tx, context, review.id, { action: 'withdrawn' });
  await record(tx, context, { appId, tenantId: viewer.tenant.id, action: 'withdrawn' });
}

/** Adds to the thread. */
export async function addEntry(
  tx: Database,
  { viewer, now }: Author,
  reviewId: string,
  { action, text = null, notes = [] }: Partial<Review['thread'][number]> & { action: string },
): Promise<void> {
  await tx
    .insertInto('review_entries')
    .values({ review_id: reviewId, at: now(), author: viewer.id, action, text, notes: JSON.stringify(notes) })
    .execute();
}

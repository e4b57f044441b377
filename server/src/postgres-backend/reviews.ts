import type { ReviewsBackend } from '@zoominfo/devportal-elements/contract/backend';
import { nameKey } from '@zoominfo/devportal-elements/contract/draft';
import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import {
  appAfterDecision,
  checkDecision,
  type DecisionInput,
  mayDecide,
  mayWithdraw,
  type Review,
  stateAfterWithdrawal,
} from '@zoominfo/devportal-elements/contract/review';
import { enforce } from '@zoominfo/devportal-elements/contract/verdict';
import { missingFor } from '@zoominfo/devportal-elements/contract/viewer';
import { sql, type SqlBool } from 'kysely';

import type { Database } from '../database/tables.js';
import { appColumns, checkVersion, loadApp, lockApp, toApp } from './app-rows.js';
import { carriedOut } from './carried-out.js';
import { isStorable, type RequestContext, withoutNul } from './context.js';
import { asInstant, decodeCursor, encodeCursor } from './cursor.js';
import { record } from './history.js';
import { type ReviewRow, selectReviews, toReviews } from './review-rows.js';
import { addEntry, withdraw } from './review-writes.js';

export function reviewsOf(context: RequestContext): ReviewsBackend {
  const { db, viewer } = context;
  const assign = (reviewId: string, assignee: string | null): Promise<Review> =>
    db.transaction().execute(async (tx) => {
      const { review_id } = await find(tx, reviewId);
      await tx.updateTable('reviews').set({ assignee }).where('id', '=', review_id).execute();
      return load(tx, context, reviewId);
    });

  return {
    list: async ({ cursor, limit = 50, state, kind, assignee, search = '' }) => {
      let query = selectReviews(db);
      if (state) query = query.where('reviews.state', '=', state);
      if (kind) query = query.where('reviews.kind', '=', kind);
      if (assignee === 'me') query = query.where('reviews.assignee', '=', viewer.id);
      if (assignee === 'nobody') query = query.where('reviews.assignee', 'is', null);
      const part = nameKey(withoutNul(search));
      if (part !== '') {
        const texts = [sql`apps.name_key`, sql`lower(apps.client_id)`, sql`tenants.name_key`];
        query = query.where((eb) => eb.or(texts.map((text) => sql<SqlBool>`position(${part} in ${text}) > 0`)));
      }
      const { total } = await query
        .clearSelect()
        .select(sql<number>`count(*)::int`.as('total'))
        .executeTakeFirstOrThrow();
      if (cursor !== undefined) {
        const [at, id] = decodeCursor(cursor, 'reviews', 2);
        query = query.where(sql<SqlBool>`(reviews.submitted_at, reviews.id collate "C") > (${asInstant(at)}, ${id})`);
      }
      const rows = await query
        .orderBy('reviews.submitted_at')
        .orderBy(sql`reviews.id collate "C"`)
        .limit(limit + 1)
        .execute();
      const items = await toReviews(db, rows.slice(0, limit), context);
      const last = items.at(-1);
      const nextCursor = last && rows.length > limit ? encodeCursor('reviews', [last.submittedAt, last.id]) : null;
      return { items, nextCursor, total };
    },

    get: async ({ reviewId }) => {
      const row = await find(db, reviewId);
      if (!viewer.roles.includes('reviewer')) {
        if (row.tenantId !== viewer.tenant.id) throw new PortalError('not-found');
        const missing = missingFor('devportal', viewer);
        if (missing.length > 0) throw new PortalError('forbidden', { missing });
      }
      return one(db, row, context);
    },

    decide: async ({ reviewId, version, decision }, { signal } = {}) => {
      const review = await db
        .transaction()
        .execute((tx) => decide(tx, context, { reviewId, version, input: decision }));
      const app = { tenantId: review.tenant.id, appId: review.appId };
      await context.registrar.carryOut(app, { userId: viewer.id, signal });
      return review;
    },

    assign: ({ reviewId }) => assign(reviewId, viewer.id),

    unassign: ({ reviewId }) => assign(reviewId, null),

    withdraw: async ({ appId, version }, waiting) => {
      const withdrawn = await db.transaction().execute(async (tx) => {
        await lockApp(tx, context, appId);
        const app = await loadApp(tx, context, appId);
        checkVersion(app, version);
        enforce(mayWithdraw(app), 'review');
        await tx
          .updateTable('apps')
          .set({ ...stateAfterWithdrawal(app), updated_at: context.now(), change: sql<string>`nextval('app_changes')` })
          .where('tenant_id', '=', viewer.tenant.id)
          .where('id', '=', appId)
          .execute();
        await withdraw(tx, context, appId);
        await context.registrar.noteChange(tx, { tenantId: viewer.tenant.id, appId });
        return loadApp(tx, context, appId);
      });
      return carriedOut(context, withdrawn, waiting);
    },
  };
}

/** All in one transaction, with the app's row kept: what is approved is what was seen, and comes to work in one step. */
async function decide(
  tx: Database,
  context: RequestContext,
  { reviewId, version, input }: { reviewId: string; version: string; input: DecisionInput },
): Promise<Review> {
  const { viewer, now } = context;
  const { id: appId, tenantId } = await find(tx, reviewId);
  await tx.selectFrom('apps').where('id', '=', appId).select('id').forUpdate().executeTakeFirst();
  const row = await find(tx, reviewId);
  const review = await one(tx, row, context);
  if (review.version !== version) throw new PortalError('conflict', { current: review });
  const { decision, reason, notes } = checkDecision(input);
  enforce(mayDecide(review, viewer, context.reviewOwnTenant), 'review');

  const before = toApp(row, context);
  const { applicationType, status, active, redirectUris, scopes } = appAfterDecision(before, decision);
  await tx
    .updateTable('apps')
    .set({
      application_type: applicationType,
      status,
      active,
      ...(redirectUris && { redirect_uris: redirectUris }),
      ...(scopes && { scopes }),
      updated_at: now(),
      change: sql<string>`nextval('app_changes')`,
    })
    .where('id', '=', appId)
    .execute();
  await tx
    .updateTable('reviews')
    .set({
      state: decision,
      reason,
      notes: JSON.stringify(notes),
      ...(decision === 'approved' && { requested: '{}' }),
    })
    .where('id', '=', reviewId)
    .execute();
  await addEntry(tx, context, reviewId, { action: decision, text: reason, notes });
  await context.registrar.noteChange(tx, { tenantId, appId });
  const after = toApp(await appColumns(tx).where('apps.id', '=', appId).executeTakeFirstOrThrow(), context);
  await record(tx, context, { appId, tenantId, action: decision, between: [before, after], text: reason });
  return load(tx, context, reviewId);
}

/** @throws `not-found`. */
async function find(db: Database, reviewId: string): Promise<ReviewRow> {
  const row = isStorable(reviewId)
    ? await selectReviews(db).where('reviews.id', '=', reviewId).executeTakeFirst()
    : undefined;
  if (!row) throw new PortalError('not-found');
  return row;
}

async function load(db: Database, context: RequestContext, reviewId: string): Promise<Review> {
  return one(db, await find(db, reviewId), context);
}

async function one(db: Database, row: ReviewRow, context: RequestContext): Promise<Review> {
  const [review] = await toReviews(db, [row], context);
  if (!review) throw new PortalError('not-found');
  return review;
}

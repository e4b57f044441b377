import type { App } from '@zoominfo/devportal-elements/contract/app';
import type { Review } from '@zoominfo/devportal-elements/contract/review';
import { requestOf } from '@zoominfo/devportal-elements/contract/risk';

import type { Database } from '../database/tables.js';
import { appColumns, toApp } from './app-rows.js';
import type { RequestContext } from './context.js';
import { nameOf, personOf } from './person.js';

/** Reviews of every organisation, each with its app: for reviewers, or bounded by the caller. */
export function selectReviews(db: Database) {
  return appColumns(db)
    .innerJoin('tenants', 'tenants.id', 'apps.tenant_id')
    .where('reviews.id', 'is not', null)
    .select(['tenants.id as tenantId', 'tenants.name as tenantName'])
    .select(({ ref }) => [
      ...(['reviews.submitted_by', 'reviews.assignee'] as const),
      nameOf(ref('reviews.submitted_by')).as('submitterName'),
      nameOf(ref('reviews.assignee')).as('assigneeName'),
    ]);
}

export type ReviewRow = Awaited<ReturnType<ReturnType<typeof selectReviews>['executeTakeFirstOrThrow']>>;

/** The reviews of the rows, with their threads and risks, which take a query each for all of them. */
export async function toReviews(db: Database, rows: readonly ReviewRow[], context: RequestContext): Promise<Review[]> {
  if (rows.length === 0) return [];
  const threads = await loadThreads(db, rows);
  const trusted = await loadTrusted(db, rows);
  return rows.map((row) => {
    const app = toApp(row, context);
    const { id, kind, state, submittedAt } = app.review as NonNullable<App['review']>;
    return {
      id,
      appId: app.id,
      clientId: app.clientId,
      tenant: { id: row.tenantId, name: row.tenantName },
      kind,
      state,
      submittedAt,
      submittedBy: personOf(row.submitted_by, row.submitterName),
      assignee: personOf(row.assignee, row.assigneeName),
      version: app.version,
      ...requestOf(app, trusted.get(row.tenantId)),
      thread: threads.get(id) ?? [],
    };
  });
}

async function loadThreads(db: Database, rows: readonly ReviewRow[]): Promise<Map<string, Review['thread']>> {
  const entries = await db
    .selectFrom('review_entries')
    .where(
      'review_id',
      'in',
      rows.flatMap(({ review_id }) => review_id ?? []),
    )
    .orderBy('position')
    .select(({ ref }) => [
      'review_id',
      'at',
      'action',
      'text',
      'notes',
      'author',
      nameOf(ref('author')).as('authorName'),
    ])
    .execute();
  const threads = new Map<string, Review['thread']>();
  for (const { review_id, at, action, text, notes, author, authorName } of entries) {
    const thread = threads.get(review_id) ?? [];
    thread.push({ at: at.toISOString(), by: personOf(author, authorName), action, text, notes });
    threads.set(review_id, thread);
  }
  return threads;
}

/** The redirect URIs that reviewers have approved, by organisation. They have seen none of an internal app. */
async function loadTrusted(db: Database, rows: readonly ReviewRow[]): Promise<Map<string, string[]>> {
  const apps = await db
    .selectFrom('apps')
    .innerJoin('reviews', 'reviews.app_id', 'apps.id')
    .where('apps.tenant_id', 'in', [...new Set(rows.map(({ tenantId }) => tenantId))])
    .where('apps.status', '=', 'approved')
    .where('apps.application_type', '=', 'partner')
    .select(['apps.tenant_id', 'apps.redirect_uris'])
    .execute();
  const trusted = new Map<string, string[]>();
  for (const { tenant_id, redirect_uris } of apps) {
    trusted.set(tenant_id, [...(trusted.get(tenant_id) ?? []), ...redirect_uris]);
  }
  return trusted;
}

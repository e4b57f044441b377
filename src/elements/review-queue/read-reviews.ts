import type { DevPortalBackend, ReviewsBackend } from '../../contract/backend.js';
import { PortalError, toPortalError } from '../../contract/errors.js';
import type { Review } from '../../contract/review.js';
import type { ScopeCategory } from '../../contract/scope.js';
import type { Viewer } from '../../contract/viewer.js';

/** What of the queue is asked for; all of it where a member is left out. */
export interface ReviewQuery {
  state?: Review['state'];
  kind?: Review['kind'];
  assignee?: 'me' | 'nobody';
  search?: string;
}

export interface ReviewsRead {
  /** Of what. */
  query: ReviewQuery;
  items: readonly Review[];
  total: number;
  /** Whether this is the whole list. */
  complete: boolean;
}

export interface ReviewBasis {
  viewer: Viewer;
  catalog: readonly ScopeCategory[];
}

/** The first `wanted` reviews, page by page. One that moved between two pages is taken once. */
export async function readReviews(
  backend: DevPortalBackend,
  query: ReviewQuery,
  wanted: number,
  signal: AbortSignal,
): Promise<ReviewsRead> {
  const items = new Map<string, Review>();
  let cursor: string | null = null;
  let total: number;
  do {
    const page = await reviewsOf(backend).list({ ...query, limit: 50, ...(cursor !== null && { cursor }) }, { signal });
    for (const review of page.items) if (!items.has(review.id)) items.set(review.id, review);
    cursor = page.nextCursor;
    total = page.total;
  } while (cursor !== null && items.size < wanted);
  return { query, items: [...items.values()], total, complete: cursor === null };
}

/** Who looks, and the titles of scopes. A reviewer needs no subscription, and then sees the scopes' names. */
export async function readReviewBasis(backend: DevPortalBackend, signal: AbortSignal): Promise<ReviewBasis> {
  const [viewer, catalog] = await Promise.all([
    backend.viewer.get({}, { signal }),
    backend.scopes.list({}, { signal }).catch((error: unknown) => {
      if (toPortalError(error).code === 'forbidden') return [];
      throw error;
    }),
  ]);
  return { viewer, catalog };
}

export function reviewsOf({ reviews }: DevPortalBackend): ReviewsBackend {
  if (!reviews) throw new PortalError('not-found');
  return reviews;
}

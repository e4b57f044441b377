/**
 * Order and paging of the list. A cursor names the last row that was seen, not a count: rows that come or go between
 * two pages neither repeat nor hide others. It is good for its own order alone.
 */
import type { App, AppPage, AppSort } from '../../contract/app.js';
import type { AppListInput, AppQuery, PageInput } from '../../contract/backend.js';
import { decodeBase64, encodeBase64 } from '../../contract/base64.js';
import { nameKey } from '../../contract/draft.js';
import { PortalError } from '../../contract/errors.js';

interface Order {
  sort: AppSort;
  descending: boolean;
}

interface Mark {
  key: string;
  id: string;
}

export function orderOf({ sort, direction }: AppQuery): Order {
  return { sort: sort ?? 'updatedAt', descending: sort ? direction === 'descending' : direction !== 'ascending' };
}

function markOf(app: App, sort: AppSort): Mark {
  return { key: sort === 'name' ? nameKey(app.name) : String(app[sort]), id: app.id };
}

/** By the key; among equal ones by id. Code units, not a locale: the order is the same everywhere. */
function compare(one: Mark, other: Mark, descending: boolean): number {
  const field = one.key === other.key ? 'id' : 'key';
  if (one[field] === other[field]) return 0;
  return one[field] < other[field] === descending ? 1 : -1;
}

export function matches(app: App, { search = '', status, applicationType, active }: AppQuery): boolean {
  const part = nameKey(search);
  return (
    (status === undefined || app.status === status) &&
    (applicationType === undefined || app.applicationType === applicationType) &&
    (active === undefined || app.active === active) &&
    (nameKey(app.name).includes(part) || app.clientId.toLowerCase().includes(part))
  );
}

export function inOrder(apps: readonly App[], order: Order): App[] {
  return apps
    .map((app) => ({ app, mark: markOf(app, order.sort) }))
    .sort((one, other) => compare(one.mark, other.mark, order.descending))
    .map(({ app }) => app);
}

/** The page of a list that is in order. */
export function pageOf(apps: readonly App[], { cursor, skip = 0, limit = 50 }: AppListInput, order: Order): AppPage {
  let start = skip;
  if (cursor !== undefined) {
    const mark = decode(cursor, order);
    const behind = apps.findIndex((app) => compare(markOf(app, order.sort), mark, order.descending) > 0);
    start += behind === -1 ? apps.length : behind;
  }
  const items = apps.slice(start, start + limit);
  const last = items.at(-1);
  return { items, nextCursor: last && start + limit < apps.length ? encode(last, order) : null, total: apps.length };
}

function encode(app: App, { sort, descending }: Order): string {
  const { key, id } = markOf(app, sort);
  return encodeBase64(new TextEncoder().encode(JSON.stringify([sort, descending, key, id])));
}

/** @throws {PortalError} `validation` for what {@link encode} did not make for this order. */
function decode(cursor: string, { sort, descending }: Order): Mark {
  const bytes = decodeBase64(cursor);
  const [by, down, key, id, ...more]: unknown[] = bytes ? parseList(new TextDecoder().decode(bytes)) : [];
  const own = by === sort && down === descending;
  if (!own || typeof key !== 'string' || typeof id !== 'string' || more.length > 0) throw malformedCursor();
  return { key, id };
}

export function malformedCursor(): PortalError {
  return new PortalError('validation', { fields: [{ path: 'cursor', code: 'malformed' }] });
}

/** Paging by count, for lists that grow at one end alone or are short. */
export function pageByCount<Item>(
  items: readonly Item[],
  { cursor, limit = 50 }: PageInput,
): { items: Item[]; nextCursor: string | null; total: number } {
  if (cursor !== undefined && !/^[1-9]\d{0,8}$/.test(cursor)) throw malformedCursor();
  const end = Number(cursor ?? 0) + limit;
  const nextCursor = end < items.length ? String(end) : null;
  return { items: items.slice(end - limit, end), nextCursor, total: items.length };
}

function parseList(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

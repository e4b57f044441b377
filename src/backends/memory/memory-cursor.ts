/**
 * Paging by the last row that was seen, not by a count: rows that come or go between two pages neither repeat nor
 * hide others.
 */
import type { App } from '../../contract/app.js';
import { decodeBase64, encodeBase64 } from '../../contract/base64.js';
import { PortalError } from '../../contract/errors.js';

type Mark = Pick<App, 'updatedAt' | 'id'>;

/** Newest change first; among equal instants by id. Code units, not a locale: the order is the same everywhere. */
export function newestFirst(one: Mark, other: Mark): number {
  if (one.updatedAt !== other.updatedAt) return one.updatedAt > other.updatedAt ? -1 : 1;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

export function isBehind(app: Mark, mark: Mark): boolean {
  return newestFirst(app, mark) > 0;
}

export function encodeCursor({ updatedAt, id }: Mark): string {
  return encodeBase64(new TextEncoder().encode(JSON.stringify([updatedAt, id])));
}

/** Throws `validation` for what {@link encodeCursor} did not make. */
export function decodeCursor(cursor: string): Mark {
  const bytes = decodeBase64(cursor);
  const [updatedAt, id, ...more]: unknown[] = bytes ? parseList(new TextDecoder().decode(bytes)) : [];
  if (typeof updatedAt !== 'string' || typeof id !== 'string' || more.length > 0) {
    throw new PortalError('validation', { fields: [{ path: 'cursor', code: 'malformed' }] });
  }
  return { updatedAt, id };
}

function parseList(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

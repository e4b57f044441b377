import { PortalError } from '@zoominfo/devportal-elements/contract/errors';

/**
 * A cursor names the last row that was seen by its place in the order of changes, so that apps which come, go or change
 * between two pages hide no others.
 */
export function encodeCursor(change: string): string {
  return Buffer.from(change).toString('base64url');
}

/** @throws `validation` for what {@link encodeCursor} did not make. */
export function decodeCursor(cursor: string): string {
  const change = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{1,18}$/.test(change) || encodeCursor(change) !== cursor) {
    throw new PortalError('validation', { fields: [{ path: 'cursor', code: 'malformed' }] });
  }
  return change;
}

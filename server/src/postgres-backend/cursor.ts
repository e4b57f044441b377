import { PortalError } from '@zoominfo/devportal-elements/contract/errors';

/**
 * A cursor names the last row that was seen by its place in the order, so that rows which come, go or change between
 * two pages hide no others. It is good for its own order alone.
 *
 * @param order What the list is ordered by, as it has to come back.
 * @param place The row's values in that order.
 */
export function encodeCursor(order: string, place: readonly string[]): string {
  return Buffer.from(JSON.stringify([order, ...place])).toString('base64url');
}

/**
 * @param length How many values a place has.
 * @throws `validation` for what {@link encodeCursor} did not make for this order.
 */
export function decodeCursor(cursor: string, order: string, length: number): string[] {
  const [by, ...place] = parseTexts(Buffer.from(cursor, 'base64url').toString());
  const own = by === order && place.length === length && !place.some((value) => value.includes('\0'));
  if (!own || encodeCursor(order, place) !== cursor) throw malformedCursor();
  return place;
}

export function malformedCursor(): PortalError {
  return new PortalError('validation', { fields: [{ path: 'cursor', code: 'malformed' }] });
}

/** A place that has to be a number of a sequence; another one would be an error of the query. */
export function asPosition(value: string | undefined): string {
  if (!/^\d{1,18}$/.test(value ?? '')) throw malformedCursor();
  return value ?? '';
}

/** The same for an instant, as `toISOString` gives it. */
export function asInstant(value: string | undefined): Date {
  const instant = new Date(value ?? '');
  if (Number.isNaN(instant.getTime()) || instant.toISOString() !== value) throw malformedCursor();
  return instant;
}

function parseTexts(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : [];
  } catch {
    return [];
  }
}

/** What a host keeps with an app beside our own fields: texts under the host's own keys. */
import type { FieldProblem } from './errors.js';

export type Metadata = Record<string, string>;

/** Of one app. */
export const maxMetadataKeys = 20;
/** Characters (UTF-16 code units). */
export const maxMetadataValueLength = 500;

/** The first character keeps `__proto__` out. */
const keyPattern = /^[a-z0-9][a-z0-9_-]{0,39}$/;
/** What a browser does not show or a database does not take; tabs and line breaks may stand in a longer text. */
const badCharacters = /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;

export function isMetadataKey(key: string): boolean {
  return keyPattern.test(key);
}

/** What is left after a change: keys that it names have its values, an empty value takes its key away. Keys in order. */
export function mergeMetadata(before: Metadata = {}, changes: Metadata = {}): Metadata {
  const entries = Object.entries({ ...before, ...changes }).filter(([, value]) => value !== '');
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * What is wrong with a change: `metadata` for the whole or for a key, `metadata/{key}` for a value.
 *
 * @param before What the app has.
 */
export function checkMetadata(changes: Metadata, before: Metadata = {}): FieldProblem[] {
  if (!Object.keys(changes).every(isMetadataKey)) return [{ path: 'metadata', code: 'malformed' }];
  const problems = Object.entries(changes).flatMap(([key, value]): FieldProblem[] => {
    const path = `metadata/${key}`;
    if (value.length > maxMetadataValueLength) return [{ path, code: 'too-long', limit: maxMetadataValueLength }];
    return badCharacters.test(value) ? [{ path, code: 'malformed' }] : [];
  });
  if (problems.length > 0 || Object.keys(mergeMetadata(before, changes)).length <= maxMetadataKeys) return problems;
  return [{ path: 'metadata', code: 'too-many', limit: maxMetadataKeys }];
}

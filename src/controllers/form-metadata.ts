/** What a form does with a host's own fields, whose values are the app's metadata. */
import type { AppDraft } from '../contract/app.js';
import type { FieldProblem } from '../contract/errors.js';
import type { Metadata } from '../contract/metadata.js';

/** A problem that a host's field has found comes with its own words. */
export type ShownProblem = FieldProblem & { text?: string };

/** The host's own fields, as a form knows them. */
export interface CustomFormFields {
  readonly keys: readonly string[];
  /** What is wrong with the draft. */
  problems(draft: AppDraft): readonly ShownProblem[];
  /** Resolves once they can be shown and checked; false where their code did not arrive. */
  ready(): Promise<boolean>;
}

export const noCustomFields: CustomFormFields = { keys: [], problems: () => [], ready: () => Promise.resolve(true) };

const prefix = 'metadata/';

export function metadataPath(key: string): string {
  return prefix + key;
}

/** The key of a path that is one of metadata. */
export function metadataKey(path: string): string | undefined {
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** What a change has to name to make one of the other: empty values for keys that go. */
export function changedMetadata(before: Metadata = {}, after: Metadata = {}): Metadata {
  const keys = Object.keys({ ...before, ...after });
  const changed = keys.filter((key) => (before[key] ?? '') !== (after[key] ?? ''));
  return Object.fromEntries(changed.map((key) => [key, after[key] ?? '']));
}

export function pickMetadata(metadata: Metadata = {}, isWanted: (key: string) => boolean): Metadata {
  return Object.fromEntries(Object.entries(metadata).filter(([key]) => isWanted(key)));
}

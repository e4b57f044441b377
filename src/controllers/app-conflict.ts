import type { App, AppChanges } from '../contract/app.js';
import type { DevPortalBackend } from '../contract/backend.js';
import type { Metadata } from '../contract/metadata.js';
import { isPortalError } from '../contract/errors.js';
import { changesBetween, type HistoryEntry } from '../contract/history.js';
import { withRequest } from '../contract/review.js';
import { metadataKey, metadataPath } from './form-metadata.js';
import type { AppField, AppFields, AppFormController } from './app-form-controller.js';

/** Somebody else has changed the app since it was opened. */
export interface AppConflict {
  /** The app as they left it. */
  current: App;
  /** The fields in which it differs from the form: `before` is what is typed, `after` is theirs. */
  fields: HistoryEntry['changes'];
  /** The fields that the person has changed; of the others theirs is taken unless told. */
  own: ReadonlySet<string>;
  taken: ReadonlySet<string>;
  /** What was done to it last, once that is read. */
  last: HistoryEntry | undefined;
}

/** The fields that differ, as far as the form has them: what else is kept with an app is nothing to ask a person about. */
export function changesInForm(
  { custom }: AppFormController,
  before: AppFields,
  after: AppFields,
): AppConflict['fields'] {
  return changesBetween(before, after).filter(({ path }) => {
    const key = metadataKey(path);
    return key === undefined || custom.keys.includes(key);
  });
}

export function conflictOf(form: AppFormController, current: App): AppConflict {
  const { name, redirectUris, scopes, metadata } = form.draft;
  const { state } = form.logo;
  const url = state.status === 'chosen' ? state.logo.preview : state.status === 'current' ? state.url : undefined;
  const logo = url === undefined ? null : { url, width: 0, height: 0 };
  const mine = { name, redirectUris, scopes, metadata, logo, applicationType: form.applicationType };
  const fields = changesInForm(form, mine, withRequest(current));
  const changed = form.changes;
  const own = new Set([...Object.keys(changed), ...Object.keys(changed.metadata ?? {}).map(metadataPath)]);
  const taken = new Set(fields.map(({ path }) => path).filter((path) => !own.has(path)));
  return { current, fields, own, taken, last: undefined };
}

/** What would be sent on top of the app's new version. */
export function mergedChanges({ fields, taken }: AppConflict, { draft, logo }: AppFormController): AppChanges {
  const left = fields.filter(({ path }) => !taken.has(path));
  const metadata = left.flatMap(({ path, before: [text = ''] }) => (path in draft ? [] : [[metadataKey(path), text]]));
  const kept = left.flatMap(({ path }) => (path in draft ? [[path, draft[path as AppField]]] : []));
  return {
    ...(Object.fromEntries(kept) as AppChanges),
    ...(metadata.length > 0 && { metadata: Object.fromEntries(metadata) as Metadata }),
    logo: taken.has('logo') ? undefined : logo.change,
  };
}

/** What was done to the app last; undefined where that can't be told. */
export async function lastEntry(
  backend: DevPortalBackend | undefined,
  appId: string,
): Promise<HistoryEntry | undefined> {
  try {
    return (await backend?.apps.history?.({ appId, limit: 1 }))?.items[0];
  } catch (error) {
    if (isPortalError(error)) return undefined;
    throw error;
  }
}

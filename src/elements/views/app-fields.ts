import type { ApplicationType } from '../../contract/app.js';
import { changesBetween } from '../../contract/history.js';
import type { Review } from '../../contract/review.js';
import type { ScopeCategory } from '../../contract/scope.js';
import type { CommonMessages, ReviewMessages } from '../../i18n/messages.js';
import type { ComparedField } from './compare.js';

/** What a reviewer looks at, and an owner edits. */
export type AppFields = Pick<Review['requested'], 'name' | 'logo' | 'applicationType' | 'redirectUris' | 'scopes'>;

export interface FieldWords {
  words: ReviewMessages;
  common: CommonMessages;
  /** Where scopes have their titles from. */
  catalog: readonly ScopeCategory[];
}

/** "Sign-in redirect URIs"; "Sign-in redirect URI 2" for an entry of it. */
export function fieldLabel(path: string, words: ReviewMessages): string {
  return words.field(path);
}

/** One value of a field, as it is read: a scope by its title, an application type in words. */
export function fieldText(path: string, value: string, { common, catalog }: Omit<FieldWords, 'words'>): string {
  const [field] = path.split('/');
  if (field === 'applicationType') return common.applicationType(value as ApplicationType);
  if (field !== 'scopes') return value;
  const scope = catalog.flatMap(({ scopes }) => scopes).find(({ name }) => name === value);
  return scope?.title ?? value;
}

/** The fields in which two versions of an app differ, ready for `comparison`. */
export function changedFields(before: AppFields, after: AppFields, options: FieldWords): ComparedField[] {
  return changesBetween(before, after).map((change) => comparedField(change, options));
}

/** One change, of a history or of a proposal, ready for `comparison`. */
export function comparedField(
  { path, before, after }: Pick<ComparedField, 'path' | 'before' | 'after'>,
  options: FieldWords,
): ComparedField {
  return {
    path,
    before,
    after,
    label: fieldLabel(path, options.words),
    text: (value) => fieldText(path, value, options),
  };
}

import type { ApplicationType } from '../../contract/app.js';
import { changesBetween } from '../../contract/history.js';
import type { Review } from '../../contract/review.js';
import type { ScopeCategory } from '../../contract/scope.js';
import type { CommonMessages, ReviewMessages } from '../../i18n/messages.js';
import type { CustomField } from '../../portal/extensions.js';
import type { ComparedField } from './compare.js';

/** What a reviewer looks at, and an owner edits. */
export type AppFields = Pick<Review['requested'], 'name' | 'logo' | 'applicationType' | 'redirectUris' | 'scopes'>;

export interface FieldWords {
  words: ReviewMessages;
  common: CommonMessages;
  /** Where scopes have their titles from. */
  catalog: readonly ScopeCategory[];
  /** The host's own. */
  fields?: readonly CustomField[];
}

/** "Sign-in redirect URIs"; "Sign-in redirect URI 2" for an entry of it. */
export function fieldLabel(path: string, words: ReviewMessages): string {
  return words.field(path);
}

/** One value of a field, as it is read: a scope by its title, an application type in words. */
export function fieldText(
  path: string,
  value: string,
  { common, catalog, fields = [] }: Omit<FieldWords, 'words'>,
): string {
  const [field, key] = path.split('/');
  if (field === 'applicationType') return common.applicationType(value as ApplicationType);
  if (field === 'metadata')
    return customText(
      value,
      fields.find((one) => one.key === key),
    );
  if (field !== 'scopes') return value;
  const scope = catalog.flatMap(({ scopes }) => scopes).find(({ name }) => name === value);
  return scope?.title ?? value;
}

function customText(value: string, field: CustomField | undefined): string {
  if (field?.type === 'checkbox' && value === 'true') return '✓';
  return field?.options?.find((option) => option.value === value)?.label ?? value;
}

/** The words of a review, which know the host's own fields by their labels. */
export function wordsWithFields(words: ReviewMessages, fields: readonly CustomField[]): ReviewMessages {
  return {
    ...words,
    field: (path) => {
      const [name, key] = path.split('/');
      if (name !== 'metadata' || key === undefined) return words.field(path);
      return fields.find((field) => field.key === key)?.label ?? key;
    },
  };
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

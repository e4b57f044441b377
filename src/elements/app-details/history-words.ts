import type { HistoryEntry } from '../../contract/history.js';
import { formatMoment } from '../../i18n/format.js';
import { fieldLabel, fieldText } from '../views/app-fields.js';
import type { DetailsWords } from './details-words.js';

type Change = HistoryEntry['changes'][number];

/** What changed, a sentence each. */
export function changeLines(change: Change, options: DetailsWords): string[] {
  const { words, review } = options;
  const { path, before, after } = change;
  if (path === 'logo') {
    return [words.logoChange(before.length === 0 ? 'added' : after.length === 0 ? 'removed' : 'replaced')];
  }
  if (path === 'retiresAt') return [words.retiresAt(formatMoment(after[0] ?? '', options.place))];
  const field = fieldLabel(path, review);
  const read = (value: string): string => fieldText(path, value, options);
  const [was, is] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && path !== 'redirectUris' && path !== 'scopes') {
    return [words.changed(field, read(was ?? ''), read(is ?? ''))];
  }
  const list = (values: readonly string[], others: readonly string[]): string =>
    values
      .filter((value) => !others.includes(value))
      .map(read)
      .join(', ');
  const [came, went] = [list(after, before), list(before, after)];
  return [...(came ? [words.added(field, came)] : []), ...(went ? [words.removed(field, went)] : [])];
}

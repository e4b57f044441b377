import type { HistoryEntry } from '../../contract/history.js';
import { fieldLabel, fieldText } from '../views/app-fields.js';
import type { DetailsWords } from './details-words.js';

/** A history as CSV (RFC 4180), newest first: a row a change, or one for an entry without any. */
export function historyCsv(entries: readonly HistoryEntry[], options: DetailsWords): string {
  const { csv, did } = options.words;
  const head = [csv.at, csv.person, csv.personId, csv.action, csv.field, csv.before, csv.after, csv.text];
  const rows = entries.flatMap(({ at, by, action, changes, text }) => {
    const start = [at, by?.name ?? '', by?.id ?? '', did(action, null)];
    if (changes.length === 0) return [[...start, '', '', '', text ?? '']];
    return changes.map(({ path, before, after }) => {
      const read = (values: readonly string[]): string =>
        values.map((value) => fieldText(path, value, options)).join('\n');
      return [...start, fieldLabel(path, options.review), read(before), read(after), text ?? ''];
    });
  });
  // Spreadsheets take UTF-8 for another encoding unless it begins with the byte order mark.
  return `\ufeff${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/**
 * Quoted in any case. What a spreadsheet would calculate is text behind an apostrophe (OWASP, "CSV Injection"), in
 * full width too, and where only blanks stand before it.
 */
function cell(text: string): string {
  const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u.test(text);
  return `"${formula ? "'" : ''}${text.replaceAll('"', '""')}"`;
}

/** A name that every file system takes, and that shows what it is. */
export function csvFileName(name: string): string {
  const safe = name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  return `${
    [...safe]
      .slice(0, 80)
      .join('')
      .replace(/[. ]+$/, '') || 'history'
  }.csv`;
}

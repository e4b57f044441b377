import type { FieldProblem } from '../contract/errors.js';

/** One row of the redirect URIs; the key stays with the row while others come and go. */
export interface UriRow {
  key: number;
  value: string;
}

/** Empty rows between filled ones are not sent. */
export function filledRows(rows: readonly UriRow[]): UriRow[] {
  return rows.filter(({ value }) => value.trim() !== '');
}

/** A problem by the row on screen instead of the index in what is sent. */
export function toRow(problem: FieldProblem, rows: readonly UriRow[]): FieldProblem {
  const sent = /^redirectUris\/(\d+)$/.exec(problem.path)?.[1];
  const row = sent === undefined ? undefined : filledRows(rows)[Number(sent)];
  return row ? { ...problem, path: `redirectUris/${String(rows.indexOf(row))}` } : problem;
}

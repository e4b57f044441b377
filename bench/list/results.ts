/** `bench/results/list.json`, and the tables that are made from it. */
import { type Machine, resultsOf, thisMachine } from '../results.js';
import type { Cell } from './measure.js';
import { report } from './report.js';

export interface Results {
  machine: Machine & { browser: string };
  /** npm's versions of the grids. */
  versions: Record<string, string>;
  cells: Cell[];
}

export const { readResults, saveResults, writeReport, readmeFor } = resultsOf<Results>('list', report);

/** Puts cells in the place of those before them; what was not measured this time is kept. */
export async function writeResults(
  cells: readonly Cell[],
  { browser, versions }: { browser: string; versions: Record<string, string> },
): Promise<void> {
  const before = await readResults().catch(() => undefined);
  const keyOf = ({ side, rows, accessibility }: Cell) => `${side} ${rows} ${accessibility}`;
  const now = new Set(cells.map(keyOf));
  const kept = (before?.cells ?? []).filter((cell) => !now.has(keyOf(cell)));
  const all = [...kept, ...cells].sort(
    (one, other) => Number(one.accessibility) - Number(other.accessibility) || one.rows - other.rows,
  );
  const machine = { ...thisMachine(), browser };
  await saveResults({ machine, versions, cells: all });
}

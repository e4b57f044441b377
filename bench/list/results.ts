/** `bench/results/list.json`, and the tables that are made from it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { dirname } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { readmeWith, resultsFile as fileOf, writeReadme } from '../readme.js';
import type { Cell } from './measure.js';
import { report } from './report.js';

export interface Results {
  machine: { processor: string; cores: number; browser: string };
  /** npm's versions of the grids. */
  versions: Record<string, string>;
  rounds: number;
  cells: Cell[];
}

const resultsFile = fileOf('list');
const command = 'npm run bench:list';

export async function readResults(): Promise<Results> {
  return JSON.parse(await readFile(resultsFile, 'utf8')) as Results;
}

/** Puts cells in the place of those before them; what was not measured this time is kept. */
export async function writeResults(
  cells: readonly Cell[],
  { rounds, browser, versions }: { rounds: number; browser: string; versions: Record<string, string> },
): Promise<void> {
  const before = await readResults().catch(() => undefined);
  const keyOf = ({ side, rows, accessibility }: Cell) => `${side} ${rows} ${accessibility}`;
  const now = new Set(cells.map(keyOf));
  const kept = (before?.cells ?? []).filter((cell) => !now.has(keyOf(cell)));
  const all = [...kept, ...cells].sort(
    (one, other) => Number(one.accessibility) - Number(other.accessibility) || one.rows - other.rows,
  );
  const machine = { processor: cpus()[0]?.model ?? '', cores: cpus().length, browser };
  const results: Results = { machine, versions, rounds, cells: all };
  await mkdir(dirname(resultsFile), { recursive: true });
  const config = await resolveConfig(resultsFile);
  await writeFile(resultsFile, await format(JSON.stringify(results), { ...config, parser: 'json' }));
}

/** The README as it has to be for these results. */
export function readmeFor(results: Results): Promise<string> {
  return readmeWith(report(results), command);
}

export function writeReport(results: Results): Promise<void> {
  return writeReadme(report(results), command);
}

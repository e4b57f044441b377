/** `bench/results/rows.json`, and the tables that are made from it. */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';

import { format, resolveConfig } from 'prettier';

import { readmeWith, resultsFile as fileOf, writeReadme } from '../readme.js';
import type { ConditionsName } from './conditions.js';
import { report } from './report.js';
import type { SideName } from './titles.js';

export interface Measured {
  /** Milliseconds from the start of the navigation until the rows were painted, a round each. */
  painted: number[];
  /** Of them, what looking for the rows took. */
  looking: number[];
  /** Until the rows were painted, and as compressed. */
  requests: number;
  scripts: number;
  bytes: number;
  /** The most of any round, until a moment after the rows. */
  shift: number;
}

export interface Results {
  machine: { processor: string; cores: number; browser: string };
  conditions: Partial<Record<ConditionsName, Partial<Record<SideName, Measured>>>>;
}

const resultsFile = fileOf('rows');
const command = 'npm run bench:rows';

export async function readResults(): Promise<Results> {
  return JSON.parse(await readFile(resultsFile, 'utf8')) as Results;
}

export async function writeResults(results: Results): Promise<void> {
  const config = await resolveConfig(resultsFile);
  await writeFile(resultsFile, await format(JSON.stringify(results), { ...config, parser: 'json' }));
  await writeReadme(report(results), command);
}

/** The README as it has to be for these results. */
export function readmeFor(results: Results): Promise<string> {
  return readmeWith(report(results), command);
}

export const machineWith = (browser: string): Results['machine'] => ({
  processor: cpus()[0]?.model ?? '',
  cores: cpus().length,
  browser,
});

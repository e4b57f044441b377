/** `bench/results/typing.json`, and the tables that are made from it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { dirname } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { readmeWith, resultsFile as fileOf, writeReadme } from '../readme.js';
import type { Field } from './measure.js';
import { report } from './report.js';

export interface Results {
  machine: { processor: string; cores: number; browser: string };
  rounds: number;
  fields: Field[];
}

const resultsFile = fileOf('typing');
const command = 'npm run bench:typing';

export async function readResults(): Promise<Results> {
  return JSON.parse(await readFile(resultsFile, 'utf8')) as Results;
}

/** Puts scenes in the place of those before them; what was not measured this time is kept. */
export async function writeResults(
  fields: readonly Field[],
  { rounds, browser }: { rounds: number; browser: string },
): Promise<void> {
  const before = await readResults().catch(() => undefined);
  const now = new Set(fields.map(({ scene }) => scene));
  const kept = (before?.fields ?? []).filter(({ scene }) => !now.has(scene));
  const machine = { processor: cpus()[0]?.model ?? '', cores: cpus().length, browser };
  const results: Results = { machine, rounds, fields: [...fields, ...kept] };
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

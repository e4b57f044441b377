/** `bench/results/bytes.json`, and the tables that are made from it. */
import { readFile, writeFile } from 'node:fs/promises';

import { format, resolveConfig } from 'prettier';

import { readmeWith, resultsFile as fileOf, writeReadme } from '../readme.js';
import type { Budgets } from './budgets.js';
import type { ModuleWeight } from './modules.js';
import type { Side } from './ours.js';
import type { Peer } from './peers.js';
import { report } from './report.js';
import type { Weight } from './weigh.js';

export interface Results {
  ours: Record<string, Side>;
  peers: Record<string, Peer>;
  apart: Record<string, Weight>;
  /** As the repository's own build makes it. */
  budgets: Budgets;
  modules: ModuleWeight[];
}

const resultsFile = fileOf('bytes');
const command = 'npm run bench:bytes';

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

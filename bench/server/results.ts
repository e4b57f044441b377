/** `bench/results/server.json`, and the tables that are made from it. */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { readmeWith, resultsFile as fileOf, writeReadme } from '../readme.js';
import type { Cell } from './cell.js';
import { report } from './report.js';

export interface Results {
  machine: { processor: string; cores: number; memoryGiB: number; node: string; postgres: string };
  cells: Cell[];
}

const resultsFile = fileOf('server');

export async function readResults(): Promise<Results> {
  return JSON.parse(await readFile(resultsFile, 'utf8')) as Results;
}

/** Puts a cell in the place of the one before it; operations that were not measured this time are kept. */
export async function writeResults(cell: Cell): Promise<void> {
  const before = await readResults().catch(() => undefined);
  const isSame = ({ database, apps }: Cell) => database === cell.database && apps === cell.apps;
  const old = before?.cells.find(isSame);
  const kept = (old?.operations ?? []).filter(
    ({ name }) => !cell.operations.some((measured) => measured.name === name),
  );
  const cells = [
    ...(before?.cells ?? []).filter((other) => !isSame(other)),
    { ...cell, operations: [...cell.operations, ...kept] },
  ];
  cells.sort((one, other) => other.database.localeCompare(one.database) || one.apps - other.apps);
  const results: Results = { machine: machine(), cells };
  await mkdir(dirname(resultsFile), { recursive: true });
  const config = await resolveConfig(resultsFile);
  await writeFile(resultsFile, await format(JSON.stringify(results), { ...config, parser: 'json' }));
}

function machine(): Results['machine'] {
  const postgres = execFileSync('sh', ['-c', 'ls /usr/lib/postgresql 2>/dev/null || pg_config --version'], {
    encoding: 'utf8',
  });
  return {
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    postgres: /[\d.]+/.exec(postgres.trim().split('\n').at(-1) ?? '')?.[0] ?? '',
  };
}

const command = 'npm run bench:server';

/** The README as it has to be for these results. */
export function readmeFor(results: Results): Promise<string> {
  return readmeWith(report(results), command);
}

export function writeReport(results: Results): Promise<void> {
  return writeReadme(report(results), command);
}

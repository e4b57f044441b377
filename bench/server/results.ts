/** `bench/results/server.json`, and the tables that are made from it. */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { format, resolveConfig } from 'prettier';

import type { Cell } from './cell.js';
import { report } from './report.js';

export interface Results {
  machine: { processor: string; cores: number; memoryGiB: number; node: string; postgres: string };
  cells: Cell[];
}

const folder = fileURLToPath(new URL('..', import.meta.url));
const resultsFile = join(folder, 'results/server.json');
const readmeFile = join(folder, 'README.md');

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

/** The README as it has to be for these results. */
export async function readmeFor(results: Results): Promise<string> {
  const readme = await readFile(readmeFile, 'utf8');
  const filled = Object.entries(report(results)).reduce((text, [name, table]) => {
    const [begin, end] = [`<!-- ${name}: written by npm run bench:server -->`, `<!-- /${name} -->`];
    const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
    if (start < 0 || stop < start) throw new Error(`bench/README.md has no place for ${name}`);
    return `${text.slice(0, start)}${begin}\n\n${table}\n\n${text.slice(stop)}`;
  }, readme);
  return format(filled, { ...(await resolveConfig(readmeFile)), parser: 'markdown' });
}

export async function writeReport(results: Results): Promise<void> {
  await writeFile(readmeFile, await readmeFor(results));
}

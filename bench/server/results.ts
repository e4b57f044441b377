/** `bench/results/server.json`, and the tables that are made from it. */
import { execFileSync } from 'node:child_process';
import { totalmem } from 'node:os';

import { type Machine, resultsOf, thisMachine } from '../results.js';
import type { Cell, OperationResult } from './cell.js';
import { operations } from './operations.js';
import { report } from './report.js';

export interface Results {
  machine: Machine & { memoryGiB: number; node: string; postgres: string };
  cells: Cell[];
}

export const { readResults, saveResults, writeReport, readmeFor } = resultsOf<Results>('server', report);

/** Puts a cell in the place of the one before it; what was not measured this time is kept. */
export async function writeResults(cell: Cell): Promise<void> {
  const before = await readResults().catch(() => undefined);
  const isSame = ({ database, apps }: Cell) => database === cell.database && apps === cell.apps;
  const old = before?.cells.find(isSame);
  const kept = (old?.operations ?? []).filter(
    ({ name }) => !cell.operations.some((measured) => measured.name === name),
  );
  const place = ({ name }: OperationResult) => operations.findIndex((operation) => operation.name === name);
  const measured = [...cell.operations, ...kept].sort((one, other) => place(one) - place(other));
  const cells = [
    ...(before?.cells ?? []).filter((other) => !isSame(other)),
    { ...(old?.storage && { storage: old.storage }), ...cell, operations: measured },
  ];
  cells.sort((one, other) => other.database.localeCompare(one.database) || one.apps - other.apps);
  await saveResults({ machine: machine(), cells });
}

function machine(): Results['machine'] {
  const postgres = execFileSync('sh', ['-c', 'ls /usr/lib/postgresql 2>/dev/null || pg_config --version'], {
    encoding: 'utf8',
  });
  return {
    ...thisMachine(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    postgres: /[\d.]+/.exec(postgres.trim().split('\n').at(-1) ?? '')?.[0] ?? '',
  };
}

/** `bench/results/typing.json`, and the tables that are made from it. */
import { type Machine, resultsOf, thisMachine } from '../results.js';
import type { Field } from './measure.js';
import { report } from './report.js';

export interface Results {
  machine: Machine & { browser: string };
  rounds: number;
  fields: Field[];
}

export const { readResults, saveResults, writeReport, readmeFor } = resultsOf<Results>('typing', report);

/** Puts scenes in the place of those before them; what was not measured this time is kept. */
export async function writeResults(
  fields: readonly Field[],
  { rounds, browser }: { rounds: number; browser: string },
): Promise<void> {
  const before = await readResults().catch(() => undefined);
  const now = new Set(fields.map(({ scene }) => scene));
  const kept = (before?.fields ?? []).filter(({ scene }) => !now.has(scene));
  const machine = { ...thisMachine(), browser };
  await saveResults({ machine, rounds, fields: [...fields, ...kept] });
}

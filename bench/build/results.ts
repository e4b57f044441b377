/** What bench/build.ts has measured, and its table. */
import { table } from '../readme.js';
import { type Machine, resultsOf } from '../results.js';
import { spread, spreadOf } from '../server/statistics.js';

export interface BuildResults {
  machine?: Machine & { node: string };
  /** Seconds of each round, by task; what has not been measured is not in it. */
  seconds: Partial<Record<Task, number[]>>;
}

/** Seconds, on two cores. */
export const targets = { build: 20, unit: 60 } as const;

export type Task = keyof typeof targets;

const titles: Record<Task, string> = { build: '`npm run build`', unit: '`npm test -- unit`' };

export function tablesOf({ seconds }: BuildResults): Record<string, string> {
  const rows = (Object.keys(targets) as Task[]).map((task) => {
    const times = seconds[task];
    if (!times) return [titles[task], String(targets[task]), '', '', 'not measured'];
    const found = spread(times);
    const verdict = found.median < targets[task] ? 'met' : 'missed';
    return [titles[task], String(targets[task]), spreadOf(found), String(times.length), verdict];
  });
  return { 'build, times': table(['', 'target s', 's', 'rounds', ''], rows) };
}

export const { readResults, saveResults, writeReport, readmeFor } = resultsOf<BuildResults>('build', tablesOf);

/** What bench/build.ts has measured, and its table. */
import { table } from '../readme.js';
import { type Machine, resultsOf } from '../results.js';

export interface BuildResults {
  machine?: Machine & { node: string };
  /** Seconds, by task; what has not been measured is not in it. */
  seconds: Record<string, number>;
}

/** Seconds, on two cores. */
export const targets = { build: 20, unit: 60 } as const;

export type Task = keyof typeof targets;

const titles: Record<Task, string> = { build: '`npm run build`', unit: '`npm test -- unit`' };

export function tablesOf({ seconds }: BuildResults): Record<string, string> {
  const rows = (Object.keys(targets) as Task[]).map((task) => {
    const time = seconds[task];
    const verdict = time === undefined ? 'not measured' : time < targets[task] ? 'met' : 'missed';
    return [titles[task], String(targets[task]), time === undefined ? '' : time.toFixed(1), verdict];
  });
  return { 'build, times': table(['', 'target s', 's', ''], rows) };
}

export const { readResults, saveResults, writeReport, readmeFor } = resultsOf<BuildResults>('build', tablesOf);

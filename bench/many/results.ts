/** `bench/results/many.json`, and the tables that are made from it. */

import { table } from '../readme.js';
import { resultsOf } from '../results.js';
import { number, spread, spreadOf } from '../server/statistics.js';
import type { Counts, Managers, Tag } from './measure.js';

export interface Results {
  browser: string;
  managers: Managers[];
  /** How often an element came and went between two counts. */
  times: number;
  counts: Partial<Record<Tag, Counts[]>>;
}

export const { readResults, saveResults, writeReport, readmeFor } = resultsOf<Results>('many', report);

function report({ browser, managers, times, counts }: Results): Record<string, string> {
  const of = (name: 'drawn' | 'busy' | 'script' | 'layout') => spreadOf(spread(managers.map((one) => one[name])));
  const { nodes = NaN, calls = {} } = managers[0] ?? {};
  const named = Object.entries(calls).map(([call, count]) => `\`${call}\` ${count}`);
  const rows = Object.entries(counts).map(([tag, each]) => {
    const [first, last] = [each[0], each.at(-1)];
    if (!first || !last) return [tag];
    const more = (name: keyof Counts) => String(last[name] - first[name]);
    return [
      `\`${tag}\``,
      String(times * (each.length - 1)),
      more('nodes'),
      more('listeners'),
      ...each.map(({ heap }) => (heap / 1024).toFixed(0)),
      number(slope(each.slice(1).map(({ heap }) => heap)) / times),
    ];
  });
  const stretches = Math.max(...Object.values(counts).map((each) => each.length));
  const heads = Array.from({ length: stretches }, (_, at) => (at === 0 ? 'KiB at first' : `at ${at * times}`));
  return {
    'many, managers': table(
      ['', 'Chromium ' + browser],
      [
        ['ms until all are drawn', of('drawn')],
        ['ms that the main thread is busy', of('busy')],
        ['of them layout and styles', of('layout')],
        ['nodes', String(nodes)],
        ['calls', named.join(', ')],
      ],
    ),
    'many, counts': table(['', 'times', 'nodes more', 'listeners more', ...heads, 'bytes a time'], rows),
  };
}

/** Of the line through the counts, for each step. The first is left out: what is compiled late is in it. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const above = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  return above / values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
}

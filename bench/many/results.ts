/** `bench/results/many.json`, and the tables that are made from it. */
import { readFile, writeFile } from 'node:fs/promises';

import { format, resolveConfig } from 'prettier';

import { readmeWith, resultsFile as fileOf, table, writeReadme } from '../readme.js';
import { type Spread, spread } from '../server/statistics.js';
import type { Counts, Managers, Tag } from './measure.js';

export interface Results {
  browser: string;
  managers: Managers[];
  /** How often an element came and went between two counts. */
  times: number;
  counts: Partial<Record<Tag, Counts[]>>;
}

const resultsFile = fileOf('many');
const command = 'npm run bench:many';

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

const number = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 3 });
const spreadOf = ({ median, min, max }: Spread) => `${number(median)} (${number(min)}–${number(max)})`;

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

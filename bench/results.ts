/** What the benchmarks keep of their runs, each in `bench/results/`, and the tables of README.md that are made from it. */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';

import { format, resolveConfig } from 'prettier';

import { readmeWith, resultsFile, writeReadme } from './readme.js';

export interface Machine {
  processor: string;
  cores: number;
}

export function thisMachine(): Machine {
  return { processor: cpus()[0]?.model ?? '', cores: cpus().length };
}

/** The results of `npm run bench:<name>`; `report` makes its tables of them. */
export function resultsOf<Results>(name: string, report: (results: Results) => Record<string, string>) {
  const file = resultsFile(name);
  const command = `npm run bench:${name}`;
  return {
    readResults: async () => JSON.parse(await readFile(file, 'utf8')) as Results,
    saveResults: async (results: Results) => {
      const config = await resolveConfig(file);
      await writeFile(file, await format(JSON.stringify(results), { ...config, parser: 'json' }));
    },
    /** Puts the tables into the README. */
    writeReport: (results: Results) => writeReadme(report(results), command),
    /** The README as it has to be for these results. */
    readmeFor: (results: Results) => readmeWith(report(results), command),
  };
}

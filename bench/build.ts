/**
 * `npm run bench:build`: how long the full build and the unit tests take, in turn. `-- --rounds=1` is over sooner,
 * `-- --report` writes the table again.
 */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';

import { readResults, saveResults, tablesOf, type Task, writeReport } from './build/results.js';
import { thisMachine } from './results.js';

const commands: Record<Task, string[]> = {
  build: ['scripts/build.mjs'],
  unit: ['scripts/test.mjs', 'unit'],
};

const { values: options } = parseArgs({
  options: { report: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } },
});

if (!options.report) {
  const rounds = Number(options.rounds);
  if (!(Number.isInteger(rounds) && rounds > 0))
    throw new Error(`--rounds is a number from 1 on, not ${options.rounds}`);
  const seconds: Record<Task, number[]> = { build: [], unit: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [task, args] of Object.entries(commands) as [Task, string[]][]) {
      const started = performance.now();
      const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
      // Half a run would look fast.
      if (status !== 0) throw new Error(`${task} failed`);
      seconds[task].push(Math.round((performance.now() - started) / 100) / 10);
    }
  }
  await saveResults({ machine: { ...thisMachine(), node: process.versions.node }, seconds });
}
const results = await readResults();
await writeReport(results);
console.log(Object.values(tablesOf(results)).join('\n'));

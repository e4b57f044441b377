/** `npm run bench:build`: how long the full build and the unit tests take. `-- --report` writes the table again. */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

import { readResults, saveResults, tablesOf, type Task, writeReport } from './build/results.js';
import { thisMachine } from './results.js';

const commands: Record<Task, string[]> = {
  build: ['scripts/build.mjs'],
  unit: ['scripts/test.mjs', 'unit'],
};

if (!process.argv.includes('--report')) {
  const seconds: Record<string, number> = {};
  for (const [task, args] of Object.entries(commands)) {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
    // Half a run would look fast.
    if (status !== 0) throw new Error(`${task} failed`);
    seconds[task] = Math.round((performance.now() - started) / 100) / 10;
  }
  await saveResults({ machine: { ...thisMachine(), node: process.versions.node }, seconds });
}
const results = await readResults();
await writeReport(results);
console.log(Object.values(tablesOf(results)).join('\n'));

/** `npm run bench:build`: how long the full build and the unit tests take. `-- --report` writes the table again. */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';

import { readResults, tablesOf, type Task, command } from './build/results.js';
import { resultsFile, writeReadme } from './readme.js';

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
  const machine = { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.versions.node };
  await writeFile(resultsFile('build'), `${JSON.stringify({ machine, seconds }, null, 2)}\n`);
}
const tables = tablesOf(await readResults());
await writeReadme(tables, command);
console.log(Object.values(tables).join('\n'));

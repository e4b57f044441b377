/**
 * `npm test`: everything, on a fresh clone too. `node scripts/test.mjs unit lint` runs the named steps only. A line a
 * step, the whole output of those that fail, and at the end how much passed and failed over all of them.
 */
import { availableParallelism } from 'node:os';

import { installDependencies } from './install.mjs';
import { root } from './run.mjs';
import { runStep, stopAll } from './test/run-step.mjs';
import { schedule } from './test/schedule.mjs';
import { steps } from './test/steps.mjs';

process.chdir(root);
const totals = { passed: 0, failed: 0 };
/** @type {string[]} */
const notRun = [];
const cores = Math.max(availableParallelism(), 2);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
process.once('exit', stopAll);

const names = process.argv.slice(2);
const unknown = names.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are ${steps.map((step) => step.name).join(', ')}.`);
  process.exit(1);
}

if (await prepare()) await runAll(names.length > 0 ? steps.filter((step) => names.includes(step.name)) : steps);
for (const line of notRun) console.log(line);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;

/** Packages first: what looks for the browser is one. */
async function prepare() {
  try {
    installDependencies();
    const { prepareSystem } = await import('./test/system.mjs');
    await prepareSystem();
    return true;
  } catch (error) {
    report('install', { passed: 0, failed: 1, skipped: 0, seconds: 0, output: `${error.message}\n` });
    return false;
  }
}

async function runAll(chosen) {
  await schedule(chosen, cores, async (step, broken) => {
    const missing = step.missing?.();
    if (missing) {
      notRun.push(`Not run: ${step.name}, since ${missing}.`);
      return true;
    }
    const stopped = { passed: 0, failed: 1, skipped: 0, seconds: 0, output: `Not run, since ${broken} failed\n` };
    const result = broken ? stopped : await runStep(step);
    report(step.name, result);
    return result.failed === 0;
  });
}

function report(name, { passed, failed, skipped, seconds, output }) {
  totals.passed += passed;
  totals.failed += failed;
  const counts = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`];
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  console.log(`${failed > 0 ? 'FAIL' : 'ok  '} ${name.padEnd(10)} ${time}  ${counts.filter(Boolean).join(', ')}`);
  if (failed > 0) console.log(`\n${output.trimEnd()}\n`);
}

/**
 * `npm test`: everything, on a fresh machine. Names as arguments run those steps alone: `npm test -- unit node`.
 * The last line sums up all runners; a step that is no test runner, such as the build, counts as one.
 */
import { existsSync, readdirSync } from 'node:fs';

import { bin, root, run } from './run.mjs';

const nodeTests = ['--import', 'tsx', '--test', '--test-reporter=tap'];

const steps = {
  types: () => tools(['tsc', '-p', 'tsconfig.json', '--noEmit']),
  build: () => node('scripts/build.mjs'),
  size: () => tools(['size-limit']),
  package: () => tools(['publint', '--strict']),
  unit: async () => count(await run(bin('wtr'), []), /(\d+) passed, (\d+) failed/g),
  node: () => nodeTest('test', '.node.test.ts'),
};

const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(steps);
const unknown = chosen.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

if (!existsSync(`${root}node_modules/.package-lock.json`)) {
  const { ok, output } = await run('npm', ['ci', '--no-audit', '--no-fund']);
  if (!ok) {
    console.error(`npm ci failed:\n${output}`);
    process.exit(1);
  }
}

const sum = { passed: 0, failed: 0 };
for (const name of chosen) {
  const start = Date.now();
  const { passed, failed, output } = await steps[name]();
  sum.passed += passed;
  sum.failed += failed;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
  if (failed > 0) console.log(output);
}
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;

async function tools([name, ...args]) {
  return one(await run(bin(name), args));
}

async function node(...args) {
  return one(await run(process.execPath, args));
}

function one({ ok, output }) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
}

/** The last pair of numbers that the runner printed; a runner that dies before it prints any has failed. */
function count({ ok, output }, pattern) {
  const last = [...output.matchAll(pattern)].at(-1);
  const passed = Number(last?.[1] ?? 0);
  const failed = Number(last?.[2] ?? 0);
  return { passed, failed: ok && passed > 0 ? failed : Math.max(1, failed), output };
}

async function nodeTest(folder, ending) {
  const files = existsSync(`${root}${folder}`)
    ? readdirSync(`${root}${folder}`, { recursive: true }).filter((name) => name.endsWith(ending))
    : [];
  if (files.length === 0) return { passed: 0, failed: 1, output: `No test of ${folder} ends with ${ending}.` };
  const paths = files.map((name) => `${folder}/${name}`);
  return count(
    await run(process.execPath, [...nodeTests, '--test-concurrency=2', ...paths]),
    /# pass (\d+)\n# fail (\d+)/g,
  );
}

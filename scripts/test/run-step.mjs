/** Runs one step, and whatever it started is gone when it is over. */
import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

import { countTests } from './count-tests.mjs';

/** Seconds after which a command hangs, unless its step says otherwise. */
const usualLimit = 600;

/** Seconds that a command's own children have to end after it. */
const graceLimit = 5;

const running = new Set();

const env = {
  ...process.env,
  PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`,
  NO_COLOR: '1',
  STORYBOOK_DISABLE_TELEMETRY: '1',
};

/**
 * @param {import('./steps.mjs').Step} step
 * @returns {Promise<{passed: number, failed: number, skipped: number, seconds: number, output: string}>}
 */
export async function runStep(step) {
  const started = performance.now();
  let output = '';
  let ok = true;
  try {
    for (const command of step.commands()) {
      const result = await runCommand(command, step.limit ?? usualLimit);
      output += result.output;
      ok = result.ok;
      if (!ok) break;
    }
  } catch (error) {
    output += `${error.message}\n`;
    ok = false;
  }
  const counts = step.counts === 'tests' ? countTests(output, ok) : { passed: +ok, failed: +!ok, skipped: 0 };
  return { ...counts, output, seconds: (performance.now() - started) / 1000 };
}

/** Ends every command that is under way, with all its children. */
export function stopAll() {
  for (const child of running) killGroup(child);
}

/**
 * @param {string[]} command
 * @param {number} commandLimit Seconds.
 */
async function runCommand([tool, ...args], commandLimit) {
  const child = spawn(tool, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const pieces = [];
  child.stdout.on('data', (piece) => pieces.push(piece));
  child.stderr.on('data', (piece) => pieces.push(piece));
  const note = (text) => pieces.push(Buffer.from(`${[tool, ...args].join(' ').slice(0, 200)}: ${text}\n`));
  // Closed means that no child of the command holds its output open any more.
  const closed = new Promise((done) => child.once('close', () => done(true)));
  const exited = new Promise((done) => {
    child.once('exit', (code, signal) => done(code ?? signal));
    child.once('error', (error) => (note(error.message), done(error.message)));
  });
  let patience;
  const limit = setTimeout(() => {
    note(`still running after ${commandLimit} s`);
    // Asked first: a browser has a group of its own, and only what started it knows to end it.
    child.kill('SIGTERM');
    patience = setTimeout(() => killGroup(child), graceLimit * 1000);
  }, commandLimit * 1000);
  const code = await exited;
  clearTimeout(limit);
  clearTimeout(patience);
  const clean = await Promise.race([closed, wait(graceLimit * 1000, false, { ref: false })]);
  if (!clean) note('has left a process running');
  killGroup(child);
  running.delete(child);
  return { ok: code === 0 && clean, output: Buffer.concat(pieces).toString() };
}

/** @param {import('node:child_process').ChildProcess} leader */
function killGroup({ pid }) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}

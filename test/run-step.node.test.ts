/** What runs the steps of `npm test`. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';

import { runStep } from '../scripts/test/run-step.mjs';

let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'devportal-steps-'));
});

after(() => rmSync(folder, { recursive: true, force: true }));

const isRunning = (id: number): boolean => {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
};

describe('a step', () => {
  it('lets a command that hangs end what it started in a group of its own', async () => {
    const command = join(folder, 'hangs.mjs');
    writeFileSync(
      command,
      `import { spawn } from 'node:child_process';
       import { writeFileSync } from 'node:fs';
       const browser = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
       writeFileSync('${join(folder, 'browser')}', String(browser.pid));
       process.once('SIGTERM', () => { process.kill(-browser.pid); process.exit(1); });
       setInterval(() => {}, 1000);`,
    );
    const result = await runStep({ name: 'hangs', limit: 2, commands: () => [[process.execPath, command]] });
    assert.equal(result.failed, 1);
    assert.match(result.output, /still running after 2 s/);
    const browser = Number(readFileSync(join(folder, 'browser'), 'utf8'));
    for (let tries = 0; tries < 50 && isRunning(browser); tries++) await wait(100);
    assert.equal(isRunning(browser), false);
  });

  it('ends a command that does not listen, with its children', async () => {
    const deaf = `process.on('SIGTERM', () => {}); console.log('deaf'); setInterval(() => {}, 1000)`;
    const result = await runStep({ name: 'deaf', limit: 1, commands: () => [[process.execPath, '-e', deaf]] });
    assert.equal(result.failed, 1);
    assert.match(result.output, /deaf\n[^]*still running after 1 s/);
  });
});

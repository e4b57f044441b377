import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';

import { createLog, writeInTurns } from '../src/log.js';

const module = new URL('../src/log.ts', import.meta.url).href;

describe('the log', () => {
  it('writes what one turn of the event loop says at once, in its order, and nothing twice', async () => {
    const written: string[] = [];
    const log = createLog(
      'text',
      writeInTurns((lines) => written.push(lines)),
    );
    log.info('one');
    await Promise.resolve();
    log.warn('two');
    assert.deepEqual(written, []);
    await nextTurn();
    assert.deepEqual(written, ['one\n  warning: two\n']);
    log.info('three');
    await nextTurn();
    assert.deepEqual(written.slice(1), ['three\n']);
  });

  it('says the last of a process that exits in the same turn, also by an error that nobody caught', async () => {
    for (const end of ['process.exit(3)', 'throw new Error("unexpected")']) {
      const code = `import { createLog, writeInTurns } from '${module}';
        createLog('text', writeInTurns((lines) => process.stdout.write(lines))).info('the last'); ${end}`;
      const run = promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code]);
      const { stdout, code: status } = (await run.catch((error: unknown) => error)) as { stdout: string; code: number };
      assert.equal(stdout, 'the last\n');
      assert.equal(status, end.includes('exit') ? 3 : 1);
    }
  });
});

/** The two sides, each in a process of its own: the API as `npm start` runs it, and the floor. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import type { DatabaseConfig } from '../../server/src/config.js';
import type { FloorConfig } from './floor.mjs';
import { apiSettings } from './settings.js';

export interface Side {
  /** Of the API: with the path below which its operations are. */
  url: string;
  pid: number;
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));
const floor = fileURLToPath(new URL('floor.mjs', import.meta.url));

export interface ApiOptions {
  database: DatabaseConfig;
  issuer: string;
  /** For its log, which goes to a file, as it does in production. */
  folder: string;
  env?: Record<string, string>;
  /** Of Node's own. */
  flags?: readonly string[];
}

let count = 0;

export async function startApiProcess({ database, issuer, folder, env = {}, flags = [] }: ApiOptions): Promise<Side> {
  const logFile = join(folder, `api-${(count += 1)}.log`);
  const log = openSync(logFile, 'a');
  const where = database.kind === 'server' ? { DATABASE_URL: database.url } : { DEVPORTAL_DATA: database.folder };
  const child = spawn(process.execPath, [...flags, main], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...where, ...apiSettings(issuer), ...env },
    stdio: ['ignore', log, log],
  });
  const ended = endsWithUs(child);
  for (;;) {
    const lines = readFileSync(logFile, 'utf8');
    const url = /"message":"API +([^"]+)"/.exec(lines)?.[1];
    if (url !== undefined && lines.includes('"message":"Ready"')) {
      return { url, pid: child.pid ?? 0, stop: () => (child.kill('SIGTERM'), ended) };
    }
    if (child.exitCode !== null) throw new Error(`the API ended with ${child.exitCode}: ${lines}`);
    await delay(50);
  }
}

export async function startFloorProcess(config: FloorConfig): Promise<Side> {
  // Without the loader that this process has.
  const child = fork(floor, { execArgv: [], env: { PATH: process.env['PATH'], NODE_ENV: 'production' } });
  const ended = endsWithUs(child);
  child.send(config);
  const [{ origin }] = (await Promise.race([
    once(child, 'message'),
    ended.then(() => Promise.reject(new Error('the floor ended before it was ready'))),
  ])) as [{ origin: string }];
  return { url: origin, pid: child.pid ?? 0, stop: () => (child.kill('SIGTERM'), ended) };
}

async function endsWithUs(child: ChildProcess): Promise<void> {
  const orphan = () => child.kill('SIGKILL');
  process.once('exit', orphan);
  await once(child, 'exit');
  process.removeListener('exit', orphan);
}

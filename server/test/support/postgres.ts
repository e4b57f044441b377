/** A throwaway PostgreSQL of the machine's own, in a folder that is gone afterwards unless it is to be kept. */
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { chown, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import pg from 'pg';

const run = promisify(execFile);

export interface Postgres {
  /** A new, empty database of a role that may do nothing else; answers its URL. Of that name it may be there already. */
  createDatabase(name?: string): Promise<string>;
  /** The same database's for one that may do anything. */
  superuserUrl(url: string): string;
  /** Takes it away, as a failure would; answers how to bring it back. */
  interrupt(): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}

/**
 * Rejects with words for the person at the console where there is no PostgreSQL and none can be installed.
 *
 * @param settings As `name=value`; what tests do without is off unless told.
 * @param kept A folder for its files, which may have some of an earlier run's.
 */
export async function startPostgres(settings: readonly string[] = ['fsync=off'], kept?: string): Promise<Postgres> {
  const bin = (await findBinaries()) ?? (await install());
  // PostgreSQL refuses to run as root.
  const user = process.getuid?.() === 0 ? idsOf('postgres') : undefined;
  const folder = await mkdtemp(join(tmpdir(), 'devportal-pg-'));
  if (user) await chown(folder, user.uid, user.gid);
  const data = kept ?? join(folder, 'data');
  if (!(await list(data)).includes('PG_VERSION')) {
    if (kept !== undefined) await mkdir(kept, { recursive: true });
    if (kept !== undefined && user) await chown(kept, user.uid, user.gid);
    await run(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
      ...user,
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C' },
    });
  }
  // Reached by a socket in the folder: no port to collide with.
  const set = ['listen_addresses=', ...settings].flatMap((setting) => ['-c', setting]);
  const options = ['-D', data, '-k', folder, ...set];
  const start = () => spawn(join(bin, 'postgres'), options, { ...user, cwd: folder, stdio: 'ignore' });
  // What is kept is written down in full first.
  const kill = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(kept === undefined ? 'SIGQUIT' : 'SIGINT');
    await ended;
  };
  let child = start();
  const killed = () => child.kill('SIGQUIT');
  process.once('exit', killed);
  // A runner that breaks a test off sends this, after which no "exit" comes by itself.
  process.once('SIGTERM', () => process.exit(1));

  const url = (database: string, user = 'postgres') => `postgresql:///${database}?host=${folder}&user=${user}`;
  const query = async (sql: string) => {
    const client = new pg.Client({ connectionString: url('postgres') });
    await client.connect();
    return client.query(sql).finally(() => client.end());
  };
  await untilReady(child, () => query('select 1'));
  const isThere = async (what: string) => (await query(`select from ${what}`)).rowCount !== 0;
  if (!(await isThere(`pg_roles where rolname = 'tester'`))) await query('create role tester login');

  let count = 0;
  return {
    createDatabase: async (name = `test_${(count += 1)}`) => {
      if (!(await isThere(`pg_database where datname = '${name}'`)))
        await query(`create database ${name} owner tester`);
      return url(name, 'tester');
    },
    superuserUrl: (of) => of.replace('user=tester', 'user=postgres'),
    interrupt: async () => {
      await kill();
      return async () => {
        child = start();
        await untilReady(child, () => query('select 1'));
      };
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) await kill();
      process.removeListener('exit', killed);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function findBinaries(): Promise<string | undefined> {
  const root = '/usr/lib/postgresql';
  const versions = await list(root);
  const debian = versions
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(root, version, 'bin'));
  const configured = await run('pg_config', ['--bindir']).then(
    ({ stdout }) => [stdout.trim()],
    () => [],
  );
  for (const folder of [process.env['PG_BIN'] ?? '', ...debian, ...configured].filter(Boolean)) {
    const files = await list(folder);
    if (files.includes('initdb') && files.includes('postgres')) return folder;
  }
  return undefined;
}

function list(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function install(): Promise<string> {
  const isRoot = process.getuid?.() === 0;
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const installed =
    isRoot &&
    (await run('apt-get', ['update'], options)
      .then(() => run('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], options))
      .then(
        () => true,
        () => false,
      ));
  const bin = installed ? await findBinaries() : undefined;
  if (bin) return bin;
  throw new Error(
    'There is no PostgreSQL on this machine, and it could not be installed. Install it (on Debian: apt-get install postgresql) or set PG_BIN to the folder of initdb and postgres.',
  );
}

function idsOf(name: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Waits for the first answer, or for the process to give up. */
async function untilReady(child: ChildProcess, probe: () => Promise<unknown>): Promise<void> {
  while (child.exitCode === null) {
    const ready = await probe().then(
      () => true,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`PostgreSQL ended with code ${child.exitCode}.`);
}

/** A database that holds a population, filled for one run or kept for the next. */
import { chmod, cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import type { DatabaseConfig } from '../../server/src/config.js';
import { type OpenDatabase, openDatabase } from '../../server/src/database/database.js';
import { migrate } from '../../server/src/database/migrate.js';
import type { Database } from '../../server/src/database/tables.js';
import { loadPerson } from '../../server/src/postgres-backend/viewers.js';
import { startPostgres } from '../../server/test/support/postgres.js';
import { captureStatements, type Statement } from './capture.js';
import type { DatabaseName } from './cell.js';
import { fill, isFilled, type Population, populations, resetCreators } from './data.js';
import { type BenchIssuer, startIssuer } from './issuer.js';
import { operations } from './operations.js';
import { measureStorage, type Storage } from './storage.js';

/** As a server of its own with this much data would have it; all that is promised is on disk. */
const settings = ['shared_buffers=2GB', 'max_wal_size=4GB', 'fsync=on', 'synchronous_commit=on'];

/** What is lost by a crash while the tables are filled is filled again. */
const fillSettings = [
  ...['shared_buffers=2GB', 'max_wal_size=16GB', 'checkpoint_timeout=1h', 'wal_level=minimal', 'max_wal_senders=0'],
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'],
];

interface DatabaseOptions {
  database: DatabaseName;
  apps: number;
  /** A folder in which filled databases stay, and are found by the next run. */
  keep?: string | undefined;
  say: (line: string) => void;
}

interface Prepared {
  issuer: BenchIssuer;
  database: DatabaseConfig;
  /** The floor's own copy where a database has room for one process alone. */
  floorDatabase: DatabaseConfig;
  statements: Map<string, Statement[]>;
  /** Of the people who call, in the floor's database: what the server remembers them by. */
  versions: [person: string, version: string][];
  population: Population;
  /** For logs and profiles; gone afterwards. */
  folder: string;
  /** Seconds. */
  filled: number;
  /** Undefined where the tables have been worked with since they were filled. */
  storage: Storage | undefined;
}

/** Fills a database and learns its statements, then has it worked with, and takes away what is not to be kept. */
export async function withDatabase<Answer>(
  { database: name, apps, keep, say }: DatabaseOptions,
  work: (prepared: Prepared) => Promise<Answer>,
): Promise<Answer> {
  const population = populations[apps];
  if (!population) throw new Error(`--apps takes ${Object.keys(populations).join(' or ')}`);
  const folder = await mkdtemp(join(tmpdir(), 'devportal-bench-'));
  // PostgreSQL refuses to run as root, and goes through it as another user then.
  await chmod(folder, 0o711);
  const data = keep === undefined ? folder : join(resolve(keep), `${name}-${apps}`);
  await mkdir(data, { recursive: true });
  const issuer = await startIssuer();
  const ends: (() => Promise<void>)[] = [];
  try {
    const started = performance.now();
    const open = name === 'postgres' ? openPostgres : openEmbedded;
    const { database, floorDatabase, storage } = await open(data, population, ends);
    const filled = Math.round((performance.now() - started) / 1000);
    say(`${name}, ${apps} apps: ${storage || name === 'pglite' ? 'filled' : 'found'} in ${filled} s`);
    const asked = operations.filter(({ applies }) => applies?.(population) ?? true);
    const withCaller = asked.map((operation) => ({ ...operation, caller: firstOf(operation.callers(population)) }));
    const callers = asked.flatMap((operation) => operation.callers(population));
    const versions = await opened(floorDatabase, ({ db }) =>
      Promise.all(callers.map(({ user }) => versionOf(db, user))),
    );
    const statements = await captureStatements(database, issuer, withCaller);
    return await work({ issuer, database, floorDatabase, statements, versions, population, folder, filled, storage });
  } finally {
    for (const end of ends) await end();
    await issuer.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function versionOf(db: Database, user: string): Promise<[person: string, version: string]> {
  const person = await loadPerson(db, user);
  if (!person) throw new Error(`The database has no ${user}.`);
  return [user, person.version];
}

type Opened = Pick<Prepared, 'database' | 'floorDatabase' | 'storage'>;
type Ends = (() => Promise<void>)[];

const databaseName = 'bench';

async function openPostgres(folder: string, population: Population, ends: Ends): Promise<Opened> {
  const files = join(folder, 'postgres');
  let storage: Storage | undefined;
  const filling = await startPostgres(fillSettings, files);
  try {
    const url = await filling.createDatabase(databaseName);
    await opened({ kind: 'server', url }, ({ db }) => migrate(db));
    storage = await opened({ kind: 'server', url: filling.superuserUrl(url) }, (open) =>
      populate(open, population, { outside: true }),
    );
  } finally {
    await filling.stop();
  }
  const postgres = await startPostgres(settings, files);
  ends.push(() => postgres.stop());
  const database: DatabaseConfig = { kind: 'server', url: await postgres.createDatabase(databaseName) };
  return { database, floorDatabase: database, storage };
}

async function openEmbedded(folder: string, population: Population): Promise<Opened> {
  const [database, floorDatabase] = ['server', 'floor'].map((part) => ({
    kind: 'embedded' as const,
    folder: join(folder, part),
  })) as [DatabaseConfig & { kind: 'embedded' }, DatabaseConfig & { kind: 'embedded' }];
  await opened(database, async (open) => {
    await migrate(open.db);
    await populate(open, population, { outside: false });
  });
  if ((await readdir(folder)).includes('floor')) {
    await opened(floorDatabase, async (open) => {
      await migrate(open.db);
      await populate(open, population, { outside: false });
    });
  } else await cp(database.folder, floorDatabase.folder, { recursive: true });
  return { database, floorDatabase, storage: undefined };
}

/** Answers what room the tables take where they are new. */
async function populate(
  { db }: OpenDatabase,
  population: Population,
  options: { outside: boolean },
): Promise<Storage | undefined> {
  if (await isFilled(db, population)) {
    await resetCreators(db);
    return undefined;
  }
  await fill(db, population, options);
  return measureStorage(db, population);
}

async function opened<Answer>(
  database: DatabaseConfig,
  work: (opened: OpenDatabase) => Promise<Answer>,
): Promise<Answer> {
  // A connection that breaks while nobody uses it may do so: PostgreSQL is stopped as soon as they have been let go.
  const open = await openDatabase(database, () => undefined);
  return work(open).finally(() => open.close());
}

export function firstOf<Item>(items: readonly Item[]): Item {
  const [first] = items;
  if (first === undefined) throw new Error('There is none.');
  return first;
}

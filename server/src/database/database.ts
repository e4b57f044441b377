import { mkdir, realpath } from 'node:fs/promises';

import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

import type { DatabaseConfig } from '../config.js';
import type { Connections } from '../edge/metrics.js';
import { lockFolder } from './folder-lock.js';
import { SharedPool } from './pool.js';
import { becomeOrdinary } from './database-role.js';
import type { Database, Tables } from './tables.js';

export interface OpenDatabase {
  db: Database;
  close(): Promise<void>;
  /** From now on a statement that takes longer than so many seconds is broken off: whoever waited for it has gone. */
  limitStatements(seconds: number): void;
  connections(): Connections;
}

/**
 * Opens the embedded database or connects to a server. Both are spoken to through `pg`, so that types, errors and
 * transactions are the same; they differ in the number of connections alone.
 *
 * @param onError Hears of connections that break while nobody uses them.
 */
export async function openDatabase(config: DatabaseConfig, onError: (error: Error) => void): Promise<OpenDatabase> {
  return config.kind === 'server' ? openServer(config, onError) : openEmbedded(config.folder, onError);
}

async function openServer(
  { url, connections = 10 }: DatabaseConfig & { kind: 'server' },
  onError: (error: Error) => void,
): Promise<OpenDatabase> {
  // Who waits longer than this for a connection is told that the database is away, instead of queueing.
  const pool = new pg.Pool({ connectionString: url, max: connections, connectionTimeoutMillis: 3_000 });
  const { db, ...opened } = over(pool, onError);
  // The first connection, so that a wrong address fails here and not at the first request.
  await pool.query('select 1').catch(async (error: unknown) => {
    await db.destroy();
    throw error;
  });
  return { db, close: () => db.destroy(), ...opened };
}

async function openEmbedded(folder: string, onError: (error: Error) => void): Promise<OpenDatabase> {
  await mkdir(folder, { recursive: true });
  const path = await realpath(folder);
  const unlock = await lockFolder(path);
  try {
    const lite = await PGlite.create(path);
    await lite.exec(becomeOrdinary);
    const pool = new pg.Pool({
      // PGlite has one session: one client at a time, and callers queue for it.
      max: 1,
      idleTimeoutMillis: 0,
      Client: class extends pg.Client {
        constructor() {
          super(Object.assign({}, createPgConfig(lite)));
        }
      },
    });
    const { db, ...opened } = over(pool, onError);
    return {
      db,
      ...opened,
      close: async () => {
        await db.destroy();
        await lite.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

function over(pool: pg.Pool, onError: (error: Error) => void): Omit<OpenDatabase, 'close'> {
  const shared = new SharedPool(pool, onError);
  return {
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: shared }) }),
    connections: () => shared.connections,
    limitStatements: (seconds) => shared.limitStatements(seconds * 1000),
  };
}

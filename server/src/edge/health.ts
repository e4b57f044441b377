import { sql } from 'kysely';

import { migrationNames } from '../database/migrate.js';
import type { Database } from '../database/tables.js';

/** Milliseconds that the database has to answer a probe. */
const patience = 1_000;

export class Health {
  readonly #db: Database;
  #stopping = false;

  constructor(db: Database) {
    this.#db = db;
  }

  /** From now on no new requests are wanted. */
  stop(): void {
    this.#stopping = true;
  }

  /** Whether requests may be sent here; if not, why. */
  async readiness(): Promise<'ok' | 'stopping' | 'database unavailable' | 'migrations pending'> {
    if (this.#stopping) return 'stopping';
    const names = await this.#within(sql<{ name: string }>`select name from kysely_migration`.execute(this.#db));
    if (!names) return 'database unavailable';
    const done = new Set(names.rows.map(({ name }) => name));
    return migrationNames.every((name) => done.has(name)) ? 'ok' : 'migrations pending';
  }

  async isDatabaseThere(): Promise<boolean> {
    return (await this.#within(sql`select 1`.execute(this.#db))) !== undefined;
  }

  /** Undefined where it fails, or takes too long. */
  async #within<T>(query: Promise<T>): Promise<T | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), patience);
    });
    try {
      return await Promise.race([query.catch(() => undefined), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

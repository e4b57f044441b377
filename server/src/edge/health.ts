import { sql } from 'kysely';

import { isMigrated } from '../database/migrate.js';
import type { Database } from '../database/tables.js';
import { withinTime } from '../database/within-time.js';

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
    const migrated = await withinTime(isMigrated(this.#db), patience);
    if (migrated === undefined) return 'database unavailable';
    return migrated ? 'ok' : 'migrations pending';
  }

  async isDatabaseThere(): Promise<boolean> {
    return (await withinTime(sql`select 1`.execute(this.#db), patience)) !== undefined;
  }
}

import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';

import type { Database } from './tables.js';

export interface Lease {
  /** Gives it up; of no effect once its time is up and somebody else has it. */
  release(): Promise<void>;
}

/**
 * What one process does alone. A lease that its process does not give up, because it was killed, ends with its time, by
 * the database's clock: the work under it has to end before. It holds no connection, unlike an advisory lock.
 *
 * @returns Undefined where somebody else has it.
 */
export async function takeLease(db: Database, name: string, seconds: number): Promise<Lease | undefined> {
  const owner = randomUUID();
  const until = sql<Date>`now() + make_interval(secs => ${seconds})`;
  const taken = await db
    .insertInto('leases')
    .values({ name, owner, until })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ owner, until })
        .where(sql<boolean>`leases.until < now()`),
    )
    .returning('owner')
    .executeTakeFirst();
  if (!taken) return undefined;
  return {
    release: async () => {
      await db.deleteFrom('leases').where('name', '=', name).where('owner', '=', owner).execute();
    },
  };
}

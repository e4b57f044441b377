import { CompiledQuery } from 'kysely';
import PgBoss from 'pg-boss';

import type { Database } from '../../database/tables.js';

const carryOutQueue = 'carry-out';
const sweepQueue = 'sweep';

/** Seconds a job has before it is taken for dead, with the process that had it. */
const expireInSeconds = 120;

interface Job {
  appId: string;
  wanted: string;
}

export interface JobQueueOptions {
  db: Database;
  onError: (error: Error) => void;
  /** Brings one app to what is wanted of it; answers the seconds after which to try again, or nothing once it is done. */
  carryOut: (appId: string) => Promise<number | undefined>;
  sweep: () => Promise<void>;
  /** Five fields, UTC. */
  sweepCron: string;
  /** Jobs that this process does at once. */
  atOnce: number;
}

/** The outbox: jobs in our own database, written in the transaction that makes them necessary. */
export class JobQueue {
  readonly #boss: PgBoss;
  readonly #options: JobQueueOptions;

  constructor(options: JobQueueOptions) {
    this.#options = options;
    this.#boss = new PgBoss({
      db: over(options.db),
      schema: 'jobs',
      maintenanceIntervalSeconds: 15,
      archiveCompletedAfterSeconds: 60,
      deleteAfterHours: 24,
    });
    this.#boss.on('error', options.onError);
  }

  async start(): Promise<void> {
    const { carryOut, sweep, sweepCron, atOnce } = this.#options;
    await this.#boss.start();
    // A job that its process has left behind is tried again; one that ran says itself when to come back.
    const forever = { retryLimit: 1_000_000, retryDelay: 5, expireInSeconds };
    await this.#boss.createQueue(carryOutQueue, { name: carryOutQueue, policy: 'short', ...forever });
    await this.#boss.createQueue(sweepQueue, { name: sweepQueue, policy: 'singleton', retryLimit: 0 });
    await this.#boss.work<Job>(carryOutQueue, { batchSize: atOnce, pollingIntervalSeconds: 1 }, async (jobs) => {
      await Promise.all(
        jobs.map(async ({ data: { appId, wanted } }) => {
          const again = await carryOut(appId);
          if (again !== undefined) await this.add(this.#options.db, appId, wanted, again);
        }),
      );
    });
    await this.#boss.work(sweepQueue, { pollingIntervalSeconds: 5 }, () => sweep());
    await this.#boss.schedule(sweepQueue, sweepCron);
  }

  /** One job for each change, however often it is added. */
  async add(tx: Database, appId: string, wanted: string, afterSeconds: number): Promise<void> {
    await this.#boss.send(carryOutQueue, { appId, wanted } satisfies Job, {
      singletonKey: `${appId} ${wanted}`,
      startAfter: new Date(Date.now() + afterSeconds * 1000),
      db: over(tx),
    });
  }

  /** Lets running jobs finish, for as many milliseconds. */
  async stop(patience: number): Promise<void> {
    await this.#boss.stop({ graceful: true, wait: true, close: false, timeout: patience });
  }
}

function over(db: Database): PgBoss.Db {
  return {
    executeSql: async (text, values) => ({
      rows: (await db.executeQuery(CompiledQuery.raw(text, values))).rows,
    }),
  };
}

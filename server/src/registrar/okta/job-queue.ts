import { CompiledQuery } from 'kysely';
import PgBoss from 'pg-boss';

import type { Database } from '../../database/tables.js';
import { inSpan } from '../../edge/tracing.js';

const carryOutQueue = 'carry-out';
const sweepQueue = 'sweep';

/** Seconds a job has before it is taken for dead, with the process that had it. */
const expireInSeconds = 120;

/**
 * Workers of this process, and jobs that each takes at once. Most jobs find that whoever made the change has carried it
 * out already; a slow one keeps only its own worker.
 */
const workers = 3;
const batchSize = 50;

interface Job {
  appId: string;
  wanted: string;
}

export type SweepOutcome = 'done' | 'failed';

export interface JobQueueOptions {
  db: Database;
  onError: (error: Error) => void;
  /** Those of the apps that are not yet as they are wanted. */
  outstanding: (appIds: readonly string[]) => Promise<string[]>;
  /**
   * Brings one app to what is wanted of it; answers the seconds after which to try again, or nothing once it is done. It
   * never rejects.
   */
  carryOut: (appId: string) => Promise<number | undefined>;
  sweep: () => Promise<void>;
  /** Hears how a sweep of this process has ended. */
  onSwept: (outcome: SweepOutcome) => void;
  /** Five fields, UTC. */
  sweepCron: string;
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
    const { sweepCron } = this.#options;
    await this.#boss.start();
    // A job that its process has left behind is tried again; one that ran says itself when to come back.
    const forever = { retryLimit: 1_000_000, retryDelay: 5, expireInSeconds };
    await this.#boss.createQueue(carryOutQueue, { name: carryOutQueue, policy: 'short', ...forever });
    await this.#boss.createQueue(sweepQueue, { name: sweepQueue, policy: 'singleton', retryLimit: 0 });
    for (let count = 0; count < workers; count += 1) {
      await this.#boss.work<Job>(carryOutQueue, { batchSize, pollingIntervalSeconds: 1 }, (jobs) =>
        this.#work(jobs.map(({ data }) => data)),
      );
    }
    await this.#boss.work(sweepQueue, { pollingIntervalSeconds: 5 }, () => this.#sweep());
    await this.#boss.schedule(sweepQueue, sweepCron);
  }

  async #work(jobs: readonly Job[]): Promise<void> {
    const { db, outstanding, carryOut } = this.#options;
    const left = new Set(await outstanding(jobs.map(({ appId }) => appId)));
    await Promise.all(
      jobs.map(async ({ appId, wanted }) => {
        if (!left.delete(appId)) return;
        const again = await carryOut(appId);
        if (again !== undefined) await this.add(db, appId, wanted, again);
      }),
    );
  }

  async #sweep(): Promise<void> {
    const { sweep, onError, onSwept } = this.#options;
    try {
      await inSpan('okta.sweep', sweep);
      onSwept('done');
    } catch (error) {
      onSwept('failed');
      onError(new Error('The sweep broke off; the next one starts anew.', { cause: error }));
    }
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

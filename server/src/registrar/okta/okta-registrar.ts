import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import { sql } from 'kysely';

import { takeLease } from '../../database/leases.js';
import type { Database } from '../../database/tables.js';
import { acrossTenants } from '../../database/tenant-scope.js';
import type { Log } from '../../log.js';
import type { AppIds, NewSecret, Registrar, RegistrarSecrets, Waiting } from '../registrar.js';
import { withTimeLimit } from '../../time-limit.js';
import { AppSync, issueSeconds, type Outcome } from './app-sync.js';
import { JobQueue, type SweepOutcome } from './job-queue.js';
import type { OktaApi } from './okta-api.js';
import { isOkta } from './okta-error.js';
import { isAbort, toPortalError } from './portal-problems.js';
import type { Behalf } from './okta-transport.js';
import { pause } from './rate-gate.js';
import { enrol, isCarriedOut, loadRegistration, noteChange, outstanding } from './registrations.js';
import { ScopePolicies, type ScopeText } from './scope-policies.js';
import { hashOf, SecretsSync } from './secrets-sync.js';
import { Sweep } from './sweep.js';

export interface OktaRegistrarOptions {
  db: Database;
  api: OktaApi;
  log: Log;
  now: () => Date;
  catalog: readonly ScopeText[];
  timing: RegistrarTiming;
  onSwept?: (outcome: SweepOutcome) => void;
}

export interface RegistrarTiming {
  /** Milliseconds that a person waits for Okta before they are told that it is still under way. */
  patience: number;
  /** See `SyncOptions`. */
  lag: number;
  leaseSeconds: number;
  /** Milliseconds between two looks for secrets whose time has come. */
  duePoll: number;
  /** Seconds that a job waits at first, in which whoever made the change carries it out themselves. */
  headStart: number;
  /** Seconds after which a job that Okta did not take is tried again at the latest; the first waits are shorter. */
  longestRetry: number;
  /** When everything at Okta is looked through: five fields, UTC. */
  sweepCron: string;
}

export const usualTiming: RegistrarTiming = {
  patience: 20_000,
  lag: 10_000,
  leaseSeconds: 30,
  duePoll: 1_000,
  headStart: 5,
  longestRetry: 300,
  sweepCron: '*/30 * * * *',
};

/** Milliseconds that a reading of secrets waits for those whose time has come. */
const catchUpPatience = 5_000;
/** Milliseconds that jobs have to end when the process does. */
const stopPatience = 2_000;
/** Milliseconds that a sweep may take. */
const sweepPatience = 60 * 60_000;
/** Milliseconds between two looks whether somebody else is done. */
const busyPoll = 100;

/** Apps as Okta's OpenID Connect apps, scopes as access policies, secrets as Okta's own. */
export class OktaRegistrar implements Registrar {
  readonly outside = true;
  readonly secrets: RegistrarSecrets;
  readonly sync: AppSync;
  readonly sweep: Sweep;
  readonly #options: OktaRegistrarOptions;
  readonly #secretsSync: SecretsSync;
  readonly #queue: JobQueue;
  /** Ends what jobs are at, and nobody else waits for. */
  readonly #life = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: OktaRegistrarOptions) {
    const { db, api, log, now, catalog, timing } = options;
    this.#options = options;
    this.#secretsSync = new SecretsSync(db, api);
    const policies = new ScopePolicies(db, api, catalog);
    const { lag, leaseSeconds } = timing;
    const onProblem = (error: unknown) => log.error('a change could not be carried out at Okta yet', error);
    this.sync = new AppSync({
      ...{ db, api, now, lag, leaseSeconds, policies, onProblem },
      secrets: this.#secretsSync,
    });
    this.sweep = new Sweep({
      ...{ db, api, log, now, lag, leaseSeconds },
      secrets: this.#secretsSync,
      note: (tx, app) => this.noteChange(tx, app),
    });
    this.#queue = new JobQueue({
      db,
      onError: (error) => log.error('the job queue failed', error),
      outstanding: (appIds) => outstanding(db, appIds),
      carryOut: (appId) => this.#work(appId),
      sweep: async () => {
        await withTimeLimit(sweepPatience, this.#life.signal, (signal) => this.sweep.run(signal));
      },
      onSwept: (outcome) => options.onSwept?.(outcome),
      sweepCron: timing.sweepCron,
    });
    this.secrets = {
      announce: (tx, secret) => this.#announce(tx, secret),
      issue: (secret, waiting) => this.#issue(secret, waiting),
      giveUp: (tx, secret) => this.#giveUp(tx, secret),
    };
  }

  async start(): Promise<void> {
    await this.#queue.start();
    await enrol(this.#options.db, (tx, app) => this.noteChange(tx, app));
    const { duePoll } = this.#options.timing;
    const look = () => {
      this.noteDue()
        .catch((error: unknown) => this.#options.log.error('looking for secrets that are due failed', error))
        .finally(() => {
          if (this.#timer) this.#timer = setTimeout(look, duePoll).unref();
        });
    };
    this.#timer = setTimeout(look, duePoll).unref();
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const stopped = this.#queue.stop(stopPatience);
    // What is broken off is written down, and goes on elsewhere.
    const impatient = setTimeout(() => this.#life.abort(), stopPatience / 2);
    await stopped.finally(() => clearTimeout(impatient));
    this.#life.abort();
  }

  async noteChange(tx: Database, app: AppIds): Promise<void> {
    const wanted = await noteChange(tx, app);
    if (wanted !== undefined) await this.#queue.add(tx, app.appId, wanted, this.#options.timing.headStart);
  }

  async carryOut({ appId }: AppIds, waiting: Waiting): Promise<void> {
    await this.#within(waiting, async (behalf) => {
      while ((await this.sync.run(appId, behalf)) === 'busy') {
        await pause(busyPoll, behalf.signal);
        const registration = await loadRegistration(this.#options.db, appId);
        if (!registration || isCarriedOut(registration)) return;
      }
    }).catch((error: unknown) => {
      // It is written down, and a job will see to it.
      if (!isAbort(error)) this.#options.log.error('carrying out a change at once failed', error);
    });
  }

  async catchUp(app: AppIds, waiting: Waiting): Promise<void> {
    if (!(await this.#noteDue(app))) return;
    await withTimeLimit(catchUpPatience, waiting.signal, (signal) => this.carryOut(app, { ...waiting, signal }));
  }

  /** Apps whose secrets have begun or ceased to work by themselves are to be brought to that. */
  async noteDue(): Promise<void> {
    const { db, now } = this.#options;
    const due = await db
      .selectFrom('registrations')
      .where('secrets_due_at', '<=', now())
      .select(['app_id', 'tenant_id'])
      .limit(200)
      .execute();
    for (const { app_id: appId, tenant_id: tenantId } of due) await this.#noteDue({ appId, tenantId });
  }

  /** Answers whether the app was due, or is being seen to; of several processes that look at once, one notes it. */
  async #noteDue({ appId, tenantId }: AppIds): Promise<boolean> {
    const { db, now } = this.#options;
    const row = await db
      .selectFrom('registrations')
      .where('app_id', '=', appId)
      .where('tenant_id', '=', tenantId)
      .select(['secrets_due_at', 'wanted', 'carried_out', 'problem'])
      .executeTakeFirst();
    if (!row) return false;
    if (!row.secrets_due_at || row.secrets_due_at > now()) return !isCarriedOut(row) && row.problem === null;
    await db.transaction().execute(async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable('registrations')
        .set({ secrets_due_at: null })
        .where('app_id', '=', appId)
        .where('secrets_due_at', '<=', now())
        .executeTakeFirstOrThrow();
      if (numUpdatedRows > 0n) await this.noteChange(tx, { tenantId, appId });
    });
    return true;
  }

  /** What a job does; answers the seconds after which it is to be tried again. */
  async #work(appId: string): Promise<number | undefined> {
    const { db, log, timing } = this.#options;
    const { signal } = this.#life;
    const registration = await loadRegistration(db, appId);
    if (!registration || isCarriedOut(registration)) return undefined;
    let outcome: Outcome;
    try {
      outcome = await this.sync.run(appId, { user: registration.tenant_id, signal });
    } catch (error) {
      if (!signal.aborted) log.error('carrying out a change failed', error);
      outcome = 'waiting';
    }
    if (outcome === 'busy') return 2;
    if (outcome === 'waiting')
      return Math.min(timing.longestRetry, 2 ** Math.min(registration.attempts, 10)) * (0.5 + Math.random() / 2);
    return undefined;
  }

  async #announce(tx: Database, secret: NewSecret): Promise<void> {
    if (!(await loadRegistration(tx, secret.appId))) await this.noteChange(tx, secret);
    const { appId, secretId } = secret;
    await this.#secretsSync.register(appId, hashOf(secret.clientSecret), 'held', { secretId, tx });
    // Should its maker not come back, somebody else takes it away.
    const due = sql<Date>`least(secrets_due_at, now() + make_interval(secs => ${issueSeconds}))`;
    await tx
      .updateTable('registrations')
      .set({ secrets_due_at: due as never })
      .where('app_id', '=', secret.appId)
      .execute();
  }

  async #giveUp(tx: Database, { tenantId, appId, secretId }: AppIds & { secretId: string }): Promise<void> {
    await tx
      .updateTable('registered_secrets')
      .set({ purpose: 'gone', settled: null })
      .where('app_id', '=', appId)
      .where('secret_id', '=', secretId)
      .execute();
    await this.noteChange(tx, { tenantId, appId });
  }

  async #issue({ appId, clientSecret }: NewSecret, waiting: Waiting): Promise<void> {
    const { db, timing } = this.#options;
    try {
      await this.#within(waiting, async (behalf) => {
        for (;;) {
          const lease = await takeLease(db, `app ${appId}`, timing.leaseSeconds);
          if (lease) {
            try {
              return await this.#make(appId, clientSecret, behalf);
            } finally {
              await lease.release();
            }
          }
          await pause(busyPoll, behalf.signal);
        }
      });
    } catch (error) {
      if (waiting.signal?.aborted) throw waiting.signal.reason;
      throw toPortalError(error);
    }
  }

  /** With the app's lease held. */
  async #make(appId: string, clientSecret: string, behalf: Behalf): Promise<void> {
    const { db, api } = this.#options;
    const hash = hashOf(clientSecret);
    // The app itself first, and room for a second secret.
    await this.sync.carryOut(appId, behalf);
    const registration = await loadRegistration(db, appId);
    const registryId = registration?.registry_id;
    if (!registryId) throw new PortalError('timeout', { message: 'the app is not registered yet' });
    await this.#secretsSync.makeRoom(appId, registryId, behalf);
    const isThere = async () =>
      (await api.listSecrets(registryId, behalf)).some(({ secret_hash }) => secret_hash === hash);
    await api.createSecret(registryId, clientSecret, behalf).catch(async (error: unknown) => {
      // Made all the same, or refused because it was made by a try before.
      if (!isOkta(error, 'uncertain', 'refused') || !(await isThere())) throw error;
    });
    await db
      .updateTable('registered_secrets')
      .set({ settled: 'active' })
      .where('app_id', '=', appId)
      .where('secret_hash', '=', hash)
      .execute();
  }

  /** On behalf of a person, as long as they wait; not as them, since policies have apps of other organizations too. */
  async #within<Answer>({ userId, signal }: Waiting, work: (behalf: Behalf) => Promise<Answer>): Promise<Answer> {
    return withTimeLimit(this.#options.timing.patience, signal, (both) =>
      acrossTenants(() => work({ user: userId, signal: both })),
    );
  }
}

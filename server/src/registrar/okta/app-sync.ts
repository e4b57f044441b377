import { sql } from 'kysely';

import { takeLease } from '../../database/leases.js';
import type { Difference } from '../../database/registration-tables.js';
import type { Database } from '../../database/tables.js';
import { loadLogo } from '../../postgres-backend/logos.js';
import { withTimeLimit } from '../../time-limit.js';
import {
  compare,
  type Fields,
  fieldsIn,
  fieldsOf,
  isAligned,
  markFor,
  markOf,
  newDocument,
  replacement,
} from './app-document.js';
import type { OktaApi } from './okta-api.js';
import { isOkta, OktaError } from './okta-error.js';
import type { OktaApp } from './okta-schemas.js';
import { tracedRegistration } from './okta-traces.js';
import type { Behalf } from './okta-transport.js';
import { pause } from './rate-gate.js';
import {
  differenceColumns,
  isCarriedOut,
  loadRegistration,
  noteProblem,
  type Problem,
  type Registration,
  saveRegistration,
} from './registrations.js';
import { isOf } from './scope-bundle.js';
import type { ScopePolicies } from './scope-policies.js';
import { newPlaceholder, type SecretsSync } from './secrets-sync.js';
import { loadWanted, type WantedApp } from './wanted.js';

export interface SyncOptions {
  db: Database;
  api: OktaApi;
  secrets: SecretsSync;
  policies: ScopePolicies;
  now: () => Date;
  /** Milliseconds after which what Okta was told can be read there: until then a 404 means nothing. */
  lag: number;
  /** Hears of what stood in the way of a change, which is tried again or given up. */
  onProblem: (error: unknown) => void;
  /** Seconds that one process has an app for itself; what is begun is stopped before. */
  leaseSeconds: number;
}

/** Seconds that whoever makes a secret has for it. */
export const issueSeconds = 120;

/**
 * - `done`: Okta is as it is wanted.
 * - `busy`: another process is at it.
 * - `refused`: Okta does not take it; only another change helps.
 * - `waiting`: to be tried again.
 */
export type Outcome = 'done' | 'busy' | 'refused' | 'waiting';

/** How often one carrying out looks again at what Okta has, and the milliseconds before each. */
const pauses = [150, 600, 2_000];

/**
 * Brings one app at Okta to what our tables say, from whatever state it is found in. Nothing is replayed: each step looks
 * at what is there, writes down what it is about to do, does it, and writes down that it is done. So a lost answer, a
 * crash between two steps and an error that worked all the same end alike.
 */
export class AppSync {
  constructor(private readonly options: SyncOptions) {}

  async run(appId: string, behalf: Behalf): Promise<Outcome> {
    const { db, leaseSeconds } = this.options;
    const lease = await takeLease(db, `app ${appId}`, leaseSeconds);
    if (!lease) return 'busy';
    const limit = (leaseSeconds - 5) * 1000;
    try {
      return await withTimeLimit(limit, behalf.signal, (signal) => this.carryOut(appId, { ...behalf, signal }));
    } finally {
      await lease.release();
    }
  }

  /** With the app's lease held. */
  carryOut = (appId: string, behalf: Behalf): Promise<Outcome> =>
    tracedRegistration(() => this.#carryOut(appId, behalf));

  async #carryOut(appId: string, behalf: Behalf): Promise<Outcome> {
    const { db } = this.options;
    for (let pass = 0; ;) {
      const registration = await loadRegistration(db, appId);
      if (!registration || isCarriedOut(registration)) return 'done';
      try {
        await this.#bring(registration, behalf, pass >= pauses.length);
        // It may have changed again in the meantime.
        pass = 0;
      } catch (error) {
        if (isOkta(error, 'refused')) {
          await this.#giveUp(registration, 'refused', error);
          return 'refused';
        }
        const delay = pauses[pass];
        pass += 1;
        const again = isOkta(error, 'uncertain', 'not-found') && delay !== undefined && !behalf.signal.aborted;
        if (!again) {
          await this.#giveUp(registration, isOkta(error, 'rate-limited') ? 'rate-limited' : 'unavailable', error);
          if (isOkta(error) || behalf.signal.aborted) return 'waiting';
          throw error;
        }
        await pause(delay * (0.5 + Math.random()), behalf.signal).catch(() => undefined);
      }
    }
  }

  async #giveUp(registration: Registration, problem: Problem, error: unknown): Promise<void> {
    this.options.onProblem(error);
    await noteProblem(this.options.db, registration, problem);
  }

  /** @param sure Whether an app that is not found is taken to be gone: Okta has been asked often enough. */
  async #bring(registration: Registration, behalf: Behalf, sure: boolean): Promise<void> {
    const { db, now } = this.options;
    const { app_id: appId } = registration;
    const wanted = await loadWanted(db, appId, now());
    if (!wanted) {
      await this.#remove(registration, behalf, sure);
      return;
    }
    const { secrets } = this.options;
    let differences = [...registration.differences];
    const found = (paths: (path: string) => boolean, now: Difference[]) => {
      differences = [...differences.filter(({ path }) => !paths(path)), ...now];
    };
    await secrets.giveUpStale(appId, issueSeconds);
    const registryId = registration.registry_id ?? (await this.#create(registration, wanted, behalf));
    const created = registration.registry_id === null;

    // What must not work any more comes first.
    if (await secrets.isDue(appId, wanted.secrets)) {
      const bring = secrets.bring({ appId, registryId, wanted: wanted.secrets }, behalf);
      found((path) => path === 'secrets', await bring);
    }
    if (!created && !isAligned(registration.settled, wanted)) {
      found(
        (path) => path in fieldsOf(wanted) || path === 'app',
        await this.#align(registration, registryId, wanted, behalf, sure),
      );
    }
    await this.options.policies.bring(appId, behalf);
    found((path) => path === 'scopes', differences.filter(isOf(wanted.bundle)));
    await this.#bringLogo(registration, registryId, wanted, behalf);
    await saveRegistration(db, appId, {
      carried_out: registration.wanted,
      attempts: 0,
      problem: null,
      secrets_due_at: wanted.secretsDueAt,
      ...differenceColumns(registration.differences, differences),
    });
  }

  /** Makes the app, or finds the one that an earlier try has made. */
  async #create(registration: Registration, wanted: WantedApp, behalf: Behalf): Promise<string> {
    const { db, api, secrets } = this.options;
    const { app_id: appId, client_id: clientId } = registration;
    const found = await this.#find(registration, behalf);
    if (found) {
      // It was made as the app was then, which is not known any more.
      await saveRegistration(db, appId, { registry_id: found.id, settled: '{}' });
      await this.#align({ ...registration, settled: {} }, found.id, wanted, behalf, false);
      return found.id;
    }
    const placeholder = newPlaceholder();
    await secrets.register(appId, placeholder.hash, 'placeholder');
    await saveRegistration(db, appId, { sent_label: wanted.name, sent_at: sql<Date>`now()` as never });
    const document = newDocument(wanted, {
      clientId,
      placeholder: placeholder.plaintext,
      mark: markFor(registration),
    });
    const app = await api.createApp(document, wanted.active, behalf).catch(async (error: unknown) => {
      // Refused because an earlier try has come through after all: its client ID is taken.
      const other =
        isOkta(error, 'refused') && registration.sent_at ? await this.#find(registration, behalf) : undefined;
      if (!other) throw error;
      return other;
    });
    await saveRegistration(db, appId, { registry_id: app.id, settled: JSON.stringify(fieldsOf(wanted)) });
    return app.id;
  }

  /**
   * The app that an earlier try may have made: by its label, and then by the mark in its profile, which Okta does not
   * search. Where there are two, the second is taken away.
   *
   * @throws `uncertain` as long as it may still come.
   */
  async #find({ app_id, sent_label, sent_at }: Registration, behalf: Behalf): Promise<OktaApp | undefined> {
    if (sent_label === null || sent_at === null) return undefined;
    const { api } = this.options;
    const found: OktaApp[] = [];
    for await (const page of api.listApps(sent_label, behalf)) {
      found.push(...page.filter((app) => markOf(app)?.app === app_id));
    }
    const [first, ...doubles] = found;
    for (const { id } of doubles) await this.#delete(id, behalf, true);
    if (!first && this.#mayCome(sent_at)) throw new OktaError('uncertain', 'apps.list');
    return first;
  }

  /** Writes what was changed here, leaves what was changed there, and tells the difference. */
  async #align(
    registration: Registration,
    registryId: string,
    wanted: WantedApp,
    behalf: Behalf,
    sure: boolean,
  ): Promise<Difference[]> {
    const { db, api } = this.options;
    const { app_id: appId, sent_at } = registration;
    const found = await this.#read(registryId, behalf, sure && !this.#mayCome(sent_at));
    if (!found || found.status === 'DELETED') return [{ path: 'app', expected: [registryId], found: [] }];
    const target = fieldsOf(wanted);
    let settled: Fields = { ...registration.settled };
    const { write, differences } = compare(target, settled, fieldsIn(found));
    const save = (fields: Fields) => {
      settled = fields;
      return saveRegistration(db, appId, { settled: JSON.stringify(fields) });
    };
    // Until it is known to be done, what is there may be either: it is ours to write again.
    if (write.length > 0)
      await save(Object.fromEntries(Object.entries(settled).filter(([path]) => !write.includes(path))));
    const turns = write.includes('active');
    if (turns && !wanted.active) await api.setAppStatus(registryId, false, behalf);
    if (write.some((path) => path !== 'active')) {
      await api.replaceApp(registryId, replacement(found, wanted, write, markFor(registration)), behalf);
    }
    if (turns && wanted.active) await api.setAppStatus(registryId, true, behalf);
    await save({ ...settled, ...target });
    return differences;
  }

  async #bringLogo(
    { app_id, logo_id }: Registration,
    registryId: string,
    { logoId }: WantedApp,
    behalf: Behalf,
  ): Promise<void> {
    if (logoId === logo_id) return;
    const { db, api } = this.options;
    const logo = logoId === null ? undefined : await loadLogo(db, logoId);
    // Okta has no way to take a logo away: the last one stays there, where the app's own people see it.
    if (logo) await api.uploadLogo(registryId, { ...logo, bytes: new Uint8Array(logo.bytes) }, behalf);
    await saveRegistration(db, app_id, { logo_id: logoId });
  }

  async #remove(registration: Registration, behalf: Behalf, sure: boolean): Promise<void> {
    const { db, policies } = this.options;
    const { app_id: appId, sent_at } = registration;
    const registryId = registration.registry_id ?? (await this.#find(registration, behalf))?.id;
    if (registryId !== undefined) await this.#delete(registryId, behalf, sure && !this.#mayCome(sent_at));
    await policies.bring(appId, behalf);
    await db.deleteFrom('registered_secrets').where('app_id', '=', appId).execute();
    await saveRegistration(db, appId, {
      carried_out: registration.wanted,
      attempts: 0,
      problem: null,
      secrets_due_at: null,
      differences: '[]',
      gone_at: sql<Date>`now()` as never,
    });
  }

  /** @param sure Whether one that is not found is taken to be gone. */
  async #read(registryId: string, behalf: Behalf, sure: boolean): Promise<OktaApp | undefined> {
    return this.options.api.getApp(registryId, behalf).catch((error: unknown) => {
      if (!sure || !isOkta(error, 'not-found')) throw error;
      return undefined;
    });
  }

  async #delete(registryId: string, behalf: Behalf, sure: boolean): Promise<void> {
    const { api } = this.options;
    const app = await this.#read(registryId, behalf, sure);
    if (!app || app.status === 'DELETED') return;
    if (app.status === 'ACTIVE') await api.setAppStatus(registryId, false, behalf);
    await api.deleteApp(registryId, behalf);
  }

  /** Whether something that was sent then may not be seen yet. */
  #mayCome(sentAt: Date | null): boolean {
    return sentAt !== null && Date.now() - sentAt.getTime() < this.options.lag;
  }
}

import { sql } from 'kysely';

import { takeLease } from '../../database/leases.js';
import type { Database } from '../../database/tables.js';
import type { Log } from '../../log.js';
import { compare, type Fields, fieldsIn, markOf } from './app-document.js';
import { GrantedScopes } from './granted-scopes.js';
import type { OktaApi } from './okta-api.js';
import { isOkta } from './okta-error.js';
import type { OktaApp } from './okta-schemas.js';
import type { Behalf } from './okta-transport.js';
import { allOutstanding, isCarriedOut, loadRegistration, type Registration, tell } from './registrations.js';
import { scopesIn } from './scope-bundle.js';
import { SecretsRound } from './secrets-round.js';
import type { SecretsSync } from './secrets-sync.js';

export interface SweepOptions {
  db: Database;
  api: OktaApi;
  log: Log;
  secrets: SecretsSync;
  now: () => Date;
  /** See `SyncOptions`. */
  lag: number;
  leaseSeconds: number;
  /** Has an app brought to what is wanted of it again. */
  note: (tx: Database, app: { tenantId: string; appId: string }) => Promise<void>;
}

/** What one look through everything at Okta has found. */
export interface SweepResult {
  /** Apps of ours that were looked at. */
  apps: number;
  /** Made twice, or left behind by one that is gone here: taken away. */
  removed: number;
  /** Different from what we left, which is told and not overwritten. */
  drifted: number;
  /** Marked as ours, and known to no table here: of another installation, or of a lost database. Left alone. */
  unknown: number;
}

/** What was there when a sweep began. */
interface Beginning {
  /** By the database's clock. */
  at: Date;
  /** Apps that Okta was being brought to a change of: what is read there may be from before it. */
  busy: ReadonlySet<string>;
}

/**
 * Looks through all apps at Okta, 200 a call, for what no single change would find: apps that a late call has made a
 * second time, apps that outlived ours, and what somebody has changed in Okta's own console: of apps, of the access
 * policies that they are in (one call, and one for each policy that is not ours), and of secrets (`SecretsRound`).
 */
export class Sweep {
  readonly #secrets: SecretsRound;

  constructor(private readonly options: SweepOptions) {
    this.#secrets = new SecretsRound(options);
  }

  async run(signal: AbortSignal): Promise<SweepResult> {
    const { db, api, log, lag } = this.options;
    const behalf: Behalf = { user: 'sweep', signal };
    const at = await sql<{ now: Date }>`select now()`.execute(db).then(({ rows }) => rows[0]?.now ?? new Date());
    const beginning: Beginning = { at, busy: new Set(await allOutstanding(db)) };
    const result: SweepResult = { apps: 0, removed: 0, drifted: 0, unknown: 0 };
    const seen = new Set<string>();
    const drifted = new Set<string>();
    for await (const page of api.listApps(undefined, behalf)) {
      const marked = page.flatMap((app) => {
        const appId = markOf(app)?.app;
        return typeof appId === 'string' ? [{ app, appId }] : [];
      });
      result.apps += marked.length;
      const registrations = await this.#load(marked.map(({ appId }) => appId));
      for (const { app, appId } of marked) {
        seen.add(app.id);
        const registration = registrations.get(appId);
        if (!registration) result.unknown += 1;
        else if (isStray(registration, app)) result.removed += (await this.#remove(appId, app.id, behalf)) ? 1 : 0;
        else if (await this.#compare(registration, app, beginning)) drifted.add(appId);
      }
    }
    const granted = await GrantedScopes.read(db, api, behalf);
    for await (const registration of this.#settled(beginning)) {
      const differs = this.#isMissing(registration, seen, beginning)
        ? await this.#tellMissing(registration)
        : await this.#compareScopes(registration, granted);
      if (differs) drifted.add(registration.app_id);
    }
    const before = new Date(at.getTime() - lag);
    const isBusy = (appId: string) => beginning.busy.has(appId);
    for (const appId of await this.#secrets.run(before, isBusy, behalf)) drifted.add(appId);
    result.drifted = drifted.size;
    if (result.unknown > 0) log.error(`Okta has ${result.unknown} apps with our mark that no table here knows`);
    return result;
  }

  async #load(appIds: readonly string[]): Promise<Map<string, Registration>> {
    if (appIds.length === 0) return new Map();
    const rows = await this.options.db
      .selectFrom('registrations')
      .where('app_id', 'in', [...appIds])
      .selectAll()
      .execute();
    return new Map(rows.map((row) => [row.app_id, row]));
  }

  /** With the app's lease, and looked at once more under it. */
  async #remove(appId: string, id: string, behalf: Behalf): Promise<boolean> {
    const { db, api, leaseSeconds } = this.options;
    const lease = await takeLease(db, `app ${appId}`, leaseSeconds);
    if (!lease) return false;
    try {
      const registration = await loadRegistration(db, appId);
      const app = await api.getApp(id, behalf);
      if (!registration || !isStray(registration, app)) return false;
      if (app.status === 'ACTIVE') await api.setAppStatus(id, false, behalf);
      await api.deleteApp(id, behalf);
      return true;
    } catch (error) {
      // The next sweep comes by again.
      if (!isOkta(error)) throw error;
      return false;
    } finally {
      await lease.release();
    }
  }

  /** Only of what nobody is changing; answers whether it differs. */
  async #compare(registration: Registration, app: OktaApp, { at, busy }: Beginning): Promise<boolean> {
    if (!isCarriedOut(registration) || registration.gone_at !== null) return false;
    if (busy.has(registration.app_id) || registration.changed_at >= at) return false;
    const settled: Fields = registration.settled;
    const found = compare(settled, settled, fieldsIn(app)).differences;
    await tell(this.options.db, registration, (path) => path !== 'secrets' && path !== 'scopes', found);
    if (registration.differences.some(({ path }) => path === 'app')) {
      // It was missing, maybe when something was to be written there, which is made up for.
      await this.options.note(this.options.db, { tenantId: registration.tenant_id, appId: registration.app_id });
    }
    return found.length > 0;
  }

  /** Apps that have been as they were left since before the sweep began, and what it has read is of them. */
  async *#settled({ at, busy }: Beginning): AsyncGenerator<Registration> {
    const { db, lag } = this.options;
    for (let last = ''; ;) {
      const rows = await db
        .selectFrom('registrations')
        .where('registry_id', 'is not', null)
        .where('gone_at', 'is', null)
        .where('changed_at', '<', new Date(at.getTime() - lag))
        .where(sql<string>`registry_id collate "C"`, '>', last)
        .orderBy(sql`registry_id collate "C"`)
        .limit(1_000)
        .selectAll()
        .execute();
      yield* rows.filter((row) => isCarriedOut(row) && !busy.has(row.app_id));
      last = rows.at(-1)?.registry_id ?? '';
      if (rows.length < 1_000) return;
    }
  }

  /** In no page; an app that was made since the sweep began may have come behind it. */
  #isMissing({ registry_id, sent_at }: Registration, seen: ReadonlySet<string>, { at }: Beginning): boolean {
    if (registry_id === null || seen.has(registry_id) || sent_at === null) return false;
    return sent_at.getTime() < at.getTime() - this.options.lag;
  }

  async #tellMissing(registration: Registration): Promise<boolean> {
    const expected = registration.registry_id === null ? [] : [registration.registry_id];
    await tell(this.options.db, registration, () => true, [{ path: 'app', expected, found: [] }]);
    return true;
  }

  /** With what the access policies at Okta let the client ask for. */
  async #compareScopes(registration: Registration, granted: GrantedScopes): Promise<boolean> {
    const { client_id, bundle, wanted_bundle, differences } = registration;
    if (bundle === null || bundle !== wanted_bundle || differences.some(({ path }) => path === 'app')) return false;
    const expected = scopesIn(bundle);
    const found = await granted.of(client_id);
    const differs = found.join(' ') !== bundle;
    await tell(
      this.options.db,
      registration,
      (path) => path === 'scopes',
      differs ? [{ path: 'scopes', expected, found }] : [],
    );
    return differs;
  }
}

function isStray(registration: Registration, { id }: OktaApp): boolean {
  if (registration.gone_at !== null) return true;
  return registration.registry_id !== null && registration.registry_id !== id;
}

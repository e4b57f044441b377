import { sql } from 'kysely';

import { takeLease } from '../../database/leases.js';
import type { Difference } from '../../database/registration-tables.js';
import type { Database } from '../../database/tables.js';
import type { Log } from '../../log.js';
import { compare, fieldsIn, type Fields, markOf } from './app-document.js';
import type { OktaApi } from './okta-api.js';
import { isOkta } from './okta-error.js';
import type { OktaApp } from './okta-schemas.js';
import type { Behalf } from './okta-transport.js';
import { differenceColumns, isCarriedOut, loadRegistration, type Registration } from './registrations.js';

export interface SweepOptions {
  db: Database;
  api: OktaApi;
  log: Log;
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

/**
 * Looks through all apps at Okta, 200 a call, for what no single change would find: apps that a late call has made a
 * second time, apps that outlived ours, and what somebody has changed in Okta's own console.
 */
export class Sweep {
  constructor(private readonly options: SweepOptions) {}

  async run(signal: AbortSignal): Promise<SweepResult> {
    const { db, api, log } = this.options;
    const behalf: Behalf = { user: 'sweep', signal };
    const started = await sql<{ now: Date }>`select now()`.execute(db).then(({ rows }) => rows[0]?.now ?? new Date());
    const result: SweepResult = { apps: 0, removed: 0, drifted: 0, unknown: 0 };
    const seen = new Set<string>();
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
        else if (await this.#compare(registration, app)) result.drifted += 1;
      }
    }
    result.drifted += await this.#missing(seen, started);
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
  async #compare(registration: Registration, app: OktaApp): Promise<boolean> {
    if (!isCarriedOut(registration) || registration.gone_at !== null) return false;
    if (registration.differences.some(({ path }) => path === 'app')) {
      // It was missing when something was to be written there, which is made up for.
      await this.options.note(this.options.db, { tenantId: registration.tenant_id, appId: registration.app_id });
      return false;
    }
    const settled: Fields = registration.settled;
    const found = compare(settled, settled, fieldsIn(app)).differences;
    const others = registration.differences.filter(({ path }) => path === 'secrets' || path === 'scopes');
    await this.#tell(registration, [...found, ...others]);
    return found.length > 0;
  }

  /** Apps that were there and are not in any page; what was changed since the sweep began may have come behind it. */
  async #missing(seen: ReadonlySet<string>, started: Date): Promise<number> {
    const { db, lag } = this.options;
    let count = 0;
    for (let last = ''; ;) {
      const rows = await db
        .selectFrom('registrations')
        .where('registry_id', 'is not', null)
        .where('gone_at', 'is', null)
        .where('sent_at', '<', new Date(started.getTime() - lag))
        .where('changed_at', '<', started)
        .where(sql<string>`registry_id collate "C"`, '>', last)
        .orderBy(sql`registry_id collate "C"`)
        .limit(1_000)
        .selectAll()
        .execute();
      for (const row of rows) {
        if (row.registry_id === null || seen.has(row.registry_id) || !isCarriedOut(row)) continue;
        count += 1;
        await this.#tell(row, [{ path: 'app', expected: [row.registry_id], found: [] }]);
      }
      last = rows.at(-1)?.registry_id ?? '';
      if (rows.length < 1_000) return count;
    }
  }

  async #tell(registration: Registration, differences: readonly Difference[]): Promise<void> {
    const columns = differenceColumns(registration.differences, differences);
    if (!columns.differences) return;
    await this.options.db
      .updateTable('registrations')
      .set(columns)
      .where('app_id', '=', registration.app_id)
      // Unless it was changed in the meantime, which looks for itself.
      .where('wanted', '=', registration.wanted)
      .execute();
  }
}

function isStray(registration: Registration, { id }: OktaApp): boolean {
  if (registration.gone_at !== null) return true;
  return registration.registry_id !== null && registration.registry_id !== id;
}

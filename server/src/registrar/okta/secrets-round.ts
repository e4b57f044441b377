import { isDeepStrictEqual } from 'node:util';

import { sql } from 'kysely';

import type { Database } from '../../database/tables.js';
import type { OktaApi } from './okta-api.js';
import { isOkta } from './okta-error.js';
import type { OktaSecret } from './okta-schemas.js';
import type { Behalf } from './okta-transport.js';
import { type Registration, saveRegistration, tell } from './registrations.js';
import { secretDifferences } from './secret-differences.js';
import type { SecretsSync } from './secrets-sync.js';
import { loadWanted } from './wanted.js';

/** Apps whose secrets one sweep looks at, a call each: no list of Okta's tells of secrets. */
const appsAtOnce = 100;
/** Of these, how many may be ones that differed the last time; they are looked at each time, until that is over. */
const differingAtOnce = appsAtOnce / 2;

export interface SecretsRoundOptions {
  db: Database;
  api: OktaApi;
  secrets: SecretsSync;
  now: () => Date;
}

/** Looks at the secrets of some apps, and the next time at those of others, until all have had their turn. */
export class SecretsRound {
  constructor(private readonly options: SecretsRoundOptions) {}

  /**
   * Answers the ids of those that differ.
   *
   * @param before Apps that have changed since are left out.
   * @param isBusy Whether Okta was being brought to a change of the app when the sweep began.
   */
  async run(before: Date, isBusy: (appId: string) => boolean, behalf: Behalf): Promise<string[]> {
    const differ: string[] = [];
    for (const registration of await this.#next(before)) {
      if (isBusy(registration.app_id)) continue;
      try {
        if (await this.#look(registration, behalf)) differ.push(registration.app_id);
      } catch (error) {
        if (!isOkta(error)) throw error;
        // Okta is away or has enough to do: the next sweep goes on, with the next app.
        if (!isOkta(error, 'not-found')) break;
      }
    }
    return differ;
  }

  async #next(before: Date): Promise<Registration[]> {
    const candidates = this.options.db
      .selectFrom('registrations')
      .where('registry_id', 'is not', null)
      .where('gone_at', 'is', null)
      .where('changed_at', '<', before)
      .whereRef('carried_out', '>=', 'wanted')
      .where(sql<boolean>`not differences @> '[{"path": "app"}]'`)
      .orderBy(sql`secrets_seen_at nulls first`)
      .selectAll();
    const differed = sql<boolean>`differences <> '[]' and differences @> '[{"path": "secrets"}]'`;
    const first = await candidates.where(differed).limit(differingAtOnce).execute();
    const ids = first.map(({ app_id }) => app_id);
    const others = await candidates
      .where(sql<boolean>`app_id <> all(${ids}::text[])`)
      .limit(appsAtOnce - first.length)
      .execute();
    return [...first, ...others];
  }

  /** Without the app's lease, for which a person might wait: what has changed meanwhile is left to the next time. */
  async #look(registration: Registration, behalf: Behalf): Promise<boolean> {
    const { db, api } = this.options;
    const { app_id: appId, registry_id: registryId } = registration;
    if (registryId === null) return false;
    // Beforehand, so that one that cannot be read does not hold up the others.
    await saveRegistration(db, appId, { secrets_seen_at: sql<Date>`now()` as never });
    const ours = await this.#ours(appId);
    const held: OktaSecret[] = await api.listSecrets(registryId, behalf);
    if (!isDeepStrictEqual(ours, await this.#ours(appId))) return false;
    const found = secretDifferences({ held, ...ours }).map(([, difference]) => difference);
    await tell(db, registration, (path) => path === 'secrets', found);
    return found.length > 0;
  }

  async #ours(appId: string) {
    const { db, secrets, now } = this.options;
    const registered = await secrets.registered(appId);
    return { registered, wanted: (await loadWanted(db, appId, now()))?.secrets ?? [] };
  }
}

import { hash, randomBytes } from 'node:crypto';

import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import { sql } from 'kysely';

import type { Difference } from '../../database/registration-tables.js';
import type { Database } from '../../database/tables.js';
import type { OktaApi } from './okta-api.js';
import type { OktaSecret } from './okta-schemas.js';
import type { Behalf } from './okta-transport.js';
import { type RegisteredSecret, secretDifferences } from './secret-differences.js';
import { oktaHash } from './secret-hash.js';
import { most, nextStep, type Wish, wishOf } from './secret-plan.js';
import type { WantedSecret } from './wanted.js';

interface AppAtOkta {
  appId: string;
  registryId: string;
}

/** A secret that nobody is told: an app at Okta is never without one. */
export function newPlaceholder(): { plaintext: string; hash: string } {
  const plaintext = randomBytes(48).toString('base64url');
  return { plaintext, hash: hashOf(plaintext) };
}

export function hashOf(clientSecret: string): string {
  return oktaHash(hash('sha256', clientSecret, 'buffer'));
}

/** Brings the secrets of one app at Okta in line with ours. The app's lease is held. */
export class SecretsSync {
  constructor(
    private readonly db: Database,
    private readonly api: OktaApi,
  ) {}

  /** Gives up what its maker has not come back for; the row says since when, by the database's clock. */
  async giveUpStale(appId: string, seconds: number): Promise<void> {
    await this.db.transaction().execute(async (tx) => {
      const stale = await tx
        .deleteFrom('client_secrets')
        .using('registered_secrets')
        .whereRef('registered_secrets.secret_id', '=', 'client_secrets.id')
        .where('client_secrets.app_id', '=', appId)
        .where('client_secrets.pending', '=', true)
        .where('registered_secrets.created_at', '<', sql<Date>`now() - make_interval(secs => ${seconds})`)
        .returning('client_secrets.id')
        .execute();
      if (stale.length === 0) return;
      await tx
        .updateTable('registered_secrets')
        .set({ purpose: 'gone', settled: null })
        .where('app_id', '=', appId)
        .where(
          'secret_id',
          'in',
          stale.map(({ id }) => id),
        )
        .execute();
    });
  }

  /** What is written down of the app's secrets at Okta. */
  registered(appId: string): Promise<RegisteredSecret[]> {
    const ours = this.db.selectFrom('registered_secrets').where('app_id', '=', appId);
    return ours.orderBy('created_at').orderBy('secret_hash').selectAll().execute();
  }

  /** Before it is sent, so that it is known whatever becomes of the call. */
  async register(
    appId: string,
    hash: string,
    purpose: 'placeholder' | 'held',
    { secretId = null, tx = this.db }: { secretId?: string | null; tx?: Database } = {},
  ): Promise<void> {
    await tx
      .insertInto('registered_secrets')
      .values({ app_id: appId, secret_hash: hash, secret_id: secretId, purpose, settled: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** Whether there is anything to do, as far as our tables say. */
  async isDue(appId: string, wanted: readonly WantedSecret[]): Promise<boolean> {
    const registered = await this.registered(appId);
    const newer = await this.#newer(appId, wanted);
    const works = wanted.some(({ status }) => status === 'active');
    if (wanted.some(({ id }) => !registered.some(({ secret_id }) => secret_id === id))) return true;
    return registered.some(({ purpose, secret_id, settled }) => {
      if (purpose === 'placeholder') return works;
      if (purpose === 'gone') return true;
      if (secret_id !== null && newer.includes(secret_id)) return false;
      const secret = wanted.find(({ id }) => id === secret_id);
      return !secret || (settled !== secret.status && !(secret.status === 'inactive' && !works));
    });
  }

  /** Its refusals differ in their text alone, so the state is looked at first, and after each step that adds to it. */
  async bring(
    { wanted, ...app }: AppAtOkta & { wanted: readonly WantedSecret[] },
    behalf: Behalf,
  ): Promise<Difference[]> {
    const { appId, registryId } = app;
    let held = await this.api.listSecrets(registryId, behalf);
    const registered = await this.registered(appId);
    const newer = await this.#newer(appId, wanted);
    const differences = secretDifferences({ held, registered, wanted });
    const wish = (hash: string): Wish => {
      if (differences.some(([left]) => left === hash)) return 'foreign';
      const row = registered.find(({ secret_hash }) => secret_hash === hash);
      return wishOf(row, { wanted, newer });
    };
    for (let step = nextStep(held, wish); step; step = nextStep(held, wish)) {
      if (step.kind === 'stand-in') {
        registered.push(...(await this.#standIn(app, behalf)));
        held = await this.api.listSecrets(registryId, behalf);
      } else if (step.kind === 'delete') {
        const { id, secret_hash } = step.secret;
        await this.api.deleteSecret(registryId, id, behalf);
        held = held.filter((one) => one.id !== id);
        await this.#forget(appId, secret_hash);
      } else {
        const changed = await this.#setStatus(
          app,
          step.secret,
          step.kind === 'activate' ? 'ACTIVE' : 'INACTIVE',
          behalf,
        );
        held = held.map((one) => (one.id === changed.id ? changed : one));
      }
    }
    for (const { secret_hash, status } of held) {
      const state = stateOf(status);
      if (wish(secret_hash) === state) await this.#settle(appId, secret_hash, state);
    }
    const there = held.map(({ secret_hash }) => secret_hash);
    for (const { secret_hash, purpose } of registered) {
      // What was never made, or is gone already. Of a placeholder the creation may yet arrive.
      if (purpose === 'gone' && !there.includes(secret_hash)) await this.#forget(appId, secret_hash);
    }
    return differences.map(([, difference]) => difference);
  }

  /** Answers what is written down of the placeholder that it has made. */
  async #standIn({ appId, registryId }: AppAtOkta, behalf: Behalf): Promise<RegisteredSecret[]> {
    const { plaintext, hash } = newPlaceholder();
    await this.register(appId, hash, 'placeholder');
    await this.api.createSecret(registryId, plaintext, behalf);
    return (await this.registered(appId)).filter(({ secret_hash }) => secret_hash === hash);
  }

  async #setStatus(
    { appId, registryId }: AppAtOkta,
    secret: OktaSecret,
    status: OktaSecret['status'],
    behalf: Behalf,
  ): Promise<OktaSecret> {
    await this.#settle(appId, secret.secret_hash, null);
    await this.api.setSecretStatus(registryId, secret.id, status === 'ACTIVE', behalf);
    await this.#settle(appId, secret.secret_hash, stateOf(status));
    return { ...secret, status };
  }

  /**
   * Has Okta take one more secret. An app without secrets that work may still have its placeholder: then that is active
   * alone, and goes only once another is; the app does not take requests at that time.
   *
   * @throws {PortalError} `conflict` where Okta holds two that are not ours to take away.
   */
  async makeRoom(appId: string, registryId: string, behalf: Behalf): Promise<void> {
    const held = await this.api.listSecrets(registryId, behalf);
    if (held.length < most) return;
    const registered = await this.registered(appId);
    const spare = held.find(({ secret_hash }) =>
      registered.some((row) => row.secret_hash === secret_hash && row.purpose !== 'held'),
    );
    if (!spare) throw new PortalError('conflict', { fields: [{ path: 'secrets', code: 'max-secrets' }] });
    const other = held.find(({ id }) => id !== spare.id);
    if (other?.status === 'INACTIVE' && spare.status === 'ACTIVE') {
      await this.#settle(appId, other.secret_hash, null);
      await this.api.setSecretStatus(registryId, other.id, true, behalf);
    }
    if (spare.status === 'ACTIVE') await this.api.setSecretStatus(registryId, spare.id, false, behalf);
    await this.api.deleteSecret(registryId, spare.id, behalf);
    await this.#forget(appId, spare.secret_hash);
  }

  /**
   * Those that there are and that are not wanted: a call is making them at this moment, or has made them since it was
   * looked what is wanted. Read after what is registered, so that one that is registered and not among these is gone.
   */
  async #newer(appId: string, wanted: readonly WantedSecret[]): Promise<string[]> {
    const rows = await this.db.selectFrom('client_secrets').where('app_id', '=', appId).select('id').execute();
    return rows.map(({ id }) => id).filter((id) => !wanted.some((secret) => secret.id === id));
  }

  async #settle(appId: string, hash: string, settled: 'active' | 'inactive' | null): Promise<void> {
    await this.db
      .updateTable('registered_secrets')
      .set({ settled })
      .where('app_id', '=', appId)
      .where('secret_hash', '=', hash)
      .where(sql<boolean>`settled is distinct from ${settled}`)
      .execute();
  }

  async #forget(appId: string, hash: string): Promise<void> {
    await this.db
      .deleteFrom('registered_secrets')
      .where('app_id', '=', appId)
      .where('secret_hash', '=', hash)
      .execute();
  }
}

function stateOf(status: OktaSecret['status']): 'active' | 'inactive' {
  return status === 'ACTIVE' ? 'active' : 'inactive';
}

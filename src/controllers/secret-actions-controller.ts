import type { ReactiveElement } from 'lit';

import type { App } from '../contract/app.js';
import type { PortalError } from '../contract/errors.js';
import type { IssuedSecret, Secret, SecretTerms } from '../contract/secret.js';
import { emit } from './events.js';
import type { MutationController } from './mutation-controller.js';
import type { PortalController } from './portal-controller.js';

export type SecretAction = 'activate' | 'deactivate' | 'delete' | 'retire';

export interface SecretActionsConfig {
  portal: PortalController;
  writes: MutationController;
  appId: () => string | undefined;
  /** The secrets are others now: `change` makes them of those before. */
  onChanged: (change: (secrets: readonly Secret[]) => Secret[]) => void;
}

/** A client secret's app, with its secrets. */
export interface HeldSecrets {
  app: App;
  secrets: readonly Secret[];
}

/**
 * The writes on an app's secrets, one at a time for each of them, told to the page's other elements and to its host.
 * An answer that comes when the element shows another app is for nobody.
 */
export class SecretActionsController {
  readonly #host: ReactiveElement;
  readonly #config: SecretActionsConfig;
  /** The same for every try of one secret, so that a lost answer can't use up the second place. */
  #idempotencyKey = newKey();
  /** Those of the first try, to the millisecond: other ones would be another request. */
  #terms: { day: string; expiresAt: string | null } | undefined;

  constructor(host: ReactiveElement, config: SecretActionsConfig) {
    this.#host = host;
    this.#config = config;
  }

  /** The next secret is another app's. */
  reset(): void {
    this.#idempotencyKey = newKey();
    this.#terms = undefined;
  }

  /** @param expiresAt ISO 8601, or null for never; undefined for what the backend gives. */
  async generate(expiresAt: string | null | undefined): Promise<Answer<IssuedSecret> | undefined> {
    const { portal, writes, appId } = this.#config;
    const [backend, id] = [portal.current?.backend, appId()];
    if (!backend || id === undefined) return undefined;
    const input = { appId: id, ...this.#request(expiresAt) };
    const outcome = await writes.run('generate', (signal) => backend.secrets.create(input, { signal }));
    if (!outcome || appId() !== id) return undefined;
    if ('error' in outcome) return outcome;
    this.reset();
    const { secret } = outcome.value;
    this.#changed('zi-secret-created', id, secret.id, (secrets) => [...secrets, secret]);
    return outcome;
  }

  /** @param at For `retire`: milliseconds since 1970. */
  async act(action: SecretAction, { id }: Secret, at = 0): Promise<Answer<Secret | undefined> | undefined> {
    const { portal, writes, appId } = this.#config;
    const [backend, app] = [portal.current?.backend, appId()];
    if (!backend || app === undefined) return undefined;
    const input = { appId: app, secretId: id };
    const outcome = await writes.run(id, async (signal): Promise<Secret | undefined> => {
      const { secrets } = backend;
      if (action !== 'retire') return (await secrets[action](input, { signal })) ?? undefined;
      return secrets.retire?.({ ...input, retirement: { at: new Date(at).toISOString() } }, { signal });
    });
    if (!outcome || appId() !== app || 'error' in outcome) return appId() === app ? outcome : undefined;
    const changed = outcome.value;
    this.#changed('zi-secret-changed', app, id, (secrets) =>
      secrets.flatMap((secret) => (secret.id === id ? (changed ?? []) : secret)),
    );
    return outcome;
  }

  #request(expiresAt: string | null | undefined): { idempotencyKey: string; terms?: SecretTerms } {
    const day = expiresAt === undefined ? undefined : (expiresAt?.slice(0, 10) ?? 'never');
    if (day !== this.#terms?.day) this.reset();
    if (day !== undefined && expiresAt !== undefined) this.#terms ??= { day, expiresAt };
    const idempotencyKey = this.#idempotencyKey;
    return this.#terms ? { idempotencyKey, terms: { expiresAt: this.#terms.expiresAt } } : { idempotencyKey };
  }

  #changed(
    event: 'zi-secret-created' | 'zi-secret-changed',
    appId: string,
    secretId: string,
    change: (secrets: readonly Secret[]) => Secret[],
  ): void {
    this.#config.onChanged(change);
    this.#config.portal.current?.changes.announce({ kind: 'secrets', appId }, this.#host);
    emit(this.#host, event, { appId, secretId });
  }
}

export type Answer<T> = { value: T } | { error: PortalError };

function newKey(): string {
  return crypto.randomUUID();
}

import { initialState, Task } from '@lit/task';
import type { ReactiveController } from 'lit';

import { type PortalError, toPortalError } from '../contract/errors.js';
import type { Change } from '../portal/change-feed.js';
import type { Portal } from '../portal/portal.js';
import { emitError } from './events.js';
import type { PortalController, PortalHost } from './portal-controller.js';

export type ReadState<T> =
  | { status: 'pending' }
  | { status: 'signed-out'; expired: boolean }
  | { status: 'failed'; error: PortalError }
  | { status: 'ready'; value: T };

export interface ReadConfig<T, Args extends readonly unknown[]> {
  portal: PortalController;
  /** What the read depends on besides the portal; compared one by one. A read with an undefined one waits. */
  args?: () => Args;
  read(portal: Portal, args: Args, signal: AbortSignal): Promise<T>;
  /** Whether a change made elsewhere makes the value old. It stays on screen until the new one is there. */
  outdatedBy?: (change: Change) => boolean;
  /** Keeps the value on screen when the sign-in runs out, for elements that hold what a person typed. */
  keepWhenExpired?: boolean;
}

/**
 * Reads from the backend and shows how far it is, as one union. Starts again when the portal, the sign-in or an
 * argument changes; aborts when the element leaves the page.
 *
 * @example
 * readonly #scopes = new ReadController(this, { portal: this.#portal, read: (p, _, signal) => p.backend.scopes.list({}, { signal }) });
 */
export class ReadController<T, Args extends readonly unknown[] = []> implements ReactiveController {
  readonly #config: ReadConfig<T, Args>;
  readonly #host: PortalHost;
  readonly #task: Task<readonly unknown[], T>;
  #round = 0;
  #value: { is: T } | undefined;
  #error: PortalError | undefined;
  #followed: Portal | undefined;
  #stop: (() => void) | undefined;

  constructor(host: PortalHost, config: ReadConfig<T, Args>) {
    this.#host = host;
    this.#config = config;
    this.#task = new Task<readonly unknown[], T>(host, {
      args: () => [this.#round, config.portal.current, config.portal.sessionState.status, ...this.#args()],
      task: ([, portal, status, ...args], { signal }) => this.#read(portal as Portal, status, args, signal),
    });
    host.addController(this);
  }

  get state(): ReadState<T> {
    const session = this.#config.portal.sessionState;
    const value = this.#value;
    if (session.status === 'signed-out') {
      const expired = session.reason === 'expired';
      if (!(value && expired && this.#config.keepWhenExpired)) return { status: 'signed-out', expired };
    }
    if (value) return { status: 'ready', value: value.is };
    return this.#error ? { status: 'failed', error: this.#error } : { status: 'pending' };
  }

  /** Reads again; what is on screen stays until the answer is there. */
  reload(): void {
    this.#round += 1;
    this.#error = undefined;
    this.#host.requestUpdate();
  }

  /** Puts a value that is known to be newer in place of the one read, such as a write's answer. */
  replace(change: (value: T) => T): void {
    if (!this.#value) return;
    this.#value = { is: change(this.#value.is) };
    this.#host.requestUpdate();
  }

  /** Takes the value away, for an element that turns to another thing to show. */
  clear(): void {
    this.#value = undefined;
    this.#error = undefined;
  }

  hostConnected(): void {
    this.#round += 1;
  }

  hostUpdate(): void {
    const portal = this.#config.portal.current;
    if (portal === this.#followed) return;
    this.#stop?.();
    if (this.#followed) this.#value = undefined;
    this.#followed = portal;
    const { outdatedBy } = this.#config;
    if (outdatedBy) {
      this.#stop = portal?.changes.subscribe((change, by) => {
        if (by !== this.#host && outdatedBy(change)) this.reload();
      });
    }
  }

  hostDisconnected(): void {
    this.#task.abort();
    this.#stop?.();
    this.#stop = undefined;
    this.#followed = undefined;
  }

  #args(): Args {
    return this.#config.args?.() ?? ([] as unknown as Args);
  }

  async #read(portal: Portal | undefined, status: unknown, args: unknown[], signal: AbortSignal): Promise<T> {
    // `initialState` keeps Task at rest: nothing to read before there is a sign-in and everything the read needs.
    if (!portal || status !== 'signed-in' || args.includes(undefined)) return initialState as unknown as Promise<T>;
    try {
      const value = await this.#config.read(portal, args as unknown as Args, signal);
      if (!signal.aborted) {
        this.#value = { is: value };
        this.#error = undefined;
      }
      return value;
    } catch (error) {
      if (!signal.aborted) {
        this.#error = toPortalError(error);
        emitError(this.#host, this.#error);
        // An app that is gone or forbidden is not shown any longer; a passing failure leaves what is there.
        if (!this.#error.retryable && this.#error.code !== 'unauthenticated') this.#value = undefined;
      }
      throw error;
    }
  }
}

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
  /** `error`: the value is the last one known, and reading it again has failed in passing. */
  | { status: 'ready'; value: T; error: PortalError | undefined };

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
 * argument changes; aborts when the element leaves the page, and reads again when it is back.
 *
 * @example
 * readonly #scopes = new ReadController(this, { portal: this.#portal, read: (p, _, signal) => p.backend.scopes.list({}, { signal }) });
 */
export class ReadController<T, Args extends readonly unknown[] = []> implements ReactiveController {
  readonly #config: ReadConfig<T, Args>;
  readonly #host: PortalHost;
  #round = 0;
  /** What the read that is there, or under way, was made for. */
  #asked: readonly unknown[] = [];
  #abort: AbortController | undefined;
  #value: { is: T } | undefined;
  #error: PortalError | undefined;
  /** Whose value and error they are. */
  #source: Portal | undefined;
  #followed: Portal | undefined;
  #stop: (() => void) | undefined;

  constructor(host: PortalHost, config: ReadConfig<T, Args>) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  get state(): ReadState<T> {
    const session = this.#config.portal.sessionState;
    if (session.status === 'signed-out' && !this.#keeps()) {
      return { status: 'signed-out', expired: session.reason === 'expired' };
    }
    if (this.#value) return { status: 'ready', value: this.#value.is, error: this.#error };
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
    const { portal } = this.#config;
    const { current } = portal;
    // The next person sees nothing of the last one, and no portal's failure is held against the next.
    if (current !== this.#source || (portal.sessionState.status === 'signed-out' && !this.#keeps())) this.clear();
    this.#source = current;
    if (!this.#host.isConnected) return;
    if (current !== this.#followed) this.#follow(current);
    const args = this.#args();
    const asked = [this.#round, current, portal.sessionState.status, ...args];
    if (asked.length === this.#asked.length && asked.every((each, at) => each === this.#asked[at])) return;
    this.#asked = asked;
    this.#abort?.abort();
    // Nothing is read before there are a sign-in and everything that the read needs.
    if (current && portal.sessionState.status === 'signed-in' && !args.includes(undefined))
      void this.#read(current, args);
  }

  /** A reload that was asked for during the update came too late for it. */
  hostUpdated(): void {
    if (this.#host.isConnected && this.#asked[0] !== this.#round) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#stop?.();
    this.#stop = undefined;
    this.#followed = undefined;
  }

  #args(): Args {
    return this.#config.args?.() ?? ([] as unknown as Args);
  }

  /** Whether what there is outlives the sign-in. */
  #keeps(): boolean {
    const session = this.#config.portal.sessionState;
    const expired = session.status === 'signed-out' && session.reason === 'expired';
    return expired && this.#config.keepWhenExpired === true && this.#value !== undefined;
  }

  #follow(portal: Portal | undefined): void {
    const { outdatedBy } = this.#config;
    this.#stop?.();
    this.#followed = portal;
    this.#stop =
      outdatedBy &&
      portal?.changes.subscribe((change, by) => {
        if (by !== this.#host && outdatedBy(change)) this.reload();
      });
  }

  async #read(portal: Portal, args: Args): Promise<void> {
    const { signal } = (this.#abort = new AbortController());
    try {
      const value = await this.#config.read(portal, args, signal);
      if (signal.aborted) return;
      this.#value = { is: value };
      this.#error = undefined;
    } catch (error) {
      if (signal.aborted) return;
      this.#fail(toPortalError(error));
    }
    this.#host.requestUpdate();
  }

  #fail(error: PortalError): void {
    this.#error = error;
    // An app that is gone or forbidden is not shown any longer; a passing failure leaves what is there.
    if (!error.retryable && error.code !== 'unauthenticated') this.#value = undefined;
    emitError(this.#host, error);
  }
}

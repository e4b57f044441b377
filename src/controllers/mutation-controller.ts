import type { ReactiveController, ReactiveElement } from 'lit';

import { type PortalError, toPortalError } from '../contract/errors.js';
import { emitError } from './events.js';

/** What came of a run: a value, an error to show, or nothing because it was aborted or already under way. */
export type Outcome<T> = { value: T } | { error: PortalError } | undefined;

/**
 * Writes to the backend, one at a time for each key: a second click while the first is under way does nothing.
 * Aborts when the element leaves the page.
 *
 * @example
 * const outcome = await this.#writes.run(app.id, (signal) => backend.apps.update(input, { signal }));
 */
export class MutationController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #running = new Map<string, AbortController>();

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether a write is under way: the one of the key, or any. */
  isRunning(key?: string): boolean {
    return key === undefined ? this.#running.size > 0 : this.#running.has(key);
  }

  /** `key` tells the writes of one element apart, such as the id of a row. */
  async run<T>(key: string, write: (signal: AbortSignal) => Promise<T>): Promise<Outcome<T>> {
    if (this.#running.has(key)) return undefined;
    const abort = new AbortController();
    this.#running.set(key, abort);
    this.#host.requestUpdate();
    try {
      const value = await write(abort.signal);
      return abort.signal.aborted ? undefined : { value };
    } catch (thrown) {
      if (abort.signal.aborted) return undefined;
      const error = toPortalError(thrown);
      emitError(this.#host, error);
      return { error };
    } finally {
      if (this.#running.get(key) === abort) this.#running.delete(key);
      this.#host.requestUpdate();
    }
  }

  /** Aborts what is under way: its answer is heard no more, though the backend may have done it. */
  cancel(): void {
    for (const abort of this.#running.values()) abort.abort();
    this.#running.clear();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.cancel();
  }
}

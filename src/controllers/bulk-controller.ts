import type { ReactiveController, ReactiveElement } from 'lit';

import { type PortalError, toPortalError } from '../contract/errors.js';
import { emitError } from './events.js';

/** How many calls are on their way at once. */
const atOnce = 4;

export type BulkState = 'waiting' | 'running' | 'done' | 'stopped' | PortalError;

/** One of many, and how far it is. */
export interface BulkRow<Item> {
  item: Item;
  state: BulkState;
}

/**
 * Does the same to many, a few at a time, and remembers how each one went. Stops when told, and when the element leaves
 * the page; what is on its way then is aborted.
 *
 * @example
 * await this.#bulk.run(apps, (app, signal) => backend.apps.delete({ appId: app.id, version: app.version }, { signal }));
 */
export class BulkController<Item> implements ReactiveController {
  rows: readonly BulkRow<Item>[] = [];

  readonly #host: ReactiveElement;
  #abort: AbortController | undefined;
  #stopping = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  get running(): boolean {
    return this.#abort !== undefined;
  }

  count(state: 'done' | 'failed'): number {
    return this.rows.filter((row) => (state === 'done' ? row.state === 'done' : typeof row.state === 'object')).length;
  }

  async run(items: readonly Item[], work: (item: Item, signal: AbortSignal) => Promise<unknown>): Promise<void> {
    if (this.#abort) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.#stopping = false;
    this.rows = items.map((item) => ({ item, state: 'waiting' }));
    const queue = [...items.keys()];
    const take = async (): Promise<void> => {
      for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
        if (this.#stopping) this.#set(index, 'stopped');
        else await this.#one(index, work, abort.signal);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, take));
    this.#abort = undefined;
    this.#host.requestUpdate();
  }

  /** Begins no further one; what is under way is waited for, since nobody could tell how it went. */
  stop(): void {
    this.#stopping = true;
  }

  clear(): void {
    this.rows = [];
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.stop();
    this.#abort?.abort();
    this.rows = [];
  }

  async #one(
    index: number,
    work: (item: Item, signal: AbortSignal) => Promise<unknown>,
    signal: AbortSignal,
  ): Promise<void> {
    const row = this.rows[index];
    if (!row) return;
    this.#set(index, 'running');
    try {
      await work(row.item, signal);
      this.#set(index, 'done');
    } catch (thrown) {
      const error = toPortalError(thrown);
      this.#set(index, error);
      emitError(this.#host, error);
    }
  }

  #set(index: number, state: BulkState): void {
    this.rows = this.rows.map((row, at) => (at === index ? { ...row, state } : row));
    this.#host.requestUpdate();
  }
}

import { setTimeout as delay } from 'node:timers/promises';

import type { ServerConfig } from './config.js';
import { listen, type Listener, patienceWith } from './listen.js';

/** What a server has opened, and how it gives that back. */
export class ServerLife {
  readonly #config: ServerConfig;
  readonly #listeners: Listener[] = [];
  readonly #closers: (() => Promise<void>)[] = [];
  readonly #stops: (() => void)[] = [];
  #stopping: Promise<void> | undefined;

  constructor(config: ServerConfig) {
    this.#config = config;
  }

  /** @param setting The environment variable that says the port. */
  async open(port: number, setting: string): Promise<Listener> {
    const { host, edge } = this.#config;
    const listener = await listen(host, port, setting, patienceWith(edge.requestSeconds));
    this.#listeners.push(listener);
    return listener;
  }

  /** Called when the server begins to stop, while it still answers. */
  onStop(tell: () => void): void {
    this.#stops.push(tell);
  }

  /** Called when no request is running any more; what was opened last is closed first. */
  atEnd(close: () => Promise<void>): void {
    this.#closers.push(close);
  }

  /** Says that it stops, drains, finishes running requests, then closes the rest. Calling it again waits for the same. */
  stop(): Promise<void> {
    for (const tell of this.#stops) tell();
    return (this.#stopping ??= delay(this.#config.edge.drainSeconds * 1000).then(() => this.giveBack()));
  }

  /** At once, as when a start has failed. */
  async giveBack(): Promise<void> {
    // By then each request of the API has its answer.
    const patience = this.#config.edge.requestSeconds * 1000;
    await Promise.all(this.#listeners.map((listener) => listener.close(patience)));
    for (const close of this.#closers.reverse()) await close();
  }
}

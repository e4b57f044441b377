import type { ReactiveController } from 'lit';

import type { PortalError } from '../contract/errors.js';
import type { HistoryEntry } from '../contract/history.js';
import { MutationController } from './mutation-controller.js';
import type { PortalController, PortalHost } from './portal-controller.js';
import { ReadController } from './read-controller.js';

/** Entries of a page on screen, and of one that only goes into a file. */
const pageSize = 10;
const exportPageSize = 200;

export interface HistoryConfig {
  portal: PortalController;
  appId: () => string | undefined;
}

interface Held {
  appId: string;
  /** Newest first. */
  entries: readonly HistoryEntry[];
  nextCursor: string | null;
}

/**
 * What was done to an app: the newest page, further ones when asked for, and all of them for a file. What comes in
 * meanwhile is put in front of what is on screen.
 *
 * @example
 * readonly #history = new HistoryController(this, { portal: this.#portal, appId: () => this.appId });
 * await this.#history.more();
 */
export class HistoryController implements ReactiveController {
  readonly #host: PortalHost;
  readonly #config: HistoryConfig;
  readonly #read: ReadController<Held | undefined, [string | undefined]>;
  readonly #calls: MutationController;
  #exported: number | undefined;
  /** Of the last page, or the last file. */
  #failure: PortalError | undefined;

  constructor(host: PortalHost, config: HistoryConfig) {
    this.#host = host;
    this.#config = config;
    this.#calls = new MutationController(host);
    this.#read = new ReadController(host, {
      portal: config.portal,
      args: () => [config.appId()] as [string | undefined],
      read: async ({ backend }, [appId = ''], signal) => {
        const page = await backend.apps.history?.({ appId, limit: pageSize }, { signal });
        if (!page) return undefined;
        const known = this.#held(appId);
        const overlaps = known?.entries.some(({ id }) => page.items.some((item) => item.id === id));
        if (!known || !overlaps) return { appId, entries: page.items, nextCursor: page.nextCursor };
        return { ...known, entries: together(page.items, known.entries) };
      },
      outdatedBy: ({ appId }) => appId !== undefined && appId === config.appId(),
    });
    host.addController(this);
  }

  /** Why what there should be is not there, or is old. */
  get error(): PortalError | undefined {
    const { state } = this.#read;
    const ofRead = state.status === 'failed' || state.status === 'ready' ? state.error : undefined;
    return this.#failure ?? ofRead;
  }

  /** What there is on screen; undefined where there is nothing yet, or the backend keeps no history. */
  get entries(): readonly HistoryEntry[] | undefined {
    return this.#held(this.#config.appId())?.entries;
  }

  get hasMore(): boolean {
    return this.#held(this.#config.appId())?.nextCursor != null;
  }

  get reading(): boolean {
    return this.#calls.isRunning('more');
  }

  /** How many entries were read for a file so far; undefined while none is made. */
  get exported(): number | undefined {
    return this.#exported;
  }

  hostDisconnected(): void {
    this.#exported = undefined;
    this.#failure = undefined;
  }

  reload(): void {
    this.#failure = undefined;
    this.#read.reload();
  }

  async more(): Promise<void> {
    const appId = this.#config.appId() ?? '';
    const cursor = this.#held(appId)?.nextCursor;
    const apps = this.#config.portal.current?.backend.apps;
    if (cursor == null || !apps) return;
    this.#failure = undefined;
    const input = { appId, cursor, limit: pageSize };
    const outcome = await this.#calls.run('more', async (signal) => apps.history?.(input, { signal }));
    if (!outcome || appId !== this.#config.appId()) return;
    if ('error' in outcome) {
      this.#failure = outcome.error;
    } else if (outcome.value) {
      const { items, nextCursor } = outcome.value;
      this.#read.replace((held) => held && { ...held, entries: together(held.entries, items), nextCursor });
    }
    this.#host.requestUpdate();
  }

  /** Every entry there is, newest first; undefined where it was stopped or has failed. */
  async readAll(): Promise<HistoryEntry[] | undefined> {
    const appId = this.#config.appId() ?? '';
    const apps = this.#config.portal.current?.backend.apps;
    if (!apps || this.#exported !== undefined) return undefined;
    this.#failure = undefined;
    this.#exported = 0;
    const outcome = await this.#calls.run('export', async (signal) => {
      let entries: readonly HistoryEntry[] = [];
      for (let cursor: string | undefined, before; ; before = cursor) {
        const input = { appId, limit: exportPageSize, ...(cursor !== undefined && { cursor }) };
        const page = await apps.history?.(input, { signal });
        entries = together(entries, page?.items ?? []);
        this.#exported = entries.length;
        this.#host.requestUpdate();
        cursor = page?.nextCursor ?? undefined;
        // A list that does not get on would go on for ever.
        if (cursor === undefined || cursor === before) return [...entries];
      }
    });
    this.#exported = undefined;
    if (outcome && 'error' in outcome) this.#failure = outcome.error;
    this.#host.requestUpdate();
    return outcome && 'value' in outcome ? outcome.value : undefined;
  }

  stop(): void {
    this.#calls.cancel();
    this.#exported = undefined;
  }

  #held(appId: string | undefined): Held | undefined {
    const { state } = this.#read;
    return state.status === 'ready' && state.value?.appId === appId ? state.value : undefined;
  }
}

/** Lists that overlap where entries came in between two reads. */
function together(newer: readonly HistoryEntry[], older: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const known = new Set(newer.map(({ id }) => id));
  return [...newer, ...older.filter(({ id }) => !known.has(id))];
}

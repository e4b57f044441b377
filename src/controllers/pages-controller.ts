import type { ReactiveController } from 'lit';

import { isAbort, type PortalError, toPortalError } from '../contract/errors.js';
import type { Change } from '../portal/change-feed.js';
import type { Portal } from '../portal/portal.js';
import { emitError } from './events.js';
import type { PortalController, PortalHost } from './portal-controller.js';
import { ReadController, type ReadState } from './read-controller.js';

/** Rows of a page. A window over a long list needs two of them at most. */
export const pageSize = 100;

/** Milliseconds that a page has to be wanted before it is asked for: a scroll bar that flies past asks for nothing. */
const patience = 80;

export interface Page<Item> {
  items: readonly Item[];
  nextCursor: string | null;
  /** Of the whole list. */
  total: number;
}

export interface PageRequest {
  cursor?: string;
  skip?: number;
  limit: number;
}

export interface PagesConfig<Item, Query extends object> {
  portal: PortalController;
  /** What is asked for and in which order; another one by its members starts anew. Undefined waits. */
  query: () => Query | undefined;
  read(portal: Portal, query: Query, page: PageRequest, signal: AbortSignal): Promise<Page<Item>>;
  idOf(item: Item): string;
  outdatedBy(change: Change): boolean;
}

/** What is known of the list. */
export interface Pages<Item> {
  total: number;
  /** By their number; what is missing was not needed so far. */
  pages: ReadonlyMap<number, Page<Item>>;
}

/**
 * A list that is longer than what is read of it: gives the item at any index, and reads the pages around those that
 * are wanted. A page behind a known one is asked for by cursor, another by how many rows come before it.
 *
 * @example
 * readonly #apps = new PagesController(this, { portal: this.#portal, query: () => this.query, … });
 * this.#apps.want(40, 80);
 * this.#apps.item(57);
 */
export class PagesController<Item, Query extends object> implements ReactiveController {
  readonly #host: PortalHost;
  readonly #config: PagesConfig<Item, Query>;
  readonly #first: ReadController<Pages<Item>, [string | undefined]>;
  #wanted = { first: 0, last: 0 };
  #asked: string | undefined;
  #loading: { numbers: readonly number[]; abort: AbortController } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #error: PortalError | undefined;

  constructor(host: PortalHost, config: PagesConfig<Item, Query>) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
    this.#first = new ReadController(host, {
      portal: config.portal,
      args: () => [JSON.stringify(config.query())],
      read: (portal, [key], signal) => this.#readWanted(portal, key ?? '{}', signal),
      outdatedBy: config.outdatedBy,
    });
  }

  get state(): ReadState<Pages<Item>> {
    const { state } = this.#first;
    return state.status === 'ready' && this.#error ? { ...state, error: this.#error } : state;
  }

  /** Whether what is on screen is of an earlier query. */
  get outdated(): boolean {
    return this.#asked !== undefined && this.#asked !== JSON.stringify(this.#config.query());
  }

  item(index: number): Item | undefined {
    return this.#known.pages.get(Math.floor(index / pageSize))?.items[index % pageSize];
  }

  /** Every item that was read, in order. */
  get items(): Item[] {
    return [...this.#known.pages].sort(([one], [other]) => one - other).flatMap(([, { items }]) => items);
  }

  /** Reads the pages of these rows, unless they are there or on their way. `end` is behind the last one. */
  want(start: number, end: number): void {
    this.#wanted = { first: Math.floor(start / pageSize), last: Math.floor(Math.max(start, end - 1) / pageSize) };
    const missing = this.#missing();
    if (missing.every((number) => this.#loading?.numbers.includes(number))) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#load(), patience);
  }

  /** Reads again what is on screen, which stays until the answer is there. */
  reload(): void {
    this.#stop();
    this.#first.reload();
  }

  /** Puts an item that is known to be newer in the place of the one read. */
  replace(item: Item): void {
    const id = this.#config.idOf(item);
    this.#first.replace(({ total, pages }) => ({
      total,
      pages: new Map(
        [...pages].map(([number, page]) => {
          const items = page.items.map((old) => (this.#config.idOf(old) === id ? item : old));
          return [number, { ...page, items }];
        }),
      ),
    }));
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** What was read; of nothing yet there are no pages. */
  get #known(): Pages<Item> {
    const { state } = this.#first;
    return state.status === 'ready' ? state.value : { total: 0, pages: new Map() };
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#loading?.abort.abort();
    this.#loading = undefined;
    this.#error = undefined;
  }

  #missing(): number[] {
    const { total, pages } = this.#known;
    const { first, last } = this.#wanted;
    const end = Math.min(last, Math.ceil(total / pageSize) - 1);
    const numbers = Array.from({ length: Math.max(0, end - first + 1) }, (_, index) => first + index);
    return numbers.filter((number) => !pages.has(number));
  }

  /** All of it in one answer, so that what is on screen changes in one step. */
  async #readWanted(portal: Portal, key: string, signal: AbortSignal): Promise<Pages<Item>> {
    this.#stop();
    if (this.#asked !== key) this.#wanted = { first: 0, last: 0 };
    const query = JSON.parse(key) as Query;
    const { first, last } = this.#wanted;
    const numbers = last > first && last - first < 3 ? [first, last] : [first];
    const pages = new Map<number, Page<Item>>();
    let total = 0;
    for (const number of numbers) {
      const page = await this.#config.read(portal, query, pageAt(number, pages), signal);
      pages.set(number, page);
      total = page.total;
    }
    this.#asked = key;
    return { total, pages };
  }

  async #load(): Promise<void> {
    const { current: portal } = this.#config.portal;
    const numbers = this.#missing();
    if (!portal || numbers.length === 0) return;
    this.#stop();
    const abort = new AbortController();
    this.#loading = { numbers, abort };
    try {
      for (const number of numbers) {
        const request = pageAt(number, this.#known.pages);
        const page = await this.#config.read(portal, JSON.parse(this.#asked ?? '{}') as Query, request, abort.signal);
        if (abort.signal.aborted) return;
        this.#first.replace(({ pages }) => ({ total: page.total, pages: new Map(pages).set(number, page) }));
      }
      this.#loading = undefined;
    } catch (error) {
      if (abort.signal.aborted || isAbort(error)) return;
      this.#loading = undefined;
      this.#error = toPortalError(error);
      emitError(this.#host, this.#error);
      this.#host.requestUpdate();
    }
  }
}

function pageAt<Item>(number: number, pages: ReadonlyMap<number, Page<Item>>): PageRequest {
  const cursor = pages.get(number - 1)?.nextCursor;
  if (cursor) return { cursor, limit: pageSize };
  return number === 0 ? { limit: pageSize } : { skip: number * pageSize, limit: pageSize };
}

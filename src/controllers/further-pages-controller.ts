import type { ReactiveController } from 'lit';

import { isAbort, type PortalError, toPortalError } from '../contract/errors.js';
import type { Portal } from '../portal/portal.js';
import { emitError } from './events.js';
import {
  type FurtherPages,
  type Page,
  type PageRequest,
  type Pages,
  type PagesConfig,
  type PagesController,
  pageSize,
} from './pages-controller.js';
import type { PortalHost } from './portal-controller.js';

/** Milliseconds that a page has to be wanted before it is asked for: a scroll bar that flies past asks for nothing. */
const patience = 80;

/**
 * Reads the pages of a long list around the rows that are wanted. A page behind a known one is asked for by cursor,
 * another by how many rows come before it.
 *
 * @example
 * const further = new FurtherPagesController(host, apps, config);
 * further.want(340, 380);
 */
export class FurtherPagesController<Item, Query extends object>
  implements ReactiveController, FurtherPages<Item, Query>
{
  readonly #host: PortalHost;
  readonly #pages: PagesController<Item, Query>;
  readonly #config: PagesConfig<Item, Query>;
  #wanted = { first: 0, last: 0 };
  #loading: { numbers: readonly number[]; abort: AbortController } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #error: PortalError | undefined;

  constructor(host: PortalHost, pages: PagesController<Item, Query>, config: PagesConfig<Item, Query>) {
    this.#host = host;
    this.#pages = pages;
    this.#config = config;
    pages.further = this;
    host.addController(this);
  }

  get error(): PortalError | undefined {
    return this.#error;
  }

  /** Reads the pages of these rows, unless they are there or on their way. `end` is behind the last one. */
  want(start: number, end: number): void {
    const [first, last] = [Math.floor(start / pageSize), Math.floor(Math.max(start, end - 1) / pageSize)];
    // What has failed is asked for again when the person says so, or wants another part, not by each update; nor does
    // scrolling within a page begin the wait for it anew.
    const isSame = first === this.#wanted.first && last === this.#wanted.last;
    if (isSame && (this.#error || this.#timer !== undefined)) return;
    this.#wanted = { first, last };
    const missing = this.#missing();
    if (missing.every((number) => this.#loading?.numbers.includes(number))) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#load();
    }, patience);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#loading?.abort.abort();
    this.#loading = undefined;
    this.#error = undefined;
  }

  async readWanted(portal: Portal, query: Query, same: boolean, signal: AbortSignal): Promise<Pages<Item>> {
    this.stop();
    if (!same) this.#wanted = { first: 0, last: 0 };
    const { first, last } = this.#wanted;
    const numbers = last > first && last - first < 3 ? [first, last] : [first];
    const pages = new Map<number, Page<Item>>();
    let total = 0;
    for (const number of numbers) {
      const page = await this.#config.read(portal, query, pageAt(number, pages), signal);
      pages.set(number, page);
      total = page.total;
    }
    return { total, pages };
  }

  hostDisconnected(): void {
    this.stop();
  }

  #missing(): number[] {
    const { total, pages } = this.#pages.known;
    // The first page is on its way.
    if (pages.size === 0) return [];
    const { first, last } = this.#wanted;
    const end = Math.min(last, Math.ceil(total / pageSize) - 1);
    const numbers = Array.from({ length: Math.max(0, end - first + 1) }, (_, index) => first + index);
    return numbers.filter((number) => !pages.has(number));
  }

  async #load(): Promise<void> {
    const { current: portal } = this.#config.portal;
    const { asked } = this.#pages;
    const numbers = this.#missing();
    if (!portal || asked === undefined || numbers.length === 0) return;
    const query = JSON.parse(asked) as Query;
    this.stop();
    const abort = new AbortController();
    this.#loading = { numbers, abort };
    try {
      for (const number of numbers) {
        const request = pageAt(number, this.#pages.known.pages);
        const page = await this.#config.read(portal, query, request, abort.signal);
        if (abort.signal.aborted) return;
        this.#pages.put(number, page);
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

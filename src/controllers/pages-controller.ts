import type { PortalError } from '../contract/errors.js';
import type { Change } from '../portal/change-feed.js';
import type { Portal } from '../portal/portal.js';
import type { PortalController, PortalHost } from './portal-controller.js';
import { ReadController, type ReadState } from './read-controller.js';

/** Rows of a page. A window over a long list needs two of them at most. */
export const pageSize = 100;

/** How many items there are places for while it is not known how many there are. */
const assumedTotal = 4;

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

/** The pages behind the first one, which long lists alone load code for. */
export interface FurtherPages<Item, Query> {
  /** What became of the last one. */
  readonly error: PortalError | undefined;
  /** Gives up what is under way. */
  stop(): void;
  /** Reads again all that is wanted, of the same query as before or of another one from its start. */
  readWanted(portal: Portal, query: Query, same: boolean, signal: AbortSignal): Promise<Pages<Item>>;
}

/**
 * A list that may be longer than what is read of it: reads the first page, gives the item at any index that was read,
 * and leaves the pages behind the first to `further`.
 *
 * @example
 * readonly #apps = new PagesController(this, { portal: this.#portal, query: () => this.query, … });
 * this.#apps.item(57);
 */
export class PagesController<Item, Query extends object> {
  /** Set where the list turns out to be long. */
  further: FurtherPages<Item, Query> | undefined;
  /** The query that the known pages are of, as JSON; undefined while there is none. */
  asked: string | undefined;
  readonly #config: PagesConfig<Item, Query>;
  readonly #first: ReadController<Pages<Item>, [string | undefined]>;

  constructor(host: PortalHost, config: PagesConfig<Item, Query>) {
    this.#config = config;
    this.#first = new ReadController(host, {
      portal: config.portal,
      args: () => [this.#query],
      read: (portal, [key], signal) => this.#read(portal, key ?? '{}', signal),
      outdatedBy: config.outdatedBy,
    });
  }

  get state(): ReadState<Pages<Item>> {
    const { state } = this.#first;
    const error = this.further?.error;
    return state.status === 'ready' && error ? { ...state, error } : state;
  }

  /** Whether what is on screen is of an earlier query. */
  get outdated(): boolean {
    return this.asked !== undefined && this.asked !== this.#query;
  }

  /** What is known of the list; while that is nothing there are no pages, and places for a few items. */
  get known(): Pages<Item> {
    const { state } = this.#first;
    return state.status === 'ready' ? state.value : { total: assumedTotal, pages: new Map() };
  }

  item(index: number): Item | undefined {
    return this.known.pages.get(Math.floor(index / pageSize))?.items[index % pageSize];
  }

  /** Every item that was read, in order. */
  get items(): Item[] {
    return [...this.known.pages].sort(([one], [other]) => one - other).flatMap(([, { items }]) => items);
  }

  /**
   * For the time before the first update: begins to read, and is there as soon as what the backend has at hand, if it has.
   * No frame comes between, so that what is drawn at first may be the rows, and not a place for them.
   */
  async load(): Promise<void> {
    this.#first.hostUpdate();
    // eslint-disable-next-line @typescript-eslint/await-thenable -- a turn of the queue of microtasks, of which none is at hand
    for (let turns = 9; turns; turns -= 1) await 0;
  }

  /** Reads again what is on screen, which stays until the answer is there. */
  reload(): void {
    this.further?.stop();
    this.#first.reload();
  }

  /** Puts an item that is known to be newer in the place of the one read. */
  replace(item: Item): void {
    const id = this.#config.idOf(item);
    for (const [number, page] of this.known.pages) {
      const items = page.items.map((old) => (this.#config.idOf(old) === id ? item : old));
      this.put(number, { ...page, items });
    }
  }

  /** Puts a page in its place, or in that of an earlier answer. */
  put(number: number, page: Page<Item>): void {
    this.#first.replace(({ pages }) => ({ total: page.total, pages: new Map(pages).set(number, page) }));
  }

  get #query(): string | undefined {
    return JSON.stringify(this.#config.query());
  }

  /** All that is wanted in one answer, so that what is on screen changes in one step. */
  async #read(portal: Portal, key: string, signal: AbortSignal): Promise<Pages<Item>> {
    const query = JSON.parse(key) as Query;
    const { further } = this;
    const read = further
      ? await further.readWanted(portal, query, this.asked === key, signal)
      : await this.#readFirst(portal, query, signal);
    this.asked = key;
    return read;
  }

  async #readFirst(portal: Portal, query: Query, signal: AbortSignal): Promise<Pages<Item>> {
    const page = await this.#config.read(portal, query, { limit: pageSize }, signal);
    return { total: page.total, pages: new Map([[0, page]]) };
  }
}

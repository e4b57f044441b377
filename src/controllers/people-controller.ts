import type { ReactiveController } from 'lit';

import type { User, UserPage } from '../contract/user.js';
import { devPortalSubscription, type Viewer } from '../contract/viewer.js';
import type { PortalController, PortalHost } from './portal-controller.js';
import { ReadController, type ReadState } from './read-controller.js';

/** People of a page. */
const pageSize = 25;

export interface PeopleQuery {
  /** A part of the name or of the e-mail address. */
  search: string;
  filter: 'all' | 'devportal' | 'requested';
}

/** A page on screen; `asked` is what it was read for. */
interface ShownPage extends UserPage {
  asked: string;
  /** The number of its first person, from 1. */
  first: number;
}

/**
 * The organisation's people page by page, as its admin asks for them, and how many of them wait for an answer. What
 * is on screen stays until the next page is there.
 *
 * @example
 * readonly #people = new PeopleController(this, { portal: this.#portal });
 * this.#people.show({ filter: 'requested' });
 */
export class PeopleController implements ReactiveController {
  readonly #host: PortalHost;
  readonly #page: ReadController<ShownPage, [string | undefined]>;
  readonly #desk: ReadController<{ viewer: Viewer; requests: number }, [true | undefined]>;
  #query: PeopleQuery = { search: '', filter: 'all' };
  /** Of the pages after the first one, up to the one that is wanted. */
  #cursors: readonly string[] = [];

  constructor(host: PortalHost, { portal }: { portal: PortalController }) {
    this.#host = host;
    // Before the reads, so that they ask for the page that it turns to.
    host.addController(this);
    this.#page = new ReadController(host, {
      portal,
      // A backend without users is not asked.
      args: () => [portal.current?.backend.users && this.#asked],
      read: async ({ backend: { users } }, [asked = ''], signal) => {
        const [{ search, filter }, cursors] = JSON.parse(asked) as [PeopleQuery, string[]];
        const cursor = cursors.at(-1);
        const input = {
          limit: pageSize,
          ...(cursor !== undefined && { cursor }),
          ...(search.trim() !== '' && { search: search.trim() }),
          ...(filter === 'devportal' && { subscription: devPortalSubscription }),
          ...(filter === 'requested' && { requested: true }),
        };
        const page = await users?.list(input, { signal });
        return { ...(page ?? { items: [], nextCursor: null, total: 0 }), asked, first: cursors.length * pageSize + 1 };
      },
      outdatedBy: ({ kind }) => kind === 'users',
    });
    this.#desk = new ReadController(host, {
      portal,
      // Not for who may not see the people.
      args: () => [this.#page.state.status === 'ready' || undefined],
      read: async ({ backend }, _, signal) => {
        const [viewer, requested] = await Promise.all([
          backend.viewer.get({}, { signal }),
          backend.users?.list({ requested: true, limit: 1 }, { signal }),
        ]);
        return { viewer, requests: requested?.total ?? 0 };
      },
      outdatedBy: ({ kind }) => kind === 'users',
    });
  }

  get state(): ReadState<ShownPage> {
    return this.#page.state;
  }

  get query(): PeopleQuery {
    return this.#query;
  }

  /** Whether another page than the one on screen is on its way. */
  get busy(): boolean {
    const { state } = this.#page;
    return state.status === 'ready' && state.value.asked !== this.#asked;
  }

  /** Who the admin is; undefined where that is not known. */
  get viewer(): Viewer | undefined {
    const { state } = this.#desk;
    return state.status === 'ready' ? state.value.viewer : undefined;
  }

  /** How many wait for an answer; 0 where that is not known. */
  get requests(): number {
    const { state } = this.#desk;
    return state.status === 'ready' ? state.value.requests : 0;
  }

  /** Other people, from the first page on. */
  show(query: Partial<PeopleQuery>): void {
    this.#query = { ...this.#query, ...query };
    this.#turnTo([]);
  }

  next(): void {
    const { state } = this.#page;
    const cursor = state.status === 'ready' && !this.busy ? state.value.nextCursor : null;
    if (cursor !== null) this.#turnTo([...this.#cursors, cursor]);
  }

  previous(): void {
    this.#turnTo(this.#cursors.slice(0, -1));
  }

  /** Reads again; after a failure from the first page on, since it may have been the cursor's. */
  reload(): void {
    if (this.#page.state.status === 'failed') this.#cursors = [];
    this.#page.reload();
    this.#desk.reload();
  }

  /** Puts a person who is known to be newer in the place of the one read. */
  replace(user: User): void {
    this.#page.replace((page) => ({
      ...page,
      items: page.items.map((old) => (old.id === user.id ? user : old)),
    }));
  }

  hostUpdate(): void {
    const { state } = this.#page;
    // The last page may be gone after a save.
    if (state.status === 'ready' && !this.busy && state.value.items.length === 0) this.#cursors = [];
  }

  get #asked(): string {
    return JSON.stringify([this.#query, this.#cursors]);
  }

  #turnTo(cursors: readonly string[]): void {
    this.#cursors = cursors;
    this.#host.requestUpdate();
  }
}

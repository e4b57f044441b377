import type { ReactiveController, ReactiveElement } from 'lit';

/** A place in the portal. */
export type PortalRoute =
  | { name: 'apps' }
  /** `from` is the id of the app that the form starts from. */
  | { name: 'create'; from?: string }
  | { name: 'app'; appId: string; view?: 'edit' | 'secrets' }
  | { name: 'reviews'; reviewId?: string }
  | { name: 'users' };

export interface RouteConfig {
  /** Whether the places have addresses: the part of the URL behind `#`. Without it the URL is never touched. */
  inHash: () => boolean;
  /** Whether something would be lost by leaving. */
  isUnsaved: () => boolean;
  /** The person wants to leave something unsaved: `leave` goes there after all. */
  onAsk: (leave: () => void) => void;
  onMoved: () => void;
}

/**
 * Where in the portal a person is. With addresses, the browser's back button, bookmarks and links work; a part of the
 * URL that is none of ours is the host's, and left alone.
 *
 * @example
 * this.#route.go({ name: 'app', appId });
 * html`<a href=${this.#route.href({ name: 'users' }) ?? nothing}>`
 */
export class RouteController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #config: RouteConfig;
  #current: PortalRoute = { name: 'apps' };
  #listens = false;

  constructor(host: ReactiveElement, config: RouteConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  get current(): PortalRoute {
    return this.#current;
  }

  /** Undefined where places have no addresses. */
  href(route: PortalRoute): string | undefined {
    return this.#config.inHash() ? formatRoute(route) : undefined;
  }

  /** Goes there, unless something unsaved is asked about first. */
  go(route: PortalRoute): void {
    if (this.#config.isUnsaved()) {
      this.#config.onAsk(() => {
        this.finish(route);
      });
    } else this.finish(route);
  }

  /** Goes there whatever is unsaved, since it has just been dealt with. */
  finish(route: PortalRoute): void {
    this.#arrive(route);
    // Once what was there is gone: a new secret holds the address as long as it is on screen.
    void this.#host.updateComplete.then(() => {
      const href = this.href(route);
      if (this.#current !== route || href === undefined || href === location.hash) return;
      history.pushState(history.state, '', href);
    });
  }

  /** As `finish`, in place of where the person is: going back does not lead here again. */
  replace(route: PortalRoute): void {
    this.#current = route;
    const href = this.href(route);
    if (href !== undefined && href !== location.hash) history.replaceState(history.state, '', href);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.#host.isConnected || this.#listens === this.#config.inHash()) return;
    this.#listens = !this.#listens;
    if (this.#listens) {
      this.#current = parseRoute(location.hash) ?? this.#current;
      addEventListener('hashchange', this.#handleHashChange);
    } else removeEventListener('hashchange', this.#handleHashChange);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#handleHashChange);
    this.#listens = false;
  }

  #arrive(route: PortalRoute): void {
    this.#current = route;
    this.#host.requestUpdate();
    this.#config.onMoved();
  }

  /** Going back and forth, or a link. Where something is unsaved the address goes back too until it is answered. */
  readonly #handleHashChange = (): void => {
    const route = parseRoute(location.hash);
    if (!route || formatRoute(route) === formatRoute(this.#current)) return;
    if (this.#config.isUnsaved()) {
      history.pushState(history.state, '', formatRoute(this.#current));
      this.go(route);
    } else this.#arrive(route);
  };
}

export function formatRoute(route: PortalRoute): string {
  switch (route.name) {
    case 'apps':
      return '#/apps';
    case 'create':
      return route.from === undefined ? '#/apps/new' : `#/apps/new?from=${encodeURIComponent(route.from)}`;
    case 'app':
      return `#/apps/${encodeURIComponent(route.appId)}${route.view ? `/${route.view}` : ''}`;
    case 'reviews':
      return route.reviewId === undefined ? '#/reviews' : `#/reviews/${encodeURIComponent(route.reviewId)}`;
    case 'users':
      return '#/users';
  }
}

/** Undefined for what is no place of ours. Without anything behind the `#` the portal is where it begins. */
export function parseRoute(hash: string): PortalRoute | undefined {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  if (path === '') return { name: 'apps' };
  const [start, area, id, view, ...more] = path.split('/').map(decode);
  if (start !== '' || more.length > 0 || id === '') return undefined;
  if (area === 'apps' && id === undefined) return { name: 'apps' };
  if (area === 'apps' && id === 'new' && view === undefined) {
    const from = new URLSearchParams(query).get('from');
    return { name: 'create', ...(from && { from }) };
  }
  if (area === 'apps' && id !== undefined) {
    if (view === undefined) return { name: 'app', appId: id };
    return view === 'edit' || view === 'secrets' ? { name: 'app', appId: id, view } : undefined;
  }
  if (view !== undefined) return undefined;
  if (area === 'reviews') return { name: 'reviews', ...(id !== undefined && { reviewId: id }) };
  return area === 'users' && id === undefined ? { name: 'users' } : undefined;
}

/** Broken percent-encoding is no place of ours. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '\uFFFD';
  }
}

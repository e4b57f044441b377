import { LitElement } from 'lit';

import type { App } from '../contract/app.js';
import type { Review } from '../contract/review.js';
import type { Settings } from '../contract/secret-expiry.js';
import type { Product, User } from '../contract/user.js';
import { type ErrorDetail, keepUnheard, tellUnheard } from '../controllers/events.js';
import type { ExpiryDetail } from '../controllers/expiry-announcer.js';
import type { AppListView, AppView } from './app-list/list-view.js';

/**
 * What an element tells on its first paint reaches a listener that is attached later: one that a framework adds when
 * it hydrates the page (React 19 adds none for custom events then, react/react#35446), or that a page's own script
 * adds when it is ready. The first listener of a type gets the events of the last ten seconds.
 */
export class PortalElement extends LitElement {
  constructor() {
    super();
    keepUnheard(this);
  }

  override addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void {
    super.addEventListener(type, listener, options);
    tellUnheard(this, type);
  }
}

/** Here and not where they are fired, since the types of an element keep nothing of what it works with. */
declare global {
  interface HTMLElementEventMap {
    'zi-app-created': CustomEvent<{ app: App }>;
    'zi-app-deleted': CustomEvent<{ appId: string }>;
    'zi-app-list-view-changed': CustomEvent<{ view: AppListView }>;
    'zi-app-loaded': CustomEvent<{ app: App }>;
    'zi-app-selected': CustomEvent<{ app: App; view: AppView }>;
    'zi-app-updated': CustomEvent<{ app: App }>;
    'zi-create-app-cancelled': CustomEvent<undefined>;
    'zi-create-app-requested': CustomEvent<{ from?: App }>;
    'zi-error': CustomEvent<ErrorDetail>;
    'zi-product-selected': CustomEvent<{ product: Product }>;
    'zi-review-closed': CustomEvent<undefined>;
    'zi-review-decided': CustomEvent<{ review: Review }>;
    'zi-review-opened': CustomEvent<{ review: Review }>;
    'zi-secret-changed': CustomEvent<{ appId: string; secretId: string }>;
    'zi-secret-created': CustomEvent<{ appId: string; secretId: string }>;
    'zi-secret-expiring': CustomEvent<ExpiryDetail>;
    'zi-settings-changed': CustomEvent<{ settings: Settings }>;
    'zi-subscription-changed': CustomEvent<{ user: User }>;
  }
}

import { LitElement } from 'lit';

import { keepUnheard, tellUnheard } from '../controllers/events.js';

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

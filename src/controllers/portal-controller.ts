import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';

import type { SessionState } from '../auth/session.js';
import type { Messages } from '../i18n/messages.js';
import { configuredPortal, onConfigured } from '../portal/configure.js';
import type { Portal } from '../portal/portal.js';
import { portalContext } from '../portal/portal-context.js';

/** An element that can be given a portal by hand. */
export interface PortalHost extends ReactiveElement {
  portal?: Portal | undefined;
}

/**
 * Finds the portal of an element, from strongest to weakest: its `portal` property, the nearest `<zi-dev-portal>`,
 * `configure()`. Follows all three as they change, and the session's state.
 *
 * @example
 * readonly #portal = new PortalController(this);
 * render() { return this.#portal.current ? … : … }
 */
export class PortalController implements ReactiveController {
  readonly #host: PortalHost;
  readonly #own: (() => Portal | undefined) | undefined;
  readonly #consumer: ContextConsumer<typeof portalContext, PortalHost>;
  #followed: Portal | undefined;
  #stop: (() => void)[] = [];
  #stopSession: (() => void) | undefined;

  /** `own` is for the element that gives a portal to others: its own question would never come back to it. */
  constructor(host: PortalHost, own?: () => Portal | undefined) {
    this.#host = host;
    this.#own = own;
    this.#consumer = new ContextConsumer(host, { context: portalContext, subscribe: true });
    host.addController(this);
  }

  get current(): Portal | undefined {
    return this.#host.portal ?? this.#own?.() ?? this.#consumer.value ?? configuredPortal();
  }

  get sessionState(): SessionState {
    const portal = this.current;
    if (!portal) return { status: 'starting' };
    return portal.session?.state ?? { status: 'signed-in' };
  }

  /** The words of one group: the element's own English, and what the portal replaces. */
  words<Group extends keyof Messages>(group: Group, english: Messages[Group]): Messages[Group] {
    const replaced = this.current?.words[group];
    return replaced ? { ...english, ...replaced } : english;
  }

  hostConnected(): void {
    this.#stop = [onConfigured(() => this.#host.requestUpdate())];
    void this.#askLateProvider();
  }

  hostUpdate(): void {
    const portal = this.current;
    if (portal === this.#followed) return;
    this.#stopSession?.();
    this.#followed = portal;
    this.#stopSession = portal?.session?.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    for (const stop of this.#stop) stop();
    this.#stopSession?.();
    this.#stopSession = undefined;
    this.#followed = undefined;
  }

  /** A `<zi-dev-portal>` that is defined after this element did not hear the first question, so it is asked again. */
  async #askLateProvider(): Promise<void> {
    const tag = 'zi-dev-portal';
    if (this.#consumer.value || customElements.get(tag) || !this.#host.closest(tag)) return;
    await customElements.whenDefined(tag);
    if (this.#host.isConnected && !this.#consumer.value) this.#consumer.hostConnected();
  }
}

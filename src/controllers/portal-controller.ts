import type { ReactiveController, ReactiveElement } from 'lit';

import type { SessionState } from '../auth/session.js';
import type { Place } from '../i18n/format.js';
import type { Messages } from '../i18n/messages.js';
import { configuredPortal, onConfigured } from '../portal/configure.js';
import type { Portal } from '../portal/portal.js';
import { portalContext } from '../portal/portal-context.js';
import { closeOnEscape } from './escape.js';
import { LanguageController } from './language-controller.js';

/** An element that can be given a portal by hand. */
export interface PortalHost extends ReactiveElement {
  portal?: Portal | undefined;
}

/** With a suffix, where the page has two versions. */
const providerTag = 'zi-dev-portal';

/** Pages there are seen by their developers alone. */
const localHost = /^(localhost|127\.0\.0\.1|\[::1\])$/;

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
  readonly #language: LanguageController;
  #provided: { portal: Portal | undefined } | undefined;
  #followed: Portal | undefined;
  #stopConfigured: (() => void) | undefined;
  #stopProvided: (() => void) | undefined;
  #stopSession: (() => void) | undefined;

  /** `own` is for the element that gives a portal to others: its own question would never come back to it. */
  constructor(host: PortalHost, own?: () => Portal | undefined) {
    this.#host = host;
    this.#own = own;
    host.addController(this);
    this.#language = new LanguageController(host, () => this.current);
  }

  get current(): Portal | undefined {
    return this.#host.portal ?? this.#own?.() ?? this.#provided?.portal ?? configuredPortal();
  }

  get sessionState(): SessionState {
    const portal = this.current;
    if (!portal) return { status: 'starting' };
    return portal.session?.state ?? { status: 'signed-in' };
  }

  /** Whether the words are there in the element's language. Nothing with words in it is to be shown before. */
  get spoken(): boolean {
    return this.#language.ready;
  }

  /** Where the reader is, for dates and numbers. */
  get place(): Place {
    return this.#language.place;
  }

  /**
   * The words of one group, in the element's language, and what the portal replaces. `english` may be those alone that
   * are needed.
   */
  words<Group extends keyof Messages, Word extends keyof Messages[Group]>(
    group: Group,
    english: Pick<Messages[Group], Word>,
  ): Pick<Messages[Group], Word> {
    const { words, code } = this.#language;
    const replace = this.current?.words;
    const replaced = (typeof replace === 'function' ? replace(code) : replace)?.[group];
    const own = words?.[group] ?? english;
    return replaced ? { ...own, ...replaced } : own;
  }

  hostConnected(): void {
    this.#stopConfigured = onConfigured(() => this.#host.requestUpdate());
    this.#askProvider();
    void this.#askLateProvider();
    this.#host.addEventListener('keydown', closeOnEscape);
    this.#host.requestUpdate();
    // Once there is time for it; Safari has no idle callbacks.
    (globalThis.requestIdleCallback ?? setTimeout)(() => void this.#checkContrast());
  }

  hostUpdate(): void {
    const portal = this.current;
    // An update that was asked for before the element left may come after: nothing is followed off the page.
    if (portal === this.#followed || !this.#host.isConnected) return;
    this.#stopSession?.();
    this.#followed = portal;
    this.#stopSession = portal?.session?.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stopConfigured?.();
    this.#stopProvided?.();
    this.#stopProvided = undefined;
    this.#stopSession?.();
    this.#stopSession = undefined;
    this.#followed = undefined;
    this.#provided = undefined;
  }

  /** Developers are told of colours that cannot be read, and they alone load what looks at them. */
  async #checkContrast(): Promise<void> {
    if (!(this.current?.checkContrast ?? localHost.test(location.hostname))) return;
    const { watchContrast } = await import('../portal/contrast-watch.js');
    if (this.#host.isConnected) watchContrast(this.#host);
  }

  /** As the context protocol of the Web Components Community Group has it; `@lit/context` provides on the other side. */
  #askProvider(): void {
    const callback = (portal: Portal | undefined, stop?: () => void): void => {
      if (stop !== this.#stopProvided) this.#stopProvided?.();
      this.#stopProvided = stop;
      this.#provided = { portal };
      this.#host.requestUpdate();
    };
    const request = new Event('context-request', { bubbles: true, composed: true });
    this.#host.dispatchEvent(Object.assign(request, { context: portalContext, subscribe: true, callback }));
  }

  /** A `<zi-dev-portal>` that is defined after this element did not hear the first question, so it is asked again. */
  async #askLateProvider(): Promise<void> {
    const tag = this.#provided ? undefined : lateProvider(this.#host);
    if (tag === undefined) return;
    await customElements.whenDefined(tag);
    if (this.#host.isConnected && !this.#provided) this.#askProvider();
  }
}

/** The tag of the nearest provider around a node that is not defined yet, through shadow roots. */
function lateProvider(node: Node | null): string | undefined {
  if (!node) return undefined;
  const { localName: tag, host } = node as Partial<ShadowRoot & Element>;
  return tag?.startsWith(providerTag) && !customElements.get(tag) ? tag : lateProvider(node.parentNode ?? host ?? null);
}

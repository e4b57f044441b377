import { html, type ReactiveController, type TemplateResult } from 'lit';

import { OnDemandController } from '../../controllers/on-demand-controller.js';
import { PortalController, type PortalHost } from '../../controllers/portal-controller.js';
import { common as english } from '../../i18n/en/common.js';
import type { CommonMessages } from '../../i18n/messages.js';
import { loadingLines, wordless } from './loading.js';
import { statePanel } from './state-panel.js';
import { warningIcon } from './warning-icon.js';

/** What an element shows and does, without its name, its properties and the documentation of both. */
interface Body {
  render(): unknown;
}

/**
 * The body of an element, loaded when the element is first on a page, so that a page pays for the elements that it has.
 *
 * @example
 * readonly #body = new BodyController(this, async (portal) => {
 *   const { ReviewQueueBody } = await import('./review-queue-body.js');
 *   return new ReviewQueueBody(this, portal);
 * });
 * render() { return this.#body.render(); }
 */
export class BodyController<Part extends Body> implements ReactiveController {
  readonly #portal: PortalController;
  readonly #body: OnDemandController<Part>;

  constructor(host: PortalHost, load: (portal: PortalController) => Promise<Part>) {
    this.#portal = new PortalController(host);
    this.#body = new OnDemandController(host, () => load(this.#portal));
    host.addController(this);
  }

  /** Undefined until it is there. */
  get part(): Part | undefined {
    return this.#body.part;
  }

  hostConnected(): void {
    void this.#body.load();
  }

  /** The body; until it is there, that it is on its way or did not come. */
  render(): unknown {
    const body = this.#body;
    if (!this.#portal.spoken) return wordless(4);
    if (body.part) return body.part.render();
    const words = this.#portal.words('common', english);
    const content = body.failed ? loadFailed(words, () => void body.load()) : loadingLines(4, words);
    return html`<div class="base" part="base" aria-busy=${!body.failed}>${content}</div>`;
  }
}

/** Code that could not be loaded. */
export function loadFailed(words: CommonMessages, retry: () => void): TemplateResult {
  return statePanel(
    warningIcon,
    words.errorTitle,
    html`<p role="alert">${words.errorNetwork}</p>`,
    html`<button class="button" type="button" part="button retry" @click=${retry}>${words.retry}</button>`,
  );
}

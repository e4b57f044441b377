import { html, type TemplateResult } from 'lit';

import type { OnDemandController } from '../../controllers/on-demand-controller.js';
import type { PortalController } from '../../controllers/portal-controller.js';
import { common as english } from '../../i18n/en/common.js';
import type { CommonMessages } from '../../i18n/messages.js';
import { warningIcon } from './icons.js';
import { loadingLines, statePanel } from './state-panel.js';

/** What an element is made of that keeps no more than its name and properties in the main file. */
interface Body {
  render(): unknown;
}

/** The body of such an element; until it is there, that it is on its way or did not come. */
export function bodyView(body: OnDemandController<Body>, portal: PortalController): unknown {
  if (body.part) return body.part.render();
  const words = portal.words('common', english);
  if (body.failed) return loadFailed(words, () => void body.load());
  return html`<div aria-busy="true">${loadingLines(4, words)}</div>`;
}

/** Code that could not be loaded. */
export function loadFailed(words: CommonMessages, retry: () => void): TemplateResult {
  return statePanel(
    warningIcon,
    words.errorTitle,
    html`<p role="alert">${words.errorNetwork}</p>`,
    html`<button class="button" type="button" part="retry" @click=${retry}>${words.retry}</button>`,
  );
}

import { html, nothing, type TemplateResult } from 'lit';

import { editToResume, hasDraftToResume } from '../../controllers/draft-store.js';
import { appToReveal } from '../../controllers/reveal-return.js';
import type { PortalRoute } from '../../controllers/route-controller.js';
import type { DevPortalMessages } from '../../i18n/messages.js';
import { dialog } from '../views/dialog.js';

/** A link where the place has an address, so that it can be opened in another tab; else a button. */
export function placeLink(label: unknown, isHere: boolean, href: string | undefined, go: () => void): TemplateResult {
  const current = isHere ? 'page' : nothing;
  if (href === undefined) {
    return html`<button part="link" class="link" type="button" aria-current=${current} @click=${go}>${label}</button>`;
  }
  const handleClick = (event: MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go();
  };
  return html`<a part="link" class="link" href=${href} aria-current=${current} @click=${handleClick}>${label}</a>`;
}

/** Asks before something unsaved is left. */
export function leaveDialog(words: DevPortalMessages, leave: () => void, stay: () => void): TemplateResult {
  return dialog({
    id: 'leave-title',
    title: words.leaveTitle,
    content: html`<p>${words.leaveText}</p>`,
    onDismiss: stay,
    actions: html`<button part="button stay" class="button" type="button" @click=${stay}>${words.stay}</button>
      <button part="button leave" class="button danger" type="button" @click=${leave}>${words.leave}</button>`,
  });
}

/** Of the first two parts of a name. */
export function initialsOf(name: string): string {
  const parts = name.split(/\s+/).slice(0, 2);
  return parts.map((part) => [...part][0]?.toUpperCase() ?? '').join('');
}

/** Where a person was when this tab's page went, in the middle of a form or about to see a secret. */
export function placeToResume(): PortalRoute | undefined {
  const appId = editToResume() ?? appToReveal();
  if (hasDraftToResume()) return { name: 'create' };
  return appId === undefined ? undefined : { name: 'app', appId };
}

import { html, type TemplateResult } from 'lit';

import type { Secret } from '../../contract/secret.js';
import type { CommonMessages, SecretManagerMessages } from '../../i18n/messages.js';
import { dialog } from '../views/dialog.js';

/** What is asked before something that others will feel. */
export interface Question {
  action: 'deactivate' | 'delete';
  secret: Secret;
}

export interface AskOptions {
  words: SecretManagerMessages;
  common: CommonMessages;
  onDismiss: () => void;
  onConfirm: () => void;
}

/** Cancel comes first, so that it has the focus and Enter does no harm. */
export function askView(
  { action, secret }: Question,
  { words, common, onDismiss, onConfirm }: AskOptions,
): TemplateResult {
  const deactivating = action === 'deactivate';
  return dialog({
    id: 'ask-title',
    title: deactivating ? words.deactivateTitle : words.deleteTitle,
    content: html`<p>${deactivating ? words.deactivateText(secret.hint) : words.deleteText(secret.hint)}</p>`,
    onDismiss,
    actions: html`<button class="button" type="button" @click=${onDismiss}>${common.cancel}</button>
      <button class="button danger" type="button" part="confirm" @click=${onConfirm}>
        ${deactivating ? words.deactivate : words.remove}
      </button>`,
  });
}

import { html, type TemplateResult } from 'lit';

import type { AppListDeskMessages, CommonMessages } from '../../i18n/messages.js';
import { dialog } from '../views/dialog.js';

/** Asks before an app is withdrawn from its review. */
export function withdrawDialog(
  name: string,
  words: AppListDeskMessages,
  common: CommonMessages,
  withdraw: () => void,
  close: () => void,
): TemplateResult {
  return dialog({
    id: 'ask-title',
    title: words.withdrawTitle(name),
    content: html`<p>${words.withdrawText}</p>`,
    onDismiss: close,
    actions: html`<button part="button cancel" class="button" type="button" @click=${close}>${common.cancel}</button>
      <button part="button withdraw" class="button primary" type="button" @click=${withdraw}>
        ${words.withdraw}
      </button>`,
  });
}

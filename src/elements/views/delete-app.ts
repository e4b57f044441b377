import { html, type TemplateResult } from 'lit';

import type { CommonMessages, DeleteAppMessages } from '../../i18n/messages.js';
import { dialog } from './dialog.js';
import { isTyped, typedWord } from './typed.js';

export interface DeleteAppOptions {
  words: DeleteAppMessages;
  common: CommonMessages;
  /** What was typed to confirm. */
  typed: string;
  busy: boolean;
  onType: (text: string) => void;
  onDismiss: () => void;
  onConfirm: () => void;
}

/** Asks for the app's name before it is deleted. The host opens it (`openDialogs`) and keeps what is typed. */
export function deleteAppDialog(name: string, options: DeleteAppOptions): TemplateResult {
  const { words, common, typed, busy, onType, onDismiss, onConfirm } = options;
  const confirmed = isTyped(typed, name);
  const confirm = (event: Event): void => {
    event.preventDefault();
    if (confirmed && !busy) onConfirm();
  };
  return dialog({
    id: 'delete-app-title',
    title: words.title(name),
    onDismiss,
    content: html`<p>${words.text}</p>
      <form class="field" part="field" id="delete-app" @submit=${confirm}>
        <label class="label" for="delete-app-name">${words.typeName(name)}</label>
        ${typedWord(typed, onType, 'delete-app-name')}
      </form>`,
    actions: html`<button part="button cancel" class="button" type="button" @click=${onDismiss}>
        ${common.cancel}
      </button>
      <button
        class="button danger"
        type="submit"
        form="delete-app"
        part="button confirm"
        aria-disabled=${confirmed ? 'false' : 'true'}
        aria-busy=${busy}
      >
        ${words.confirm}
      </button>`,
  });
}

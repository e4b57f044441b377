import { html, nothing, type TemplateResult } from 'lit';

import type { User } from '../../contract/user.js';
import type { CommonMessages, SubscriptionManagerMessages } from '../../i18n/messages.js';
import { dialog } from '../views/dialog.js';

/** What is asked first: whether an admin's own subscription may go, or whether a request is declined. */
export type Question = { about: 'own' } | { about: 'decline'; user: User };

export interface AskOptions {
  words: SubscriptionManagerMessages;
  common: CommonMessages;
  onDismiss: () => void;
  onConfirm: () => void;
}

/** Cancel comes first, so that it has the focus and Enter does no harm. */
export function askView(
  question: Question | undefined,
  { words, common, onDismiss, onConfirm }: AskOptions,
): TemplateResult | typeof nothing {
  if (!question) return nothing;
  const declining = question.about === 'decline';
  return dialog({
    id: 'ask-title',
    title: declining ? words.declineTitle(question.user.name) : words.ownTitle,
    content: html`<p>${declining ? words.declineText : words.ownText}</p>`,
    onDismiss,
    actions: html`<button part="button cancel" class="button" type="button" @click=${onDismiss}>
        ${common.cancel}
      </button>
      <button class="button danger" type="button" part="button confirm" @click=${onConfirm}>
        ${declining ? words.decline : words.ownConfirm}
      </button>`,
  });
}

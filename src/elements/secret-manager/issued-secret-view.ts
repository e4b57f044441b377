import { html, nothing, type TemplateResult } from 'lit';

import type { IssuedSecretController } from '../../controllers/issued-secret-controller.js';
import type { CommonMessages, SecretManagerMessages } from '../../i18n/messages.js';
import { copyField } from '../views/copy-field.js';
import { dialog } from '../views/dialog.js';
import { warningIcon } from '../views/icons.js';

/** The only look at a new secret. Closing asks until it was copied or acknowledged. */
export function issuedSecretView(
  issued: IssuedSecretController,
  {
    words,
    common,
    onClose,
    onLeave,
  }: { words: SecretManagerMessages; common: CommonMessages; onClose: () => void; onLeave: () => void },
): TemplateResult {
  const content = html`<p class="muted">${words.issuedText}</p>
    ${copyField({
      id: 'issued-secret',
      label: words.issuedLabel,
      value: issued.plaintext,
      copy: common.copy,
      copied: common.copied,
      done: issued.copied,
      onCopy: (event) => void copyOrSelect(event, issued),
    })}
    <p class="visually-hidden" role="status">${issued.copied ? words.secretCopied : ''}</p>
    ${issued.copyDenied ? html`<p class="problem" role="alert">${warningIcon}<span>${words.copyDenied}</span></p>` : nothing}
    <label class="acknowledge">
      <input
        type="checkbox"
        .checked=${issued.acknowledged}
        @change=${(event: Event): void => {
          issued.acknowledge((event.target as HTMLInputElement).checked);
        }}
      />
      <span>${words.acknowledge}</span>
    </label>
    ${
      issued.warned
        ? html`<div class="banner wait" role="alert">
            ${warningIcon}
            <p>${words.guardText}</p>
          </div>`
        : nothing
    }`;
  const actions = issued.warned
    ? html`<button class="button danger" type="button" part="leave" @click=${onLeave}>${words.guardLeave}</button>
        <button
          class="button"
          type="button"
          @click=${(): void => {
            issued.stay();
          }}
        >
          ${words.guardStay}
        </button>`
    : html`<button class="button primary" type="button" part="done" @click=${onClose}>${words.done}</button>`;
  return dialog({ id: 'issued-title', title: words.issuedTitle, onDismiss: onClose, content, actions });
}

/** Where the clipboard is refused, the field is selected for a copy by hand. */
async function copyOrSelect(event: Event, issued: IssuedSecretController): Promise<void> {
  const field = (event.currentTarget as HTMLElement).parentElement?.querySelector('input');
  await issued.copy();
  if (issued.copyDenied) field?.focus();
}

import { html, nothing, type TemplateResult } from 'lit';

import type { IssuedSecretController } from '../../controllers/issued-secret-controller.js';
import type { SecretFormat } from '../../controllers/secret-file.js';
import { checkIcon, copyIcon } from '../views/icons.js';
import { selectAll } from '../views/copy-field.js';
import { dialog } from '../views/dialog.js';
import { warningIcon } from '../views/warning-icon.js';
import type { SecretWords } from './secret-words.js';

export interface IssuedSecretOptions extends SecretWords {
  /** The app's, for the files; nothing is offered to download until it is known. */
  clientId: string | undefined;
  /** Tries the secret out at the issuer; nothing where the backend checks none. */
  check: unknown;
  onClose: () => void;
  onLeave: () => void;
}

/** The look at a plaintext: the only one, or one of several. Closing asks until it was kept in some way. */
export function issuedSecretView(issued: IssuedSecretController, options: IssuedSecretOptions): TemplateResult {
  const { words, check, onClose, onLeave } = options;
  const content = html`<p class="muted">${textOf(issued, words)}</p>
    ${secretField(issued, options)}
    <div class="tools">${downloads(issued, options)} ${check}</div>
    <p class="visually-hidden" role="status">
      ${issued.copied ? words.secretCopied : issued.downloaded ? words.downloaded : ''}
    </p>
    ${issued.copyDenied ? html`<p class="problem" role="alert">${warningIcon}<span>${words.copyDenied}</span></p>` : nothing}
    ${
      issued.again
        ? nothing
        : html`<label class="acknowledge">
            <input
              part="input acknowledge"
              type="checkbox"
              .checked=${issued.acknowledged}
              @change=${(event: Event): void => {
                issued.acknowledge((event.target as HTMLInputElement).checked);
              }}
            />
            <span>${words.acknowledge}</span>
          </label>`
    }
    ${
      issued.warned
        ? html`<div class="banner wait" role="alert">
            ${warningIcon}
            <p>${words.guardText}</p>
          </div>`
        : nothing
    }`;
  const stay = (): void => {
    issued.stay();
  };
  const actions = issued.warned
    ? html`<button class="button danger" type="button" part="button leave" @click=${onLeave}>
          ${words.guardLeave}
        </button>
        <button part="button guard-stay" class="button" type="button" @click=${stay}>${words.guardStay}</button>`
    : html`<button class="button primary" type="button" part="button done" @click=${onClose}>${words.done}</button>`;
  const title = issued.fresh ? words.issuedTitle : words.issuedLabel;
  return dialog({ id: 'issued-title', title, onDismiss: onClose, content, actions });
}

function textOf({ fresh, again }: IssuedSecretController, words: SecretWords['words']): string {
  if (!fresh) return words.issuedAgainText;
  return again ? words.issuedKeptText : words.issuedText;
}

/** A value to take away, as `copyField`, which can also be hidden: then it is not in the page at all. */
function secretField(issued: IssuedSecretController, { words, common }: IssuedSecretOptions): TemplateResult {
  const { visible, copied } = issued;
  return html`<div>
    <div class="copy-field">
      <input
        class="input mono"
        id="issued-secret"
        part="input copy-value"
        type="text"
        readonly
        spellcheck="false"
        autocomplete="off"
        aria-label=${words.issuedLabel}
        aria-describedby=${visible ? nothing : 'issued-hidden'}
        .value=${visible ? issued.readable : '••••••••••••••••'}
        @focus=${selectAll}
        @copy=${(event: Event): void => {
          const { selectionStart, selectionEnd, value } = event.target as HTMLInputElement;
          // Copied by hand, and all of it.
          if (visible && selectionStart === 0 && selectionEnd === value.length) issued.noteCopied();
        }}
      />
      <button
        class="button"
        type="button"
        part="button show"
        @click=${(): void => {
          if (visible) issued.hide();
          else issued.unhide();
        }}
      >
        ${visible ? words.hide : words.show}
      </button>
      <button
        class="button"
        type="button"
        part="button copy"
        @click=${(event: Event) => void copyOrSelect(event, issued)}
      >
        ${copied ? checkIcon : copyIcon} ${copied ? common.copied : common.copy}
      </button>
    </div>
    ${visible ? nothing : html`<p class="hint" id="issued-hidden">${words.issuedHidden}</p>`}
  </div>`;
}

function downloads(issued: IssuedSecretController, { words, clientId }: IssuedSecretOptions): unknown {
  if (clientId === undefined) return nothing;
  const button = (format: SecretFormat, label: string): TemplateResult =>
    html`<button
      class="button small"
      type="button"
      part="button download"
      @click=${(): void => {
        issued.download(format, { clientId });
      }}
    >
      ${label}
    </button>`;
  return html`${button('env', words.downloadEnv)} ${button('json', words.downloadJson)}`;
}

/** Where the clipboard is refused, the field is selected for a copy by hand. */
async function copyOrSelect(event: Event, issued: IssuedSecretController): Promise<void> {
  const field = (event.currentTarget as HTMLElement).parentElement?.querySelector('input');
  await issued.copy();
  if (!issued.copyDenied) return;
  // Once it can be read again.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  field?.focus();
  field?.select();
}

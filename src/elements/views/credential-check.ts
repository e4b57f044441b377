import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';

import type { CredentialVerdict } from '../../contract/credential-check.js';
import type { CredentialCheckController, CredentialCheckState } from '../../controllers/credential-check-controller.js';
import type { CommonMessages, CredentialCheckMessages } from '../../i18n/messages.js';
import { describeError } from './describe-error.js';
import { checkIcon } from './icons.js';
import { warningIcon } from './warning-icon.js';

export interface CredentialCheckOptions {
  words: CredentialCheckMessages;
  common: CommonMessages;
  /** Ends a check that is under way. */
  onCancel: () => void;
}

const tones: Record<CredentialVerdict, 'good' | 'wait' | 'bad'> = {
  right: 'good',
  'under-review': 'wait',
  inactive: 'bad',
  expired: 'bad',
  'other-app': 'bad',
  typo: 'bad',
  unknown: 'bad',
  'app-off': 'wait',
};

/** A field for a secret, and what the issuer makes of it. Needs the styles of `fields.ts` and `credentialCheckStyles`. */
export function credentialCheckForm(
  check: CredentialCheckController,
  appId: string,
  { words, common }: Omit<CredentialCheckOptions, 'onCancel'>,
): TemplateResult {
  const checking = check.state.status === 'checking';
  const empty = check.typed === '';
  const handleSubmit = (event: Event): void => {
    event.preventDefault();
    void check.checkTyped(appId);
  };
  const onCancel = (): void => {
    check.cancel();
  };
  return html`<form class="credential-check" part="check" autocomplete="off" @submit=${handleSubmit}>
    <div class="field" part="field">
      <label class="label" for="check-secret">${words.label}</label>
      <div class="line">
        <div class="control">
          <input
            class="input mono"
            id="check-secret"
            part="input check-secret"
            type="password"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            maxlength="1000"
            aria-describedby="check-hint"
            .value=${live(check.typed)}
            ${ref(check.follow)}
            @input=${(event: Event): void => {
              check.type((event.target as HTMLInputElement).value);
            }}
          />
        </div>
        <button
          class="button"
          type="submit"
          part="button check-button"
          aria-disabled=${empty ? 'true' : nothing}
          aria-busy=${checking}
          title=${empty ? words.empty : nothing}
        >
          ${checking ? html`<span class="spinner"></span> ${words.checking}` : words.check}
        </button>
      </div>
    </div>
    ${credentialCheckAnswer(check.state, { words, common, onCancel })}
  </form>`;
}

/** In a live region, which is there before the answer. */
export function credentialCheckAnswer(state: CredentialCheckState, options: CredentialCheckOptions): TemplateResult {
  return html`<div class="notice" role="status" part="check-answer">${answer(state, options)}</div>`;
}

function answer(state: CredentialCheckState, { words, common, onCancel }: CredentialCheckOptions): unknown {
  switch (state.status) {
    case 'idle':
      return nothing;
    case 'checking':
      if (!state.slow) return nothing;
      return html`<div class="banner">
        <span class="spinner"></span>
        <p>${words.slow}</p>
        <button part="button cancel" class="button small" type="button" @click=${onCancel}>${common.cancel}</button>
      </div>`;
    case 'failed':
      return html`<div class="banner bad">
        ${warningIcon}
        <p>${words.failed(describeError(state.error, common))}</p>
      </div>`;
    case 'answered': {
      const { verdict, appName } = state.check;
      const tone = tones[verdict];
      return html`<div class="banner ${tone}">
        ${tone === 'good' ? checkIcon : warningIcon}
        <p><strong>${words.verdictTitle(verdict, appName)}</strong> ${words.verdictText(verdict)}</p>
      </div>`;
    }
  }
}

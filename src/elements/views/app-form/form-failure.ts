import { html, nothing, type TemplateResult } from 'lit';

import type { PortalError } from '../../../contract/errors.js';
import type { CreateAppMessages } from '../../../i18n/messages.js';
import { describeError } from '../describe-error.js';
import { lockIcon } from '../icons.js';
import { signInButton, type SignInOptions } from '../state-panel.js';
import { warningIcon } from '../warning-icon.js';

export interface FormFailureOptions extends SignInOptions {
  form: CreateAppMessages;
  /** Of the last try to send it. */
  error: PortalError | undefined;
  signedOut: boolean;
}

/** Why a form was not sent, or can't be. The region is there before it has a text, or screen readers would not say it. */
export function formFailure({ error, signedOut, form, ...options }: FormFailureOptions): TemplateResult {
  const { words } = options;
  const expired = error?.code === 'unauthenticated' || signedOut;
  return html`<div class="failure" role="alert">
    ${
      expired
        ? html`<div class="banner wait">
            ${lockIcon}
            <p><strong>${words.expiredTitle}</strong> ${words.expiredText}</p>
            ${signInButton(options)}
          </div>`
        : error
          ? html`<div class="banner bad">
              ${warningIcon}
              <p>
                ${
                  error.code === 'validation'
                    ? form.problems(Math.max(1, error.fields.length))
                    : describeError(error, words)
                }
              </p>
            </div>`
          : nothing
    }
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';

import type { HandOverController } from '../../controllers/hand-over-controller.js';
import type { StepUp } from '../../controllers/reveal-controller.js';
import { dialog } from '../views/dialog.js';
import { warningIcon } from '../views/warning-icon.js';
import type { SecretWords } from './secret-words.js';

/** Asks for the sign-in that has to come before a secret is seen again. */
export function stepUpView(
  { again, impossible }: StepUp,
  { words, common, onSignIn, onDismiss }: SecretWords & { onSignIn: () => void; onDismiss: () => void },
): TemplateResult {
  return dialog({
    id: 'step-up-title',
    title: words.stepUpTitle,
    onDismiss,
    content: html`<p>${words.stepUpText}</p>
      ${again ? problem(words.stepUpAgain) : nothing} ${impossible ? problem(words.stepUpImpossible) : nothing}`,
    actions: html`<button part="button cancel" class="button" type="button" @click=${onDismiss}>
        ${common.cancel}
      </button>
      ${
        impossible
          ? nothing
          : html`<button class="button primary" type="button" part="button confirm" @click=${onSignIn}>
              ${common.signIn}
            </button>`
      }`,
  });
}

/** While a new secret is on its way to the host's vault, and where the vault did not take it. */
export function handOverView(
  { state }: HandOverController,
  { words, common, onRetry, onDrop }: SecretWords & { onRetry: () => void; onDrop: () => void },
): TemplateResult {
  const failed = state === 'failed';
  return dialog({
    id: 'hand-over-title',
    title: words.handOverTitle,
    // It goes on, or is given up by its button: closing would lose the secret unseen.
    onDismiss: () => undefined,
    content: failed
      ? html`${problem(words.handOverFailed)}
          <p class="muted">${words.handOverGuard}</p>`
      : html`<p class="progress" role="status"><span class="spinner"></span> ${words.handingOver}</p>`,
    actions: failed
      ? html`<button part="button hand-over-drop" class="button" type="button" @click=${onDrop}>
            ${words.handOverDrop}
          </button>
          <button class="button primary" type="button" part="button retry" @click=${onRetry}>${common.retry}</button>`
      : nothing,
  });
}

function problem(text: string): TemplateResult {
  return html`<div class="banner bad" role="alert">
    ${warningIcon}
    <p>${text}</p>
  </div>`;
}

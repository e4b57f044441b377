import { html, nothing, type TemplateResult } from 'lit';

import {
  mayActivateSecret,
  mayDeactivateSecret,
  mayDeleteSecret,
  type Secret,
  type SecretProblem,
  stateOf,
} from '../../contract/secret.js';
import type { Verdict } from '../../contract/verdict.js';
import { formatAge, formatDay, formatMoment } from '../../i18n/format.js';
import type { RotationStep } from '../../i18n/secret-messages.js';
import { checkIcon } from '../views/icons.js';
import { warningIcon } from '../views/warning-icon.js';
import { type Rotation, rotationSteps } from './rotation.js';
import type { SecretsTableOptions } from './secrets-table.js';

export interface RotationOptions extends SecretsTableOptions {
  rotation: Rotation;
  /** The check of a secret, right in its step; nothing where the backend checks none. */
  check: unknown;
}

/** The guide from one secret to the next. Each step says how it stands; the one to be done next has its button. */
export function rotationView(options: RotationOptions): TemplateResult {
  const { words, rotation } = options;
  const { rotation: say } = words;
  const at = rotation.step === 'stalled' ? -1 : rotationSteps.indexOf(rotation.step);
  return html`<section class="rotation" part="rotation" aria-labelledby="rotation-title">
    <div>
      <h3 id="rotation-title">${say.title}</h3>
      <p class="muted">${say.text}</p>
    </div>
    ${rotation.step === 'stalled' ? stalledView(options) : nothing}
    <ol class="steps">
      ${rotationSteps.map((step, index) => {
        const state = stepState(step, index, at, options);
        return html`<li class=${state} aria-current=${state === 'current' ? 'step' : nothing}>
          <span class="mark" aria-hidden="true">${state === 'done' ? checkIcon : index + 1}</span>
          <div class="step">
            <p class="step-title">
              ${say.step(step)}
              ${
                state === 'todo'
                  ? nothing
                  : html`<span class="visually-hidden">(${state === 'done' ? say.done : say.current})</span>`
              }
            </p>
            ${stepView(step, state, options)}
          </div>
        </li>`;
      })}
    </ol>
  </section>`;
}

type StepState = 'done' | 'current' | 'todo';

function stepState(step: RotationStep, index: number, at: number, { rotation }: RotationOptions): StepState {
  if (step === 'create') return 'done';
  // Deploying and proving go hand in hand: the first use ends both.
  if (at >= 0 && (step === 'deploy' || step === 'prove')) return rotation.next.lastUsedAt ? 'done' : 'current';
  if (at < 0 || index > at) return 'todo';
  return index < at ? 'done' : 'current';
}

function stepView(step: RotationStep, state: StepState, options: RotationOptions): unknown {
  const { words, place, now, rotation, check } = options;
  const { rotation: say } = words;
  const { next } = rotation;
  const text = (line: string): TemplateResult => html`<p class="muted">${line}</p>`;
  switch (step) {
    case 'create':
      return text(say.createdText(next.hint, formatDay(next.createdAt, place)));
    case 'deploy':
      return state === 'current' ? text(say.deployText(next.hint)) : nothing;
    case 'prove': {
      if (next.lastUsedAt) return text(say.proven(formatAge(next.lastUsedAt, now, place)));
      if (state !== 'current') return nothing;
      // Null is none yet; a backend that cannot tell says nothing.
      return html`<div role="status">${text(next.lastUsedAt === null ? say.waiting : say.unknown)}</div>
        ${check}`;
    }
    case 'retire':
      return retireStep(state, options);
    case 'delete':
      return state === 'current' ? deleteStep(options) : nothing;
  }
}

/** With the way back, as long as there is one. */
function deleteStep(options: RotationOptions): TemplateResult {
  const { words, now, rotation, secrets, onActivate, onDelete } = options;
  const { rotation: say } = words;
  const { old } = rotation;
  const undo = mayActivateSecret(secrets, old.id, now);
  return html`${undo.allowed ? html`<p class="muted">${say.deleteText(old.hint)}</p>` : nothing}
    <div class="step-actions">
      ${undo.allowed ? guideAction(say.undo, undo, onActivate, options) : nothing}
      ${guideAction(say.remove, mayDeleteSecret(secrets, old.id, now), onDelete, options, 'primary')}
    </div>`;
}

function retireStep(state: StepState, options: RotationOptions): unknown {
  const { words, place, now, rotation, secrets, onDeactivate, onActivate } = options;
  const { rotation: say } = words;
  const { old } = rotation;
  if (state === 'done') {
    const expired = stateOf(old, now) === 'expired';
    return html`<p class="muted">${expired ? say.expiredText(old.hint) : say.retiredText(old.hint)}</p>`;
  }
  if (stateOf(old, now) === 'retiring') {
    return html`<p class="muted">${say.retiringText(old.hint, formatMoment(old.retiresAt ?? '', place))}</p>
      <div class="step-actions">${guideAction(say.keep, { allowed: true }, onActivate, options)}</div>`;
  }
  if (state !== 'current') return nothing;
  return html`<p class="muted">${say.retireText(old.hint)}</p>
    <div class="step-actions">
      ${guideAction(say.retire, mayDeactivateSecret(secrets, old.id, now), onDeactivate, options, 'primary')}
    </div>`;
}

/** A button for what is to be done with the old one. */
function guideAction(
  label: string,
  verdict: Verdict<SecretProblem>,
  run: (secret: Secret) => void,
  { words, rotation: { old }, busy }: RotationOptions,
  kind = '',
): TemplateResult {
  const why = verdict.allowed ? undefined : words.reason(verdict.reason);
  return html`<button
      part="button step"
      class="button small ${kind}"
      type="button"
      aria-disabled=${why === undefined ? nothing : 'true'}
      aria-busy=${busy(old.id) ? 'true' : nothing}
      @click=${(): void => {
        if (verdict.allowed && !busy(old.id)) run(old);
      }}
    >
      ${label}</button
    >${why === undefined ? nothing : html`<p class="muted">${why}</p>`}`;
}

function stalledView({ words, rotation }: RotationOptions): TemplateResult {
  return html`<div class="banner wait">
    ${warningIcon}
    <p>${words.rotation.stalled(rotation.next.hint)}</p>
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';

import { deactivationRisk, longestRetirement, type Secret, works } from '../../contract/secret.js';
import { formatAge } from '../../i18n/format.js';
import { dialog } from '../views/dialog.js';
import { isTyped } from '../views/typed.js';
import { warningIcon } from '../views/warning-icon.js';
import type { SecretWords } from './secret-words.js';

/** What is asked before something that others will feel. */
export interface Question {
  action: 'deactivate' | 'delete';
  secret: Secret;
  /** `now`, `at` (the time in `at`), or milliseconds from now. */
  when: string;
  /** As the field gives it, in the person's own time: `2027-01-31T09:00`. */
  at: string;
  /** What was typed to confirm. */
  typed: string;
  /** Why the backend refused the time. */
  problem: string | undefined;
}

export function questionOf(action: Question['action'], secret: Secret): Question {
  return { action, secret, when: 'now', at: '', typed: '', problem: undefined };
}

export interface AskOptions extends SecretWords {
  secrets: readonly Secret[];
  /** Whether the backend can let a secret become inactive later. */
  canRetire: boolean;
  busy: boolean;
  onChange: (question: Question) => void;
  onDismiss: () => void;
  onConfirm: () => void;
}

const minute = 60_000;
const spans: [milliseconds: number, amount: number, unit: 'minute' | 'hour' | 'day'][] = [
  [15 * minute, 15, 'minute'],
  [60 * minute, 1, 'hour'],
  [24 * 60 * minute, 1, 'day'],
  [7 * 24 * 60 * minute, 7, 'day'],
  [longestRetirement, 30, 'day'],
];

/** Cancel has the focus, so that Enter does no harm. */
export function askView(question: Question, options: AskOptions): TemplateResult {
  const { words, common, busy, onDismiss, onConfirm } = options;
  const { action, secret } = question;
  const deactivating = action === 'deactivate';
  const later = deactivating && question.when !== 'now';
  const confirmed = !needsTyping(question, options) || isTyped(question.typed, secret.hint);
  const confirm = (event: Event): void => {
    event.preventDefault();
    if (confirmed && !busy) onConfirm();
  };
  return dialog({
    id: 'ask-title',
    title: deactivating ? words.deactivateTitle : words.deleteTitle,
    content: html`<p>${deactivating ? words.deactivateText(secret.hint) : words.deleteText(secret.hint)}</p>
      <form id="ask" class="ask" novalidate @submit=${confirm}>
        ${deactivating ? deactivation(question, options) : nothing}
      </form>`,
    onDismiss,
    actions: html`<button part="button cancel" class="button" type="button" autofocus @click=${onDismiss}>
        ${common.cancel}
      </button>
      <button
        class="button ${later ? 'primary' : 'danger'}"
        type="submit"
        form="ask"
        part="button confirm"
        aria-disabled=${confirmed ? nothing : 'true'}
        aria-busy=${busy}
      >
        ${!deactivating ? words.remove : later ? words.setTime : words.deactivate}
      </button>`,
  });
}

/** Only what happens at once can break something before anyone has time to see to it. */
function needsTyping({ action, secret, when }: Question, { secrets, now }: AskOptions): boolean {
  return action === 'deactivate' && when === 'now' && deactivationRisk(secrets, secret.id, now) !== undefined;
}

/** The time of a question that is not about now, in milliseconds since 1970; NaN where none was given. */
export function timeOf({ when, at }: Question, now: number): number {
  return when === 'at' ? new Date(at).getTime() : now + Number(when);
}

function deactivation(question: Question, options: AskOptions): TemplateResult {
  const { words, canRetire, onChange } = options;
  const choices: [value: string, label: string][] = [
    ['now', words.now],
    ...spans.map(([milliseconds, amount, unit]): [string, string] => [`${milliseconds}`, words.after(amount, unit)]),
    ['at', words.atTime],
  ];
  return html`${
    canRetire
      ? html`<div class="field when" part="field">
          <label class="label" for="ask-when">${words.when}</label>
          <select
            part="input ask-when"
            class="input"
            id="ask-when"
            .value=${question.when}
            @change=${(event: Event): void => {
              onChange({ ...question, when: (event.target as HTMLSelectElement).value, problem: undefined });
            }}
          >
            ${choices.map(
              ([value, label]) => html`<option value=${value} ?selected=${value === question.when}>${label}</option>`,
            )}
          </select>
          ${question.when === 'at' ? timeField(question, options) : nothing} ${problemOf(question)}
        </div>`
      : nothing
  }
  ${riskOf(question, options)}`;
}

function timeField(question: Question, { words, onChange, now }: AskOptions): TemplateResult {
  return html`<input
    part="input ask-at"
    class="input"
    id="ask-at"
    type="datetime-local"
    aria-label=${words.atTimeLabel}
    aria-invalid=${question.problem === undefined ? nothing : 'true'}
    aria-describedby=${question.problem === undefined ? nothing : 'ask-problem'}
    min=${localTime(now)}
    max=${localTime(now + longestRetirement)}
    .value=${question.at}
    @change=${(event: Event): void => {
      onChange({ ...question, at: (event.target as HTMLInputElement).value, problem: undefined });
    }}
  />`;
}

function problemOf({ problem }: Question): unknown {
  if (problem === undefined) return nothing;
  return html`<p class="problem" id="ask-problem" role="alert">${warningIcon}<span>${problem}</span></p>`;
}

/** What will break, and the word that says the person has read it. */
function riskOf(question: Question, options: AskOptions): unknown {
  const { words, secrets, now, place, onChange } = options;
  const { secret, when, typed } = question;
  const risk = deactivationRisk(secrets, secret.id, now);
  if (risk === undefined || when !== 'now') return nothing;
  const other = secrets.find((held) => held.id !== secret.id && works(held, now));
  const text =
    risk === 'used-lately'
      ? words.usedLately(formatAge(secret.lastUsedAt ?? '', now, place))
      : words.otherNeverUsed(other?.hint ?? '');
  return html`<div class="banner bad">
      ${warningIcon}
      <p>${text}</p>
    </div>
    <div class="field" part="field">
      <label class="label" for="ask-typed">${words.typeHint(secret.hint)}</label>
      <div class="control">
        <input
          part="input ask-typed"
          class="input mono"
          id="ask-typed"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          .value=${typed}
          @input=${(event: Event): void => {
            onChange({ ...question, typed: (event.target as HTMLInputElement).value });
          }}
        />
      </div>
    </div>`;
}

/** As a `datetime-local` field takes it. */
function localTime(instant: number): string {
  const at = new Date(instant);
  return new Date(instant - at.getTimezoneOffset() * minute).toISOString().slice(0, 16);
}

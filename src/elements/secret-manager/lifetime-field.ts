import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { lifetimePresets, longestLifetime, type Settings } from '../../contract/secret-expiry.js';
import type { SecretWords } from './secret-words.js';
import { warningIcon } from '../views/warning-icon.js';

/** What was chosen for the next secret: days, `never`, or `date` with its day; nothing for what the policy gives. */
export interface Lifetime {
  choice: string | undefined;
  /** `2027-01-31`, as the field gives it. */
  date: string;
  /** Why the backend refused it. */
  problem: string | undefined;
}

export const noLifetime: Lifetime = { choice: undefined, date: '', problem: undefined };

const day = 24 * 60 * 60_000;

export interface LifetimeOptions extends SecretWords {
  settings: Settings;
  lifetime: Lifetime;
  onChange: (lifetime: Lifetime) => void;
}

/** How long the next secret lasts, as far as the organization lets it. */
export function lifetimeField(options: LifetimeOptions): TemplateResult {
  const { words, settings, lifetime, onChange, now } = options;
  const { maxLifetimeDays } = settings.secretPolicy;
  const choice = choiceOf(lifetime, settings);
  const refused = lifetime.problem !== undefined;
  const presets = [...lifetimePresets].filter((days) => days <= (maxLifetimeDays ?? Infinity));
  const days = new Set<number>([...presets, ...(maxLifetimeDays === null ? [] : [maxLifetimeDays])]);
  const choices: [value: string, label: string][] = [
    ...(maxLifetimeDays === null ? [['never', words.never] as [string, string]] : []),
    ...[...days]
      .sort((one, other) => one - other)
      .map((many): [string, string] => [`${many}`, words.lifetimeDays(many)]),
    ['date', words.lifetimeDate],
  ];
  const limit = maxLifetimeDays === null ? undefined : words.lifetimeLimit(maxLifetimeDays);
  const last = now + (maxLifetimeDays ?? longestLifetime) * day;
  return html`<div class="lifetime" part="lifetime">
    <label for="lifetime">${words.lifetime}</label>
    <select
      part="input lifetime"
      class="input"
      id="lifetime"
      title=${limit ?? nothing}
      aria-invalid=${refused && choice !== 'date' ? 'true' : nothing}
      aria-describedby=${refused && choice !== 'date' ? 'lifetime-problem' : nothing}
      .value=${choice}
      @change=${(event: Event): void => {
        onChange({ ...lifetime, choice: (event.target as HTMLSelectElement).value, problem: undefined });
      }}
    >
      ${repeat(
        // An option that stays is the same one: the browser goes by it, not by its place.
        choices,
        ([value]) => value,
        ([value, label]) => html`<option value=${value} ?selected=${value === choice}>${label}</option>`,
      )}
    </select>
    ${
      choice === 'date'
        ? html`<input
            part="input lifetime-date"
            class="input"
            id="lifetime-date"
            type="date"
            aria-label=${words.lifetimeUntil}
            aria-invalid=${refused ? 'true' : nothing}
            aria-describedby=${refused ? 'lifetime-problem' : nothing}
            min=${dayOf(now)}
            max=${dayOf(last)}
            .value=${lifetime.date}
            @change=${(event: Event): void => {
              onChange({ ...lifetime, date: (event.target as HTMLInputElement).value, problem: undefined });
            }}
          />`
        : nothing
    }
    ${
      !refused
        ? nothing
        : html`<p class="problem" id="lifetime-problem" role="alert">${warningIcon}<span>${lifetime.problem}</span></p>`
    }
  </div>`;
}

/** The end as ISO 8601, or null for never; undefined where a day is still to be chosen. */
export function expiryOf(lifetime: Lifetime, settings: Settings, now: number): string | null | undefined {
  const choice = choiceOf(lifetime, settings);
  if (choice === 'never') return null;
  if (choice !== 'date') return new Date(now + Number(choice) * day).toISOString();
  const [year = NaN, month = NaN, date = NaN] = lifetime.date.split('-').map(Number);
  // The last second of that day, where the person is.
  const end = new Date(year, month - 1, date, 23, 59, 59);
  return Number.isNaN(end.getTime()) ? undefined : end.toISOString();
}

function choiceOf({ choice }: Lifetime, { secretPolicy: { maxLifetimeDays } }: Settings): string {
  const free = maxLifetimeDays === null ? 'never' : `${maxLifetimeDays}`;
  // A choice of before the organization set its maximum.
  const over = maxLifetimeDays !== null && (choice === 'never' || Number(choice) > maxLifetimeDays);
  return choice === undefined || over ? free : choice;
}

function dayOf(now: number): string {
  const at = new Date(now);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

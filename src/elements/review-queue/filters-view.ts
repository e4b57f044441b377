import { html, nothing, type TemplateResult } from 'lit';

import { reviewKinds, reviewStates } from '../../contract/review.js';
import type { ReviewMessages, ReviewQueueMessages } from '../../i18n/messages.js';
import { searchField } from '../views/search-field.js';
import type { ReviewQuery } from './read-reviews.js';

export interface FiltersOptions {
  words: ReviewQueueMessages;
  shared: ReviewMessages;
  /** How many reviews match; undefined until it is known. */
  total: number | undefined;
  change: (query: ReviewQuery) => void;
  /** Called with what is typed, at every key. */
  search: (text: string) => void;
}

export function filtersView(query: ReviewQuery, options: FiltersOptions): TemplateResult {
  const { words, shared, total, change, search } = options;
  const choose =
    (name: 'state' | 'kind' | 'assignee') =>
    (event: Event): void => {
      change({ ...query, [name]: (event.target as HTMLSelectElement).value || undefined });
    };
  return html`<div class="filters" part="filters">
    ${searchField(words.search, query.search ?? '', search)}
    ${select(
      words.state,
      query.state,
      [...reviewStates.map((state): Choice => [state, shared.state(state)]), ['', words.allStates]],
      choose('state'),
    )}
    ${select(
      words.kind,
      query.kind,
      [['', words.allKinds], ...reviewKinds.map((kind): Choice => [kind, shared.kind(kind)])],
      choose('kind'),
    )}
    ${select(
      words.assignee,
      query.assignee,
      [
        ['', words.everyone],
        ['me', words.me],
        ['nobody', words.nobody],
      ],
      choose('assignee'),
    )}
    <p class="muted total" role="status">${total === undefined ? nothing : words.total(total)}</p>
  </div>`;
}

type Choice = readonly [value: string, text: string];

function select(
  label: string,
  chosen = '',
  choices: readonly Choice[],
  handleChange: (event: Event) => void,
): TemplateResult {
  return html`<label class="filter">
    <span class="hint">${label}</span>
    <select part="input filter" class="input" @change=${handleChange}>
      ${choices.map(([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}
    </select>
  </label>`;
}

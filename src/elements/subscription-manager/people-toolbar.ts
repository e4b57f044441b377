import { html, nothing, type TemplateResult } from 'lit';

import type { PeopleQuery } from '../../controllers/people-controller.js';
import type { SubscriptionManagerMessages, UserFilter } from '../../i18n/messages.js';
import { peopleIcon } from '../views/icons.js';
import { searchField } from '../views/search-field.js';

const filters: readonly UserFilter[] = ['all', 'devportal', 'requested'];

export interface PeopleToolbarOptions {
  words: SubscriptionManagerMessages;
  /** How many wait for an answer; 0 where it is not known. */
  requests: number;
  /** Called at every key. */
  handleSearch: (text: string) => void;
  handleFilter: (filter: UserFilter) => void;
}

/** The search, and whom of all to show. */
export function peopleToolbar(query: PeopleQuery, options: PeopleToolbarOptions): TemplateResult {
  const { words, requests, handleSearch, handleFilter } = options;
  return html`<div class="toolbar" part="toolbar">
    ${searchField(words.search, query.search, handleSearch)}
    <div class="segments" role="group" aria-label=${words.filters}>
      ${filters.map(
        (filter) =>
          html`<button
            part="button filter"
            type="button"
            id=${`filter-${filter}`}
            aria-pressed=${filter === query.filter}
            @click=${(): void => {
              handleFilter(filter);
            }}
          >
            ${words.filter(filter)}
            ${filter === 'requested' && requests > 0 ? html`<span class="count">${requests}</span>` : nothing}
          </button>`,
      )}
    </div>
  </div>`;
}

/** Who has asked for access is not to be overlooked in a long list. */
export function requestsBanner(count: number, words: SubscriptionManagerMessages, show: () => void): unknown {
  if (count === 0) return nothing;
  return html`<div class="banner wait" part="requests">
    ${peopleIcon}
    <p><strong>${words.requests(count)}</strong></p>
    <button part="button show-requests" class="button small" type="button" @click=${show}>${words.showRequests}</button>
  </div>`;
}

export interface PagerOptions {
  words: SubscriptionManagerMessages;
  /** The number of the first row, from 1. */
  first: number;
  count: number;
  total: number;
  more: boolean;
  handlePrevious: () => void;
  handleNext: () => void;
}

export function pager({ words, first, count, total, more, handlePrevious, handleNext }: PagerOptions): TemplateResult {
  const turn = (id: string, label: string, possible: boolean, handle: () => void): TemplateResult =>
    html`<button
      part="button page"
      class="button small"
      type="button"
      id=${id}
      aria-disabled=${possible ? nothing : 'true'}
      @click=${(): void => {
        if (possible) handle();
      }}
    >
      ${label}
    </button>`;
  const short = first === 1 && !more;
  return html`<nav class="pager" aria-label=${words.pages}>
    <p class="muted" role="status">${words.range(first, first + count - 1, total)}</p>
    ${
      short
        ? nothing
        : html`${turn('previous', words.previous, first > 1, handlePrevious)}
          ${turn('next', words.next, more, handleNext)}`
    }
  </nav>`;
}

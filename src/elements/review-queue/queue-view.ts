import { html, nothing, type TemplateResult } from 'lit';

import type { ReadState } from '../../controllers/read-controller.js';
import type { CommonMessages } from '../../i18n/messages.js';
import { filterIcon } from '../views/icon.js';
import { checkIcon } from '../views/icons.js';
import { staleBanner, statePanel } from '../views/state-panel.js';
import { filtersView } from './filters-view.js';
import { queueTable, type QueueTableOptions } from './queue-table.js';
import type { ReviewQuery, ReviewsRead } from './read-reviews.js';

export type ReadProblem = Exclude<ReadState<unknown>, { status: 'ready' | 'pending' }>;

export interface QueueOptions extends Omit<QueueTableOptions, 'busy' | 'mixed'> {
  common: CommonMessages;
  query: ReviewQuery;
  /** Whether it is not simply all that waits. */
  isFiltered: boolean;
  notice: unknown;
  problem: (problem: ReadProblem) => unknown;
  handleRetry: () => void;
  handleQuery: (query: ReviewQuery) => void;
  handleClear: () => void;
  handleSearch: (text: string) => void;
  handleMore: () => void;
}

/** The queue with its title, search and filters. */
export function queueView(state: ReadState<ReviewsRead>, options: QueueOptions): TemplateResult {
  const { words, notice, problem } = options;
  return html`<div class="heading">
      <slot name="header">
        <h2 id="title" tabindex="-1">${words.title}</h2>
        <p class="muted">${words.description}</p>
      </slot>
    </div>
    ${notice} ${state.status === 'signed-out' || state.status === 'failed' ? problem(state) : listView(state, options)}`;
}

function listView(state: Exclude<ReadState<ReviewsRead>, ReadProblem>, options: QueueOptions): TemplateResult {
  const { words, shared, common, query, handleRetry, handleQuery, handleSearch, handleMore } = options;
  const read = state.status === 'ready' ? state.value : undefined;
  const busy = !read || JSON.stringify(read.query) !== JSON.stringify(query);
  return html`${staleBanner(state.status === 'ready' ? state.error : undefined, common, handleRetry)}
  ${filtersView(query, { words, shared, total: read?.total, change: handleQuery, search: handleSearch })}
  ${
    read?.total === 0
      ? emptyView(options)
      : queueTable(read?.items, { ...options, busy, mixed: query.state === undefined })
  }
  ${
    read && !read.complete
      ? html`<button class="button more" type="button" part="button more" @click=${handleMore}>${words.more}</button>`
      : nothing
  }`;
}

function emptyView({ words, isFiltered, handleClear }: QueueOptions): TemplateResult {
  if (!isFiltered) {
    return html`<slot name="empty">${statePanel(checkIcon, words.emptyTitle, html`<p>${words.emptyText}</p>`)}</slot>`;
  }
  return statePanel(
    filterIcon,
    words.noMatchTitle,
    html`<p>${words.noMatchText}</p>`,
    html`<button part="button clear-filters" class="button" type="button" @click=${handleClear}>
      ${words.clearFilters}
    </button>`,
  );
}

import { html, nothing, type TemplateResult } from 'lit';

import type { FirstListMessages } from '../../i18n/en/first.js';
import { filterIcon } from '../views/icon.js';
import { searchField } from '../views/search-field.js';
import type { AppListView } from './list-view.js';

export interface ToolbarOptions {
  words: FirstListMessages;
  /** How many apps match; undefined until it is known. */
  total: number | undefined;
  /** How many filters are set. */
  filters: number;
  /** Called with what is typed, at every key. */
  search: (text: string) => void;
  /** The person has pressed the button of the panel, which opens it where it is there. */
  open: (button: HTMLElement) => void;
  /** Filters, order and columns, in a popover with the id `view`; undefined until loaded. */
  panel: unknown;
}

/** The search, the way to the filters, and how many apps there are. */
export function toolbar(view: AppListView, options: ToolbarOptions): TemplateResult {
  const { words, total, filters, search, open, panel } = options;
  return html`<div class="toolbar" part="toolbar">
    ${searchField(words.search, view.search ?? '', search)}
    <button
      part="button filters"
      class="button"
      type="button"
      popovertarget="view"
      aria-expanded=${panel ? nothing : 'false'}
      @click=${(event: Event): void => {
        open(event.currentTarget as HTMLElement);
      }}
    >
      ${filterIcon} ${words.filters}${filters > 0 ? html` <span class="count">${filters}</span>` : nothing}
    </button>
    ${panel}
    <p class="muted" role="status">${total === undefined ? nothing : words.total(total)}</p>
  </div>`;
}

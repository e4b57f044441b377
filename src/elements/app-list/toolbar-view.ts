import { html, nothing, type TemplateResult } from 'lit';

import type { AppListMessages } from '../../i18n/messages.js';
import { filterIcon } from '../views/icons.js';
import { handleBeforeToggle } from '../views/menu.js';
import { searchField } from '../views/search-field.js';
import type { AppListView } from './list-view.js';

export interface ToolbarOptions {
  words: AppListMessages;
  /** How many apps match; undefined until it is known. */
  total: number | undefined;
  /** How many filters are set. */
  filters: number;
  /** Called with what is typed, at every key. */
  search: (text: string) => void;
  /** The person is about to open the panel. */
  want: () => void;
  /** Filters, order and columns; undefined until loaded. */
  panel: unknown;
}

/** The search, the way to the filters, and how many apps there are. */
export function toolbar(view: AppListView, options: ToolbarOptions): TemplateResult {
  const { words, total, filters, search, want, panel } = options;
  return html`<div class="toolbar" part="toolbar">
    ${searchField(words.search, view.search ?? '', search)}
    <button
      part="button filters"
      class="button"
      type="button"
      popovertarget="view"
      @pointerenter=${want}
      @focus=${want}
      @click=${want}
    >
      ${filterIcon} ${words.filters}${filters > 0 ? html` <span class="count">${filters}</span>` : nothing}
    </button>
    <div
      id="view"
      class="menu panel-menu"
      popover
      role="group"
      aria-label=${words.filters}
      @beforetoggle=${handleBeforeToggle}
      @toggle=${placePanel}
    >
      ${panel ?? html`<span class="spinner"></span>`}
    </div>
    <p class="muted" role="status">${total === undefined ? nothing : words.total(total)}</p>
  </div>`;
}

/** Under its button, inside the window. */
function placePanel(event: ToggleEvent): void {
  const panel = event.currentTarget as HTMLElement;
  if (event.newState !== 'open') return;
  const anchor = (panel.previousElementSibling as HTMLElement).getBoundingClientRect();
  const room = document.documentElement.clientWidth - panel.offsetWidth - 8;
  panel.style.setProperty('left', `${Math.max(8, Math.min(anchor.left, room))}px`);
  panel.style.setProperty('top', `${anchor.bottom + 4}px`);
}

import { html, type TemplateResult } from 'lit';

import type { AppListMessages } from '../../i18n/messages.js';
import { appsIcon } from '../views/icons.js';
import { statePanel } from '../views/state-panel.js';
import type { AppListView } from './list-view.js';

/** In place of the table: nobody has made an app. */
export function emptyState({ emptyTitle, emptyText }: AppListMessages): TemplateResult {
  return html`<slot name="empty">${statePanel(appsIcon, emptyTitle, html`<p>${emptyText}</p>`)}</slot>`;
}

/** In place of the table: no app is what was asked for. `change` is given the view that asks for all. */
export function noMatchState(
  { search, status, applicationType, active, ...rest }: AppListView,
  words: AppListMessages,
  change: (view: AppListView) => void,
): TemplateResult {
  const clear = (): void => {
    change(rest);
  };
  return statePanel(
    appsIcon,
    words.noMatchTitle,
    html`<p>${words.noMatchText}</p>`,
    html`<button class="button" type="button" part="button clear" @click=${clear}>${words.clearFilters}</button>`,
  );
}

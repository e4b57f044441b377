import { html, type TemplateResult } from 'lit';

import { appSorts, applicationTypes, appStatuses } from '../../contract/app.js';
import type { AppListDeskMessages, AppListMessages, CommonMessages } from '../../i18n/messages.js';
import type { CustomColumn } from '../../portal/extensions.js';
import { handleBeforeToggle } from '../views/menu.js';
import { type AppListView, hiddenUnlessTold, hideableColumns } from './list-view.js';

export interface ViewPanelOptions {
  words: AppListDeskMessages;
  list: AppListMessages;
  common: CommonMessages;
  /** The host's own columns. */
  columns: readonly CustomColumn[];
  /** The view as it is now, which may be newer than what is on screen. */
  current: () => AppListView;
  change: (view: AppListView) => void;
}

/** The panel behind its button: filters, order and columns. */
export function viewPanel(options: ViewPanelOptions): TemplateResult {
  return html`<div
    id="view"
    class="menu panel-menu"
    popover
    role="group"
    aria-label=${options.list.filters}
    @beforetoggle=${handleBeforeToggle}
    @toggle=${placePanel}
  >
    ${choices(options)}
  </div>`;
}

/** On narrow screens, where cards have no headers, the only way to an order. */
function choices({ words, list, common, columns, current, change }: ViewPanelOptions): TemplateResult {
  const view = current();
  const { hidden = hiddenUnlessTold } = view;
  const set = (changes: Record<string, unknown>): void => {
    const next = Object.entries({ ...current(), ...changes }).filter(([, value]) => value !== undefined);
    change(Object.fromEntries(next));
  };
  const options = <T extends string>(values: readonly T[], label: (value: T) => string): [string, string][] =>
    values.map((value) => [value, label(value)]);
  const any: [string, string] = ['', words.any];
  const { sort = 'updatedAt', direction = view.sort ? 'ascending' : 'descending' } = view;
  const names: readonly [string, string][] = [
    ...options(hideableColumns, list.column),
    ...columns.map(({ key, label }): [string, string] => [key, label]),
  ];
  return html`<div class="view-panel">
    ${choice(list.column('status'), view.status, [any, ...options(appStatuses, common.status)], (status) => set({ status }))}
    ${choice(list.column('applicationType'), view.applicationType, [any, ...options(applicationTypes, list.type)], (applicationType) => set({ applicationType }))}
    ${choice(
      list.column('active'),
      view.active === undefined ? undefined : String(view.active),
      [any, ['true', words.on], ['false', words.off]],
      (active) => set({ active: active && active === 'true' }),
    )}
    ${choice(words.sort, sort, options(appSorts, list.column), (by) => set({ sort: by, direction }))}
    ${choice(
      // Of the field above it; the two are read one after the other.
      `${words.sort}, ${words.ascending} / ${words.descending}`,
      direction,
      [
        ['ascending', words.ascending],
        ['descending', words.descending],
      ],
      (way) => set({ sort, direction: way }),
      true,
    )}
    <fieldset>
      <legend>${words.columns}</legend>
      ${names.map(
        ([column, label]) =>
          html`<label>
            <input
              part="input show-column"
              type="checkbox"
              .checked=${!hidden.includes(column)}
              @change=${(event: Event): void => {
                const shown = (event.target as HTMLInputElement).checked;
                const { hidden: now = hiddenUnlessTold } = current();
                const rest = now.filter((other) => other !== column);
                set({ hidden: shown ? rest : [...rest, column] });
              }}
            />
            ${label}
          </label>`,
      )}
    </fieldset>
  </div>`;
}

function choice(
  label: string,
  value: string | undefined,
  options: readonly [string, string][],
  choose: (value: string | undefined) => void,
  quiet = false,
): TemplateResult {
  return html`<label>
    <span class=${quiet ? 'visually-hidden' : 'label'}>${label}</span>
    <select
      part="input choice"
      class="input"
      @change=${(event: Event): void => {
        const chosen = (event.target as HTMLSelectElement).value;
        choose(chosen === '' ? undefined : chosen);
      }}
    >
      ${options.map(([id, text]) => html`<option value=${id} .selected=${id === (value ?? '')}>${text}</option>`)}
    </select>
  </label>`;
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

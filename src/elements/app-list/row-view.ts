import { html, nothing, type TemplateResult } from 'lit';

import type { App, AppSort } from '../../contract/app.js';
import type { AppQuery } from '../../contract/backend.js';
import { formatMoment, type Place } from '../../i18n/format.js';
import type { AppListMessages, CommonMessages } from '../../i18n/messages.js';
import type { CustomColumn } from '../../portal/extensions.js';
import { activeSwitch, appLogo, statusBadge } from '../views/app-parts.js';
import { menu, type MenuItem } from '../views/menu.js';
import { customCell } from './custom-cell.js';
import { type AppListView, type AppView, type HideableColumn, hiddenUnlessTold, hideableColumns } from './list-view.js';

export interface RowContext {
  words: AppListMessages;
  common: CommonMessages;
  place: Place;
  view: AppListView;
  /** The id of the app whose menu is open. */
  openMenu: string | undefined;
  selected: ReadonlyMap<string, App>;
  /** The warning that a secret of the app runs out, or nothing. */
  expiring: (app: App) => unknown;
  /** The apps that were read. */
  known: () => readonly App[];
  handleSort: (sort: AppSort, direction: NonNullable<AppQuery['direction']>) => void;
  handleSwitch: (app: App, event: Event) => void;
  handleOpen: (app: App, view?: AppView) => void;
  handleMenu: (app: App) => void;
  handleSelect: (apps: readonly App[], chosen: boolean) => void;
  /** What the menu of an app offers besides opening it; what is needed for it is loaded when the menu opens. */
  actions: (app: App) => readonly MenuItem[];
  /** Whether one of them is under way. */
  isBusy: (app: App) => boolean | undefined;
  /** The host's own columns. */
  columns: readonly CustomColumn[];
}

/** The headers, and how many columns there are. */
export function columnsOf(context: RowContext): { head: TemplateResult; count: number } {
  const { words, selected, known, handleSelect } = context;
  const sorts = shownColumns(context).map((column) =>
    typeof column === 'string'
      ? sortHeader(column, context)
      : html`<th part="column column-${column.key}" role="columnheader" scope="col" class=${column.align ?? ''}>
          ${column.label}
        </th>`,
  );
  const apps = selected.size > 0 ? known() : [];
  const all = apps.length > 0 && apps.every(({ id }) => selected.has(id));
  const head = html`<th part="column column-select" role="columnheader" scope="col" class="select">
      <input
        part="input select"
        type="checkbox"
        aria-label=${words.selectAll}
        .checked=${all}
        .indeterminate=${selected.size > 0 && !all}
        @change=${(event: Event): void => {
          handleSelect(known(), (event.target as HTMLInputElement).checked);
        }}
      />
    </th>
    ${sorts}
    <th part="column column-actions" role="columnheader" scope="col" class="end">${words.actions}</th>`;
  return { head, count: sorts.length + 2 };
}

/** Ours and the host's, in their order; the name is the first. */
function shownColumns({ view: { hidden = hiddenUnlessTold }, columns }: RowContext): (AppSort | CustomColumn)[] {
  return (['name', ...hideableColumns] as const)
    .flatMap((column) => [column, ...columns.filter(({ after = 'active' }) => after === column)])
    .filter((column) => column === 'name' || !hidden.includes(typeof column === 'string' ? column : column.key));
}

/** A button in the header: the first click sorts the way that is wanted most, the next one the other way round. */
function sortHeader(column: AppSort, { words, view, handleSort }: RowContext): TemplateResult {
  const { sort = 'updatedAt', direction = view.sort ? 'ascending' : 'descending' } = view;
  const sorted = sort === column ? direction : undefined;
  const first = column === 'updatedAt' ? 'descending' : 'ascending';
  const next = sorted === first ? (first === 'ascending' ? 'descending' : 'ascending') : first;
  return html`<th part="column column-${column}" role="columnheader" scope="col" aria-sort=${sorted ?? nothing}>
    <button part="button sort" class="sort" type="button" @click=${() => handleSort(column, next)}>
      ${words.column(column)}<span aria-hidden="true">${sorted && (sorted === 'ascending' ? '↑' : '↓')}</span>
    </button>
  </th>`;
}

/** Stands in for a row that is on its way. */
export function skeletonRow(columns: number, index?: number): TemplateResult {
  return html`<tr
    role="row"
    part="row"
    data-index=${index ?? nothing}
    aria-rowindex=${index === undefined ? nothing : index + 2}
  >
    ${Array.from({ length: columns }, () => html`<td part="cell" role="cell"><span class="skeleton"></span></td>`)}
  </tr>`;
}

export function rowView(app: App, index: number, context: RowContext): TemplateResult {
  const { words, selected, openMenu, handleOpen, handleSelect } = context;
  const open = (): void => {
    handleOpen(app);
  };
  return html`<tr
    role="row"
    part="row"
    data-index=${index}
    aria-rowindex=${index + 2}
    aria-selected=${selected.has(app.id)}
  >
    <td part="cell cell-select" role="cell" class="select">
      <input
        part="input select"
        type="checkbox"
        aria-label=${words.selectApp(app.name)}
        .checked=${selected.has(app.id)}
        @change=${(event: Event): void => {
          handleSelect([app], (event.target as HTMLInputElement).checked);
        }}
      />
    </td>
    <th part="cell cell-name" role="rowheader" scope="row" class="name-cell">
      <div class="name">
        ${appLogo(app)}
        <button part="button open" class="link" type="button" title=${app.name} @click=${open}>${app.name}</button>
        ${context.expiring(app)}
      </div>
    </th>
    ${shownColumns(context)
      .slice(1)
      .map((column) => cell(app, column as HideableColumn | CustomColumn, context))}
    <td part="cell cell-actions" role="cell" class="end menu-cell">
      ${menu(
        `menu-${app.id}`,
        words.actionsFor(app.name),
        openMenu === app.id ? [{ label: words.open, run: open }, ...context.actions(app)] : [],
        context.isBusy(app) ? html`<span class="spinner"></span>` : undefined,
        () => context.handleMenu(app),
      )}
    </td>
  </tr>`;
}

function cell(
  app: App,
  column: HideableColumn | CustomColumn,
  { words, common, place, handleSwitch }: RowContext,
): TemplateResult {
  if (typeof column === 'object') {
    const { key, align = '' } = column;
    return html`<td role="cell" part="cell cell-${key}" class=${align} data-label=${column.label}>
      ${customCell(column, app)}
    </td>`;
  }
  const label = words.column(column);
  switch (column) {
    case 'clientId':
      return html`<td part="cell cell-${column}" role="cell" data-label=${label}>
        <span class="mono">${app.clientId}</span>
      </td>`;
    case 'applicationType':
      return html`<td part="cell cell-${column}" role="cell" data-label=${label}>
        ${words.type(app.applicationType)}
      </td>`;
    case 'updatedAt':
      return html`<td part="cell cell-${column}" role="cell" class="nowrap" data-label=${label}>
        <time datetime=${app.updatedAt}>${formatMoment(app.updatedAt, place)}</time>
      </td>`;
    case 'status':
      return html`<td part="cell cell-${column}" role="cell" data-label=${label}>
        ${statusBadge(app.status, common)}
      </td>`;
    case 'active':
      return html`<td part="cell cell-${column}" role="cell" data-label=${label}>
        ${activeSwitch(app, words.activeFor(app.name), common, (event) => handleSwitch(app, event))}
      </td>`;
  }
}

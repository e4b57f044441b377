import { html, nothing, type TemplateResult } from 'lit';

import type { App, AppSort } from '../../contract/app.js';
import type { AppQuery } from '../../contract/backend.js';
import { formatMoment, type Place } from '../../i18n/format.js';
import type { FirstCommonMessages, FirstListMessages } from '../../i18n/en/first.js';
import type { CustomColumn } from '../../portal/extensions.js';
import { activeSwitch, appLogo, statusBadge } from '../views/app-parts.js';
import { moreDots } from '../views/icon.js';
import { flat } from '../views/flat.js';
import { customCell } from './custom-cell.js';
import { type AppListView, type AppView, type HideableColumn, hiddenUnlessTold, hideableColumns } from './list-view.js';

export interface RowContext {
  words: FirstListMessages;
  common: FirstCommonMessages;
  place: Place;
  view: AppListView;
  selected: ReadonlyMap<string, App>;
  /** The warning that a secret of the app runs out, or nothing. */
  expiring: (app: App) => unknown;
  /** The apps that were read. */
  known: () => readonly App[];
  handleSort: (sort: AppSort, direction: NonNullable<AppQuery['direction']>) => void;
  handleSwitch: (app: App, box: HTMLInputElement) => void;
  handleOpen: (app: App, view?: AppView) => void;
  /** `button` is the one that was pressed. */
  handleMenu: (app: App, button: HTMLElement) => void;
  handleSelect: (apps: readonly App[], chosen: boolean) => void;
  /** What stands in the menu button of an app that something is being done with. */
  busyFace: (app: App) => unknown;
  /** The host's own columns. */
  columns: readonly CustomColumn[];
}

/** How many columns there are, with those of the checkboxes and the menus. */
export function countColumns(context: RowContext): number {
  return shownColumns(context).length + 2;
}

export function headCells(context: RowContext): TemplateResult {
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
  return html`<th part="column column-select" role="columnheader" scope="col" class="select">
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
  const next = sorted === 'ascending' || (!sorted && column === 'updatedAt') ? 'descending' : 'ascending';
  return html`<th part="column column-${column}" role="columnheader" scope="col" aria-sort=${sorted ?? nothing}>
    <button part="button sort" class="sort" type="button" @click=${() => handleSort(column, next)}>
      ${words.column(column)}
    </button>
  </th>`;
}

/** The cells that stand in for a row that is on its way. */
export function skeletonCells(columns: number): TemplateResult[] {
  return Array.from({ length: columns }, () => html`<td part="cell" role="cell"><span class="skeleton"></span></td>`);
}

export function appCells(app: App, context: RowContext): TemplateResult {
  const { words, selected, handleOpen, handleSelect, handleMenu } = context;
  return flat(
    html`<td part="cell cell-select" role="cell" class="select">
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
          <button part="button open" class="link" type="button" title=${app.name} @click=${() => handleOpen(app)}>
            ${app.name}
          </button>
          ${context.expiring(app)}
        </div>
      </th>
      ${shownColumns(context)
        .slice(1)
        .map((column) => cell(app, column as HideableColumn | CustomColumn, context))}
      <td part="cell cell-actions" role="cell" class="end menu-cell">
        <button
          class="icon-button"
          type="button"
          part="button menu-button"
          aria-label=${words.actionsFor(app.name)}
          aria-haspopup="menu"
          aria-expanded="false"
          @click=${(event: Event): void => {
            handleMenu(app, event.currentTarget as HTMLElement);
          }}
        >
          ${context.busyFace(app) ?? moreDots}
        </button>
      </td>`,
  );
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
      return html`<td part="cell cell-clientId" role="cell" data-label=${label}>
        <span class="mono">${app.clientId}</span>
      </td>`;
    case 'applicationType':
      return html`<td part="cell cell-applicationType" role="cell" data-label=${label}>
        ${words.type(app.applicationType)}
      </td>`;
    case 'updatedAt':
      return html`<td part="cell cell-updatedAt" role="cell" class="nowrap" data-label=${label}>
        <time datetime=${app.updatedAt}>${formatMoment(app.updatedAt, place)}</time>
      </td>`;
    case 'status':
      return html`<td part="cell cell-status" role="cell" data-label=${label}>
        ${[statusBadge(app.status, common)]}
      </td>`;
    case 'active':
      return html`<td part="cell cell-active" role="cell" data-label=${label}>
        ${[activeSwitch(app, words.activeFor(app.name), common, (event) => handleSwitch(app, event.target as HTMLInputElement))]}
      </td>`;
  }
}

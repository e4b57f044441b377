import { html, nothing, type TemplateResult } from 'lit';

import { unwindowedRows } from '../../controllers/rows-controller.js';
import { headCells, type RowContext } from './row-view.js';

export interface TableOptions {
  /** How many apps there are; undefined until it is known. */
  total: number | undefined;
  busy: boolean;
}

/**
 * The table in its scroll container, with the place of its rows, which are drawn by themselves. The roles are said because
 * narrow cards take `display: table` away.
 */
export function appTable(context: RowContext, { total, busy }: TableOptions): TemplateResult {
  const known = total !== undefined;
  return html`<div id="scroller" class=${known && total > unwindowedRows ? 'windowed' : ''}>
    <table
      part="table"
      role="table"
      aria-labelledby="title"
      aria-busy=${busy}
      aria-rowcount=${known ? total + 1 : nothing}
    >
      <thead role="rowgroup">
        <tr part="head-row" role="row" aria-rowindex="1">
          ${headCells(context)}
        </tr>
      </thead>
      ${
        known
          ? html`<tbody id="rows" role="rowgroup"></tbody>`
          : // Another text, also to a minifier, and so another element: rows that grew in their places would push those below them.
            html`<tbody id="rows" role="rowgroup" aria-busy="true"></tbody>`
      }
    </table>
    ${busy ? html`<p class="visually-hidden">${context.common.loading}</p>` : nothing}
  </div>`;
}

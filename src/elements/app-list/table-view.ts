import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { App } from '../../contract/app.js';
import { type Slot, unwindowedRows } from '../../controllers/row-window-controller.js';
import { columnsOf, type RowContext, rowView, skeletonRow } from './row-view.js';

export interface TableOptions {
  /** How many apps there are; undefined until it is known. */
  total: number | undefined;
  slots: readonly Slot[];
  /** Undefined while it is on its way. */
  item: (index: number) => App | undefined;
  busy: boolean;
  /** Somebody is about to use a row. */
  prepare: () => void;
}

/** The table in its scroll container. The roles are said because narrow cards take `display: table` away. */
export function appTable(context: RowContext, { total, slots, item, busy, prepare }: TableOptions): TemplateResult {
  const { head, count } = columnsOf(context);
  const rows = (): unknown =>
    repeat(
      slots,
      (slot, place) =>
        'gap' in slot ? `gap ${slots.slice(0, place).filter((before) => 'gap' in before).length}` : slot.index,
      (slot) => {
        if ('gap' in slot) {
          return html`<tr part="gap" aria-hidden="true" class="gap" data-gap=${slot.gap}>
            <td part="gap" colspan=${count}></td>
          </tr>`;
        }
        const app = item(slot.index);
        return app ? rowView(app, slot.index, context) : skeletonRow(count, slot.index);
      },
    );
  return html`<div
    id="scroller"
    class=${(total ?? 0) > unwindowedRows ? 'windowed' : ''}
    @pointerover=${prepare}
    @focusin=${prepare}
  >
    <table
      part="table"
      role="table"
      aria-labelledby="title"
      aria-busy=${busy}
      aria-rowcount=${total === undefined ? nothing : total + 1}
    >
      <thead role="rowgroup">
        <tr part="head-row" role="row" aria-rowindex="1">
          ${head}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${total === undefined ? Array.from({ length: 4 }, () => skeletonRow(count)) : rows()}
      </tbody>
    </table>
    ${busy ? html`<p class="visually-hidden">${context.common.loading}</p>` : nothing}
  </div>`;
}

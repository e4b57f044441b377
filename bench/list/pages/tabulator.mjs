/** Tabulator with its rows in memory, and of its modules the one that this needs. */
import 'tabulator-tables/dist/css/tabulator.min.css';

import { FormatModule, Tabulator } from 'tabulator-tables';

import { indexOf, switched } from './apps.mjs';
import { cellOf, columns, onSwitch } from './cells.mjs';

/** @typedef {import('../../../src/contract/app.js').App} App */

Tabulator.registerModule([FormatModule]);

/** @param {HTMLElement} place @param {App[]} apps */
export function mount(place, apps) {
  const box = document.createElement('div');
  place.append(box);
  const grid = new Tabulator(box, {
    data: apps,
    index: 'id',
    height: 760,
    rowHeight: 57,
    columns: columns.map((column) => ({
      title: column.label,
      field: column.key === 'select' || column.key === 'actions' ? 'id' : column.key,
      width: column.width,
      /** @param {{ getData: () => App }} cell */
      formatter: (cell) => cellOf(column, cell.getData()),
    })),
  });
  onSwitch(place, (id, active) => {
    const app = switched(/** @type {App} */ (apps[indexOf(id)]), active);
    apps[indexOf(id)] = app;
    grid.updateData([app]);
  });
}

/** ag-grid-community with its rows in memory, and of its modules those that this needs. */
import { ClientSideRowModelApiModule, ClientSideRowModelModule, createGrid, ModuleRegistry } from 'ag-grid-community';

import { indexOf, switched } from './apps.mjs';
import { cellOf, columns, onSwitch } from './cells.mjs';

/** @typedef {import('../../../src/contract/app.js').App} App */

ModuleRegistry.registerModules([ClientSideRowModelModule, ClientSideRowModelApiModule]);

/** @param {import('./cells.mjs').Column} column */
function rendererOf(column) {
  return class {
    /** @type {HTMLElement | undefined} */
    #node;

    /** @param {{ data: App }} row */
    init({ data }) {
      this.#node = cellOf(column, data);
    }

    getGui() {
      return this.#node;
    }

    /** @param {{ data: App }} row */
    refresh({ data }) {
      if (this.#node) column.fill(this.#node, data);
      return true;
    }
  };
}

/** @param {HTMLElement} place @param {App[]} apps */
export function mount(place, apps) {
  const box = document.createElement('div');
  box.className = 'grid';
  place.append(box);
  const grid = createGrid(box, {
    rowData: apps,
    rowHeight: 57,
    getRowId: ({ data }) => data.id,
    columnDefs: columns.map((column) => ({
      headerName: column.label,
      width: column.width,
      flex: column.width,
      valueGetter: ({ data }) => data,
      cellRenderer: rendererOf(column),
    })),
  });
  onSwitch(place, (id, active) => {
    const app = switched(/** @type {App} */ (apps[indexOf(id)]), active);
    apps[indexOf(id)] = app;
    grid.applyTransaction({ update: [app] });
  });
}

/** vaadin-grid with its items in memory; renderers fill the nodes that a cell has already. */
import '@vaadin/grid/vaadin-grid.js';

import { indexOf, switched } from './apps.mjs';
import { columns, onSwitch } from './cells.mjs';

/** @typedef {import('../../../src/contract/app.js').App} App */

/** @param {HTMLElement} place @param {App[]} apps */
export function mount(place, apps) {
  const grid = /** @type {any} */ (document.createElement('vaadin-grid'));
  for (const { label, width, create, fill } of columns) {
    const column = /** @type {any} */ (document.createElement('vaadin-grid-column'));
    Object.assign(column, {
      header: label,
      width: `${width}px`,
      flexGrow: 1,
      /** @param {HTMLElement} root @param {unknown} _column @param {{ item: App }} model */
      renderer: (root, _column, { item }) => {
        const node = root.firstElementChild ?? root.appendChild(create());
        fill(/** @type {HTMLElement} */ (node), item);
      },
    });
    grid.append(column);
  }
  grid.items = apps;
  onSwitch(place, (id, active) => {
    const app = /** @type {App} */ (apps[indexOf(id)]);
    Object.assign(app, switched(app, active));
    grid.requestContentUpdate();
  });
  place.append(grid);
}

/** The floor: a native table with the rows in sight and as many around them as `zi-app-list` has, written by hand. */
// @ts-check
import { indexOf, switched } from './apps.mjs';
import { columns, onSwitch } from './cells.mjs';

/** @typedef {import('../../../src/contract/app.js').App} App */

/** Pixels; as in `zi-app-list`, which the measurement looks at. */
const rowHeight = 57;
const overscan = 12;
/** Before it is known how many fit. */
const firstRows = 32;

/** @param {HTMLElement} place @param {App[]} apps */
export function mount(place, apps) {
  const scroller = document.createElement('div');
  scroller.className = 'scroller';
  const table = document.createElement('table');
  table.setAttribute('aria-rowcount', String(apps.length + 1));
  const head = table.createTHead().insertRow();
  head.setAttribute('aria-rowindex', '1');
  for (const { label } of columns) {
    const header = document.createElement('th');
    header.scope = 'col';
    header.textContent = label;
    head.append(header);
  }
  const body = table.createTBody();
  const [above, below] = [spacer(), spacer()];
  body.append(above.row, below.row);
  scroller.append(table);

  const pattern = rowPattern();
  /** @type {Map<number, HTMLTableRowElement>} */
  const rows = new Map();
  let [start, end] = [0, 0];

  /** @param {HTMLTableRowElement} row @param {number} index */
  function fill(row, index) {
    const app = /** @type {App} */ (apps[index]);
    row.setAttribute('aria-rowindex', String(index + 2));
    columns.forEach(({ fill: fillCell }, place) => {
      fillCell(/** @type {HTMLElement} */ (row.cells[place]?.firstElementChild), app);
    });
  }

  /** @param {number} from @param {number} to */
  function show(from, to) {
    for (const [index, row] of rows) {
      if (index >= from && index < to) continue;
      row.remove();
      rows.delete(index);
    }
    const [before, behind] = [document.createDocumentFragment(), document.createDocumentFragment()];
    for (let index = from; index < to; index++) {
      if (rows.has(index)) continue;
      const row = /** @type {HTMLTableRowElement} */ (pattern.cloneNode(true));
      fill(row, index);
      rows.set(index, row);
      (index < start ? before : behind).append(row);
    }
    above.row.after(before);
    below.row.before(behind);
    [start, end] = [from, to];
    above.stretch(from);
    below.stretch(apps.length - to);
  }

  function follow() {
    const first = Math.floor(scroller.scrollTop / rowHeight);
    const last = Math.ceil((scroller.scrollTop + scroller.clientHeight) / rowHeight);
    const isNear = first - start > overscan / 3 || start === 0;
    const isFar = end - last > overscan / 3 || end >= apps.length;
    if (first >= start && last <= end && isNear && isFar) return;
    show(Math.max(0, first - overscan), Math.min(apps.length, last + overscan));
  }

  onSwitch(scroller, (id, active) => {
    const index = indexOf(id);
    apps[index] = switched(/** @type {App} */ (apps[index]), active);
    const row = rows.get(index);
    if (row) fill(row, index);
  });
  scroller.addEventListener('scroll', follow, { passive: true });
  show(0, Math.min(apps.length, firstRows));
  place.append(scroller);
  follow();
}

function rowPattern() {
  const row = document.createElement('tr');
  for (const { key, create } of columns) {
    const cell = document.createElement(key === 'name' ? 'th' : 'td');
    if (key === 'name') cell.setAttribute('scope', 'row');
    cell.append(create());
    row.append(cell);
  }
  return row;
}

function spacer() {
  const row = document.createElement('tr');
  row.className = 'gap';
  row.setAttribute('aria-hidden', 'true');
  row.insertCell().colSpan = columns.length;
  return {
    row,
    /** @param {number} count */
    stretch: (count) => {
      row.style.height = `${count * rowHeight}px`;
    },
  };
}

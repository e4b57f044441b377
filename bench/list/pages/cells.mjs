/** The cells of the floor and of the grids: plain DOM with what the cells of `zi-app-list` show and do. */
// @ts-check

/** @typedef {import('../../../src/contract/app.js').App} App */
/** @typedef {{ key: string, label: string, width: number, create: () => HTMLElement, fill: (node: HTMLElement, app: App) => void }} Column */

/** @type {Intl.DateTimeFormat | undefined} */
let moments;

/** Made with the first cell, as every side has to. @param {string} time */
function formatMoment(time) {
  moments ??= new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });
  return moments.format(new Date(time));
}

const types = { internal: 'Internal', partner: 'Partner' };
const words = { approved: 'Approved', 'under-review': 'Under Review', 'not-approved': 'Not Approved' };

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 */
function make(tag, attributes) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

/** @param {string} tag */
const text = (tag, className = '') =>
  function create() {
    const node = document.createElement(tag);
    if (className) node.className = className;
    return node;
  };

/** @param {Element} node @param {string} value */
function write(node, value) {
  if (node.textContent !== value) node.textContent = value;
}

function moreIcon() {
  const space = 'http://www.w3.org/2000/svg';
  const icon = document.createElementNS(space, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  for (const place of ['3', '8', '13']) {
    const dot = document.createElementNS(space, 'circle');
    for (const [name, value] of Object.entries({ cx: '8', cy: place, r: '1.5' })) dot.setAttribute(name, value);
    icon.append(dot);
  }
  return icon;
}

/** @type {readonly Column[]} */
export const columns = [
  {
    key: 'select',
    label: '',
    width: 50,
    create: () => make('input', { type: 'checkbox', class: 'select' }),
    fill: (node, app) => node.setAttribute('aria-label', `Select ${app.name}`),
  },
  {
    key: 'name',
    label: 'Application Name',
    width: 260,
    create: () => {
      const node = make('div', { class: 'name' });
      node.append(make('span', { class: 'logo', 'aria-hidden': 'true' }), make('button', { type: 'button' }));
      return node;
    },
    fill: (node, app) => {
      const [logo, button] = /** @type {[HTMLElement, HTMLElement]} */ (/** @type {unknown} */ (node.children));
      write(logo, [...app.name][0]?.toUpperCase() ?? '');
      write(button, app.name);
      button.title = app.name;
    },
  },
  {
    key: 'clientId',
    label: 'Client ID',
    width: 230,
    create: text('span', 'mono'),
    fill: (node, app) => write(node, app.clientId),
  },
  {
    key: 'applicationType',
    label: 'Application Type',
    width: 130,
    create: text('span'),
    fill: (node, app) => write(node, types[app.applicationType]),
  },
  {
    key: 'updatedAt',
    label: 'Last Updated',
    width: 190,
    create: text('time'),
    fill: (node, app) => {
      node.setAttribute('datetime', app.updatedAt);
      write(node, formatMoment(app.updatedAt));
    },
  },
  {
    key: 'status',
    label: 'Status',
    width: 130,
    create: text('span', 'badge'),
    fill: (node, app) => {
      node.className = `badge ${app.status}`;
      write(node, words[app.status]);
    },
  },
  {
    key: 'active',
    label: 'Active',
    width: 90,
    create: () => make('input', { type: 'checkbox', role: 'switch', class: 'switch' }),
    fill: (node, app) => {
      const box = /** @type {HTMLInputElement} */ (node);
      box.checked = app.active;
      box.dataset['id'] = app.id;
      box.setAttribute('aria-label', `${app.name} is active`);
    },
  },
  {
    key: 'actions',
    label: 'Actions',
    width: 90,
    create: () => {
      const node = make('button', { type: 'button', class: 'more', 'aria-haspopup': 'menu' });
      node.append(moreIcon());
      return node;
    },
    fill: (node, app) => node.setAttribute('aria-label', `Actions for ${app.name}`),
  },
];

/**
 * A cell for a grid that wants a node: made once and filled again when its row becomes another one.
 *
 * @param {Column} column
 * @param {App} app
 */
export function cellOf(column, app) {
  const node = column.create();
  column.fill(node, app);
  return node;
}

/**
 * Hears every switch in it, by one listener.
 *
 * @param {HTMLElement} place
 * @param {(id: string, active: boolean) => void} change
 */
export function onSwitch(place, change) {
  place.addEventListener('change', (event) => {
    const [box] = event.composedPath();
    if (box instanceof HTMLInputElement && box.dataset['id']) change(box.dataset['id'], box.checked);
  });
}

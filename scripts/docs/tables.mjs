/** The tables of README.md, llms.txt and docs/elements.md, from what is built. */

/**
 * @typedef {{name: string, kind?: string, description?: string, type?: {text: string}, parsedType?: {text: string},
 *   default?: string, attribute?: string, fieldName?: string, readonly?: boolean}} Named
 * @typedef {{tagName: string, name: string, summary: string, description?: string, attributes?: Named[], members?: Named[],
 *   events?: Named[], slots?: Named[], cssParts?: Named[], cssProperties?: Named[], cssStates?: Named[]}} Declaration
 */

/**
 * @param {{modules: {declarations?: any[]}[]}} manifest
 * @returns {Declaration[]} By tag, the whole portal first.
 */
export function declarationsOf({ modules }) {
  const found = modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
  const whole = 'zi-dev-portal';
  return found.sort((a, b) => Number(b.tagName === whole) - Number(a.tagName === whole) || order(a.tagName, b.tagName));
}

const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * @param {readonly string[]} heads
 * @param {readonly (readonly string[])[]} rows
 */
export function table(heads, rows) {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A bar would end the cell, a line break the table. */
function cell(text) {
  return text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}

const code = (text) => `\`${text}\``;
const codes = (list) => list.map(({ name }) => code(name)).join(', ');

export function elementTable(elements) {
  const rows = elements.map(({ tagName, summary, attributes = [] }) => [code(tagName), summary, codes(attributes)]);
  return table(['element', 'what it is', 'attributes'], rows);
}

/** Each event once, with every element that fires it. */
export function eventTable(elements) {
  const events = new Map();
  for (const { tagName, events: fired = [] } of elements) {
    for (const { name, type, description } of fired) {
      const known = events.get(name) ?? { type: type?.text ?? '', description: own(description), tags: [] };
      events.set(name, known);
      // Not from what it has inside, nor what the frame hears of others.
      if (!/^From `/.test(description)) known.tags.push(tagName);
    }
  }
  const rows = [...events].sort(([a], [b]) => order(a, b));
  return table(
    ['event', 'when', 'detail', 'fired by'],
    rows.map(([name, { type, description, tags }]) => [
      code(name),
      description,
      code(type.replace(/^CustomEvent<(.*)>$/s, '$1').replaceAll(', ', '; ')),
      tags.length > 4 ? 'all that call the backend' : tags.map(code).join(', '),
    ]),
  );
}

const own = (description = '') => description.replace(/^From `[^`]+` inside: /, '');

/** What every element follows; those of a single element are left to its own table. */
export function variableTable(elements) {
  const [first, ...others] = elements.map(({ cssProperties = [] }) => cssProperties);
  const shared = first.filter(({ name }) => others.every((list) => list.some((one) => one.name === name)));
  const rows = shared.map(({ name, description, default: initial }) => [
    code(name),
    description,
    initial ? code(initial) : '',
  ]);
  return table(['variable', 'what it is', 'unless set'], rows);
}

/** @param {Readonly<Record<string, string>>} variables */
/** @param {Record<string, Record<string, string>>} groups */
export function settingsTables(groups) {
  const rows = (variables) => Object.entries(variables).map(([name, text]) => [code(name), text]);
  return Object.entries(groups)
    .map(([title, variables]) => `### ${title}\n\n${table(['variable', 'value'], rows(variables))}`)
    .join('\n\n');
}

/** @param {{ getMetricsAsArray: () => object[] }} registry Of prom-client, whose types leave the labels out. */
export function metricsTable(registry) {
  const metrics = /** @type {{ name: string, help: string, labelNames: string[] }[]} */ (registry.getMetricsAsArray());
  return table(
    ['metric', 'labels', 'what it is'],
    metrics.map(({ name, labelNames, help }) => [code(name), labelNames.map(code).join(', '), help.replace(/\.$/, '')]),
  );
}

/**
 * @param {string} name The package's.
 * @param {Record<string, unknown>} exports Of its package.json.
 * @param {(specifier: string) => Promise<string[]>} namesOf What a module gives, types aside.
 */
export async function exportTable(name, exports, namesOf) {
  const rows = [];
  for (const [subpath, target] of Object.entries(exports)) {
    // Elements and their wrappers go by a pattern, in the table of elements and in that of frameworks.
    if (target === null || /^\.\/(elements|react|jsx|vue|svelte|angular|package|web-types|vscode)\b/.test(subpath))
      continue;
    const specifier = name + subpath.slice(1);
    if (subpath === './define') rows.push([code(specifier), 'nothing; it defines every element']);
    else if (subpath === './define/*') rows.push([code(specifier), 'nothing; it defines one element']);
    else if (subpath.includes('*')) rows.push([code(specifier), 'one module of the model, its rules and errors']);
    else if (typeof target === 'string') rows.push([code(specifier), 'a file']);
    else rows.push([code(specifier), (await namesOf(specifier)).map(code).join(', ')]);
  }
  return table(['import', 'gives (types aside)'], rows);
}

/**
 * What `bench:bytes` has counted: ours by the budgets of the repository's own build and as published, and the peers.
 *
 * @param {{
 *   budgets: { appList: number, appListPage: number },
 *   ours: { script?: { title: string, first: { gzip: number } } },
 *   peers: Record<string, { title: string, first: { gzip: number } }>,
 * }} results
 */
export function weightTable({ budgets, ours, peers }) {
  const rows = [
    ['`<zi-app-list>`', budgets.appList],
    ['the same with the HTTP backend', budgets.appListPage],
    ['all elements with it, `dist/cdn/devportal.js`', ours.script?.first.gzip ?? NaN],
    ...Object.values(peers).map(({ title, first }) => [title, first.gzip]),
  ];
  return table(
    ['', 'KiB'],
    rows.map(([title, bytes]) => [String(title), (Number(bytes) / 1024).toFixed(1)]),
  );
}

/** Everything of every element. */
export function reference(elements) {
  return elements
    .map((element) => `## \`<${element.tagName}>\`\n\n${element.description ?? ''}\n\n${partsOf(element)}`)
    .join('\n\n');
}

function partsOf({
  members = [],
  attributes = [],
  events = [],
  slots = [],
  cssParts = [],
  cssProperties = [],
  cssStates = [],
}) {
  const typeOf = ({ parsedType, type }) => code((parsedType ?? type)?.text ?? '');
  const properties = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  const attributeOf = ({ name }) => attributes.find(({ fieldName }) => fieldName === name)?.name;
  /** @type {[heads: string[], rows: string[][]][]} */
  const sections = [
    [
      ['property', 'attribute', 'type', 'what it is'],
      properties.map((one) => [
        code(one.name),
        attributeOf(one) ? code(attributeOf(one)) : '',
        typeOf(one),
        one.description,
      ]),
    ],
    [['method', 'what it does'], methods.map(described)],
    [['event', 'detail', 'when'], events.map((one) => [code(one.name), code(one.type?.text ?? ''), one.description])],
    [
      ['slot', 'what goes there'],
      slots.map(({ name, description }) => [name ? code(name) : 'the default', description]),
    ],
    [['part', 'what it is'], cssParts.map(described)],
    [['state', 'when'], cssStates.map(described)],
    [
      ['variable', 'what it is', 'unless set'],
      cssProperties
        .filter(({ name }) => !/^--zi-(color|font|radius|space)/.test(name))
        .map((one) => [...described(one), one.default ? code(one.default) : '']),
    ],
  ];
  return sections
    .filter(([, rows]) => rows.length > 0)
    .map(([heads, rows]) => table(heads, rows))
    .join('\n\n');
}

const described = ({ name, description = '' }) => [code(name), description];

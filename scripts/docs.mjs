/**
 * `npm run docs`: README.md, llms.txt, docs/elements.md and server/README.md, from the outlines and parts in docs/ and from what is built.
 * A line `{{part name}}`, `{{table name}}` or `{{example framework}}` is replaced by what it names; a test says when this
 * is due.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { format, resolveConfig } from 'prettier';

import { exampleSnippet } from './docs/examples.mjs';
import {
  declarationsOf,
  elementTable,
  eventTable,
  exportTable,
  metricsTable,
  reference,
  settingsTables,
  variableTable,
  weightTable,
} from './docs/tables.mjs';
import { root } from './run.mjs';

const outlines = {
  'README.md': 'docs/outlines/readme.md',
  'llms.txt': 'docs/outlines/llms.md',
  'docs/elements.md': 'docs/outlines/elements.md',
  'server/README.md': 'docs/outlines/server.md',
};

/** @returns {Promise<Record<string, string>>} The texts by path. Needs `npm run build`. */
export async function docsTexts() {
  const { name, exports } = JSON.parse(read('package.json'));
  const elements = declarationsOf(JSON.parse(read('dist/custom-elements.json')));
  const ofServer = (/** @type {string} */ file) => import(pathToFileURL(join(root, 'server/src', file)).href);
  const { variableGroups } = await ofServer('config-variables.ts');
  const { Metrics } = await ofServer('edge/metrics.ts');
  const { registerOktaMetrics } = await ofServer('registrar/okta/okta-metrics.ts');
  const metrics = new Metrics();
  metrics.watchConnections(() => ({ total: 0, idle: 0, waiting: 0 }));
  registerOktaMetrics(metrics.registry, {});
  const namesOf = async (/** @type {string} */ specifier) =>
    Object.keys(await import(import.meta.resolve(specifier))).sort();
  const sources = {
    table: {
      elements: elementTable(elements),
      events: eventTable(elements),
      variables: variableTable(elements),
      settings: settingsTables(variableGroups),
      metrics: metricsTable(metrics.registry),
      weights: weightTable(JSON.parse(read('bench/results/bytes.json'))),
      exports: await exportTable(name, exports, namesOf),
      reference: reference(elements),
    },
    part: (/** @type {string} */ part) => filled(read(`docs/parts/${part}.md`).trim()),
    example: exampleSnippet,
  };
  const filled = (/** @type {string} */ text) =>
    text.replace(/^\{\{(part|table|example) ([\w-]+)\}\}$/gm, (line, kind, key) => {
      const found = kind === 'table' ? sources.table[key] : sources[kind](key);
      if (found === undefined) throw new Error(`There is no such thing as ${line}`);
      return found;
    });
  /** @type {Record<string, string>} */
  const texts = {};
  for (const [file, outline] of Object.entries(outlines)) {
    const whole = filled(read(outline));
    // Headings, lists and tables alike are Markdown, whatever the file's ending is.
    texts[file] = await format(whole, { ...(await resolveConfig(join(root, 'README.md'))), parser: 'markdown' });
  }
  return texts;
}

function read(path) {
  return readFileSync(join(root, path), 'utf8');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [file, text] of Object.entries(await docsTexts())) writeFileSync(join(root, file), text);
}

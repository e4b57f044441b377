/** The sides of a run, and what their pages look like. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Served } from '../rows/site.js';
import { servePages } from './bundle.js';

export const sideNames = ['ours', 'floor', 'vaadin-grid', 'ag-grid', 'tabulator'] as const;
export type SideName = (typeof sideNames)[number];

const packages = {
  'vaadin-grid': '@vaadin/grid',
  'ag-grid': 'ag-grid-community',
  tabulator: 'tabulator-tables',
} as const;

export const grids = Object.keys(packages) as (keyof typeof packages)[];

export function gridVersions(): Record<string, string> {
  const folder = fileURLToPath(new URL('../node_modules', import.meta.url));
  const version = (name: string) =>
    (JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as { version: string }).version;
  return Object.fromEntries(Object.values(packages).map((name) => [name, version(name)]));
}

/** Cells as those of `zi-app-list` look, so that no side has less to lay out and paint. */
const styles = `
* { box-sizing: border-box }
body { margin: 16px; font: 400 14px/1.5 system-ui, sans-serif; color: #1b1d22; background: #fff }
.scroller { max-height: 760px; position: relative; overflow: auto; overflow-anchor: none; border: 1px solid #dcdfe5; border-radius: 10px }
.scroller table { inline-size: 100%; border-collapse: separate; border-spacing: 0; background: #fff }
.scroller :is(th, td) { padding: 10px 14px; text-align: start; vertical-align: middle; font-weight: inherit }
.scroller thead th { position: sticky; top: 0; z-index: 1; background: #fff; color: #5c6068; white-space: nowrap; border-bottom: 1px solid #dcdfe5 }
.scroller tbody tr:not(.gap) { height: 57px }
.scroller tbody tr > * { border-top: 1px solid #dcdfe5 }
.scroller tbody tr:hover > * { background: #f6f6f7 }
.scroller .gap > td { padding: 0; border: 0 }
.grid, vaadin-grid { height: 760px }
vaadin-grid-cell-content { padding: 8px 14px; height: 56px; display: flex; align-items: center }
.ag-cell, .tabulator-cell { display: flex !important; align-items: center }
.name { display: flex; align-items: center; gap: 12px; min-width: 0 }
.name button { padding: 0; border: 0; background: none; color: #4b3bd1; font: inherit; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.logo { flex: none; display: grid; place-items: center; inline-size: 32px; block-size: 32px; border-radius: 8px; background: #eeeefb; color: #4b3bd1 }
.mono { font-family: ui-monospace, monospace; font-size: 13px }
time { white-space: nowrap }
.badge { padding: 2px 9px; border-radius: 12px; white-space: nowrap; background: #e8f2ed; color: #14734a }
.badge.under-review { background: #f5eee4; color: #8a5300 }
.badge.not-approved { background: #f8e8e7; color: #b3261e }
.select { inline-size: 18px; block-size: 18px; margin: 0 }
.switch { position: relative; flex: none; inline-size: 36px; block-size: 20px; margin: 0; border-radius: 10px; background: #85878c; appearance: none; transition: background-color 140ms }
.switch::before { content: ''; position: absolute; inset-block: 2px; inset-inline-start: 2px; aspect-ratio: 1; border-radius: 8px; background: #fff; transition: translate 140ms }
.switch:checked { background: #14734a }
.switch:checked::before { translate: 16px }
.more { inline-size: 32px; block-size: 32px; padding: 6px; border: 0; border-radius: 8px; background: none }
.more svg { display: block; fill: currentColor }
`;

export function serveSides(names: readonly SideName[], options?: { minify: boolean }): Promise<Served> {
  const page = (name: SideName) => ({
    code: `
import { mount } from './list/pages/${name}.mjs';
import { probe } from './list/pages/probe.mjs';
globalThis.bench = probe(mount);
`,
    body: '<main id="place"></main>',
    styles,
  });
  return servePages(Object.fromEntries(names.map((name) => [name, page(name)])), options);
}

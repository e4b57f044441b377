/** What a host's styles do to the elements: nothing that was not meant for them. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import pixelmatch from 'pixelmatch';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { compile } from 'tailwindcss';

import { launchBrowser } from '../../scripts/find-browser.mjs';
import { settle } from '../../scripts/story-pages.mjs';
import { openHost, sdkScript } from './support/host-page.js';
import { type Scene, scenes } from './support/scenes.js';

const { resolve } = createRequire(import.meta.url);
const folder = 'test-results/host-styles';

/** Utilities of Tailwind's, of the kind that stands on a `body`. */
const bodyClasses = ['font-serif', 'text-2xl', 'leading-10', 'tracking-widest', 'text-red-700', 'uppercase', 'italic'];

/** What is inherited by nature, everything at once; a host sets some of it on `body`, or on all that there is. */
const inherited = `
  border-collapse: collapse; border-spacing: 9px; caption-side: bottom; caret-color: red; color: fuchsia;
  cursor: crosshair; empty-cells: hide; fill: fuchsia; font: italic small-caps 900 31px/3 serif;
  font-feature-settings: "smcp"; font-kerning: none; font-stretch: expanded; font-variant-numeric: oldstyle-nums;
  hyphens: auto; letter-spacing: 1em; line-break: anywhere; line-height: 3; list-style: square inside;
  orphans: 4; overflow-wrap: anywhere; paint-order: stroke; quotes: "x" "y"; stroke: fuchsia; stroke-width: 3px;
  tab-size: 20; text-align: right; text-align-last: right; text-indent: 40px; text-rendering: geometricPrecision;
  text-shadow: 2px 2px red; text-transform: uppercase; text-underline-offset: 9px; text-wrap: nowrap;
  -webkit-text-fill-color: fuchsia; -webkit-text-stroke: 2px fuchsia; white-space: pre; word-break: break-all;
  word-spacing: 20px; writing-mode: horizontal-tb; accent-color: fuchsia; text-emphasis: filled dot red;
  font-size-adjust: 0.9; user-select: none;`;

/** Names that other design systems have given to their own properties, and we to ours. */
const properties = [
  'accent',
  'border',
  'danger',
  'hover',
  'muted',
  'radius',
  'ring',
  'shadow',
  'space',
  'success',
].concat(['sunken', 'surface', 'text', 'tone', 'on-accent', 'control-border', 'warning']);

const sheets: Record<string, string> = {
  'Tailwind 4': await tailwind(),
  'Bootstrap 5': readFileSync(resolve('bootstrap/dist/css/bootstrap.css'), 'utf8'),
  'a reset of everything': '* { all: unset }',
  'everything inherited, on the body': `body { ${inherited} }`,
  'everything inherited, on every tag': `* { ${inherited.replaceAll(';', ' !important;')} }`,
  'a large root': ':root { font-size: 30px; line-height: 2 }',
  'rules for tags': `
    button, input, table, th, td, dialog, h2, h3, p, ul, li, a, label, fieldset, legend, svg, section, header, footer {
      background: lime !important; border: 5px solid red !important; padding: 30px !important; margin: 9px !important;
      font-size: 40px !important; display: inline !important; position: static !important; }
    .button, .panel, .badge, .input, .base, .menu, .link, .field, .label { display: none !important }
    #title, #scroller, #view { display: none !important }
    [hidden], [popover], [role='menu'], [open] { display: flex !important; opacity: 0.2 !important }`,
  'names of our own': `
    *, :root { ${properties.map((name) => `--${name}: 40px solid lime;`).join(' ')} }
    @keyframes spin { to { opacity: 0 } } @keyframes rise { to { opacity: 0 } } @keyframes appear { to { opacity: 0 } }`,
};

/** The preflight, and utilities that a host puts on its `body`. */
async function tailwind(): Promise<string> {
  const { build } = await compile('@import "tailwindcss";', {
    loadStylesheet: async (id, base) => {
      const path = resolve(id === 'tailwindcss' ? 'tailwindcss/index.css' : id);
      return { path, base, content: readFileSync(path, 'utf8') };
    },
  });
  return build([...bodyClasses, 'container', 'prose', 'table', 'hidden', 'p-4', 'flex', 'button', 'link']);
}

/** The place of the elements is the host's to choose; here it is always the same. */
const place = Object.entries({
  display: 'block',
  position: 'absolute',
  inset: '0 auto auto 0',
  'box-sizing': 'border-box',
  width: '1000px',
  'min-height': '1500px',
  background: 'white',
})
  .map(([name, value]) => `${name}: ${value} !important;`)
  .join(' ');

function hostPage(scene: Scene): string {
  return `<!doctype html><html lang="en"><title>Host</title><style id="host"></style>
    <body class="${bodyClasses.join(' ')}"><div id="place">${scene.html}</div>
    <style>#place { ${place} } zi-dev-portal { display: block !important } .row { display: flex !important }</style>${sdkScript}`;
}

/** The host gets its styles on a page that stands, so that there is no other difference between two pictures. */
async function pictureUnder(page: Page, sheet: string): Promise<Buffer> {
  await page.evaluate(async (text) => {
    document.querySelector('#host')!.textContent = text;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }, sheet);
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}

/** Pixel by pixel, but for the edges of curves, which Chromium does not always draw alike. */
function difference(one: Buffer, other: Buffer): { count: number; picture: Buffer } {
  const [first, second] = [PNG.sync.read(one), PNG.sync.read(other)] as const;
  const { width, height } = first;
  const picture = new PNG({ width, height });
  const count = pixelmatch(first.data, second.data, picture.data, width, height);
  return { count, picture: PNG.sync.write(picture) };
}

describe('a host’s styles', { concurrency: 2 }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const scene of scenes) {
    it(`leave ${scene.name} as it is`, async () => {
      const host = await openHost(browser, hostPage(scene), { viewport: { width: 1000, height: 1500 } });
      const { page } = host;
      await scene.act(page);
      await page.evaluate(settle);
      const plain = await pictureUnder(page, '');
      const changed: string[] = [];
      for (const [name, sheet] of Object.entries(sheets)) {
        const styled = await pictureUnder(page, sheet);
        const { count, picture } = difference(plain, styled);
        if (count === 0) continue;
        changed.push(`${name}: ${count} pixels`);
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, `${scene.name}.${name}.png`), picture);
      }
      await host.close();
      assert.deepEqual(changed, [], `What differs is in ${folder}`);
    });
  }
});

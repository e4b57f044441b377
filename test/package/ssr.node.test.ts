/** The elements rendered on a server, and taken over by a page. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { build } from 'esbuild';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { Browser } from 'playwright-core';

import { launchBrowser } from '../../scripts/find-browser.mjs';
import { settle } from '../../scripts/story-pages.mjs';
import { openHost } from '../e2e/support/host-page.js';
import { manifest } from './support/exports.js';

const { name } = manifest;
const appId = 'app-technographic-enrich';

/** Every element, what it is about, and what is there once it has read all. */
const elements: Record<string, { demo: string; ready: string }> = {
  'zi-dev-portal': { demo: 'guide', ready: 'tbody .link' },
  'zi-app-list': { demo: 'guide', ready: 'tbody .link' },
  'zi-create-app': { demo: 'guide', ready: 'form' },
  'zi-app-details': { demo: 'guide', ready: 'zi-secret-manager table' },
  'zi-secret-manager': { demo: 'guide', ready: 'table' },
  'zi-quickstart': { demo: 'guide', ready: 'pre' },
  'zi-review-queue': { demo: 'reviews', ready: 'tbody .link' },
  'zi-subscription-manager': { demo: 'users', ready: 'tbody tr input' },
  'zi-secret-policy': { demo: 'users', ready: 'form' },
  'zi-waffle-menu': { demo: 'users', ready: 'button' },
};

/** The elements on a page. The portal is given before they are defined: an upgrade takes what is there. */
const page = `
  import { createPortal } from '${name}';
  import { createMemoryBackend } from '${name}/backends/memory';
  import { scenarios } from '${name}/backends/memory/scenarios';
  const rendered = document.querySelector('[data-demo]');
  if (rendered) {
    const scenario = scenarios[rendered.dataset.demo];
    rendered.portal = createPortal({ backend: createMemoryBackend({ scenario }) });
  }
  await import('${name}/define');
`;

/** With Lit's support for hydration, which has to run before Lit does; bundlers keep no order but that of \`await\`. */
const hydratingPage = `
  import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
  await import('/page.js');
`;

async function bundle(): Promise<Record<string, string>> {
  const virtual: Record<string, string> = { '/page.js': page, '/hydrating.js': hydratingPage };
  const { outputFiles } = await build({
    entryPoints: Object.keys(virtual),
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
    outdir: '/',
    logLevel: 'error',
    plugins: [
      {
        name: 'virtual',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^\/(page|hydrating)\.js$/ }, ({ path }) => ({ path, namespace: 'virtual' }));
          onLoad({ filter: /.*/, namespace: 'virtual' }, ({ path }) => ({ contents: virtual[path]!, resolveDir: '.' }));
        },
      },
    ],
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [path, text]));
}

interface LayoutShift {
  value: number;
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

interface Shift {
  value: number;
  moved: string[];
}

interface Recorded {
  shifts: Shift[];
}

describe('server rendering', () => {
  let browser: Browser;
  let files: Record<string, string>;
  before(async () => {
    browser = await launchBrowser();
    files = await bundle();
    await import(`${name}/define`);
  });
  after(() => browser.close());

  async function serverSide(tag: string, withPortal: boolean): Promise<string> {
    const { demo } = elements[tag]!;
    const staticTag = unsafeStatic(tag);
    if (tag === 'zi-dev-portal') return collectResult(render(html`<zi-dev-portal demo=${demo}></zi-dev-portal>`));
    if (!withPortal) {
      const inner = html`<${staticTag} app-id=${appId}></${staticTag}>`;
      return collectResult(render(html`<zi-dev-portal demo=${demo}>${inner}</zi-dev-portal>`));
    }
    const [{ createPortal }, { createMemoryBackend }, { scenarios }] = await Promise.all([
      import(name),
      import(`${name}/backends/memory`),
      import(`${name}/backends/memory/scenarios`),
    ]);
    const portal = createPortal({ backend: createMemoryBackend({ scenario: scenarios[demo] }) });
    return collectResult(
      render(html`<${staticTag} app-id=${appId} .portal=${portal} data-demo=${demo}></${staticTag}>`),
    );
  }

  it('knows every element', () => {
    const defined = [...Object.keys(elements)].filter((tag) => customElements.get(tag));
    assert.deepEqual(defined, Object.keys(elements));
  });

  const cases = Object.keys(elements).flatMap((tag) => [
    { tag, by: 'hydrating', own: false },
    { tag, by: 'rendering anew', own: false },
    ...(tag === 'zi-dev-portal' ? [] : [{ tag, by: 'hydrating', own: true }]),
  ]);
  for (const { tag, by, own } of cases) {
    it(`renders ${tag} ${own ? 'with a portal of its own' : 'in a <zi-dev-portal>'}; a page takes it over by ${by}`, async () => {
      const rendered = await serverSide(tag, own);
      assert.match(rendered, new RegExp(`<${tag}[^>]*><template shadowroot="open" shadowrootmode="open"><style>`));
      const script = by === 'hydrating' ? '/hydrating.js' : '/page.js';
      const host = await openHost(browser, pageAround(rendered, script), {
        files,
        viewport: { width: 1280, height: 900 },
        before: recordShifts,
      });
      try {
        const element = host.page.locator(tag);
        await element.locator(elements[tag]!.ready).first().waitFor({ timeout: 20_000 });
        await host.page.evaluate(settle);
        assert.deepEqual(host.problems, []);
        const bases = await element.evaluate(({ shadowRoot }) => shadowRoot!.querySelectorAll('.base').length);
        assert.equal(bases, 1, 'What the server has rendered is still there');
        const shifts = await host.page.evaluate(() => (window as unknown as Recorded).shifts);
        const sum = shifts.reduce((total, { value }) => total + value, 0);
        assert.ok(sum < 0.02, `The page has moved by ${sum}: ${JSON.stringify(shifts)}`);
      } finally {
        await host.close();
      }
    });
  }
});

/** What is above and below is the host's. */
function pageAround(rendered: string, script: string): string {
  return `<!doctype html><html lang="en"><title>Host</title>
    <style>body { margin: 0; font: 16px/1.5 sans-serif } main { width: 1000px }</style>
    <h1>The host’s</h1><main>${rendered}</main><p>More of the host’s</p>
    <script type="module" src="${script}"></script>`;
}

/** In the page: keeps what has moved without anybody having done anything, by how much, from where to where. */
function recordShifts(): void {
  const { shifts } = Object.assign(window as unknown as Recorded, { shifts: [] as Shift[] });
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as unknown as LayoutShift[]) {
      const moved = sources.map(({ node, previousRect, currentRect }) => {
        const { localName, className } = (node instanceof Element ? node : node?.parentElement) ?? document.body;
        return `${localName}.${className} from ${previousRect.y} to ${currentRect.y}`;
      });
      shifts.push({ value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

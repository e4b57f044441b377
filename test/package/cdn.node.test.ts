/** The files for a `<script>` tag: how they hang together, and that they work in a browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { describe, it } from 'node:test';

import { build } from 'esbuild';

import { filesIn } from '../../scripts/files.mjs';
import { launchBrowser } from '../../scripts/find-browser.mjs';

const main = 'dist/cdn/devportal.js';
const onDemand = filesIn('dist/cdn', '.js').filter((file) => file !== main);

interface Looked {
  imports: { path: string; kind: string }[];
  exports: string[];
}

const looked = new Map<string, Promise<Looked>>();

function look(file: string): Promise<Looked> {
  const known = looked.get(file) ?? lookAnew(file);
  looked.set(file, known);
  return known;
}

async function lookAnew(file: string): Promise<Looked> {
  const { metafile } = await build({
    entryPoints: [file],
    bundle: true,
    format: 'esm',
    metafile: true,
    outdir: 'out',
    write: false,
    packages: 'external',
    external: ['./*'],
  });
  const [output] = Object.values(metafile.outputs);
  assert.ok(output);
  return output;
}

function names(imports: readonly { path: string; kind: string }[], ...kinds: ('static' | 'dynamic')[]): string[] {
  const wanted = imports.filter(({ kind }) => kinds.includes(kind === 'dynamic-import' ? 'dynamic' : 'static'));
  return [...new Set(wanted.map(({ path }) => basename(path)))].sort();
}

describe('the files for a script tag', () => {
  it('load with one request, and the rest on demand', async () => {
    const { imports } = await look(main);
    assert.deepEqual(names(imports, 'static'), []);
    const reached = new Set<string>();
    for (const wanted = names(imports, 'dynamic'); wanted.length > 0;) {
      const name = wanted.pop()!;
      if (reached.has(name)) continue;
      reached.add(name);
      wanted.push(...names((await look(`dist/cdn/${name}`)).imports, 'static', 'dynamic'));
    }
    assert.deepEqual([...reached].sort(), onDemand.map((file) => basename(file)).sort());
  });

  it('ask for all that a part needs at once, and never for the main file', async () => {
    const { imports } = await look(main);
    for (const file of onDemand) {
      const part = await look(file);
      assert.ok(!names(part.imports, 'static', 'dynamic').includes(basename(main)), file);
      // Those that ask for the part by name ask for what it stands on in the same breath.
      const askers = [{ imports }, ...(await Promise.all(onDemand.map(look)))].filter(({ imports: asked }) =>
        names(asked, 'dynamic').includes(basename(file)),
      );
      for (const asker of askers) {
        const asked = names(asker.imports, 'static', 'dynamic');
        assert.deepEqual(
          names(part.imports, 'static').filter((name) => !asked.includes(name)),
          [],
          file,
        );
      }
    }
  });

  it('have Chromium compile what every page runs while it loads, and nothing that it may never ask for', () => {
    const asks = (file: string) => readFileSync(file, 'utf8').startsWith('//# allFunctionsCalledOnLoad\n');
    assert.deepEqual([main, ...onDemand].filter(asks), [main]);
  });

  it("make no Trusted Types policy by the name of the host's lit", () => {
    for (const file of [main, ...onDemand]) assert.doesNotMatch(readFileSync(file, 'utf8'), /["'`]lit-html["'`]/, file);
  });

  it('export what the package does', async () => {
    assert.deepEqual((await look(main)).exports.sort(), (await look('dist/index.js')).exports.sort());
  });

  it('show the demo on a page that does no more than the README says', async () => {
    const page =
      '<!doctype html><script type="module" src="/devportal.js?v=2"></script><zi-dev-portal demo></zi-dev-portal>';
    const server = createServer((request, response) => {
      const name = basename(request.url?.split('?')[0] ?? '');
      if (name === '') response.setHeader('content-type', 'text/html').end(page);
      else if (name === 'favicon.ico') response.writeHead(204).end();
      else response.setHeader('content-type', 'text/javascript').end(readFileSync(`dist/cdn/${name}`));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const browser = await launchBrowser();
    try {
      const tab = await browser.newPage();
      const requested: string[] = [];
      const failures: string[] = [];
      tab.on('request', (request) => requested.push(new URL(request.url()).pathname));
      tab.on('pageerror', (error) => failures.push(String(error)));
      await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await tab.locator('zi-app-list tbody tr').first().waitFor();
      await tab.getByRole('button', { name: 'Create App' }).click();
      await tab.getByLabel('App Integration Name').fill('From a part that came later');
      assert.deepEqual(failures, []);
      assert.equal(requested.filter((path) => path === '/devportal.js').length, 1);
      assert.ok(!requested.some((path) => path.startsWith('/okta-')));
    } finally {
      await browser.close();
      server.closeAllConnections();
      server.close();
    }
  });
});

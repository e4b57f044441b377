/** Every snippet of README.md, llms.txt, CHANGELOG.md and docs/, run as a reader would. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';

import { portalLines } from '../../scripts/docs/examples.mjs';
import { launchBrowser } from '../../scripts/find-browser.mjs';
import { examples, folder as folderOfExamples } from '../examples/support/examples.js';
import { moduleOf, type Snippet, snippets } from './support/snippets.js';

const all = snippets();
const folder = 'build/snippets';
const nameOf = ({ file, line }: Snippet) => `${file}:${line}`;
const fileOf = (snippet: Snippet, ending: string) => join(folder, nameOf(snippet).replace(/\W+/g, '-') + ending);
const isCode = ({ language, run }: Snippet) => ['js', 'ts', 'tsx'].includes(language) && run !== 'example';
const those = (run: string, ...languages: string[]) =>
  all.filter((snippet) => snippet.run === run && languages.includes(snippet.language));

const modes: Record<string, string[]> = {
  html: ['browser'],
  css: ['browser'],
  js: ['browser', 'node', 'example'],
  ts: ['browser', 'node', 'types', 'example'],
  tsx: ['types', 'example'],
  vue: ['example'],
  svelte: ['example'],
  sh: ['npm'],
};

let browser: Browser;

before(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  browser = await launchBrowser();
});

after(() => browser.close());

describe('snippets of the docs', () => {
  it('say how they are run', () => {
    assert.ok(all.length > 0);
    const silent = all.filter(({ language, run }) => !modes[language]?.includes(run));
    assert.deepEqual(silent.map(nameOf), []);
  });

  it('fit the published types', () => {
    for (const snippet of all.filter(isCode)) {
      // As TypeScript, but for what JavaScript need not say.
      writeFileSync(fileOf(snippet, snippet.language === 'tsx' ? '.tsx' : '.ts'), moduleOf(snippet));
    }
    const compilerOptions = {
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['es2023', 'dom', 'dom.iterable'],
      types: ['node'],
      jsx: 'react-jsx',
      strict: true,
      strictNullChecks: false,
      noEmit: true,
      skipLibCheck: true,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts', '*.tsx'] }));
    const { status, stdout } = run(join('node_modules', 'typescript', 'bin', 'tsc'), '--pretty', 'false', '-p', folder);
    assert.equal(status, 0, stdout);
  });

  for (const snippet of those('browser', 'html')) {
    it(`${nameOf(snippet)} shows something`, async () => {
      await withPage(snippet.text);
    });
  }

  for (const snippet of those('browser', 'css')) {
    it(`${nameOf(snippet)} names variables and parts that there are`, async () => {
      const names = [...new Set(snippet.text.match(/--zi-[\w-]+/g) ?? [])];
      const known = readFileSync('dist/custom-elements.json', 'utf8');
      const parts = [...snippet.text.matchAll(/::part\(([\w-]+)\)/g)].map(([, part = '']) => part);
      assert.ok(names.length + parts.length > 0);
      for (const name of [...names, ...parts])
        assert.ok(known.includes(`"name": "${name}"`), `No element knows ${name}`);
      const page = `<script type="module" src="https://your.cdn/devportal.js"></script>
        <style>${snippet.text}</style><zi-dev-portal class="our-portal" demo></zi-dev-portal>`;
      await withPage(page, async (shown) => {
        const unset = await shown
          .locator('zi-dev-portal')
          .evaluate(
            (element, list) => list.filter((name) => getComputedStyle(element).getPropertyValue(name) === ''),
            names,
          );
        assert.deepEqual(unset, []);
      });
    });
  }

  for (const snippet of those('browser', 'js', 'ts')) {
    it(`${nameOf(snippet)} runs in a browser and shows something`, async () => {
      const { outputFiles } = await build({
        stdin: { contents: moduleOf(snippet), resolveDir: '.', loader: 'ts' },
        bundle: true,
        format: 'esm',
        write: false,
        logLevel: 'silent',
      });
      await withPage('', async (page) => {
        await page.addScriptTag({ type: 'module', content: outputFiles[0]?.text ?? '' });
      });
    });
  }

  for (const snippet of those('node', 'js', 'ts')) {
    it(`${nameOf(snippet)} runs in Node`, () => {
      const file = fileOf(snippet, '.node.ts');
      writeFileSync(file, moduleOf(snippet));
      const { status, stdout, stderr } = run('--import', 'tsx', file);
      assert.equal(status, 0, stderr);
      if (snippet.prints !== undefined) assert.ok(stdout.includes(snippet.prints), stdout);
    });
  }

  for (const snippet of those('example', 'js', 'ts', 'tsx', 'vue', 'svelte')) {
    it(`${nameOf(snippet)} says what an example does, and the test of that runs it`, () => {
      const sources = examples
        .flatMap(({ sources: files }) => files)
        .map((file) => readFileSync(join(folderOfExamples, file), 'utf8'));
      const known = new Set(sources.flatMap((text) => text.split('\n').map(bare)));
      const lines = portalLines(snippet.text);
      assert.ok(lines.length > 0);
      assert.deepEqual(
        lines.filter((line) => !known.has(bare(line))),
        [],
      );
    });
  }

  for (const snippet of those('npm', 'sh')) {
    it(`${nameOf(snippet)} names scripts that there are`, () => {
      const { name, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
        name: string;
        scripts: Record<string, string>;
      };
      for (const line of snippet.text.trim().split('\n')) {
        const [, script, installed] =
          /^npm (?:(?:run )?(start|test|(?<=run )[\w-]+)\b|install (\S+)$)/.exec(line) ?? [];
        assert.ok(script === undefined ? installed === name : scripts[script], line);
      }
    });
  }
});

/** A line without what its place asks for. */
function bare(line: string): string {
  return line
    .trim()
    .replace(/^template: `(.*)`,$/, '$1')
    .replace(/;$/, '');
}

function run(...args: string[]) {
  return spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 240_000 });
}

/** The page as a host has it, with the package from a CDN; all else that it asks for is out of order. */
async function withPage(body: string, act?: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.route('**/*', async (route) => {
    const { hostname, pathname } = new URL(route.request().url());
    const file = join('dist/cdn', basename(pathname));
    if (hostname === 'host.example') {
      const html = `<!doctype html><html lang="en"><title>Host</title><body>${body}</body></html>`;
      await route.fulfill({ contentType: 'text/html', body: html });
    } else if (hostname === 'your.cdn' && existsSync(file)) {
      const headers = { 'access-control-allow-origin': '*' };
      await route.fulfill({ contentType: 'text/javascript', headers, body: readFileSync(file) });
    } else {
      await route.fulfill({ status: 503, headers: { 'access-control-allow-origin': '*' }, body: '' });
    }
  });
  try {
    await page.goto('https://host.example/');
    await act?.(page);
    await page.waitForFunction(
      () => {
        const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('zi-'));
        return (
          elements.length > 0 &&
          elements.every((one) => (one.children.length > 0 && one.shadowRoot) || one.shadowRoot?.textContent?.trim())
        );
      },
      undefined,
      { timeout: 60_000 },
    );
    assert.deepEqual(problems, []);
  } finally {
    await page.close();
  }
}

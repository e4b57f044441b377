/** The stories without Storybook, whose own frame no strict policy would let in: each on a page under such a policy. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname } from 'node:path';

import { build, type Plugin } from 'esbuild';
import type { Page } from 'playwright-core';

import { makesPolicy, withOwnPolicy } from '../../../scripts/build/own-policy.mjs';
import { filesIn } from '../../../scripts/files.mjs';
import { launchBrowser } from '../../../scripts/find-browser.mjs';
import { recordViolations } from './violations.js';

/** What the README asks of a host, and nothing more. */
export const strictPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `connect-src 'self'`,
  `img-src 'self' blob:`,
  `require-trusted-types-for 'script'`,
  `trusted-types zi-devportal`,
].join('; ');

export interface Story {
  file: string;
  name: string;
}

const storyFiles = filesIn('stories', '.stories.ts');

export const stories: Story[] = storyFiles.flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/^export const (\w+)/gm)].map(([, name = '']) => ({
    file: basename(path, '.stories.ts'),
    name,
  })),
);

const page = `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>Stories</title>
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/gallery.css">
<script type="module" src="/gallery.js"></script><div id="root"></div></html>`;

const fixed: Readonly<Record<string, string>> = {
  '/': page,
  '/gallery.css': 'body { margin: 16px; font: 14px sans-serif; color-scheme: light dark; }',
  '/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

const mediaTypes: Readonly<Record<string, string>> = {
  '': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

const ownPolicy: Plugin = {
  name: 'own-policy',
  setup: ({ onLoad }) => {
    onLoad({ filter: /lit-html\.js$/ }, ({ path }) =>
      makesPolicy(path)
        ? { contents: withOwnPolicy(readFileSync(path, 'utf8'), `${process.cwd()}/src/cdn/policy.ts`) }
        : null,
    );
  },
};

/** Bundles the stories with the sources, serves them on a free port of 127.0.0.1, and starts a browser. */
export async function openGallery() {
  const scripts = await bundleStories();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const body = fixed[pathname] ?? scripts.get(pathname.slice(1));
    if (body === undefined) response.writeHead(404).end();
    else {
      response.setHeader('content-security-policy', strictPolicy).setHeader('cache-control', 'max-age=3600');
      response.setHeader('content-type', mediaTypes[extname(pathname)] ?? '').end(body);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await launchBrowser();
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  return {
    /** The story once it has been played, and all that went wrong on the way, what the policy refused among it. */
    open: async ({ file, name }: Story): Promise<{ page: Page; problems: string[] }> => {
      const tab = await context.newPage();
      const problems: string[] = [];
      await recordViolations(tab, problems);
      tab.on('pageerror', (error) => problems.push(String(error)));
      tab.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      await tab.goto(`${base}?file=${file}&story=${name}`);
      const root = tab.locator('#root[data-phase]');
      const phase = await root.getAttribute('data-phase', { timeout: 60_000 });
      if (phase !== 'finished') problems.push(phase ?? '');
      return { page: tab, problems };
    },
    close: async (): Promise<void> => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function bundleStories(): Promise<Map<string, string>> {
  const imports = storyFiles.map((path, index) => `import * as file${index} from './${path}';`);
  const files = storyFiles.map((path, index) => `'${basename(path, '.stories.ts')}': file${index}`);
  const { outputFiles } = await build({
    stdin: {
      contents: `import './src/define.ts';
        import { showStory } from './test/e2e/support/gallery-page.ts';
        ${imports.join('\n')}
        void showStory({ ${files.join(', ')} });`,
      resolveDir: '.',
      sourcefile: 'gallery.ts',
    },
    entryNames: 'gallery',
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: '/',
    write: false,
    // What the package says of effects is said of dist/.
    ignoreAnnotations: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [ownPolicy],
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
}

/** The examples as a browser meets them: built, and served from loopback. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Browser, Page } from 'playwright-core';

export const folder = fileURLToPath(new URL('../../../examples/', import.meta.url));

export interface Example {
  name: string;
  /** The folder that its web server serves, below `examples`. */
  served: string;
  /** Where its page is there. */
  path: string;
  /** The files that a host would write, below `examples`. */
  sources: readonly string[];
}

export const examples: readonly Example[] = [
  { name: 'html', served: '.', path: '/html/index.html', sources: ['html/index.html', 'html/host.js'] },
  {
    name: 'react',
    served: 'react/dist',
    path: '/',
    sources: ['react/src/app.tsx', 'react/src/main.tsx', 'react/vite.config.js'],
  },
  {
    name: 'vue',
    served: 'vue/dist',
    path: '/',
    sources: ['vue/src/app.vue', 'vue/src/main.ts', 'vue/vite.config.js'],
  },
  {
    name: 'svelte',
    served: 'svelte/dist',
    path: '/',
    sources: ['svelte/src/app.svelte', 'svelte/src/main.ts', 'svelte/vite.config.js'],
  },
  {
    name: 'next',
    served: 'next/out',
    path: '/',
    sources: ['next/app/host.tsx', 'next/app/page.tsx', 'next/app/layout.tsx', 'next/next.config.js'],
  },
  {
    name: 'angular',
    served: 'angular/dist',
    path: '/',
    sources: ['angular/src/host-page.ts', 'angular/src/main.ts', 'angular/angular.json'],
  },
];

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface Served {
  origin: string;
  close: () => Promise<void>;
}

export async function serve({ served }: Example): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = normalize(decodeURIComponent(pathname)).replace(/\/$/, '/index.html');
    readFile(join(folder, served, path)).then(
      (body) => response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export interface Opened {
  page: Page;
  /** What the console said in warning, what was thrown, and what could not be loaded. */
  problems: string[];
}

export async function open(browser: Browser, url: string, prepare?: (page: Page) => Promise<unknown>): Promise<Opened> {
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => /error|warning/.test(message.type()) && problems.push(message.text()));
  page.on(
    'response',
    (response) => response.status() >= 400 && problems.push(`${response.status()} ${response.url()}`),
  );
  await prepare?.(page);
  await page.goto(url, { waitUntil: 'commit' });
  return { page, problems };
}

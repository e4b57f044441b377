/** A host's page with a lit and a component kit of its own, under a strict policy, on a server of its own. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';

import { recordViolations } from '../../e2e/support/violations.js';

export interface GuestPage {
  body: string;
  /** Addresses of module scripts, in order. */
  scripts: readonly string[];
  /** What `trusted-types` allows. */
  policies: string;
}

/** What the browser said. */
export interface Said {
  warnings: string[];
  errors: string[];
  violations: string[];
}

/** `folders` are served under their names. */
export async function openHost(browser: Browser, folders: Readonly<Record<string, string>>) {
  const { outputFiles } = await build({
    entryPoints: ['test/package/support/host-panel.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    ignoreAnnotations: true,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const hostScript = outputFiles[0]?.text ?? '';
  const pages = new Map<string, GuestPage>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, first = '', file = ''] = pathname.split('/');
    const page = pages.get(first);
    if (page) {
      response.setHeader('content-security-policy', policyWith(page.policies));
      response.setHeader('content-type', 'text/html').end(markup(page));
    } else if (first === 'host.js') response.setHeader('content-type', 'text/javascript').end(hostScript);
    else if (extname(file) === '.js' && folders[first] !== undefined)
      response.setHeader('content-type', 'text/javascript').end(readFileSync(join(folders[first], file)));
    else response.writeHead(204).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    visit: async (page: GuestPage): Promise<Said & { tab: Page }> => {
      const name = `page-${pages.size}`;
      pages.set(name, page);
      const said: Said = { warnings: [], errors: [], violations: [] };
      const tab = await browser.newPage();
      await recordViolations(tab, said.violations);
      tab.on('pageerror', (error) => said.errors.push(String(error)));
      tab.on('console', (message) => message.type() === 'warning' && said.warnings.push(message.text()));
      tab.setDefaultTimeout(60_000);
      await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`);
      return { tab, ...said };
    },
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function policyWith(policies: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `connect-src 'self'`,
    `img-src 'self' blob:`,
    `require-trusted-types-for 'script'`,
    `trusted-types ${policies}`,
  ].join('; ');
}

function markup({ body, scripts }: GuestPage): string {
  const tags = scripts.map((address) => `<script type="module" src="${address}"></script>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>${tags.join('')}${body}</html>`;
}

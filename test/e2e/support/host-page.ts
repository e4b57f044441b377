import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface HostPage {
  page: Page;
  /** What the page has thrown or complained of. */
  problems: string[];
  close: () => Promise<void>;
}

export interface HostPageOptions extends BrowserContextOptions {
  /** By path; what is not here is looked for in `dist/cdn`. */
  files?: Readonly<Record<string, string>>;
  /** Runs in the page before anything else. */
  before?: () => void;
}

/** The script tag of the README. */
export const sdkScript = '<script type="module" src="/devportal.js"></script>';

/**
 * A page of a host, at an address of its own; nothing leaves the browser. The time of day stands still and what is
 * random is always the same, so that two pages that do the same look the same.
 */
export async function openHost(browser: Browser, html: string, options: HostPageOptions = {}): Promise<HostPage> {
  const { files = {}, before, ...contextOptions } = options;
  const context = await browser.newContext({ reducedMotion: 'reduce', ...contextOptions });
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
    const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    try {
      const body = files[pathname] ?? (await readFile(`dist/cdn/${basename(pathname)}`));
      return await route.fulfill({ contentType, body });
    } catch {
      return route.fulfill({ status: 404 });
    }
  });
  const page = await context.newPage();
  await page.clock.setFixedTime('2026-02-03T10:00:00Z');
  // tsx names the functions that it hands to a page, with a helper of its own.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.addInitScript(() => {
    let state = 1;
    crypto.getRandomValues = (bytes) => {
      const view = bytes as unknown as Uint8Array;
      for (let index = 0; index < view.length; index += 1) {
        state = (state * 48_271) % 0x7fffffff;
        view[index] = state & 0xff;
      }
      return bytes;
    };
  });
  if (before) await page.addInitScript(before);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto('https://host.test/');
  return { page, problems, close: () => context.close() };
}

/** A page whose script is one of this folder's modules, bundled with the package as it is published. */
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';

export interface BundledPage {
  page: Page;
  /** What went wrong on it. */
  problems: string[];
}

/** @param module Its name without an ending. */
export async function bundle(module: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`test/package/support/${module}.ts`],
    bundle: true,
    format: 'esm',
    write: false,
    define: { 'process.env.NODE_ENV': '"development"' },
    conditions: ['browser', 'production'],
  });
  return outputFiles[0]!.text;
}

export async function openPage(browser: Browser, script: string, content = ''): Promise<BundledPage> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  const body = `<!doctype html><link rel="icon" href="data:,">${content}<script type="module" src="/page.js"></script>`;
  // An address of its own has storage, and this one is taken for a secure context.
  await page.route('http://localhost/**', (route) =>
    route.fulfill(
      route.request().url().endsWith('.js')
        ? { contentType: 'text/javascript', body: script }
        : { contentType: 'text/html', body },
    ),
  );
  await page.goto('http://localhost/');
  return { page, problems };
}

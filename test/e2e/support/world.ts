import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { BrowserContext, Page } from 'playwright-core';

import { launchBrowser } from '../../../scripts/find-browser.mjs';
import type { ServerConfig } from '../../../server/src/config.js';
import { readEdge } from '../../../server/src/edge/edge-config.js';
import { createLog } from '../../../server/src/log.js';
import { type RunningServer, startServer } from '../../../server/src/server.js';
import { recordViolations } from './violations.js';

const root = new URL('../../../', import.meta.url);
const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The whole of `npm start` on free ports, with the SDK as built, and a browser in front of it. */
export interface World {
  server: RunningServer;
  /** An address that an app may be sent back to; it answers with an empty page. */
  callback: string;
  /** A person with a browser of their own. What goes wrong in their pages is in `problems`. */
  visit(options?: {
    width?: number;
    colorScheme?: 'light' | 'dark';
  }): Promise<{ page: Page; context: BrowserContext; problems: string[] }>;
  /** What the policies (CSP) of all pages have refused so far. */
  violations: string[];
  /** The server's log so far. */
  lines: string[];
  /** For `afterEach`: no policy has refused anything, and where a test failed, what was on screen by then. */
  lookBack(test: unknown): Promise<void>;
  stop(): Promise<void>;
}

export async function startWorld(
  options: Partial<Pick<ServerConfig, 'accessTokenSeconds' | 'secretReveal'>> = {},
): Promise<World> {
  const lines: string[] = [];
  const violations: string[] = [];
  const pages: Page[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'devportal-journey-'));
  const server = await startServer(
    {
      host: '127.0.0.1',
      ports: { portal: 0, api: 0, issuer: 0, client: 0 },
      database: { kind: 'embedded', folder },
      portalOrigins: [],
      seed: true,
      reviewOwnTenant: false,
      accessTokenSeconds: 3600,
      secretReveal: { policy: 'never' },
      log: 'json',
      edge: readEdge({}),
      ...options,
    },
    { portal: fileURLToPath(new URL('examples/admin-portal', root)), sdk: fileURLToPath(new URL('dist/cdn', root)) },
    createLog('json', (line) => lines.push(line)),
  );
  const landing = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<title>Landed</title>'),
  );
  await new Promise<void>((resolve) => landing.listen(0, '127.0.0.1', resolve));
  const browser = await launchBrowser();

  return {
    server,
    lines,
    violations,
    lookBack: async (test) => {
      // A time-out says what did not come, not what came in its place.
      if ((test as { passed?: boolean }).passed === false) console.error(await whereThingsStand(pages, lines));
      pages.length = 0;
      assert.deepEqual(violations, []);
    },
    callback: `http://127.0.0.1:${(landing.address() as AddressInfo).port}/callback`,
    visit: async ({ width = 1280, colorScheme = 'light' } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        locale: 'en-US',
        timezoneId: 'America/New_York',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      await recordViolations(context, violations);
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('pageerror', ({ message }) => problems.push(message));
      page.on('console', (message) => {
        // A refused call shows as a failed resource; the elements say it in their own words.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          problems.push(message.text());
      });
      page.setDefaultTimeout(60_000);
      pages.push(page);
      return { page, context, problems };
    },
    stop: async () => {
      await browser.close();
      landing.closeAllConnections();
      await new Promise((resolve) => landing.close(resolve));
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The open pages as a screen reader would find them, what their tab remembers, and the end of the server's log. */
async function whereThingsStand(pages: readonly Page[], lines: readonly string[]): Promise<string> {
  const open = pages.filter((page) => !page.isClosed());
  const views = open.map(async (page) => [
    page.url(),
    await page.locator('body').ariaSnapshot({ timeout: 5_000 }).catch(String),
    await page.evaluate<string>('JSON.stringify(Object.entries(sessionStorage))').catch(String),
  ]);
  return [...(await Promise.all(views)).flat(), ...lines.slice(-60)].map((text) => text.trimEnd()).join('\n');
}

/** From the host's page to the list, by the sign-in page of the issuer. */
export async function signIn(page: Page, { server }: World, person: string | RegExp): Promise<void> {
  await page.goto(server.portalUrl);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: person }).click();
  await page.waitForURL(server.portalUrl);
}

/** Waits for what moves to end, and not for what moves as long as it is shown: a button between two states has neither's colours. */
const atRest = `async () => {
  const roots = [document];
  for (const root of roots)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  const moves = roots.flatMap((root) => root.getAnimations());
  const ending = moves.filter(({ effect }) => effect.getComputedTiming().endTime < Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}`;

/** What axe finds in the page once it has come to rest, by rule. It gets in through the debugger, since the host's policy is strict. */
export async function axeViolations(page: Page): Promise<string[]> {
  const debug = await page.context().newCDPSession(page);
  const run = 'axe.run().then((result) => JSON.stringify(result.violations))';
  const expression = `${await axeSource};(${atRest})().then(() => ${run})`;
  const { result } = await debug.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  await debug.detach();
  const violations = JSON.parse(String(result.value)) as { id: string; nodes: { html: string }[] }[];
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

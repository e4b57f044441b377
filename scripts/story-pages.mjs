/** The built Storybook in a browser, one story a page: for the tests of the stories and for screenshots. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

import { launchBrowser } from './find-browser.mjs';

const folder = 'storybook-static';

/** CSS pixels, unless told. */
const usualHeight = 900;

const mediaTypes = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** @typedef {{id: string, title: string, name: string}} Story */

/** @returns {Story[]} Every story of the last `storybook build`. */
export function builtStories() {
  const index = join(folder, 'index.json');
  if (!existsSync(index)) throw new Error('No Storybook is built: npx storybook build');
  return Object.values(JSON.parse(readFileSync(index, 'utf8')).entries).filter((entry) => entry.type === 'story');
}

/** Serves the built Storybook on a free port of 127.0.0.1, and starts a browser. */
export async function openStorybook() {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://127.0.0.1').pathname).replace('favicon.ico', 'favicon.svg');
    readFile(join(folder, path)).then(
      (body) => response.setHeader('content-type', mediaTypes[extname(path)] ?? 'application/octet-stream').end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const browser = await launchBrowser();
  return {
    /**
     * @param {Story} story
     * @param {string} [time] ISO 8601: what the clock of the page says; that of this machine unless told.
     */
    open: (story, time) => openStory(browser, `http://127.0.0.1:${port}`, story, time),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/**
 * A page with the story as it stands once nothing moves any more, and what went wrong on the way.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} base
 * @param {Story} story
 * @param {string} [time]
 */
async function openStory(browser, base, story, time) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: usualHeight },
    reducedMotion: 'reduce',
    ...(time && { locale: 'en-US', timezoneId: 'America/New_York' }),
  });
  if (time) await page.clock.setFixedTime(time);
  /** @type {string[]} */
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    // Among the warnings are the colours that cannot be told apart: the page is on a developer's address.
    const isOurs = message.type() === 'error' || (message.type() === 'warning' && message.text().includes('WCAG'));
    if (isOurs) problems.push(`${message.text()} ${message.location().url}`);
  });
  // The accessibility panel would run axe at the same time.
  await page.goto(`${base}/iframe.html?id=${story.id}&viewMode=story&globals=a11y.manual:!true`);
  const phase = await page.waitForFunction(endPhase, undefined, { timeout: 60_000 });
  if ((await phase.jsonValue()) !== 'finished') problems.push('The story did not render');
  await page.evaluate(settle);
  return { page, problems };
}

/** In the page: how the story's render has ended, or undefined while it goes on. */
function endPhase() {
  const phase = window['__STORYBOOK_PREVIEW__']?.currentRender?.phase;
  return ['finished', 'errored', 'aborted'].includes(phase) ? phase : undefined;
}

/** In the page: waits until its elements have shown what they read; those that never get an answer do not change. */
export async function settle() {
  const textOf = (root) =>
    [...root.querySelectorAll('*')]
      .map((element) => element.outerHTML + (element.shadowRoot ? textOf(element.shadowRoot) : ''))
      .join();
  await document.fonts.ready;
  let before;
  for (let after = textOf(document); before !== after; after = textOf(document)) {
    before = after;
    await new Promise((done) => setTimeout(done, 100));
  }
}

/**
 * Shows an open story in another way. Nothing is loaded again: the elements follow the page's width and its scheme.
 *
 * @param {import('playwright-core').Page} page
 * @param {{width: number, height?: number, theme: 'light' | 'dark', forcedColors?: boolean}} view
 */
export async function show(page, { width, height = usualHeight, theme, forcedColors = false }) {
  await page.emulateMedia({ forcedColors: forcedColors ? 'active' : 'none' });
  await page.setViewportSize({ width, height });
  await page.evaluate((scheme) => {
    document.documentElement.style.colorScheme = scheme;
  }, theme);
  await page.evaluate(settle);
}

/** What has to hold in every framework. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import type { Browser, Page } from 'playwright-core';

import { portalLines } from '../../../scripts/docs/examples.mjs';
import { launchBrowser } from '../../../scripts/find-browser.mjs';
import { type Example, examples, folder, open, type Opened, serve, type Served } from './examples.js';
import { comeAndGo, count, watch } from './leaks.js';

/** How often the portal comes and goes. */
const times = 500;

/** What the browser and the framework may keep for themselves, whatever the number of times. */
const allowance = { listeners: 20, nodes: 200 };

export interface Running {
  origin: string;
  browser: Browser;
  open: (query?: string, prepare?: (page: Page) => Promise<unknown>) => Promise<Opened>;
}

export const eventsOf = (page: Page): Promise<string[]> => page.locator('#log li').allTextContents();

export const showsApps = (page: Page): Promise<void> => page.getByText('My New App').first().waitFor();

/** @param more Tests of this one alone. */
export function describeExample(name: string, more?: (running: () => Running) => void): void {
  const example = examples.find((each) => each.name === name) as Example;

  describe(`The ${name} example`, () => {
    let browser: Browser;
    let served: Served;

    before(async () => {
      [browser, served] = await Promise.all([launchBrowser(), serve(example)]);
    });

    after(() => Promise.all([browser.close(), served.close()]));

    const running = (): Running => ({
      browser,
      origin: served.origin,
      open: (query = '', prepare) => open(browser, `${served.origin}${example.path}${query}`, prepare),
    });

    it('takes five lines of a host at most', async () => {
      const texts = await Promise.all(example.sources.map((file) => readFile(join(folder, file), 'utf8')));
      const lines = texts.flatMap(portalLines);
      assert.ok(lines.length > 0 && lines.length <= 5, lines.join('\n'));
    });

    it('shows the apps, and the console stays empty', async () => {
      const { page, problems } = await running().open();
      await showsApps(page);
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('hears what goes wrong on the first paint, once', async () => {
      const { page, problems } = await running().open('?demo=no-subscription');
      await page.locator('#log li').first().waitFor();
      await page.waitForTimeout(500);
      assert.deepEqual(await eventsOf(page), ['zi-error']);
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('hears what the person does, once', async () => {
      const { page, problems } = await running().open();
      await page.getByText('My New App').first().click();
      await page.getByRole('button', { name: 'Overview', exact: true }).click();
      await page.getByText('Welcome back.').waitFor();
      assert.deepEqual(await eventsOf(page), ['zi-app-selected']);
      assert.deepEqual(problems, []);
      await page.close();
    });

    it(`keeps nothing of a portal that has come and gone ${times} times`, async () => {
      const { page, problems } = await running().open('', (opened) => opened.addInitScript(watch));
      await showsApps(page);
      await comeAndGo(page, 20);
      const first = await count(page);
      await comeAndGo(page, times);
      const last = await count(page);
      assert.deepEqual(last.held, first.held);
      const kept = { listeners: last.listeners - first.listeners, nodes: last.nodes - first.nodes };
      assert.ok(kept.listeners <= allowance.listeners && kept.nodes <= allowance.nodes, JSON.stringify(kept));
      assert.deepEqual(problems, []);
      await page.close();
    });

    more?.(running);
  });
}

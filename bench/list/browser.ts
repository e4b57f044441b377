/** A browser, and what its main thread has done, as Chromium's `Performance.getMetrics` has it. */
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';

import { browserFlags, findBrowser } from '../../scripts/find-browser.mjs';

/**
 * Milliseconds of the main thread's processor time. `task` is all of it, also script and painting; Chromium's own figure of
 * script leaves out what promises go on with, which is all that lit does.
 */
export interface Cost {
  task: number;
  layout: number;
  style: number;
}

/** Sides run in turns and in pages of their own; with `accessibility` the browser keeps a tree for a screen reader. */
export async function openBrowser({ accessibility = false } = {}): Promise<Browser> {
  // As large as the page that is looked at: what changes beyond the window's edge is never shown, and Event Timing waits for it.
  const flags = [...browserFlags, '--window-size=1400,1200'];
  const args = accessibility ? [...flags, '--force-renderer-accessibility'] : flags;
  return puppeteer.launch({ executablePath: await findBrowser(), args, protocolTimeout: 120_000 });
}

const metricNames = {
  task: 'TaskDuration',
  layout: 'LayoutDuration',
  style: 'RecalcStyleDuration',
} as const;

export class Meter {
  readonly page: Page;
  readonly cdp: CDPSession;

  private constructor(page: Page, cdp: CDPSession) {
    this.page = page;
    this.cdp = cdp;
  }

  /** A page of a context of its own, whose problems end the run. */
  static async open(browser: Browser, url: string): Promise<Meter> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      throw new Error(`${url}: ${String(error)}`);
    });
    await page.setViewport({ width: 1280, height: 1020 });
    const cdp = await page.createCDPSession();
    // The thread's own time: what else runs on the machine does not count.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(url, { waitUntil: 'networkidle0' });
    return new Meter(page, cdp);
  }

  /** Calls what the page offers as `bench`. */
  call<Answer>(code: string): Promise<Answer> {
    return this.page.evaluate(`bench.${code}`) as Promise<Answer>;
  }

  /** What the main thread did while the page was at it, by `times`. */
  async cost(code: string, times = 1): Promise<Cost> {
    const before = await this.#metrics();
    await this.call(code);
    const after = await this.#metrics();
    const spent = (name: string) => (((after.get(name) ?? NaN) - (before.get(name) ?? NaN)) * 1000) / times;
    return {
      task: spent(metricNames.task),
      layout: spent(metricNames.layout),
      style: spent(metricNames.style),
    };
  }

  /** KiB of JavaScript's heap after a collection. The DOM is not in it. */
  async heap(): Promise<number> {
    // What the first one frees may hold more.
    for (let time = 0; time < 2; time++) await this.cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.cdp.send('Runtime.getHeapUsage');
    return usedSize / 1024;
  }

  close(): Promise<void> {
    return this.page.browserContext().close();
  }

  async #metrics(): Promise<Map<string, number>> {
    const { metrics } = await this.cdp.send('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value]));
  }
}

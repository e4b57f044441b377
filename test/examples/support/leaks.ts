/** Counts what a page holds on to, before and after the portal has come and gone many times (`leaks-page.js`). */
import { fileURLToPath } from 'node:url';

import type { Page } from 'playwright-core';

/** What is attached to the window and the document, and what waits for the clock. */
export interface Held {
  listeners: Record<string, number>;
  intervals: number;
  timeouts: number;
}

/** Goes into the page before its own scripts. */
export const watch = { path: fileURLToPath(new URL('leaks-page.js', import.meta.url)) };

export const comeAndGo = (page: Page, times: number): Promise<unknown> => page.evaluate(`window.comeAndGo(${times})`);

export interface Counts {
  held: Held;
  /** Of the whole page, garbage collected. */
  listeners: number;
  nodes: number;
}

export async function count(page: Page): Promise<Counts> {
  // Short timers of the frameworks and ours have run by then; a long one of ours has to have been cleared.
  await page.waitForTimeout(1_000);
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('HeapProfiler.enable');
    await session.send('Performance.enable');
    for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string): number => metrics.find((each) => each.name === name)!.value;
    return {
      held: await page.evaluate('window.held()'),
      listeners: metric('JSEventListeners'),
      nodes: metric('Nodes'),
    };
  } finally {
    await session.detach();
  }
}

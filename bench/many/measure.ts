/** What the page of `page.js` is made to do, and what Chromium counts meanwhile. */
import { readFileSync } from 'node:fs';

import type { Browser, CDPSession, Page } from 'playwright-core';

import { bundleOurs } from '../rows/bundle.js';
import { pageOf, type Served, serveSite } from '../rows/site.js';

export const tags = [
  'zi-app-list',
  'zi-create-app',
  'zi-secret-manager',
  'zi-app-details',
  'zi-quickstart',
  'zi-review-queue',
  'zi-subscription-manager',
  'zi-secret-policy',
  'zi-waffle-menu',
] as const;

export type Tag = (typeof tags)[number];

/** Of the whole page, garbage collected. */
export interface Counts {
  heap: number;
  nodes: number;
  listeners: number;
}

export interface Managers {
  /** Milliseconds until all were drawn; of them, the main thread was busy for; and its script, its layouts and styles. */
  drawn: number;
  busy: number;
  script: number;
  layout: number;
  nodes: number;
  calls: Record<string, number>;
}

export async function serveMany(): Promise<Served> {
  const files = await bundleOurs(readFileSync(new URL('page.js', import.meta.url), 'utf8'));
  return serveSite({ files: { '/': pageOf('', { scripts: ['/page.js'] }), ...files } });
}

interface Opened {
  page: Page;
  session: CDPSession;
  close: () => Promise<void>;
}

async function open(browser: Browser, { origin }: Served): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('Performance.enable');
  await page.goto(origin);
  await page.waitForFunction('globalThis.many');
  return { page, session, close: () => context.close() };
}

async function metrics(session: CDPSession): Promise<(name: string) => number> {
  const { metrics: all } = await session.send('Performance.getMetrics');
  return (name) => all.find((each) => each.name === name)?.value ?? NaN;
}

async function count({ page, session }: Opened): Promise<Counts> {
  // What waits a moment before it lets go, such as debounced calls, is over by then.
  await page.waitForTimeout(1_000);
  for (let time = 0; time < 4; time++) await session.send('HeapProfiler.collectGarbage');
  const of = await metrics(session);
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** Counts before and after each of so many stretches, the first of which nothing is compared with: code is loaded there. */
export async function comeAndGo(
  browser: Browser,
  served: Served,
  { tag, stretches, times }: { tag: Tag; stretches: number; times: number },
): Promise<Counts[]> {
  const opened = await open(browser, served);
  try {
    const counts: Counts[] = [];
    for (let stretch = 0; stretch <= stretches; stretch++) {
      await opened.page.evaluate(`many.comeAndGo('${tag}', ${stretch === 0 ? Math.min(times, 50) : times})`);
      counts.push(await count(opened));
    }
    return counts;
  } finally {
    await opened.close();
  }
}

export async function showManagers(browser: Browser, served: Served, managers: number): Promise<Managers> {
  const opened = await open(browser, served);
  try {
    // Its code is loaded, as on a page that has shown one.
    await opened.page.evaluate(`many.comeAndGo('zi-secret-manager', 1)`);
    const nodesBefore = (await count(opened)).nodes;
    const before = await metrics(opened.session);
    const { drawn, calls } = await opened.page.evaluate<Pick<Managers, 'drawn' | 'calls'>>(
      `many.showManagers(${managers})`,
    );
    const after = await metrics(opened.session);
    const ms = (...names: string[]) => names.reduce((sum, name) => sum + (after(name) - before(name)) * 1000, 0);
    return {
      drawn,
      busy: ms('TaskDuration'),
      script: ms('ScriptDuration'),
      layout: ms('LayoutDuration', 'RecalcStyleDuration'),
      nodes: (await count(opened)).nodes - nodesBefore,
      calls,
    };
  } finally {
    await opened.close();
  }
}

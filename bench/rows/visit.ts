/** One visit of a page by somebody who has not been there: a browser context, and so a cache, of its own. */
import { readFileSync } from 'node:fs';

import type { Browser, CDPSession } from 'playwright-core';

import type { Conditions } from './conditions.js';

export interface Seen {
  /** Milliseconds from the start of the navigation until the rows were painted. */
  painted: number;
  /** Of them, what the probe itself took. */
  looking: number;
  /** The sum of all layout shifts, without a unit (CLS without its windows). */
  shift: number;
  /** Until the rows were painted, by the path of each. */
  requests: { path: string; kind: string; bytes: number }[];
}

const probe = readFileSync(new URL('probe.js', import.meta.url), 'utf8');

export interface Visit {
  origin: string;
  marker: string;
  conditions?: Conditions;
  /** Milliseconds that shifts are watched after the rows are there; 200 unless told. */
  watch?: number;
  before?: (session: CDPSession) => Promise<void>;
  after?: (session: CDPSession) => Promise<void>;
}

export async function visit(browser: Browser, options: Visit): Promise<Seen> {
  const { origin, marker, conditions, watch = 200 } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const requests = recordRequests(session, origin);
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    if (conditions) await slowDown(session, conditions);
    await page.addInitScript(`(${probe.replace(/;\s*$/, '')})(${JSON.stringify(marker)})`);
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: 'tellPainted' });
    const told = new Promise<void>((done, fail) => {
      session.once('Runtime.bindingCalled', () => done());
      setTimeout(() => fail(new Error(`${origin} does not show ${marker}: ${problems.join('; ')}`)), 60_000).unref();
    });
    await options.before?.(session);
    await page.goto(`${origin}/`, { waitUntil: 'commit' });
    await told;
    await options.after?.(session);
    const before = [...requests.values()];
    await page.waitForTimeout(watch);
    const { painted, looking, shift } = await page.evaluate(
      () => (globalThis as unknown as { probe: Pick<Seen, 'painted' | 'looking' | 'shift'> }).probe,
    );
    return { painted, looking, shift, requests: before };
  } finally {
    await context.close();
  }
}

function recordRequests(session: CDPSession, origin: string): Map<string, Seen['requests'][number]> {
  const requests = new Map<string, Seen['requests'][number]>();
  session.on('Network.requestWillBeSent', ({ requestId, request: { url }, type = 'Other' }) => {
    if (url.endsWith('/favicon.ico') || url.startsWith('data:') || url.startsWith('blob:')) return;
    requests.set(requestId, { path: url.replace(origin, ''), kind: type, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  return requests;
}

async function slowDown(session: CDPSession, { slowdown, network }: Conditions): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (!network) return;
  const { latency, down, up } = network;
  const throughput = { downloadThroughput: down, uploadThroughput: up };
  await session.send('Network.emulateNetworkConditions', { offline: false, latency, ...throughput });
}

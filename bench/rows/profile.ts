/** Where the time of a page goes, by Chromium's own profiler: what each function took by itself, and what was no script. */
import type { CDPSession } from 'playwright-core';

import { launchBrowser } from '../../scripts/find-browser.mjs';
import { conditions } from './conditions.js';
import { sides } from './sides.js';
import { serveSite } from './site.js';
import type { SideName } from './titles.js';
import { visit } from './visit.js';

const visits = 5;

/** Prints milliseconds, means of a few visits with a slow processor. */
export async function profile(name: SideName): Promise<void> {
  const { marker, make } = sides[name];
  const served = await serveSite(await make());
  const browser = await launchBrowser();
  const times = new Map<string, number>();
  const metrics = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, ms: number) => to.set(key, (to.get(key) ?? 0) + ms / visits);
  let painted = 0;
  for (let time = 0; time < visits; time++) {
    const seen = await visit(browser, {
      ...{ origin: served.origin, marker, conditions: conditions.processor, watch: 0 },
      before: async (session) => {
        await session.send('Performance.enable');
        await session.send('Profiler.enable');
        await session.send('Profiler.setSamplingInterval', { interval: 200 });
        await session.send('Profiler.start');
      },
      after: async (session) => {
        for (const [key, ms] of selfTimes(await stopProfiler(session))) add(times, key, ms);
        for (const { name: metric, value } of (await session.send('Performance.getMetrics')).metrics)
          if (metric.endsWith('Duration')) add(metrics, metric, value * 1000);
      },
    });
    painted += seen.painted / visits;
  }
  await browser.close();
  await served.close();
  console.log(`painted after ${painted.toFixed(0)} ms`);
  for (const [metric, ms] of metrics) console.log(`${ms.toFixed(1).padStart(8)} ${metric}`);
  const sorted = [...times].sort(([, one], [, other]) => other - one).slice(0, 40);
  for (const [key, ms] of sorted) console.log(`${ms.toFixed(1).padStart(8)} ${key}`);
}

async function stopProfiler(session: CDPSession) {
  const { profile: stopped } = await session.send('Profiler.stop');
  return stopped;
}

function selfTimes({
  nodes,
  samples = [],
  timeDeltas = [],
}: Awaited<ReturnType<typeof stopProfiler>>): Map<string, number> {
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber, columnNumber } }) => [
      id,
      url
        ? `${functionName || '(anonymous)'} ${new URL(url).pathname}:${lineNumber + 1}:${columnNumber + 1}`
        : functionName,
    ]),
  );
  const times = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const name = names.get(id) ?? '';
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
  }
  return times;
}

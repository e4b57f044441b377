/** Where the time of one act goes, by V8's sampling profiler: functions by themselves, and with all that they call. */
import type { Protocol } from 'puppeteer-core';

import { Meter, openBrowser } from './browser.js';
import { type Act, actCodes, prepare } from './measure.js';
import { serveSides, type SideName } from './sides.js';

const told = 24;

export async function profile(side: SideName, rows: number, act: Act, say: (line: string) => void): Promise<void> {
  const pages = await serveSides([side], { minify: false });
  const browser = await openBrowser();
  try {
    const meter = await Meter.open(browser, `${pages.origin}/${side}`);
    await meter.call(`load(${rows})`);
    if (act !== 'first') await meter.call('mount()');
    await prepare(meter, act);
    await meter.cdp.send('Profiler.enable');
    await meter.cdp.send('Profiler.setSamplingInterval', { interval: 100 });
    await meter.cdp.send('Profiler.start');
    const { code, times } = actCodes[act];
    const { task, style, layout } = await meter.cost(code, times);
    const { profile: taken } = await meter.cdp.send('Profiler.stop');
    const parts = [task, style, layout].map((part) => part.toFixed(2));
    say(`${side}, ${rows} rows, ${act}: ${parts[0]} ms, of it style ${parts[1]}, layout ${parts[2]}`);
    for (const line of lines(taken)) say(line);
  } finally {
    await browser.close();
    await pages.close();
  }
}

/** Idle time is left out; `(program)` is the browser's own: style, layout, painting. */
function lines({ nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile): string[] {
  const own = new Map<number, number>();
  samples.forEach((id, index) => own.set(id, (own.get(id) ?? 0) + (timeDeltas[index] ?? 0)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const nameOf = ({ callFrame: { functionName, lineNumber } }: Protocol.Profiler.ProfileNode) =>
    functionName ? `${functionName}:${lineNumber}` : `anonymous:${lineNumber}`;
  const [self, total] = [new Map<string, number>(), new Map<string, number>()];
  const add = (map: Map<string, number>, name: string, time: number) => map.set(name, (map.get(name) ?? 0) + time);
  const walk = (node: Protocol.Profiler.ProfileNode, above: readonly string[]) => {
    const name = nameOf(node);
    const time = own.get(node.id) ?? 0;
    add(self, name, time);
    const path = [...new Set([...above, name])];
    for (const one of path) add(total, one, time);
    for (const child of node.children ?? []) {
      const next = byId.get(child);
      if (next) walk(next, path);
    }
  };
  const [root] = nodes;
  if (root) walk(root, []);
  const idle = [...self].find(([name]) => name.startsWith('(idle)'))?.[1] ?? 0;
  const all = [...self.values()].reduce((sum, time) => sum + time, 0) - idle;
  const top = (map: Map<string, number>) =>
    [...map]
      .filter(([name]) => !/^\((idle|root)\)/.test(name))
      .sort(([, one], [, other]) => other - one)
      .slice(0, told)
      .map(([name, time]) => `${((time / all) * 100).toFixed(1).padStart(6)} %  ${name}`);
  return ['by themselves:', ...top(self), 'with what they call:', ...top(total)];
}

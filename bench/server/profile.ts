/** Where the API's own time goes: V8's profile of a process under load, by package and by file. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { runLoad } from './load.js';
import type { DatabaseName } from './cell.js';
import { withDatabase } from './databases.js';
import type { RunOptions } from './measure.js';
import { operations } from './operations.js';
import { request } from './request.js';
import { startApiProcess } from './sides.js';

const loadSeconds = 20;

interface Profile {
  nodes: {
    id: number;
    callFrame: { functionName: string; url: string; lineNumber: number };
    children?: number[];
  }[];
  samples: number[];
  timeDeltas: number[];
}

export async function profile(database: DatabaseName, apps: number, name: string, options: RunOptions): Promise<void> {
  const operation = operations.find((one) => one.name === name);
  if (!operation) throw new Error(`--profile takes ${operations.map((one) => one.name).join(', ')}`);
  await withDatabase(
    { database, apps, ...options },
    async ({ issuer, database: at, population, folder, statements }) => {
      for (const { text } of statements.get(name) ?? []) options.say(`  ${text.replace(/\s+/g, ' ').slice(0, 160)}`);
      const flags = ['--cpu-prof', `--cpu-prof-dir=${join(folder, 'profile')}`];
      const api = await startApiProcess({ database: at, issuer: issuer.url, folder, flags });
      const tokens = await Promise.all(operation.callers(population).map((caller) => issuer.tokenFor(caller)));
      const { origin, pathname } = new URL(api.url);
      let turn = 0;
      const next = () => {
        const made = request(operation, tokens[(turn += 1) % tokens.length] ?? '');
        return { ...made, path: pathname + made.path };
      };
      const measured = await runLoad({ origin, callers: options.callers, seconds: loadSeconds, next });
      await api.stop();
      options.say(`${name} on ${database} with ${apps} apps: ${Math.round(measured.rate)} requests a second`);
      const [file = ''] = await readdir(join(folder, 'profile'));
      const text = await readFile(join(folder, 'profile', file), 'utf8');
      tell(JSON.parse(text) as Profile, options.say);
    },
  );
}

function tell({ nodes, samples, timeDeltas }: Profile, say: RunOptions['say']): void {
  const byPlace = new Map<string, number>();
  const byFunction = new Map<string, number>();
  const withCallees = new Map<string, number>();
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const wordsOf = ({ functionName, url }: Profile['nodes'][number]['callFrame']) =>
    `${functionName || '(anonymous)'} ${placeOf(url) || functionName}`;
  let total = 0;
  // Only the second half: the start is not of interest, nor is what V8 has not compiled yet.
  let before = timeDeltas.reduce((sum, delta) => sum + delta, 0) - (loadSeconds / 2) * 1e6;
  for (const [index, id] of samples.entries()) {
    before -= timeDeltas[index] ?? 0;
    if (before > 0) continue;
    const frame = frames.get(id);
    if (!frame || frame.functionName === '(idle)') continue;
    const taken = timeDeltas[index] ?? 0;
    total += taken;
    const place = placeOf(frame.url) || frame.functionName;
    byPlace.set(place, (byPlace.get(place) ?? 0) + taken);
    byFunction.set(wordsOf(frame), (byFunction.get(wordsOf(frame)) ?? 0) + taken);
    const stack = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = callers.get(at)) {
      const above = frames.get(at);
      if (above) stack.add(wordsOf(above));
    }
    for (const words of stack) withCallees.set(words, (withCallees.get(words) ?? 0) + taken);
  }
  for (const [title, counts, most] of [
    ['by place', byPlace, 30],
    ['by function', byFunction, 40],
    ['by function, with what it calls', withCallees, 80],
  ] as const) {
    say(title);
    const sorted = [...counts].sort(([, one], [, other]) => other - one);
    for (const [words, taken] of sorted.slice(0, most))
      say(`  ${((100 * taken) / total).toFixed(1).padStart(5)} %  ${words}`);
  }
}

/** A package, one of our files, or a module of Node's. */
function placeOf(url: string): string {
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
  return inPackage ?? url.replace(/^file:\/\/.*?\/(server\/dist|dist)\//, '$1/');
}

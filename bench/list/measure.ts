/** One visit of a side's page, and rounds of them. */
import type { Browser } from 'puppeteer-core';

import { type Spread, spread } from '../server/statistics.js';
import { type Cost, Meter, openBrowser } from './browser.js';
import { serveSides, type SideName, sideNames } from './sides.js';

/** Pixels a step: two and a half rows, as a turn of the wheel is. */
const step = 142;
const steps = 120;

/** Pixels a frame, as somebody reads, looks for something, and flings. */
export const speeds = { slow: 19, quick: 95, flung: 240 };
export type Speed = keyof typeof speeds;
const watchedFrames = 60;

/** Rows in sight that may be switched. */
const switchable = [2, 5, 6, 9, 10, 13];

/** Frames of those looked at: without a row in some place, or with one that is still on its way. */
export interface Watched {
  frames: number;
  blank: number;
  waiting: number;
}

export const acts = ['first', 'change', 'scroll'] as const;
export type Act = (typeof acts)[number];

interface Visit {
  costs: Record<Act, Cost>;
  heap: number;
  elements: number;
  rows: number;
  late: number;
  longTasks: Record<Act, number>;
  watched?: Record<Speed, Watched>;
  jump?: number;
  accessible?: Accessible;
}

export interface Accessible {
  count: boolean;
  indexes: boolean;
  focused: boolean;
}

export type CostSpread = Record<keyof Cost, Spread>;

export interface Cell {
  side: SideName;
  rows: number;
  rounds: number;
  /** Whether the browser kept a tree for a screen reader. */
  accessibility: boolean;
  costs: Record<Act, CostSpread>;
  /** Of `task`, each round's beside that of the floor in the same round. */
  timesFloor?: Record<Act, Spread>;
  /** KiB of JavaScript beyond the data. */
  heap: Spread;
  /** HTML elements, and rows of them, once the first ones are there. */
  elements: number;
  drawn: number;
  /** Of the steps of a round's scrolling. */
  late: Spread;
  longTasks: Record<Act, Spread>;
  watched?: Record<Speed, Watched>;
  /** Milliseconds until there are rows in the middle. */
  jump?: Spread;
  accessible?: Accessible;
}

export interface Options {
  rounds: number;
  sides: readonly SideName[];
  sizes: readonly number[];
  say: (line: string) => void;
}

/** What is done and measured, and how many times. */
export const actCodes: Record<Act, { code: string; times: number }> = {
  first: { code: 'mount()', times: 1 },
  change: { code: `switchRows([${switchable.join()}])`, times: switchable.length },
  scroll: { code: `scroll(${step}, ${steps})`, times: steps },
};

/** What has to be done before, so that it is not the first time: that loads and compiles what later ones have. */
export async function prepare(meter: Meter, act: Act): Promise<void> {
  if (act === 'change') await meter.call(actCodes.change.code);
  if (act === 'scroll') await meter.call(`prepareScroll(${step}, ${steps / 2})`);
  await meter.call('settle()');
  await meter.call('longTasks()');
}

async function measureAct(meter: Meter, act: Act): Promise<{ cost: Cost; longTasks: number }> {
  await prepare(meter, act);
  const { code, times } = actCodes[act];
  const cost = await meter.cost(code, times);
  return { cost, longTasks: await meter.call<number>('longTasks()') };
}

async function visit(browser: Browser, url: string, rows: number, watches: boolean): Promise<Visit> {
  const meter = await Meter.open(browser, url);
  try {
    await meter.call(`load(${rows})`);
    const data = await meter.heap();
    const first = await measureAct(meter, 'first');
    await meter.call('settle()');
    const heap = (await meter.heap()) - data;
    const [elements, drawn] = [await meter.call<number>('elements()'), await meter.call<number>('rows()')];
    const change = await measureAct(meter, 'change');
    const scroll = await measureAct(meter, 'scroll');
    const late = await meter.call<number>('lateFrames()');
    return {
      costs: { first: first.cost, change: change.cost, scroll: scroll.cost },
      heap,
      elements,
      rows: drawn,
      late,
      longTasks: { first: first.longTasks, change: change.longTasks, scroll: scroll.longTasks },
      ...(watches && { watched: await watched(meter), jump: await meter.call<number>('jump(0.5)') }),
      ...(url.endsWith('/ours') && watches && { accessible: await meter.call<Accessible>('accessible()') }),
    };
  } finally {
    await meter.close();
  }
}

async function watched(meter: Meter): Promise<Record<Speed, Watched>> {
  const at = (speed: Speed) => meter.call<Watched>(`watch(${speeds[speed]}, ${watchedFrames})`);
  return { slow: await at('slow'), quick: await at('quick'), flung: await at('flung') };
}

/** All sides of a round one after another, and each first as often as the others. */
export async function measure({ rounds, sides, sizes, say }: Options): Promise<Cell[]> {
  const pages = await serveSides(sides);
  try {
    const plain = await measureIn(false, sides, sizes);
    const both = sides.filter((side) => side === 'ours' || side === 'floor');
    return [...plain, ...(sizes.includes(10_000) ? await measureIn(true, both, [10_000]) : [])];
  } finally {
    await pages.close();
  }

  async function measureIn(accessibility: boolean, names: readonly SideName[], counts: readonly number[]) {
    const browser = await openBrowser({ accessibility });
    const cells = counts.flatMap((rows) => names.map((side) => ({ side, rows, visits: [] as Visit[] })));
    try {
      for (let round = 0; round < rounds; round++) {
        const turn = round % cells.length;
        for (const { side, rows, visits } of [...cells.slice(turn), ...cells.slice(0, turn)]) {
          // How frames look does not change from round to round.
          const watches = !accessibility && round < 2;
          const made = await visit(browser, `${pages.origin}/${side}`, rows, watches);
          visits.push(made);
          const { first, change, scroll } = made.costs;
          const figures = [first, change, scroll].map(({ task }) => task.toFixed(1)).join(', ');
          say(`${round + 1}. ${side}, ${rows} rows${accessibility ? ', accessibility' : ''}: ${figures} ms`);
        }
      }
    } finally {
      await browser.close();
    }
    return cells.map(({ side, rows, visits }) => {
      const floor = cells.find((cell) => cell.side === 'floor' && cell.rows === rows)?.visits;
      return cellOf(side, rows, accessibility, visits, side === 'floor' ? undefined : floor);
    });
  }
}

function cellOf(
  side: SideName,
  rows: number,
  accessibility: boolean,
  visits: readonly Visit[],
  floor: readonly Visit[] | undefined,
): Cell {
  const of = (value: (one: Visit, round: number) => number) => spread(visits.map(value));
  const forActs = <Value>(value: (act: Act) => Value) =>
    Object.fromEntries(acts.map((act) => [act, value(act)])) as Record<Act, Value>;
  const costs = forActs((act) => {
    const part = (name: keyof Cost) => of(({ costs }) => costs[act][name]);
    return { task: part('task'), layout: part('layout'), style: part('style') };
  });
  const [one] = visits;
  const looked = visits.filter((made) => made.watched !== undefined);
  const jumps = visits.flatMap(({ jump }) => jump ?? []);
  const accessible = visits.findLast((made) => made.accessible)?.accessible;
  return {
    side,
    rows,
    rounds: visits.length,
    accessibility,
    costs,
    ...(floor && {
      timesFloor: forActs((act) => of(({ costs }, round) => costs[act].task / (floor[round]?.costs[act].task ?? NaN))),
    }),
    heap: of(({ heap }) => heap),
    elements: one?.elements ?? NaN,
    drawn: one?.rows ?? NaN,
    late: of(({ late }) => late),
    longTasks: forActs((act) => of(({ longTasks }) => longTasks[act])),
    ...(looked.length > 0 && { watched: sum(looked.flatMap((made) => made.watched ?? [])) }),
    ...(jumps.length > 0 && { jump: spread(jumps) }),
    ...(accessible && { accessible }),
  };
}

function sum(all: readonly Record<Speed, Watched>[]): Record<Speed, Watched> {
  const at = (speed: Speed) =>
    all
      .map((one) => one[speed])
      .reduce((total, { frames, blank, waiting }) => ({
        frames: total.frames + frames,
        blank: total.blank + blank,
        waiting: total.waiting + waiting,
      }));
  return { slow: at('slow'), quick: at('quick'), flung: at('flung') };
}

export const isSide = (name: string): name is SideName => (sideNames as readonly string[]).includes(name);

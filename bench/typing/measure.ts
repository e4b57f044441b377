/** Keys pressed in every field, and every kind of switch clicked, on a slowed processor. */
import type { Browser } from 'puppeteer-core';

import { servePages } from '../list/bundle.js';
import { Meter, openBrowser } from '../list/browser.js';
import { busyTimes, categories } from './trace.js';

/** What is shown; `pages/scenes.mjs` has how. */
export const scenes = [
  'floor',
  'list',
  'create',
  'edit',
  'delete',
  'details',
  'secrets',
  'quickstart',
  'queue',
  'review',
  'people',
  'policy',
] as const;
export type Scene = (typeof scenes)[number];

/** Switches first: what is typed into a search may leave none. */
const kinds = ['switch', 'key'] as const;
export type Kind = (typeof kinds)[number];

/** As a phone of the middle range is to a desk's computer. */
export const slowdown = 4;

/** Letters and digits, since a field of days takes no letters. */
const keys = '12345678';
const pause = 150;

/** Switches of one kind, of which the first are clicked. */
const clicked = 3;

export interface Field {
  scene: Scene;
  kind: Kind;
  label: string;
  /** Milliseconds of the main thread, sorted: of every key and every round. */
  busy: number[];
  /** Milliseconds of Event Timing, in steps of 8, sorted; what took less than 16 is not in it. */
  timed: number[];
}

const inputOf: Record<Kind, string> = { key: 'keydown', switch: 'click' };

export interface Options {
  rounds: number;
  only: readonly Scene[];
  say: (line: string) => void;
}

export async function measure({ rounds, only, say }: Options): Promise<Field[]> {
  const pages = await servePages({ scenes: { code: `import './typing/scenes.mjs';` } });
  const browser = await openBrowser();
  const fields = new Map<string, Field>();
  try {
    for (let round = 0; round < rounds; round++) {
      const turn = round % only.length;
      for (const scene of [...only.slice(turn), ...only.slice(0, turn)]) {
        for (const field of await visit(browser, `${pages.origin}/scenes`, scene)) {
          const key = `${field.scene} ${field.kind} ${field.label}`;
          const known = fields.get(key);
          known?.busy.push(...field.busy);
          known?.timed.push(...field.timed);
          if (!known) fields.set(key, field);
          say(`${round + 1}. ${key}: ${Math.max(...field.busy).toFixed(1)} ms at most`);
        }
      }
    }
  } finally {
    await browser.close();
    await pages.close();
  }
  const ascending = (values: readonly number[]) =>
    values.map((value) => Number(value.toPrecision(3))).sort((one, other) => one - other);
  const order = ({ scene, kind }: Field) => scenes.indexOf(scene) * 2 + kinds.indexOf(kind);
  return [...fields.values()]
    .map((field) => ({ ...field, busy: ascending(field.busy), timed: ascending(field.timed) }))
    .sort((one, other) => order(one) - order(other));
}

async function visit(browser: Browser, url: string, scene: Scene): Promise<Field[]> {
  const meter = await Meter.open(browser, url);
  try {
    await meter.call(`show('${scene}')`);
    await meter.page.emulateCPUThrottling(slowdown);
    const fields: Field[] = [];
    for (const kind of kinds) {
      const labels = await meter.call<string[]>(`find('${scene}', '${kind}')`);
      const looked = kind === 'switch' ? labels.slice(0, 1) : labels;
      for (const [index, label] of looked.entries()) {
        const count = kind === 'switch' ? Math.min(labels.length, clicked) : 1;
        fields.push({ scene, kind, label, ...(await use(meter, kind, index, count)) });
      }
    }
    return fields;
  } finally {
    await meter.close();
  }
}

async function use(meter: Meter, kind: Kind, index: number, count: number): Promise<Pick<Field, 'busy' | 'timed'>> {
  const { page } = meter;
  const type = inputOf[kind];
  // The first of each loads and compiles what the others have then; a person waits for it once.
  await act(meter, kind, index, 1);
  await meter.call(`timed('${type}')`);
  await page.tracing.start({ categories });
  for (let other = 0; other < count; other++) await act(meter, kind, index + other, kind === 'key' ? keys.length : 2);
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('There is no trace');
  return { busy: busyTimes(trace, type), timed: await meter.call<number[]>(`timed('${type}')`) };
}

/** Real input, as it comes from a keyboard and a mouse. */
async function act(meter: Meter, kind: Kind, index: number, times: number): Promise<void> {
  const { page } = meter;
  const { x, y } = await meter.call<{ x: number; y: number }>(`focus(${index})`);
  if (kind === 'switch') await page.mouse.move(x, y);
  for (let time = 0; time < times; time++) {
    if (kind === 'key') await page.keyboard.press(keys[time] as '1');
    else await page.mouse.click(x, y);
    await new Promise((done) => setTimeout(done, kind === 'key' ? pause : 3 * pause));
  }
}

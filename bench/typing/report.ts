/** The results as Markdown, each field beside the bare one. */
import { table } from '../readme.js';
import { number } from '../server/statistics.js';
import { type Kind, type Scene, slowdown } from './measure.js';
import type { Results } from './results.js';

/** Milliseconds of one frame of a screen of 60 Hz. */
const target = 16.7;

const kindNames: Record<Kind, string> = { key: 'a key', switch: 'a switch' };
const sceneNames: Record<Scene, string> = {
  floor: 'floor',
  list: '`zi-app-list`',
  create: '`zi-create-app`',
  edit: '`zi-app-details`, edit',
  delete: '`zi-app-details`, delete',
  details: '`zi-app-details`',
  secrets: '`zi-secret-manager`',
  quickstart: '`zi-quickstart`',
  queue: '`zi-review-queue`',
  review: '`zi-review-queue`, a review',
  people: '`zi-subscription-manager`',
  policy: '`zi-secret-policy`',
};

/** Of sorted values: so many of them are no larger. */
const quantile = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? NaN;

export function report({ machine, rounds, fields }: Results): Record<string, string> {
  const facts = `${machine.browser} on ${machine.cores} cores (${machine.processor}), ${slowdown} times slowed, ${rounds} rounds.`;
  const rows = fields.map((field) => {
    const { scene, kind, label, busy, timed } = field;
    const p95 = quantile(busy, 0.95);
    const bare = fields.find((other) => other.scene === 'floor' && other.kind === kind);
    return [
      sceneNames[scene],
      `${kindNames[kind]}: ${label}`,
      number(quantile(busy, 0.5)),
      number(p95),
      scene === 'floor' ? '' : p95 <= target ? 'met' : 'missed',
      bare ? number(quantile(busy, 0.5) / quantile(bare.busy, 0.5)) : '',
      timedOf(timed, busy.length),
    ];
  });
  const head = [
    '',
    '',
    'main thread ms',
    '95 of 100',
    `target ${target}`,
    'times the floor',
    'Event Timing ms, 95 of 100',
  ];
  return { typing: `${facts}\n\n${table(head, rows)}` };
}

/** Those that took less than 16 ms are counted as 16. */
function timedOf(timed: readonly number[], count: number): string {
  const short = Array.from({ length: Math.max(0, count - timed.length) }, () => 16);
  return number(quantile([...short, ...timed], 0.95));
}

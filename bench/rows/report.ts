/** The results as Markdown: ratios first, and targets beside what was measured. */
import { table } from '../readme.js';
import { number, type Spread, spread, spreadOf } from '../server/statistics.js';
import type { Measured, Results } from './results.js';
import { type Side, type SideName, titles } from './titles.js';
import { conditions, type ConditionsName } from './conditions.js';

const targets: readonly { side: SideName; beside: SideName; most: number }[] = [
  { side: 'ours', beside: 'bare', most: 1.1 },
  { side: 'oursByScript', beside: 'bare', most: 1.1 },
  { side: 'oursFetched', beside: 'descope', most: 0.15 },
  { side: 'oursFetched', beside: 'workos', most: 0.33 },
  { side: 'oursFetchedByScript', beside: 'descope', most: 0.15 },
  { side: 'oursFetchedByScript', beside: 'workos', most: 0.33 },
];

export function report({ machine, conditions: measured }: Results): Record<string, string> {
  const names = (Object.keys(conditions) as ConditionsName[]).filter((name) => measured[name]);
  const rounds = Math.max(
    ...names.flatMap((name) => Object.values(measured[name] ?? {}).map(({ painted }) => painted.length)),
  );
  const facts = `${machine.cores} cores (${machine.processor}), Chromium ${machine.browser}, ${rounds} rounds, the sides in turn.`;
  return {
    'rows, targets': `${facts}\n\n${targetTable(measured, names)}`,
    'rows, ratios': ratioTable(measured, names),
    'rows, times': timeTable(measured, names),
  };
}

type AllMeasured = Results['conditions'];

/** How many times as long, round by round. */
function ratio(one: Measured, other: Measured): Spread {
  return spread(one.painted.flatMap((ms, round) => (other.painted[round] ? [ms / other.painted[round]] : [])));
}

function targetTable(measured: AllMeasured, names: readonly ConditionsName[]): string {
  const rows = names.flatMap((name) =>
    targets.flatMap(({ side, beside, most }) => {
      const [one, other] = [measured[name]?.[side], measured[name]?.[beside]];
      if (!one || !other) return [];
      const found = ratio(one, other);
      const verdict = found.median <= most ? 'met' : 'missed';
      return [[conditions[name].title, nameOf(side), titles[beside].title, String(most), spreadOf(found), verdict]];
    }),
  );
  return table(['', '', 'beside', 'target', 'times as long', ''], rows);
}

function ratioTable(measured: AllMeasured, names: readonly ConditionsName[]): string {
  const rows = (Object.keys(titles) as SideName[]).map((side) => [
    nameOf(side),
    ...names.map((name) => {
      const [one, floor] = [measured[name]?.[side], measured[name]?.bare];
      return one && floor ? spreadOf(ratio(one, floor)) : '';
    }),
  ]);
  return table(['times bare Lit', ...names.map((name) => conditions[name].title)], rows);
}

function timeTable(measured: AllMeasured, names: readonly ConditionsName[]): string {
  const rows = (Object.keys(titles) as SideName[]).flatMap((side) => {
    const each = names.flatMap((name) => measured[name]?.[side] ?? []);
    const [first] = each;
    if (!first) return [];
    const { requests, scripts, bytes } = first;
    const shift = Math.max(...each.map((one) => one.shift));
    const looking = Math.max(...each.map((one) => spread(one.looking).median));
    return [
      [
        nameOf(side),
        ...names.map((name) => {
          const one = measured[name]?.[side];
          return one ? spreadOf(spread(one.painted)) : '';
        }),
        ...[requests, scripts].map(String),
        (bytes / 1024).toFixed(1),
        shift === 0 ? '0' : shift.toFixed(4),
        number(looking),
      ],
    ];
  });
  const head = ['ms until the rows', ...names.map((name) => conditions[name].title)];
  return table([...head, 'requests', 'scripts', 'KiB', 'layout shift', 'ms of it looking'], rows);
}

function nameOf(side: SideName): string {
  const { title, rows }: Side = titles[side];
  return rows === 'none' ? title : `${title}, rows ${rows === 'page' ? 'in the page' : 'fetched'}`;
}

/** The results as Markdown: targets and ratios first. */
import { table } from '../readme.js';
import { eachOf, number, spreadOf } from '../server/statistics.js';
import { type Act, acts, type Cell, type Speed, speeds } from './measure.js';
import type { Results } from './results.js';
import { grids, type SideName } from './sides.js';

const actNames: Record<Act, string> = { first: 'first paint', change: 'a changed row', scroll: 'a scroll step' };
const sideTitles: Record<SideName, string> = {
  ours: '`zi-app-list`',
  floor: 'floor',
  'vaadin-grid': 'vaadin-grid',
  'ag-grid': 'ag-grid',
  tabulator: 'Tabulator',
};

/** How many times the floor's; ratios of one round each, in the median. */
const floorTargets: Record<Act, number> = { first: 1.25, change: 1.3, scroll: 1.2 };
const accessibilityTarget = 1.3;
const growthTarget = 1.15;
const gridTarget = 0.2;
const heapTarget = 1 / 200;

const verdict = (value: number, target: number) => (value <= target ? 'met' : 'missed');

export function report(results: Results): Record<string, string> {
  const { machine, cells, versions } = results;
  const rounds = eachOf(cells.map((cell) => cell.rounds));
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const facts =
    `${machine.browser} on ${machine.cores} cores (${machine.processor}), ${rounds} rounds; ${named.join(', ')}. ` +
    `Medians, in brackets the lowest and the highest round.`;
  return {
    'list, targets': `${facts}\n\n${targets(cells)}`,
    'list, ratios': ratios(cells),
    'list, times': times(cells),
    'list, frames': frames(cells),
    'list, room': room(cells),
  };
}

function find(cells: readonly Cell[], side: SideName, rows: number, accessibility = false): Cell | undefined {
  return cells.find((cell) => cell.side === side && cell.rows === rows && cell.accessibility === accessibility);
}

/** The grid that needs least for it. */
function bestGrid(cells: readonly Cell[], rows: number, act: Act): Cell | undefined {
  const found = grids.map((side) => find(cells, side, rows)).filter((cell) => cell !== undefined);
  return found.sort((one, other) => one.costs[act].task.median - other.costs[act].task.median)[0];
}

function targets(cells: readonly Cell[]): string {
  const rows: string[][] = [];
  const add = (what: string, target: number, value: number | undefined, told = number(value ?? NaN)) => {
    if (value !== undefined && !Number.isNaN(value)) rows.push([what, number(target), told, verdict(value, target)]);
  };
  for (const act of acts) {
    const ratio = find(cells, 'ours', 10_000)?.timesFloor?.[act];
    add(`${actNames[act]}, 10,000 rows, times the floor`, floorTargets[act], ratio?.median, spreadOf(ratio));
  }
  for (const act of acts) {
    const ratio = find(cells, 'ours', 10_000, true)?.timesFloor?.[act];
    const what = `${actNames[act]}, 10,000 rows, with an accessibility tree, times the floor`;
    add(what, accessibilityTarget, ratio?.median, spreadOf(ratio));
  }
  const [small, large] = [find(cells, 'ours', 1_000), find(cells, 'ours', 100_000)];
  for (const act of acts) {
    const [few, many] = [small?.costs[act].task.median, large?.costs[act].task.median];
    add(`${actNames[act]}, 100,000 rows, times itself at 1,000`, growthTarget, (many ?? NaN) / (few ?? NaN));
  }
  for (const act of acts) {
    const best = bestGrid(cells, 10_000, act);
    const mine = find(cells, 'ours', 10_000)?.costs[act].task.median ?? NaN;
    const what = `${actNames[act]}, 10,000 rows, times the best grid (${best ? sideTitles[best.side] : ''})`;
    add(what, gridTarget, mine / (best?.costs[act].task.median ?? NaN));
  }
  const heap = (large?.heap.median ?? NaN) / (find(cells, 'ag-grid', 100_000)?.heap.median ?? NaN);
  add('heap beyond the data, 100,000 rows, times ag-grid’s', heapTarget, heap);
  for (const cell of cells.filter(({ side, accessibility }) => side === 'ours' && !accessibility)) {
    const long = acts.reduce((sum, act) => sum + cell.longTasks[act].median, 0);
    add(`long tasks (50 ms), ${number(cell.rows)} rows`, 0, long);
    const looks = Object.values(cell.watched ?? {});
    if (looks.length > 0) {
      const blank = looks.reduce((sum, one) => sum + one.blank, 0);
      add(`frames with a blank place, ${number(cell.rows)} rows`, 0, blank);
    }
    const { accessible } = cell;
    if (accessible) {
      const wrong = Object.values(accessible).filter((right) => !right).length;
      add(`wrong \`aria-rowcount\`, \`aria-rowindex\`, lost focus, ${number(cell.rows)} rows`, 0, wrong);
    }
  }
  return table(['', 'target', 'measured', ''], rows);
}

function ratios(cells: readonly Cell[]): string {
  const rows = cells
    .filter(({ timesFloor }) => timesFloor)
    .map((cell) => [...where(cell), ...acts.map((act) => spreadOf(cell.timesFloor?.[act]))]);
  return table(['rows', 'side', ...acts.map((act) => actNames[act])], rows);
}

function where({ rows, side, accessibility }: Cell): string[] {
  return [number(rows), `${sideTitles[side]}${accessibility ? ', accessibility tree' : ''}`];
}

function times(cells: readonly Cell[]): string {
  const rows = cells.flatMap((cell) =>
    acts.map((act) => {
      const { task, style, layout } = cell.costs[act];
      const parts = [style.median, layout.median, task.median - style.median - layout.median];
      return [...where(cell), actNames[act], spreadOf(task), ...parts.map(number)];
    }),
  );
  return table(['rows', 'side', '', 'main thread ms', 'style', 'layout', 'script, painting, all else'], rows);
}

function frames(cells: readonly Cell[]): string {
  const told = (cell: Cell, speed: Speed) => {
    const { blank = NaN, waiting = NaN } = cell.watched?.[speed] ?? {};
    return `${blank} / ${waiting}`;
  };
  const rows = cells
    .filter(({ watched }) => watched)
    .map((cell) => [
      ...where(cell),
      ...(Object.keys(speeds) as Speed[]).map((speed) => told(cell, speed)),
      spreadOf(cell.jump),
      spreadOf(cell.late),
      acts.map((act) => number(cell.longTasks[act].median)).join(' / '),
    ]);
  const looked = cells.find(({ watched }) => watched)?.watched?.slow.frames ?? 0;
  const heads = Object.entries(speeds).map(([speed, pixels]) => `${speed}, ${number(pixels * 60)} px/s`);
  return table(
    [
      'rows',
      'side',
      ...heads.map((head) => `${head}: blank / waiting of ${looked}`),
      'to the middle, ms',
      'late of 120 steps',
      'long tasks: first / change / scroll',
    ],
    rows,
  );
}

function room(cells: readonly Cell[]): string {
  const rows = cells
    .filter(({ accessibility }) => !accessibility)
    .map((cell) => [...where(cell), spreadOf(cell.heap), number(cell.elements), String(cell.drawn)]);
  return table(['rows', 'side', 'heap beyond the data, KiB', 'elements', 'rows on the page'], rows);
}

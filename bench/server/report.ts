/** The results as Markdown: ratios first, and targets beside what was measured. */
import { table } from '../readme.js';
import type { Cell, Figures, OperationResult, SideName } from './cell.js';
import type { Results } from './results.js';
import { eachOf, number, spreadOf } from './statistics.js';
import { totalOf } from './storage.js';

/** The server's time for a request may be so many times the floor's. */
const target = 1.5;

const databases = { postgres: 'PostgreSQL', pglite: 'PGlite' };

export function report({ machine, cells }: Results): Record<string, string> {
  const each = (name: keyof Cell['settings']) => eachOf(cells.map(({ settings }) => settings[name]));
  const facts =
    `${machine.cores} cores (${machine.processor}), ${machine.memoryGiB} GiB, Node.js ${machine.node}, ` +
    `PostgreSQL ${machine.postgres}; ${each('callers')} callers at once, medians of ${each('rounds')} rounds of ` +
    `${each('seconds')} s a side, in brackets the lowest and the highest round.`;
  return {
    ratios: `${facts}\n\n${ratios(cells)}`,
    times: times(cells),
    growth: growth(cells),
    rates: rates(cells),
    storage: storage(cells),
  };
}

const where = ({ database, apps }: Cell) => [databases[database], number(apps)];

function every<Row>(cells: readonly Cell[], row: (cell: Cell, operation: OperationResult) => Row): Row[] {
  return cells.flatMap((cell) => cell.operations.map((operation) => row(cell, operation)));
}

function ratios(cells: readonly Cell[]): string {
  const rows = every(cells, (cell, { title, statements, sides, ratios: { main, all } }) => [
    ...where(cell),
    title,
    spreadOf(main),
    (main?.median ?? Infinity) <= target ? 'met' : 'missed',
    String(statements),
    all ? spreadOf(all) : 'the same',
    number(processorTime(sides.server) / processorTime(sides.main)),
  ]);
  const head = ['database', 'apps', 'request', 'times the floor', `target ${target}`, 'statements'];
  return table([...head, 'times a floor with all of them', 'processor time, times the floor’s'], rows);
}

function processorTime(figures: Figures | undefined): number {
  return figures ? figures.processor.median + figures.databaseProcessor.median : NaN;
}

const sideNames: Partial<Record<SideName, string>> = { server: 'server', main: 'floor', all: 'floor, all statements' };

function times(cells: readonly Cell[]): string {
  const rows = every(cells, (cell, { title, sides }) =>
    Object.entries(sideNames).flatMap(([side, words]) => {
      const figures = sides[side as SideName];
      if (!figures) return [];
      return [
        [
          ...where(cell),
          title,
          words,
          ...[figures.rate, figures.p50, figures.p95, figures.p99, figures.processor, figures.databaseProcessor].map(
            spreadOf,
          ),
        ],
      ];
    }),
  ).flat();
  return table(
    [
      'database',
      'apps',
      'request',
      'side',
      'requests a second',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'processor ms',
      'PostgreSQL’s',
    ],
    rows,
  );
}

/** The 99th percentile beside that of the smallest table. */
function growth(cells: readonly Cell[]): string {
  const rows = every(cells, (cell, operation) => {
    const least = cells.find(({ database }) => database === cell.database);
    const before = least?.operations.find(({ name }) => name === operation.name);
    const [small, big] = [before?.sides.server?.p99.median, operation.sides.server?.p99.median];
    if (!least || least === cell || small === undefined || big === undefined) return [];
    return [[databases[cell.database], operation.title, number(small), number(big), number(big / small)]];
  }).flat();
  const sizes = cells.map(({ apps }) => apps);
  const [few, many] = [Math.min(...sizes), Math.max(...sizes)];
  return table(['database', 'request', `p99 ms at ${number(few)}`, `at ${number(many)}`, 'times'], rows);
}

function rates(cells: readonly Cell[]): string {
  const rows = every(cells, (cell, { title, ratios: { limited }, sides }) =>
    limited && sides.limited
      ? [
          [
            ...where(cell),
            title,
            number(1 / limited.median),
            spreadOf(sides.server?.rate),
            spreadOf(sides.limited.rate),
          ],
        ]
      : [],
  ).flat();
  const head = ['database', 'apps', 'request', 'times without', 'requests a second without', 'with'];
  return table(head, rows);
}

function storage(cells: readonly Cell[]): string {
  const measured = cells.findLast((cell) => cell.storage)?.storage;
  if (!measured) return 'Not measured.';
  const rows = measured.tables
    .filter((one) => totalOf(one) > 0)
    .map((one) => {
      const indexes = Object.entries(one.indexes).sort(([, a], [, b]) => b - a);
      const named = indexes.map(([name, bytes]) => `${name} ${bytes}`).join(', ');
      return [`\`${one.table}\``, String(one.rows), String(totalOf(one)), String(one.heap), named];
    });
  const total = ['together', '', String(measured.perApp), '', ''];
  return table(['table', 'rows an app', 'bytes an app', 'rows alone', 'indexes'], [...rows, total]);
}

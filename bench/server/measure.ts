/** One cell of the table: a database with so many apps, every operation on every side, round by round. */
import pg from 'pg';

import type { DatabaseConfig } from '../../server/src/config.js';
import type { Statement } from './capture.js';
import type { Cell, DatabaseName, Figures, OperationResult, SideName } from './cell.js';
import type { Population } from './data.js';
import { firstOf, withDatabase } from './databases.js';
import type { BenchIssuer } from './issuer.js';
import { runLoad } from './load.js';
import { type Operation, operations } from './operations.js';
import { processorTime, siblingsOf } from './processor-time.js';
import { request } from './request.js';
import { type Side, startApiProcess, startFloorProcess } from './sides.js';
import { spread } from './statistics.js';

export interface RunOptions {
  callers: number;
  rounds: number;
  seconds: number;
  /** Seconds: until V8 has compiled what is called often. */
  warmUp: number;
  /** See `DatabaseOptions`. */
  keep: string | undefined;
  /** Names of operations; all if empty. */
  only: readonly string[];
  say: (line: string) => void;
}

export async function measureCell(name: DatabaseName, apps: number, options: RunOptions): Promise<Cell> {
  return withDatabase({ database: name, apps, ...options }, async (prepared) => {
    const { issuer, database, statements, versions, population, folder, filled, storage } = prepared;
    const measured = operations.filter(
      (operation) =>
        statements.has(operation.name) && (options.only.length === 0 || options.only.includes(operation.name)),
    );
    const routes = measured.flatMap((operation) => floorRoutes(operation, statements.get(operation.name) ?? []));
    const running: Side[] = [];
    const start = async (side: Promise<Side>) => {
      const started = await side;
      running.push(started);
      return started;
    };
    try {
      const api = await start(startApiProcess({ database, issuer: issuer.url, folder }));
      const floor = await start(
        startFloorProcess({ issuer: issuer.url, database: prepared.floorDatabase, routes, versions }),
      );
      const env = {
        DEVPORTAL_USER_RATE: '1000000',
        DEVPORTAL_TENANT_RATE: '1000000',
        DEVPORTAL_ADDRESS_RATE: '1000000',
      };
      const limited =
        name === 'postgres' ? await start(startApiProcess({ database, issuer: issuer.url, folder, env })) : undefined;
      const results: OperationResult[] = [];
      const monitor = await start(watchDatabase(database));
      for (const operation of measured) {
        const { name: of } = operation;
        const sides: Sides = { server: api, main: { ...floor, url: `${floor.url}/main/${of}` } };
        if ((statements.get(of)?.length ?? 0) > 1) sides.all = { ...floor, url: `${floor.url}/all/${of}` };
        if (limited !== undefined && of === 'list') sides.limited = limited;
        const result = await measureOperation(operation, sides, { issuer, population, monitor, ...options });
        results.push({ name: of, title: operation.title, statements: statements.get(of)?.length ?? 0, ...result });
        options.say(
          `  ${of}: ${Object.entries(result.ratios)
            .map(([side, { median }]) => `${median} of ${side}`)
            .join(', ')}`,
        );
      }
      const { tenants, large } = population;
      const { callers, rounds, seconds } = options;
      const settings = { callers, rounds, seconds };
      return {
        database: name,
        apps,
        tenants,
        large,
        settings,
        filled,
        operations: results,
        ...(storage && { storage }),
      };
    } finally {
      await Promise.all(running.map((side) => side.stop()));
    }
  });
}

function floorRoutes({ name, method, main }: Operation, statements: readonly Statement[]) {
  const index = statements.findIndex(({ text }) => main.test(text));
  const only = statements[index];
  if (!only) throw new Error(`${name} has no statement like ${String(main)}`);
  return [
    { path: `/main/${name}`, method, statements: [only], main: 0 },
    { path: `/all/${name}`, method, statements: [...statements], main: index },
  ];
}

type Sides = Partial<Record<SideName, Side>>;

/** A connection of its own, whose process knows PostgreSQL's others; none of the embedded database's. */
async function watchDatabase(database: DatabaseConfig): Promise<Side> {
  if (database.kind === 'embedded') return { url: '', pid: 0, stop: async () => undefined };
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return { url: '', pid: rows[0]?.pid ?? 0, stop: () => client.end() };
}

interface OperationOptions extends RunOptions {
  issuer: BenchIssuer;
  population: Population;
  monitor: Side;
}

async function measureOperation(
  operation: Operation,
  own: Sides,
  { issuer, population, monitor, callers, rounds, seconds, warmUp }: OperationOptions,
): Promise<Pick<OperationResult, 'sides' | 'ratios'>> {
  const tokens = await Promise.all(operation.callers(population).map((caller) => issuer.tokenFor(caller)));
  let turn = 0;
  const load = async (side: SideName, { url, pid }: Side, duration: number) => {
    const { origin, pathname } = new URL(url);
    const bare = side === 'main' || side === 'all';
    const next = () => {
      const made = request(operation, tokens[(turn += 1) % tokens.length] ?? '');
      return { ...made, path: bare ? pathname : pathname + made.path };
    };
    const worked = () => [
      processorTime(pid),
      siblingsOf(monitor.pid).reduce((sum, one) => sum + processorTime(one), 0),
    ];
    const [before = 0, databaseBefore = 0] = worked();
    const measured = await runLoad({ origin, callers, seconds: duration, next });
    const [after = 0, databaseAfter = 0] = worked();
    const each = (milliseconds: number) => milliseconds / measured.count;
    return { ...measured, processor: each(after - before), databaseProcessor: each(databaseAfter - databaseBefore) };
  };
  const sides = Object.entries(own) as [SideName, Side][];
  for (const [name, side] of sides) await load(name, side, warmUp);
  const taken = new Map<SideName, Awaited<ReturnType<typeof load>>[]>(sides.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    // Each is first, and last, as often as the others.
    const order = sides.map((_, index) => firstOf(sides.slice((index + round) % sides.length)));
    for (const [name, side] of order) taken.get(name)?.push(await load(name, side, seconds));
  }
  const ofServer = taken.get('server') ?? [];
  const result: Pick<OperationResult, 'sides' | 'ratios'> = { sides: {}, ratios: {} };
  for (const [side, measured] of taken) {
    const of = (figure: keyof Figures) => spread(measured.map((one) => one[figure]));
    result.sides[side] = {
      ...{ rate: of('rate'), p50: of('p50'), p95: of('p95'), p99: of('p99') },
      ...{ processor: of('processor'), databaseProcessor: of('databaseProcessor') },
    };
    if (side === 'server') continue;
    result.ratios[side] = spread(measured.map(({ rate }, round) => rate / (ofServer[round]?.rate ?? NaN)));
  }
  return result;
}

import {
  type Compilable,
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
} from 'kysely';
import { PostgresQueryCompiler, type RawBuilder, sql } from 'kysely';

import type { Database, Tables } from './tables.js';

/** Stands in a statement for a value that each execution brings along. */
class Placeholder {
  constructor(readonly name: string) {}
}

/** What stands for a value, where a statement is written. */
export type ValueOf<Values> = <Name extends keyof Values & string>(name: Name) => RawBuilder<Values[Name]>;

/** Carries a statement out with values; answers its rows. */
export type Prepared<Values, Row> = (db: Database, values: Values) => Promise<Row[]>;

/** Writes statements for the dialect, and sends them nowhere. */
const writer: Database = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

const names = new Map<string, string>();

/**
 * The name under which a connection keeps a statement and, after some executions, its plan; undefined for a statement
 * that was not prepared.
 */
export function preparedName(text: string): string | undefined {
  return names.get(text);
}

/**
 * A statement that is the same each time but for its values, so it is written once for the process, and parsed and planned
 * once for a connection.
 *
 * @param options `kept` is for statements of which there are few, and whose plan does not depend on the values: each connection
 *   keeps all of them. The others are written once all the same.
 *
 *     const byId = prepared<{ id: string }>()((db, value) =>
 *       db.selectFrom('users').select('name').where('id', '=', value('id')));
 *     const [row] = await byId(db, { id });
 */
export function prepared<Values extends object>({ kept = true } = {}) {
  return <Row>(build: (db: Database, value: ValueOf<Values>) => Compilable<Row>): Prepared<Values, Row> => {
    let compiled: CompiledQuery<Row> | undefined;
    return async (db, values) => {
      if (!compiled) {
        compiled = build(writer, (name) => sql`${new Placeholder(name)}`).compile();
        if (kept) names.set(compiled.sql, names.get(compiled.sql) ?? `devportal_${names.size + 1}`);
      }
      const parameters = compiled.parameters.map((one) =>
        one instanceof Placeholder ? (values as Record<string, unknown>)[one.name] : one,
      );
      const { rows } = await db.executeQuery<Row>({ ...compiled, parameters });
      return rows;
    };
  };
}

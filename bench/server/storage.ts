/** How much room the tables and their indexes take. */
import { sql } from 'kysely';

import type { Database } from '../../server/src/database/tables.js';
import type { Population } from './data.js';

export interface Storage {
  /** Bytes an app. */
  perApp: number;
  tables: TableStorage[];
}

export interface TableStorage {
  table: string;
  /** Rows an app. */
  rows: number;
  /** Bytes an app: of the rows themselves, and of each index. */
  heap: number;
  indexes: Record<string, number>;
}

interface Row {
  table: string;
  rows: number;
  heap: number;
  indexes: Record<string, number> | null;
}

/** Straight after the rows were written and analyzed: an index that has lived has up to twice as much. */
export async function measureStorage(db: Database, { apps }: Population): Promise<Storage> {
  const { rows } = await sql<Row>`
    select relname as table, greatest(reltuples, 0)::float as rows, pg_table_size(oid)::float as heap,
      (select jsonb_object_agg(i.relname, pg_relation_size(i.oid)) from pg_index
        join pg_class as i on i.oid = indexrelid where indrelid = pg_class.oid) as indexes
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
    order by pg_total_relation_size(oid) desc`.execute(db);
  const each = (bytes: number) => Math.round(bytes / apps);
  const tables = rows
    .map(({ table, rows: count, heap, indexes }) => ({
      table,
      rows: Number((count / apps).toPrecision(2)),
      heap: each(heap),
      indexes: Object.fromEntries(Object.entries(indexes ?? {}).map(([name, bytes]) => [name, each(bytes)])),
    }))
    .filter(({ heap }) => heap > 0);
  return { perApp: tables.reduce((sum, table) => sum + totalOf(table), 0), tables };
}

export function totalOf({ heap, indexes }: TableStorage): number {
  return Object.values(indexes).reduce((sum, bytes) => sum + bytes, heap);
}

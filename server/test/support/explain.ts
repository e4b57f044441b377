import { CompiledQuery, type KyselyPlugin, type QueryId } from 'kysely';

import type { Database } from '../../src/database/tables.js';

export interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Heap Fetches'?: number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Plan[];
}

/** A handle that remembers the queries that it carries out. */
export function recorded(db: Database): { db: Database; queries: CompiledQuery[] } {
  const compiled = new WeakMap<QueryId, CompiledQuery>();
  const queries: CompiledQuery[] = [];
  const plugin: KyselyPlugin = {
    // Asked for the queries within queries too, which have no result.
    transformQuery: ({ node, queryId }) => {
      compiled.set(queryId, db.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: ({ result, queryId }) => {
      const query = compiled.get(queryId);
      if (query) queries.push(query);
      return Promise.resolve(result);
    },
  };
  const recording = db.withPlugin(plugin);
  // Statements that are written once are carried out as they are.
  const { executeQuery } = recording;
  recording.executeQuery = (query, ...rest) => {
    queries.push(query as CompiledQuery);
    return executeQuery.call(recording, query, ...rest) as never;
  };
  return { db: recording, queries };
}

/** Has PostgreSQL carry out queries once more, and tell how. */
export async function explain(db: Database, queries: readonly CompiledQuery[]): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const { sql, parameters } of queries) {
    const { rows } = await db.executeQuery<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      CompiledQuery.raw(`explain (analyze, buffers, format json) ${sql}`, [...parameters]),
    );
    plans.push(...rows.map((row) => row['QUERY PLAN'][0].Plan));
  }
  return plans;
}

/** How many blocks they touched, in memory or not. */
export function blocksOf(plans: readonly Plan[]): number {
  return plans.reduce((sum, plan) => sum + plan['Shared Hit Blocks'] + plan['Shared Read Blocks'], 0);
}

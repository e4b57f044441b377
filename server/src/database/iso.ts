import { type RawBuilder, sql } from 'kysely';

/** An instant of a column or an expression, written by the database as `toISOString` writes it: ISO 8601, in UTC. */
export function isoOf(instant: string | RawBuilder<unknown>): RawBuilder<string> {
  const value = typeof instant === 'string' ? sql.ref(instant) : instant;
  return sql<string>`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

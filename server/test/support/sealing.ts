import { createSecretKey, randomBytes } from 'node:crypto';

import { sql } from 'kysely';

import type { Database } from '../../src/database/tables.js';
import type { SealingKey } from '../../src/secret-sealer.js';

export function sealingKey(id: string, bytes = randomBytes(32)): SealingKey {
  return { id, key: createSecretKey(bytes) };
}

/** Every row of a table, as PostgreSQL writes it. */
export async function dump(db: Database, table: string): Promise<string> {
  const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`.execute(db);
  return rows.map(({ row }) => row).join('\n');
}

import { type Migration, Migrator, sql } from 'kysely';

import * as firstTables from './migrations/0001-first-tables.js';
import * as reviewsAndPeople from './migrations/0002-reviews-and-people.js';
import * as appCounts from './migrations/0003-app-counts.js';
import * as secretLifetimes from './migrations/0004-secret-lifetimes.js';
import * as appMetadata from './migrations/0005-app-metadata.js';
import * as registrations from './migrations/0006-registrations.js';
import * as edge from './migrations/0007-edge.js';
import * as auditTrail from './migrations/0008-audit-trail.js';
import * as tenantLock from './migrations/0009-tenant-lock.js';
import * as claimedPeople from './migrations/0010-claimed-people.js';
import * as secretsSeen from './migrations/0011-secrets-seen.js';
import * as answerVersions from './migrations/0012-answer-versions.js';
import type { Database } from './tables.js';

/** In the order of their names, which are recorded in the database: a name never changes. */
const migrations: Record<string, Migration> = {
  '0001-first-tables': firstTables,
  '0002-reviews-and-people': reviewsAndPeople,
  '0003-app-counts': appCounts,
  '0004-secret-lifetimes': secretLifetimes,
  '0005-app-metadata': appMetadata,
  '0006-registrations': registrations,
  '0007-edge': edge,
  '0008-audit-trail': auditTrail,
  '0009-tenant-lock': tenantLock,
  '0010-claimed-people': claimedPeople,
  '0011-secrets-seen': secretsSeen,
  '0012-answer-versions': answerVersions,
};

/** What the tables need to have been through for this version. */
export const migrationNames: readonly string[] = Object.keys(migrations);

/**
 * Brings the tables up to date and answers the names of the migrations that it ran. All of them run in one transaction
 * under an advisory lock, so a failure leaves nothing behind and of two servers that start at once one waits.
 */
export async function migrate(db: Database): Promise<string[]> {
  // A newer version may have been here already, beside which this one may start again: the migrator would not have that.
  if (await isUpToDate(db)) return [];
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('The database could not be brought up to date.', { cause: error });
  return results.map(({ migrationName }) => migrationName);
}

async function isUpToDate(db: Database): Promise<boolean> {
  const { rows: tables } = await sql<{ name: string | null }>`
    select to_regclass('kysely_migration')::text as name`.execute(db);
  if (!tables[0]?.name) return false;
  return isMigrated(db);
}

/** Whether the tables have been through all that this version needs. Rejects where no version has been there yet. */
export async function isMigrated(db: Database): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const done = new Set(rows.map(({ name }) => name));
  return migrationNames.every((name) => done.has(name));
}

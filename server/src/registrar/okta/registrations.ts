/** The rows of `registrations`, for the registrar alone. */
import { type Selectable, sql, type Updateable, type UpdateObject } from 'kysely';

import type { Difference, RegistrationTables } from '../../database/registration-tables.js';
import type { Database } from '../../database/tables.js';
import { bundleOf } from './scope-bundle.js';

export type Registration = Selectable<RegistrationTables['registrations']>;

/**
 * Writes down, in the transaction that changes an app or its secrets, that Okta has to hear of it. What it has to hear is
 * read from our tables when it is carried out, so that many changes are one.
 *
 * @returns The operation's id; undefined for an app that is gone and was never registered.
 */
export async function noteChange(
  tx: Database,
  { tenantId, appId }: { tenantId: string; appId: string },
): Promise<string | undefined> {
  const app = await tx
    .selectFrom('apps')
    .where('id', '=', appId)
    .where('tenant_id', '=', tenantId)
    .select(['client_id', 'scopes'])
    .executeTakeFirst();
  const change = {
    wanted_bundle: app ? bundleOf(app.scopes) : null,
    attempts: 0,
    problem: null,
    changed_at: sql<Date>`now()`,
  };
  if (!app) {
    const gone = await tx
      .updateTable('registrations')
      .set({ ...change, wanted: nextWanted })
      .where('app_id', '=', appId)
      .where('tenant_id', '=', tenantId)
      .returning('wanted')
      .executeTakeFirst();
    return gone?.wanted;
  }
  const { wanted } = await tx
    .insertInto('registrations')
    .values({ app_id: appId, tenant_id: tenantId, client_id: app.client_id, wanted_bundle: change.wanted_bundle })
    .onConflict((conflict) => conflict.column('app_id').doUpdateSet({ ...change, wanted: nextWanted }))
    .returning('wanted')
    .executeTakeFirstOrThrow();
  return wanted;
}

const nextWanted = sql<string>`nextval('registration_changes')`;

export async function loadRegistration(db: Database, appId: string): Promise<Registration | undefined> {
  return db.selectFrom('registrations').where('app_id', '=', appId).selectAll().executeTakeFirst();
}

export async function saveRegistration(
  db: Database,
  appId: string,
  values: Updateable<RegistrationTables['registrations']>,
): Promise<void> {
  await db.updateTable('registrations').set(values).where('app_id', '=', appId).execute();
}

export type Problem = 'refused' | 'rate-limited' | 'unavailable';

/** Says why a change could not be carried out, unless another one has come since. */
export async function noteProblem(db: Database, registration: Registration, problem: Problem): Promise<void> {
  await saveUnlessChanged(db, registration, { problem, attempts: sql<number>`attempts + 1` });
}

/** What was found out of the app as it was wanted then says nothing of it once another change has come. */
async function saveUnlessChanged(
  db: Database,
  { app_id, wanted }: Registration,
  values: UpdateObject<RegistrationTables, 'registrations'>,
): Promise<void> {
  await db.updateTable('registrations').set(values).where('app_id', '=', app_id).where('wanted', '=', wanted).execute();
}

/** The columns that tell what differs; the time stays where that is the same as before. */
export function differenceColumns(before: readonly Difference[], now: readonly Difference[]) {
  if (inOrder(before) === inOrder(now)) return {};
  return { differences: JSON.stringify(now), differed_at: sql<Date>`now()` as never };
}

/** jsonb has its own order of members, and each look has one of what it has found. */
function inOrder(differences: readonly Difference[]): string {
  return JSON.stringify(differences.map(({ path, expected, found }) => JSON.stringify([path, expected, found])).sort());
}

/**
 * Writes down what a look at Okta has found of an app: everything that differs on these paths. Answers what differs now.
 *
 * @param registration From before the look: where the app was changed since, that looks for itself.
 */
export async function tell(
  db: Database,
  registration: Registration,
  isLookedAt: (path: string) => boolean,
  found: readonly Difference[],
): Promise<Difference[]> {
  const { differences } = registration;
  const now = [...differences.filter(({ path }) => !isLookedAt(path)), ...found];
  const columns = differenceColumns(differences, now);
  if (columns.differences) await saveUnlessChanged(db, registration, columns);
  return now;
}

/** Whether Okta has been brought to what is wanted now. */
export function isCarriedOut({ wanted, carried_out }: Pick<Registration, 'wanted' | 'carried_out'>): boolean {
  return BigInt(carried_out) >= BigInt(wanted);
}

/** Those of the apps that Okta has yet to be brought to. */
export async function outstanding(db: Database, appIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('registrations')
    .where('app_id', 'in', [...appIds])
    .whereRef('carried_out', '<', 'wanted')
    .select('app_id')
    .execute();
  return rows.map(({ app_id }) => app_id);
}

/** All of those. */
export async function allOutstanding(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('registrations').whereRef('carried_out', '<', 'wanted').select('app_id').execute();
  return rows.map(({ app_id }) => app_id);
}

/** Notes a change of every app that was made before there was this registrar. */
export async function enrol(
  db: Database,
  note: (tx: Database, app: { tenantId: string; appId: string }) => Promise<void>,
): Promise<void> {
  for (;;) {
    const rows = await db
      .selectFrom('apps')
      .leftJoin('registrations', 'registrations.app_id', 'apps.id')
      .where('registrations.app_id', 'is', null)
      .select(['apps.id', 'apps.tenant_id'])
      .limit(500)
      .execute();
    if (rows.length === 0) return;
    await db.transaction().execute(async (tx) => {
      for (const { id: appId, tenant_id: tenantId } of rows) await note(tx, { tenantId, appId });
    });
  }
}

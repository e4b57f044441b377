import { sql, type SqlBool } from 'kysely';

import type { ValueOf } from '../database/prepared.js';
import type { Database } from '../database/tables.js';
import type { RequestContext } from './context.js';
import { type Person, personVersion } from './viewers.js';

/**
 * A person as an earlier request has read them. A role, a subscription or a package that is given or taken away counts at the
 * next request all the same: what they ask for is answered by a statement that says {@link personIs}, or behind `confirm`.
 */
export interface Remembered {
  version: string;
  /**
   * Reads them anew.
   *
   * @throws {PersonChanged} Where they are not who they were, and `unauthenticated` where they are gone.
   */
  confirm(): Promise<void>;
}

/** What was begun as the person of before has to be done as the one of now. */
export class PersonChanged extends Error {
  constructor(readonly now: Person) {
    super('the person has changed since they were read');
  }
}

export interface PersonValues {
  personId: string;
  /** Null for a person who was read for this request. */
  personVersion: string | null;
}

export function personValues({ viewer, remembered }: RequestContext): PersonValues {
  return { personId: viewer.id, personVersion: remembered?.version ?? null };
}

/**
 * That a person whom a request remembers still is who they were. It is of no row of the statement's, which looks once, and then
 * has all of its rows or none: what it reads and writes goes by the person as they are in its own snapshot.
 */
export function personIs(db: Database, value: ValueOf<PersonValues>) {
  const version = sql`${value('personVersion')}::text`;
  const same = db
    .selectFrom('users')
    .innerJoin('tenants', 'tenants.id', 'users.tenant_id')
    .where('users.id', '=', sql<string>`${value('personId')}`)
    .where(sql<SqlBool>`${personVersion} = ${version}`)
    .select(sql`1`.as('one'));
  return sql<SqlBool>`(${version} is null or exists (${same}))`;
}

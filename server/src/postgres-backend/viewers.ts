import type { ViewerBackend } from '@zoominfo/devportal-elements/contract/backend';
import { guideProducts } from '@zoominfo/devportal-elements/contract/user';
import { missingEntitlements, type Viewer } from '@zoominfo/devportal-elements/contract/viewer';
import { sql } from 'kysely';

import { batched } from '../database/batched.js';
import { prepared } from '../database/prepared.js';
import type { Database } from '../database/tables.js';
import { isStorable, type RequestContext } from './context.js';

/** A person as they were at some time. */
export interface Person {
  viewer: Viewer;
  /** Another one each time that their row or their organization's is written, by whomever. */
  version: string;
}

/** Of each row, the transaction that wrote it (PostgreSQL, "System Columns"). */
export const personVersion = sql<string>`(users.xmin::text || '/' || tenants.xmin::text)`;

const selectPeople = prepared<{ userIds: readonly string[] }>()((db, value) =>
  db
    .selectFrom('users')
    .innerJoin('tenants', 'tenants.id', 'users.tenant_id')
    .where('users.id', '=', sql<string>`any(${value('userIds')}::text[])`)
    .select(['users.id', 'users.name', 'users.email', 'users.roles', 'users.subscriptions'])
    .select(['tenants.id as tenantId', 'tenants.name as tenantName', 'tenants.packages'])
    .select(['tenants.contact_name', 'tenants.contact_email', 'users.access_requested_at'])
    .select(personVersion.as('version')),
);

const loadRow = batched(async (db: Database, userIds: readonly string[]) => {
  const people = await selectPeople(db, { userIds });
  return userIds.map((userId) => people.find(({ id }) => id === userId));
});

/** The person as the database has them now. */
export async function loadViewer(db: Database, userId: string): Promise<Viewer | undefined> {
  return (await loadPerson(db, userId))?.viewer;
}

/** As {@link loadViewer}, to be remembered. */
export async function loadPerson(db: Database, userId: string): Promise<Person | undefined> {
  const row = isStorable(userId) ? await loadRow(db, userId) : undefined;
  return row && { viewer: toViewer(row), version: row.version };
}

function toViewer(row: NonNullable<Awaited<ReturnType<typeof loadRow>>>): Viewer {
  const { id, name, email, packages, subscriptions, roles } = row;
  return {
    id,
    name,
    email,
    tenant: { id: row.tenantId, name: row.tenantName },
    packages,
    subscriptions,
    roles,
    contact: row.contact_name === null ? null : { name: row.contact_name, email: row.contact_email },
    products: guideProducts.filter((product) => subscriptions.includes(product.id)),
    accessRequestedAt: row.access_requested_at?.toISOString() ?? null,
  };
}

export function viewerOf({ db, viewer, now }: RequestContext): Required<ViewerBackend> {
  return {
    get: () => Promise.resolve(viewer),

    requestAccess: async () => {
      if (missingEntitlements(viewer).length === 0) return viewer;
      await db
        .updateTable('users')
        .set({ access_requested_at: now(), change: sql<string>`nextval('user_changes')` })
        .where('id', '=', viewer.id)
        .where('access_requested_at', 'is', null)
        .execute();
      return (await loadViewer(db, viewer.id)) ?? viewer;
    },
  };
}

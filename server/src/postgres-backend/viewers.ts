import type { ViewerBackend } from '@zoominfo/devportal-elements/contract/backend';
import { guideProducts } from '@zoominfo/devportal-elements/contract/user';
import { missingEntitlements, type Viewer } from '@zoominfo/devportal-elements/contract/viewer';
import { sql } from 'kysely';

import { batched } from '../database/batched.js';
import { prepared } from '../database/prepared.js';
import type { Database } from '../database/tables.js';
import { isStorable, type RequestContext } from './context.js';

const selectPeople = prepared<{ userIds: readonly string[] }>()((db, value) =>
  db
    .selectFrom('users')
    .innerJoin('tenants', 'tenants.id', 'users.tenant_id')
    .where('users.id', '=', sql<string>`any(${value('userIds')}::text[])`)
    .select(['users.id', 'users.name', 'users.email', 'users.roles', 'users.subscriptions'])
    .select(['tenants.id as tenantId', 'tenants.name as tenantName', 'tenants.packages'])
    .select(['tenants.contact_name', 'tenants.contact_email', 'users.access_requested_at']),
);

const loadPerson = batched(async (db: Database, userIds: readonly string[]) => {
  const people = await selectPeople(db, { userIds });
  return userIds.map((userId) => people.find(({ id }) => id === userId));
});

/** Read at every request, so that a role, a subscription or a package that is given or taken away counts at once. */
export async function loadViewer(db: Database, userId: string): Promise<Viewer | undefined> {
  if (!isStorable(userId)) return undefined;
  const row = await loadPerson(db, userId);
  if (!row) return undefined;
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

import { nameKey } from '@zoominfo/devportal-elements/contract/draft';
import type { Viewer } from '@zoominfo/devportal-elements/contract/viewer';
import { sql } from 'kysely';

import type { Database } from '../database/tables.js';
import type { ClaimedPerson } from '../tokens/claimed-person.js';

/** Whether the database has the person as the issuer knows them. */
export function isProvisioned(viewer: Viewer, { tenant, ...person }: ClaimedPerson): boolean {
  const same = (has: readonly string[], says: readonly string[] | undefined) =>
    says === undefined || [...has].sort().join('\n') === [...says].sort().join('\n');
  return (
    viewer.tenant.id === tenant.id &&
    (tenant.name === undefined || viewer.tenant.name === tenant.name) &&
    same(viewer.packages, tenant.packages) &&
    viewer.name === person.name &&
    viewer.email === person.email &&
    same(viewer.roles, person.roles) &&
    same(viewer.subscriptions, person.subscriptions)
  );
}

/**
 * Writes down what the issuer says of a person and their organization, making both where there are none: nobody has to be
 * entered by hand, and whoever loses a role at the issuer loses it here with their next token. What a token says that is
 * older than the one before counts no more. Who comes to another organization brings nothing along that was granted in
 * the one of before.
 *
 * @returns Whether anything was written.
 */
export async function provision(
  db: Database,
  userId: string,
  { at, tenant, ...person }: ClaimedPerson,
): Promise<boolean> {
  const { name, email, roles, subscriptions } = person;
  const { packages } = tenant;
  const tenantName = tenant.name ?? tenant.id;
  return db.transaction().execute(async (tx) => {
    const organization = await tx
      .insertInto('tenants')
      .values({
        id: tenant.id,
        name: tenantName,
        name_key: nameKey(tenantName),
        packages: packages ?? [],
        claimed_at: at,
      })
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet({
            claimed_at: at,
            ...(tenant.name !== undefined && { name: tenant.name, name_key: nameKey(tenant.name) }),
            ...(packages && { packages }),
          })
          .where(sql<boolean>`coalesce(tenants.claimed_at, '-infinity') < ${at}`),
      )
      .returning('id')
      .executeTakeFirst();
    const stays = sql<boolean>`users.tenant_id = ${tenant.id}`;
    const kept = (column: string) => sql<string[]>`case when ${stays} then users.${sql.ref(column)} else '{}' end`;
    const written = await tx
      .insertInto('users')
      .values({
        ...{ id: userId, tenant_id: tenant.id, name, name_key: nameKey(name), email, claimed_at: at },
        ...{ roles: roles ?? [], subscriptions: subscriptions ?? [], access_requested_at: null },
      })
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet({
            ...{ tenant_id: tenant.id, name, name_key: nameKey(name), email, claimed_at: at },
            roles: roles ?? kept('roles'),
            subscriptions: subscriptions ?? kept('subscriptions'),
            access_requested_at: sql<Date | null>`case when ${stays} then users.access_requested_at end`,
            change: sql<string>`nextval('user_changes')`,
          })
          .where(sql<boolean>`coalesce(users.claimed_at, '-infinity') < ${at}`),
      )
      .returning('id')
      .executeTakeFirst();
    return organization !== undefined || written !== undefined;
  });
}

import { type Person, scenarios } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import { nameKey } from '@zoominfo/devportal-elements/contract/draft';
import { sql } from 'kysely';

import type { Database } from './tables.js';

/** Puts the example organisations and people into a database that has nobody yet; answers whether it did. */
export async function seed(db: Database): Promise<boolean> {
  const { tenants, people } = scenarios.empty;
  const everyone: readonly Person[] = people;
  return db.transaction().execute(async (tx) => {
    // Two servers that start at once on an empty database: the second waits, and finds it filled.
    await sql`lock table tenants in exclusive mode`.execute(tx);
    if (await tx.selectFrom('tenants').select('id').limit(1).executeTakeFirst()) return false;
    await tx
      .insertInto('tenants')
      .values(
        tenants.map(({ id, name, packages, contact }) => ({
          id,
          name,
          name_key: nameKey(name),
          packages: [...packages],
          contact_name: contact?.name ?? null,
          contact_email: contact?.email ?? null,
        })),
      )
      .execute();
    await tx
      .insertInto('users')
      .values(
        everyone.map(({ id, tenantId, name, email, subscriptions, roles, accessRequestedAt }) => ({
          id,
          tenant_id: tenantId,
          name,
          name_key: nameKey(name),
          email,
          subscriptions: [...subscriptions],
          roles: [...roles],
          access_requested_at: accessRequestedAt === undefined ? null : new Date(accessRequestedAt),
        })),
      )
      .execute();
    return true;
  });
}

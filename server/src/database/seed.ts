import { scenarios } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import { sql } from 'kysely';

import type { Database } from './tables.js';

/** Puts the example organisations and people into a database that has nobody yet; answers whether it did. */
export async function seed(db: Database): Promise<boolean> {
  const { tenants, people } = scenarios.empty;
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
          packages: [...packages],
          contact_name: contact?.name ?? null,
          contact_email: contact?.email ?? null,
        })),
      )
      .execute();
    await tx
      .insertInto('users')
      .values(
        people.map(({ id, tenantId, name, email, subscriptions, roles }) => ({
          id,
          tenant_id: tenantId,
          name,
          email,
          subscriptions: [...subscriptions],
          roles: [...roles],
        })),
      )
      .execute();
    return true;
  });
}

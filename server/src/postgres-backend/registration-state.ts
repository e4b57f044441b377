import type { App } from '@zoominfo/devportal-elements/contract/app';
import { sql } from 'kysely';

import { isoOf } from '../database/iso.js';
import type { Database } from '../database/tables.js';

type Registration = NonNullable<App['registration']>;

/** How far an app has been registered, in a query on apps; null where the registry has it just so. */
export const registrationOfApp = sql<Registration | null>`(
  select jsonb_build_object(
    'state', case
      when carried_out >= wanted then 'drifted' when problem = 'refused' then 'refused' else 'pending' end,
    'since', ${isoOf(sql`(case when carried_out >= wanted then differed_at else changed_at end)`)},
    'differences', case when carried_out >= wanted then differences else '[]' end
  )
  from registrations
  where registrations.app_id = apps.id and registrations.tenant_id = apps.tenant_id
    and (carried_out < wanted or differences <> '[]')
)`;

export async function registrationOf(
  db: Database,
  { tenantId, appId }: { tenantId: string; appId: string },
): Promise<Registration | null> {
  const row = await db
    .selectFrom('apps')
    .where('apps.tenant_id', '=', tenantId)
    .where('apps.id', '=', appId)
    .select(registrationOfApp.as('registration'))
    .executeTakeFirst();
  return row?.registration ?? null;
}

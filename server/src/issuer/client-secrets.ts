import { timingSafeEqual } from 'node:crypto';

import { hashClientSecret } from '../client-secret-hash.js';
import type { Database } from '../database/tables.js';

/** Milliseconds within which a secret's use is not written down again. */
const useInterval = 60_000;

/** Which of an app's secrets a client has shown. */
export interface UsedSecret {
  id: string;
  tenantId: string;
  lastUsedAt: Date | null;
}

/**
 * The one of an app's secrets that this is, where it is active at that instant and has neither run out nor retired. Each
 * of those that are is compared, in constant time.
 */
export async function findWorkingSecret(
  db: Database,
  clientId: string,
  clientSecret: string,
  now: Date,
): Promise<UsedSecret | undefined> {
  const rows = await db
    .selectFrom('client_secrets')
    .innerJoin('apps', 'apps.id', 'client_secrets.app_id')
    .where('apps.client_id', '=', clientId)
    .where('client_secrets.status', '=', 'active')
    .where(({ eb, or }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .where(({ eb, or }) => or([eb('retires_at', 'is', null), eb('retires_at', '>', now)]))
    .select(['client_secrets.id', 'client_secrets.tenant_id', 'hash', 'last_used_at'])
    .execute();
  const hash = hashClientSecret(clientSecret);
  const matches = rows.filter((row) => timingSafeEqual(row.hash, hash));
  return matches.map(({ id, tenant_id, last_used_at }) => ({ id, tenantId: tenant_id, lastUsedAt: last_used_at }))[0];
}

/** Writes down that a secret was used, once a minute at most: of several processes that see it at once, one writes. */
export async function recordUse(db: Database, { id, tenantId, lastUsedAt }: UsedSecret, now: Date): Promise<void> {
  const before = new Date(now.getTime() - useInterval);
  if (lastUsedAt && lastUsedAt > before) return;
  await db
    .updateTable('client_secrets')
    .set({ last_used_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where(({ eb, or }) => or([eb('last_used_at', 'is', null), eb('last_used_at', '<=', before)]))
    .execute();
}

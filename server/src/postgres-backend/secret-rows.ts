import { type Secret, works } from '@zoominfo/devportal-elements/contract/secret';
import { secretPrefix } from '@zoominfo/devportal-elements/contract/secret-value';
import { sql } from 'kysely';

import { isoOf } from '../database/iso.js';
import type { Database } from '../database/tables.js';
import type { RequestContext } from './context.js';
import { personOf } from './person.js';

/** A secret as it is stored, which is what the rules look at; a caller is answered what {@link shownSecret} makes of it. */
export type StoredSecret = Omit<Secret, 'prefix' | 'revealable'> & { sealedKey: string | null };

/** How many an app has, with those that are being made. */
export async function countSecrets(db: Database, { viewer }: RequestContext, appId: string): Promise<number> {
  const { count } = await db
    .selectFrom('client_secrets')
    .where('tenant_id', '=', viewer.tenant.id)
    .where('app_id', '=', appId)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** An app's, oldest first; none that is still being made. */
export async function loadSecrets(
  db: Database,
  { viewer, registrar }: RequestContext,
  appId: string,
): Promise<StoredSecret[]> {
  const rows = await db
    .selectFrom('client_secrets')
    .leftJoin('users', 'users.id', 'client_secrets.created_by')
    .where('client_secrets.tenant_id', '=', viewer.tenant.id)
    .where('app_id', '=', appId)
    .where('pending', '=', false)
    .orderBy('position')
    .select(['client_secrets.id', 'hint', 'status', 'created_at', 'users.id as authorId', 'users.name as authorName'])
    .select(['last_used_at', 'expires_at', 'retires_at', 'sealed_key'])
    .execute();
  return rows.map(({ id, hint, status, created_at, authorId, authorName, ...row }) => ({
    id,
    createdAt: created_at.toISOString(),
    createdBy: personOf(authorId, authorName),
    hint,
    status,
    // Okta does not tell.
    ...(!registrar.outside && { lastUsedAt: row.last_used_at?.toISOString() ?? null }),
    expiresAt: row.expires_at?.toISOString() ?? null,
    retiresAt: row.retires_at?.toISOString() ?? null,
    sealedKey: row.sealed_key,
  }));
}

export function shownSecret(
  { sealedKey, ...secret }: StoredSecret,
  { reveal, now }: Pick<RequestContext, 'reveal' | 'now'>,
): Secret {
  return {
    ...secret,
    prefix: secretPrefix,
    status: works(secret, now().getTime()) ? 'active' : 'inactive',
    revealable: sealedKey !== null && reveal !== undefined && reveal.sealer.knows(sealedKey),
  };
}

/**
 * An app's `secretExpiresAt`, in a query on apps; the rule is the contract's `soonestExpiry`. Its conditions are those
 * of the index `client_secrets_by_expiry`, so that it costs one look into that for each row that is answered.
 */
export const soonestExpiryOfApp = sql<string | null>`(
  select ${isoOf(sql`min(held.expires_at)`)} from client_secrets as held
  where held.app_id = apps.id and held.tenant_id = apps.tenant_id and held.status = 'active'
    and held.expires_at is not null and (held.retires_at is null or held.retires_at > held.expires_at)
)`;

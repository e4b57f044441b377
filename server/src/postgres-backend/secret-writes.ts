import type { HistoryAction, HistoryEntry } from '@zoominfo/devportal-elements/contract/history';
import {
  type IssuedSecret,
  type SecretTerms,
  settleRetirement,
  statusAction,
} from '@zoominfo/devportal-elements/contract/secret';
import { settleExpiry } from '@zoominfo/devportal-elements/contract/secret-expiry';
import { generateClientSecret, secretHint } from '@zoominfo/devportal-elements/contract/secret-value';

import { hashClientSecret } from '../client-secret-hash.js';
import type { Database } from '../database/tables.js';
import type { RequestContext } from './context.js';
import { record } from './history.js';
import { newId } from './ids.js';
import { shownSecret, type StoredSecret } from './secret-rows.js';
import { loadSettings } from './settings.js';

export async function createSecret(
  tx: Database,
  context: RequestContext,
  appId: string,
  terms: SecretTerms,
): Promise<IssuedSecret> {
  const { secret, clientSecret } = await insertSecret(tx, context, appId, { terms, pending: false });
  await recordSecret(tx, context, appId, 'secret-created', secret);
  return { secret: shownSecret(secret, context), clientSecret };
}

/** @param options.pending Until the registry has it, nobody is shown it. */
export async function insertSecret(
  tx: Database,
  context: RequestContext,
  appId: string,
  { terms, pending }: { terms: SecretTerms; pending: boolean },
): Promise<{ secret: StoredSecret; clientSecret: string }> {
  const { viewer, reveal, registrar } = context;
  const now = context.now();
  const { secretPolicy } = await loadSettings(tx, context);
  const expiresAt = settleExpiry(terms, secretPolicy, now.getTime());
  const clientSecret = generateClientSecret();
  const id = newId('ocs');
  const kept = reveal?.sealer.seal(clientSecret, { tenantId: viewer.tenant.id, appId, secretId: id });
  const secret: StoredSecret = {
    id,
    createdAt: now.toISOString(),
    createdBy: { id: viewer.id, name: viewer.name },
    hint: secretHint(clientSecret),
    status: 'active',
    ...(!registrar.outside && { lastUsedAt: null }),
    expiresAt,
    retiresAt: null,
    sealedKey: kept?.sealed_key ?? null,
  };
  await tx
    .insertInto('client_secrets')
    .values({
      id,
      tenant_id: viewer.tenant.id,
      app_id: appId,
      hash: hashClientSecret(clientSecret),
      hint: secret.hint,
      status: secret.status,
      created_by: viewer.id,
      created_at: now,
      expires_at: expiresAt === null ? null : new Date(expiresAt),
      pending,
      ...kept,
    })
    .execute();
  return { secret, clientSecret };
}

/** A retirement ends with it, whether it has come or not. */
export async function setSecretStatus(
  tx: Database,
  context: RequestContext,
  appId: string,
  secret: StoredSecret,
  status: StoredSecret['status'],
): Promise<StoredSecret> {
  const action = statusAction(secret, status, context.now().getTime());
  if (action) await recordSecret(tx, context, appId, action, secret);
  await update(tx, context, secret, { status, retires_at: null });
  return { ...secret, status, retiresAt: null };
}

/** @param at Milliseconds since 1970. */
export async function retireSecret(
  tx: Database,
  context: RequestContext,
  appId: string,
  secret: StoredSecret,
  { held, at }: { held: readonly StoredSecret[]; at: number },
): Promise<StoredSecret> {
  const retiresAt = settleRetirement(held, secret.id, at, context.now().getTime());
  if (secret.retiresAt === retiresAt) return secret;
  const before = secret.retiresAt ? [secret.retiresAt] : [];
  const changes = [{ path: 'retiresAt', before, after: [retiresAt] }];
  await recordSecret(tx, context, appId, 'secret-retirement-set', secret, changes);
  await update(tx, context, secret, { retires_at: new Date(at) });
  return { ...secret, retiresAt };
}

export async function deleteSecret(
  tx: Database,
  context: RequestContext,
  appId: string,
  secret: StoredSecret,
): Promise<void> {
  await recordSecret(tx, context, appId, 'secret-deleted', secret);
  await tx
    .deleteFrom('client_secrets')
    .where('tenant_id', '=', context.viewer.tenant.id)
    .where('id', '=', secret.id)
    .execute();
}

/** Of a secret the history holds the last four characters, which the list shows too. */
export function recordSecret(
  tx: Database,
  context: RequestContext,
  appId: string,
  action: HistoryAction,
  { hint }: StoredSecret,
  changes: HistoryEntry['changes'] = [],
): Promise<void> {
  return record(tx, context, { appId, tenantId: context.viewer.tenant.id, action, text: hint, changes });
}

async function update(
  tx: Database,
  { viewer }: RequestContext,
  { id }: StoredSecret,
  values: { status?: StoredSecret['status']; retires_at: Date | null },
): Promise<void> {
  await tx
    .updateTable('client_secrets')
    .set(values)
    .where('tenant_id', '=', viewer.tenant.id)
    .where('id', '=', id)
    .execute();
}

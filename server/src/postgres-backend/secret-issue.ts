import { mayCreateSecret, type IssuedSecret, type SecretTerms } from '@zoominfo/devportal-elements/contract/secret';
import { enforce } from '@zoominfo/devportal-elements/contract/verdict';

import type { Database } from '../database/tables.js';
import type { NewSecret, RegistrarSecrets } from '../registrar/registrar.js';
import { lockApp } from './app-rows.js';
import type { RequestContext } from './context.js';
import type { Call } from './idempotency.js';
import { onceOutside } from './idempotency-outside.js';
import { countSecrets, shownSecret, type StoredSecret } from './secret-rows.js';
import { insertSecret, recordSecret } from './secret-writes.js';

interface Issue {
  appId: string;
  terms: SecretTerms;
  call: Call;
  signal: AbortSignal | undefined;
}

/**
 * A secret at a registry that is not ours: written down as pending, made there, and then shown. The plaintext is in this
 * call's memory alone until the answer is sealed, so a call that is lost in between is not gone on with: what it has made
 * is taken away, and the same call sent again makes another one.
 */
export async function issueSecret(
  context: RequestContext,
  secrets: RegistrarSecrets,
  { appId, terms, call, signal }: Issue,
): Promise<IssuedSecret> {
  const { viewer, registrar } = context;
  const tenantId = viewer.tenant.id;
  const waiting = { userId: viewer.id, signal };
  const issued = await onceOutside<NewSecret & { secret: StoredSecret }, IssuedSecret>(context, call, {
    prepare: async (tx) => {
      await lockApp(tx, context, appId);
      enforce(mayCreateSecret({ length: await countSecrets(tx, context, appId) }), 'secrets');
      const { secret, clientSecret } = await insertSecret(tx, context, appId, { terms, pending: true });
      const made = { tenantId, appId, secretId: secret.id, clientSecret, secret };
      await secrets.announce(tx, made);
      return { id: secret.id, made };
    },
    make: (made) => secrets.issue(made, waiting),
    finish: async (tx, { secret, clientSecret }) => {
      await lockApp(tx, context, appId);
      await tx
        .updateTable('client_secrets')
        .set({ pending: false })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', secret.id)
        .where('pending', '=', true)
        .returning('id')
        .executeTakeFirstOrThrow();
      await recordSecret(tx, context, appId, 'secret-created', secret);
      await registrar.noteChange(tx, { tenantId, appId });
      return { secret: shownSecret(secret, context), clientSecret };
    },
    giveUp: (tx, secretId) => giveUp(tx, secrets, { tenantId, appId, secretId }),
    signal,
  });
  // What the new secret has taken the place of.
  await registrar.carryOut({ tenantId, appId }, waiting);
  return issued;
}

async function giveUp(
  tx: Database,
  secrets: RegistrarSecrets,
  ids: { tenantId: string; appId: string; secretId: string },
): Promise<void> {
  await tx
    .deleteFrom('client_secrets')
    .where('tenant_id', '=', ids.tenantId)
    .where('id', '=', ids.secretId)
    .where('pending', '=', true)
    .execute();
  await secrets.giveUp(tx, ids);
}

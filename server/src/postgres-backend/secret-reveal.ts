import type { IssuedSecret } from '@zoominfo/devportal-elements/contract/secret';
import { enforceFreshSignIn, notKept } from '@zoominfo/devportal-elements/contract/secret-reveal';

import type { Database } from '../database/tables.js';
import type { RequestContext } from './context.js';
import { shownSecret, type StoredSecret } from './secret-rows.js';
import { recordSecret } from './secret-writes.js';

/** The plaintext again, for who has just signed in. It is written down in the same transaction. */
export async function revealSecret(
  tx: Database,
  context: RequestContext,
  appId: string,
  secret: StoredSecret,
): Promise<IssuedSecret> {
  const { reveal } = context;
  const tenantId = context.viewer.tenant.id;
  const { sealedKey } = secret;
  if (!reveal || sealedKey === null || !reveal.sealer.knows(sealedKey)) throw notKept();
  // A refreshed token keeps the time and the class of the sign-in that it goes back to, so both are looked at each time.
  const { at, acr } = context.authentication;
  enforceFreshSignIn({ at: at?.getTime() ?? null, acr }, reveal.acr, context.now().getTime());
  const { sealed, sealed_key } = await tx
    .selectFrom('client_secrets')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', secret.id)
    .select(['sealed', 'sealed_key'])
    .$narrowType<{ sealed: Buffer; sealed_key: string }>()
    .executeTakeFirstOrThrow();
  const clientSecret = reveal.sealer.open({ sealed, sealed_key }, { tenantId, appId, secretId: secret.id });
  await recordSecret(tx, context, appId, 'secret-revealed', secret);
  return { secret: shownSecret(secret, context), clientSecret };
}

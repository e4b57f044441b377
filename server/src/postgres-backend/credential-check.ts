import { type CredentialCheck, judgeCredentials } from '@zoominfo/devportal-elements/contract/credential-check';
import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import { works } from '@zoominfo/devportal-elements/contract/secret';
import { looksLikeClientSecret } from '@zoominfo/devportal-elements/contract/secret-value';

import { hashClientSecret } from '../client-secret-hash.js';
import { loadApp } from './app-rows.js';
import { askIssuer } from './ask-issuer.js';
import type { RequestContext } from './context.js';
import { loadSecrets } from './secret-rows.js';

/**
 * Asks the issuer what it makes of an app's client ID with this text, and explains its answer from our own tables. Both
 * are looked at once more where they disagree: something may have been changed, or run out, between the two.
 */
export async function checkCredentials(
  context: RequestContext,
  { appId, clientSecret }: { appId: string; clientSecret: string },
  signal?: AbortSignal,
): Promise<CredentialCheck> {
  const waiting = { userId: context.viewer.id, signal };
  await context.registrar.catchUp({ tenantId: context.viewer.tenant.id, appId }, waiting);
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const { clientId, ...known } = await explain(context, appId, clientSecret);
    // What was never a secret may be a password that was pasted by mistake: it is nobody else's business.
    const possible = known.wellFormed || known.secret !== undefined || known.otherApp !== undefined;
    const accepted = possible && (await askIssuer(context.issuer, { clientId, clientSecret }, signal));
    const now = context.now().getTime();
    const expected = known.app.active && known.secret !== undefined && works(known.secret, now);
    if (accepted === expected) return judgeCredentials(known, now);
  }
  throw new PortalError('server', { message: 'the issuer and the database disagree on the credentials of an app' });
}

/** What is known of a text. That it belongs to another organisation is not: nobody is told of those. */
async function explain(context: RequestContext, appId: string, clientSecret: string) {
  const { db, viewer } = context;
  const app = await loadApp(db, context, appId);
  const secrets = await loadSecrets(db, context, appId);
  const owners = await db
    .selectFrom('client_secrets')
    .innerJoin('apps', 'apps.id', 'client_secrets.app_id')
    .where('client_secrets.tenant_id', '=', viewer.tenant.id)
    .where('hash', '=', hashClientSecret(clientSecret))
    .select(['client_secrets.id', 'app_id', 'apps.name'])
    .execute();
  return {
    clientId: app.clientId,
    app,
    secret: secrets.find(({ id }) => owners.some((owner) => owner.id === id)),
    otherApp: owners.find(({ app_id }) => app_id !== appId)?.name,
    wellFormed: looksLikeClientSecret(clientSecret),
  };
}

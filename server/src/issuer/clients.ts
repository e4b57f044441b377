import { randomBytes } from 'node:crypto';

import { guideScopes } from '@zoominfo/devportal-elements/contract/scope';
import type { ClientMetadata } from 'oidc-provider';

import type { Database } from '../database/tables.js';
import { isStorable } from '../postgres-backend/context.js';
import { manageScope } from '../tokens/token-refusal.js';

export const oidcScopes = ['openid', 'profile', 'email', 'offline_access'] as const;

/** All that the issuer knows; it passes over the unknown without an error, so whatever may be refused stands here. */
export const everyScope: readonly string[] = [
  ...oidcScopes,
  manageScope,
  ...guideScopes.flatMap(({ scopes }) => scopes.map(({ name }) => name)),
];

/** The host portal's own client: public, with PKCE, and the only one that may manage apps. */
export interface PortalClient {
  clientId: string;
  name: string;
  redirectUris: readonly string[];
}

/**
 * The schema wants a secret of every confidential client. This one is never compared (`findWorkingSecret` is asked), and
 * no signature is made or checked with it. One for the process: equal metadata lets the provider keep its client.
 */
export const placeholderSecret = randomBytes(48).toString('base64url');

/**
 * A client as it stands now. Apps that are switched off are not there.
 *
 * Apps act for people, who sign in: the guide knows no other way. So there is the authorization code with refresh
 * tokens, and no client_credentials, whose tokens would be nobody's and pass every check of who may see what.
 */
export async function findClient(
  db: Database,
  portal: PortalClient,
  clientId: string,
): Promise<ClientMetadata | undefined> {
  if (clientId === portal.clientId) {
    return {
      client_id: portal.clientId,
      client_name: portal.name,
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [...portal.redirectUris],
      post_logout_redirect_uris: [...portal.redirectUris],
      scope: [...oidcScopes, manageScope].join(' '),
    };
  }
  const app = isStorable(clientId)
    ? await db
        .selectFrom('apps')
        .where('client_id', '=', clientId)
        .where('active', '=', true)
        .select(['name', 'redirect_uris', 'scopes'])
        .executeTakeFirst()
    : undefined;
  return (
    app && {
      client_id: clientId,
      client_name: app.name,
      client_secret: placeholderSecret,
      token_endpoint_auth_method: 'client_secret_basic',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: app.redirect_uris,
      scope: [...oidcScopes, ...app.scopes].join(' '),
    }
  );
}

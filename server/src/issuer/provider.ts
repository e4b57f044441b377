import { checkRedirectUris } from '@zoominfo/devportal-elements/contract/redirect-uri';
import type { Configuration, KoaContextWithOIDC, Provider as ProviderType } from 'oidc-provider';

import { loadViewer } from '../postgres-backend/viewers.js';
import { apiAudience } from '../verify-token.js';
import { lockedScopes } from './access.js';
import { supportedAcrs } from './acr.js';
import { createArtefactAdapter } from './adapter.js';
import { findWorkingSecret, recordUse } from './client-secrets.js';
import { everyScope, findClient } from './clients.js';
import type { IssuerContext } from './context.js';
import { renderError, renderSignOut, renderSignedOut } from './failures.js';
import type { IssuerKeys } from './keys.js';
import { errors, Provider } from './oidc-provider.js';
import { createPolicy, impliedConsent, mayUse, refuseToAsk } from './policy.js';
import { postMessage } from './post-message.js';

const day = 24 * 60 * 60;

/** oidc-provider with Okta's paths, tokens and manners, over our tables. */
export function createProvider(context: IssuerContext, keys: IssuerKeys): ProviderType {
  const provider = new Provider(context.issuer, configure(context, keys));
  provider.registerResponseMode('okta_post_message', postMessage);

  const { prototype } = provider.Client as unknown as { prototype: ClientPrototype };
  // Not documented, but called for every confidential client; the issuer's tests hold it.
  prototype.compareClientSecret = async function (this: { clientId: string }, clientSecret) {
    const { db, now } = context;
    const secret = await findWorkingSecret(db, this.clientId, clientSecret, now());
    // What is asked of tokens elsewhere, as our own check of credentials does, is no use of the secret.
    if (secret && Provider.ctx?.oidc.route === 'token') await recordUse(db, secret, now());
    return secret !== undefined;
  };
  // oidc-provider's own rule knows two kinds of apps and no mixture; ours was kept when the app was registered.
  const { Schema } = provider.Client as unknown as { Schema: { prototype: SchemaPrototype } };
  Schema.prototype.redirectUris = function (this: SchemaPrototype, uris = this.redirect_uris) {
    if (uris.length > 0 && checkRedirectUris(uris).length > 0) this.invalidate('redirect_uris are not allowed');
  };
  return provider;
}

interface ClientPrototype {
  compareClientSecret(clientSecret: string): Promise<boolean>;
}

interface SchemaPrototype {
  redirect_uris: string[];
  redirectUris(uris?: string[]): void;
  invalidate(message: string): never;
}

function configure(context: IssuerContext, keys: IssuerKeys): Configuration {
  const { db, portal, accessTokenSeconds } = context;
  const { pathname: mount } = new URL(context.issuer);
  return {
    adapter: (model: string) => ({
      ...createArtefactAdapter(db, model),
      ...(model === 'Client' && { find: (id: string) => findClient(db, portal, id) }),
    }),
    jwks: { keys: [keys.signing] },
    cookies: {
      keys: [keys.cookies],
      names: { session: 'issuer_session', interaction: 'issuer_interaction', resume: 'issuer_resume' },
      // Cookies know no port: without a path the portal and the API on this host would be sent them too.
      long: { httpOnly: true, sameSite: 'lax', path: mount },
      short: { httpOnly: true, sameSite: 'lax' },
    },
    routes: {
      authorization: '/v1/authorize',
      token: '/v1/token',
      jwks: '/v1/keys',
      userinfo: '/v1/userinfo',
      revocation: '/v1/revoke',
      end_session: '/v1/logout',
      introspection: '/v1/introspect',
    },
    scopes: [...everyScope],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'], email: ['email'] },
    // As Okta does, they stand in the ID token too.
    conformIdTokenClaims: false,
    acrValues: [...supportedAcrs],
    responseTypes: ['code'],
    clientAuthMethods: ['none', 'client_secret_basic', 'client_secret_post'],
    enabledJWA: { dPoPSigningAlgValues: ['RS256', 'ES256'] },
    pkce: { required: (_ctx, client) => client.clientAuthMethod === 'none' },
    clientBasedCORS: (_ctx, origin, client) => originsOf(client.redirectUris ?? []).includes(origin),
    extraParams: [impliedConsent],
    rotateRefreshToken: ({ oidc }) => oidc.client?.clientAuthMethod === 'none',
    ttl: {
      AccessToken: accessTokenSeconds,
      IdToken: accessTokenSeconds,
      AuthorizationCode: 60,
      Interaction: 60 * 60,
      Session: day / 2,
      RefreshToken: 30 * day,
      Grant: 30 * day,
    },
    findAccount: async (ctx, id) => {
      const viewer = await loadViewer(db, id);
      if (!viewer) return undefined;
      // Who may use an app can change after the sign-in; at the authorization endpoint the policy says why not.
      if (ctx.oidc.route === 'token' && !(await mayUse(context, ctx.oidc.client?.clientId, id))) return undefined;
      const { name, email } = viewer;
      return { accountId: id, claims: () => ({ sub: id, name, preferred_username: email, email }) };
    },
    loadExistingGrant: async (ctx) => {
      const clientId = ctx.oidc.client?.clientId ?? '';
      if (clientId === portal.clientId) return grantEverything(ctx, clientId);
      const grantId = ctx.oidc.result?.consent?.grantId ?? ctx.oidc.session?.grantIdFor(clientId);
      return grantId ? ctx.oidc.provider.Grant.find(grantId) : undefined;
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: true },
      revocation: { enabled: true },
      introspection: { enabled: true, allowedPolicy: mayIntrospect },
      dPoP: { enabled: true, nonceSecret: keys.dpopNonces, requireNonce: () => false },
      rpInitiatedLogout: { enabled: true, logoutSource: renderSignOut, postLogoutSuccessSource: renderSignedOut },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => apiAudience,
        useGrantedResource: () => true,
        // By the app's scopes and the person's packages of now, so that a code or refresh token of before gives no more
        // than they allow.
        getResourceServerInfo: async (ctx, resource, client) => {
          if (resource !== apiAudience) throw new errors.InvalidTarget();
          const viewer = await loadViewer(db, ctx.oidc.account?.accountId ?? '');
          const scopes = (client.scope ?? '').split(' ');
          const locked = new Set(viewer && lockedScopes(scopes, viewer).map(({ name }) => name));
          return {
            // At the authorization endpoint the policy says why not.
            scope: scopes.filter((name) => ctx.oidc.route !== 'token' || !locked.has(name)).join(' '),
            audience: apiAudience,
            accessTokenTTL: accessTokenSeconds,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'RS256' } },
          };
        },
      },
    },
    formats: {
      customizers: {
        jwt: ({ oidc: { entities } }, token, { payload }) => {
          const { accountId } = token as { accountId?: string };
          const scp = (token.scope ?? '').split(' ').filter(Boolean);
          // Of the sign-in that it goes back to: a refresh makes it no newer.
          const { authTime, acr } = entities.AuthorizationCode ?? entities.RefreshToken ?? {};
          Object.assign(payload, {
            ...{ ver: 1, cid: token.clientId, scp },
            ...(accountId && { uid: accountId }),
            ...(authTime !== undefined && { auth_time: authTime }),
            ...(acr !== undefined && { acr }),
          });
        },
      },
    },
    interactions: {
      policy: createPolicy(context),
      url: async (ctx, interaction) => {
        await refuseToAsk(ctx, interaction);
        return `${mount}/interaction/${interaction.uid}`;
      },
    },
    renderError: (ctx, out, error) => renderError(context, ctx, out, error),
  };
}

/** The portal is the organisation's own: nobody is asked for consent. */
async function grantEverything({ oidc }: KoaContextWithOIDC, clientId: string) {
  const accountId = oidc.account?.accountId;
  if (accountId === undefined) return undefined;
  const found = await oidc.provider.Grant.find(oidc.session?.grantIdFor(clientId) ?? '');
  if (found?.accountId === accountId) return found;
  const grant = new oidc.provider.Grant({ accountId, clientId });
  const scope = oidc.client?.scope ?? '';
  grant.addOIDCScope(scope);
  grant.addResourceScope(apiAudience, scope);
  await grant.save();
  return grant;
}

/** A client may ask about its own tokens. */
function mayIntrospect(_ctx: unknown, client: { clientId: string }, token: { clientId?: string | undefined }): boolean {
  return token.clientId === client.clientId;
}

/** A private-use scheme has the origin "null", and so has a page in a sandbox: they are not the same. */
export function originsOf(uris: readonly string[]): string[] {
  return uris.map((uri) => new URL(uri).origin).filter((origin) => origin !== 'null');
}

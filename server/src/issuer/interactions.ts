import type { InteractionResults, KoaContextWithOIDC, Provider } from 'oidc-provider';

import { loadViewer } from '../postgres-backend/viewers.js';
import { apiAudience } from '../verify-token.js';
import { findClientApp, refusalOf } from './access.js';
import { grantedAcr } from './acr.js';
import type { IssuerContext } from './context.js';
import { explainClient, explainRedirectUri, sendFailure, sendPage } from './failures.js';
import { readBody } from './form-body.js';
import { errors } from './oidc-provider.js';
import { consentBody } from './pages/consent.js';
import { policySource } from './pages/page.js';
import { refusedBody } from './pages/refused.js';
import { signInBody } from './pages/sign-in.js';

type Details = Awaited<ReturnType<Provider['interactionDetails']>>;
type Middleware = (ctx: KoaContextWithOIDC, next: () => Promise<void>) => Promise<void>;

/**
 * The pages between a request and its answer, under `/interaction/{uid}`: sign-in, refusal, consent. Each is a form
 * that posts to itself: `user` (whom to be) or `decision` (`allow`, `deny`, `switch`).
 */
export function serveInteractions(context: IssuerContext, provider: Provider): Middleware {
  return async (ctx, next) => {
    if (!/^\/interaction\/[\w-]+$/.test(ctx.path) || (ctx.method !== 'GET' && ctx.method !== 'POST')) return next();
    const details = await provider.interactionDetails(ctx.req, ctx.res).catch((error: unknown) => {
      if (error instanceof errors.SessionNotFound) return undefined;
      throw error;
    });
    if (!details) {
      return sendFailure(ctx, {
        title: 'This sign-in has run out',
        explanation: 'It was open for too long, or cookies are blocked. Go back to the app and sign in again.',
      });
    }
    const clientId = String(details.params['client_id']);
    // The app may have been switched off while the page was open.
    const client = await provider.Client.find(clientId);
    if (!client) return sendFailure(ctx, await explainClient(context, clientId));
    const redirectUri = String(details.params['redirect_uri']);
    // So may the address, and an answer must not go there.
    if (!client.redirectUriAllowed(redirectUri)) {
      return sendFailure(ctx, await explainRedirectUri(context, clientId, redirectUri));
    }
    if (ctx.method === 'GET') return showPrompt(context, provider, ctx, details);
    // The address of the issuer, not `ctx.origin`, which Koa takes from the header itself.
    if (ctx.get('Origin') !== new URL(context.issuer).origin) {
      return sendFailure(ctx, {
        title: 'This form came from another page',
        explanation: 'Go back to the app and sign in again.',
      });
    }
    const form = new URLSearchParams(await readBody(ctx.req));
    if (form.get('decision') === 'switch') return showSignIn(context, ctx, details);
    const result = await resultOf(context, provider, details, form);
    if (!result) return showPrompt(context, provider, ctx, details);
    return goOn(provider, ctx, result);
  };
}

async function goOn(provider: Provider, ctx: KoaContextWithOIDC, result: InteractionResults): Promise<void> {
  const mergeWithLastSubmission = !('login' in result || 'error' in result);
  ctx.status = 303;
  ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, result, { mergeWithLastSubmission }));
}

async function resultOf({ db }: IssuerContext, provider: Provider, details: Details, form: URLSearchParams) {
  const user = form.get('user');
  if (user !== null) {
    const viewer = await loadViewer(db, user);
    const acr = grantedAcr(details.params['acr_values']);
    return viewer && { login: { accountId: viewer.id, amr: ['dev'], acr } };
  }
  const decision = form.get('decision');
  if (decision === 'deny') {
    return { error: 'access_denied', error_description: 'The person did not or may not give access.' };
  }
  if (decision !== 'allow' || details.prompt.name !== 'consent') return undefined;
  return { consent: { grantId: await grantMissing(provider, details) } };
}

/** Adds what the person has just allowed to what they allowed this app before. */
async function grantMissing(provider: Provider, { grantId, params, session, prompt }: Details): Promise<string> {
  const found = grantId === undefined ? undefined : await provider.Grant.find(grantId);
  const grant =
    found ?? new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params['client_id']) });
  const { missingOIDCScope, missingOIDCClaims, missingResourceScopes } = prompt.details as MissingConsent;
  if (missingOIDCScope) grant.addOIDCScope(missingOIDCScope.join(' '));
  if (missingOIDCClaims) grant.addOIDCClaims(missingOIDCClaims);
  const scopes = missingResourceScopes?.[apiAudience];
  if (scopes) grant.addResourceScope(apiAudience, scopes.join(' '));
  return grant.save();
}

interface MissingConsent {
  missingOIDCScope?: string[];
  missingOIDCClaims?: string[];
  missingResourceScopes?: Record<string, string[]>;
}

async function showPrompt(
  context: IssuerContext,
  provider: Provider,
  ctx: KoaContextWithOIDC,
  details: Details,
): Promise<void> {
  const { prompt, params, session } = details;
  if (prompt.name === 'login') return showSignIn(context, ctx, details);
  const app = await findClientApp(context.db, String(params['client_id']));
  const viewer = await loadViewer(context.db, session?.accountId ?? '');
  if (!app || !viewer) return showSignIn(context, ctx, details);
  const formTargets = [policySource(String(params['redirect_uri']))];
  const asked = params['scope'];
  const scopes = typeof asked === 'string' ? asked.split(' ').filter(Boolean) : [];
  const refusal = refusalOf(app, viewer, scopes);
  if (refusal) {
    return sendPage(ctx, { title: 'You cannot use this app', body: refusedBody(app, viewer, refusal), formTargets });
  }
  // What stood in the way is gone since the page was shown first.
  if (prompt.name === 'access') return goOn(provider, ctx, {});
  const logoUrl = app.logoId === null ? undefined : context.logoUrl(app.logoId);
  const request = { appName: app.name, tenantName: app.tenantName, logoUrl, personName: viewer.name, scopes };
  sendPage(ctx, {
    title: `${app.name} asks for access`,
    body: consentBody(request),
    formTargets,
    ...(logoUrl !== undefined && { images: context.logoOrigin }),
  });
}

async function showSignIn({ db, portal }: IssuerContext, ctx: KoaContextWithOIDC, { params }: Details): Promise<void> {
  const clientId = String(params['client_id']);
  const people = await db
    .selectFrom('users')
    .innerJoin('tenants', 'tenants.id', 'users.tenant_id')
    .select(['users.id', 'users.name', 'users.roles', 'users.subscriptions'])
    .select(['tenants.name as tenantName', 'tenants.packages'])
    .orderBy('tenants.name')
    .orderBy('users.name')
    .limit(200)
    .execute();
  const name = clientId === portal.clientId ? portal.name : (await findClientApp(db, clientId))?.name;
  sendPage(ctx, {
    title: 'Development sign-in',
    body: signInBody(name ?? clientId, people),
    formTargets: [policySource(String(params['redirect_uri']))],
  });
}

import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';

import { findClientApp, isProposed } from './access.js';
import type { IssuerContext } from './context.js';
import { errors } from './oidc-provider.js';
import { errorBody, type Failure } from './pages/error.js';
import { Html, html } from './pages/html.js';
import { type Page, policySource, renderPage } from './pages/page.js';

type Ctx = Pick<KoaContextWithOIDC, 'set'> & { body: unknown; status: number };

export function sendPage(ctx: Ctx, page: Page, status = 200): void {
  const { headers, body } = renderPage(page);
  ctx.status = status;
  ctx.set(headers);
  ctx.body = body;
}

export function sendFailure(ctx: Ctx, failure: Failure, status = 400): void {
  sendPage(ctx, { title: failure.title, body: errorBody(failure) }, status);
}

/** What cannot be told to the client by a redirect is told to the person, in plain words. */
export async function renderError(
  context: IssuerContext,
  ctx: KoaContextWithOIDC,
  out: ErrorOut,
  error: Error,
): Promise<void> {
  const status = ctx.status;
  sendFailure(ctx, await explain(context, ctx, out, error), status);
}

async function explain(
  context: IssuerContext,
  { query }: KoaContextWithOIDC,
  out: ErrorOut,
  error: Error,
): Promise<Failure> {
  const clientId = text(query['client_id']);
  const redirectUri = text(query['redirect_uri']);
  if (error instanceof errors.InvalidRedirectUri) return explainRedirectUri(context, clientId, redirectUri);
  if (error instanceof errors.InvalidClient) return explainClient(context, clientId);
  if (error instanceof errors.SessionNotFound) {
    return {
      title: 'This sign-in has run out',
      explanation: 'It was open for too long, or cookies are blocked. Go back to the app and sign in again.',
    };
  }
  return {
    title: 'This sign-in cannot go on',
    explanation:
      out.error === 'server_error'
        ? 'Something went wrong on our side. Go back to the app and try again.'
        : 'The app sent a request that cannot be answered. Its developer finds the reason below.',
    details: { error: out.error, error_description: out.error_description ?? '' },
  };
}

export async function explainRedirectUri(
  { db }: IssuerContext,
  clientId: string,
  redirectUri: string,
): Promise<Failure> {
  return {
    title: 'This app asked to return to an unknown address',
    explanation: (await isProposed(db, clientId, redirectUri))
      ? 'The address below was proposed for the app and is not approved. Until a reviewer approves it, the app can be used with its approved redirect URIs alone.'
      : 'The address below is not one of the redirect URIs that the app registered. They are compared character by character. Its developer can add it in the DevPortal.',
    details: { error: 'invalid_redirect_uri', redirect_uri: redirectUri, client_id: clientId },
  };
}

/** An app that is switched off is no client any more. */
export async function explainClient({ db }: IssuerContext, clientId: string): Promise<Failure> {
  const app = await findClientApp(db, clientId);
  const details = { error: 'invalid_client', client_id: clientId };
  if (!app || app.active) {
    return {
      title: 'This app is not known',
      explanation: 'No app is registered under this client ID. It may have been deleted.',
      details,
    };
  }
  const { name, tenantName, status } = app;
  switch (status) {
    case 'under-review':
      return {
        title: `${name} is under review`,
        explanation: 'Nobody can sign in to it before a reviewer has approved it.',
        details,
      };
    case 'not-approved':
      return {
        title: `${name} is not approved`,
        explanation: `Nobody can sign in to it. People of ${tenantName} could, if it was switched on in the DevPortal.`,
        details,
      };
    case 'approved':
      return {
        title: `${name} is switched off`,
        explanation: `Nobody can sign in to it until ${tenantName} switches it on again in the DevPortal.`,
        details,
      };
  }
}

/** Okta ends the session without a question, so the provider's form sends itself. */
export function renderSignOut(ctx: KoaContextWithOIDC, form: string): void {
  const { postLogoutRedirectUri } = (ctx.oidc.session?.state ?? {}) as { postLogoutRedirectUri?: string };
  sendPage(ctx, {
    title: 'Signing out',
    body: html`<main>
      <h1>Signing out</h1>
      ${new Html(form.replace('</form>', `${confirm}</form>`))}
    </main>`,
    script: `document.forms[0].submit();`,
    formTargets: postLogoutRedirectUri === undefined ? [] : [policySource(postLogoutRedirectUri)],
  });
}

const confirm =
  '<input type="hidden" name="logout" value="yes"><noscript><button class="main">Sign out</button></noscript>';

export function renderSignedOut(ctx: KoaContextWithOIDC): void {
  sendPage(ctx, { title: 'Signed out', body: html`<main><h1>You are signed out</h1></main>` });
}

function text(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}

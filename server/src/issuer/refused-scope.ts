import type { KoaContextWithOIDC, Provider } from 'oidc-provider';

import { findClientApp } from './access.js';
import type { IssuerContext } from './context.js';
import { sendPage } from './failures.js';
import { errors } from './oidc-provider.js';
import { refusedScopeBody } from './pages/refused-scope.js';
import { isSilent } from './policy.js';

type Middleware = (ctx: KoaContextWithOIDC, next: () => Promise<void>) => Promise<void>;

/**
 * oidc-provider sends people back to an app that asks for a scope it was not given before they have seen a page, and
 * many an app says nothing of it. Here they are told first; from the page they go on to the same answer.
 */
export function explainRefusedScopes({ db }: IssuerContext, provider: Provider): Middleware {
  const refused = new WeakMap<object, string>();
  provider.on('authorization.error', (ctx, error) => {
    if (!(error instanceof errors.InvalidScope)) return;
    // Its type leaves the member out.
    const { scope } = error as { scope?: string };
    if (scope) refused.set(ctx, scope);
  });
  return async (ctx, next) => {
    await next();
    const scope = refused.get(ctx);
    const back = ctx.response.get('Location');
    if (scope === undefined || !back || isSilent(ctx.oidc.params)) return;
    const app = await findClientApp(db, ctx.oidc.client?.clientId ?? '');
    if (!app) return;
    ctx.remove('Location');
    sendPage(ctx, { title: 'You cannot use this app', body: refusedScopeBody(app.name, scope, back) }, 400);
  };
}

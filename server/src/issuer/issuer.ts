import type { EventEmitter } from 'node:events';
import type { RequestListener } from 'node:http';

import { loadViewer } from '../postgres-backend/viewers.js';
import { AccessTokens } from './access-tokens.js';
import type { IssuerContext } from './context.js';
import { serveInteractions } from './interactions.js';
import { loadIssuerKeys } from './keys.js';
import { adaptTokenRequest, answerForJwt, serveUserinfo } from './okta-endpoints.js';
import { allowOfflineAccess } from './policy.js';
import { createProvider } from './provider.js';
import { explainRefusedScopes } from './refused-scope.js';

/** Where the issuer is mounted on its origin, as Okta's default authorization server is. */
export const issuerPath = '/oauth2/default';

/**
 * An issuer for development that stands in for Okta: its paths, tokens and manners, and the apps of our own database
 * as its clients. Whoever reaches it may sign in as anyone, so it belongs on a loopback address.
 */
export async function createIssuer(context: IssuerContext): Promise<RequestListener> {
  const keys = await loadIssuerKeys(context.db);
  const provider = createProvider(context, keys);
  const tokens = new AccessTokens(context.db, provider, keys.signing);

  provider.on('server_error', (_ctx, error) => context.log.error('the issuer failed', error));
  // Koa's own event, which it would write to the console.
  (provider as EventEmitter).on('error', (error: Error) => context.log.error('the issuer failed', error));
  provider.use(serveInteractions(context, provider) as never);
  provider.use(explainRefusedScopes(context, provider) as never);
  provider.use(
    serveUserinfo(provider, tokens, async (userId, scopes) => {
      const viewer = await loadViewer(context.db, userId);
      return {
        sub: userId,
        ...(scopes.has('profile') && { name: viewer?.name, preferred_username: viewer?.email }),
        ...(scopes.has('email') && { email: viewer?.email }),
      };
    }) as never,
  );
  provider.use(answerForJwt(tokens) as never);

  const handle = provider.callback();
  return (request, response) => {
    const { url = '/' } = request;
    if (!url.startsWith(`${issuerPath}/`)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('The issuer is at /oauth2/default.\n');
      return;
    }
    request.url = allowOfflineAccess(url.slice(issuerPath.length));
    adaptTokenRequest(request)
      // What stands before its own path here is the mount to the provider.
      .then((adapted) => handle(Object.assign(adapted, { originalUrl: `${issuerPath}${adapted.url ?? ''}` }), response))
      .catch((error: unknown) => {
        context.log.error('the issuer failed', error);
        response.destroy();
      });
  };
}

const routes = [
  '/.well-known/openid-configuration',
  '/.well-known/oauth-authorization-server',
  ...[
    'authorize',
    'token',
    'keys',
    'userinfo',
    'revoke',
    'introspect',
    'logout',
    'logout/confirm',
    'logout/success',
  ].map((name) => `/v1/${name}`),
];

/** The pattern of a path, for the log: the last part of some is as good as the cookie that belongs to it. */
export function issuerRoute(path: string): string {
  const rest = path.startsWith(issuerPath) ? path.slice(issuerPath.length) : '';
  if (routes.includes(rest)) return rest;
  const [, start] = /^(\/interaction|\/v1\/authorize)\/[^/]+$/.exec(rest) ?? [];
  return start === undefined ? '(none)' : `${start}/{uid}`;
}

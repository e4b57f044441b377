import type { IncomingMessage } from 'node:http';

import { decodeProtectedHeader, type JWTPayload } from 'jose';
import type { KoaContextWithOIDC, Provider } from 'oidc-provider';

import type { AccessTokens } from './access-tokens.js';
import { readBody, withBody } from './form-body.js';
import { originsOf } from './provider.js';

type Middleware = (ctx: KoaContextWithOIDC, next: () => Promise<void>) => Promise<void>;

/** The JWT that a request to `/v1/revoke` or `/v1/introspect` came with. */
const tokenOf = new WeakMap<IncomingMessage, string>();

/**
 * Makes requests that Okta takes into ones that oidc-provider takes: a Basic header with a public client's id and no
 * colon, as okta-auth-js sends it, and JWT access tokens, which it refuses before it looks at the client. It gets a
 * token that does not exist, so that it authenticates the client; {@link answerForJwt} answers.
 */
export async function adaptTokenRequest(request: IncomingMessage): Promise<IncomingMessage> {
  const { method, url, headers } = request;
  const path = url?.split('?')[0];
  if (method !== 'POST' || (path !== '/v1/revoke' && path !== '/v1/introspect')) return request;
  const body = await readBody(request);
  if (body === undefined) return withBody(request, '');
  const form = new URLSearchParams(body);
  const { authorization, ...others } = headers;
  const basic = Buffer.from(/^Basic ([\w+/]+=*)$/i.exec(authorization ?? '')?.[1] ?? '', 'base64').toString();
  const isPublic = basic !== '' && !basic.includes(':');
  if (isPublic) form.set('client_id', basic);

  const token = form.get('token') ?? '';
  const jwt = isJwt(token);
  if (jwt) form.set('token', 'a-jwt');
  const adapted = withBody(request, form.toString(), isPublic ? others : headers);
  if (jwt) tokenOf.set(adapted, token);
  return adapted;
}

/** After oidc-provider has authenticated the client: what becomes of the JWT. */
export function answerForJwt(tokens: AccessTokens): Middleware {
  return async (ctx, next) => {
    await next();
    const token = tokenOf.get(ctx.req);
    if (token === undefined || ctx.status !== 200) return;
    const payload = await tokens.read(token);
    const own = payload !== undefined && payload['cid'] === ctx.oidc.client?.clientId;
    if (ctx.path === '/v1/introspect') ctx.body = own ? introspection(payload) : { active: false };
    else if (own) await tokens.revoke(payload);
  };
}

function introspection(payload: JWTPayload): object {
  const { scp, cid, ...rest } = payload;
  const scope = Array.isArray(scp) ? scp.join(' ') : '';
  return { ...rest, active: true, cid, client_id: cid, scope, token_type: rest['cnf'] ? 'DPoP' : 'Bearer' };
}

/** `/v1/userinfo` for JWT access tokens, by bearer or DPoP. */
export function serveUserinfo(provider: Provider, tokens: AccessTokens, findClaims: FindClaims): Middleware {
  return async (ctx, next) => {
    if (ctx.path !== '/v1/userinfo' || (ctx.method !== 'GET' && ctx.method !== 'POST')) return next();
    ctx.vary('Origin');
    ctx.set('Cache-Control', 'no-store');
    const [, scheme = '', token = ''] = /^(Bearer|DPoP) +(\S+)$/i.exec(ctx.get('Authorization')) ?? [];
    const payload = await tokens.read(token);
    const client = payload && (await provider.Client.find(String(payload['cid'])));
    const origin = ctx.get('Origin');
    // A page that may not know the claims may know that it was refused.
    if (origin && (!client || originsOf(client.redirectUris ?? []).includes(origin))) {
      ctx.set('Access-Control-Allow-Origin', origin);
      ctx.set('Access-Control-Expose-Headers', 'WWW-Authenticate');
    }
    const request = {
      scheme: scheme.toLowerCase(),
      token,
      proof: ctx.get('DPoP') || undefined,
      method: ctx.method,
      url: `${provider.issuer}/v1/userinfo`,
    };
    if (!payload || !(await tokens.isProven(request, payload))) {
      return refuse(ctx, 401, 'invalid_token', scheme.toLowerCase() === 'dpop' ? 'DPoP' : 'Bearer');
    }
    const scopes = new Set(payload['scp'] as string[]);
    if (!scopes.has('openid')) return refuse(ctx, 403, 'insufficient_scope', 'Bearer');
    ctx.body = await findClaims(String(payload['uid']), scopes);
  };
}

export type FindClaims = (userId: string, scopes: ReadonlySet<string>) => Promise<object>;

function refuse(ctx: KoaContextWithOIDC, status: number, error: string, scheme: 'Bearer' | 'DPoP'): void {
  ctx.status = status;
  ctx.set('WWW-Authenticate', `${scheme} realm="issuer", error="${error}"`);
  ctx.body = { error };
}

function isJwt(token: string): boolean {
  try {
    decodeProtectedHeader(token);
    return true;
  } catch {
    return false;
  }
}

import { type Answer, notFound, OAuthError } from './answers.js';
import { evaluate } from './org.js';
import type { OrgTokens } from './org-tokens.js';
import { type ApiRequest, param } from './request.js';
import type { StoredApp } from './stored.js';

const grants = ['authorization_code', 'refresh_token', 'client_credentials'];

/** An authorization server's own description. */
export function metadata(issuer: string, endpoints: string): Answer {
  const body = {
    issuer,
    authorization_endpoint: `${endpoints}/v1/authorize`,
    token_endpoint: `${endpoints}/v1/token`,
    introspection_endpoint: `${endpoints}/v1/introspect`,
    jwks_uri: `${endpoints}/v1/keys`,
    response_types_supported: ['code'],
    grant_types_supported: grants,
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none'],
    dpop_signing_alg_values_supported: ['RS256', 'ES256'],
  };
  return { status: 200, body };
}

export function issuerOf(request: ApiRequest): string {
  const id = param(request, 'server');
  if (id !== request.org.authServerId) throw notFound(id, 'AuthorizationServer');
  return `${request.org.origin}/oauth2/${id}`;
}

const refusal = () =>
  new OAuthError(401, 'invalid_client', 'The client secret supplied for a confidential client is invalid.');

/** The app that a secret is an active one of, by client_secret_basic or client_secret_post. */
function authenticate(request: ApiRequest, form: URLSearchParams): StoredApp {
  const [, encoded] = /^Basic (\S+)$/i.exec(request.headers['authorization'] ?? '') ?? [];
  let id = form.get('client_id') ?? '';
  let secret = form.get('client_secret') ?? '';
  if (encoded !== undefined) {
    const basic = Buffer.from(encoded, 'base64').toString();
    const colon = basic.indexOf(':');
    if (colon < 0) throw refusal();
    // RFC 6749, 2.3.1: each half is form-encoded before it goes into the header.
    const decode = (half: string) => new URLSearchParams(`v=${half}`).get('v') ?? '';
    id = decode(basic.slice(0, colon));
    secret = decode(basic.slice(colon + 1));
  }
  const app = request.org.apps.find(({ clientId }) => clientId === id);
  const known = app?.secrets.some(({ status, client_secret }) => status === 'ACTIVE' && client_secret === secret);
  if (!app || !known || app.status !== 'ACTIVE') throw refusal();
  return app;
}

export async function introspect(request: ApiRequest, tokens: OrgTokens): Promise<Answer> {
  const issuer = issuerOf(request);
  const form = new URLSearchParams(request.bytes.toString());
  const app = authenticate(request, form);
  const claims = await tokens.read(form.get('token') ?? '', issuer);
  if (claims?.['cid'] !== app.clientId) return { status: 200, body: { active: false } };
  const { exp, iat, sub } = claims;
  const scope = (claims['scp'] as string[]).join(' ');
  return { status: 200, body: { active: true, client_id: app.clientId, scope, exp, iat, sub, token_type: 'Bearer' } };
}

/** It knows no authorization code or refresh token; client credentials go by the policies. */
export async function clientToken(request: ApiRequest, tokens: OrgTokens): Promise<Answer> {
  const issuer = issuerOf(request);
  const form = new URLSearchParams(request.bytes.toString());
  const app = authenticate(request, form);
  const grant = form.get('grant_type') ?? '';
  if (!grants.includes(grant)) throw new OAuthError(400, 'unsupported_grant_type');
  if (!app.body.settings?.oauthClient?.grant_types?.includes(grant)) throw new OAuthError(400, 'unauthorized_client');
  if (grant !== 'client_credentials') {
    throw new OAuthError(400, 'invalid_grant', 'The authorization code is invalid or has expired.');
  }
  const scopes = (form.get('scope') ?? '').split(' ').filter(Boolean);
  if (scopes.length === 0 || !scopes.every((scope) => request.org.scopes.some(({ name }) => name === scope))) {
    throw new OAuthError(400, 'invalid_scope', 'One or more scopes are not configured for the authorization server.');
  }
  if (!evaluate(request.org.policies, app.clientId, scopes, grant).granted) {
    throw new OAuthError(400, 'access_denied', 'Policy evaluation failed for this request.');
  }
  const access_token = await tokens.issue(app.clientId, scopes, { issuer });
  const body = { token_type: 'Bearer', expires_in: tokens.options.lifetime, access_token, scope: scopes.join(' ') };
  return { status: 200, headers: { 'Cache-Control': 'no-store' }, body };
}

import type { FakeOkta } from './fake-okta.js';
import type { AppBody, PolicyBody, RuleBody } from './stored.js';

export interface Reply {
  status: number;
  headers: Headers;
  // What it is depends on the call: tests look into it.
  body: ReturnType<typeof JSON.parse>;
}

export type Ask = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>;

/** Calls the management API with a token, which is made where none is given. Paths are under the origin. */
export async function callerOf(okta: FakeOkta, token?: string): Promise<Ask> {
  const authorization = `Bearer ${token ?? (await okta.token())}`;
  return async (method, path, body, headers = {}) => {
    const json = body !== undefined && !(body instanceof FormData);
    const response = await fetch(path.startsWith('http') ? path : okta.origin + path, {
      method,
      headers: { authorization, ...(json ? { 'content-type': 'application/json' } : {}), ...headers },
      body: json ? JSON.stringify(body) : (body ?? null),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text ? (JSON.parse(text) as unknown) : undefined,
    };
  };
}

/** A confidential web app that Okta takes. */
export const webApp = (label: string, more: Partial<AppBody> = {}): AppBody => ({
  label,
  name: 'oidc_client',
  signOnMode: 'OPENID_CONNECT',
  credentials: { oauthClient: { token_endpoint_auth_method: 'client_secret_basic', pkce_required: true } },
  settings: {
    oauthClient: {
      application_type: 'web',
      consent_method: 'REQUIRED',
      grant_types: ['authorization_code'],
      redirect_uris: ['https://app.example/callback'],
      response_types: ['code'],
    },
  },
  ...more,
});

export const policy = (name: string, clients: string[], more: Partial<PolicyBody> = {}): PolicyBody => ({
  type: 'OAUTH_AUTHORIZATION_POLICY',
  name,
  description: name,
  conditions: { clients: { include: clients } },
  ...more,
});

export const rule = (name: string, scopes: string[], more: Partial<RuleBody> = {}): RuleBody => ({
  type: 'RESOURCE_ACCESS',
  name,
  conditions: {
    grantTypes: { include: ['authorization_code'] },
    people: { groups: { include: ['EVERYONE'] } },
    scopes: { include: scopes },
  },
  ...more,
});

/** The addresses of a Link header, by their relation. */
export function linksOf(headers: Headers): Record<string, string> {
  const found = (headers.get('link') ?? '').matchAll(/<([^>]+)>; rel="(\w+)"/g);
  return Object.fromEntries([...found].map(([, href = '', rel = '']) => [rel, href]));
}

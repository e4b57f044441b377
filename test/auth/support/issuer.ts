/** A small OpenID provider with Okta's paths, for the session's tests: it counts, fails and forgets as it is told. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { type KoaContextWithOIDC, Provider } from 'oidc-provider';

const mount = '/oauth2/default';
const scopes = ['openid', 'profile', 'email', 'offline_access', 'devportal:manage'];

/** What a request meets instead of an answer. */
export type Fault = { status: number; headers?: Record<string, string>; body?: string } | 'drop' | 'hang';

export interface TestIssuer {
  issuer: string;
  clientId: string;
  /** Every token the issuer has given out, to look for where none may be. */
  readonly tokens: string[];
  /** Paths and bodies of the requests so far, such as `POST /v1/token grant_type=refresh_token&…`. */
  readonly requests: string[];
  /** By path, such as `/v1/token`. */
  readonly faults: Map<string, Fault>;
  /** Ends every grant and refresh token that was given; with `sessions`, also who is signed in at the issuer. */
  forget(what: { sessions: boolean }): void;
  close(): Promise<void>;
}

export async function startIssuer(appOrigin: string): Promise<TestIssuer> {
  const tokens: string[] = [];
  const requests: string[] = [];
  const faults = new Map<string, Fault>();
  const store = new Map<string, Record<string, unknown>>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}${mount}`;
  const clientId = 'portal';
  const provider: Provider = new Provider(issuer, {
    adapter: (model: string) => adapter(store, model),
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${appOrigin}/app`, `${appOrigin}/callback`],
        post_logout_redirect_uris: [`${appOrigin}/bye`],
      },
    ],
    routes: {
      authorization: '/v1/authorize',
      token: '/v1/token',
      jwks: '/v1/keys',
      revocation: '/v1/revoke',
      end_session: '/v1/logout',
    },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    scopes,
    clientBasedCORS: () => true,
    // As Okta does: a refresh token without a prompt for consent, and a new one with each use.
    issueRefreshToken: async () => true,
    rotateRefreshToken: true,
    expiresWithSession: async () => false,
    ttl: {
      AccessToken: 300,
      IdToken: 300,
      RefreshToken: 3600,
      AuthorizationCode: 60,
      Session: 3600,
      Grant: 3600,
      Interaction: 600,
    },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({ accountId: oidc.session?.accountId, clientId: oidc.client?.clientId });
      grant.addOIDCScope(scopes.join(' '));
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = `${form}<script>
            const yes = document.createElement('input');
            yes.name = 'logout';
            yes.value = 'yes';
            document.forms[0].append(yes);
            document.forms[0].submit();
          </script>`;
        },
      },
    },
    interactions: { url: (_context, interaction) => `${mount}/sign-in/${interaction.uid}` },
  });
  provider.registerResponseMode('okta_post_message', postMessage);
  provider.on('grant.success', ({ body }: KoaContextWithOIDC) => {
    const { access_token, refresh_token, id_token } = body as Record<string, string | undefined>;
    for (const token of [access_token, refresh_token, id_token]) if (token !== undefined) tokens.push(token);
  });
  const answer = provider.callback();
  server.on('request', (request: IncomingMessage & { originalUrl?: string; body?: unknown }, response) => {
    void respond(request, response);
  });

  async function respond(
    request: IncomingMessage & { originalUrl?: string; body?: unknown },
    response: ServerResponse,
  ) {
    const url = new URL(request.url ?? '', issuer);
    if (!url.pathname.startsWith(mount)) return void response.writeHead(404).end();
    const path = url.pathname.slice(mount.length);
    const body = request.method === 'POST' ? await read(request) : '';
    requests.push(`${request.method} ${path} ${body || url.search.slice(1)}`);
    const fault = faults.get(path);
    if (fault === 'hang') return;
    if (fault === 'drop') {
      // In the middle of the answer: a connection that drops before it makes Chromium send the request again by itself.
      response.writeHead(200, { 'access-control-allow-origin': '*', 'content-length': 100 });
      return void response.write('{"acc', () => request.socket.destroy());
    }
    if (fault) {
      response.writeHead(fault.status, { 'access-control-allow-origin': '*', ...fault.headers });
      return void response.end(fault.body);
    }
    request.originalUrl = request.url ?? '';
    request.url = path + url.search;
    if (request.method === 'POST') request.body = Object.fromEntries(new URLSearchParams(body));
    if (path.startsWith('/sign-in/')) return signIn(request, response, new URLSearchParams(body).get('person'));
    return void answer(request, response);
  }

  /** Asks who it is; nobody is a refusal. */
  async function signIn(request: IncomingMessage, response: ServerResponse, person: string | null) {
    if (person === null) {
      response.setHeader('content-type', 'text/html');
      const button = (name: string) => `<button name="person" value="${name}">${name || 'cancel'}</button>`;
      return void response.end(`<form method="post">${['alice', 'bob', ''].map(button).join('')}</form>`);
    }
    const result = person
      ? { login: { accountId: person } }
      : { error: 'access_denied', error_description: 'The person said no.' };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  return {
    issuer,
    clientId,
    tokens,
    requests,
    faults,
    forget: ({ sessions }) => {
      for (const key of store.keys())
        if (/^(RefreshToken|Grant)/.test(key) || (sessions && /^Session/.test(key))) store.delete(key);
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function postMessage(context: KoaContextWithOIDC, redirectUri: string, response: object): void {
  const literal = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');
  context.type = 'html';
  context.body = `<script>parent.postMessage(${literal(response)}, ${literal(new URL(redirectUri).origin)})</script>`;
}

/** oidc-provider's storage (its documentation, "Adapters") over one map. */
function adapter(store: Map<string, Record<string, unknown>>, model: string) {
  const key = (id: string) => `${model} ${id}`;
  const find = async (test: (payload: Record<string, unknown>) => boolean) =>
    [...store].find(([name, payload]) => name.startsWith(`${model} `) && test(payload))?.[1];
  return {
    upsert: async (id: string, payload: Record<string, unknown>) => void store.set(key(id), payload),
    find: async (id: string) => store.get(key(id)),
    findByUid: (uid: string) => find((payload) => payload['uid'] === uid),
    findByUserCode: async () => undefined,
    consume: async (id: string) => {
      const payload = store.get(key(id));
      if (payload) payload['consumed'] = Math.floor(Date.now() / 1000);
    },
    destroy: async (id: string) => void store.delete(key(id)),
    revokeByGrantId: async (grantId: string) => {
      for (const [name, payload] of store) if (payload['grantId'] === grantId) store.delete(name);
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

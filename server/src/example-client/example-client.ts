import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { decodeJwt } from 'jose';
import * as oauth from 'openid-client';

import { type Page, renderPage } from '../issuer/pages/page.js';
import { failureBody, formBody, tokenBody } from './pages.js';

export interface ExampleClientOptions {
  /** Its own. */
  origin: string;
  issuer: string;
}

/** A sign-in on its way. In memory, for ten minutes at most, and gone with the answer. */
interface Attempt {
  client: oauth.Configuration;
  verifier: string;
  state: string;
}

const cookieName = 'example-client';
const defaultScope = 'openid ziapi:search marketing:audiences';

/** Milliseconds. */
const attemptLifetime = 600_000;

/**
 * An OAuth client like one that a developer writes, to try an app out: authorization code with PKCE, on the server,
 * with the client ID and secret that are typed in. For development.
 */
export function createExampleClient({ origin, issuer }: ExampleClientOptions): RequestListener {
  const redirectUri = `${origin}/callback`;
  const attempts = new Map<string, Attempt>();

  const start = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams(await text(request));
    const clientId = form.get('client_id')?.trim() ?? '';
    const auth = oauth.ClientSecretBasic(form.get('client_secret')?.trim() ?? '');
    const client = await oauth.discovery(new URL(issuer), clientId, undefined, auth, {
      execute: [oauth.allowInsecureRequests], // on loopback, where there is no TLS
    });
    const attempt = { client, verifier: oauth.randomPKCECodeVerifier(), state: oauth.randomState() };
    const id = randomBytes(32).toString('base64url');
    attempts.set(id, attempt);
    setTimeout(() => attempts.delete(id), attemptLifetime).unref();
    const url = oauth.buildAuthorizationUrl(client, {
      redirect_uri: redirectUri,
      scope: form.get('scope') ?? defaultScope,
      state: attempt.state,
      code_challenge: await oauth.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    });
    response.setHeader('set-cookie', `${cookieName}=${id}; HttpOnly; SameSite=Lax; Path=/callback; Max-Age=600`);
    response.writeHead(303, { location: url.href }).end();
  };

  const finish = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const id = new RegExp(`${cookieName}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1] ?? '';
    const attempt = attempts.get(id);
    attempts.delete(id);
    if (!attempt) {
      const body = failureBody(
        'This sign-in is over',
        'It took too long, or it was finished before.',
        'unknown attempt',
      );
      send(response, { title: 'Over', body }, 400);
      return;
    }
    const { client, verifier, state } = attempt;
    try {
      const tokens = await oauth.authorizationCodeGrant(client, new URL(request.url ?? '', origin), {
        pkceCodeVerifier: verifier,
        expectedState: state,
      });
      const body = tokenBody({ expiresIn: tokens.expires_in, claims: decodeJwt(tokens.access_token) });
      send(response, { title: 'A real token', body });
    } catch (error) {
      send(response, { title: 'No token', body: explain(error) }, 400);
    }
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', origin);
    if (request.method === 'POST' && pathname === '/start') return start(request, response);
    if (request.method === 'GET' && pathname === '/callback') return finish(request, response);
    const found = request.method === 'GET' && pathname === '/';
    const body = found
      ? formBody(redirectUri, defaultScope)
      : failureBody('Not found', 'There is nothing here.', '404');
    send(response, { title: 'Example OAuth client', body, formTargets: [new URL(issuer).origin] }, found ? 200 : 404);
  };

  return (request, response) => {
    handle(request, response).catch((error: unknown) => {
      send(response, { title: 'No token', body: explain(error) }, 502);
    });
  };
}

function send(response: ServerResponse, page: Page, status = 200): void {
  const { headers, body } = renderPage(page);
  response.writeHead(status, headers).end(body);
}

/** Never the error's own words: they may hold what was sent. */
function explain(error: unknown): ReturnType<typeof failureBody> {
  if (error instanceof oauth.WWWAuthenticateChallengeError) {
    return failureBody(
      'The issuer refused the client',
      'The secret is wrong or inactive, or the app is switched off.',
      'invalid_client',
    );
  }
  if (error instanceof oauth.AuthorizationResponseError || error instanceof oauth.ResponseBodyError) {
    return failureBody(
      'The issuer gave no token',
      'It refused the sign-in, or a scope that the app does not have.',
      error.error,
    );
  }
  return failureBody('The issuer gave no token', 'It did not answer as expected.', 'unexpected answer');
}

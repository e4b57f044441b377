import { createHash, randomBytes } from 'node:crypto';

import type { RunningServer } from '../../src/server.js';
import { Browser } from './browser.js';

export interface Tokens {
  access_token: string;
  refresh_token?: string;
  id_token: string;
  scope: string;
}

type Where = Pick<RunningServer, 'issuer' | 'portalUrl'>;

/**
 * Signs a person in at the issuer as the host portal does: authorization code with PKCE, the way of a browser.
 *
 * @param parameters Further ones of the request.
 */
export async function signIn(
  { issuer, portalUrl }: Where,
  person: string,
  browser = new Browser(),
  parameters: Record<string, string> = {},
): Promise<Tokens> {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: 'devportal-portal',
    response_type: 'code',
    scope: 'openid profile email offline_access devportal:manage',
    redirect_uri: portalUrl,
    state: 'a-state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...parameters,
  });
  let page = await browser.open(`${issuer}/v1/authorize?${query}`);
  if (!page.headers.has('location')) page = await browser.submit(page.url, 'user', person);
  const answer = new URL(page.headers.get('location') ?? '').searchParams;
  const response = await fetch(`${issuer}/v1/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'devportal-portal',
      code: answer.get('code') ?? '',
      redirect_uri: portalUrl,
      code_verifier: verifier,
    }),
  });
  if (!response.ok) throw new Error(`The issuer answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Tokens;
}

/** What the host portal does when its access token runs out. */
export async function renewTokens({ issuer }: Pick<Where, 'issuer'>, { refresh_token = '' }: Tokens): Promise<Tokens> {
  const form = { grant_type: 'refresh_token', client_id: 'devportal-portal', refresh_token };
  const response = await fetch(`${issuer}/v1/token`, { method: 'POST', body: new URLSearchParams(form) });
  if (!response.ok) throw new Error(`The issuer answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Tokens;
}

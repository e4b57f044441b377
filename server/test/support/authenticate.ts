import type { RunningServer } from '../../src/server.js';

/**
 * Whether the issuer takes a client's credentials at its token endpoint. The refresh token is none, which it finds out
 * after it has looked at the client.
 */
export async function authenticate(
  { issuer }: Pick<RunningServer, 'issuer'>,
  clientId: string,
  clientSecret: string,
): Promise<boolean> {
  const form = { grant_type: 'refresh_token', refresh_token: 'none', client_id: clientId, client_secret: clientSecret };
  const response = await fetch(`${issuer}/v1/token`, { method: 'POST', body: new URLSearchParams(form) });
  const { error } = (await response.json()) as { error?: string };
  if (error === 'invalid_client') return false;
  if (error === 'invalid_grant') return true;
  throw new Error(`The issuer answered ${response.status} ${error}.`);
}

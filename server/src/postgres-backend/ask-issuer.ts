import { PortalError } from '@zoominfo/devportal-elements/contract/errors';

import { withTimeLimit } from '../time-limit.js';

/** Milliseconds that the issuer has for its answer. */
const patience = 5_000;

export interface ClientCredentials {
  clientId: string;
  clientSecret: string;
}

/**
 * Whether the issuer takes a client's credentials. It is asked about a token that does not exist (RFC 7662), for which
 * it looks at the client first: that gives nothing out and is no use of the secret, as a token request would be.
 *
 * @param limit Milliseconds that the issuer has.
 * @throws {PortalError} `timeout`, `network`, or `server` for an answer that is neither a yes nor a no.
 */
export async function askIssuer(
  issuer: string,
  { clientId, clientSecret }: ClientCredentials,
  signal?: AbortSignal,
  limit = patience,
): Promise<boolean> {
  return withTimeLimit(limit, signal, async (both) => {
    try {
      const response = await fetch(`${issuer}/v1/introspect`, {
        method: 'POST',
        headers: {
          accept: 'application/json',
          // Each part form-encoded first (RFC 6749, section 2.3.1).
          authorization: `Basic ${Buffer.from(`${formEncode(clientId)}:${formEncode(clientSecret)}`).toString('base64')}`,
        },
        body: new URLSearchParams({ token: 'none' }),
        // The credentials are for this address alone.
        redirect: 'error',
        signal: both,
      });
      const text = await response.text();
      if (response.status === 200) return true;
      if (response.status === 401 && errorOf(text) === 'invalid_client') return false;
      throw new PortalError('server', { message: `the issuer answered ${response.status} to a check of credentials` });
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (error instanceof PortalError) throw error;
      if (both.aborted) throw new PortalError('timeout', { message: 'the issuer did not answer in time' });
      throw new PortalError('network', { message: 'the issuer could not be reached', cause: error });
    }
  });
}

/** As `application/x-www-form-urlencoded` has it. */
function formEncode(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}

function errorOf(body: string): unknown {
  try {
    return (JSON.parse(body) as { error?: unknown } | null)?.error;
  } catch {
    return undefined;
  }
}

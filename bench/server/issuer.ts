/** Where people have signed in: an issuer that publishes its key, and signs what it is asked to. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { accessClaims, issuerKey } from '../../server/test/support/tokens.js';

export interface BenchIssuer {
  url: string;
  /** An access token for longer than a run takes; the organisation is for the floor, which does not look for it. */
  tokenFor(person: { user: string; tenant: string }): Promise<string>;
  stop(): Promise<void>;
}

export async function startIssuer(): Promise<BenchIssuer> {
  const key = await issuerKey('bench');
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [key.jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/oauth2/default`;
  return {
    url,
    tokenFor: ({ user, tenant }) => {
      const claims = accessClaims(url, { uid: user, sub: `${user}@example.com`, tenant });
      return key.sign({ ...claims, exp: (claims.iat ?? 0) + 24 * 3600 });
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

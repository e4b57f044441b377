import type { SecretModelSubject } from '../../../test/testing/support/secret-model-run.js';
import { findClient } from '../../src/issuer/clients.js';
import { findWorkingSecret, recordUse } from '../../src/issuer/client-secrets.js';
import { authenticate } from './authenticate.js';
import { directBackend } from './direct-backend.js';
import type { TestServer } from './server.js';

/** A clock that a server is started with and the model moves. */
export class ModelClock {
  #at = Date.parse('2026-01-01T00:00:00.000Z');

  readonly now = (): Date => new Date(this.#at);

  readonly advance = (milliseconds: number): void => {
    this.#at += milliseconds;
  };
}

/**
 * Two tabs of the developer, without HTTP in between. The issuer is asked at its token endpoint, or, ten times as fast,
 * by the functions that it looks at a client's credentials with.
 */
export async function modelSubject(
  server: TestServer,
  { now, advance }: ModelClock,
  issuer: 'endpoint' | 'functions',
): Promise<SecretModelSubject> {
  const { db } = server;
  const tab = () => directBackend(server, 'developer', { now });
  return {
    tabs: [await tab(), await tab()],
    admin: await directBackend(server, 'org-admin', { now }),
    authenticate: async (clientId, clientSecret) => {
      if (issuer === 'endpoint') return authenticate(server, clientId, clientSecret);
      const client = await findClient(db, { clientId: 'the-portal', name: 'Portal', redirectUris: [] }, clientId);
      const used = client && (await findWorkingSecret(db, clientId, clientSecret, now()));
      if (used) await recordUse(db, used, now());
      return used !== undefined;
    },
    now: () => now().getTime(),
    advance,
  };
}

import { after, before, describe, it } from 'node:test';

import type { WholeBackend } from '@zoominfo/devportal-elements/contract/backend';
import { describeConformance } from '@zoominfo/devportal-elements/testing';

import type { DatabaseConfig } from '../../src/config.js';
import type { OktaConfig } from '../../src/registrar/okta/okta-config.js';
import { authenticate } from './authenticate.js';
import { backendOf, type PersonName, personNames } from './people.js';
import { sealingKey } from './sealing.js';
import { startTestServer } from './server.js';

/** The contract's own suite, over HTTP against the whole server, each person signed in at the issuer. */
export function describeServerConformance(
  name: string,
  open: () => Promise<{
    database: DatabaseConfig;
    okta?: OktaConfig;
    /** Of the apps' tokens; the server's own unless told. */
    issuer?: string;
    close: () => Promise<void>;
  }>,
): void {
  describeConformance({ after, before, describe, it }, name, async () => {
    const { database, okta, issuer, close } = await open();
    const secretReveal = { policy: 'fresh-sign-in', keys: [sealingKey('k1')] } as const;
    const server = await startTestServer(database, { secretReveal, okta });
    const backends = {} as Record<PersonName, WholeBackend>;
    for (const person of personNames) backends[person] = await backendOf(server, person);
    return {
      as: (person: PersonName) => backends[person],
      authenticate: (clientId, clientSecret) =>
        authenticate({ issuer: issuer ?? server.issuer }, clientId, clientSecret),
      dispose: async () => {
        await server.stop();
        await close();
      },
    };
  });
}

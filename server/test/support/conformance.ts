import { after, before, describe, it } from 'node:test';

import { type ConformancePerson, describeConformance } from '@zoominfo/devportal-elements/testing';

import type { DatabaseConfig } from '../../src/config.js';
import { backendOf } from './people.js';
import { startTestServer } from './server.js';

/** The contract's own suite, over HTTP against the whole server, each person signed in at the issuer. */
export function describeServerConformance(
  name: string,
  open: () => Promise<{ database: DatabaseConfig; close: () => Promise<void> }>,
): void {
  describeConformance({ after, before, describe, it }, name, async () => {
    const { database, close } = await open();
    const server = await startTestServer(database);
    const backends = {
      developer: await backendOf(server, 'developer'),
      'other-tenant': await backendOf(server, 'other-tenant'),
      'no-subscription': await backendOf(server, 'no-subscription'),
    };
    return {
      as: (person: ConformancePerson) => backends[person],
      dispose: async () => {
        await server.stop();
        await close();
      },
    };
  });
}

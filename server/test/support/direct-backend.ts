import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import type { WholeBackend } from '@zoominfo/devportal-elements/contract/backend';
import { isPortalError } from '@zoominfo/devportal-elements/contract/errors';

import type { Database } from '../../src/database/tables.js';
import type { RequestContext } from '../../src/postgres-backend/context.js';
import { createPostgresBackend } from '../../src/postgres-backend/postgres-backend.js';
import { loadViewer } from '../../src/postgres-backend/viewers.js';
import { localRegistrar } from '../../src/registrar/registrar.js';
import type { PersonName } from './people.js';

/** What a backend works with besides its person, where a test does not say otherwise. */
export function contextOver(db: Database, issuer = 'https://issuer.example/oauth2/default') {
  return {
    db,
    now: () => new Date(),
    reviewOwnTenant: false,
    logoUrl: (id: string) => `https://logos.example/${id}`,
    issuer,
    authentication: { at: null, acr: null },
    reveal: undefined,
    registrar: localRegistrar,
  } satisfies Omit<RequestContext, 'viewer'>;
}

/** Their backend without HTTP, with what they may do as it stands now. */
export async function directBackend(
  { db, issuer }: { db: Database; issuer?: string },
  person: PersonName,
  options: Partial<RequestContext> = {},
): Promise<WholeBackend> {
  const viewer = await loadViewer(db, people[person].id);
  if (!viewer) throw new Error(`The database has no ${person}.`);
  return createPostgresBackend({ ...contextOver(db, issuer), viewer, ...options });
}

/** What became of calls that were made at once: `done`, or the refusal's code. */
export async function outcomes(calls: readonly Promise<unknown>[]): Promise<string[]> {
  return (await Promise.allSettled(calls)).map((result) => {
    if (result.status === 'fulfilled') return 'done';
    return isPortalError(result.reason) ? result.reason.code : String(result.reason);
  });
}

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import type { WholeBackend } from '@zoominfo/devportal-elements/contract/backend';
import { isPortalError } from '@zoominfo/devportal-elements/contract/errors';

import type { RequestContext } from '../../src/postgres-backend/context.js';
import { createPostgresBackend } from '../../src/postgres-backend/postgres-backend.js';
import { loadViewer } from '../../src/postgres-backend/viewers.js';
import type { RunningServer } from '../../src/server.js';
import type { PersonName } from './people.js';

/** Their backend without HTTP, with what they may do as it stands now. */
export async function directBackend(
  { db }: Pick<RunningServer, 'db'>,
  person: PersonName,
  options: Partial<RequestContext> = {},
): Promise<WholeBackend> {
  const viewer = await loadViewer(db, people[person].id);
  if (!viewer) throw new Error(`The database has no ${person}.`);
  const logoUrl = (id: string) => `https://logos.example/${id}`;
  return createPostgresBackend({ db, viewer, now: () => new Date(), reviewOwnTenant: false, logoUrl, ...options });
}

/** What became of calls that were made at once: `done`, or the refusal's code. */
export async function outcomes(calls: readonly Promise<unknown>[]): Promise<string[]> {
  return (await Promise.allSettled(calls)).map((result) => {
    if (result.status === 'fulfilled') return 'done';
    return isPortalError(result.reason) ? result.reason.code : String(result.reason);
  });
}

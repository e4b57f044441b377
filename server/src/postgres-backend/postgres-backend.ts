import type { WholeBackend } from '@zoominfo/devportal-elements/contract/backend';
import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import { everyOperation } from '@zoominfo/devportal-elements/contract/operations';
import { guideScopes } from '@zoominfo/devportal-elements/contract/scope';
import { missingFor } from '@zoominfo/devportal-elements/contract/viewer';

import { appsOf } from './apps.js';
import { acrossTenants, withinTenant } from '../database/tenant-scope.js';
import type { RequestContext } from './context.js';
import { reviewsOf } from './reviews.js';
import { secretsOf } from './secrets.js';
import { settingsOf } from './settings.js';
import { usersOf } from './users.js';
import { viewerOf } from './viewers.js';

/** One person's backend for one request. It expects inputs that fit the contract's schemas, as the handler passes them. */
export function createPostgresBackend(context: RequestContext): WholeBackend {
  const backend: WholeBackend = {
    viewer: viewerOf(context),
    scopes: { list: () => Promise.resolve([...guideScopes]) },
    apps: appsOf(context),
    secrets: secretsOf(context),
    settings: settingsOf(context),
    reviews: reviewsOf(context),
    users: usersOf(context),
  };
  return bounded(guarded(backend, context), context);
}

/** The table does not change; a backend is made for every request. */
const rows = everyOperation();

type Groups = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;

/** What the table of operations says that a call needs, looked at before its input: who lacks it learns nothing else. */
function guarded(backend: WholeBackend, { viewer }: RequestContext): WholeBackend {
  const groups = backend as unknown as Groups;
  for (const { group, method, operation } of rows) {
    const missing = missingFor(operation.needs, viewer);
    const methods = groups[group];
    if (missing.length === 0 || !methods) continue;
    methods[method] = () => Promise.reject(new PortalError('forbidden', { missing }));
  }
  return backend;
}

/** Each call sees its person's own organization in the database; only where a reviewer reviews does it see others. */
function bounded(backend: WholeBackend, { viewer }: RequestContext): WholeBackend {
  const groups = backend as unknown as Record<string, Record<string, (...call: unknown[]) => Promise<unknown>>>;
  for (const { group, method } of rows) {
    const methods = groups[group];
    const call = methods?.[method];
    if (!methods || !call) continue;
    const reviews = group === 'reviews' && method !== 'withdraw' && viewer.roles.includes('reviewer');
    methods[method] = (...input) =>
      reviews ? acrossTenants(() => call(...input)) : withinTenant(viewer.tenant.id, () => call(...input));
  }
  return backend;
}

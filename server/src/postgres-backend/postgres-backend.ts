import type { WholeBackend } from '@zoominfo/devportal-elements/contract/backend';
import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import { everyOperation } from '@zoominfo/devportal-elements/contract/operations';
import { guideScopes } from '@zoominfo/devportal-elements/contract/scope';
import { missingFor } from '@zoominfo/devportal-elements/contract/viewer';

import { acrossTenants, withinTenant } from '../database/tenant-scope.js';
import { appsOf } from './apps.js';
import type { RequestContext } from './context.js';
import { reviewsOf } from './reviews.js';
import { secretsOf } from './secrets.js';
import { settingsOf } from './settings.js';
import { usersOf } from './users.js';
import { viewerOf } from './viewers.js';

/**
 * One person's backend for one request. It expects inputs that fit the contract's schemas, as the handler passes them. A group
 * of methods is made when it is asked for: a request asks for one.
 */
export function createPostgresBackend(context: RequestContext): WholeBackend {
  return {
    get viewer() {
      return guarded('viewer', viewerOf(context), context);
    },
    get scopes() {
      return guarded('scopes', { list: () => Promise.resolve([...guideScopes]) }, context);
    },
    get apps() {
      return guarded('apps', appsOf(context), context);
    },
    get secrets() {
      return guarded('secrets', secretsOf(context), context);
    },
    get settings() {
      return guarded('settings', settingsOf(context), context);
    },
    get reviews() {
      return guarded('reviews', reviewsOf(context), context);
    },
    get users() {
      return guarded('users', usersOf(context), context);
    },
  };
}

/** The table does not change; a backend is made for every request. */
const rows = everyOperation();

type Methods = Record<string, (...call: unknown[]) => Promise<unknown>>;

/**
 * What the table of operations says that a call needs, looked at before its input: who lacks it learns nothing else. Whoever
 * has it sees their own organization in the database; only where a reviewer reviews do they see others.
 */
function guarded<Group extends object>(group: keyof WholeBackend, made: Group, { viewer }: RequestContext): Group {
  const methods = made as unknown as Methods;
  for (const { group: ofGroup, method, operation } of rows) {
    const call = ofGroup === group && methods[method];
    if (!call) continue;
    const missing = missingFor(operation.needs, viewer);
    const reviews = group === 'reviews' && method !== 'withdraw' && viewer.roles.includes('reviewer');
    if (missing.length > 0) methods[method] = () => Promise.reject(new PortalError('forbidden', { missing }));
    else if (reviews) methods[method] = (...input) => acrossTenants(() => call(...input));
    else methods[method] = (...input) => withinTenant(viewer.tenant.id, () => call(...input));
  }
  return made;
}

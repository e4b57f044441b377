import type { WholeBackend } from '@zoominfo/devportal-elements/contract/backend';
import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import { everyOperation } from '@zoominfo/devportal-elements/contract/operations';
import { guideScopes } from '@zoominfo/devportal-elements/contract/scope';
import { missingFor, type Viewer } from '@zoominfo/devportal-elements/contract/viewer';

import { acrossTenants, withinTenant } from '../database/tenant-scope.js';
import { appsOf } from './apps.js';
import type { RequestContext } from './context.js';
import { PersonChanged, type Remembered } from './remembered.js';
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

/** What is done by a statement that says `personIs`. */
const held: readonly string[] = ['apps.list', 'apps.create'];

/** The table does not change; a backend is made for every request. */
const rows = everyOperation().map((row) => ({ ...row, isHeld: held.includes(`${row.group}.${row.method}`) }));

type Call = (...input: unknown[]) => Promise<unknown>;

/**
 * What the table of operations says that a call needs, looked at before its input: who lacks it learns nothing else. Whoever
 * has it sees their own organization in the database; only where a reviewer reviews do they see others.
 */
function guarded<Group extends object>(group: keyof WholeBackend, made: Group, context: RequestContext): Group {
  const { viewer, remembered } = context;
  const methods = made as unknown as Record<string, Call>;
  for (const { group: ofGroup, method, operation, isHeld } of rows) {
    const call = ofGroup === group && methods[method];
    if (!call) continue;
    const missing = missingFor(operation.needs, viewer);
    const reviews = group === 'reviews' && method !== 'withdraw' && viewer.roles.includes('reviewer');
    let may: Call;
    if (missing.length > 0) may = () => Promise.reject(new PortalError('forbidden', { missing }));
    else if (reviews) may = (...input) => acrossTenants(() => call(...input));
    else may = (...input) => withinTenant(viewer.tenant.id, () => call(...input));
    methods[method] = may;
    if (!remembered) continue;
    methods[method] = asRemembered(may, remembered, {
      isHeld: isHeld && missing.length === 0,
      anew: (now) => {
        const backend = createPostgresBackend({ ...context, viewer: now, remembered: undefined });
        return (backend[group] as unknown as typeof methods)[method] ?? call;
      },
    });
  }
  return made;
}

/** A call of a person who is remembered: begun anew as the person of now where they are not who they were. */
function asRemembered(
  call: Call,
  { confirm }: Remembered,
  { isHeld, anew }: { isHeld: boolean; anew: (now: Viewer) => Call },
): Call {
  return async (...input) => {
    try {
      if (!isHeld) await confirm();
      return await call(...input);
    } catch (error) {
      if (error instanceof PersonChanged) return anew(error.now.viewer)(...input);
      throw error;
    }
  };
}

import { type App, type AppChanges, initialState, stateAfterUpdate } from '../../contract/app.js';
import type { AppsBackend } from '../../contract/backend.js';
import { type CheckedDraft, checkDraft } from '../../contract/draft.js';
import { PortalError } from '../../contract/errors.js';
import { guideScopes } from '../../contract/scope.js';
import { generateClientId } from '../../contract/client-id.js';
import type { Viewer } from '../../contract/viewer.js';
import { decodeCursor, encodeCursor, isBehind, newestFirst } from './memory-cursor.js';
import type { MemoryCalls } from './memory-calls.js';
import { type MemoryState, nextVersion, type StoredApp } from './memory-state.js';

export function memoryApps(state: MemoryState, calls: MemoryCalls, personId: string): AppsBackend {
  return {
    list: (input, options = {}) =>
      calls.run('apps.list', personId, input, options, (viewer) => {
        const { cursor, limit = 50 } = input;
        const all = state.appsOf(viewer).map(({ app }) => app);
        const mark = cursor === undefined ? undefined : decodeCursor(cursor);
        const rest = (mark ? all.filter((app) => isBehind(app, mark)) : all).sort(newestFirst);
        const items = rest.slice(0, limit);
        const last = items.at(-1);
        return { items, nextCursor: last && rest.length > limit ? encodeCursor(last) : null, total: all.length };
      }),

    get: (input, options = {}) =>
      calls.run('apps.get', personId, input, options, (viewer) => state.app(viewer, input.appId).app),

    create: (input, options = {}) =>
      calls.run('apps.create', personId, input, options, (viewer) => {
        const { name, logo = null, applicationType, redirectUris, scopes } = input.draft;
        const draft = { name, logo, applicationType, redirectUris, scopes };
        return state.once(viewer, 'apps.create', input.idempotencyKey, draft, () =>
          // The draft has every field and no problem is left, so each one was checked.
          create(state, viewer, check(state, viewer, draft) as Required<CheckedDraft>),
        );
      }),

    update: (input, options = {}) =>
      calls.run('apps.update', personId, input, options, (viewer) => {
        const stored = state.app(viewer, input.appId);
        checkVersion(stored, input.version);
        const next = changed(state, stored.app, input.changes, check(state, viewer, input.changes, stored.app));
        if (next.logo?.url !== stored.app.logo?.url) state.dropLogo(stored.app.logo);
        stored.app = next;
        return next;
      }),

    delete: (input, options = {}) =>
      calls.run('apps.delete', personId, input, options, (viewer) => {
        const stored = state.app(viewer, input.appId);
        checkVersion(stored, input.version);
        state.remove(stored);
      }),
  };
}

function check(state: MemoryState, viewer: Viewer, draft: AppChanges, app?: App): CheckedDraft {
  const rules = { catalog: guideScopes, packages: viewer.packages, ...(app && { granted: app.scopes }) };
  const { problems, checked } = checkDraft(draft, rules);
  if (checked.name !== undefined && state.isNameTaken(viewer, checked.name, app?.id)) {
    problems.push({ path: 'name', code: 'taken' });
  }
  if (problems.length > 0) throw new PortalError('validation', { fields: problems });
  return checked;
}

function create(state: MemoryState, viewer: Viewer, { logo, ...fields }: Required<CheckedDraft>): App {
  const instant = state.nextInstant();
  const app = {
    id: state.newId('app'),
    clientId: generateClientId(state.random),
    ...fields,
    logo: state.publishLogo(logo),
    ...initialState(fields.applicationType),
    createdAt: instant,
    updatedAt: instant,
    version: '1',
  };
  state.add(viewer, app);
  return app;
}

function changed(state: MemoryState, app: App, changes: AppChanges, { logo, ...fields }: CheckedDraft): App {
  return {
    ...app,
    ...fields,
    ...stateAfterUpdate(app, { ...fields, active: changes.active }),
    logo: logo === undefined ? app.logo : state.publishLogo(logo),
    updatedAt: state.nextInstant(),
    version: nextVersion(app.version),
  };
}

function checkVersion({ app }: StoredApp, version: string): void {
  if (app.version !== version) throw new PortalError('conflict', { current: structuredClone(app) });
}

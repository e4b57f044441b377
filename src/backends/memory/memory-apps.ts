import { type App, type AppChanges, initialState } from '../../contract/app.js';
import type { AppsBackend } from '../../contract/backend.js';
import { generateClientId } from '../../contract/client-id.js';
import { type CheckedDraft, checkDraft } from '../../contract/draft.js';
import { PortalError } from '../../contract/errors.js';
import { planUpdate } from '../../contract/review.js';
import { guideScopes } from '../../contract/scope.js';
import type { Viewer } from '../../contract/viewer.js';
import type { MemoryCalls } from './memory-calls.js';
import { orderOf, pageByCount, pageOf } from './memory-cursor.js';
import { submit, withdraw } from './memory-reviews.js';
import { checkVersion, type MemoryState, nextVersion, type StoredApp } from './memory-state.js';

export function memoryApps(state: MemoryState, calls: MemoryCalls, personId: string): Required<AppsBackend> {
  return {
    list: (input, options = {}) =>
      calls.run('apps.list', personId, input, options, (viewer) =>
        pageOf(state.list(viewer, input), input, orderOf(input)),
      ),

    get: (input, options = {}) =>
      calls.run('apps.get', personId, input, options, (viewer) => state.app(viewer, input.appId).app),

    create: (input, options = {}) =>
      calls.run('apps.create', personId, input, options, (viewer) => {
        const { name, logo = null, applicationType, redirectUris, scopes, metadata = {} } = input.draft;
        const draft = { name, logo, applicationType, redirectUris, scopes, metadata };
        return state.once(viewer, 'apps.create', input.idempotencyKey, draft, () =>
          // The draft has every field and no problem is left, so each one was checked.
          create(state, viewer, check(state, viewer, draft) as Required<CheckedDraft>),
        );
      }),

    update: (input, options = {}) =>
      calls.run('apps.update', personId, input, options, (viewer) => {
        const stored = state.app(viewer, input.appId);
        checkVersion(stored, input.version);
        update(state, viewer, stored, input.changes);
        return stored.app;
      }),

    delete: (input, options = {}) =>
      calls.run('apps.delete', personId, input, options, (viewer) => {
        const stored = state.app(viewer, input.appId);
        checkVersion(stored, input.version);
        state.remove(stored);
      }),

    history: (input, options = {}) =>
      calls.run('apps.history', personId, input, options, (viewer) => {
        const { items, nextCursor } = pageByCount(state.app(viewer, input.appId).history, input);
        return { items, nextCursor };
      }),
  };
}

function check(state: MemoryState, viewer: Viewer, draft: AppChanges, app?: App): CheckedDraft {
  const rules = {
    catalog: guideScopes,
    packages: viewer.packages,
    ...(app && { granted: app.scopes, metadata: app.metadata }),
  };
  const { problems, checked } = checkDraft(draft, rules);
  if (checked.name !== undefined && state.isNameTaken(viewer, checked.name, app?.id)) {
    problems.push({ path: 'name', code: 'taken' });
  }
  if (problems.length > 0) throw new PortalError('validation', { fields: problems });
  return checked;
}

function create(state: MemoryState, viewer: Viewer, { logo, ...fields }: Required<CheckedDraft>): App {
  const instant = state.nextInstant();
  const stored = state.add(viewer, {
    id: state.newId('app'),
    clientId: generateClientId(state.random),
    ...fields,
    logo: state.publishLogo(logo),
    ...initialState(fields.applicationType),
    createdAt: instant,
    updatedAt: instant,
    version: '1',
    review: null,
  });
  state.record(stored, viewer, 'created');
  if (fields.applicationType === 'partner') submit(state, viewer, stored, 'submitted', {});
  return stored.app;
}

function update(state: MemoryState, viewer: Viewer, stored: StoredApp, changes: AppChanges): void {
  const before = stored.app;
  const checked = check(state, viewer, changes, before);
  const plan = planUpdate(before, { ...checked, ...(changes.active !== undefined && { active: changes.active }) });
  const { logo, ...fields } = plan.now;
  state.put(stored, {
    ...before,
    ...fields,
    ...plan.state,
    logo: logo === undefined ? before.logo : state.publishLogo(logo),
    updatedAt: state.nextInstant(),
    version: nextVersion(before.version),
  });
  if (Object.keys(fields).length > 0 || logo !== undefined) state.record(stored, viewer, 'updated', { before });
  if (before.active !== stored.app.active)
    state.record(stored, viewer, stored.app.active ? 'activated' : 'deactivated');
  if (plan.review === 'withdrawn') withdraw(state, viewer, stored);
  else if (plan.review) submit(state, viewer, stored, plan.review, plan.requested);
}

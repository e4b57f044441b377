import { type App, type AppChanges, type AppDraft, initialState } from '@zoominfo/devportal-elements/contract/app';
import type { AppsBackend } from '@zoominfo/devportal-elements/contract/backend';
import { generateClientId } from '@zoominfo/devportal-elements/contract/client-id';
import { type CheckedDraft, checkDraft, nameKey } from '@zoominfo/devportal-elements/contract/draft';
import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import { planUpdate } from '@zoominfo/devportal-elements/contract/review';
import { guideScopes } from '@zoominfo/devportal-elements/contract/scope';
import { sql } from 'kysely';

import type { Database } from '../database/tables.js';
import { listApps } from './app-list.js';
import { checkVersion, loadApp, lockApp } from './app-rows.js';
import { carriedOut } from './carried-out.js';
import type { RequestContext } from './context.js';
import { listHistory, record } from './history.js';
import { once } from './idempotency.js';
import { newId } from './ids.js';
import { replaceLogo } from './logos.js';
import { submit, withdraw } from './review-writes.js';

export function appsOf(context: RequestContext): Required<AppsBackend> {
  const { db, viewer } = context;
  return {
    list: (input) => listApps(context, input),

    get: ({ appId }) => loadApp(db, context, appId),

    create: async ({ draft, idempotencyKey }, { signal } = {}) => {
      const { name, logo = null, applicationType, redirectUris, scopes, metadata } = draft;
      const input: AppDraft = { name, logo, applicationType, redirectUris, scopes, ...(metadata && { metadata }) };
      const make = (tx: Database) => create(tx, context, input);
      const app = await once(context, { operation: 'apps.create', idempotencyKey, input, make });
      return carriedOut(context, app, signal);
    },

    update: async ({ appId, version, changes }, { signal } = {}) => {
      const app = await db
        .transaction()
        .execute((tx) => update(tx, context, { appId, version, changes }))
        .catch((error: unknown) => {
          throw isNameTaken(error) ? nameTaken() : error;
        });
      return carriedOut(context, app, signal);
    },

    delete: async ({ appId, version }, { signal } = {}) => {
      const tenantId = viewer.tenant.id;
      await db.transaction().execute(async (tx) => {
        await lockApp(tx, context, appId);
        checkVersion(await loadApp(tx, context, appId), version);
        await tx.deleteFrom('apps').where('tenant_id', '=', tenantId).where('id', '=', appId).execute();
        await context.registrar.noteChange(tx, { tenantId, appId });
      });
      await context.registrar.carryOut({ tenantId, appId }, { userId: viewer.id, signal });
    },

    history: async (input) => {
      await loadApp(db, context, input.appId);
      return listHistory(context, input);
    },
  };
}

async function create(tx: Database, context: RequestContext, draft: AppDraft): Promise<App> {
  const { viewer } = context;
  // A draft has every field, so without a problem every field is there.
  const checked = (await check(tx, context, { metadata: {}, ...draft })) as Required<CheckedDraft>;
  const id = newId('app');
  const instant = context.now();
  const added = await tx
    .insertInto('apps')
    .values({
      id,
      tenant_id: viewer.tenant.id,
      client_id: generateClientId(),
      name: checked.name,
      name_key: nameKey(checked.name),
      application_type: checked.applicationType,
      ...initialState(checked.applicationType),
      redirect_uris: checked.redirectUris,
      scopes: checked.scopes,
      metadata: JSON.stringify(checked.metadata),
      created_by: viewer.id,
      created_at: instant,
      updated_at: instant,
    })
    .onConflict((conflict) => conflict.constraint('apps_name_in_tenant').doNothing())
    .returning('id')
    .executeTakeFirst();
  // Another call took the name after the check.
  if (!added) throw nameTaken();
  await replaceLogo(tx, context, id, checked.logo);
  await record(tx, context, { appId: id, tenantId: viewer.tenant.id, action: 'created' });
  if (checked.applicationType === 'partner') await submit(tx, context, { id, status: 'under-review' }, 'submitted', {});
  await context.registrar.noteChange(tx, { tenantId: viewer.tenant.id, appId: id });
  return loadApp(tx, context, id);
}

async function update(
  tx: Database,
  context: RequestContext,
  { appId, version, changes }: { appId: string; version: string; changes: AppChanges },
): Promise<App> {
  await lockApp(tx, context, appId);
  const app = await loadApp(tx, context, appId);
  checkVersion(app, version);
  const checked = await check(tx, context, changes, app);
  const { active } = changes;
  const plan = planUpdate(app, { ...checked, ...(active !== undefined && { active }) });
  const { name, redirectUris, scopes, metadata, logo } = plan.now;
  const { state } = plan;
  const tenantId = context.viewer.tenant.id;
  await tx
    .updateTable('apps')
    .set({
      ...(name !== undefined && { name, name_key: nameKey(name) }),
      ...(redirectUris && { redirect_uris: redirectUris }),
      ...(scopes && { scopes }),
      ...(metadata && { metadata: JSON.stringify(metadata) }),
      application_type: state.applicationType,
      status: state.status,
      active: state.active,
      updated_at: context.now(),
      change: sql<string>`nextval('app_changes')`,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', appId)
    .execute();
  if (logo !== undefined) await replaceLogo(tx, context, appId, logo);
  await context.registrar.noteChange(tx, { tenantId, appId });
  const after = await loadApp(tx, context, appId);
  if (Object.keys(plan.now).length > 0) {
    await record(tx, context, { appId, tenantId, action: 'updated', between: [app, after] });
  }
  if (app.active !== after.active) {
    await record(tx, context, { appId, tenantId, action: after.active ? 'activated' : 'deactivated' });
  }
  if (plan.review === undefined) return after;
  if (plan.review === 'withdrawn') await withdraw(tx, context, appId);
  else await submit(tx, context, after, plan.review, plan.requested);
  return loadApp(tx, context, appId);
}

async function check(tx: Database, context: RequestContext, draft: AppChanges, app?: App): Promise<CheckedDraft> {
  const { viewer } = context;
  const rules = {
    catalog: guideScopes,
    packages: viewer.packages,
    ...(app && { granted: app.scopes, metadata: app.metadata }),
  };
  const { problems, checked } = checkDraft(draft, rules);
  if (checked.name !== undefined) {
    const same = await tx
      .selectFrom('apps')
      .where('tenant_id', '=', viewer.tenant.id)
      .where('name_key', '=', nameKey(checked.name))
      .where('id', '!=', app?.id ?? '')
      .select('id')
      .executeTakeFirst();
    if (same) problems.push({ path: 'name', code: 'taken' });
  }
  if (problems.length > 0) throw new PortalError('validation', { fields: problems });
  return checked;
}

function nameTaken(): PortalError {
  return new PortalError('validation', { fields: [{ path: 'name', code: 'taken' }] });
}

/** PostgreSQL's unique_violation, which a renaming meets that another one overtook. */
function isNameTaken(error: unknown): boolean {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return code === '23505' && constraint === 'apps_name_in_tenant';
}

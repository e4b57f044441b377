import type { App, AppChanges } from '@zoominfo/devportal-elements/contract/app';
import type { AppsBackend } from '@zoominfo/devportal-elements/contract/backend';
import { nameKey } from '@zoominfo/devportal-elements/contract/draft';
import { planUpdate } from '@zoominfo/devportal-elements/contract/review';
import { sql } from 'kysely';

import type { Database } from '../database/tables.js';
import { createApp } from './app-creation.js';
import { checkDraftOf, isNameTaken, nameTaken } from './app-draft.js';
import { listApps } from './app-list.js';
import { checkVersion, loadApp, lockApp } from './app-rows.js';
import { carriedOut } from './carried-out.js';
import type { RequestContext } from './context.js';
import { listHistory, record } from './history.js';
import { replaceLogo } from './logos.js';
import { submit, withdraw } from './review-writes.js';

export function appsOf(context: RequestContext): Required<AppsBackend> {
  const { db, viewer } = context;
  return {
    list: (input) => listApps(context, input),

    get: ({ appId }) => loadApp(db, context, appId),

    create: async (input, waiting) => carriedOut(context, await createApp(context, input), waiting),

    update: async ({ appId, version, changes }, waiting) => {
      const app = await db
        .transaction()
        .execute((tx) => update(tx, context, { appId, version, changes }))
        .catch((error: unknown) => {
          throw isNameTaken(error) ? nameTaken() : error;
        });
      return carriedOut(context, app, waiting);
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

async function update(
  tx: Database,
  context: RequestContext,
  { appId, version, changes }: { appId: string; version: string; changes: AppChanges },
): Promise<App> {
  await lockApp(tx, context, appId);
  const app = await loadApp(tx, context, appId);
  checkVersion(app, version);
  const checked = await checkDraftOf(tx, context, changes, app);
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

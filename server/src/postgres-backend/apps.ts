import {
  type App,
  type AppChanges,
  type AppDraft,
  initialState,
  stateAfterUpdate,
} from '@zoominfo/devportal-elements/contract/app';
import type { AppsBackend } from '@zoominfo/devportal-elements/contract/backend';
import { generateClientId } from '@zoominfo/devportal-elements/contract/client-id';
import { type CheckedDraft, checkDraft, nameKey } from '@zoominfo/devportal-elements/contract/draft';
import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import { guideScopes } from '@zoominfo/devportal-elements/contract/scope';
import { sql } from 'kysely';

import type { Database } from '../database/tables.js';
import { loadApp, lockApp, selectApps, toApp } from './app-rows.js';
import type { RequestContext } from './context.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { once } from './idempotency.js';
import { newId } from './ids.js';
import { replaceLogo } from './logos.js';

export function appsOf(context: RequestContext): AppsBackend {
  const { db, viewer } = context;
  return {
    list: async ({ cursor, limit = 50 }) => {
      let query = selectApps(db, context).orderBy('change', 'desc');
      if (cursor !== undefined) query = query.where('change', '<', decodeCursor(cursor));
      // One more than asked for tells whether there is another page.
      const rows = await query.limit(limit + 1).execute();
      const { total } = await db
        .selectFrom('apps')
        .where('tenant_id', '=', viewer.tenant.id)
        .select(sql<number>`count(*)::int`.as('total'))
        .executeTakeFirstOrThrow();
      const items = rows.slice(0, limit).map((row) => toApp(row, context));
      const last = items.at(-1);
      return { items, nextCursor: last && rows.length > limit ? encodeCursor(last.version) : null, total };
    },

    get: ({ appId }) => loadApp(db, context, appId),

    create: ({ draft, idempotencyKey }) => {
      const { name, logo = null, applicationType, redirectUris, scopes } = draft;
      const input: Required<AppDraft> = { name, logo, applicationType, redirectUris, scopes };
      const make = (tx: Database) => create(tx, context, input);
      return once(context, { operation: 'apps.create', idempotencyKey, input, make });
    },

    update: ({ appId, version, changes }) =>
      db
        .transaction()
        .execute((tx) => update(tx, context, { appId, version, changes }))
        .catch((error: unknown) => {
          throw isNameTaken(error) ? nameTaken() : error;
        }),

    delete: ({ appId, version }) =>
      db.transaction().execute(async (tx) => {
        await lockApp(tx, context, appId);
        checkVersion(await loadApp(tx, context, appId), version);
        await tx.deleteFrom('apps').where('tenant_id', '=', viewer.tenant.id).where('id', '=', appId).execute();
      }),
  };
}

async function create(tx: Database, context: RequestContext, draft: Required<AppDraft>): Promise<App> {
  const { viewer } = context;
  // A draft has every field, so without a problem every field is there.
  const checked = (await check(tx, context, draft)) as Required<CheckedDraft>;
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
  const { name, redirectUris, scopes, logo } = checked;
  const state = stateAfterUpdate(app, { applicationType: checked.applicationType, active: changes.active });
  await tx
    .updateTable('apps')
    .set({
      ...(name !== undefined && { name, name_key: nameKey(name) }),
      ...(redirectUris && { redirect_uris: redirectUris }),
      ...(scopes && { scopes }),
      application_type: state.applicationType,
      status: state.status,
      active: state.active,
      updated_at: context.now(),
      change: sql<string>`nextval('app_changes')`,
    })
    .where('tenant_id', '=', context.viewer.tenant.id)
    .where('id', '=', appId)
    .execute();
  if (logo !== undefined) await replaceLogo(tx, context, appId, logo);
  return loadApp(tx, context, appId);
}

async function check(tx: Database, context: RequestContext, draft: AppChanges, app?: App): Promise<CheckedDraft> {
  const { viewer } = context;
  const rules = { catalog: guideScopes, packages: viewer.packages, ...(app && { granted: app.scopes }) };
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

function checkVersion(app: App, version: string): void {
  if (app.version !== version) throw new PortalError('conflict', { current: app });
}

function nameTaken(): PortalError {
  return new PortalError('validation', { fields: [{ path: 'name', code: 'taken' }] });
}

/** PostgreSQL's unique_violation, which a renaming meets that another one overtook. */
function isNameTaken(error: unknown): boolean {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return code === '23505' && constraint === 'apps_name_in_tenant';
}

import type { SettingsBackend } from '@zoominfo/devportal-elements/contract/backend';
import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import { checkSettings, type Settings } from '@zoominfo/devportal-elements/contract/secret-expiry';
import { sql } from 'kysely';

import type { Database } from '../database/tables.js';
import type { RequestContext } from './context.js';

/** What the viewer's own organisation decides. */
export function settingsOf(context: RequestContext): Required<SettingsBackend> {
  const { db } = context;
  return {
    get: () => loadSettings(db, context),

    update: ({ version, changes }) =>
      db.transaction().execute(async (tx) => {
        const row = await selectTenant(tx, context).forUpdate().executeTakeFirstOrThrow();
        const current = toSettings(row, context);
        if (current.version !== version) throw new PortalError('conflict', { current });
        checkSettings(changes);
        const { maxLifetimeDays = row.max_secret_days } = changes;
        const updated = await tx
          .updateTable('tenants')
          .set({ max_secret_days: maxLifetimeDays, settings_version: sql<string>`settings_version + 1` })
          .where('id', '=', context.viewer.tenant.id)
          .returning(['max_secret_days', 'settings_version'])
          .executeTakeFirstOrThrow();
        return toSettings(updated, context);
      }),
  };
}

export async function loadSettings(db: Database, context: RequestContext): Promise<Settings> {
  return toSettings(await selectTenant(db, context).executeTakeFirstOrThrow(), context);
}

function selectTenant(db: Database, { viewer }: RequestContext) {
  return db.selectFrom('tenants').where('id', '=', viewer.tenant.id).select(['max_secret_days', 'settings_version']);
}

function toSettings(
  { max_secret_days, settings_version }: { max_secret_days: number | null; settings_version: string },
  { issuer }: RequestContext,
): Settings {
  return { issuer, secretPolicy: { maxLifetimeDays: max_secret_days }, version: settings_version };
}

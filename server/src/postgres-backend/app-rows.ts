import type { App } from '@zoominfo/devportal-elements/contract/app';
import { PortalError } from '@zoominfo/devportal-elements/contract/errors';

import type { Database } from '../database/tables.js';
import { isStorable, type RequestContext } from './context.js';
import { registrationOfApp } from './registration-state.js';
import { soonestExpiryOfApp } from './secret-rows.js';

/** The tenant's apps; `db` may be a transaction. */
export function selectApps(db: Database, { viewer, registrar }: RequestContext) {
  return appColumns(db)
    .where('apps.tenant_id', '=', viewer.tenant.id)
    .select(soonestExpiryOfApp.as('secret_expires_at'))
    .$if(registrar.outside, (query) => query.select(registrationOfApp.as('registration')));
}

/** Apps of every tenant, with their logos' measures and their reviews: for reviewers alone. */
export function appColumns(db: Database) {
  return db
    .selectFrom('apps')
    .leftJoin('app_logos', 'app_logos.app_id', 'apps.id')
    .leftJoin('reviews', 'reviews.app_id', 'apps.id')
    .select(['apps.id', 'apps.client_id', 'apps.name', 'apps.application_type', 'apps.status', 'apps.active'])
    .select(['apps.redirect_uris', 'apps.scopes', 'apps.metadata', 'apps.created_at', 'apps.updated_at', 'apps.change'])
    .select(['app_logos.id as logo_id', 'width', 'height'])
    .select(['reviews.id as review_id', 'reviews.kind', 'reviews.state', 'reviews.submitted_at', 'reviews.requested'])
    .select(['reviews.reason', 'reviews.notes']);
}

/** Reviewers are not told when secrets run out, nor how the registration goes. */
export type AppRow = Awaited<ReturnType<ReturnType<typeof appColumns>['executeTakeFirstOrThrow']>> & {
  secret_expires_at?: Date | null;
  registration?: App['registration'];
};

export function toApp(row: AppRow, { logoUrl }: RequestContext): App {
  const { logo_id, width, height, review_id, kind, state, submitted_at, requested, reason, notes } = row;
  const { secret_expires_at, registration } = row;
  return {
    id: row.id,
    clientId: row.client_id,
    name: row.name,
    logo: logo_id === null ? null : { url: logoUrl(logo_id), width: width ?? 0, height: height ?? 0 },
    applicationType: row.application_type,
    status: row.status,
    active: row.active,
    redirectUris: row.redirect_uris,
    scopes: row.scopes,
    metadata: row.metadata,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    version: row.change,
    ...(secret_expires_at !== undefined && { secretExpiresAt: secret_expires_at?.toISOString() ?? null }),
    ...(registration !== undefined && { registration }),
    review:
      review_id !== null && kind && state && submitted_at
        ? {
            id: review_id,
            kind,
            state,
            submittedAt: submitted_at.toISOString(),
            requested: requested ?? {},
            reason,
            notes: notes ?? [],
          }
        : null,
  };
}

/** @throws `not-found`, also for an app of another tenant: that it exists is not told. */
export async function loadApp(db: Database, context: RequestContext, appId: string): Promise<App> {
  const row = isStorable(appId)
    ? await selectApps(db, context).where('apps.id', '=', appId).executeTakeFirst()
    : undefined;
  if (!row) throw new PortalError('not-found');
  return toApp(row, context);
}

/**
 * Keeps the app's row for this transaction alone, so that what is read of the app and its secrets from here on stays
 * true until the commit.
 *
 * @throws `not-found`, as {@link loadApp}.
 */
export async function lockApp(tx: Database, { viewer }: RequestContext, appId: string): Promise<void> {
  const row = isStorable(appId)
    ? await tx
        .selectFrom('apps')
        .where('tenant_id', '=', viewer.tenant.id)
        .where('id', '=', appId)
        .select('id')
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (!row) throw new PortalError('not-found');
}

/** @throws `conflict` with the app as it is, unless the version is the current one. */
export function checkVersion(app: App, version: string): void {
  if (app.version !== version) throw new PortalError('conflict', { current: app });
}

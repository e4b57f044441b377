import type { App } from '@zoominfo/devportal-elements/contract/app';
import { PortalError } from '@zoominfo/devportal-elements/contract/errors';

import { type RawBuilder, sql } from 'kysely';

import { isoOf } from '../database/iso.js';
import { prepared } from '../database/prepared.js';
import type { Database } from '../database/tables.js';
import { isStorable, type RequestContext } from './context.js';
import { registrationOfApp } from './registration-state.js';
import { soonestExpiryOfApp } from './secret-rows.js';

/** The tenant's apps. */
export function selectApps(
  db: Database,
  { tenantId, outside }: { tenantId: string | RawBuilder<string>; outside: boolean },
) {
  return appColumns(db)
    .where('apps.tenant_id', '=', tenantId)
    .select(soonestExpiryOfApp.as('secret_expires_at'))
    .$if(outside, (query) => query.select(registrationOfApp.as('registration')));
}

/** Apps of every tenant, with their logos' measures and their reviews: for reviewers alone. */
export function appColumns(db: Database) {
  return db
    .selectFrom('apps')
    .leftJoin('app_logos', 'app_logos.app_id', 'apps.id')
    .leftJoin('reviews', 'reviews.app_id', 'apps.id')
    .select(['apps.id', 'apps.client_id', 'apps.name', 'apps.application_type', 'apps.status', 'apps.active'])
    .select(['apps.redirect_uris', 'apps.scopes', 'apps.metadata', 'apps.change'])
    .select([isoOf('apps.created_at').as('created_at'), isoOf('apps.updated_at').as('updated_at')])
    .select(['app_logos.id as logo_id', 'width', 'height'])
    .select(['reviews.id as review_id', 'reviews.kind', 'reviews.state', 'reviews.requested'])
    .select(['reviews.reason', 'reviews.notes'])
    .select(sql<string | null>`${isoOf('reviews.submitted_at')}`.as('submitted_at'));
}

/** Reviewers are not told when secrets run out, nor how the registration goes. */
export type AppRow = Awaited<ReturnType<ReturnType<typeof appColumns>['executeTakeFirstOrThrow']>> & {
  secret_expires_at?: string | null;
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
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.change,
    ...(secret_expires_at !== undefined && { secretExpiresAt: secret_expires_at }),
    ...(registration !== undefined && { registration }),
    review:
      review_id !== null && kind && state && submitted_at
        ? {
            id: review_id,
            kind,
            state,
            submittedAt: submitted_at,
            requested: requested ?? {},
            reason,
            notes: notes ?? [],
          }
        : null,
  };
}

const selectApp = (outside: boolean) =>
  prepared<{ tenantId: string; appId: string }>()((db, value) =>
    selectApps(db, { tenantId: value('tenantId'), outside }).where('apps.id', '=', value('appId')),
  );
const selectOwnApp = selectApp(false);
const selectRegisteredApp = selectApp(true);

/** @throws `not-found`, also for an app of another tenant: that it exists is not told. */
export async function loadApp(db: Database, context: RequestContext, appId: string): Promise<App> {
  const { viewer, registrar } = context;
  const select = registrar.outside ? selectRegisteredApp : selectOwnApp;
  const [row] = isStorable(appId) ? await select(db, { tenantId: viewer.tenant.id, appId }) : [];
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

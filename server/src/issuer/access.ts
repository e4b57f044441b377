import type { ApplicationType, AppStatus } from '@zoominfo/devportal-elements/contract/app';
import { openRequest } from '@zoominfo/devportal-elements/contract/review';
import { guideScopes, isIncluded, type Scope } from '@zoominfo/devportal-elements/contract/scope';
import { allowed, refused, type Verdict } from '@zoominfo/devportal-elements/contract/verdict';
import type { Viewer } from '@zoominfo/devportal-elements/contract/viewer';

import type { Database } from '../database/tables.js';
import { isStorable } from '../postgres-backend/context.js';

/** What the issuer's pages and rules want to know of an app. */
export interface ClientApp {
  name: string;
  active: boolean;
  status: AppStatus;
  applicationType: ApplicationType;
  tenantId: string;
  tenantName: string;
  logoId: string | null;
}

export async function findClientApp(db: Database, clientId: string): Promise<ClientApp | undefined> {
  if (!isStorable(clientId)) return undefined;
  const row = await db
    .selectFrom('apps')
    .innerJoin('tenants', 'tenants.id', 'apps.tenant_id')
    .leftJoin('app_logos', 'app_logos.app_id', 'apps.id')
    .where('apps.client_id', '=', clientId)
    .select(['apps.name', 'apps.active', 'apps.status', 'apps.application_type', 'apps.tenant_id'])
    .select(['tenants.name as tenantName', 'app_logos.id as logoId'])
    .executeTakeFirst();
  if (!row) return undefined;
  const { name, active, status, application_type, tenant_id, tenantName, logoId } = row;
  return { name, active, status, applicationType: application_type, tenantId: tenant_id, tenantName, logoId };
}

/**
 * Whether a person may use an app. The guide: an internal app is "only available for users within your tenant"; a
 * partner app may be used by third parties after its review.
 */
export function mayUseApp(
  app: Pick<ClientApp, 'tenantId' | 'applicationType' | 'status'>,
  tenantId: string,
): Verdict<'internal' | 'not-approved'> {
  if (app.tenantId === tenantId) return allowed;
  if (app.applicationType === 'internal') return refused('internal');
  return app.status === 'approved' ? allowed : refused('not-approved');
}

/** Those of the scopes that the person's own organisation has no package for, whoever the app belongs to. */
export function lockedScopes(names: Iterable<string>, { packages }: Pick<Viewer, 'packages'>): Scope[] {
  const asked = new Set(names);
  return guideScopes
    .flatMap(({ scopes }) => scopes)
    .filter((scope) => asked.has(scope.name) && !isIncluded(scope, packages));
}

/** Why a person may not sign in to an app with these scopes; undefined where they may. */
export type Refusal = { reason: 'internal' | 'not-approved' } | { reason: 'package'; scopes: Scope[] };

export function refusalOf(app: ClientApp, viewer: Viewer, scopes: Iterable<string>): Refusal | undefined {
  const verdict = mayUseApp(app, viewer.tenant.id);
  if (!verdict.allowed) return { reason: verdict.reason };
  const locked = lockedScopes(scopes, viewer);
  return locked.length > 0 ? { reason: 'package', scopes: locked } : undefined;
}

/** Whether an app has asked for a redirect URI that no reviewer has approved yet. */
export async function isProposed(db: Database, clientId: string, redirectUri: string): Promise<boolean> {
  if (!isStorable(clientId)) return false;
  const review = await db
    .selectFrom('reviews')
    .innerJoin('apps', 'apps.id', 'reviews.app_id')
    .where('apps.client_id', '=', clientId)
    .select(['reviews.id', 'kind', 'state', 'requested', 'reason', 'notes', 'submitted_at'])
    .executeTakeFirst();
  if (!review) return false;
  const { submitted_at, ...rest } = review;
  const open = openRequest({ review: { ...rest, submittedAt: submitted_at.toISOString() } });
  return open?.redirectUris?.includes(redirectUri) ?? false;
}

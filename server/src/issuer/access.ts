import type { ApplicationType, AppStatus } from '@zoominfo/devportal-elements/contract/app';
import { allowed, refused, type Verdict } from '@zoominfo/devportal-elements/contract/verdict';

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

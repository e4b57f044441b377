import type { App, AppChanges } from '@zoominfo/devportal-elements/contract/app';
import { type CheckedDraft, checkDraft, nameKey } from '@zoominfo/devportal-elements/contract/draft';
import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import { guideScopes } from '@zoominfo/devportal-elements/contract/scope';

import type { Database } from '../database/tables.js';
import type { RequestContext } from './context.js';

type DraftCheck = ReturnType<typeof checkDraft>;

/** What the contract's rules say of a draft, or of changes of an app. */
export function applyRules({ viewer }: RequestContext, draft: AppChanges, app?: App): DraftCheck {
  return checkDraft(draft, {
    catalog: guideScopes,
    packages: viewer.packages,
    ...(app && { granted: app.scopes, metadata: app.metadata }),
  });
}

/** @throws `validation` with all that is wrong. */
export async function checkDraftOf(
  tx: Database,
  context: RequestContext,
  draft: AppChanges,
  app?: App,
): Promise<CheckedDraft> {
  const { viewer } = context;
  const { problems, checked } = applyRules(context, draft, app);
  // The insertion of a draft that has no other problem finds a name that is taken by itself.
  if (checked.name !== undefined && (app || problems.length > 0)) {
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

export function nameTaken(): PortalError {
  return new PortalError('validation', { fields: [{ path: 'name', code: 'taken' }] });
}

/** PostgreSQL's unique_violation. */
export function isNameTaken(error: unknown): boolean {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return code === '23505' && constraint === 'apps_name_in_tenant';
}

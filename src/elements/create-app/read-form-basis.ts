import type { App } from '../../contract/app.js';
import type { DevPortalBackend } from '../../contract/backend.js';
import { PortalError } from '../../contract/errors.js';
import type { ScopeCategory } from '../../contract/scope.js';
import { missingEntitlements, type Viewer } from '../../contract/viewer.js';

export interface FormBasis {
  viewer: Viewer;
  catalog: readonly ScopeCategory[];
  /** The app to duplicate, where there is one. */
  from: App | undefined;
}

/** What the form has to know before it is shown; rejects with `forbidden` for those who could not send it. */
export async function readFormBasis(
  backend: DevPortalBackend,
  fromAppId: string,
  signal: AbortSignal,
): Promise<FormBasis> {
  const [viewer, catalog, from] = await Promise.all([
    backend.viewer.get({}, { signal }),
    backend.scopes.list({}, { signal }),
    fromAppId === '' ? undefined : backend.apps.get({ appId: fromAppId }, { signal }),
  ]);
  const missing = missingEntitlements(viewer);
  if (missing.length > 0) throw new PortalError('forbidden', { missing });
  return { viewer, catalog, from };
}

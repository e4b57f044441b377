import type { DevPortalBackend } from '../../contract/backend.js';
import type { AppBasis } from '../../controllers/update-effects.js';

/** One app, and what its settings are read and edited with. */
export async function readApp(backend: DevPortalBackend, appId: string, signal: AbortSignal): Promise<AppBasis> {
  const [app, catalog, viewer] = await Promise.all([
    backend.apps.get({ appId }, { signal }),
    backend.scopes.list({}, { signal }),
    backend.viewer.get({}, { signal }),
  ]);
  return { app, catalog, viewer };
}

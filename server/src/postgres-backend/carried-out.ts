import type { App } from '@zoominfo/devportal-elements/contract/app';
import type { CallOptions } from '@zoominfo/devportal-elements/contract/backend';

import type { RequestContext } from './context.js';
import { registrationOf } from './registration-state.js';

/**
 * An app whose change is written down, once the registry has it or the person has waited long enough for that.
 *
 * @param waiting Asked for its signal where there is something to wait for: to make one takes a request some time.
 */
export async function carriedOut(context: RequestContext, app: App, waiting: CallOptions = {}): Promise<App> {
  const { registrar, viewer, db } = context;
  if (!registrar.outside) return app;
  const ids = { tenantId: viewer.tenant.id, appId: app.id };
  await registrar.carryOut(ids, { userId: viewer.id, signal: waiting.signal });
  return { ...app, registration: await registrationOf(db, ids) };
}

import type { DevPortalBackend } from '@zoominfo/devportal-elements/contract/backend';
import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import { guideScopes } from '@zoominfo/devportal-elements/contract/scope';
import { missingEntitlements } from '@zoominfo/devportal-elements/contract/viewer';

import { appsOf } from './apps.js';
import type { RequestContext } from './context.js';
import { secretsOf } from './secrets.js';

/** One person's backend for one request. It expects inputs that fit the contract's schemas, as the handler passes them. */
export function createPostgresBackend(context: RequestContext): DevPortalBackend {
  const { viewer } = context;
  const missing = missingEntitlements(viewer);

  /** Everything but the viewer needs the entitlement; the viewer says what is missing. */
  const entitled = <Methods extends object>(methods: Methods): Methods =>
    missing.length === 0
      ? methods
      : mapMethods(methods, () => Promise.reject(new PortalError('forbidden', { missing })));

  return {
    viewer: { get: () => Promise.resolve(viewer) },
    scopes: entitled({ list: () => Promise.resolve([...guideScopes]) }),
    apps: entitled(appsOf(context)),
    secrets: entitled(secretsOf(context)),
  };
}

function mapMethods<Methods extends object>(methods: Methods, method: () => Promise<never>): Methods {
  return Object.fromEntries(Object.keys(methods).map((name) => [name, method])) as Methods;
}

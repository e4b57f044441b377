/** Who is signed in, and what they may do here. The server says it; elements only show it. */
import { array, type infer as Infer, looseObject, nullable, string } from 'zod/mini';

import type { Missing } from './errors.js';
import type { Known } from './verdict.js';

export const viewerSchema = looseObject({
  id: string(),
  name: string(),
  email: nullable(string()),
  tenant: looseObject({ id: string(), name: string() }),
  /** Ids of the organisation's packages: `enterprise-api`, `copilot`. */
  packages: array(string()),
  /** Ids of the person's subscriptions: `devportal`. */
  subscriptions: array(string()),
  /** `org-admin`, `reviewer`. */
  roles: array(string()),
  /** Whom to ask for a package or a subscription, where the backend can name someone. */
  contact: nullable(looseObject({ name: string(), email: nullable(string()) })),
});

export type Viewer = Known<Infer<typeof viewerSchema>>;

/** The guide: "Your organization must have an Enterprise API or Copilot package (or both)". */
export const entitlingPackages = ['enterprise-api', 'copilot'] as const;

/** The guide: "A ZoomInfo admin must assign the DevPortal subscription to users/developers". */
export const devPortalSubscription = 'devportal';

/** What the person lacks to use the DevPortal; empty when nothing. */
export function missingEntitlements(viewer: Pick<Viewer, 'packages' | 'subscriptions'>): Missing[] {
  const missing: Missing[] = [];
  if (!entitlingPackages.some((id) => viewer.packages.includes(id))) {
    missing.push({ kind: 'package', anyOf: entitlingPackages });
  }
  if (!viewer.subscriptions.includes(devPortalSubscription)) {
    missing.push({ kind: 'subscription', anyOf: [devPortalSubscription] });
  }
  return missing;
}

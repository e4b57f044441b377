/** Who is signed in, and what they may do here. The server says it; elements only show it. */
import type { infer as Infer } from 'zod/mini';

import type { Missing } from './errors.js';
import type { viewerSchema } from './schemas.js';
import type { Known } from './verdict.js';

export type Viewer = Known<Infer<typeof viewerSchema>>;

/** The guide: "Your organization must have an Enterprise API or Copilot package (or both)". */
export const entitlingPackages = ['enterprise-api', 'copilot'] as const;

/** The guide: "A ZoomInfo admin must assign the DevPortal subscription to users/developers". */
export const devPortalSubscription = 'devportal';

export type Role = 'org-admin' | 'reviewer';

/**
 * What a call needs besides a sign-in: nothing; the DevPortal (package and subscription); or a role, which is enough
 * by itself, since a reviewer and an admin may have no app of their own.
 */
export type Needs = 'nothing' | 'devportal' | Role;

/** What the person lacks for a call; empty when nothing. */
export function missingFor(needs: Needs, viewer: Pick<Viewer, 'packages' | 'subscriptions' | 'roles'>): Missing[] {
  if (needs === 'nothing') return [];
  if (needs === 'devportal') return missingEntitlements(viewer);
  return viewer.roles.includes(needs) ? [] : [{ kind: 'role', anyOf: [needs] }];
}

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

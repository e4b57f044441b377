import { hash } from 'node:crypto';

import type { Difference } from '../../database/registration-tables.js';

/** What everybody who signs in may ask for beside an app's own scopes (OpenID Connect Core). */
export const oidcScopes: readonly string[] = ['openid', 'profile', 'email', 'offline_access'];

/** The scopes that some clients may ask for, as one text: in order, with blanks between, which no scope name has. */
export function bundleOf(scopes: readonly string[]): string {
  return [...new Set(scopes)].sort().join(' ');
}

export function scopesIn(bundle: string): string[] {
  return bundle.split(' ').filter(Boolean);
}

/** Whether a difference is one of these scopes: other ones that an app has had are of no account any more. */
export function isOf(bundle: string): (difference: Difference) => boolean {
  return ({ path, expected }) => path === 'scopes' && bundleOf(expected) === bundle;
}

/** The name of its access policy, by which it is found again where the answer to its creation was lost. */
export function policyName(bundle: string): string {
  return `devportal ${hash('sha256', bundle, 'hex').slice(0, 24)}`;
}

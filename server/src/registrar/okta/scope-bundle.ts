import { createHash } from 'node:crypto';

/** The scopes that some clients may ask for, as one text: in order, with blanks between, which no scope name has. */
export function bundleOf(scopes: readonly string[]): string {
  return [...new Set(scopes)].sort().join(' ');
}

export function scopesIn(bundle: string): string[] {
  return bundle.split(' ').filter(Boolean);
}

/** The name of its access policy, by which it is found again where the answer to its creation was lost. */
export function policyName(bundle: string): string {
  return `devportal ${createHash('sha256').update(bundle).digest('hex').slice(0, 24)}`;
}

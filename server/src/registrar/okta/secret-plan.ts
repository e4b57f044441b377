import type { OktaSecret } from './okta-schemas.js';
import type { RegisteredSecret } from './secret-differences.js';
import type { WantedSecret } from './wanted.js';

/** The most secrets that Okta lets an app have, inactive ones too. */
export const most = 2;

/** What is to become of a secret; `foreign`: it is not ours to touch. */
export type Wish = 'active' | 'inactive' | 'absent' | 'foreign';

/** `stand-in`: a placeholder is to be made. */
export type SecretStep =
  { kind: 'activate' | 'deactivate' | 'delete'; secret: OktaSecret } | { kind: 'stand-in'; secret?: undefined };

/**
 * What is to be done first, in an order that Okta allows: it has two secrets an app at most, never lets the last active
 * one go, and deletes only inactive ones. Undefined where all is as it is wished, or as near to it as Okta lets it come.
 */
export function nextStep(held: readonly OktaSecret[], wish: (hash: string) => Wish): SecretStep | undefined {
  const dormant = held.find(({ secret_hash, status }) => status === 'INACTIVE' && wish(secret_hash) === 'active');
  if (dormant) return { kind: 'activate', secret: dormant };
  for (const secret of held) {
    const target = wish(secret.secret_hash);
    if (target === 'foreign' || target === 'active') continue;
    if (secret.status === 'INACTIVE') {
      if (target === 'absent') return { kind: 'delete', secret };
      continue;
    }
    const others = held.some((one) => one.id !== secret.id && one.status === 'ACTIVE');
    if (others) return { kind: 'deactivate', secret };
    if (target === 'absent' && held.length < most) return { kind: 'stand-in' };
  }
  return undefined;
}

/** What is wished of one secret; `newer`: the ids of those that a call is making at this moment. */
export function wishOf(
  row: RegisteredSecret | undefined,
  { wanted, newer }: { wanted: readonly WantedSecret[]; newer: readonly string[] },
): Wish {
  // Somebody else's, or being made by a call that goes on.
  if (!row || (row.secret_id !== null && newer.includes(row.secret_id))) return 'foreign';
  if (row.purpose === 'placeholder') return wanted.some(({ status }) => status === 'active') ? 'absent' : 'active';
  if (row.purpose === 'gone') return 'absent';
  return wanted.find(({ id }) => id === row.secret_id)?.status ?? 'absent';
}

/** When a backend that keeps plaintexts shows one again. */
import { PortalError } from './errors.js';

/** Seconds since the last sign-in (`auth_time`) within which it does. */
export const freshSignIn = 300;

/** How the caller has signed in. */
export interface SignedIn {
  /** Milliseconds since 1970 (`auth_time` is in seconds); null where the token does not say. */
  at: number | null;
  /** Authentication context class reference (OpenID Connect Core, section 2). */
  acr?: string | null;
}

/**
 * @param acr The class that the sign-in has to be of; any where undefined.
 * @param now Milliseconds since 1970.
 * @throws {PortalError} `forbidden`, `step-up` missing, where the sign-in is older or of another class.
 */
export function enforceFreshSignIn(signedIn: SignedIn, acr: string | undefined, now: number): void {
  const isFresh = signedIn.at !== null && now - signedIn.at <= freshSignIn * 1000;
  if (isFresh && (acr === undefined || signedIn.acr === acr)) return;
  throw new PortalError('forbidden', { missing: [{ kind: 'step-up', anyOf: acr === undefined ? [] : [acr] }] });
}

/** The refusal of a plaintext that is not there, or may not be shown again. */
export function notKept(): PortalError {
  return new PortalError('conflict', { fields: [{ path: 'secrets', code: 'not-kept' }] });
}

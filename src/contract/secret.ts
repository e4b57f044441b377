/**
 * Client secrets and the rules of their rotation, as data: the element disables a control with the reason, the
 * backend refuses with it, the conformance suite tests both. Three of the rules are Okta's own: at most two secrets,
 * inactive ones counted; the only active one cannot be deactivated; only an inactive one can be deleted. Times are
 * judged at an instant that the caller names: what has run out since a list was read counts as run out.
 */
import type { infer as Infer } from 'zod/mini';

import type { issuedSecretSchema, secretSchema, secretTermsSchema } from './schemas-secrets.js';
import { PortalError } from './errors.js';
import type { HistoryAction } from './history.js';
import { allowed, enforce, type Known, refused, type Verdict } from './verdict.js';

export type Secret = Known<Infer<typeof secretSchema>>;
export type IssuedSecret = Known<Infer<typeof issuedSecretSchema>>;
export type SecretTerms = Known<Infer<typeof secretTermsSchema>>;

export const maxSecrets = 2;

/** Milliseconds. The longest that a secret may go on working once its end was decided on. */
export const longestRetirement = 30 * 24 * 60 * 60_000;
/** Milliseconds that a browser's clock may be ahead of the backend's before its longest choice is refused. */
export const clockSlack = 10 * 60_000;

export type SecretProblem =
  | 'max-secrets'
  | 'last-active'
  | 'still-active'
  /** The other one works, but its own end is set. */
  | 'other-retiring'
  /** The other one runs out before the end that was asked for. */
  | 'other-expires'
  | 'not-active'
  | 'expired'
  /** Its plaintext was not kept, or may not be shown again. */
  | 'not-kept';

/** What the rules look at. */
export type SecretTimes = Pick<Secret, 'id' | 'status' | 'expiresAt' | 'retiresAt'>;
type Held = readonly SecretTimes[];

/**
 * - `active`, `retiring`: the issuer takes it; a retiring one until `retiresAt`.
 * - `inactive`: it was deactivated, or its retirement has come; it can be activated again.
 * - `expired`: for good.
 */
export type SecretState = 'active' | 'retiring' | 'inactive' | 'expired';

/** @param now Milliseconds since 1970. */
export function stateOf({ status, expiresAt, retiresAt }: Omit<SecretTimes, 'id'>, now: number): SecretState {
  if (isPast(expiresAt, now)) return 'expired';
  if (status === 'inactive' || isPast(retiresAt, now)) return 'inactive';
  return retiresAt ? 'retiring' : 'active';
}

/** Whether the issuer takes it. */
export function works(secret: Omit<SecretTimes, 'id'>, now: number): boolean {
  const state = stateOf(secret, now);
  return state === 'active' || state === 'retiring';
}

export function mayCreateSecret(secrets: { readonly length: number }): Verdict<'max-secrets'> {
  return secrets.length < maxSecrets ? allowed : refused('max-secrets');
}

/** Deactivating one that does not work is allowed and changes nothing for the issuer, so that a repeated call is safe. */
export function mayDeactivateSecret(secrets: Held, secretId: string, now: number): Verdict<SecretProblem> {
  const secret = secrets.find(({ id }) => id === secretId);
  if (!secret || !works(secret, now)) return allowed;
  const others = secrets.filter(({ id }) => id !== secretId).map((other) => stateOf(other, now));
  if (others.includes('active')) return allowed;
  return refused(others.includes('retiring') ? 'other-retiring' : 'last-active');
}

/**
 * Whether a secret may stop by itself at a time: it works now, and another one will work then.
 *
 * @param at Milliseconds since 1970.
 */
export function mayRetireSecret(secrets: Held, secretId: string, at: number, now: number): Verdict<SecretProblem> {
  const secret = secrets.find(({ id }) => id === secretId);
  if (!secret) return allowed; // which is not found
  const state = stateOf(secret, now);
  if (state === 'expired') return refused('expired');
  if (state === 'inactive') return refused('not-active');
  const verdict = mayDeactivateSecret(secrets, secretId, now);
  if (!verdict.allowed) return verdict;
  const lasts = secrets.some((other) => other.id !== secretId && stateOf(other, at) === 'active');
  return lasts ? allowed : refused('other-expires');
}

/** Also takes back a retirement that has not come yet. */
export function mayActivateSecret(secrets: Held, secretId: string, now: number): Verdict<SecretProblem> {
  const secret = secrets.find(({ id }) => id === secretId);
  return secret && isPast(secret.expiresAt, now) ? refused('expired') : allowed;
}

export function mayDeleteSecret(secrets: Held, secretId: string, now: number): Verdict<SecretProblem> {
  const secret = secrets.find(({ id }) => id === secretId);
  return secret && works(secret, now) ? refused('still-active') : allowed;
}

/** Whether a time for a retirement is one: later than now, and at most 30 days away. */
export function checkRetirement(at: number, now: number): 'past' | 'too-late' | undefined {
  if (!(at > now)) return 'past';
  return at > now + longestRetirement + clockSlack ? 'too-late' : undefined;
}

/**
 * The time of a retirement, as ISO 8601, where it may be set.
 *
 * @throws {PortalError} `validation` at `at` ({@link checkRetirement}), or `conflict` ({@link mayRetireSecret}).
 */
export function settleRetirement(secrets: Held, secretId: string, at: number, now: number): string {
  const code = checkRetirement(at, now);
  if (code) throw new PortalError('validation', { fields: [{ path: 'at', code }] });
  enforce(mayRetireSecret(secrets, secretId, at, now), 'secrets');
  return new Date(at).toISOString();
}

/** What the history says of a secret that is activated or deactivated; nothing where it was so already. */
export function statusAction(
  secret: Omit<SecretTimes, 'id'>,
  status: Secret['status'],
  now: number,
): HistoryAction | undefined {
  const before = stateOf(secret, now);
  if (status === 'inactive') {
    return secret.status === 'active' && before !== 'inactive' ? 'secret-deactivated' : undefined;
  }
  if (before === 'inactive') return 'secret-activated';
  return before === 'retiring' ? 'secret-retirement-cancelled' : undefined;
}

const day = 24 * 60 * 60_000;

/**
 * What has to be confirmed in writing before a secret is deactivated, since something will break, or may: it was used
 * in the last day, or the other one has never been used. Undefined where neither is known.
 */
export function deactivationRisk(
  secrets: readonly (SecretTimes & Pick<Secret, 'lastUsedAt'>)[],
  secretId: string,
  now: number,
): 'used-lately' | 'other-never-used' | undefined {
  const secret = secrets.find(({ id }) => id === secretId);
  if (!secret || !works(secret, now)) return undefined;
  if (secret.lastUsedAt && now - Date.parse(secret.lastUsedAt) < day) return 'used-lately';
  const others = secrets.filter((other) => other.id !== secretId && works(other, now));
  return others.length > 0 && others.every(({ lastUsedAt }) => lastUsedAt === null) ? 'other-never-used' : undefined;
}

function isPast(instant: string | null | undefined, now: number): boolean {
  return typeof instant === 'string' && Date.parse(instant) <= now;
}

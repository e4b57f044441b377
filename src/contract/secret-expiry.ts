/** When a secret runs out: what may be chosen, what a backend makes of it, and when to warn. */
import type { infer as Infer } from 'zod/mini';

import { type FieldProblem, PortalError } from './errors.js';
import type { settingsChangesSchema, settingsSchema } from './schemas-secrets.js';
import { clockSlack, type Secret, type SecretTerms } from './secret.js';
import type { Known } from './verdict.js';

/** What holds for all apps of an organisation. */
export type Settings = Known<Infer<typeof settingsSchema>>;
export type SettingsChanges = Known<Infer<typeof settingsChangesSchema>>;

const day = 24 * 60 * 60_000;

/** Days, for a choice. */
export const lifetimePresets = [30, 90, 180, 365] as const;
/** Days. The longest maximum, and the longest lifetime that ends at all. */
export const longestLifetime = 3650;
/** Days before the end at which to warn. */
export const expiryWarnings = [30, 7, 1] as const;

/** `expired`, or the least of {@link expiryWarnings} that has been reached. */
export type ExpiryWarning = 'expired' | (typeof expiryWarnings)[number];

/** @param now Milliseconds since 1970. */
export function expiryWarning(expiresAt: string | null | undefined, now: number): ExpiryWarning | undefined {
  if (!expiresAt) return undefined;
  const left = Date.parse(expiresAt) - now;
  if (left <= 0) return 'expired';
  return expiryWarnings.findLast((days) => left <= days * day);
}

/** Whole days that are left, rounded up, and 1 at least. */
export function daysLeft(expiresAt: string, now: number): number {
  return Math.max(1, Math.ceil((Date.parse(expiresAt) - now) / day));
}

/**
 * An app's `secretExpiresAt`: one that was deactivated, or will be inactive by then, needs no warning. The status is the
 * one that people gave: a secret that has run out counts until it is deactivated or deleted.
 */
export function soonestExpiry(secrets: readonly Pick<Secret, 'status' | 'expiresAt' | 'retiresAt'>[]): string | null {
  // As instants: as texts, 14:09:00Z comes after 14:09:00.500Z.
  const ends = secrets.flatMap(({ status, expiresAt, retiresAt }) =>
    status === 'active' && expiresAt && !(retiresAt && Date.parse(retiresAt) <= Date.parse(expiresAt))
      ? [expiresAt]
      : [],
  );
  return ends.sort((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null;
}

/**
 * The end of a new secret, as ISO 8601, or null for never. What the person does not say is the organisation's maximum.
 *
 * @param now Milliseconds since 1970.
 * @throws {PortalError} `validation` at `expiresAt`: `past`, or `max-lifetime` with the days as its limit.
 */
export function settleExpiry(
  { expiresAt }: SecretTerms,
  { maxLifetimeDays }: Settings['secretPolicy'],
  now: number,
): string | null {
  const limit = maxLifetimeDays ?? longestLifetime;
  const latest = now + limit * day;
  if (expiresAt === undefined) return maxLifetimeDays === null ? null : new Date(latest).toISOString();
  const refuse = (problem: Omit<FieldProblem, 'path'>) =>
    new PortalError('validation', { fields: [{ path: 'expiresAt', ...problem }] });
  if (expiresAt === null) {
    if (maxLifetimeDays !== null) throw refuse({ code: 'max-lifetime', limit });
    return null;
  }
  const at = Date.parse(expiresAt);
  if (!(at > now)) throw refuse({ code: 'past' });
  if (at > latest + clockSlack) throw refuse({ code: 'max-lifetime', limit });
  return new Date(Math.min(at, latest)).toISOString();
}

/** @throws {PortalError} `validation` at `maxLifetimeDays`. */
export function checkSettings({ maxLifetimeDays }: SettingsChanges): void {
  if (maxLifetimeDays === undefined || maxLifetimeDays === null) return;
  if (maxLifetimeDays >= 1 && maxLifetimeDays <= longestLifetime) return;
  throw new PortalError('validation', {
    fields: [{ path: 'maxLifetimeDays', code: 'out-of-range', limit: longestLifetime }],
  });
}

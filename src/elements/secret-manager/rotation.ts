import { type Secret, stateOf, works } from '../../contract/secret.js';
import { expiryWarnings } from '../../contract/secret-expiry.js';
import type { RotationStep } from '../../i18n/secret-messages.js';

export const rotationSteps: readonly RotationStep[] = ['create', 'deploy', 'prove', 'retire', 'delete'];

/** How far the change from one secret to the next has come. It is told by the secrets alone, so any tab can go on. */
export interface Rotation {
  old: Secret;
  next: Secret;
  /** What is to be done now; `stalled` where the new one was deactivated. */
  step: RotationStep | 'stalled';
}

/**
 * @param secrets Oldest first.
 * @param now Milliseconds since 1970.
 */
export function rotationOf(secrets: readonly Secret[], now: number): Rotation | undefined {
  const [old, next, ...more] = secrets;
  if (!old || !next || more.length > 0) return undefined;
  const found = { old, next };
  if (!works(next, now)) {
    // One that has run out leads nowhere: it can only be deleted.
    return works(old, now) && stateOf(next, now) === 'inactive' ? { ...found, step: 'stalled' } : undefined;
  }
  if (!works(old, now)) return { ...found, step: 'delete' };
  // One that is about to end needs nothing but the time to come.
  if (stateOf(old, now) === 'retiring') return { ...found, step: 'retire' };
  if (next.lastUsedAt === null) return { ...found, step: 'deploy' };
  return { ...found, step: 'retire' };
}

const day = 24 * 60 * 60_000;
/** Milliseconds between two looks at whether the new secret has been used. */
const proofInterval = 15_000;

/** When the secrets have to be looked at again: one ends, now or soon, or may have been used for the first time. */
export function nextLook(secrets: readonly Secret[], now: number): number | undefined {
  const ends = secrets.flatMap(({ expiresAt, retiresAt }) => {
    const end = Date.parse(expiresAt ?? '');
    return [end, Date.parse(retiresAt ?? ''), ...expiryWarnings.map((days) => end - days * day)];
  });
  const rotation = rotationOf(secrets, now);
  // Also while the old one is about to end: then it matters most.
  const proving = (rotation?.step === 'deploy' || rotation?.step === 'retire') && rotation.next.lastUsedAt === null;
  const next = Math.min(...[...ends, ...(proving ? [now + proofInterval] : [])].filter((at) => at > now));
  return next === Infinity ? undefined : next;
}

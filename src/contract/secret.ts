/**
 * Client secrets and the rules of their rotation, as data: the element disables a control with the reason, the
 * backend refuses with it, the conformance suite tests both. The rules are Okta's own: at most two secrets,
 * inactive ones counted; the only active one cannot be deactivated; only an inactive one can be deleted.
 */
import type { infer as Infer } from 'zod/mini';

import type { issuedSecretSchema, secretSchema } from './schemas.js';
import { allowed, type Known, refused, type Verdict } from './verdict.js';

export type Secret = Known<Infer<typeof secretSchema>>;
export type IssuedSecret = Known<Infer<typeof issuedSecretSchema>>;

export const maxSecrets = 2;

export type SecretProblem = 'max-secrets' | 'last-active' | 'still-active';

type Held = readonly Pick<Secret, 'id' | 'status'>[];

export function mayCreateSecret(secrets: Held): Verdict<SecretProblem> {
  return secrets.length < maxSecrets ? allowed : refused('max-secrets');
}

/** Deactivating an inactive one is allowed and changes nothing, so that a repeated call is safe. */
export function mayDeactivateSecret(secrets: Held, secretId: string): Verdict<SecretProblem> {
  const othersActive = secrets.some((secret) => secret.id !== secretId && secret.status === 'active');
  const active = secrets.some((secret) => secret.id === secretId && secret.status === 'active');
  return !active || othersActive ? allowed : refused('last-active');
}

export function mayDeleteSecret(secrets: Held, secretId: string): Verdict<SecretProblem> {
  return secrets.some((secret) => secret.id === secretId && secret.status === 'active')
    ? refused('still-active')
    : allowed;
}

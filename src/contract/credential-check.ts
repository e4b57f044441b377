/** What a check of credentials can come to. The words for each are the element's. */
import type { infer as Infer } from 'zod/mini';

import type { App } from './app.js';
import type { credentialCheckSchema } from './schemas-secrets.js';
import { type SecretTimes, stateOf } from './secret.js';
import type { Known } from './verdict.js';

export type CredentialCheck = Known<Infer<typeof credentialCheckSchema>>;

export const credentialVerdicts = [
  /** The issuer takes the client ID with this secret. */
  'right',
  /** Would be right, but the partner app is not approved: nobody can sign in to it, or its own organisation alone. */
  'under-review',
  /** The app's, and deactivated or retired. */
  'inactive',
  /** The app's, and run out. */
  'expired',
  /** Of another app of the same organisation, which `appName` names. */
  'other-app',
  /** Not as secrets are made: a character is wrong, missing or too many. */
  'typo',
  /** Well-formed, and no secret of the organisation's that there is: deleted, or of somebody else. */
  'unknown',
  /** The app's, and would be taken, but the app itself is inactive. */
  'app-off',
] as const;

export type CredentialVerdict = (typeof credentialVerdicts)[number];

/** What is known of a text that somebody takes for an app's secret. */
export interface Credentials {
  app: Pick<App, 'active' | 'applicationType' | 'status'>;
  /** Which of the app's it is. */
  secret: SecretTimes | undefined;
  /** The name of another app of the organisation that it belongs to. */
  otherApp: string | undefined;
  /** Whether it is as secrets are made (`looksLikeClientSecret`). */
  wellFormed: boolean;
}

/** @param now Milliseconds since 1970. */
export function judgeCredentials({ app, secret, otherApp, wellFormed }: Credentials, now: number): CredentialCheck {
  if (!secret) {
    const verdict = otherApp !== undefined ? 'other-app' : wellFormed ? 'unknown' : 'typo';
    return { verdict, secretId: null, appName: otherApp ?? null };
  }
  // While it is under review it is off, and nobody could switch it on: that it is off would be the wrong advice.
  const waits =
    app.applicationType === 'partner' &&
    (app.status === 'under-review' || (app.active && app.status === 'not-approved'));
  const state = stateOf(secret, now);
  const ended = state === 'inactive' || state === 'expired' ? state : undefined;
  return {
    verdict: ended ?? (waits ? 'under-review' : app.active ? 'right' : 'app-off'),
    secretId: secret.id,
    appName: null,
  };
}

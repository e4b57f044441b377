import type { CredentialVerdict } from '../../contract/credential-check.js';
import type { CredentialCheckMessages } from '../messages.js';

const verdicts: Record<CredentialVerdict, readonly [title: string, text: string]> = {
  right: [
    'This secret works',
    'The issuer takes it with this app’s client ID. If sign-in still fails, look at the redirect URI.',
  ],
  'under-review': [
    'This secret is right, but the app is not approved',
    'Until it is approved, it works within your organization at most, and only while it is active.',
  ],
  inactive: [
    'This secret is inactive',
    'It is this app’s, but it was deactivated or retired. Activate it again under Client Secrets, or give your program one that is active.',
  ],
  expired: [
    'This secret has expired',
    'It is this app’s, and the issuer refuses it for good. Generate a new one under Client Secrets and give it to your program.',
  ],
  'other-app': [
    'This secret is another app’s',
    'Use it with that app’s client ID, or give your program a secret of this app.',
  ],
  typo: [
    'This secret is not complete or has a mistake',
    'One or more characters are wrong, missing or too many. Copy it again from where it is stored, without blanks around it.',
  ],
  unknown: [
    'This secret is not known',
    'It looks as secrets do, but your organization has none like it: it was deleted, or is somebody else’s. Generate a new one under Client Secrets.',
  ],
  'app-off': [
    'This secret is right, but the app is switched off',
    'The issuer refuses every request of this app. Switch it on, then try again.',
  ],
};

export const credentialCheck: CredentialCheckMessages = {
  title: 'Check a client secret',
  hint: 'Find out what the issuer makes of a secret that you hold. It is sent this once, and kept and shown nowhere.',
  label: 'Client secret',
  empty: 'Paste a client secret first.',
  check: 'Check secret',
  checking: 'Checking…',
  slow: 'The issuer takes longer than usual to answer.',
  verdictTitle: (verdict, app) =>
    verdict === 'other-app' && app !== null ? `This secret belongs to ${app}` : verdicts[verdict][0],
  verdictText: (verdict) => verdicts[verdict][1],
  failed: (reason) => `The secret was not checked. ${reason}`,
};

import type { CredentialVerdict } from '../contract/credential-check.js';
import type { MismatchReason } from '../contract/redirect-uri-compare.js';

/** What stands before and after something in the type of code. */
type Around = readonly [before: string, after: string];

export interface QuickstartMessages {
  title: string;
  hint: string;
  languages: string;
  language(id: string): string;
  /** The name of the code, for screen readers. */
  code(language: string): string;
  redirectUri: string;
  codeCopied: string;
  copyDenied: string;
  stepsTitle: string;
  /** Around the file's name. */
  stepSave: Around;
  /** Around the variable's name. */
  stepSecret: Around;
  /** Around the command. */
  stepRun: Around;
  noIssuerTitle: string;
  noIssuerText: string;
  appOff: string;
  underReview: string;
  refusedTitle: string;
  refusedHint: string;
  refusedLabel: string;
  refusedPlaceholder: string;
  equalTitle: string;
  /** What else may be wrong. */
  equalText(clientId: string): string;
  pendingTitle: string;
  pendingText: string;
  nothingRegistered: string;
  differsTitle: string;
  differsText: string;
  sent: string;
  registered: string;
  /** Before what the other one lacks, for screen readers. */
  onlySent: string;
  onlyRegistered: string;
  reason(code: MismatchReason): string;
  otherClient(sent: string, own: string): string;
  copyRegistered: string;
}

export interface CredentialCheckMessages {
  title: string;
  hint: string;
  label: string;
  empty: string;
  check: string;
  checking: string;
  slow: string;
  /** `app` is the other one's name. */
  verdictTitle(verdict: CredentialVerdict, app: string | null): string;
  /** What to do next. */
  verdictText(verdict: CredentialVerdict): string;
  failed(reason: string): string;
}

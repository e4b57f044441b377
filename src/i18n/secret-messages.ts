import type { ExpiryWarning } from '../contract/secret-expiry.js';

/** When a secret runs out, where an app is listed or shown. */
export interface SecretExpiryMessages {
  /** Beside an app: "A secret expires in 6 days". `days` is rounded up. */
  warning(warning: ExpiryWarning, days: number): string;
}

/** One step of the guided rotation. */
export type RotationStep = 'create' | 'deploy' | 'prove' | 'retire' | 'delete';

export interface SecretManagerMessages {
  clientId: string;
  clientIdHint: string;
  copyClientId: string;
  title: string;
  hint: string;
  generate: string;
  generating: string;
  created: string;
  secret: string;
  status: string;
  action: string;
  lastUsed: string;
  expires: string;
  never: string;
  notYet: string;
  by(name: string): string;
  endsWith(hint: string): string;
  active: string;
  inactive: string;
  expired: string;
  retiring(moment: string): string;
  expiring(days: number): string;
  deactivate: string;
  activate: string;
  keep: string;
  remove: string;
  emptyTitle: string;
  emptyText: string;
  reason(code: string): string;
  /** The words for a refused field: `expiresAt`, `at`. */
  problem(path: string, code: string, limit: number | undefined): string;
  lifetime: string;
  lifetimeDays(days: number): string;
  lifetimeDate: string;
  lifetimeUntil: string;
  lifetimeLimit(days: number): string;
  issuedTitle: string;
  issuedText: string;
  /** Of one that can be seen again later, and of one that is. */
  issuedKeptText: string;
  issuedAgainText: string;
  issuedLabel: string;
  issuedHidden: string;
  show: string;
  hide: string;
  copySecret: string;
  secretCopied: string;
  copyDenied: string;
  downloadEnv: string;
  downloadJson: string;
  downloaded: string;
  acknowledge: string;
  done: string;
  guardText: string;
  guardStay: string;
  guardLeave: string;
  deactivateTitle: string;
  deactivateText(hint: string): string;
  when: string;
  now: string;
  /** "In 15 minutes": a time from now. */
  after(amount: number, unit: 'minute' | 'hour' | 'day'): string;
  atTime: string;
  atTimeLabel: string;
  usedLately(age: string): string;
  otherNeverUsed(hint: string): string;
  typeHint(hint: string): string;
  setTime: string;
  deleteTitle: string;
  deleteText(hint: string): string;
  deactivated: string;
  retirementSet(moment: string): string;
  kept: string;
  activated: string;
  deleted: string;
  actionFailed(reason: string): string;
  reveal: string;
  stepUpTitle: string;
  stepUpText: string;
  stepUpAgain: string;
  stepUpImpossible: string;
  handOverTitle: string;
  handingOver: string;
  handedOver: string;
  handOverFailed: string;
  handOverDrop: string;
  handOverGuard: string;
  rotation: RotationMessages;
}

export interface RotationMessages {
  title: string;
  text: string;
  step(step: RotationStep): string;
  done: string;
  current: string;
  createdText(hint: string, day: string): string;
  deployText(hint: string): string;
  waiting: string;
  proven(age: string): string;
  unknown: string;
  check: string;
  retireText(hint: string): string;
  retiringText(hint: string, moment: string): string;
  retiredText(hint: string): string;
  expiredText(hint: string): string;
  deleteText(hint: string): string;
  undo: string;
  keep: string;
  retire: string;
  remove: string;
  stalled(hint: string): string;
}

export interface SecretPolicyMessages {
  title: string;
  text: string;
  label: string;
  none: string;
  days(days: number): string;
  other: string;
  otherLabel: string;
  range(days: number): string;
  effect(days: number): string;
  effectNone: string;
  save: string;
  saved: string;
  failed(reason: string): string;
  conflict: string;
}

/**
 * Every word on screen, typed, by the element that says it; what needs a number or a name is a function. The
 * English ones are the product guide's own where the guide has them. A host overrides single words through the
 * portal's `words`.
 */
import type { AppStatus, ApplicationType } from '../contract/app.js';

export interface CommonMessages {
  retry: string;
  signIn: string;
  cancel: string;
  close: string;
  copy: string;
  copied: string;
  loading: string;
  signedOutTitle: string;
  signedOutText: string;
  expiredTitle: string;
  expiredText: string;
  forbiddenTitle: string;
  missingPackage(packages: string): string;
  missingSubscription: string;
  missingOther: string;
  askAdmin: string;
  packageName(id: string): string;
  status(status: AppStatus): string;
  applicationType(type: ApplicationType): string;
  active: string;
  errorTitle: string;
  errorNetwork: string;
  errorTimeout: string;
  errorRateLimited(seconds: number | undefined): string;
  errorNotFound: string;
  errorConflict: string;
  errorContract: string;
  errorServer: string;
  errorForbidden: string;
  errorValidation: string;
  underReviewOff: string;
  requestId(id: string): string;
}

export interface AppListMessages {
  title: string;
  description: string;
  createApp: string;
  name: string;
  clientId: string;
  lastUpdated: string;
  status: string;
  active: string;
  actions: string;
  actionsFor(app: string): string;
  activeFor(app: string): string;
  open: string;
  copyClientId: string;
  clientIdCopied: string;
  copyRefused(text: string): string;
  switchedOn(app: string): string;
  switchedOff(app: string): string;
  switchFailed(app: string, reason: string): string;
  emptyTitle: string;
  emptyText: string;
  more: string;
  shown(count: number, total: number): string;
}

export interface CreateAppMessages {
  title: string;
  name: string;
  namePlaceholder: string;
  logo: string;
  logoDrop: string;
  logoSelect: string;
  logoFormats: string;
  logoLimits: string;
  logoPreview: string;
  logoFacts(width: number, height: number, kilobytes: number): string;
  logoRemove: string;
  logoReading: string;
  type: string;
  typeHint: string;
  internalHint: string;
  partnerHint: string;
  redirectUris: string;
  redirectUrisHint: string;
  redirectUri(number: number): string;
  redirectUriPlaceholder: string;
  addUri: string;
  removeUri(number: number): string;
  scopes: string;
  scopesHint: string;
  scopesChosen(chosen: number, total: number): string;
  showScopes(category: string): string;
  lockedScope(packageName: string): string;
  create: string;
  creating: string;
  problems(count: number): string;
  restored: string;
  startOver: string;
  /** The words for one refused field; `path` without its index. */
  problem(path: string, code: string, limit: number | undefined): string;
}

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
  endsWith(hint: string): string;
  active: string;
  inactive: string;
  deactivate: string;
  activate: string;
  remove: string;
  emptyTitle: string;
  emptyText: string;
  reason(code: string): string;
  issuedTitle: string;
  issuedText: string;
  issuedLabel: string;
  copySecret: string;
  secretCopied: string;
  copyDenied: string;
  acknowledge: string;
  done: string;
  guardText: string;
  guardStay: string;
  guardLeave: string;
  deactivateTitle: string;
  deactivateText(hint: string): string;
  deleteTitle: string;
  deleteText(hint: string): string;
  deactivated: string;
  activated: string;
  deleted: string;
  actionFailed(reason: string): string;
}

export interface AppDetailsMessages {
  settings: string;
  type: string;
  redirectUris: string;
  scopes: string;
  lastUpdated: string;
  active: string;
  underReviewText: string;
  notApprovedText: string;
}

export interface DevPortalMessages {
  title: string;
  breadcrumb: string;
  account: string;
  signOut: string;
}

export interface Messages {
  common: CommonMessages;
  appList: AppListMessages;
  createApp: CreateAppMessages;
  secretManager: SecretManagerMessages;
  appDetails: AppDetailsMessages;
  devPortal: DevPortalMessages;
}

/** What a host may override: any word of any group. */
export type Words = { [Group in keyof Messages]?: Partial<Messages[Group]> };

/**
 * Every word on screen, typed, by the element that says it; what needs a number or a name is a function. The
 * English ones are the product guide's own where the guide has them. A host overrides single words through the
 * portal's `words`.
 */
import type { AppStatus, ApplicationType } from '../contract/app.js';
import type { AppDetailsMessages } from './app-details-messages.js';
import type { AppListDeskMessages, AppListMessages } from './list-messages.js';
import type { SubscriptionManagerMessages, WaffleMenuMessages } from './people-messages.js';
import type { CredentialCheckMessages, QuickstartMessages } from './quickstart-messages.js';
import type { ReviewMessages, ReviewQueueMessages } from './review-messages.js';
import type { SecretExpiryMessages, SecretManagerMessages, SecretPolicyMessages } from './secret-messages.js';

export type { AppDetailsMessages, AppListDeskMessages, AppListMessages, ReviewMessages, ReviewQueueMessages };
export type { SecretExpiryMessages, SecretManagerMessages, SecretPolicyMessages };
export type { CredentialCheckMessages, QuickstartMessages, SubscriptionManagerMessages, WaffleMenuMessages };
export type { BulkAction } from './list-messages.js';
export type { UserFilter } from './people-messages.js';

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
  /** Said once the switch has been moved. */
  switchedOn(app: string): string;
  switchedOff(app: string): string;
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

/** Asked in the list and in an app's details. */
export interface DeleteAppMessages {
  title(app: string): string;
  text: string;
  typeName(app: string): string;
  confirm: string;
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
  logoKeep: string;
  logoCurrent: string;
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
  /** The name of an app that is made from another one. */
  copyOf(name: string): string;
  /** Over what a reviewer has noted at a field. */
  note: string;
  /** The words for one refused field; `path` without its index. */
  problem(path: string, code: string, limit: number | undefined): string;
}

/** What a person lacks, and asking for it; loaded by those alone who lack something. */
export interface AccessMessages {
  roleTitle: string;
  missingRole(roles: string): string;
  role(id: string): string;
  askAdmin: string;
  /** What stands before and after the name and the address of whom to ask. */
  askContact: readonly [before: string, after: string];
  ask: string;
  asking: string;
  asked(day: string): string;
  /** Who sees the request; undefined where nobody is named. */
  seen(contact: string | undefined): string;
  failed(reason: string): string;
  again: string;
  givenTitle: string;
  givenText: string;
}

export interface DevPortalMessages {
  title: string;
  areas: string;
  reviews: string;
  users: string;
  /** Until its name is known. */
  app: string;
  leaveTitle: string;
  leaveText: string;
  stay: string;
  leave: string;
  breadcrumb: string;
  account: string;
  signOut: string;
}

export interface Messages {
  common: CommonMessages;
  appList: AppListMessages;
  appListDesk: AppListDeskMessages;
  deleteApp: DeleteAppMessages;
  createApp: CreateAppMessages;
  secretManager: SecretManagerMessages;
  secretExpiry: SecretExpiryMessages;
  secretPolicy: SecretPolicyMessages;
  appDetails: AppDetailsMessages;
  review: ReviewMessages;
  reviewQueue: ReviewQueueMessages;
  devPortal: DevPortalMessages;
  access: AccessMessages;
  subscriptionManager: SubscriptionManagerMessages;
  waffleMenu: WaffleMenuMessages;
  quickstart: QuickstartMessages;
  credentialCheck: CredentialCheckMessages;
}

/** What a host may override: any word of any group. */
export type Words = { [Group in keyof Messages]?: Partial<Messages[Group]> };

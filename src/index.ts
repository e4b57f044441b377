/** Everything public. Importing it defines no element and touches no page: that is `define`'s job. */
export type { ApplicationType, App, AppChanges, AppDraft, AppPage, AppSort, AppStatus } from './contract/app.js';
export type {
  AppListInput,
  AppQuery,
  AppsBackend,
  CallOptions,
  DevPortalBackend,
  Idempotent,
  PageInput,
  ReviewsBackend,
  ScopesBackend,
  SecretsBackend,
  SettingsBackend,
  UsersBackend,
  ViewerBackend,
} from './contract/backend.js';
export { type ErrorCode, type FieldProblem, isPortalError, type Missing, PortalError } from './contract/errors.js';
export type { HistoryAction, HistoryEntry, HistoryPage } from './contract/history.js';
export type { AppReview, Decision, DecisionInput, Review, ReviewPage } from './contract/review.js';
export type { Risk, RiskCode } from './contract/risk.js';
export type { Scope, ScopeCategory } from './contract/scope.js';
export type { CredentialCheck, CredentialVerdict } from './contract/credential-check.js';
export type { IssuedSecret, Secret, SecretProblem, SecretTerms } from './contract/secret.js';
export type { Settings, SettingsChanges } from './contract/secret-expiry.js';
export type { Product, User, UserChanges, UserPage } from './contract/user.js';
export type { Role, Viewer } from './contract/viewer.js';
export type { Metadata } from './contract/metadata.js';
export { createHttpBackend, type HttpBackendOptions } from './backends/http/http-backend.js';
export { createHostSession, type HostSessionOptions } from './auth/host-session.js';
export type { Session, SessionState, SignInRequest, TokenRequest } from './auth/session.js';
export type { ErrorDetail } from './controllers/events.js';
export type { ExpiryDetail } from './controllers/expiry-announcer.js';
export { defineElements, type DefineOptions } from './define-elements.js';
export { ZiAppDetails } from './elements/app-details/app-details.js';
export { ZiAppList } from './elements/app-list/app-list.js';
export type { AppListView, AppView, HideableColumn } from './elements/app-list/list-view.js';
export { ZiCreateApp } from './elements/create-app/create-app.js';
export { ZiDevPortal } from './elements/dev-portal/dev-portal.js';
export { ZiQuickstart } from './elements/quickstart/quickstart.js';
export { ZiReviewQueue } from './elements/review-queue/review-queue.js';
export { ZiSecretManager } from './elements/secret-manager/secret-manager.js';
export { ZiSecretPolicy } from './elements/secret-policy/secret-policy.js';
export { ZiSubscriptionManager } from './elements/subscription-manager/subscription-manager.js';
export { ZiWaffleMenu } from './elements/waffle-menu/waffle-menu.js';
export type { Messages, Words } from './i18n/messages.js';
export type { CustomAction, CustomColumn, CustomField } from './portal/extensions.js';
export { configure } from './portal/configure.js';
export { createPortal, type Portal, type PortalOptions, type SecretForHost } from './portal/portal.js';
export type { Theme } from './styles/theme.js';

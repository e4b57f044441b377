/** Everything public. Importing it defines no element and touches no page: that is `define`'s job. */
export type { ApplicationType, App, AppChanges, AppDraft, AppPage, AppStatus } from './contract/app.js';
export type {
  AppsBackend,
  CallOptions,
  DevPortalBackend,
  Idempotent,
  ScopesBackend,
  SecretsBackend,
  ViewerBackend,
} from './contract/backend.js';
export { type ErrorCode, type FieldProblem, isPortalError, type Missing, PortalError } from './contract/errors.js';
export type { Scope, ScopeCategory } from './contract/scope.js';
export type { IssuedSecret, Secret } from './contract/secret.js';
export type { Viewer } from './contract/viewer.js';
export { createHttpBackend, type HttpBackendOptions } from './backends/http/http-backend.js';
export { createHostSession, type HostSessionOptions } from './auth/host-session.js';
export type { Session, SessionState, TokenRequest } from './auth/session.js';
export type { ErrorDetail } from './controllers/events.js';
export { ZiAppDetails } from './elements/app-details/app-details.js';
export { ZiAppList } from './elements/app-list/app-list.js';
export { ZiCreateApp } from './elements/create-app/create-app.js';
export { ZiDevPortal } from './elements/dev-portal/dev-portal.js';
export { ZiSecretManager } from './elements/secret-manager/secret-manager.js';
export type { Messages, Words } from './i18n/messages.js';
export { configure } from './portal/configure.js';
export { createPortal, type Portal, type PortalOptions } from './portal/portal.js';

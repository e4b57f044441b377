/**
 * The port between the elements and the world. A host may plug in any object of this shape; the conformance
 * suite (`testing/conformance.ts`) says whether it behaves. Every method rejects with `PortalError`, or with
 * the signal's reason when aborted.
 */
import type { App, AppChanges, AppDraft, AppPage } from './app.js';
import type { ScopeCategory } from './scope.js';
import type { IssuedSecret, Secret } from './secret.js';
import type { Viewer } from './viewer.js';

export interface CallOptions {
  signal?: AbortSignal;
}

/**
 * A key the caller makes up for one creation and sends again with every retry of it: 16 to 128 visible ASCII
 * characters, hard to guess (`crypto.randomUUID()`). The same key makes one resource, however often it arrives.
 */
export interface Idempotent {
  idempotencyKey: string;
}

export interface ViewerBackend {
  get(input: object, options?: CallOptions): Promise<Viewer>;
}

export interface ScopesBackend {
  list(input: object, options?: CallOptions): Promise<ScopeCategory[]>;
}

export interface AppsBackend {
  /** Newest change first. `limit` is 1 to 200, 50 unless told. */
  list(input: { cursor?: string; limit?: number }, options?: CallOptions): Promise<AppPage>;
  get(input: { appId: string }, options?: CallOptions): Promise<App>;
  create(input: Idempotent & { draft: AppDraft }, options?: CallOptions): Promise<App>;
  /** Rejects with `conflict`, the current app in it, unless `version` is the current one. */
  update(input: { appId: string; version: string; changes: AppChanges }, options?: CallOptions): Promise<App>;
  /** Its secrets go with it. */
  delete(input: { appId: string; version: string }, options?: CallOptions): Promise<void>;
}

export interface SecretsBackend {
  /** Oldest first. Never a plaintext. */
  list(input: { appId: string }, options?: CallOptions): Promise<Secret[]>;
  create(input: Idempotent & { appId: string }, options?: CallOptions): Promise<IssuedSecret>;
  activate(input: { appId: string; secretId: string }, options?: CallOptions): Promise<Secret>;
  deactivate(input: { appId: string; secretId: string }, options?: CallOptions): Promise<Secret>;
  delete(input: { appId: string; secretId: string }, options?: CallOptions): Promise<void>;
}

/** Groups that a backend cannot serve are left out of it, and elements hide what they would show. */
export interface DevPortalBackend {
  viewer: ViewerBackend;
  scopes: ScopesBackend;
  apps: AppsBackend;
  secrets: SecretsBackend;
}

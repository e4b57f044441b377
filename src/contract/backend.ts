/**
 * The port between the elements and the world. A host may plug in any object of this shape; the conformance
 * suite (`testing/conformance.ts`) says whether it behaves. Every method rejects with `PortalError`, or with
 * the signal's reason when aborted.
 */
import type { App, AppChanges, AppDraft, AppPage, ApplicationType, AppSort, AppStatus } from './app.js';
import type { HistoryPage } from './history.js';
import type { DecisionInput, Review, ReviewPage } from './review.js';
import type { ScopeCategory } from './scope.js';
import type { CredentialCheck } from './credential-check.js';
import type { IssuedSecret, Secret, SecretTerms } from './secret.js';
import type { Settings, SettingsChanges } from './secret-expiry.js';
import type { User, UserChanges, UserPage } from './user.js';
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
  /** Asks the organisation's admins for access. Asking twice is asking once. */
  requestAccess?(input: object, options?: CallOptions): Promise<Viewer>;
}

/** `limit` is 1 to 200, 50 unless told. */
export interface PageInput {
  /** `nextCursor` of a page of the same list, asked for with the same other members. */
  cursor?: string;
  limit?: number;
}

/** What of the tenant's apps is asked for, and in which order. */
export interface AppQuery {
  /** A part of the name or of the client ID, in any case, outer blanks aside; at most 200 characters. */
  search?: string;
  status?: AppStatus;
  applicationType?: ApplicationType;
  active?: boolean;
  /** By the last change, newest first, unless told. Names are ordered without regard to case. */
  sort?: AppSort;
  /** Ascending unless told; `updatedAt` alone without `sort` is descending. */
  direction?: 'ascending' | 'descending';
}

export interface AppListInput extends PageInput, AppQuery {
  /** How many apps behind the cursor, or from the start, to pass over: a scroll bar that is dragged asks for the middle. */
  skip?: number;
}

export interface ScopesBackend {
  list(input: object, options?: CallOptions): Promise<ScopeCategory[]>;
}

export interface AppsBackend {
  list(input: AppListInput, options?: CallOptions): Promise<AppPage>;
  get(input: { appId: string }, options?: CallOptions): Promise<App>;
  create(input: Idempotent & { draft: AppDraft }, options?: CallOptions): Promise<App>;
  /**
   * Rejects with `conflict`, the current app in it, unless `version` is the current one. What a partner app may not
   * change without a reviewer is proposed (see `planUpdate`).
   */
  update(input: { appId: string; version: string; changes: AppChanges }, options?: CallOptions): Promise<App>;
  /** Its secrets go with it. */
  delete(input: { appId: string; version: string }, options?: CallOptions): Promise<void>;
  /** Newest first. */
  history?(input: PageInput & { appId: string }, options?: CallOptions): Promise<HistoryPage>;
}

export interface SecretsBackend {
  /** Oldest first. Never a plaintext. */
  list(input: { appId: string }, options?: CallOptions): Promise<Secret[]>;
  create(input: Idempotent & { appId: string; terms?: SecretTerms }, options?: CallOptions): Promise<IssuedSecret>;
  /** Also takes back a retirement; see `mayActivateSecret`. */
  activate(input: { appId: string; secretId: string }, options?: CallOptions): Promise<Secret>;
  deactivate(input: { appId: string; secretId: string }, options?: CallOptions): Promise<Secret>;
  delete(input: { appId: string; secretId: string }, options?: CallOptions): Promise<void>;
  /** Rejects with `conflict`, the reason at `secrets` (`mayRetireSecret`), or `validation` at `at` (`checkRetirement`). */
  retire?(
    input: { appId: string; secretId: string; retirement: { at: string } },
    options?: CallOptions,
  ): Promise<Secret>;
  /**
   * The plaintext again, of a secret that is `revealable`. Rejects with `forbidden`, `step-up` missing, unless the
   * caller's sign-in is fresh (`freshSignIn`) and of one of the classes (`acr`) that are named there, if any.
   */
  reveal?(input: { appId: string; secretId: string }, options?: CallOptions): Promise<IssuedSecret>;
  /** Asks the issuer itself. It counts as no use of the secret. */
  check?(
    input: { appId: string; credentials: { clientSecret: string } },
    options?: CallOptions,
  ): Promise<CredentialCheck>;
}

/** What holds for all apps of the organisation. */
export interface SettingsBackend {
  get(input: object, options?: CallOptions): Promise<Settings>;
  /** For the organisation's admins. Rejects with `conflict`, the current settings in it, on another version. */
  update?(input: { version: string; changes: SettingsChanges }, options?: CallOptions): Promise<Settings>;
}

/** The review of partner apps. All but `get` and `withdraw` are for reviewers. */
export interface ReviewsBackend {
  /** Longest wait first. */
  list(
    input: PageInput & {
      state?: Review['state'];
      kind?: Review['kind'];
      assignee?: 'me' | 'nobody';
      /** A part of the app's name, its client ID or the organisation's name, in any case. */
      search?: string;
    },
    options?: CallOptions,
  ): Promise<ReviewPage>;
  /** For reviewers, and for the organisation whose app it is about. */
  get(input: { reviewId: string }, options?: CallOptions): Promise<Review>;
  /**
   * Rejects with `conflict`: the current review in it where `version` is another one; the reason at `review` where the
   * reviewer may not decide (`mayDecide`).
   */
  decide(input: { reviewId: string; version: string; decision: DecisionInput }, options?: CallOptions): Promise<Review>;
  /** To the caller, also from somebody else. */
  assign(input: { reviewId: string }, options?: CallOptions): Promise<Review>;
  unassign(input: { reviewId: string }, options?: CallOptions): Promise<Review>;
  /** Its owner takes an app back; what is approved stays. Rejects as `apps.update`, or with the reason at `review`. */
  withdraw(input: { appId: string; version: string }, options?: CallOptions): Promise<App>;
}

/** The organisation's people and their subscriptions, for its admins. */
export interface UsersBackend {
  /** By name, then by id. */
  list(
    input: PageInput & {
      /** A part of the name or of the e-mail address, in any case. */
      search?: string;
      /** The id of a subscription that they have. */
      subscription?: string;
      /** Whether they have asked for access and wait for an answer. */
      requested?: boolean;
    },
    options?: CallOptions,
  ): Promise<UserPage>;
  /** Rejects with `conflict`, the current user in it, unless `version` is the current one. */
  update(input: { userId: string; version: string; changes: UserChanges }, options?: CallOptions): Promise<User>;
}

/** Groups and methods that a backend cannot serve are left out of it, and elements hide what they would show. */
export interface DevPortalBackend {
  viewer: ViewerBackend;
  scopes: ScopesBackend;
  apps: AppsBackend;
  secrets: SecretsBackend;
  settings?: SettingsBackend;
  reviews?: ReviewsBackend;
  users?: UsersBackend;
}

/** One that leaves nothing out. */
export type WholeBackend = {
  [Group in keyof DevPortalBackend]-?: Required<NonNullable<DevPortalBackend[Group]>>;
};

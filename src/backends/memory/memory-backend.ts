/** A whole backend in memory that keeps every rule a server keeps: for stories, tests and the `demo` attribute. */
import type { WholeBackend } from '../../contract/backend.js';
import type { PortalError } from '../../contract/errors.js';
import { guideScopes } from '../../contract/scope.js';
import type { RandomBytes } from '../../contract/secret-value.js';
import { missingEntitlements } from '../../contract/viewer.js';
import { memoryApps } from './memory-apps.js';
import { type FailureOptions, MemoryCalls, type OperationName } from './memory-calls.js';
import { memoryReviews } from './memory-reviews.js';
import { type Authentication, memorySecrets, type RevealPolicy } from './memory-secrets.js';
import { memorySettings } from './memory-settings.js';
import { MemoryState, nextVersion } from './memory-state.js';
import { memoryUsers } from './memory-users.js';
import { authenticate } from './memory-vault.js';
import type { Scenario } from './scenarios.js';

export type { Authentication, FailureOptions, OperationName, RevealPolicy };

export interface MemoryOptions {
  /** What it starts with: one of `scenarios`, or your own. It is copied, never changed. */
  scenario: Scenario;
  /** Milliseconds that every call takes; 0 unless told. */
  latency?: number;
  /** Milliseconds since 1970. A write after another gets a later instant even where this stands still. */
  now?: () => number;
  /** Where ids, client IDs and secrets come from; `crypto.getRandomValues` unless told. */
  random?: RandomBytes;
  /** Lets plaintexts be seen again after a fresh sign-in; never unless told. */
  reveal?: RevealPolicy;
}

/** One set of data, looked at by any number of people. */
export interface MemoryStore {
  /** The backend as this person sees it. Unknown people are `unauthenticated` at every call. */
  as(personId: string): WholeBackend;
  /** Lets the next call of an operation fail, by whomever it comes. The answer takes back what is left of it. */
  failNext(operation: OperationName, error: PortalError, options?: FailureOptions): () => void;
  /** Lets the next calls of an operation (1 unless told) wait until they are aborted or the answer is called. */
  hangNext(operation: OperationName, times?: number): () => void;
  /**
   * Whether an issuer over this data takes the credentials of a client, which is a use of the secret. Secrets that a
   * scenario brings have no plaintext that could be right.
   */
  authenticate(clientId: string, clientSecret: string): boolean;
  /** Revokes the logos' `blob:` URLs. */
  dispose(): void;
}

/** One person's backend, and the store behind it. */
export interface MemoryBackend extends WholeBackend {
  readonly store: MemoryStore;
  /** Disposes of the store. */
  dispose(): void;
}

export function createMemoryStore({
  scenario,
  latency = 0,
  now = Date.now,
  random,
  reveal,
}: MemoryOptions): MemoryStore {
  const state = new MemoryState(scenario, now, random);
  const calls = new MemoryCalls(state, latency);
  return {
    as: (personId) => ({
      viewer: {
        get: (input, options = {}) => calls.run('viewer.get', personId, input, options, (viewer) => viewer),
        requestAccess: (input, options = {}) =>
          calls.run('viewer.requestAccess', personId, input, options, (viewer) => {
            const person = state.person(viewer, personId);
            if (missingEntitlements(viewer).length > 0 && person.accessRequestedAt === null) {
              const version = nextVersion(person.version);
              Object.assign(person, { accessRequestedAt: state.nextInstant(), version });
            }
            return state.viewer(personId);
          }),
      },
      scopes: {
        list: (input, options = {}) => calls.run('scopes.list', personId, input, options, () => [...guideScopes]),
      },
      apps: memoryApps(state, calls, personId),
      secrets: memorySecrets(state, calls, personId, reveal),
      settings: memorySettings(state, calls, personId),
      reviews: memoryReviews(state, calls, personId),
      users: memoryUsers(state, calls, personId),
    }),
    failNext: (operation, error, options = {}) => calls.failNext(operation, error, options),
    hangNext: (operation, times = 1) => calls.hangNext(operation, times),
    authenticate: (clientId, clientSecret) => authenticate(state, clientId, clientSecret),
    dispose: () => state.dispose(),
  };
}

/**
 * The short form: a store of its own and one person's backend on it.
 *
 * @example
 * const backend = createMemoryBackend({ scenario: scenarios.guide });
 * backend.store.failNext('apps.list', new PortalError('server'));
 */
export function createMemoryBackend(options: MemoryOptions & { viewer?: string }): MemoryBackend {
  const store = createMemoryStore(options);
  return { ...store.as(options.viewer ?? options.scenario.viewer), store, dispose: () => store.dispose() };
}

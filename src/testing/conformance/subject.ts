import type { DevPortalBackend } from '../../contract/backend.js';
import type { Scene } from './scene.js';

/**
 * Who calls, and what each must be; all but `no-subscription` may use the DevPortal.
 *
 * - `developer`: without a role; the organisation lacks a package that some scope of the catalogue needs.
 * - `other-tenant`: the same in another organisation, which has that package.
 * - `no-subscription`: a colleague of the developer without the DevPortal subscription, who waits for no answer.
 * - `org-admin`: a colleague of the developer with that role alone.
 * - `reviewer`, `other-reviewer`: with that role alone; of one organisation, and of neither of the two above.
 */
export type ConformancePerson =
  'developer' | 'other-tenant' | 'no-subscription' | 'org-admin' | 'reviewer' | 'other-reviewer';

/** What a backend may leave out. One that leaves `settings` out has no expiry of secrets that could be tested. */
export type OptionalPart =
  | 'reviews'
  | 'users'
  | 'settings'
  | 'settings.update'
  | 'secrets.retire'
  | 'secrets.reveal'
  | 'secrets.check'
  | 'apps.history'
  | 'viewer.requestAccess';

/**
 * The backend under test. It may hold other data already; the suite makes its own and takes it away again. Nobody
 * else may change the apps and people of these organisations while it runs, nor decide on their reviews. No policy lets
 * reviewers decide on apps of their own organisation. A person's id is the same as viewer and as user.
 */
export interface ConformanceSubject {
  as(person: ConformancePerson): DevPortalBackend;
  /**
   * Whether the issuer takes a client's credentials at its token endpoint, which is a use of the secret. Where it is
   * left out, what the issuer does is not looked at.
   */
  authenticate?(clientId: string, clientSecret: string): boolean | Promise<boolean>;
  dispose?(): void | Promise<void>;
}

export interface ConformanceTest {
  /** Unique in the suite. */
  name: string;
  /** Rejects, with the reason, when the backend does not behave. Tests share a subject, one after the other. */
  run(subject: ConformanceSubject): Promise<void>;
}

export interface ConformanceGroup {
  name: string;
  tests: readonly ConformanceTest[];
}

/** What a group's file is made of: a scene on the subject for each test, tidied up afterwards. */
export type SceneTests = Readonly<Record<string, (scene: Scene) => Promise<void>>>;

import type { DevPortalBackend } from '../../contract/backend.js';
import type { Scene } from './scene.js';

/**
 * Who calls. `developer`: may use the DevPortal; the organisation lacks a package that some scope of the catalogue
 * needs. `other-tenant`: the same in another organisation, which has that package. `no-subscription`: a colleague of
 * the developer without the DevPortal subscription.
 */
export type ConformancePerson = 'developer' | 'other-tenant' | 'no-subscription';

/**
 * The backend under test. It may hold other data already; the suite makes its own and takes it away again. Nobody
 * else may change the apps of the two organisations while it runs.
 */
export interface ConformanceSubject {
  as(person: ConformancePerson): DevPortalBackend;
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

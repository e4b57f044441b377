/**
 * The suite that any {@link DevPortalBackend} must pass. It uses nothing but the port, knows no test framework, and
 * runs against a backend that already holds data.
 */
import { abortTests } from './conformance/abort.js';
import { accessTests } from './conformance/access.js';
import { appsTests } from './conformance/apps.js';
import { authorisationTests } from './conformance/authorisation.js';
import { unexpected } from './conformance/checked-backend.js';
import { credentialCheckTests } from './conformance/credential-check.js';
import { draftsTests } from './conformance/drafts.js';
import { expiryTests, retirementExpiryTests } from './conformance/expiry.js';
import { historyTests } from './conformance/history.js';
import { idempotencyTests } from './conformance/idempotency.js';
import { metadataHistoryTests, metadataTests, noMetadataTests } from './conformance/metadata.js';
import { issuerCheckTests, issuerTests } from './conformance/issuer.js';
import { pagingTests } from './conformance/paging.js';
import { allOf, partsTests } from './conformance/parts.js';
import { proposalsTests } from './conformance/proposals.js';
import { queriesTests } from './conformance/queries.js';
import { queueTests } from './conformance/queue.js';
import { retirementHistoryTests, retirementTests } from './conformance/retirement.js';
import { revealHistoryTests, revealTests } from './conformance/reveal.js';
import { reviewsTests } from './conformance/reviews.js';
import { Scene } from './conformance/scene.js';
import { scopesTests } from './conformance/scopes.js';
import { secretsTests } from './conformance/secrets.js';
import { settingsTests } from './conformance/settings.js';
import type { ConformanceGroup, ConformanceSubject, OptionalPart, SceneTests } from './conformance/subject.js';
import { tenancyTests } from './conformance/tenancy.js';
import { usersTests } from './conformance/users.js';
import { versionsTests } from './conformance/versions.js';
import { viewerTests } from './conformance/viewer.js';

export type {
  ConformanceGroup,
  ConformancePerson,
  ConformanceSubject,
  ConformanceTest,
  OptionalPart,
} from './conformance/subject.js';

export interface ConformanceOptions {
  /**
   * What the backend leaves out; `metadata` where it keeps none with its apps. The suite then makes sure that it does,
   * instead of testing it.
   */
  without?: readonly (OptionalPart | 'metadata')[];
}

/** Every test as data, for a runner of your own. */
export function conformanceGroupsOf(options: ConformanceOptions = {}): readonly ConformanceGroup[] {
  const left = options.without ?? [];
  const without = allOf(left.filter((part) => part !== 'metadata'));
  const metadata: [name: string, tests: SceneTests, ...parts: OptionalPart[]][] = left.includes('metadata')
    ? [['no metadata', noMetadataTests]]
    : [
        ['metadata', metadataTests],
        ['metadata in the history', metadataHistoryTests, 'apps.history'],
      ];
  const groups: [name: string, tests: SceneTests, ...parts: OptionalPart[]][] = [
    ['parts', partsTests(without)],
    ['viewer', viewerTests],
    ['scopes', scopesTests],
    ['authorisation', authorisationTests(without)],
    ['apps', appsTests],
    ['drafts', draftsTests],
    ...metadata,
    ['versions', versionsTests],
    ['secrets', secretsTests],
    ['retirement', retirementTests, 'secrets.retire'],
    ['retirement in the history', retirementHistoryTests, 'secrets.retire', 'apps.history'],
    ['expiry', expiryTests, 'settings'],
    ['retirement before an expiry', retirementExpiryTests, 'secrets.retire', 'settings'],
    ['settings', settingsTests, 'settings', 'settings.update'],
    ['reveal', revealTests, 'secrets.reveal'],
    ['reveal in the history', revealHistoryTests, 'secrets.reveal', 'apps.history'],
    ['credential check', credentialCheckTests, 'secrets.check'],
    ['issuer', issuerTests],
    ['issuer beside the credential check', issuerCheckTests, 'secrets.check'],
    ['tenancy', tenancyTests],
    ['idempotency', idempotencyTests],
    ['paging', pagingTests],
    ['queries', queriesTests],
    ['history', historyTests, 'apps.history'],
    ['reviews', reviewsTests, 'reviews'],
    ['proposals', proposalsTests, 'reviews'],
    ['queue', queueTests, 'reviews'],
    ['users', usersTests, 'users'],
    ['access', accessTests, 'users', 'viewer.requestAccess'],
    ['abort', abortTests],
  ];
  return groups
    .filter(([, , ...parts]) => !parts.some((part) => without.includes(part)))
    .map(([name, tests]) => group(name, tests));
}

/** Those of a backend that leaves nothing out. */
export const conformanceGroups: readonly ConformanceGroup[] = conformanceGroupsOf();

/** The four functions that mocha, node:test, vitest (`beforeAll` as `before`) and others have in common. */
export interface TestFramework {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: () => Promise<void>): unknown;
  before(body: () => Promise<void>): unknown;
  after(body: () => Promise<void>): unknown;
}

/**
 * Declares the whole suite in a test framework. `setup` is called once, before the first test.
 *
 * @example
 * import { after, before, describe, it } from 'node:test';
 * describeConformance({ after, before, describe, it }, 'my backend', async () => ({ as: (person) => backendOf(person) }));
 */
export function describeConformance(
  { describe, it, before, after }: TestFramework,
  name: string,
  setup: () => ConformanceSubject | Promise<ConformanceSubject>,
  options: ConformanceOptions = {},
): void {
  describe(`${name} keeps the contract`, () => {
    let subject: ConformanceSubject;
    before(async () => {
      subject = await setup();
    });
    after(async () => subject?.dispose?.());
    for (const { name: groupName, tests } of conformanceGroupsOf(options)) {
      describe(groupName, () => {
        for (const test of tests) it(test.name, () => test.run(subject));
      });
    }
  });
}

function group(name: string, tests: SceneTests): ConformanceGroup {
  return {
    name,
    tests: Object.entries(tests).map(([testName, body]) => ({
      name: testName,
      async run(subject) {
        const scene = new Scene(subject);
        try {
          await body(scene);
        } catch (error) {
          throw unexpected(error);
        } finally {
          await scene.tidy();
        }
      },
    })),
  };
}

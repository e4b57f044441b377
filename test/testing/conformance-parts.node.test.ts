import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { everyOperation } from '../../src/contract/operations.js';
import {
  conformanceGroups,
  conformanceGroupsOf,
  type ConformanceSubject,
  describeConformance,
  type OptionalPart,
} from '../../src/testing/conformance.js';
import { optionalParts } from '../../src/testing/conformance/checked-backend.js';
import { partialSubject, withoutMetadata } from './support/partial-backend.js';

const framework = { after, before, describe, it };

for (const without of [optionalParts, ['reviews'], ['users'], ['settings']] as const) {
  const name = `memory backend without ${without.join(', ')}`;
  describeConformance(framework, name, () => partialSubject(without), { without });
}

describeConformance(framework, 'memory backend without metadata', withoutMetadata, { without: ['metadata'] });

describe('the conformance suite of a backend that leaves something out', () => {
  for (const part of optionalParts) {
    it(`finds that ${part} is missing where nobody said so`, async () => {
      const message = await failureOf('parts', `has ${part}`, [], partialSubject([part]));
      assert.equal(message, `people whose backend has ${part}: expected ${everybody}, got []`);
    });

    it(`finds that ${part} is there where somebody said that it is not`, async () => {
      const message = await failureOf('parts', `leaves ${part} out`, [part], partialSubject([]));
      assert.equal(message, `people whose backend has ${part}: expected [], got ${everybody}`);
    });
  }

  it('finds a part that only those have who may use it', async () => {
    const subject = partialSubject(['reviews'], (person) => !person.endsWith('reviewer'));
    const message = await failureOf('parts', 'has reviews', [], subject);
    assert.match(message, /got \["reviewer","other-reviewer"\]$/);
  });

  it('has no test about what is left out but that it is', () => {
    for (const part of optionalParts) {
      const tests = conformanceGroupsOf({ without: [part] }).flatMap(({ name, tests: own }) =>
        own.map((test) => `${name}: ${test.name}`),
      );
      const name = part.includes('.') ? part : `${part}.`;
      const about = tests.filter((test) => test.startsWith(`authorisation: ${name}`));
      assert.deepEqual(about, []);
      assert.ok(tests.includes(`parts: leaves ${part} out`));
    }
  });

  it('finds that metadata are not kept where nobody said so, and kept where somebody said that they are not', async () => {
    const [kept, none] = [
      'keeps what a draft carries, to the letter',
      'takes a draft and a change that carry some, and loses nothing else',
    ];
    assert.match(await failureOf('metadata', kept, [], withoutMetadata()), /^metadata: expected .*, got nothing$/);
    const message = await failureOf('no metadata', none, ['metadata'], partialSubject([]));
    assert.equal(message, 'metadata of the new app: expected nothing, got {"team":"Sales"}');
  });

  it('has no method of a group that is left out', () => {
    const tests = conformanceGroupsOf({ without: ['settings'] }).flatMap((group) =>
      group.tests.map(({ name }) => name),
    );
    assert.ok(tests.includes('leaves settings.update out'));
  });
});

describe('the table of authorisation', () => {
  const group = conformanceGroups.find(({ name }) => name === 'authorisation');
  const tests = group?.tests.map(({ name }) => name) ?? [];

  it('has every operation of the contract in every column that it fits', () => {
    for (const { group: prefix, method, operation } of everyOperation()) {
      const places = Object.values(operation.places);
      const about = tests.filter((name) => name.startsWith(`${prefix}.${method} `));
      const counts = (part: string) => about.filter((name) => name.includes(part)).length;
      const name = `${prefix}.${method}`;
      const hasId = operation.path.includes('{') ? 1 : 0;
      assert.equal(counts('an id that nobody gave'), hasId, name);
      assert.equal(counts('ids of another tenant'), hasId, name);
      assert.equal(counts('on a stale version'), places.includes('if-match') ? 1 : 0, name);
      assert.equal(counts('with a used key'), places.includes('idempotency-key') ? 1 : 0, name);
      assert.equal(counts('says what is missing') > 0, operation.needs !== 'nothing', name);
    }
  });

  it('says what is expected in each cell', () => {
    assert.deepEqual(
      tests.filter((name) => /^(apps\.update|reviews\.decide|users\.update|secrets\.create) /.test(name)),
      [
        'apps.update with an id that nobody gave is not-found',
        'apps.update with ids of another tenant is not-found',
        'apps.update by no-subscription is forbidden, and says what is missing',
        'apps.update on a stale version is a conflict that gives the current one',
        'secrets.create with an id that nobody gave is not-found',
        'secrets.create with ids of another tenant is not-found',
        'secrets.create by no-subscription is forbidden, and says what is missing',
        'secrets.create with a used key and another body is refused',
        'reviews.decide with an id that nobody gave is not-found',
        'reviews.decide with ids of another tenant is forbidden',
        'reviews.decide by developer is forbidden, and says what is missing',
        'reviews.decide by org-admin is forbidden, and says what is missing',
        'reviews.decide by other-tenant is forbidden, and says what is missing',
        'reviews.decide by no-subscription is forbidden, and says what is missing',
        'reviews.decide on a stale version is a conflict that gives the current one',
        'users.update with an id that nobody gave is not-found',
        'users.update with ids of another tenant is not-found',
        'users.update by developer is forbidden, and says what is missing',
        'users.update by reviewer is forbidden, and says what is missing',
        'users.update by no-subscription is forbidden, and says what is missing',
        'users.update on a stale version is a conflict that gives the current one',
      ],
    );
  });
});

const everybody = JSON.stringify([
  'developer',
  'other-tenant',
  'no-subscription',
  'org-admin',
  'reviewer',
  'other-reviewer',
]);

async function failureOf(
  groupName: string,
  testName: string,
  without: readonly (OptionalPart | 'metadata')[],
  subject: ConformanceSubject,
): Promise<string> {
  const group = conformanceGroupsOf({ without }).find(({ name }) => name === groupName);
  const test = group?.tests.find(({ name }) => name === testName);
  assert.ok(test, `there is a test "${testName}"`);
  try {
    await test.run(subject);
  } catch (error) {
    return (error as Error).message;
  } finally {
    await subject.dispose?.();
  }
  return assert.fail('the test passed');
}

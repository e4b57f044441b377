import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { PortalError } from '../../src/contract/errors.js';
import { conformanceGroups, type ConformanceTest } from '../../src/testing/conformance.js';
import { accessFaults } from './support/access-faults.js';
import { appFaults } from './support/app-faults.js';
import { brokenSubject, type Fault, type IssuerFault } from './support/broken-backend.js';
import { credentialFaults } from './support/credential-faults.js';
import { metadataFaults } from './support/metadata-faults.js';
import { peopleFaults } from './support/people-faults.js';
import { queryFaults } from './support/query-faults.js';
import { raceFaults } from './support/race-faults.js';
import { retryFaults } from './support/retry-faults.js';
import { reviewFaults } from './support/review-faults.js';
import { secretFaults } from './support/secret-faults.js';

const faults: (Fault | IssuerFault)[] = [
  ...[appFaults, accessFaults, retryFaults, raceFaults, queryFaults, reviewFaults, peopleFaults].flat(),
  ...[...secretFaults, ...credentialFaults, ...metadataFaults],
];

describe('the conformance suite finds a backend that', () => {
  for (const fault of faults) {
    it(fault.what, async () => {
      const error = await failureOf(fault);
      assert.equal(error.name, 'ConformanceError');
      assert.ok(error.message.includes(fault.saying), `"${error.message}" says: ${fault.saying}`);
    });
  }
});

describe('the conformance suite', () => {
  it('never prints a plaintext, under whatever name a backend leaks it', async () => {
    const issued: string[] = [];
    const error = await failureOf({
      what: 'lists plaintexts under another name',
      operation: 'secrets.create',
      async instead({ proper, input }) {
        const answer = await proper(input);
        issued.push(answer.clientSecret);
        return { ...answer, secret: { ...answer.secret, value: answer.clientSecret } };
      },
      caughtBy: ['secrets', 'lists secrets oldest first, and no two are the same'],
      saying: '(hidden)',
    });
    assert.ok(error.message.includes('(hidden)'), error.message);
    assert.equal(issued.length, 2);
    for (const plaintext of issued) assert.ok(!error.message.includes(plaintext));
  });

  it('says which call was refused where no refusal was expected', async () => {
    const error = await failureOf({
      what: 'is down',
      operation: 'scopes.list',
      instead: () => Promise.reject(new PortalError('server')),
      caughtBy: ['scopes', 'names scopes as a token can carry them'],
      saying: '',
    });
    assert.equal(error.message, 'scopes.list was refused: server');
  });

  it('gives every test of a group a name of its own', () => {
    for (const { tests } of conformanceGroups) {
      const names = tests.map(({ name }) => name);
      assert.equal(names.length, new Set(names).size);
    }
  });
});

async function failureOf(fault: Fault | IssuerFault): Promise<Error> {
  const subject = brokenSubject(fault);
  try {
    await testNamed(fault.caughtBy).run(subject);
  } catch (error) {
    assert.ok(error instanceof Error);
    return error;
  } finally {
    await subject.dispose?.();
  }
  return assert.fail('the test passed');
}

function testNamed([groupName, testName]: Fault['caughtBy']): ConformanceTest {
  const group = conformanceGroups.find(({ name }) => name === groupName);
  const test = group?.tests.find(({ name }) => name === testName);
  assert.ok(test, `there is a test "${testName}"`);
  return test;
}

/** What a memory backend shows again, and to whom. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createMemoryStore, type RevealPolicy } from '../../../src/backends/memory/memory-backend.js';
import { people, scenarios } from '../../../src/backends/memory/scenarios.js';
import { isPortalError } from '../../../src/contract/errors.js';
import { conformanceGroups } from '../../../src/testing/conformance.js';

const policies: Record<string, RevealPolicy> = {
  'to somebody who has just signed in': { authentication: () => ({ at: Date.now() }) },
  'to nobody whose sign-in is an hour old': { authentication: () => ({ at: Date.now() - 3_600_000 }) },
  'to nobody without the second factor': { authentication: () => ({ at: Date.now(), acr: 'one' }), acr: 'two' },
};

for (const [whom, reveal] of Object.entries(policies)) {
  describe(`a memory backend that shows plaintexts ${whom} keeps the contract`, () => {
    for (const { name: group, tests } of conformanceGroups.filter(({ name }) => name.startsWith('reveal'))) {
      for (const test of tests) {
        it(`${group}: ${test.name}`, async () => {
          const store = createMemoryStore({ scenario: scenarios.guide, reveal });
          await test.run({ as: (person) => store.as(people[person].id), dispose: () => store.dispose() });
          store.dispose();
        });
      }
    }
  });
}

describe('a plaintext that was kept', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');

  it('is shown for five minutes after the sign-in', async () => {
    const outcome = (secondsAgo: number) => revealed({ authentication: () => ({ at: now - secondsAgo * 1000 }) });
    assert.equal(await outcome(0), 'shown');
    assert.equal(await outcome(300), 'shown');
    assert.deepEqual(await outcome(300.001), [{ kind: 'step-up', anyOf: [] }]);
  });

  it('is shown after a sign-in of the class that is asked for, which is named where it was another', async () => {
    const outcome = (acr?: string) =>
      revealed({ authentication: () => ({ at: now, ...(acr !== undefined && { acr }) }), acr: 'two' });
    assert.equal(await outcome('two'), 'shown');
    for (const acr of ['one', undefined]) {
      assert.deepEqual(await outcome(acr), [{ kind: 'step-up', anyOf: ['two'] }]);
    }
  });

  async function revealed(reveal: RevealPolicy): Promise<unknown> {
    const store = createMemoryStore({ scenario: scenarios.guide, reveal, now: () => now });
    const { apps, secrets } = store.as(people.developer.id);
    const key = { idempotencyKey: 'key-0123456789abcdef' };
    const callback = { applicationType: 'internal', redirectUris: ['https://app.example/callback'] };
    const { id: appId } = await apps.create({ ...key, draft: { ...callback, name: 'New', scopes: ['ziapi:search'] } });
    const { secret, clientSecret } = await secrets.create({ ...key, appId });
    try {
      const shown = await secrets.reveal({ appId, secretId: secret.id });
      return shown.clientSecret === clientSecret ? 'shown' : 'another one';
    } catch (error) {
      if (!isPortalError(error) || error.code !== 'forbidden') throw error;
      return error.missing;
    } finally {
      store.dispose();
    }
  }
});

import assert from 'node:assert/strict';
import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';

import { deriveKey } from '../src/postgres-backend/idempotency.js';
import { poolBytes } from '../src/random-pool.js';

describe('what seals the answer to a creation', () => {
  it('is a key by HKDF-SHA-256, as Node.js derives it', () => {
    for (const idempotencyKey of [randomUUID(), 'k', 'ü'.repeat(500)]) {
      const salt = randomBytes(16);
      const expected = Buffer.from(hkdfSync('sha256', idempotencyKey, salt, 'devportal idempotent answer', 32));
      assert.deepEqual(deriveKey(idempotencyKey, salt), expected);
    }
  });
});

describe('random bytes from the pool', () => {
  it('are nobody else’s, however many are taken, and stay what they are', () => {
    const taken = Array.from({ length: 2_000 }, (_, index) => poolBytes(12 + (index % 20)));
    const before = taken.map((bytes) => Buffer.from(bytes).toString('hex'));
    assert.equal(new Set(before.map((text) => text.slice(0, 24))).size, taken.length);
    poolBytes(4096);
    assert.deepEqual(
      taken.map((bytes) => Buffer.from(bytes).toString('hex')),
      before,
    );
    assert.equal(poolBytes(4096).length, 4096);
  });
});

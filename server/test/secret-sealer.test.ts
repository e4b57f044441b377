import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';

import { SecretSealer } from '../src/secret-sealer.js';
import { sealingKey } from './support/sealing.js';

const ids = { tenantId: 't', appId: 'a', secretId: 's' };

describe('a sealed secret', () => {
  const [one, two] = [sealingKey('one'), sealingKey('two')];

  it('opens with the key that sealed it, current or older', () => {
    const row = new SecretSealer(one).seal('a plaintext', ids);
    assert.equal(row.sealed_key, 'one');
    assert.equal(new SecretSealer(two, [one]).open(row, ids), 'a plaintext');
    assert.throws(() => new SecretSealer(two).open(row, ids), /not known/);
    assert.throws(() => new SecretSealer(sealingKey('one')).open(row, ids), 'another key of that id');
  });

  it('is bound to its tenant, app and secret', () => {
    const sealer = new SecretSealer(one);
    const row = sealer.seal('a plaintext', ids);
    for (const name of ['tenantId', 'appId', 'secretId']) {
      assert.throws(() => sealer.open(row, { ...ids, [name]: 'another' }), name);
    }
    // No two sets of ids are the same text.
    assert.throws(() => sealer.open(row, { tenantId: 't","a', appId: 's', secretId: '' }));
  });

  it('does not open when a bit of it was changed, or its end is missing', () => {
    const sealer = new SecretSealer(one);
    const { sealed, sealed_key } = sealer.seal('a plaintext', ids);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      assert.throws(() => sealer.open({ sealed: changed, sealed_key }, ids), String(at));
      assert.throws(() => sealer.open({ sealed: sealed.subarray(0, at), sealed_key }, ids), `${at} bytes`);
    }
  });

  it('looks different each time, and shows neither plaintext nor key', () => {
    const bytes = randomBytes(32);
    const key = sealingKey('shown', bytes);
    const sealer = new SecretSealer(key);
    const [first, again] = [sealer.seal('a plaintext', ids), sealer.seal('a plaintext', ids)];
    assert.notDeepEqual(first.sealed.subarray(0, 12), again.sealed.subarray(0, 12));
    assert.notDeepEqual(first.sealed.subarray(28), again.sealed.subarray(28));
    assert.ok(!first.sealed.includes('plaintext'));
    const shown = inspect({ sealer, key }, { depth: 9, showHidden: true }) + JSON.stringify({ sealer, key });
    for (const encoding of ['hex', 'base64'] as const) assert.ok(!shown.includes(bytes.toString(encoding)));
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { callerKey, createAddressReader } from '../src/edge/client-address.js';

describe('where a request comes from', () => {
  it('is the other end, whatever it says, without a proxy that is trusted', () => {
    const read = createAddressReader([]);
    assert.equal(read('203.0.113.9', '192.0.2.1'), '203.0.113.9');
    assert.equal(read('::ffff:203.0.113.9', null), '203.0.113.9');
    assert.equal(read(undefined, '192.0.2.1'), '');
  });

  it('is the last of the proxies’ list that no trusted one wrote down for another trusted one', () => {
    const read = createAddressReader(['10.0.0.0/8', '::1', 'fd00::/8']);
    assert.equal(read('10.1.2.3', '192.0.2.1'), '192.0.2.1');
    assert.equal(read('::ffff:10.1.2.3', '192.0.2.1'), '192.0.2.1');
    assert.equal(read('::1', '198.51.100.1, 192.0.2.1, 10.9.9.9'), '192.0.2.1', 'not what a stranger put in front');
    assert.equal(read('fd00::7', '2001:db8::1'), '2001:db8::1');
    assert.equal(read('203.0.113.9', '192.0.2.1'), '203.0.113.9', 'past the proxy');
    assert.equal(read('10.1.2.3', '[2001:db8::1]:4711'), '2001:db8::1');
    assert.equal(read('10.1.2.3', '192.0.2.1:4711'), '192.0.2.1');
    for (const nothing of [null, '', 'unknown', '<script>', ',']) {
      assert.equal(read('10.1.2.3', nothing), '10.1.2.3', String(nothing));
    }
  });

  it('counts as one caller for all of a subscriber’s IPv6 addresses', () => {
    assert.equal(callerKey('192.0.2.1'), '192.0.2.1');
    assert.equal(callerKey('2001:db8:1:2:3:4:5:6'), callerKey('2001:0db8:1:2::9'));
    assert.notEqual(callerKey('2001:db8:1:2::'), callerKey('2001:db8:1:3::'));
    assert.equal(callerKey('::1'), '0:0:0:0::/64');
  });
});

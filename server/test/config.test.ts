import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { ConfigError, readConfig } from '../src/config.js';

const defaults = { folder: '/srv/data', tty: false };

describe('settings', () => {
  it('need not be given', () => {
    const { ports, database, host, seed } = readConfig({}, defaults);
    assert.deepEqual(ports, { portal: 4400, api: 4401, issuer: 4402, client: 4403 });
    assert.deepEqual(database, { kind: 'embedded', folder: '/srv/data' });
    assert.equal(host, '127.0.0.1');
    assert.equal(seed, true);
  });

  it('keep reviewers from the apps of their own organisation, unless told', () => {
    assert.equal(readConfig({}, defaults).reviewOwnTenant, false);
    assert.equal(readConfig({ DEVPORTAL_REVIEW_OWN_TENANT: 'on' }, defaults).reviewOwnTenant, true);
    for (const value of ['', 'off', 'true', 'ON']) {
      assert.equal(readConfig({ DEVPORTAL_REVIEW_OWN_TENANT: value }, defaults).reviewOwnTenant, false, value);
    }
  });

  it('choose the database by DATABASE_URL', () => {
    const url = 'postgresql://localhost/devportal';
    assert.deepEqual(readConfig({ DATABASE_URL: url }, defaults).database, { kind: 'server', url });
    assert.equal(readConfig({ DATABASE_URL: '' }, defaults).database.kind, 'embedded');
  });

  it('are refused by name when they make no sense', () => {
    for (const [name, value] of [
      ['DEVPORTAL_API_PORT', 'eighty'],
      ['DEVPORTAL_PORTAL_PORT', '70000'],
      ['DEVPORTAL_ISSUER_PORT', '-1'],
      ['DEVPORTAL_CLIENT_PORT', '0x1133'],
      ['DEVPORTAL_TOKEN_SECONDS', '1.5'],
      ['DEVPORTAL_TOKEN_SECONDS', '0'],
      ['DEVPORTAL_ORIGINS', 'https://a.example/path'],
      ['DEVPORTAL_ORIGINS', 'a.example'],
    ] as const) {
      assert.throws(
        () => readConfig({ [name]: value }, defaults),
        (error) => error instanceof ConfigError && error.message.includes(name),
        `${name}=${value}`,
      );
    }
  });
});

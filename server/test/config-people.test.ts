import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readConfig } from '../src/config.js';
import { ConfigError } from '../src/config-readers.js';

const defaults = { folder: '/srv/data', tty: false };

describe('settings of the people', () => {
  describe('of the issuer that people sign in at', () => {
    const outside = {
      DEVPORTAL_ISSUER: 'https://acme.okta.com/oauth2/default',
      DEVPORTAL_CLIENT_IDS: '0oaone, 0oatwo',
    };

    it('leave the local one, its people and its host portal out', () => {
      const { people, seed } = readConfig(outside, defaults);
      assert.deepEqual(people, { issuer: outside.DEVPORTAL_ISSUER, clientIds: ['0oaone', '0oatwo'] });
      assert.equal(seed, false);
      assert.equal(readConfig({}, defaults).people, undefined);
      assert.equal(readConfig({ ...outside, DEVPORTAL_HOST: '0.0.0.0' }, defaults).host, '0.0.0.0');
    });

    it('are refused where tokens could come from anybody', () => {
      for (const [issuer, clients] of [
        ['http://acme.okta.com/oauth2/default', '0oaone'],
        ['https://acme.okta.com/oauth2/default/', '0oaone'],
        ['acme.okta.com', '0oaone'],
        [outside.DEVPORTAL_ISSUER, ''],
        [outside.DEVPORTAL_ISSUER, ' , '],
      ]) {
        const env = { DEVPORTAL_ISSUER: issuer, DEVPORTAL_CLIENT_IDS: clients };
        assert.throws(() => readConfig(env, defaults), ConfigError, issuer);
      }
    });
  });

  describe('of who people are', () => {
    const outside = { DEVPORTAL_ISSUER: 'https://acme.okta.com/oauth2/default', DEVPORTAL_CLIENT_IDS: '0oaone' };
    const at = (claims: string) =>
      readConfig({ ...outside, DEVPORTAL_PERSON_CLAIMS: claims }, defaults).people?.personClaims;

    it('name the claims of the access token', () => {
      assert.deepEqual(at('tenant=org_id, roles=groups,tenant-name=https://acme.example/org'), {
        tenant: 'org_id',
        roles: 'groups',
        'tenant-name': 'https://acme.example/org',
      });
      assert.equal(at(''), undefined);
    });

    it('say what is wrong with them', () => {
      for (const [claims, wrong] of [
        ['roles=groups', /say the claim of the tenant/],
        ['tenant', /not "tenant"/],
        ['tenant=org_id,role=groups', /tenant, tenant-name, packages, .* not "role=groups"/],
        ['tenant=org_id,', /not ""/],
        ['tenant=a=b', /not "tenant=a=b"/],
      ] as const) {
        assert.throws(
          () => at(claims),
          (error) => error instanceof ConfigError && wrong.test(error.message),
          claims,
        );
      }
    });
  });
});

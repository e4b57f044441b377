import assert from 'node:assert/strict';
import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';

import { readConfig } from '../src/config.js';
import { ConfigError } from '../src/config-readers.js';
import type { Environment } from '../src/config-variables.js';
import { SecretSealer } from '../src/secret-sealer.js';

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
    for (const value of ['', 'off']) {
      assert.equal(readConfig({ DEVPORTAL_REVIEW_OWN_TENANT: value }, defaults).reviewOwnTenant, false, value);
    }
  });

  it('choose the database by DATABASE_URL', () => {
    const url = 'postgresql://localhost/devportal';
    assert.deepEqual(readConfig({ DATABASE_URL: url }, defaults).database, { kind: 'server', url, connections: 10 });
    const few = { DATABASE_URL: url, DEVPORTAL_DATABASE_CONNECTIONS: '4' };
    assert.deepEqual(readConfig(few, defaults).database, { kind: 'server', url, connections: 4 });
    assert.throws(() => readConfig({ ...few, DEVPORTAL_DATABASE_CONNECTIONS: '1' }, defaults), ConfigError);
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
      ['DEVPORTAL_SECRET_REVEAL', 'always'],
      ['DEVPORTAL_SECRET_REVEAL', 'FRESH-SIGN-IN'],
      ['DEVPORTAL_REVEAL_ACR', 'urn:okta:loa:3fa:any'],
      ['DEVPORTAL_REVIEW_OWN_TENANT', 'true'],
      ['DEVPORTAL_REVIEW_OWN_TENANT', 'ON'],
      ['DEVPORTAL_SEED', 'yes'],
      // The local issuer would be everybody's.
      ['DEVPORTAL_HOST', '0.0.0.0'],
      ['DEVPORTAL_LOG', 'xml'],
      ['DATABASE_URL', 'db.example:5432/devportal'],
      ['DATABASE_URL', 'mysql://db.example/devportal'],
      ['DEVPORTAL_OKTA_CLIENT_ID', '0oaservice'],
      ['DEVPORTAL_OKTA_KEY', '{}'],
      ['DEVPORTAL_REQUEST_SECONDS', '0'],
      ['DEVPORTAL_USER_RATE', '0'],
      ['DEVPORTAL_TENANT_RATE', 'none'],
      ['DEVPORTAL_ADDRESS_RATE', '-5'],
      ['DEVPORTAL_TRUSTED_PROXIES', 'proxy.example'],
      ['DEVPORTAL_TRUSTED_PROXIES', '10.0.0.0/33'],
      ['DEVPORTAL_DRAIN_SECONDS', '601'],
      ['DEVPORTAL_METRICS_PORT', '70000'],
      ['OTEL_EXPORTER_OTLP_ENDPOINT', '127.0.0.1:4318'],
      ['DEVPORTAL_DPOP', 'on'],
      ['DEVPORTAL_CLOCK_SKEW', '301'],
      ['DEVPORTAL_CLOCK_SKEW', '-1'],
      ['DEVPORTAL_PUBLIC_URL', 'api.example'],
      ['DEVPORTAL_PUBLIC_URL', 'ftp://api.example'],
      ['DEVPORTAL_PUBLIC_URL', 'https://api.example/?a=b'],
    ] as const) {
      assert.throws(
        () => readConfig({ [name]: value }, defaults),
        (error) => error instanceof ConfigError && error.message.includes(name),
        `${name}=${value}`,
      );
    }
  });

  describe('of the edge', () => {
    const edge = (env: Environment) => readConfig(env, defaults).edge;

    it('say how tokens are taken', () => {
      assert.deepEqual([edge({}).dpop, edge({}).clockSkew], ['accepted', 30]);
      const { dpop, clockSkew } = edge({ DEVPORTAL_DPOP: 'required', DEVPORTAL_CLOCK_SKEW: '0' });
      assert.deepEqual([dpop, clockSkew], ['required', 0]);
    });

    it('say how much is too much', () => {
      assert.deepEqual(edge({}).rates, { user: 600, tenant: 6000, address: 600 });
      assert.equal(edge({}).requestSeconds, 30);
      const off = { DEVPORTAL_USER_RATE: 'off', DEVPORTAL_TENANT_RATE: 'off', DEVPORTAL_ADDRESS_RATE: 'off' };
      assert.deepEqual(edge(off).rates, { user: undefined, tenant: undefined, address: undefined });
      const some = edge({ DEVPORTAL_USER_RATE: '5', DEVPORTAL_REQUEST_SECONDS: '7' });
      assert.deepEqual([edge({}).drainSeconds, edge({ DEVPORTAL_DRAIN_SECONDS: '15' }).drainSeconds], [0, 15]);
      assert.deepEqual([some.rates.user, some.requestSeconds], [5, 7]);
    });

    it('show nothing to operators unless told', () => {
      const { metricsPort, tracesUrl } = edge({ DEVPORTAL_METRICS_PORT: '', OTEL_EXPORTER_OTLP_ENDPOINT: '' });
      assert.deepEqual([metricsPort, tracesUrl], [undefined, undefined]);
      const told = { DEVPORTAL_METRICS_PORT: '0', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318/' };
      assert.deepEqual([edge(told).metricsPort, edge(told).tracesUrl], [0, 'http://127.0.0.1:4318']);
    });

    it('say which proxies are believed', () => {
      assert.deepEqual(edge({}).trustedProxies, []);
      const { trustedProxies } = edge({ DEVPORTAL_TRUSTED_PROXIES: '10.0.0.0/8, ::1,192.0.2.7' });
      assert.deepEqual(trustedProxies, ['10.0.0.0/8', '::1', '192.0.2.7']);
    });

    it('say where the API is reached, and do not repeat what may have a password in it', () => {
      const at = (url: string) => edge({ DEVPORTAL_PUBLIC_URL: url }).publicUrl;
      assert.equal(at(''), undefined);
      assert.equal(at('https://api.example'), 'https://api.example');
      assert.equal(at('https://API.example:443/devportal/'), 'https://api.example/devportal');
      assert.throws(
        () => at('https://me:hunter22@api.example'),
        (error) => error instanceof ConfigError && !error.message.includes('hunter22'),
      );
    });
  });

  describe('of Okta', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const jwkOf = (one: KeyObject) => JSON.stringify({ ...one.export({ format: 'jwk' }), kid: 'k1' });
    const key = jwkOf(privateKey);
    const okta = {
      DATABASE_URL: 'postgresql://localhost/devportal',
      DEVPORTAL_OKTA_ORG: 'https://acme.okta.com',
      DEVPORTAL_OKTA_CLIENT_ID: '0oaservice',
      DEVPORTAL_OKTA_KEY: key,
    };

    it('lead to its org, its service app and its authorization server', () => {
      assert.equal(readConfig({}, defaults).okta, undefined);
      const { org, clientId, key: read, dpop, authServerId, atOnce } = readConfig(okta, defaults).okta ?? assert.fail();
      assert.deepEqual(
        [org, clientId, read.kid, dpop, authServerId],
        ['https://acme.okta.com', '0oaservice', 'k1', false, 'default'],
      );
      assert.deepEqual(atOnce, { perUser: 2, total: 20 });
      const other = { ...okta, DEVPORTAL_OKTA_DPOP: 'on', DEVPORTAL_OKTA_AUTH_SERVER: 'aus1' };
      const elliptic = jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
      assert.equal(readConfig({ ...okta, DEVPORTAL_OKTA_KEY: elliptic }, defaults).okta?.key.kty, 'EC');
      assert.deepEqual(
        [readConfig(other, defaults).okta?.dpop, readConfig(other, defaults).okta?.authServerId],
        [true, 'aus1'],
      );
    });

    it('are refused when they make no sense, without a trace of the key', () => {
      const publicKey = JSON.stringify({ ...(JSON.parse(key) as object), d: undefined });
      for (const changes of [
        { DATABASE_URL: '' },
        { DEVPORTAL_OKTA_ORG: 'http://acme.okta.com' },
        { DEVPORTAL_OKTA_ORG: 'https://acme.okta.com/' },
        { DEVPORTAL_OKTA_CLIENT_ID: '' },
        { DEVPORTAL_OKTA_KEY: '' },
        { DEVPORTAL_OKTA_KEY: key.slice(0, -5) },
        { DEVPORTAL_OKTA_KEY: publicKey },
        { DEVPORTAL_OKTA_KEY: '{"kty":"RSA","d":"x"}' },
        { DEVPORTAL_OKTA_KEY: jwkOf(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey) },
        { DEVPORTAL_OKTA_KEY: jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey) },
        { DEVPORTAL_OKTA_DPOP: 'yes' },
      ]) {
        assert.throws(
          () => readConfig({ ...okta, ...changes }, defaults),
          (error: unknown) =>
            error instanceof ConfigError && !error.message.includes((JSON.parse(key) as { n: string }).n.slice(0, 20)),
          JSON.stringify(Object.keys(changes)),
        );
      }
    });
  });

  describe('of the reveal of secrets', () => {
    const key = () => randomBytes(32).toString('base64');
    const policy = { DEVPORTAL_SECRET_REVEAL: 'fresh-sign-in' };

    it('let nobody see one again unless told', () => {
      for (const env of [{}, { DEVPORTAL_SECRET_REVEAL: '' }, { DEVPORTAL_SECRET_REVEAL: 'never' }]) {
        const keys = { DEVPORTAL_SECRET_KEYS: `k1:${key()}`, DEVPORTAL_REVEAL_ACR: 'phr' };
        assert.deepEqual(readConfig({ ...env, ...keys }, defaults).secretReveal, { policy: 'never' });
      }
    });

    it('take keys in their order, and the class of a sign-in', () => {
      const [one, two] = [key(), key()];
      const env = { ...policy, DEVPORTAL_SECRET_KEYS: ` 2026-11:${one}, old.1:${two} `, DEVPORTAL_REVEAL_ACR: 'phr' };
      const { secretReveal } = readConfig(env, defaults);
      assert.ok(secretReveal.policy === 'fresh-sign-in');
      assert.equal(secretReveal.acr, 'phr');
      assert.deepEqual(
        secretReveal.keys.map(({ id, key: { type, symmetricKeySize } }) => [id, type, symmetricKeySize]),
        [
          ['2026-11', 'secret', 32],
          ['old.1', 'secret', 32],
        ],
      );
      assert.deepEqual(
        secretReveal.keys.map((sealingKey) => sealingKey.key.export().toString('base64')),
        [one, two],
      );
      const [current, ...older] = secretReveal.keys;
      assert.deepEqual(new SecretSealer(current, older).olderKeys, ['old.1']);
      const { secretReveal: any } = readConfig({ ...policy, DEVPORTAL_SECRET_KEYS: `k1:${one}` }, defaults);
      assert.ok(!('acr' in any));
    });

    it('are refused without a key', () => {
      for (const keys of [undefined, '', ' , ']) {
        const env = { ...policy, ...(keys !== undefined && { DEVPORTAL_SECRET_KEYS: keys }) };
        assert.throws(() => readConfig(env, defaults), {
          name: 'ConfigError',
          message: /fresh-sign-in needs a key in DEVPORTAL_SECRET_KEYS/,
        });
      }
    });

    it('are refused with a key that is none, by its place and without a trace of it, whatever the policy is', () => {
      const good = key();
      const bytes = randomBytes(32);
      const bad = [
        bytes.toString('base64'),
        `:${bytes.toString('base64')}`,
        `k 2:${bytes.toString('base64')}`,
        `k2:${bytes.toString('base64url')}`,
        `k2:${bytes.toString('base64').slice(0, -1)}`,
        `k2:${bytes.toString('hex')}`,
        `k2:${bytes.toString('base64').replace('=', '!')}`,
        `k2:${randomBytes(31).toString('base64')}`,
        `k2:${randomBytes(33).toString('base64')}`,
        `k2:k3:${bytes.toString('base64')}`,
        'k2:',
        'k2',
      ];
      for (const part of bad) {
        for (const env of [policy, {}]) {
          assert.throws(
            () => readConfig({ ...env, DEVPORTAL_SECRET_KEYS: `k1:${good},${part}` }, defaults),
            (error) => {
              assert.ok(error instanceof ConfigError, part);
              assert.match(error.message, /DEVPORTAL_SECRET_KEYS .*number 2 is not so/);
              const text = part.split(':').at(-1) ?? '';
              assert.ok(
                !error.message.includes(good) && (text.length < 8 || !error.message.includes(text.slice(0, 8))),
              );
              return true;
            },
          );
        }
      }
    });

    it('are refused with two keys of one id', () => {
      const [one, two] = [key(), key()];
      assert.throws(
        () => readConfig({ DEVPORTAL_SECRET_KEYS: `k1:${one},k2:${key()},k1:${two}` }, defaults),
        (error) =>
          error instanceof ConfigError &&
          /number 3 twice/.test(error.message) &&
          ![one, two].some((text) => error.message.includes(text)),
      );
    });
  });
});

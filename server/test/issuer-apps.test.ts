import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import type { DevPortalBackend } from '@zoominfo/devportal-elements/contract/backend';
import { decodeJwt } from 'jose';
import * as client from 'openid-client';

import { backendOf, newKey } from './support/people.js';
import { authorize, exchange, getTokens, oauthClient, registerApp } from './support/registered-app.js';
import { sharedServer } from './support/shared-server.js';

const person = people.developer.id;
const scope = 'openid ziapi:search ziapi:enrich';
/** 401 with `invalid_client`, said in a challenge where the client came with Basic (RFC 6749, section 5.2). */
const unauthorized = (error: unknown) =>
  error instanceof client.WWWAuthenticateChallengeError
    ? error.status === 401 && error.cause[0]?.parameters['error'] === 'invalid_client'
    : error instanceof client.ResponseBodyError && error.status === 401 && error.error === 'invalid_client';

describe('an app that was registered', () => {
  const server = sharedServer();
  let backend: DevPortalBackend;
  before(async () => {
    backend = await backendOf(server(), 'developer');
  });

  it('gets a token with just the scopes that it asked for, by Basic and by form', async () => {
    const { app, clientSecret } = await registerApp(backend, 'Tokens');
    for (const auth of [client.ClientSecretBasic(clientSecret), client.ClientSecretPost(clientSecret)]) {
      const config = await oauthClient(server(), app, clientSecret, auth);
      const tokens = await getTokens(config, { person, scope });
      const { iss, aud, cid, uid, scp, ver } = decodeJwt(tokens.access_token);
      assert.deepEqual(
        { iss, aud, cid, uid, scp, ver },
        { iss: server().issuer, aud: 'api://default', cid: app.clientId, uid: person, scp: scope.split(' '), ver: 1 },
      );
      assert.equal(tokens.claims()?.sub, person);
    }
  });

  it('cannot manage apps with its token', async () => {
    const { app, clientSecret } = await registerApp(backend, 'Manager');
    const tokens = await getTokens(await oauthClient(server(), app, clientSecret), { person, scope });
    const headers = { authorization: `Bearer ${tokens.access_token}` };
    assert.equal((await fetch(`${server().apiUrl}/apps`, { headers })).status, 401);
  });

  it('is let in with either of two secrets, and with a deactivated one no more at the very next request', async () => {
    const { app, clientSecret: first, secretId } = await registerApp(backend, 'Two secrets');
    const { clientSecret: second } = await backend.secrets.create({ appId: app.id, ...newKey() });
    const [one, two] = [await oauthClient(server(), app, first), await oauthClient(server(), app, second)];
    const tokens = await getTokens(one, { person, scope: `${scope} offline_access` });
    const refreshToken = tokens.refresh_token ?? '';
    await client.refreshTokenGrant(two, refreshToken);
    await backend.secrets.deactivate({ appId: app.id, secretId });
    await assert.rejects(client.refreshTokenGrant(one, refreshToken), unauthorized);
    await client.refreshTokenGrant(two, refreshToken);
  });

  it('is refused with a wrong secret, with none, and with the one that only the provider’s schema knows', async () => {
    const { app } = await registerApp(backend, 'Wrong secret');
    for (const secret of ['wrong', 'undefined', app.clientId]) {
      const config = await oauthClient(server(), app, secret);
      await assert.rejects(client.refreshTokenGrant(config, 'any'), unauthorized);
    }
    const { placeholderSecret } = await import('../src/issuer/clients.js');
    const config = await oauthClient(server(), app, placeholderSecret);
    await assert.rejects(client.refreshTokenGrant(config, 'any'), unauthorized);
    await assert.rejects(
      client.refreshTokenGrant(await oauthClient(server(), app, '', client.None()), 'any'),
      unauthorized,
    );
  });

  it('is refused sign-in, code and refresh once it is switched off, and says so in plain words', async () => {
    const { app, clientSecret } = await registerApp(backend, 'Switched off');
    const config = await oauthClient(server(), app, clientSecret);
    const tokens = await getTokens(config, { person, scope: `${scope} offline_access` });
    const pending = await authorize(config, { person, scope });
    await backend.apps.update({ appId: app.id, version: app.version, changes: { active: false } });

    const { page, answer } = await authorize(config, { person, scope });
    assert.equal(answer, undefined);
    assert.equal(page.status, 400);
    assert.match(await page.text(), /Switched off is switched off/);
    await assert.rejects(client.refreshTokenGrant(config, tokens.refresh_token ?? ''), unauthorized);
    await assert.rejects(exchange(config, pending), unauthorized);
  });

  it('is sent back to registered redirect URIs alone, compared character by character', async () => {
    const redirectUris = [
      'https://app.example/callback',
      'http://127.0.0.1:8123/callback',
      'http://localhost/callback',
      'https://localhost/callback',
      'com.example.app:/callback',
    ];
    const { app, clientSecret } = await registerApp(backend, 'Redirects', { redirectUris });
    const config = await oauthClient(server(), app, clientSecret);
    for (const redirectUri of redirectUris) {
      const { answer } = await authorize(config, { person, scope, redirectUri });
      assert.ok(answer?.href.startsWith(`${redirectUri}?code=`), `${redirectUri} led to ${answer?.href}`);
    }
    for (const redirectUri of [
      'https://app.example/callback/',
      'https://app.example/callback?x=1',
      'https://app.example/Callback',
      'https://app.example.evil.test/callback',
      'http://app.example/callback',
      'http://127.0.0.1:9999/callback',
      'http://localhost:8123/callback',
    ]) {
      const { page, answer } = await authorize(config, { person, scope, redirectUri });
      assert.equal(answer, undefined, redirectUri);
      assert.equal(page.status, 400, redirectUri);
      assert.match(await page.text(), /return to an unknown address/);
    }
  });

  it('loses a scope at the next refresh when it is taken from the app', async () => {
    const { app, clientSecret } = await registerApp(backend, 'Fewer scopes');
    const config = await oauthClient(server(), app, clientSecret);
    const tokens = await getTokens(config, { person, scope: `${scope} offline_access` });
    await backend.apps.update({ appId: app.id, version: app.version, changes: { scopes: ['ziapi:search'] } });
    const renewed = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
    const { scp } = decodeJwt(renewed.access_token);
    assert.deepEqual(scp, ['openid', 'ziapi:search', 'offline_access']);
  });

  it('gets no token without a person', async () => {
    const { app, clientSecret } = await registerApp(backend, 'Nobody');
    const config = await oauthClient(server(), app, clientSecret);
    await assert.rejects(
      client.clientCredentialsGrant(config, { scope: 'ziapi:search' }),
      (error: { error?: string }) => error.error === 'unsupported_grant_type',
    );
  });
});

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';

import { startChildServer } from './support/child-server.js';
import { type Postgres, startPostgres } from './support/postgres.js';
import { sharedServer } from './support/shared-server.js';
import { signIn } from './support/sign-in.js';

describe('the server process', () => {
  let postgres: Postgres;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres.stop());

  it('keeps people signed in over a restart, and ends well on SIGTERM and SIGINT', async () => {
    const DATABASE_URL = await postgres.createDatabase();
    const server = await startChildServer({ DATABASE_URL });
    const { refresh_token, access_token } = await signIn(server, people.developer.id);
    assert.equal(await server.end('SIGTERM'), 0);

    const { port: issuerPort } = new URL(server.issuer);
    const again = await startChildServer({ DATABASE_URL, DEVPORTAL_ISSUER_PORT: issuerPort });
    const headers = { authorization: `Bearer ${access_token}` };
    assert.equal((await fetch(`${again.apiUrl}/viewer`, { headers })).status, 200);
    const form = { grant_type: 'refresh_token', client_id: 'devportal-portal', refresh_token: refresh_token ?? '' };
    const renewed = await fetch(`${again.issuer}/v1/token`, { method: 'POST', body: new URLSearchParams(form) });
    assert.equal(renewed.status, 200);
    assert.equal(await again.end('SIGINT'), 0);
  });

  it('says which port is in use and how to take another', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const DATABASE_URL = await postgres.createDatabase();
    await assert.rejects(
      startChildServer({ DATABASE_URL, DEVPORTAL_API_PORT: String(port) }),
      new RegExp(`ended with 1: .*Port ${port} is in use.*DEVPORTAL_API_PORT`),
    );
    taken.close();
  });
});

describe('the servers', () => {
  const server = sharedServer({ portalOrigins: ['https://partner.example'] });

  it('let pages of the portal’s origins call the API, and no others', async () => {
    const preflight = async (origin: string) => {
      const headers = { origin, 'access-control-request-method': 'PATCH' };
      const response = await fetch(`${server().apiUrl}/apps`, { method: 'OPTIONS', headers });
      return response.headers;
    };
    for (const origin of [new URL(server().portalUrl).origin, 'https://partner.example']) {
      const headers = await preflight(origin);
      assert.equal(headers.get('access-control-allow-origin'), origin);
      assert.match(
        headers.get('access-control-allow-headers') ?? '',
        /Authorization,Content-Type,DPoP,If-Match,Idempotency-Key/,
      );
    }
    assert.equal((await preflight('https://evil.example')).get('access-control-allow-origin'), null);
    const response = await fetch(`${server().apiUrl}/viewer`, { headers: { origin: 'https://partner.example' } });
    assert.equal(response.status, 401);
    assert.match(response.headers.get('access-control-expose-headers') ?? '', /WWW-Authenticate/);
  });

  it('say that they live', async () => {
    const response = await fetch(new URL('/healthz', server().apiUrl));
    assert.deepEqual(await response.json(), { status: 'ok' });
  });

  it('show the host page with the running addresses, under a strict policy and one address', async () => {
    const response = await fetch(server().portalUrl);
    const page = await response.text();
    assert.ok(page.includes(`api-url="${server().apiUrl}"`));
    assert.ok(page.includes(`issuer="${server().issuer}"`));
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.match(policy, /script-src 'self';/);
    assert.match(policy, /require-trusted-types-for 'script'; trusted-types zi-devportal$/);
    assert.equal((await fetch(`${server().portalUrl}host.css`)).headers.get('content-type'), 'text/css; charset=utf-8');
    for (const path of ['index.html', 'sdk/../../package.json', '%2e%2e/%2e%2e/package.json', 'nothing']) {
      assert.equal((await fetch(server().portalUrl + path)).status, 404, path);
    }
    const localhost = server().portalUrl.replace('127.0.0.1', 'localhost');
    const elsewhere = await fetch(localhost, { redirect: 'manual' });
    assert.equal(elsewhere.headers.get('location'), server().portalUrl);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { scenarios } from '@zoominfo/devportal-elements/backends/memory/scenarios';

import { backendOf } from './support/people.js';
import { registerApp } from './support/registered-app.js';
import { sharedServer } from './support/shared-server.js';

describe('every answer of the API', () => {
  const server = sharedServer();
  const ask = (path: string, init?: RequestInit) => fetch(new URL(path, server().apiUrl), init);

  it('is no document, not kept, not guessed at, and gives no address away, whatever it is', async () => {
    for (const [path, status, init] of [
      ['/api/v1/viewer', 401],
      ['/api/v1/nothing', 404],
      ['/api/v1/viewer', 405, { method: 'DELETE' }],
      ['/api/v1/openapi.json', 200],
      ['/api/v1/apps', 413, { method: 'POST', body: 'x'.repeat(2_000_001) }],
      ['/livez', 200],
      ['/readyz', 200],
      ['/healthz', 200],
      ['/logos/none', 404],
      ['/nothing', 404],
    ] as const) {
      const response = await ask(path, init);
      assert.equal(response.status, status, path);
      const { headers } = response;
      assert.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'", path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
      assert.equal(headers.get('cache-control'), 'no-store', path);
      assert.equal(headers.get('strict-transport-security'), null, 'without https');
      assert.equal(headers.get('x-powered-by') ?? headers.get('server'), null);
    }
  });

  it('is kept where it is a logo', async () => {
    const logo = scenarios.guide.apps[0]?.logo ?? '';
    const { app } = await registerApp(await backendOf(server(), 'developer'), 'With a logo', { logo });
    const response = await fetch(app.logo?.url ?? '');
    assert.equal(response.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    assert.equal(response.headers.get('content-security-policy'), "default-src 'none'; sandbox");
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
  });

  it('tells pages of other origins nothing, and pages without one neither', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      'https://evil.example.127.0.0.1',
      `${new URL(server().portalUrl).origin}.evil.example`,
      'file://',
    ]) {
      for (const init of [{}, { method: 'OPTIONS' }, { headers: { authorization: 'Bearer x' } }]) {
        const headers = { ...init.headers, origin, 'access-control-request-method': 'GET' };
        const response = await ask('/api/v1/viewer', { ...init, headers });
        const told = [...response.headers.keys()].filter((name) => name.startsWith('access-control-'));
        assert.deepEqual(told, [], origin);
        assert.match(response.headers.get('vary') ?? '', /Origin/);
      }
    }
  });
});

describe('the API behind https', () => {
  const server = sharedServer({ edge: { publicUrl: 'https://partner.example/devportal' } });

  it('is reached by https alone from then on', async () => {
    const [, direct] = /"API listens on (\S+)"/.exec(server().lines.join('')) ?? [];
    const response = await fetch(`${direct}/livez`);
    assert.equal(response.headers.get('strict-transport-security'), 'max-age=63072000');
  });
});

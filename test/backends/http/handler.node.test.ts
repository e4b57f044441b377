import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createMemoryStore } from '../../../src/backends/memory/memory-backend.js';
import { people, scenarios } from '../../../src/backends/memory/scenarios.js';
import type { DevPortalBackend } from '../../../src/contract/backend.js';
import { everyOperation } from '../../../src/contract/operations.js';
import { draft, key, problemOf, request, sending, serve, TinyBackend } from './support.js';

const creation = { 'idempotency-key': `"${key}"` };

describe('handler: routing', () => {
  it('serves the operations that every backend has', async () => {
    const backend = new TinyBackend();
    const { id } = backend.add();
    const handler = serve(backend);
    const versioned = { 'if-match': '"v1"' };
    const requests = [
      request('/viewer'),
      request('/scopes'),
      request('/apps'),
      request(`/apps/${id}`),
      sending('POST', '/apps', draft, creation),
      sending('PATCH', `/apps/${id}`, { name: 'New' }, versioned),
      request(`/apps/${id}/secrets`),
      request(`/apps/${id}/secrets`, { method: 'POST', headers: creation }),
      request(`/apps/${id}/secrets/s/active`, { method: 'PUT' }),
      request(`/apps/${id}/secrets/s/active`, { method: 'DELETE' }),
      request(`/apps/${id}/secrets/s`, { method: 'DELETE' }),
      request(`/apps/${id}`, { method: 'DELETE', headers: versioned }),
    ];
    const answers = await Promise.all(requests.map(handler));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200, 200, 201, 200, 200, 201, 200, 409, 204, 204],
    );
    assert.equal(new Set(backend.names).size, requests.length);
  });

  it('serves those that a backend may leave out, and none of them where it does', async () => {
    const authentication = () => ({ at: Date.now() });
    const store = createMemoryStore({ scenario: scenarios.reviews, reveal: { authentication } });
    const reviewId = 'app-lantern-mobile-review';
    const appId = 'app-lantern-sync';
    const versioned = { 'if-match': '"1"' };
    const { secret } = await store.as(people.partner.id).secrets.create({ appId, idempotencyKey: key });
    const at = new Date(Date.now() + 3_600_000).toISOString();
    const userId = people['org-admin'].id;
    const calls: [person: keyof typeof people, request: Request][] = [
      ['no-subscription', request('/viewer/access-request', { method: 'PUT' })],
      ['partner', request(`/apps/${appId}/history?limit=5`)],
      ['reviewer', request('/reviews?state=waiting&assignee=nobody')],
      ['partner', request(`/reviews/${reviewId}`)],
      ['reviewer', request(`/reviews/${reviewId}/assignee`, { method: 'PUT' })],
      ['reviewer', request(`/reviews/${reviewId}/assignee`, { method: 'DELETE' })],
      ['reviewer', sending('PUT', `/reviews/${reviewId}/decision`, { decision: 'approved' }, versioned)],
      ['partner', request(`/apps/${appId}/review`, { method: 'DELETE', headers: versioned })],
      ['org-admin', request('/users?requested=false&subscription=devportal')],
      ['org-admin', sending('PATCH', `/users/${userId}`, { subscriptions: ['devportal', 'sales'] }, versioned)],
      ['partner', sending('PUT', `/apps/${appId}/secrets/${secret.id}/retirement`, { at })],
      ['partner', request(`/apps/${appId}/secrets/${secret.id}/plaintext`, { method: 'POST' })],
      ['partner', sending('POST', `/apps/${appId}/credential-check`, { clientSecret: 'a guess' })],
      ['no-subscription', request('/settings')],
      ['org-admin', sending('PATCH', '/settings', { maxLifetimeDays: 90 }, versioned)],
    ];
    const optional = everyOperation().filter(({ group, method }) => {
      const methods = (new TinyBackend() as DevPortalBackend)[group as keyof DevPortalBackend] as object | undefined;
      return !methods || !(method in methods);
    });
    assert.equal(calls.length, optional.length, 'operations that may be left out');
    for (const [person, sent] of calls) {
      const without = await serve(new TinyBackend())(sent.clone());
      assert.equal(without.status, 404, `${sent.method} ${sent.url}`);
      const response = await serve(store.as(people[person].id))(sent);
      assert.equal(response.status, 200, `${sent.method} ${sent.url}`);
    }
    store.dispose();
  });

  it('gives the backend the ids as they were before they were encoded', async () => {
    const backend = new TinyBackend();
    const id = 'a/b ü%2F?#';
    backend.add({ id });
    const response = await serve(backend)(request(`/apps/${encodeURIComponent(id)}`));
    assert.equal(response.status, 200);
    assert.deepEqual(backend.calls[0]?.input, { appId: id });
  });

  for (const path of ['/nothing', '/apps/', '/apps//secrets', '/apps/%ZZ', '/apps/%00', '/apps/a/b/c/d', '/Apps']) {
    it(`answers 404 at ${path}, and asks no backend`, async () => {
      const backend = new TinyBackend();
      for (const method of ['GET', 'POST']) {
        const response = await serve(backend)(request(path, { method }));
        assert.equal(response.status, 404);
        assert.equal((await problemOf(response)).code, 'not-found');
      }
      assert.deepEqual(backend.names, []);
    });
  }

  it('answers 404 outside its base path', async () => {
    const response = await serve(new TinyBackend())(new Request('https://portal.example/devportals/apps'));
    assert.equal(response.status, 404);
  });

  it('answers 404 for an id that is longer than ids are', async () => {
    const response = await serve(new TinyBackend())(request(`/apps/${'x'.repeat(300)}`));
    assert.equal(response.status, 404);
  });

  it('says with 405 which methods a path takes', async () => {
    const response = await serve(new TinyBackend())(request('/apps/app-1', { method: 'PUT' }));
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'GET, HEAD, PATCH, DELETE');
  });

  it('answers HEAD as GET, without the body', async () => {
    const response = await serve(new TinyBackend())(request('/apps', { method: 'HEAD' }));
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'application/json');
    assert.equal(await response.text(), '');
  });

  it('answers 404 for a group or a method that the backend lacks', async () => {
    const backend = new TinyBackend();
    const apps = { list: backend.apps.list } as TinyBackend['apps'];
    const handler = serve({ viewer: backend.viewer, scopes: backend.scopes, apps } as unknown as TinyBackend);
    assert.equal((await handler(request('/apps/app-1/secrets'))).status, 404);
    assert.equal((await handler(request('/apps/app-1'))).status, 404);
    assert.equal((await handler(request('/apps'))).status, 200);
  });

  it('knows nothing of a group that is not among its groups', async () => {
    const handler = serve(new TinyBackend(), { groups: ['viewer', 'apps'] });
    assert.equal((await handler(request('/scopes'))).status, 404);
    const document = (await (await handler(request('/openapi.json'))).json()) as { paths: object };
    assert.ok('/apps' in document.paths);
    assert.ok(!('/scopes' in document.paths));
  });
});

describe('handler: who calls', () => {
  it('serves its description to anybody, and nothing else', async () => {
    const handler = serve(new TinyBackend());
    const anonymous = (path: string) => handler(new Request(`https://portal.example/devportal${path}`));
    assert.equal((await anonymous('/openapi.json')).status, 200);
    const response = await anonymous('/viewer');
    assert.equal(response.status, 401);
    assert.equal(response.headers.get('www-authenticate'), 'Bearer realm="devportal"');
  });

  it('tells a refused token from none', async () => {
    const response = await serve(new TinyBackend())(request('/viewer', { headers: { authorization: 'Bearer old' } }));
    assert.equal(response.status, 401);
    assert.equal(response.headers.get('www-authenticate'), 'Bearer realm="devportal", error="invalid_token"');
  });

  it("does not read a stranger's body", async () => {
    const body = new ReadableStream(
      {
        pull() {
          assert.fail('The body was read.');
        },
      },
      { highWaterMark: 0 },
    );
    const headers = { authorization: 'Bearer old', 'content-type': 'application/json', ...creation };
    const response = await serve(new TinyBackend())(
      request('/apps', { method: 'POST', body, headers, duplex: 'half' }),
    );
    assert.equal(response.status, 401);
  });
});

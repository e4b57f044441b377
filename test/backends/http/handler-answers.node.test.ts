import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createMemoryStore } from '../../../src/backends/memory/memory-backend.js';
import { people, scenarios } from '../../../src/backends/memory/scenarios.js';
import { PortalError } from '../../../src/contract/errors.js';
import { problemOf, request, secret, sending, serve, TinyBackend, token } from './support.js';

describe('handler: what it answers', () => {
  it('describes a problem as RFC 9457 does', async () => {
    const response = await serve(new TinyBackend())(request('/apps/app-1'));
    const problem = await problemOf(response);
    assert.deepEqual(problem, {
      type: 'urn:zoominfo:devportal:problem:not-found',
      title: 'Not found',
      status: 404,
      code: 'not-found',
      requestId: response.headers.get('x-request-id'),
    });
  });

  it('marks every answer as not for caches, with an id of its own', async () => {
    const handler = serve(new TinyBackend());
    const given = { 'x-request-id': 'forged' };
    const answers = await Promise.all([
      handler(request('/apps', { headers: given })),
      handler(request('/nothing', { headers: given })),
      handler(request('/openapi.json', { headers: given })),
      handler(request('/apps/a/secrets/s', { method: 'DELETE', headers: given })),
    ]);
    const ids = new Set(answers.map(({ headers }) => headers.get('x-request-id')));
    assert.equal(ids.size, 4);
    assert.ok(!ids.has('forged'));
    for (const { headers } of answers) {
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    }
  });

  it('gives the entity tag of an app', async () => {
    const backend = new TinyBackend();
    const { id } = backend.add();
    const response = await serve(backend)(sending('PATCH', `/apps/${id}`, { name: 'x' }, { 'if-match': '"v1"' }));
    assert.equal(response.headers.get('etag'), '"v1+"');
  });

  it('gives the entity tag of whatever has a version', async () => {
    const store = createMemoryStore({ scenario: scenarios.reviews });
    const handler = serve(store.as(people.reviewer.id));
    const review = await handler(request('/reviews/app-lantern-mobile-review'));
    const { version } = (await review.json()) as { version: string };
    assert.equal(review.headers.get('etag'), `"${version}"`);
    for (const path of ['/viewer', '/reviews']) assert.equal((await handler(request(path))).headers.get('etag'), null);
  });

  it('answers 412 with the current review to a decision on another version', async () => {
    const backend = createMemoryStore({ scenario: scenarios.reviews }).as(people.reviewer.id);
    const reviewId = 'app-lantern-mobile-review';
    const path = `/reviews/${reviewId}/decision`;
    const decision = { decision: 'approved' };
    const problem = await problemOf(await serve(backend)(sending('PUT', path, decision, { 'if-match': '"old"' })));
    assert.equal(problem.status, 412);
    assert.deepEqual(problem.current, await backend.reviews.get({ reviewId }));
  });

  it('answers 412 with the current app to an update of another version', async () => {
    const backend = new TinyBackend();
    const { id } = backend.add();
    const response = await serve(backend)(sending('PATCH', `/apps/${id}`, { name: 'x' }, { 'if-match': '"v0"' }));
    const problem = await problemOf(response);
    assert.equal(problem.status, 412);
    assert.equal(problem.code, 'conflict');
    assert.equal((problem.current as { version: string }).version, 'v1');
  });

  it('answers 409 with the reason to what the state does not allow', async () => {
    const problem = await problemOf(
      await serve(new TinyBackend())(request('/apps/a/secrets/s/active', { method: 'DELETE' })),
    );
    assert.equal(problem.status, 409);
    assert.deepEqual(problem.errors, [{ pointer: '#/secrets', code: 'last-active' }]);
    assert.ok(!('current' in problem));
  });

  const expected = { forbidden: 403, 'rate-limited': 429, timeout: 504, contract: 502, network: 502, server: 500 };
  for (const [code, status] of Object.entries(expected)) {
    it(`answers ${status} to ${code}`, async () => {
      const backend = new TinyBackend();
      backend.viewer.get = async () => {
        throw new PortalError(code as keyof typeof expected, { message: 'internal words' });
      };
      const response = await serve(backend)(request('/viewer'));
      assert.equal(response.status, status);
      assert.ok(!(await response.text()).includes('internal words'));
    });
  }

  it('says what is missing, and how long to wait', async () => {
    const backend = new TinyBackend();
    backend.viewer.get = async () => {
      throw new PortalError('forbidden', { missing: [{ kind: 'subscription', anyOf: ['devportal'] }] });
    };
    backend.scopes.list = async () => {
      throw new PortalError('rate-limited', { retryAfter: 6.2 });
    };
    const handler = serve(backend);
    const forbidden = await problemOf(await handler(request('/viewer')));
    assert.deepEqual(forbidden.missing, [{ kind: 'subscription', anyOf: ['devportal'] }]);
    const limited = await handler(request('/scopes'));
    assert.equal(limited.headers.get('retry-after'), '7');
    assert.equal((await problemOf(limited)).retryAfter, 7);
  });

  it('answers 503 to a failure that says how long to wait, and hides the rest', async () => {
    const backend = new TinyBackend();
    backend.viewer.get = async () => {
      throw new PortalError('server', { message: 'internal words', retryAfter: 2 });
    };
    const response = await serve(backend)(request('/viewer'));
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('retry-after'), '2');
    const { code, status } = await problemOf(response);
    assert.deepEqual([code, status], ['server', 503]);
  });

  it('hides what went wrong inside from the caller, and tells the log', async () => {
    const backend = new TinyBackend();
    const cause = new Error('password=hunter2');
    backend.apps.get = async () => {
      throw cause;
    };
    const heard: unknown[] = [];
    const handler = serve(backend, { onError: (error, context) => heard.push([error, context]) });
    const response = await handler(request('/apps/secret-id'));
    assert.equal(response.status, 500);
    const requestId = response.headers.get('x-request-id');
    assert.ok(!(await response.text()).includes('hunter2'));
    assert.deepEqual(heard, [[cause, { requestId, method: 'GET', route: '/apps/{appId}' }]]);
    assert.ok(!JSON.stringify(heard).includes(token));
  });

  it('answers although the log fails', async () => {
    const backend = new TinyBackend();
    backend.viewer.get = () => Promise.reject(new Error('broken'));
    const handler = serve(backend, {
      onError: () => {
        throw new Error('disk full');
      },
    });
    assert.equal((await handler(request('/viewer'))).status, 500);
  });

  it('sends nothing that the contract does not allow', async () => {
    const backend = new TinyBackend();
    backend.secrets.list = async () => [{ ...secret, status: 'half-active' as 'active', plaintext: 'hunter2' }];
    const heard: unknown[] = [];
    const handler = serve(backend, { onError: (error) => heard.push(error) });
    const response = await handler(request('/apps/a/secrets'));
    assert.equal(response.status, 500);
    const problem = await problemOf(response);
    assert.equal(problem.code, 'contract');
    assert.ok(!JSON.stringify(problem).includes('hunter2'));
    assert.match(String((heard[0] as Error).cause), /secrets\.list: \/0\/status/);
  });

  it('sends fields that the contract does not know', async () => {
    const backend = new TinyBackend();
    backend.apps.list = async () => ({ items: [], nextCursor: null, total: 0, hint: 'new' });
    const response = await serve(backend)(request('/apps'));
    assert.deepEqual(await response.json(), { items: [], nextCursor: null, total: 0, hint: 'new' });
  });

  for (const [words, place] of [
    ["passes the request's signal on", 'request'],
    ["passes a signal on that is given in place of the request's", 'option'],
  ] as const) {
    it(`${words}, and takes an abort for no failure`, async () => {
      const backend = new TinyBackend();
      const { signal, abort } = aborter();
      backend.viewer.get = (_, options) =>
        new Promise((_resolve, reject) => {
          options?.signal?.addEventListener('abort', () => reject(options.signal?.reason));
          abort();
        });
      const heard: unknown[] = [];
      const onError = (error: unknown) => heard.push(error);
      const handler = serve(backend, { onError, ...(place === 'option' && { signalOf: () => signal }) });
      const response = await handler(request('/viewer', place === 'request' ? { signal } : {}));
      assert.equal(response.status, 499);
      assert.deepEqual(heard, []);
    });
  }
});

function aborter() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

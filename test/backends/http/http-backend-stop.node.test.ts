import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';

import type { HttpBackendOptions } from '../../../src/backends/http/http-backend.js';
import { base, connect, draft, failure, serve, TinyBackend, token } from './support.js';

type Handler = (request: Request) => Promise<Response>;

const status = (code: number, headers: Record<string, string> = {}) => new Response('', { status: code, headers });

describe('http backend: stopping', () => {
  const reason = new Error('the element has gone');
  const silence = () => new Promise<never>(() => {});

  it('sends nothing for a call that was aborted before', async () => {
    const { client, requests } = connect(serve(new TinyBackend()));
    assert.equal(await failure(client.apps.list({}, { signal: AbortSignal.abort(reason) })), reason);
    assert.deepEqual(requests, []);
  });

  const stages: Record<string, (begun: () => void) => { handler: Handler; options: Partial<HttpBackendOptions> }> = {
    'the token': (begun) => ({
      handler: silence,
      options: {
        getAccessToken: () => {
          begun();
          return silence();
        },
      },
    }),
    'the answer': (begun) => ({
      handler: () => {
        begun();
        return silence();
      },
      options: {},
    }),
    'the rest of the answer': (begun) => ({
      handler: async () =>
        new Response(
          new ReadableStream({
            pull() {
              begun();
              return silence();
            },
          }),
        ),
      options: {},
    }),
    'the next try': (begun) => ({
      handler: async () => status(503),
      options: {
        sleep: () => {
          begun();
          return silence();
        },
      },
    }),
  };
  for (const [stage, prepare] of Object.entries(stages)) {
    it(`stops at once while it waits for ${stage}, with the caller's reason`, async () => {
      const controller = new AbortController();
      // A turn later, so that the wait has begun.
      const { handler, options } = prepare(() => queueMicrotask(() => controller.abort(reason)));
      const { client } = connect(handler, options);
      assert.equal(await failure(client.apps.list({}, { signal: controller.signal })), reason);
    });
  }

  it('ends the request, and leaves no timer behind, when it is aborted', async () => {
    const controller = new AbortController();
    const { client, requests } = connect(() => {
      queueMicrotask(() => controller.abort());
      return silence();
    });
    const error = await failure(client.apps.list({}, { signal: controller.signal }));
    assert.equal(error.name, 'AbortError');
    assert.equal(requests[0]?.signal.aborted, true);
  });

  it('ends a wait between tries when it is aborted, with the clock of its own', async () => {
    const controller = new AbortController();
    const { client } = connect(
      async () => {
        setTimeout(() => controller.abort(reason), 0);
        return status(503, { 'retry-after': '20' });
      },
      { sleep: undefined as never },
    );
    assert.equal(await failure(client.apps.list({}, { signal: controller.signal })), reason);
  });

  it('times a try out, and tries again where that is safe', async () => {
    const { client, requests } = connect(silence, { timeout: 5, retries: 1 });
    const error = await failure(client.apps.list({}));
    assert.equal(error.code, 'timeout');
    assert.equal(error.message, 'apps.list: no answer in 5 ms');
    assert.equal(requests.length, 2);
    await failure(client.apps.update({ appId: 'app-1', version: 'v1', changes: {} }));
    assert.equal(requests.length, 3);
  });
});

describe('http backend: the token in errors', () => {
  it('is in none, whatever goes wrong', async () => {
    const unprintable = `${token}\nx-injected: 1`;
    const echo = async (request: Request) => {
      const words = request.headers.get('authorization');
      const problem = { title: words, detail: words, code: 'server' };
      const headers = { 'content-type': 'application/problem+json' };
      return new Response(JSON.stringify(problem), { status: 500, headers });
    };
    const clients = [
      connect(() => Promise.reject(new TypeError('Failed to fetch'))).client,
      connect(serve(new TinyBackend()), { getAccessToken: async () => unprintable }).client,
      connect(serve(new TinyBackend()), { url: base.replace('/devportal', '/nothing') }).client,
      connect(echo).client,
      connect(async () => new Response('{}')).client,
      connect(async () => status(401)).client,
      connect(() => new Promise<never>(() => {}), { timeout: 1, retries: 0 }).client,
    ];
    const errors = await Promise.all(clients.map((client) => failure(client.apps.list({}))));
    assert.deepEqual(
      errors.map(({ code }) => code),
      ['network', 'contract', 'not-found', 'server', 'contract', 'unauthenticated', 'timeout'],
    );
    for (const error of errors)
      assert.ok(!inspect(error, { depth: 9, showHidden: true }).includes(token), error.message);
  });

  it('never repeats a key or version that no header can carry', async () => {
    const { client, requests } = connect(serve(new TinyBackend()));
    for (const call of [
      client.apps.delete({ appId: 'app-1', version: 'hunter2\n' }),
      client.apps.create({ idempotencyKey: 'hunter2\u2028', draft }),
    ]) {
      const error = await failure(call);
      assert.equal(error.code, 'contract');
      assert.ok(!inspect(error).includes('hunter2'));
    }
    assert.deepEqual(requests, []);
  });
});

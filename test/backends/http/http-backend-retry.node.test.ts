import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { HttpBackendOptions } from '../../../src/backends/http/http-backend.js';
import type { DevPortalBackend } from '../../../src/contract/backend.js';
import { connect, draft, failure, key, serve, TinyBackend } from './support.js';

type Call = (client: DevPortalBackend) => Promise<unknown>;

const list: Call = (client) => client.apps.list({});
const create: Call = (client) => client.apps.create({ idempotencyKey: key, draft });
const update: Call = (client) => client.apps.update({ appId: 'app-1', version: 'v1', changes: { name: 'New' } });
const remove: Call = (client) => client.apps.delete({ appId: 'app-1', version: 'v1' });
const removeSecret: Call = (client) => client.secrets.delete({ appId: 'app-1', secretId: 's' });

/** Fails with each of `failures` in turn, then lets requests through to a backend that has one app. */
function failing(failures: (Response | Error)[], options: Partial<HttpBackendOptions> = {}) {
  const backend = new TinyBackend();
  backend.add();
  const handler = serve(backend);
  const left = [...failures];
  const connection = connect(async (request) => {
    const next = left.shift();
    if (next instanceof Error) throw next;
    return next ?? handler(request);
  }, options);
  return { backend, ...connection };
}

const lost = () => new TypeError('Failed to fetch');
const status = (code: number, headers: Record<string, string> = {}) => new Response('', { status: code, headers });

describe('http backend: trying again', () => {
  it('creates one app when the answer is lost, with one key on all tries', async () => {
    const backend = new TinyBackend();
    const handler = serve(backend);
    let answers = 0;
    const { client, requests } = connect(async (request) => {
      const response = await handler(request);
      answers += 1;
      if (answers <= 2) throw lost();
      return response;
    });
    const app = await client.apps.create({ idempotencyKey: key, draft });
    assert.equal(backend.stored.size, 1);
    assert.equal(app.id, 'app-1');
    assert.deepEqual(
      requests.map((request) => request.headers.get('idempotency-key')),
      [`"${key}"`, `"${key}"`, `"${key}"`],
    );
    assert.deepEqual(await Promise.all(requests.map((request) => request.json())), [draft, draft, draft]);
  });

  it('makes one secret when the answer breaks off', async () => {
    const backend = new TinyBackend();
    const handler = serve(backend);
    let broken = false;
    const { client } = connect(async (request) => {
      const response = await handler(request);
      if (broken) return response;
      broken = true;
      const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) });
      return new Response(body, response);
    });
    const { clientSecret } = await client.secrets.create({ appId: 'app-1', idempotencyKey: key });
    assert.equal(clientSecret, 'plaintext-0');
    assert.deepEqual(backend.names, ['secrets.create', 'secrets.create']);
  });

  const passing = {
    'a lost connection': lost,
    ...Object.fromEntries([500, 502, 503, 504].map((code) => [code, () => status(code)])),
  };
  for (const [name, fail] of Object.entries(passing)) {
    it(`repeats a reading and a creation after ${name}`, async () => {
      for (const call of [list, create]) {
        const { client, requests } = failing([fail(), fail()]);
        await call(client);
        assert.equal(requests.length, 3);
      }
    });

    it(`repeats no update and no deletion after ${name}`, async () => {
      for (const call of [update, remove, removeSecret]) {
        const { client, requests, backend } = failing([fail()]);
        assert.ok((await failure(call(client))).retryable);
        assert.equal(requests.length, 1);
        assert.deepEqual(backend.names, []);
      }
    });
  }

  it('repeats everything after 429, which was not processed', async () => {
    for (const call of [list, create, update, remove, removeSecret]) {
      const { client, requests } = failing([status(429)]);
      await call(client);
      assert.equal(requests.length, 2);
    }
  });

  for (const code of [400, 403, 404, 409, 422]) {
    it(`repeats nothing after ${code}`, async () => {
      const { client, requests } = failing([status(code)]);
      await failure(list(client));
      assert.equal(requests.length, 1);
    });
  }

  it('gives up after three more tries, or as many as it was told', async () => {
    const many = Array.from({ length: 9 }, lost);
    const usual = failing(many);
    assert.equal((await failure(list(usual.client))).code, 'network');
    assert.equal(usual.requests.length, 4);
    const never = failing(many, { retries: 0 });
    await failure(list(never.client));
    assert.equal(never.requests.length, 1);
  });

  it('waits longer each time, up to five seconds, and less by chance', async () => {
    const most = failing(Array.from({ length: 7 }, lost), { retries: 7 });
    await list(most.client);
    assert.deepEqual(most.waits, [300, 600, 1200, 2400, 4800, 5000, 5000]);
    const half = failing([lost(), lost()], { random: () => 0.5 });
    await list(half.client);
    assert.deepEqual(half.waits, [150, 300]);
  });

  it('waits as long as Retry-After says, in either form', async () => {
    const date = 'Tue, 20 May 2025 14:09:00 GMT';
    const later = 'Tue, 20 May 2025 14:09:07 GMT';
    const { client, waits } = failing(
      [status(429, { 'retry-after': '3' }), status(503, { 'retry-after': later, date })],
      {
        random: () => 0,
      },
    );
    await list(client);
    assert.deepEqual(waits, [3000, 7000]);
  });

  it('does not wait for more than twenty seconds, but says how long', async () => {
    for (const [code, expected] of [
      [429, 'rate-limited'],
      [503, 'server'],
    ] as const) {
      const { client, requests, waits } = failing([status(code, { 'retry-after': '21' })]);
      const error = await failure(list(client));
      assert.deepEqual([error.code, error.retryAfter], [expected, 21]);
      assert.equal(requests.length, 1);
      assert.deepEqual(waits, []);
    }
  });

  it('takes a token again for each try', async () => {
    let count = 0;
    const { client, requests } = connect(async () => status(503), {
      retries: 2,
      getAccessToken: async () => `token-${++count}`,
    });
    await failure(list(client));
    assert.deepEqual(
      requests.map(({ headers }) => headers.get('authorization')),
      ['Bearer token-1', 'Bearer token-2', 'Bearer token-3'],
    );
  });
});

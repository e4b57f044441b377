import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { draft, key, problemOf, request, sending, serve, TinyBackend } from './support.js';

const creation = { 'idempotency-key': `"${key}"` };

describe('handler: what it takes', () => {
  it('hands on a query, its integers as numbers', async () => {
    const backend = new TinyBackend();
    await serve(backend)(request('/apps?limit=20&cursor=abc'));
    assert.deepEqual(backend.calls[0]?.input, { limit: 20, cursor: 'abc' });
  });

  for (const [limit, code] of [
    ['0', 'too-small'],
    ['201', 'too-big'],
    ['ten', 'type'],
    ['', 'type'],
    ['1.5', 'type'],
  ]) {
    it(`refuses the limit "${limit}" as ${code}`, async () => {
      const problem = await problemOf(await serve(new TinyBackend())(request(`/apps?limit=${limit}`)));
      assert.equal(problem.status, 422);
      const [error] = problem.errors as { pointer: string; code: string }[];
      assert.deepEqual({ pointer: error?.pointer, code: error?.code }, { pointer: '#/limit', code });
    });
  }

  it('names wrong fields of the body by their place in it', async () => {
    const wrong = { ...draft, name: 5, redirectUris: ['https://a.example/', false], scopes: undefined };
    const response = await serve(new TinyBackend())(sending('POST', '/apps', wrong, creation));
    assert.equal(response.status, 422);
    assert.deepEqual((await problemOf(response)).errors, [
      { pointer: '#/name', code: 'type' },
      { pointer: '#/redirectUris/1', code: 'type' },
      { pointer: '#/scopes', code: 'required' },
    ]);
  });

  it('lists at most a hundred wrong fields', async () => {
    const wrong = { ...draft, scopes: Array.from({ length: 1000 }, () => 1) };
    const problem = await problemOf(await serve(new TinyBackend())(sending('POST', '/apps', wrong, creation)));
    assert.equal((problem.errors as unknown[]).length, 100);
  });

  for (const body of ['[]', 'null', '"text"']) {
    it(`refuses ${body} as a draft`, async () => {
      const problem = await problemOf(await serve(new TinyBackend())(sending('POST', '/apps', body, creation)));
      assert.deepEqual(problem.errors, [{ pointer: '#', code: 'type' }]);
    });
  }

  for (const [name, body] of [
    ['nothing', ''],
    ['half a document', '{"name":'],
    ['no UTF-8', new Uint8Array([34, 255, 34])],
  ] as const) {
    it(`answers 400 to ${name}`, async () => {
      const headers = { 'content-type': 'application/json', ...creation };
      const response = await serve(new TinyBackend())(request('/apps', { method: 'POST', body, headers }));
      assert.equal(response.status, 400);
      assert.deepEqual((await problemOf(response)).errors, [{ pointer: '#', code: 'malformed' }]);
    });
  }

  it('answers 415 to a body that is not called JSON', async () => {
    const handler = serve(new TinyBackend());
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      const response = await handler(sending('POST', '/apps', draft, { ...creation, 'content-type': type }));
      assert.equal(response.status, 415, type);
    }
    const utf8 = await handler(
      sending('POST', '/apps', draft, { ...creation, 'content-type': 'Application/JSON; charset=utf-8' }),
    );
    assert.equal(utf8.status, 201);
  });

  it('stops reading a body that grows too big, whatever length it said', async () => {
    let pulled = 0;
    let cancelled = false;
    const body = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1000).fill(32));
      },
      cancel() {
        cancelled = true;
      },
    });
    const backend = new TinyBackend();
    const headers = { 'content-type': 'application/json', 'content-length': '10', ...creation };
    const response = await serve(backend, { maxBodyBytes: 10_000 })(
      request('/apps', { method: 'POST', body, headers, duplex: 'half' }),
    );
    assert.equal(response.status, 413);
    assert.deepEqual((await problemOf(response)).errors, [{ pointer: '#', code: 'too-big', limit: 10_000 }]);
    assert.ok(cancelled);
    assert.ok(pulled < 20, `${pulled} chunks were read`);
    assert.deepEqual(backend.names, []);
  });

  it('reads a body at once where no body is longer than it says, and counts one that says nothing or too much', async () => {
    const backend = new TinyBackend();
    const handler = serve(backend, { maxBodyBytes: 1000, keepsLength: true });
    const send = (text: string, length?: number) => {
      const headers = { 'content-type': 'application/json', ...creation };
      const told = length === undefined ? {} : { 'content-length': String(length) };
      const sent = request('/apps', { method: 'POST', body: text, headers: { ...headers, ...told } });
      // A stream of it costs a server more than the rest of a short request.
      let streams = 0;
      const { body } = sent;
      Object.defineProperty(sent, 'body', { get: () => ((streams += 1), body) });
      return handler(sent).then(({ status }) => [status, streams]);
    };
    const text = JSON.stringify(draft);
    assert.deepEqual(await send(text, text.length), [201, 0]);
    assert.deepEqual(await send(text), [201, 1]);
    const long = text + ' '.repeat(1000);
    assert.deepEqual(await send(long, long.length), [413, 1]);
    assert.deepEqual(await send(long), [413, 1]);
    assert.equal(backend.names.length, 2);
  });

  it('takes a logo of the greatest size', async () => {
    const logo = 'A'.repeat(Math.ceil(1_000_000 / 3) * 4);
    const response = await serve(new TinyBackend())(sending('POST', '/apps', { ...draft, logo }, creation));
    assert.equal(response.status, 201);
  });

  it('does not let a body reach a prototype', async () => {
    const body = `{"__proto__":{"polluted":true},${JSON.stringify(draft).slice(1)}`;
    const backend = new TinyBackend();
    await serve(backend)(sending('POST', '/apps', body, creation));
    const given = (backend.calls[0]?.input as { draft: { polluted?: boolean } }).draft;
    assert.equal(given.polluted, undefined);
  });

  it('needs If-Match for an update: 428', async () => {
    const problem = await problemOf(await serve(new TinyBackend())(sending('PATCH', '/apps/app-1', { name: 'x' })));
    assert.equal(problem.status, 428);
    assert.equal(problem.code, 'validation');
    assert.deepEqual(problem.errors, [{ pointer: '#/version', code: 'required' }]);
  });

  for (const value of ['*', 'W/"v1"', '"v1", "v2"', 'v1', '""']) {
    it(`refuses the If-Match ${value}, which would not name one version`, async () => {
      const backend = new TinyBackend();
      const { id } = backend.add();
      const response = await serve(backend)(sending('PATCH', `/apps/${id}`, { name: 'x' }, { 'if-match': value }));
      assert.equal(response.status, 400);
      assert.deepEqual(backend.names, []);
    });
  }

  it('needs Idempotency-Key for a creation: 400', async () => {
    const problem = await problemOf(await serve(new TinyBackend())(sending('POST', '/apps', draft)));
    assert.equal(problem.status, 400);
    assert.deepEqual(problem.errors, [{ pointer: '#/idempotencyKey', code: 'required' }]);
  });

  it('reads no body for a call whose headers will not do', async () => {
    let read = false;
    const body = new ReadableStream(
      {
        pull(controller) {
          read = true;
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const init = { method: 'POST', body, headers: { 'content-type': 'application/json' }, duplex: 'half' } as const;
    assert.equal((await serve(new TinyBackend())(request('/apps', init))).status, 400);
    assert.equal(read, false);
  });

  it('takes the key quoted, as the draft has it, and bare', async () => {
    const backend = new TinyBackend();
    const handler = serve(backend);
    await handler(sending('POST', '/apps', draft, { 'idempotency-key': `"${key}\\"\\\\"` }));
    await handler(sending('POST', '/apps', draft, { 'idempotency-key': key }));
    const keys = backend.calls.map(({ input }) => (input as { idempotencyKey: string }).idempotencyKey);
    assert.deepEqual(keys, [`${key}"\\`, key]);
  });

  it('refuses a key that could be guessed', async () => {
    const response = await serve(new TinyBackend())(sending('POST', '/apps', draft, { 'idempotency-key': '"1"' }));
    const problem = await problemOf(response);
    assert.deepEqual(problem.errors, [{ pointer: '#/idempotencyKey', code: 'too-short', limit: 16 }]);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { FieldProblem } from '../../../src/contract/errors.js';
import { PortalError } from '../../../src/contract/errors.js';
import { readProblem } from '../../../src/backends/http/problem.js';
import { writeProblem } from '../../../src/backends/http/problem-document.js';
import { wire } from '../../../src/backends/http/wire.js';
import * as desk from '../../../src/backends/http/wire-desk.js';
import { operations } from '../../../src/contract/operations.js';
import { TinyBackend } from './support.js';

function answer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(text, { status, headers: { 'content-type': 'application/problem+json', ...headers } });
}

/** A call that brings the app as it stands with a conflict, as `apps.update` does. */
const { current: currentApp } = operations.apps.update;
const read = (response: Response) => readProblem(response, 'apps.get', wire['apps']?.['update']?.current);

/** There and back. */
async function travel(error: PortalError): Promise<PortalError> {
  const problem = writeProblem(error, 'request-1', currentApp);
  return read(answer(problem.status, problem));
}

describe('problem documents: there and back', () => {
  it('keeps everything but the message and the cause', async () => {
    const current = new TinyBackend().add();
    const fields = [
      { path: 'name', code: 'too-long', limit: 100 },
      { path: 'redirectUris/2', code: 'http' },
    ];
    const missing = [{ kind: 'package' as const, anyOf: ['copilot'] }];
    const conflict = await travel(
      new PortalError('conflict', {
        message: 'secret words',
        cause: 'secret',
        fields,
        missing,
        retryAfter: 3,
        current,
      }),
    );
    assert.equal(conflict.code, 'conflict');
    assert.deepEqual(conflict.fields, fields);
    assert.deepEqual(conflict.missing, missing);
    assert.equal(conflict.retryAfter, 3);
    assert.equal(conflict.requestId, 'request-1');
    assert.deepEqual(conflict.current, current);
    assert.equal(conflict.message, 'apps.get: HTTP 412 (conflict)');
    assert.equal(conflict.cause, undefined);
  });

  it('points to a field as RFC 6901 does', async () => {
    const paths = ['', 'name', 'redirectUris/2', 'a~b', 'ü %'];
    const fields: FieldProblem[] = paths.map((path) => ({ path, code: 'required' }));
    const problem = writeProblem(new PortalError('validation', { fields }), 'r');
    assert.deepEqual(
      problem.errors?.map(({ pointer }) => pointer),
      ['#', '#/name', '#/redirectUris/2', '#/a~0b', '#/%C3%BC%20%25'],
    );
    assert.deepEqual((await read(answer(422, problem))).fields, fields);
  });

  it('tells of a hundred fields at most, as many as are read', async () => {
    const fields = Array.from({ length: 150 }, (_, index) => ({ path: `redirectUris/${index}`, code: 'http' }));
    assert.deepEqual((await travel(new PortalError('validation', { fields }))).fields, fields.slice(0, 100));
  });

  it('brings what a conflict carries as the operation has it, and nothing else', async () => {
    const current = new TinyBackend().add();
    const conflict = new PortalError('conflict', { current });
    for (const problem of [
      writeProblem(conflict, 'r'),
      writeProblem(conflict, 'r', operations.users.update.current),
      writeProblem(new PortalError('conflict', { current: { ...current, status: 'pending' } }), 'r', currentApp),
      writeProblem(new PortalError('not-found', { current }), 'r', currentApp),
    ]) {
      assert.ok(!('current' in problem));
      assert.ok(problem.status === 409 || problem.status === 404);
    }
    const document = { code: 'conflict', current };
    assert.deepEqual((await read(answer(412, document))).current, current);
    assert.equal((await readProblem(answer(412, document), 'secrets.delete')).current, undefined);
    const { current: user } = desk.wire['users']?.['update'] ?? {};
    assert.equal((await readProblem(answer(412, document), 'users.update', user, desk.shapes)).current, undefined);
  });

  it('calls what the server could not reach a failure of the server, not of the connection', async () => {
    const error = await travel(new PortalError('network'));
    assert.equal(error.code, 'server');
    assert.equal(error.retryable, true);
  });
});

describe('problem documents: from strangers', () => {
  const byStatus = {
    400: 'validation',
    401: 'unauthenticated',
    403: 'forbidden',
    404: 'not-found',
    405: 'contract',
    409: 'conflict',
    412: 'conflict',
    413: 'validation',
    429: 'rate-limited',
    500: 'server',
    502: 'server',
    503: 'server',
    504: 'timeout',
  };
  for (const [status, code] of Object.entries(byStatus)) {
    it(`takes ${status} without a document for ${code}`, async () => {
      const html = new Response('<html>Bad Gateway</html>', {
        status: +status,
        headers: { 'content-type': 'text/html' },
      });
      const error = await read(html);
      assert.equal(error.code, code);
      assert.equal(error.message, `apps.get: HTTP ${status} (${code})`);
    });
  }

  it('takes over what it knows, and nothing else that stands beside it', async () => {
    const errors = [{ pointer: '#/name', code: 'taken', html: '<b>' }];
    const missing = [{ kind: 'package', anyOf: ['copilot'], price: 5 }];
    const error = await read(answer(422, { code: 'validation', errors, missing }));
    assert.deepEqual(error.fields, [{ path: 'name', code: 'taken' }]);
    assert.deepEqual(error.missing, [{ kind: 'package', anyOf: ['copilot'] }]);
  });

  it('lets no document say what makes a call go out again', async () => {
    assert.equal((await read(answer(500, { code: 'rate-limited' }))).code, 'server');
    assert.equal((await read(answer(500, { code: 'unauthenticated' }))).code, 'server');
    assert.equal((await read(answer(401, { code: 'server' }))).code, 'unauthenticated');
    assert.equal((await read(answer(500, { code: 'contract' }))).code, 'contract');
  });

  const hostile: [string, unknown][] = [
    ['null', null],
    ['a list', []],
    ['a text', '"text"'],
    ['half a document', '{"code":'],
    ['an unknown code', { code: 'owned' }],
    ['a code of another kind', { code: { toString: 'x' } }],
    ['fields that are none', { errors: 'x', missing: 5, retryAfter: 'soon', requestId: {}, current: [] }],
    ['fields of fields', { errors: [{ pointer: {}, code: [] }], missing: [{ kind: 'x', anyOf: [1] }] }],
    ['far too much', { errors: Array.from({ length: 5000 }, () => ({ pointer: '#/a', code: 'x' })) }],
    ['endless words', { requestId: 'x'.repeat(1e6), errors: [{ pointer: `#/${'x'.repeat(1e6)}`, code: 'x' }] }],
    ['negative time', { retryAfter: -1 }],
    ['a prototype', '{"__proto__":{"code":"validation"},"constructor":{"prototype":{"x":1}}}'],
  ];
  for (const [name, document] of hostile) {
    it(`takes nothing from ${name}`, async () => {
      const error = await read(answer(500, document));
      assert.equal(error.code, 'server');
      assert.deepEqual(error.fields, []);
      assert.deepEqual(error.missing, []);
      assert.equal(error.retryAfter, undefined);
      assert.equal(error.requestId, undefined);
      assert.equal(error.current, undefined);
    });
  }

  it('keeps the good members beside a bad one', async () => {
    const error = await read(
      answer(422, { code: 'validation', errors: [{ pointer: '#/name', code: 'x' }], missing: 1 }),
    );
    assert.deepEqual(error.fields, [{ path: 'name', code: 'x' }]);
  });

  it('takes no member along that it does not know', async () => {
    const error = await read(
      answer(422, { errors: [{ pointer: '#/name', code: 'x', html: '<img onerror=alert()>' }] }),
    );
    assert.deepEqual(error.fields, [{ path: 'name', code: 'x' }]);
  });

  it('never repeats words of the document in its message', async () => {
    const words = '<script>alert(1)</script>';
    const error = await read(answer(403, { title: words, detail: words, type: words, code: 'forbidden' }));
    assert.ok(!error.message.includes('script'));
  });

  it('bears a pointer with broken escapes', async () => {
    const error = await read(answer(422, { errors: [{ pointer: '#/%E0%A4%A', code: 'x' }] }));
    assert.equal(error.fields.length, 1);
  });

  it('bears a body that breaks off', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) });
    const headers = { 'content-type': 'application/problem+json' };
    assert.equal((await read(new Response(body, { status: 403, headers }))).code, 'forbidden');
  });

  it('reads Retry-After in seconds, as a date, or from the document, and never more than a day', async () => {
    const date = 'Tue, 20 May 2025 14:09:00 GMT';
    const later = 'Tue, 20 May 2025 14:09:07 GMT';
    const after = async (headers: Record<string, string>, body: unknown = {}) =>
      (await read(answer(429, body, headers))).retryAfter;
    assert.equal(await after({ 'retry-after': '12' }), 12);
    assert.equal(await after({ 'retry-after': later, date }), 7);
    assert.equal(await after({ 'retry-after': date, date: later }), 0);
    assert.equal(await after({}, { retryAfter: 5 }), 5);
    assert.equal(await after({ 'retry-after': '9'.repeat(400) }), 86_400);
    assert.equal(await after({}, { retryAfter: 1e300 }), 86_400);
    assert.equal(await after({ 'retry-after': 'tomorrow' }), undefined);
    assert.equal(await after({ 'retry-after': '-5' }), undefined);
  });
});

import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { after, before, beforeEach, describe, it } from 'node:test';

import { type Ask, callerOf, linksOf, webApp } from './support/okta/caller.js';
import { type FakeOkta, startFakeOkta } from './support/okta/fake-okta.js';
import { type FaultKind, faultKinds, faultKindsOf } from './support/okta/faults.js';
import type { Operation } from './support/okta/routes.js';

/** What a client sees of a fault: a status with what the body is, or in which way there is none. */
type Seen =
  'timeout' | 'no answer' | 'broken body' | `${number} ${'JSON' | 'HTML' | 'text' | 'cut' | 'empty' | 'string'}`;

const expected: Record<FaultKind, { operation?: Operation; seen: Seen; done: boolean }> = {
  'timeout-before': { seen: 'timeout', done: false },
  'timeout-after': { seen: 'timeout', done: true },
  'reset-before': { seen: 'no answer', done: false },
  'reset-after': { seen: 'no answer', done: true },
  'reset-midway': { seen: 'broken body', done: true },
  'rate-limited': { seen: '429 JSON', done: false },
  'rate-limited-concurrency': { seen: '429 JSON', done: false },
  'rate-limited-without-headers': { seen: '429 JSON', done: false },
  'error-500-before': { seen: '500 JSON', done: false },
  'error-500-after': { seen: '500 JSON', done: true },
  'error-502-html': { seen: '502 HTML', done: false },
  'error-503-before': { seen: '503 JSON', done: false },
  'error-503-after': { seen: '503 text', done: true },
  'error-423': { seen: '423 JSON', done: false },
  'not-found-after-create': { operation: 'apps.get', seen: '404 JSON', done: false },
  'html-200': { seen: '200 HTML', done: true },
  'truncated-json': { seen: '200 cut', done: true },
  'empty-body': { seen: '200 empty', done: true },
  'missing-headers': { seen: '200 JSON', done: true },
  'next-other-origin': { operation: 'apps.list', seen: '200 JSON', done: false },
  'next-circle': { operation: 'apps.list', seen: '200 JSON', done: false },
  refused: { seen: '400 JSON', done: false },
  'token-expired': { seen: '401 JSON', done: false },
  'slow-headers': { seen: 'timeout', done: true },
  'wrong-type': { seen: '200 string', done: true },
};

/** Waits for what has to come about; what never does fails the assertion that follows. */
async function until(comes: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500 && !(await comes()); tries += 1) await wait(20);
}

describe('faults of Okta’s fake', () => {
  let okta: FakeOkta;
  let ask: Ask;
  let token: string;
  before(async () => {
    okta = await startFakeOkta();
    token = await okta.token();
    ask = await callerOf(okta, token);
  });
  after(() => okta.close());
  beforeEach(() => {
    okta.clearFaults();
    okta.state.apps.length = 0;
    okta.violations.length = 0;
    okta.resetCalls();
  });

  const request = (operation: Operation, id: string, patience: number) =>
    fetch(okta.origin + (operation === 'apps.get' ? `/api/v1/apps/${id}` : '/api/v1/apps'), {
      method: operation === 'apps.create' ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: operation === 'apps.create' ? JSON.stringify(webApp('Fault')) : null,
      signal: AbortSignal.timeout(patience),
    });

  async function see(operation: Operation, id: string, patience = 20_000): Promise<Seen> {
    let response: Response;
    try {
      response = await request(operation, id, patience);
    } catch (error) {
      return (error as Error).name === 'TimeoutError' ? 'timeout' : 'no answer';
    }
    let text: string;
    try {
      text = await response.text();
    } catch {
      return 'broken body';
    }
    const { status } = response;
    const type = response.headers.get('content-type') ?? '';
    if (text === '') return `${status} empty`;
    if (type.startsWith('text/')) return `${status} ${type.startsWith('text/html') ? 'HTML' : 'text'}`;
    try {
      return `${status} ${typeof JSON.parse(text) === 'string' ? 'string' : 'JSON'}`;
    } catch {
      return `${status} cut`;
    }
  }

  for (const kind of [...faultKinds, 'refused'] as const) {
    const { operation = 'apps.create', seen, done } = expected[kind];
    it(`${kind}: ${seen}, ${done ? 'carried out' : 'nothing done'}`, async () => {
      const { id } = (await ask('POST', '/api/v1/apps', webApp('Before'))).body;
      okta.fail({ kind, operation, ...(kind === 'slow-headers' ? { delay: 60_000 } : {}) });
      assert.equal(await see(operation, id, seen === 'timeout' ? 300 : undefined), seen);
      await until(() => okta.calls.length === 2 && (!done || okta.state.apps.length === 2));
      assert.equal(okta.state.appsWithLabel('Fault').length, done ? 1 : 0);
      assert.equal(okta.calls.at(-1)?.fault, kind);
      const told = seen === 'timeout' || seen === 'no answer' ? 'none' : Number(seen.split(' ')[0]);
      assert.equal(okta.calls.at(-1)?.status, Number.isNaN(told) ? 200 : told);
      assert.equal(await see(operation, id), '200 JSON', 'once only');
      assert.deepEqual(okta.violations, []);
    });
  }

  it('come to the calls that they are meant for, after as many and as often as told', async () => {
    const match = ({ body }: { body: unknown }) => (body as { label: string }).label === 'This one';
    okta.fail({ kind: 'error-500-before', operation: 'apps.create', after: 1, times: 2, match });
    const create = async (label: string) => (await ask('POST', '/api/v1/apps', webApp(label))).status;
    const statuses = [];
    for (const label of ['This one', 'Another', 'This one', 'This one', 'This one']) statuses.push(await create(label));
    assert.deepEqual(statuses, [200, 200, 500, 500, 200]);
  });

  it('are refused where they would show nothing', () => {
    assert.throws(() => okta.fail({ kind: 'next-circle', operation: 'apps.create' }), /means nothing/);
    assert.throws(() => okta.fail({ kind: 'empty-body', operation: 'apps.delete' }), /means nothing/);
    assert.throws(() => okta.fail({ kind: 'token-expired', operation: 'token' }), /means nothing/);
    assert.ok(faultKindsOf('apps.list').includes('next-circle'));
    assert.ok(!faultKindsOf('apps.create').includes('next-circle'));
  });

  it('hide a new app from as many reads as told, wherever it is asked for', async () => {
    okta.fail({ kind: 'not-found-after-create', operation: 'apps.create', times: 2 });
    const { id } = (await ask('POST', '/api/v1/apps', webApp('Late'))).body;
    const statuses = [];
    for (let read = 0; read < 3; read += 1) statuses.push((await ask('GET', `/api/v1/apps/${id}`)).status);
    assert.deepEqual(statuses, [404, 404, 200]);
  });

  it('say when to come back, or nothing that helps', async () => {
    const reply = async (kind: FaultKind) => {
      okta.fail({ kind });
      const { status, body, headers } = await ask('GET', '/api/v1/apps');
      const wait = Number(headers.get('x-rate-limit-reset')) * 1000 - Date.parse(headers.get('date') ?? '');
      return { status, code: body.errorCode as string, limit: headers.get('x-rate-limit-limit'), wait };
    };
    const bucket = await reply('rate-limited');
    assert.deepEqual([bucket.status, bucket.code, bucket.limit], [429, 'E0000047', '100']);
    assert.ok(bucket.wait > 0 && bucket.wait <= 3000, String(bucket.wait));
    const atOnce = await reply('rate-limited-concurrency');
    assert.equal(atOnce.limit, '0');
    assert.ok(atOnce.wait > 3_000_000, 'whoever waits for it is seen to');
    assert.equal((await reply('rate-limited-without-headers')).limit, null);
  });

  it('take the headers away', async () => {
    await ask('POST', '/api/v1/apps', webApp('Headers'));
    okta.fail({ kind: 'missing-headers' });
    const { headers } = await ask('GET', '/api/v1/apps');
    for (const name of ['x-rate-limit-limit', 'x-okta-request-id', 'link', 'content-type']) {
      assert.equal(headers.get(name), null, name);
    }
    const whole = await ask('GET', '/api/v1/apps');
    assert.ok(whole.headers.get('link') && whole.headers.get('x-rate-limit-limit'));
  });

  it('lead elsewhere, where it is seen who follows with a token, or round in a circle', async () => {
    okta.fail({ kind: 'next-circle' });
    const circle = linksOf((await ask('GET', '/api/v1/apps?limit=5')).headers);
    assert.equal(circle['next'], circle['self']);
    okta.fail({ kind: 'next-other-origin' });
    const { next = '' } = linksOf((await ask('GET', '/api/v1/apps')).headers);
    assert.notEqual(new URL(next).origin, okta.origin);
    assert.deepEqual(okta.violations, []);
    assert.equal((await ask('GET', next)).status, 421);
    assert.match(okta.violations.join(), /Another origin was called with a token/);
  });

  it('cut off half of an answer without a body too', async () => {
    const { id } = (await ask('POST', '/api/v1/apps?activate=false', webApp('Half'))).body;
    okta.fail({ kind: 'reset-midway', operation: 'apps.delete' });
    await assert.rejects(ask('DELETE', `/api/v1/apps/${id}`));
    assert.equal(okta.state.app(id), undefined);
  });

  it('answer late when they are slow, and it is done', async () => {
    okta.fail({ kind: 'slow-headers', delay: 200 });
    const started = performance.now();
    assert.equal((await ask('POST', '/api/v1/apps', webApp('Slow'))).status, 200);
    assert.ok(performance.now() - started >= 190);
  });
});

describe('limits and delays of Okta’s fake', () => {
  it('count calls in each bucket, on a clock that may be off', async () => {
    const clockOffset = -600_000;
    await using okta = await startFakeOkta({ limits: { apps: 2, window: 4000 }, clockOffset });
    const ask = await callerOf(okta);
    const list = () => ask('GET', '/api/v1/apps');
    const [first, second, third] = [await list(), await list(), await list()];
    assert.deepEqual([first.status, second.status, third.status], [200, 200, 429]);
    assert.equal(third.body.errorCode, 'E0000047');
    const remaining = [first, second, third].map(({ headers }) => headers.get('x-rate-limit-remaining'));
    assert.deepEqual(remaining, ['1', '0', '0']);
    const date = Date.parse(third.headers.get('date') ?? '');
    assert.ok(Math.abs(date - (Date.now() + clockOffset)) < 2000);
    const reset = Number(third.headers.get('x-rate-limit-reset')) * 1000 - date;
    assert.ok(reset > 0 && reset <= 6000, `of the same clock: ${reset}`);
    assert.equal((await ask('GET', '/api/v1/authorizationServers/default/policies')).status, 200, 'another bucket');
    await until(async () => (await list()).status === 200);
    assert.equal((await list()).status, 200, 'the next window');
  });

  it('refuse more calls at the same time than allowed', async () => {
    await using okta = await startFakeOkta({ limits: { concurrency: 3 }, latency: 1000 });
    const ask = await callerOf(okta);
    const replies = await Promise.all(Array.from({ length: 5 }, () => ask('GET', '/api/v1/apps')));
    const refused = replies.filter(({ status }) => status === 429);
    assert.equal(refused.length, 2);
    for (const { headers } of refused) {
      assert.deepEqual([headers.get('x-rate-limit-limit'), headers.get('x-rate-limit-remaining')], ['0', '0']);
    }
    assert.ok(okta.inFlight.most > 3 && okta.inFlight.most <= 5, String(okta.inFlight.most));
    assert.equal((await ask('GET', '/api/v1/apps')).status, 200);
  });

  it('carry out what nobody waits for any more', async () => {
    await using okta = await startFakeOkta({ latency: (operation) => (operation === 'apps.create' ? 1000 : 0) });
    const headers = { authorization: `Bearer ${await okta.token()}`, 'content-type': 'application/json' };
    const body = JSON.stringify(webApp('Given up'));
    const signal = AbortSignal.timeout(50);
    await assert.rejects(fetch(`${okta.origin}/api/v1/apps`, { method: 'POST', headers, body, signal }));
    assert.equal(okta.state.apps.length, 0);
    await until(() => okta.state.apps.length > 0);
    assert.equal(okta.state.apps.length, 1);
    await until(() => okta.inFlight.now === 0);
    assert.equal(okta.inFlight.now, 0);
  });

  it('show a new app late, in reads and in lists', async () => {
    await using okta = await startFakeOkta({ consistencyLag: 2000 });
    const ask = await callerOf(okta);
    const { id } = (await ask('POST', '/api/v1/apps', webApp('Late'))).body;
    const look = async () => [
      (await ask('GET', `/api/v1/apps/${id}`)).status,
      (await ask('GET', '/api/v1/apps')).body.length,
    ];
    assert.deepEqual(await look(), [404, 0]);
    await until(async () => (await look())[0] === 200);
    assert.deepEqual(await look(), [200, 1]);
  });

  it('hold nobody back who closes it', async () => {
    const okta = await startFakeOkta({ latency: 60_000 });
    const pending = assert.rejects((await callerOf(okta))('GET', '/api/v1/apps'));
    okta.fail({ kind: 'timeout-before', operation: 'token' });
    const silent = assert.rejects(fetch(`${okta.origin}/oauth2/v1/token`, { method: 'POST' }));
    await until(() => okta.inFlight.now === 2);
    assert.equal(okta.inFlight.now, 2);
    await okta.close();
    await Promise.all([pending, silent]);
  });
});

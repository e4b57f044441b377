import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { TokenRequest } from '../../../src/auth/session.js';
import { createHttpBackend } from '../../../src/backends/http/http-backend.js';
import { createMemoryStore } from '../../../src/backends/memory/memory-backend.js';
import { people, scenarios } from '../../../src/backends/memory/scenarios.js';
import type { App } from '../../../src/contract/app.js';
import { base, connect, draft, failure, key, serve, TinyBackend, token } from './support.js';

const options = { signal: new AbortController().signal };

function setUp() {
  const backend = new TinyBackend();
  return { backend, ...connect(serve(backend)) };
}

/** A client that gets the same answer to everything. */
function answering(body: BodyInit | null, init: ResponseInit, retries = 0) {
  return connect(async () => new Response(body, init), { retries }).client;
}

describe('http backend: calls', () => {
  it('calls every method of the backend at the other end', async () => {
    const { backend, client } = setUp();
    const { id: appId } = backend.add();
    const ids = { appId, secretId: 's' };
    await client.viewer.get({}, options);
    await client.scopes.list({}, options);
    await client.apps.list({ limit: 20, cursor: 'a&b' }, options);
    await client.apps.get({ appId }, options);
    await client.apps.create({ idempotencyKey: key, draft }, options);
    await client.secrets.list({ appId }, options);
    await client.secrets.create({ appId, idempotencyKey: key }, options);
    await client.secrets.activate(ids, options);
    await failure(client.secrets.deactivate(ids, options));
    await client.secrets.delete(ids, options);
    await client.apps.update({ appId, version: 'v1', changes: { name: 'x' } }, options);
    assert.equal(await client.apps.delete({ appId, version: 'v1+' }, options), undefined);
    assert.deepEqual(
      backend.calls.map(({ name, input }) => [name, input]),
      [
        ['viewer.get', {}],
        ['scopes.list', {}],
        ['apps.list', { limit: 20, cursor: 'a&b' }],
        ['apps.get', { appId }],
        ['apps.create', { idempotencyKey: key, draft }],
        ['secrets.list', { appId }],
        ['secrets.create', { appId, idempotencyKey: key }],
        ['secrets.activate', ids],
        ['secrets.deactivate', ids],
        ['secrets.delete', ids],
        ['apps.update', { appId, version: 'v1', changes: { name: 'x' } }],
        ['apps.delete', { appId, version: 'v1+' }],
      ],
    );
  });

  it('calls those of reviewers and admins, whose table is loaded then', async () => {
    const store = createMemoryStore({ scenario: scenarios.reviews });
    const { client, requests } = connect(serve(store.as(people.reviewer.id)));
    const page = await client.reviews?.list({ state: 'waiting', search: 'Mobile', limit: 1 }, options);
    const [review] = page?.items ?? [];
    assert.ok(review);
    const { id: reviewId } = review;
    const stale = client.reviews?.decide({ reviewId, version: 'x', decision: { decision: 'approved' } }, options);
    assert.deepEqual((await failure(Promise.resolve(stale))).current, review);
    assert.equal(requests[0]?.url, `${base}/reviews?limit=1&state=waiting&search=Mobile`);
    assert.equal(requests[1]?.headers.get('if-match'), '"x"');
    store.dispose();
  });

  it('sends nothing of them once aborted, also while their table is loaded', async () => {
    const { client, requests } = setUp();
    const controller = new AbortController();
    const call = failure(Promise.resolve(client.users?.list({}, { signal: controller.signal })));
    controller.abort();
    assert.equal((await call).name, 'AbortError');
    assert.deepEqual(requests, []);
  });

  it('leaves out the groups that it is told its server leaves out', () => {
    const groups = (without?: ('reviews' | 'users' | 'settings')[]) =>
      Object.keys(connect(serve(new TinyBackend()), without && { without }).client).sort();
    assert.deepEqual(groups(), ['apps', 'reviews', 'scopes', 'secrets', 'settings', 'users', 'viewer']);
    assert.deepEqual(groups(['reviews']), ['apps', 'scopes', 'secrets', 'settings', 'users', 'viewer']);
    assert.deepEqual(groups(['users', 'settings', 'reviews']), ['apps', 'scopes', 'secrets', 'viewer']);
  });

  it('sends the token, and neither cookies nor referrer; keeps out of the cache; follows no redirect', async () => {
    const { client, requests } = setUp();
    await client.viewer.get({});
    const [request] = requests;
    assert.equal(request?.headers.get('authorization'), `Bearer ${token}`);
    assert.equal(request?.credentials, 'omit');
    assert.equal(request?.cache, 'no-store');
    assert.equal(request?.redirect, 'manual');
    assert.equal(request?.referrerPolicy, 'no-referrer');
  });

  it('quotes the version as an entity tag, and the key as a string', async () => {
    const { backend, client, requests } = setUp();
    const { id: appId } = backend.add();
    await client.apps.update({ appId, version: 'v1', changes: {} });
    await client.secrets.create({ appId, idempotencyKey: `${key}"\\` });
    assert.equal(requests[0]?.headers.get('if-match'), '"v1"');
    assert.equal(requests[1]?.headers.get('idempotency-key'), `"${key}\\"\\\\"`);
    assert.deepEqual(backend.calls[1]?.input, { appId, idempotencyKey: `${key}"\\` });
  });

  for (const appId of ['a/b', '../viewer', 'a b?c#d%', '%2e%2e', '...', 'ü\u{1f600}', 'a;b=c']) {
    it(`finds the app with the id ${appId}`, async () => {
      const { backend, client } = setUp();
      backend.add({ id: appId });
      assert.equal((await client.apps.get({ appId })).id, appId);
    });
  }

  for (const appId of ['', '.', '..', '\ud800']) {
    it(`sends nothing for ${JSON.stringify(appId)}, which would be another address`, async () => {
      const { client, requests } = setUp();
      assert.equal((await failure(client.secrets.delete({ appId, secretId: 'x' }))).code, 'not-found');
      assert.deepEqual(requests, []);
    });
  }

  it('keeps the path and the query of its URL', async () => {
    for (const url of [`${base}/?tenant=1`, new URL(`${base}?tenant=1`)]) {
      const { client, requests } = connect(serve(new TinyBackend()), { url });
      await client.apps.list({ limit: 5 });
      assert.equal(requests[0]?.url, `${base}/apps?tenant=1&limit=5`);
    }
  });

  it('takes no URL that is none', () => {
    const getAccessToken = async () => token;
    assert.throws(() => createHttpBackend({ url: '/relative-without-a-page', getAccessToken }), TypeError);
  });
});

describe('http backend: answers', () => {
  it('brings errors over whole', async () => {
    const { backend, client } = setUp();
    const app = backend.add();
    const stale = await failure(client.apps.update({ appId: app.id, version: 'v0', changes: {} }));
    assert.equal(stale.code, 'conflict');
    assert.equal((stale.current as App).version, 'v1');
    const last = await failure(client.secrets.deactivate({ appId: app.id, secretId: 's' }));
    assert.deepEqual([last.code, last.fields], ['conflict', [{ path: 'secrets', code: 'last-active' }]]);
    const wrong = { ...draft, redirectUris: ['https://a.example/', 5] } as unknown as typeof draft;
    const refused = await failure(client.apps.create({ idempotencyKey: key, draft: wrong }));
    assert.deepEqual([refused.code, refused.fields], ['validation', [{ path: 'redirectUris/1', code: 'type' }]]);
    assert.match(refused.requestId ?? '', /^[0-9a-f-]{36}$/);
  });

  it('takes an HTML page of a gateway for what its status says', async () => {
    const client = answering('<html>Bad Gateway</html>', { status: 502, headers: { 'content-type': 'text/html' } });
    const error = await failure(client.viewer.get({}));
    assert.equal(error.code, 'server');
    assert.equal(error.message, 'viewer.get: HTTP 502 (server)');
    assert.equal((await failure(answering(null, { status: 500 }).viewer.get({}))).code, 'server');
  });

  it('takes no page that says 200 for an answer', async () => {
    const html = { status: 200, headers: { 'content-type': 'text/html' } };
    const client = answering('<html>Sign in</html>', html);
    assert.equal((await failure(client.viewer.get({}))).code, 'contract');
    assert.equal((await failure(client.apps.delete({ appId: 'a', version: 'v' }))).code, 'contract');
    const empty = answering('', { status: 200 });
    assert.equal((await failure(empty.secrets.delete({ appId: 'a', secretId: 's' }))).code, 'contract');
  });

  it('says where an answer departs from the contract, but not with what', async () => {
    const secrets = [{ id: 's', createdAt: '2025-05-09T19:06:00Z', createdBy: null, hint: 'x', status: 'hunter2' }];
    const headers = { 'x-request-id': 'request-1' };
    const error = await failure(answering(JSON.stringify(secrets), { headers }).secrets.list({ appId: 'a' }));
    assert.equal(error.code, 'contract');
    assert.equal(error.message, 'secrets.list: HTTP 200, unexpected at /0/status (enum)');
    assert.equal(error.requestId, 'request-1');
    assert.equal(error.cause, undefined);
  });

  it('repeats nothing of a secret whose answer is damaged', async () => {
    const damaged = '{"clientSecret":"hunter2","secret":';
    const error = await failure(
      answering(damaged, { status: 201 }).secrets.create({ appId: 'a', idempotencyKey: key }),
    );
    assert.equal(error.code, 'contract');
    assert.ok(!`${error.message} ${String(error.cause)}`.includes('hunter2'));
  });

  it('keeps fields that it does not know', async () => {
    const page = { items: [], nextCursor: null, total: 0, hint: 'new' };
    assert.deepEqual(await answering(JSON.stringify(page), {}).apps.list({}), page);
  });
});

describe('http backend: the token', () => {
  it('sends nothing while nobody is signed in', async () => {
    for (const none of [undefined, '', null as unknown as undefined]) {
      const { client, requests } = connect(serve(new TinyBackend()), { getAccessToken: async () => none });
      assert.equal((await failure(client.viewer.get({}))).code, 'unauthenticated');
      assert.deepEqual(requests, []);
    }
  });

  it('asks once for a new one when it is refused, and repeats any call', async () => {
    const backend = new TinyBackend();
    const { id: appId } = backend.add();
    const asked: (string | undefined)[] = [];
    const getAccessToken = async (request?: TokenRequest) => {
      asked.push(request?.refused);
      return request?.refused === 'old' ? token : 'old';
    };
    const { client, requests, waits } = connect(serve(backend), { getAccessToken });
    const app = await client.apps.update({ appId, version: 'v1', changes: { name: 'New' } });
    assert.equal(app.name, 'New');
    assert.deepEqual(asked, [undefined, 'old']);
    assert.equal(requests.length, 2);
    assert.deepEqual(waits, []);
  });

  it('gives up when the new one is refused too, or is the old one, or there is none', async () => {
    let made = 0;
    const fresh = async () => (made < 9 ? `token-${++made}` : undefined);
    const same = async () => 'old';
    const none = async (request?: TokenRequest) => (request?.refused ? undefined : 'old');
    for (const [getAccessToken, sent] of [
      [fresh, 2],
      [same, 1],
      [none, 1],
    ] as const) {
      const { client, requests } = connect(serve(new TinyBackend()), { getAccessToken });
      const error = await failure(client.viewer.get({}));
      assert.equal(error.code, 'unauthenticated');
      assert.ok(error.requestId);
      assert.equal(requests.length, sent);
    }
  });

  it('brings over why there is none', async () => {
    const broken = new Error('popup closed');
    const { client } = connect(serve(new TinyBackend()), { getAccessToken: () => Promise.reject(broken) });
    const error = await failure(client.viewer.get({}));
    assert.deepEqual([error.name, error.code, error.cause], ['PortalError', 'server', broken]);
  });
});

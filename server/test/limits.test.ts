import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import { sql } from 'kysely';
import pg from 'pg';

import { openDatabase } from '../src/database/database.js';
import { migrate } from '../src/database/migrate.js';
import { createRateLimit } from '../src/edge/rates.js';
import { spendProof } from '../src/tokens/proof-store.js';
import { maxBodyBytes } from '../src/edge/body-limit.js';
import { purgeExpired } from '../src/database/purge.js';
import { type Postgres, startPostgres } from './support/postgres.js';
import { startTestServer, type TestServer } from './support/server.js';
import { sharedServer } from './support/shared-server.js';
import { signIn } from './support/sign-in.js';
import { temporaryFolder } from './support/temporary-folder.js';

interface ProblemDocument {
  status: number;
  code: string;
  requestId: string;
  retryAfter?: number;
  errors?: unknown;
}

async function problemOf(response: Response): Promise<ProblemDocument> {
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  const document = (await response.json()) as ProblemDocument;
  assert.equal(document.status, response.status);
  assert.equal(document.requestId, response.headers.get('x-request-id'));
  return document;
}

async function callerOf(server: TestServer, person: keyof typeof people = 'developer') {
  const { access_token } = await signIn(server, people[person].id);
  return (
    path: string,
    { headers, ...init }: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
  ) => fetch(server.apiUrl + path, { ...init, headers: { authorization: `Bearer ${access_token}`, ...headers } });
}

describe('a request’s size and time', () => {
  let postgres: Postgres;
  let server: TestServer;
  let url: string;
  before(async () => {
    postgres = await startPostgres();
    url = await postgres.createDatabase();
    server = await startTestServer({ kind: 'server', url }, { edge: { requestSeconds: 1 } });
  });
  after(async () => {
    await server.stop();
    await postgres.stop();
  });

  const json = { 'content-type': 'application/json', 'idempotency-key': 'a-key-of-a-big-body' };

  it('is not read when it says that it is too big', async () => {
    const { hostname, port } = new URL(server.apiUrl);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(
      `POST /api/v1/apps HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Length: ${maxBodyBytes + 1}\r\n` +
        'Content-Type: application/json\r\n\r\n{',
    );
    const [first] = (await once(socket, 'data')) as [Buffer];
    assert.match(first.toString(), /^HTTP\/1\.1 413 /);
    assert.match(first.toString(), /"code":"too-big","limit":2000000/);
    socket.destroy();
  });

  it('is refused as soon as it is too big, when it did not say so', async () => {
    const call = await callerOf(server);
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        if (sent > 100_000_000) controller.close();
        else controller.enqueue(new Uint8Array(65_536).fill(0x20));
      },
    });
    const init = { method: 'POST', body, duplex: 'half', headers: json };
    const response = await call('/apps', init);
    assert.equal(response.status, 413);
    const { code, errors } = await problemOf(response);
    assert.deepEqual([code, errors], ['validation', [{ pointer: '#', code: 'too-big', limit: maxBodyBytes }]]);
    assert.ok(sent < 90_000_000, `${sent} bytes were taken`);
  });

  it('is taken with the largest logo that there may be', async () => {
    const call = await callerOf(server);
    const logo = Buffer.alloc(1_000_000).toString('base64');
    const body = JSON.stringify({ name: 'x', logo, applicationType: 'internal', redirectUris: [], scopes: [] });
    const response = await call('/apps', { method: 'POST', body, headers: json });
    assert.equal(response.status, 422);
    assert.match(JSON.stringify((await problemOf(response)).errors), /"#\/logo","code":"not-an-image"/, 'it was read');
  });

  it('is answered 504 in time, and costs the database no more than that', async () => {
    const call = await callerOf(server);
    const blocker = new pg.Client({ connectionString: url });
    await blocker.connect();
    await blocker.query('begin; lock table apps in access exclusive mode');
    const started = performance.now();
    const answers = await Promise.all(Array.from({ length: 15 }, () => call('/apps')));
    assert.ok(performance.now() - started < 8_000, 'all of them at about the same time');
    for (const response of answers) {
      assert.equal(response.status, 504);
      assert.equal((await problemOf(response)).code, 'timeout');
    }
    // Their statements end too, so that the connections are there for others while the lock lasts.
    const viewer = await waitFor(async () => (await call('/viewer')).status, 200);
    assert.equal(viewer, 200);
    await blocker.query('commit');
    await blocker.end();
    assert.equal((await call('/apps')).status, 200);
    const { rows } = await sql<{ waiting: number }>`
      select count(*)::int as waiting from pg_stat_activity where wait_event_type = 'Lock'`.execute(server.db);
    assert.equal(rows[0]?.waiting, 0);
  });

  it('is not waited for when its headers or its body do not come', async () => {
    const { hostname, port } = new URL(server.apiUrl);
    for (const text of [
      'GET /api/v1/viewer HTTP/1.1\r\nHost: slow\r\nX-Slow: ',
      'POST /api/v1/apps HTTP/1.1\r\nHost: slow\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    ]) {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined).resume();
      await once(socket, 'connect');
      const started = performance.now();
      socket.write(text);
      await once(socket, 'close');
      const took = performance.now() - started;
      assert.ok(took > 500 && took < 15_000, `${text.slice(0, 4)} after ${took} ms`);
    }
  });

  it('is refused with headers beyond all measure', async () => {
    const response = await fetch(`${server.apiUrl}/viewer`, { headers: { 'x-long': 'x'.repeat(40_000) } });
    assert.equal(response.status, 431);
  });
});

describe('how often who may call', () => {
  const server = sharedServer({ edge: { rates: { user: 5, tenant: 8, address: undefined } } });

  it('is held to a rate for each person, and to one for their organization', async () => {
    const developer = await callerOf(server());
    const first = await developer('/viewer');
    assert.equal(first.headers.get('ratelimit-policy'), '"user";q=5;w=60, "tenant";q=8;w=60');
    assert.match(first.headers.get('ratelimit') ?? '', /^"user";r=4;t=\d+, "tenant";r=7;t=\d+$/);
    for (let n = 0; n < 4; n += 1) assert.equal((await developer('/viewer')).status, 200);
    const over = await developer('/viewer');
    assert.equal(over.status, 429);
    const wait = Number(over.headers.get('retry-after'));
    assert.ok(wait > 0 && wait <= 60, `${wait} s`);
    const { code, retryAfter } = await problemOf(over);
    assert.deepEqual([code, retryAfter], ['rate-limited', wait]);

    const admin = await callerOf(server(), 'org-admin');
    const statuses: number[] = [];
    for (let n = 0; n < 5; n += 1) statuses.push((await admin('/viewer')).status);
    assert.deepEqual(statuses, [200, 200, 200, 429, 429], 'what the organization has left');
    const partner = await callerOf(server(), 'partner');
    assert.equal((await partner('/viewer')).status, 200, 'of another organization');
  });

  it('is forgotten after its minute', async () => {
    const reviewer = await callerOf(server(), 'reviewer');
    for (let n = 0; n < 3; n += 1) assert.equal((await reviewer('/viewer')).status, 200);
    const rows = await server().db.selectFrom('rate_limits').selectAll().execute();
    assert.ok(rows.some(({ points }) => points === 3));
    assert.ok(!JSON.stringify(rows).includes(people.reviewer.id), 'who it is, is not written down');
    await purgeExpired(server().db, new Date(Date.now() + 61_000));
    assert.deepEqual(await server().db.selectFrom('rate_limits').selectAll().execute(), []);
  });

  it('costs the database nothing more for who is over it', async () => {
    const call = await callerOf(server(), 'no-subscription');
    for (let n = 0; n < 6; n += 1) await call('/viewer');
    const count = async () => {
      const { rows } = await sql<{ points: number }>`select sum(points)::int as points from rate_limits`.execute(
        server().db,
      );
      return rows[0]?.points;
    };
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 50 }, () => call('/viewer')));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [429]);
    assert.equal(await count(), before);
  });
});

describe('how often who may call, over several processes', () => {
  let postgres: Postgres;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres.stop());

  it('is counted together, and so is the use of a proof', async () => {
    const url = await postgres.createDatabase();
    const open = () => openDatabase({ kind: 'server', url }, (error) => assert.fail(error));
    const opened = [await open(), await open(), await open()];
    await migrate(opened[0]!.db);
    let refusals = 0;
    const limits = opened.map(({ db }) => createRateLimit(db, 'user', 10, () => (refusals += 1)));
    const counted = await Promise.allSettled(
      Array.from({ length: 30 }, (_, n) => limits[n % limits.length]!.count('person-developer')),
    );
    assert.equal(counted.filter(({ status }) => status === 'fulfilled').length, 10);
    assert.equal(refusals, 20);
    await limits[0]!.count('person-org-admin');

    const proof = { hash: Buffer.alloc(32, 7), expiresAt: new Date(Date.now() + 60_000) };
    const spent = await Promise.all(opened.map(({ db }) => spendProof(db, proof)));
    assert.deepEqual(spent.sort(), [false, false, true]);
    await Promise.all(opened.map(({ close }) => close()));
  });

  it('is counted by each for itself while the database is away', async () => {
    const rates = { user: 3, tenant: undefined, address: undefined };
    const server = await startTestServer({ kind: 'server', url: await postgres.createDatabase() }, { edge: { rates } });
    const call = await callerOf(server);
    const bringBack = await postgres.interrupt();
    const statuses: number[] = [];
    for (let n = 0; n < 5; n += 1) statuses.push((await call('/viewer')).status);
    assert.deepEqual(statuses, [503, 503, 503, 429, 429]);
    await bringBack();
    await server.stop();
  });
});

describe('how often who may call, over the embedded database', () => {
  it('is counted as well', async () => {
    const { folder, remove } = await temporaryFolder();
    const rates = { user: 2, tenant: 100, address: undefined };
    const server = await startTestServer({ kind: 'embedded', folder }, { edge: { rates } });
    const call = await callerOf(server);
    const statuses: number[] = [];
    for (let n = 0; n < 3; n += 1) statuses.push((await call('/viewer')).status);
    assert.deepEqual(statuses, [200, 200, 429]);
    await server.stop();
    await remove();
  });
});

describe('how often strangers may call', () => {
  const server = sharedServer({
    edge: { rates: { user: undefined, tenant: undefined, address: 4 }, trustedProxies: ['127.0.0.1'] },
  });
  const from = (address: string, headers = {}, path = '/viewer') =>
    fetch(server().apiUrl + path, { headers: { 'x-forwarded-for': address, ...headers } });

  it('is held to a rate for each address, whatever is tried', async () => {
    const statuses: number[] = [];
    for (const headers of [{}, { authorization: 'Bearer junk' }, { authorization: 'DPoP x.y.z' }, {}, {}]) {
      statuses.push((await from('192.0.2.1', headers)).status);
    }
    assert.deepEqual(statuses, [401, 401, 401, 401, 429]);
    const over = await from('192.0.2.1', { authorization: 'Bearer junk', origin: new URL(server().portalUrl).origin });
    assert.equal(over.status, 429);
    assert.ok(Number(over.headers.get('retry-after')) > 0);
    assert.ok(over.headers.get('access-control-allow-origin'), 'a page may read that');
    assert.equal((await problemOf(over)).code, 'rate-limited');
    assert.equal((await from('192.0.2.1', {}, '/openapi.json')).status, 429);
    const logo = new URL('/logos/none', server().apiUrl);
    assert.equal((await fetch(logo, { headers: { 'x-forwarded-for': '192.0.2.1' } })).status, 429);
    assert.equal((await from('192.0.2.2')).status, 401, 'another address');
    assert.equal((await from('9.9.9.9, 192.0.2.1')).status, 429, 'what stands in front is only said');
  });

  it('keeps nobody out who has a good token', async () => {
    for (let n = 0; n < 6; n += 1) await from('192.0.2.3');
    const { access_token } = await signIn(server(), people.developer.id);
    assert.equal((await from('192.0.2.3', { authorization: `Bearer ${access_token}` })).status, 200);
  });

  it('lets probes through', async () => {
    for (let n = 0; n < 6; n += 1) await from('192.0.2.4');
    assert.equal((await fetch(new URL('/healthz', server().apiUrl))).status, 200);
  });
});

async function waitFor<T>(read: () => Promise<T>, wanted: T): Promise<T> {
  let value = await read();
  for (let tries = 0; value !== wanted && tries < 20; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    value = await read();
  }
  return value;
}

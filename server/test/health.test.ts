import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import pg from 'pg';

import { listen, patienceWith } from '../src/listen.js';
import { startChildServer } from './support/child-server.js';
import { type Postgres, startPostgres } from './support/postgres.js';
import { startTestServer, type TestServer } from './support/server.js';
import { signIn } from './support/sign-in.js';

describe('health', () => {
  let postgres: Postgres;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres.stop());

  async function probe({ apiUrl }: { apiUrl: string }, path: string) {
    const response = await fetch(new URL(path, apiUrl));
    return [response.status, ((await response.json()) as { status: string }).status];
  }

  async function viewerOf(server: TestServer) {
    const { access_token } = await signIn(server, people.developer.id);
    return () => fetch(`${server.apiUrl}/viewer`, { headers: { authorization: `Bearer ${access_token}` } });
  }

  it('is alive and not ready while it starts', async () => {
    const listener = await listen('127.0.0.1', 0, 'DEVPORTAL_API_PORT', patienceWith(1));
    assert.equal((await fetch(`${listener.origin}/livez`)).status, 200);
    assert.equal((await fetch(`${listener.origin}/readyz`)).status, 503);
    assert.equal((await fetch(`${listener.origin}/api/v1/viewer`)).status, 503);
    await listener.close(100);
  });

  it('is not ready while a migration is missing', async () => {
    const url = await postgres.createDatabase();
    const server = await startTestServer({ kind: 'server', url });
    assert.deepEqual(await probe(server, '/readyz'), [200, 'ok']);
    await server.db
      .deleteFrom('kysely_migration' as never)
      .where('name' as never, '=', '0007-edge' as never)
      .execute();
    assert.deepEqual(await probe(server, '/readyz'), [503, 'migrations pending']);
    assert.deepEqual(await probe(server, '/livez'), [200, 'ok']);
    await server.stop();
  });

  it('is not ready within a second when the database does not answer', async () => {
    const url = await postgres.createDatabase();
    const server = await startTestServer({ kind: 'server', url });
    const blocker = new pg.Client({ connectionString: url });
    await blocker.connect();
    await blocker.query('begin; lock table kysely_migration in access exclusive mode');
    const started = performance.now();
    assert.deepEqual(await probe(server, '/readyz'), [503, 'database unavailable']);
    assert.ok(performance.now() - started < 3_000);
    await blocker.query('rollback');
    await blocker.end();
    assert.deepEqual(await probe(server, '/readyz'), [200, 'ok']);
    await server.stop();
  });

  it('outlives its database: says so at once while it is away, and works on when it is back', async () => {
    const url = await postgres.createDatabase();
    const edge = { rates: { user: 1_000, tenant: 1_000, address: undefined } };
    const server = await startTestServer({ kind: 'server', url }, { edge });
    const viewer = await viewerOf(server);
    // Some of them in the middle of a request when it happens.
    let under = true;
    const statuses = new Set<number>();
    const load = Array.from({ length: 8 }, async () => {
      while (under) statuses.add((await viewer()).status);
    });
    await sleep(200);
    const bringBack = await postgres.interrupt();
    await sleep(100);
    under = false;
    await Promise.all(load);
    assert.deepEqual([...statuses].sort(), [200, 503]);

    for (let n = 0; n < 3; n += 1) {
      const started = performance.now();
      const response = await viewer();
      assert.ok(performance.now() - started < 2_500, `${performance.now() - started} ms`);
      assert.equal(response.status, 503);
      assert.equal(response.headers.get('retry-after'), '2');
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      const { code, retryAfter } = (await response.json()) as { code: string; retryAfter: number };
      assert.deepEqual([code, retryAfter], ['server', 2]);
    }
    assert.equal((await fetch(new URL('/logos/some', server.apiUrl))).headers.get('retry-after'), '2');
    assert.deepEqual(await probe(server, '/readyz'), [503, 'database unavailable']);
    assert.deepEqual(await probe(server, '/healthz'), [503, 'database unavailable']);
    assert.deepEqual(await probe(server, '/livez'), [200, 'ok']);

    await bringBack();
    // Every connection of before is dead: as many requests as there may be connections, at once.
    const answers = await Promise.all(Array.from({ length: 20 }, viewer));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    assert.deepEqual(await probe(server, '/readyz'), [200, 'ok']);
    await server.stop();
  });

  it('on SIGTERM says that it stops, takes requests while it drains, and finishes what runs', async () => {
    const DATABASE_URL = await postgres.createDatabase();
    const server = await startChildServer({ DATABASE_URL, DEVPORTAL_DRAIN_SECONDS: '3' });
    const { access_token } = await signIn(server, people.developer.id);
    const headers = { authorization: `Bearer ${access_token}` };
    const ask = (path: string) => fetch(server.apiUrl + path, { headers });
    assert.deepEqual(await probe(server, '/readyz'), [200, 'ok']);
    const blocker = new pg.Client({ connectionString: DATABASE_URL });
    await blocker.connect();
    await blocker.query('begin; lock table apps in access exclusive mode');
    const running = ask('/apps');
    await sleep(200);

    const ended = server.end('SIGTERM');
    const ready = async () => (await probe(server, '/readyz'))[1];
    while ((await ready()) === 'ok') await sleep(20);
    assert.equal(await ready(), 'stopping');
    assert.deepEqual(await probe(server, '/livez'), [200, 'ok']);
    assert.equal((await ask('/viewer')).status, 200, 'while it drains');
    const isOpen = () => ask('/viewer').then(Boolean, () => false);
    while (await isOpen()) await sleep(50);
    await blocker.query('rollback');
    assert.equal((await running).status, 200, 'what ran before');
    assert.equal(await ended, 0);
    await blocker.end();
  });

  it('on SIGTERM before it has started ends at once', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const asked = once(silent, 'connection');
    const args = ['--import', 'tsx', fileURLToPath(new URL('../src/main.ts', import.meta.url))];
    const env = {
      ...process.env,
      DATABASE_URL: `postgresql://127.0.0.1:${port}/devportal`,
      DEVPORTAL_ISSUER: 'https://acme.okta.com/oauth2/default',
      DEVPORTAL_CLIENT_IDS: 'portal',
      DEVPORTAL_API_PORT: '0',
    };
    const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
    const [socket] = (await asked) as [Socket];
    child.kill('SIGTERM');
    assert.deepEqual(await once(child, 'exit'), [143, null]);
    socket.destroy();
    silent.close();
  });
});

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

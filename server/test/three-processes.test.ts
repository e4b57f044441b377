import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';

import { createHttpBackend } from '@zoominfo/devportal-elements/backends/http';
import type { App } from '@zoominfo/devportal-elements/contract/app';
import type { WholeBackend } from '@zoominfo/devportal-elements/contract/backend';
import { isPortalError } from '@zoominfo/devportal-elements/contract/errors';

import { type OpenDatabase, openDatabase } from '../src/database/database.js';
import { type ChildServer, startChildServer } from './support/child-server.js';
import { wrongs } from './support/okta-matrix/right.js';
import { type OktaForTests, openFakeOkta } from './support/okta-server.js';
import { draftNamed, newKey, type PersonName } from './support/people.js';
import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import { type Postgres, startPostgres } from './support/postgres.js';
import { startTestServer, type TestServer } from './support/server.js';
import { signIn } from './support/sign-in.js';
import { temporaryFolder } from './support/temporary-folder.js';

/** How long people work, in milliseconds, and how many of them at once. */
const workingTime = 20_000;
const workers = 6;

/** What one person was told is done. */
interface Acknowledged {
  app: App;
  secrets: Set<string>;
  deleted: boolean;
}

describe('three processes on one database', () => {
  let postgres: Postgres;
  let signInServer: TestServer;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let okta: OktaForTests;
  let env: NodeJS.ProcessEnv;
  let balancer: Balancer;
  let database: OpenDatabase;
  const children: ChildServer[] = [];
  const figures = { calls: 0, apps: 0, secrets: 0, renamed: 0, deleted: 0, notices: 0, longestWait: 0 };

  before(async () => {
    postgres = await startPostgres();
    folder = await temporaryFolder();
    // Where people sign in outlives what is taken away here, as Okta would.
    signInServer = await startTestServer({ kind: 'embedded', folder: folder.folder });
    okta = await openFakeOkta({ limits: { window: 1, concurrency: 1_000 } });
    const url = await postgres.createDatabase();
    env = {
      DATABASE_URL: url,
      DEVPORTAL_ISSUER: signInServer.issuer,
      DEVPORTAL_CLIENT_IDS: 'devportal-portal',
      DEVPORTAL_SEED: 'on',
      DEVPORTAL_USER_RATE: 'off',
      DEVPORTAL_TENANT_RATE: 'off',
      DEVPORTAL_ADDRESS_RATE: 'off',
      DEVPORTAL_OKTA_ORG: okta.okta.origin,
      DEVPORTAL_OKTA_CLIENT_ID: okta.config.clientId,
      DEVPORTAL_OKTA_KEY: JSON.stringify(okta.config.key),
    };
    for (let count = 0; count < 3; count += 1) children.push(await startChildServer(env));
    balancer = await Balancer.over(children.map(({ apiUrl }) => apiUrl));
    database = await openDatabase({ kind: 'server', url }, () => undefined);
  });
  after(async () => {
    await Promise.all(children.map((child) => child.end('SIGKILL')));
    await balancer.close();
    await database.close();
    await okta.okta.close();
    await signInServer.stop();
    await folder.remove();
    await postgres.stop();
  });

  it('lose nothing that was acknowledged and double nothing, while one is killed and the database is restarted', async () => {
    const end = Date.now() + workingTime;
    const done = Promise.all(
      Array.from({ length: workers }, async (_, index) => {
        const backend = await backendOf(index % 2 === 0 ? 'developer' : 'other-tenant');
        const acknowledged: Acknowledged[] = [];
        for (let count = 0; Date.now() < end; count += 1)
          acknowledged.push(await work(backend, `App ${index} ${count}`));
        return { backend, acknowledged };
      }),
    );
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    await wait(3_000);
    await children[0]!.end('SIGKILL');
    await wait(2_000);
    await replace(0);
    const bringBack = await postgres.interrupt();
    await wait(1_500);
    await bringBack();
    await wait(2_000);
    await children[1]!.end('SIGKILL');
    await replace(1);
    const results = await done;

    for (const { backend, acknowledged } of results) {
      for (const { app, secrets, deleted } of acknowledged) {
        const found = await backend.apps.get({ appId: app.id }).catch((error: unknown) => {
          if (isPortalError(error) && error.code === 'not-found') return undefined;
          throw error;
        });
        assert.equal(found?.name, deleted ? undefined : app.name);
        if (!found) continue;
        const held = await backend.secrets.list({ appId: app.id });
        assert.deepEqual(new Set(held.map(({ id }) => id)), secrets, app.name);
      }
    }
    await untilSettled();
    assert.deepEqual(await wrongs({ db: database.db, okta: okta.okta }), []);
    console.log(JSON.stringify(figures));
    assert.ok(figures.apps > workers, 'people got something done');
  });

  async function backendOf(person: PersonName): Promise<WholeBackend> {
    const { access_token } = await signIn(signInServer, people[person].id);
    return createHttpBackend({ url: balancer.url, getAccessToken: async () => access_token }) as WholeBackend;
  }

  async function replace(index: number): Promise<void> {
    const child = await startChildServer(env);
    children[index] = child;
    balancer.replace(index, child.apiUrl);
  }

  /** What one person does with one app; what fails is done again, as a person would who reads the notice. */
  async function work(backend: WholeBackend, name: string): Promise<Acknowledged> {
    const key = newKey();
    const app = await insist(() =>
      backend.apps.create({ draft: { ...draftNamed(name), scopes: ['ziapi:search'] }, ...key }),
    );
    figures.apps += 1;
    const secrets = new Set<string>();
    const secretKey = newKey();
    const { secret } = await insist(() => backend.secrets.create({ appId: app.id, ...secretKey }));
    secrets.add(secret.id);
    figures.secrets += 1;
    const renamed = await insist(async () => {
      const current = await backend.apps.get({ appId: app.id });
      if (current.name === `${name} renamed`) return current;
      return backend.apps.update({ appId: app.id, version: current.version, changes: { name: `${name} renamed` } });
    });
    figures.renamed += 1;
    const deleted = figures.apps % 5 === 0;
    if (deleted) {
      await insist(async () => {
        const current = await backend.apps.get({ appId: app.id }).catch((error: unknown) => {
          if (isPortalError(error) && error.code === 'not-found') return undefined;
          throw error;
        });
        if (current) await backend.apps.delete({ appId: app.id, version: current.version });
      });
      figures.deleted += 1;
    }
    return { app: renamed, secrets, deleted };
  }

  async function insist<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    const started = performance.now();
    for (;;) {
      figures.calls += 1;
      try {
        const answer = await call();
        figures.longestWait = Math.max(figures.longestWait, Math.round(performance.now() - started));
        return answer;
      } catch (error) {
        const passes =
          isPortalError(error) && ['network', 'timeout', 'server', 'rate-limited', 'conflict'].includes(error.code);
        if (!passes || performance.now() - started > 60_000) throw error;
        figures.notices += 1;
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    }
  }

  async function untilSettled(): Promise<void> {
    for (const end = Date.now() + 60_000; ;) {
      const waiting = await database.db
        .selectFrom('registrations')
        .whereRef('carried_out', '<', 'wanted')
        .select(['app_id', 'problem'])
        .execute();
      if (waiting.length === 0) return;
      if (Date.now() > end) assert.fail(`still waiting: ${JSON.stringify(waiting)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
});

/** Gives each connection to the next process that takes it. */
class Balancer {
  #next = 0;

  private constructor(
    readonly server: Server,
    readonly ports: number[],
    readonly sockets: Set<Socket>,
  ) {}

  static async over(urls: readonly string[]): Promise<Balancer> {
    const sockets = new Set<Socket>();
    const ports = urls.map((url) => Number(new URL(url).port));
    const balancer: Balancer = new Balancer(
      createServer((socket) => balancer.#pass(socket, ports.length)),
      ports,
      sockets,
    );
    balancer.server.listen(0, '127.0.0.1');
    await once(balancer.server, 'listening');
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/v1`;
  }

  replace(index: number, url: string): void {
    this.ports[index] = Number(new URL(url).port);
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  #pass(socket: Socket, left: number): void {
    const port = this.ports[(this.#next += 1) % this.ports.length] ?? 0;
    const onward = connect(port, '127.0.0.1');
    for (const one of [socket, onward]) {
      this.sockets.add(one);
      one.once('close', () => this.sockets.delete(one));
    }
    onward.once('connect', () => {
      socket.pipe(onward).pipe(socket);
      socket.once('close', () => onward.destroy());
      onward.once('close', () => socket.destroy());
    });
    onward.on('error', () => {
      if (onward.connecting || left <= 1 || onward.bytesWritten > 0) socket.destroy();
      else this.#pass(socket, left - 1);
    });
    socket.on('error', () => onward.destroy());
  }
}

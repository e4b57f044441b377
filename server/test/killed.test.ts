import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { people, scenarios } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import pg from 'pg';

import { startChildServer, type ChildServer } from './support/child-server.js';
import { draftNamed } from './support/people.js';
import { type Postgres, startPostgres } from './support/postgres.js';
import { signIn } from './support/sign-in.js';
import { temporaryFolder } from './support/temporary-folder.js';

interface Listed {
  items: { id: string; name: string }[];
  total: number;
}

/** Without the client's retries: what is sent is what is meant. */
async function connect(server: ChildServer) {
  const { access_token } = await signIn(server, people.developer.id);
  const authorization = `Bearer ${access_token}`;
  return {
    create: (name: string, key: string, logo: string | null = null) =>
      fetch(`${server.apiUrl}/apps`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ ...draftNamed(name), logo }),
      }),
    list: async () =>
      (await (await fetch(`${server.apiUrl}/apps?limit=200`, { headers: { authorization } })).json()) as Listed,
  };
}

describe('a server that is killed', () => {
  let postgres: Postgres;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres.stop());

  it('in the middle of a creation has made nothing, and the creation sent again makes one app', async () => {
    const DATABASE_URL = await postgres.createDatabase();
    const server = await startChildServer({ DATABASE_URL });
    const key = crypto.randomUUID();
    const logo = scenarios.guide.apps[0]?.logo ?? '';
    // The app's row is written when the logo's table is asked for, and there it waits.
    const blocker = new pg.Client({ connectionString: DATABASE_URL });
    // Another one to watch with: a transaction sees the activity of when it first looked.
    const watcher = new pg.Client({ connectionString: DATABASE_URL });
    await Promise.all([blocker.connect(), watcher.connect()]);
    await blocker.query('begin; lock table app_logos in access exclusive mode');
    const api = await connect(server);
    const lost = api.create('In the middle', key, logo).catch(() => undefined);
    const waits = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%delete from "app_logos"%'`;
    while ((await watcher.query(waits)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await server.end('SIGKILL');
    await lost;
    await blocker.query('rollback');
    assert.equal((await watcher.query('select 1 from apps')).rowCount, 0);
    await Promise.all([blocker.end(), watcher.end()]);

    const again = await startChildServer({ DATABASE_URL });
    const { create, list } = await connect(again);
    assert.equal((await create('In the middle', key, logo)).status, 201);
    assert.equal((await create('In the middle', key, logo)).status, 201);
    assert.equal((await list()).total, 1);
    assert.equal(await again.end('SIGTERM'), 0);
  });

  it('with its data in a folder keeps what it answered, and each creation sent again makes one app', async () => {
    const { folder, remove } = await temporaryFolder();
    const server = await startChildServer({ DEVPORTAL_DATA: folder });
    const creations = Array.from({ length: 12 }, (_, index) => ({ name: `App ${index}`, key: crypto.randomUUID() }));
    const api = await connect(server);
    const sent = creations.map(({ name, key }) => api.create(name, key));
    const first = (await (await Promise.race(sent)).json()) as { id: string };
    await server.end('SIGKILL');
    await Promise.allSettled(sent);

    const again = await startChildServer({ DEVPORTAL_DATA: folder });
    const { create, list } = await connect(again);
    for (const { name, key } of creations) assert.equal((await create(name, key)).status, 201);
    const { items, total } = await list();
    assert.equal(total, creations.length);
    assert.ok(items.some(({ id }) => id === first.id));
    assert.equal(await again.end('SIGTERM'), 0);
    await remove();
  });
});

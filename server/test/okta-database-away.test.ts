import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { startChildServer } from './support/child-server.js';
import { type OktaForTests, openFakeOkta } from './support/okta-server.js';
import { type Postgres, startPostgres } from './support/postgres.js';

describe('a process with Okta as its registry', () => {
  let postgres: Postgres;
  let okta: OktaForTests;
  before(async () => {
    postgres = await startPostgres();
    okta = await openFakeOkta();
  });
  after(async () => {
    await okta.okta.close();
    await postgres.stop();
  });

  it('outlives a database that goes away in the middle of a job', async () => {
    const DATABASE_URL = await postgres.createDatabase();
    const server = await startChildServer({
      DATABASE_URL,
      DEVPORTAL_ISSUER: 'http://127.0.0.1:9/oauth2/default',
      DEVPORTAL_CLIENT_IDS: 'devportal-portal',
      DEVPORTAL_OKTA_ORG: okta.okta.origin,
      DEVPORTAL_OKTA_CLIENT_ID: okta.config.clientId,
      DEVPORTAL_OKTA_KEY: JSON.stringify(okta.config.key),
    });
    okta.okta.fail({ kind: 'slow-headers', operation: 'apps.list', delay: 2_000, times: 10 });
    const client = new pg.Client({ connectionString: DATABASE_URL });
    await client.connect();
    await client.query(`insert into jobs.job (name) values ('sweep')`);
    await client.end();
    while (!okta.okta.calls.some(({ operation }) => operation === 'apps.list')) await sleep(50);
    const bringBack = await postgres.interrupt();
    const log = () => server.lines.join('\n');
    for (const end = Date.now() + 20_000; !log().includes('the database is not available');) {
      assert.ok(Date.now() < end, log());
      await sleep(100);
    }
    // What pg-boss does not wait for has failed by then.
    await sleep(4_000);
    assert.equal(server.process.exitCode, null, log());
    await bringBack();
    const ready = new URL('/readyz', server.apiUrl);
    for (const end = Date.now() + 10_000; (await fetch(ready)).status !== 200;) {
      assert.ok(Date.now() < end);
      await sleep(100);
    }
    assert.equal(await server.end('SIGTERM'), 0);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { type OktaForTests, openFakeOkta } from './support/okta-server.js';
import { backendOf, draftNamed, newKey } from './support/people.js';
import { type Postgres, startPostgres } from './support/postgres.js';
import { startTestServer, type TestServer } from './support/server.js';

describe('what is counted of Okta', () => {
  let postgres: Postgres;
  let okta: OktaForTests;
  let server: TestServer;
  let url: string;
  before(async () => {
    postgres = await startPostgres();
    url = await postgres.createDatabase();
    okta = await openFakeOkta();
    server = await startTestServer({ kind: 'server', url }, { okta: okta.config, edge: { metricsPort: 0 } });
  });
  after(async () => {
    await server.stop();
    await okta.okta.close();
    await postgres.stop();
  });

  const scrape = async () => {
    const response = await fetch(server.metricsUrl ?? '');
    assert.equal(response.status, 200);
    return response.text();
  };

  it('are its calls, and what waits for it, is refused by it or differs there', async () => {
    const backend = await backendOf(server, 'developer');
    okta.okta.fail({ kind: 'refused', operation: 'apps.put', times: 1 });
    const app = await backend.apps.create({ draft: draftNamed('Counted'), ...newKey() });
    await backend.apps.update({ appId: app.id, version: app.version, changes: { name: 'Refused' } });
    const text = await scrape();
    assert.match(text, /^devportal_okta_calls_total\{operation="apps\.create",outcome="ok"\} [1-9]/m);
    assert.match(text, /^devportal_okta_calls_total\{operation="apps\.put",outcome="refused"\} 1$/m);
    assert.match(text, /^devportal_registrations\{state="refused"\} 1$/m);
    assert.match(text, /^devportal_registrations\{state="drifted"\} 0$/m);
    assert.match(text, /^devportal_registrations_oldest_pending_seconds \d/m);
  });

  it('are told without what only the database knows while that does not answer, or is away', async () => {
    const blocker = new pg.Client({ connectionString: url });
    await blocker.connect();
    await blocker.query('begin; lock table registrations in access exclusive mode');
    const started = performance.now();
    const blocked = await scrape();
    assert.ok(performance.now() - started < 4_000, `${performance.now() - started} ms`);
    await blocker.end();
    while (!/^devportal_registrations\{state="pending"\} 0$/m.test(await scrape())) await sleep(100);
    // Until the last job has been written down.
    await sleep(1_500);
    const bringBack = await postgres.interrupt();
    const away = await scrape();
    for (const text of [blocked, away]) {
      assert.match(text, /^devportal_okta_calls_total\{/m);
      assert.doesNotMatch(text, /^devportal_registrations/m);
    }
    await bringBack();
    assert.match(await scrape(), /^devportal_registrations\{state="pending"\} \d+$/m);
  });
});

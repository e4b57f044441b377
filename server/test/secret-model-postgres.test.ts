import { it } from 'node:test';

import { assertModel } from '../../test/testing/support/secret-model-run.js';
import { startPostgres } from './support/postgres.js';
import { ModelClock, modelSubject } from './support/secret-model.js';
import { startTestServer } from './support/server.js';

it('the secrets on PostgreSQL do what a model of them does, in ten thousand operations of two tabs', async (t) => {
  const postgres = await startPostgres();
  const clock = new ModelClock();
  const server = await startTestServer({ kind: 'server', url: await postgres.createDatabase() }, { now: clock.now });
  try {
    await assertModel(t, await modelSubject(server, clock, 'functions'), 10_000);
  } finally {
    await server.stop();
    await postgres.stop();
  }
});

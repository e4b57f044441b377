import { it } from 'node:test';

import { assertModel } from '../../test/testing/support/secret-model-run.js';
import { ModelClock, modelSubject } from './support/secret-model.js';
import { startTestServer } from './support/server.js';
import { temporaryFolder } from './support/temporary-folder.js';

it('the secrets on PGlite do what a model of them does, as seen at the token endpoint', async (t) => {
  const { folder, remove } = await temporaryFolder();
  const clock = new ModelClock();
  const server = await startTestServer({ kind: 'embedded', folder }, { now: clock.now });
  try {
    await assertModel(t, await modelSubject(server, clock, 'endpoint'), 2_500);
  } finally {
    await server.stop();
    await remove();
  }
});

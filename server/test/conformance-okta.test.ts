import { openFakeOkta } from './support/okta-server.js';
import { describeServerConformance } from './support/conformance.js';
import { startPostgres } from './support/postgres.js';

describeServerConformance('the server on PostgreSQL with Okta as the registrar', async () => {
  const postgres = await startPostgres();
  const { okta, config } = await openFakeOkta({ dpop: true });
  return {
    database: { kind: 'server', url: await postgres.createDatabase() },
    okta: config,
    // Who signs in does so at the local issuer; the apps are Okta's.
    issuer: okta.issuer,
    close: async () => {
      await okta.close();
      await postgres.stop();
    },
  };
});

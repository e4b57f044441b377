import { describeServerConformance } from './support/conformance.js';
import { startPostgres } from './support/postgres.js';

describeServerConformance('the server on PostgreSQL', async () => {
  const postgres = await startPostgres();
  return { database: { kind: 'server', url: await postgres.createDatabase() }, close: () => postgres.stop() };
});

import { after, before } from 'node:test';

import { type Postgres, startPostgres } from './postgres.js';
import { startTestServer, type TestOptions, type TestServer } from './server.js';

/** A server on a database of its own for the tests of a file; to be read inside tests. */
export function sharedServer(options: TestOptions = {}): () => TestServer {
  let postgres: Postgres | undefined;
  let server: TestServer | undefined;
  before(async () => {
    postgres = await startPostgres();
    server = await startTestServer({ kind: 'server', url: await postgres.createDatabase() }, options);
  });
  after(async () => {
    await server?.stop();
    await postgres?.stop();
  });
  return () => {
    if (!server) throw new Error('The server is there inside tests alone.');
    return server;
  };
}

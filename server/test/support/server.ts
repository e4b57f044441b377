import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DatabaseConfig, ServerConfig } from '../../src/config.js';
import { type EdgeConfig, readEdge } from '../../src/edge/edge-config.js';
import { createLog } from '../../src/log.js';
import { type RunningServer, startServer } from '../../src/server.js';

export interface TestServer extends RunningServer {
  /** Every line of the log so far. */
  lines: string[];
  folder: string;
}

/** Settings, and a clock for what client secrets are judged by. */
export type TestOptions = Partial<Omit<ServerConfig, 'edge'>> & {
  edge?: Partial<EdgeConfig> | undefined;
  now?: () => Date;
};

/** Everything in this process, on free ports, with the log kept. */
export async function startTestServer(
  database: DatabaseConfig,
  { now, edge, ...options }: TestOptions = {},
): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'devportal-host-'));
  const config = testConfig(database, { edge, ...options });
  const lines: string[] = [];
  const folders = { portal: new URL('../../../examples/admin-portal', import.meta.url).pathname, sdk: folder };
  const server = await startServer(
    config,
    folders,
    createLog('json', (line) => lines.push(line)),
    now,
  );
  return {
    ...server,
    lines,
    folder,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Settings in which no limit is in a test's way. */
export function testConfig(
  database: DatabaseConfig,
  { edge, ...options }: Omit<TestOptions, 'now'> = {},
): ServerConfig {
  return {
    host: '127.0.0.1',
    ports: { portal: 0, api: 0, issuer: 0, client: 0 },
    database,
    portalOrigins: [],
    seed: true,
    reviewOwnTenant: false,
    accessTokenSeconds: 3600,
    secretReveal: { policy: 'never' },
    log: 'json',
    ...options,
    // Tests are in a hurry.
    edge: { ...readEdge({}), rates: { user: undefined, tenant: undefined, address: undefined }, ...edge },
  };
}

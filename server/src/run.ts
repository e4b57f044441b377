import { fileURLToPath } from 'node:url';

import { isPortalError } from '@zoominfo/devportal-elements/contract/errors';

import { DatabaseError } from './api-server.js';
import { readConfig } from './config.js';
import { unknownSettings, withFiles } from './config-files.js';
import { ConfigError } from './config-readers.js';
import { FolderInUseError } from './database/folder-lock.js';
import { PortError } from './listen.js';
import { createLog, writeInTurns } from './log.js';
import { startApi, startServer } from './server.js';

/** Milliseconds beyond what a stop may take after which one that hangs is broken off. */
const stopMargin = 1_500;

const root = new URL('../../', import.meta.url);
const pathOf = (name: string) => fileURLToPath(new URL(name, root));

/**
 * Starts everything, or the API alone, says where to go, and stops on SIGINT or SIGTERM; or says why not, and ends the
 * process.
 *
 * @param quit Hears these signals until it has started.
 */
export async function run(quit: () => void): Promise<void> {
  try {
    const config = readConfig(withFiles(process.env), { folder: pathOf('.data'), tty: process.stdout.isTTY });
    const write = writeInTurns((lines) => process.stdout.write(lines));
    const log = createLog(config.log, write);
    // pg-boss waits for no answer when it writes down that a job has ended: such a job runs again when its time is up.
    process.on('unhandledRejection', (error) => {
      if (!isPortalError(error) || error.retryAfter === undefined) throw error;
      log.error('the database went away in the middle of something', error);
    });
    // Not refused: an orchestrator may add variables that are named after its service.
    for (const name of unknownSettings(process.env)) log.error(`${name} is set, and is no setting of this server`);
    const folders = { portal: pathOf('examples/admin-portal'), sdk: pathOf('dist/cdn') };
    const start = async () => {
      if (config.people) return { server: await startApi(config, config.people, log), ready: 'Ready' };
      const server = await startServer(config, folders, log);
      return { server, ready: `Open      ${server.portalUrl}` };
    };
    const { server, ready } = await start();
    const { drainSeconds, requestSeconds } = config.edge;
    let stopping = false;
    const stop = () => {
      // Who asks again does not want to wait.
      if (stopping) process.exit(1);
      stopping = true;
      setTimeout(() => process.exit(1), (drainSeconds + requestSeconds) * 1000 + stopMargin).unref();
      void server.stop().then(() => process.exit(0));
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, quit).on(signal, stop);
    log.info(ready);
  } catch (error) {
    const expected = [ConfigError, PortError, FolderInUseError, DatabaseError].some((kind) => error instanceof kind);
    console.error(expected ? (error as Error).message : error);
    process.exit(1);
  }
}

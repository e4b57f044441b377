import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';

import { type OpenDatabase, openDatabase } from '../../../src/database/database.js';
import type { Database } from '../../../src/database/tables.js';
import { migrate } from '../../../src/database/migrate.js';
import { seed } from '../../../src/database/seed.js';
import { createLog } from '../../../src/log.js';
import { loadViewer } from '../../../src/postgres-backend/viewers.js';
import { createPostgresBackend } from '../../../src/postgres-backend/postgres-backend.js';
import type { OktaRegistrar } from '../../../src/registrar/okta/okta-registrar.js';
import { openOkta } from '../../../src/registrar/okta/open-okta.js';
import { contextOver } from '../direct-backend.js';
import type { FakeOkta, FakeOktaOptions } from '../okta/fake-okta.js';
import { openFakeOkta } from '../okta-server.js';
import type { OktaConfig } from '../../../src/registrar/okta/okta-config.js';
import type { PersonName } from '../people.js';
import { startPostgres } from '../postgres.js';

export interface OktaScene extends OpenDatabase {
  okta: FakeOkta;
  registrar: OktaRegistrar;
  /** Errors that were logged. */
  errors: string[];
  backend: (person: PersonName) => Promise<ReturnType<typeof createPostgresBackend>>;
  /** Another process's registrar over the same database, seen through a handle of its own, and org. */
  another: (handle?: Database) => Promise<OktaRegistrar>;
  /** Until Okta has been brought to everything that is wanted, or cannot be. */
  untilSettled: () => Promise<void>;
  stop: () => Promise<void>;
}

/** A database, an org and a registrar between them, without HTTP of ours. */
export async function openScene(
  options: FakeOktaOptions = {},
  settings: Partial<OktaConfig> = {},
  now: () => Date = () => new Date(),
): Promise<OktaScene> {
  const postgres = await startPostgres();
  const opened = await openDatabase({ kind: 'server', url: await postgres.createDatabase() }, () => undefined);
  const { db } = opened;
  await migrate(db);
  await seed(db);
  const { okta, config } = await openFakeOkta(options, settings);
  const errors: string[] = [];
  const log = createLog('json', (line) => {
    if (line.includes('"level":"error"')) errors.push(line);
  });
  const registrars: OktaRegistrar[] = [];
  const another = async (handle = db) => {
    const { registrar } = await openOkta(config, { db: handle, log, now });
    registrars.push(registrar);
    await registrar.start();
    return registrar;
  };
  const registrar = await another();
  return {
    ...opened,
    okta,
    registrar,
    errors,
    another,
    backend: async (person) => {
      const viewer = await loadViewer(db, people[person].id);
      if (!viewer) throw new Error(`The database has no ${person}.`);
      return createPostgresBackend({ ...contextOver(db, okta.issuer), viewer, registrar, now });
    },
    untilSettled: async () => {
      for (const end = Date.now() + 60_000; ;) {
        const waiting = await db
          .selectFrom('registrations')
          .whereRef('carried_out', '<', 'wanted')
          .where((eb) => eb.or([eb('problem', 'is', null), eb('problem', '!=', 'refused')]))
          .select(['app_id', 'problem', 'attempts'])
          .execute();
        if (waiting.length === 0) return;
        if (Date.now() > end) throw new Error(`still waiting: ${JSON.stringify(waiting)}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    stop: async () => {
      // All of it whatever fails, since what is left open keeps the process from ending.
      const closers = [...registrars.map((one) => () => one.stop()), opened.close, () => okta.close(), postgres.stop];
      const failures: unknown[] = [];
      for (const close of closers) await close().catch((error: unknown) => failures.push(error));
      if (failures.length > 0) throw new AggregateError(failures, 'the scene could not be cleared');
    },
  };
}

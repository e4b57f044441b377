import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import { sql } from 'kysely';

import type { DatabaseConfig } from '../src/config.js';
import { settleSealedSecrets } from '../src/database/sealed-secrets.js';
import { createLog } from '../src/log.js';
import { SecretSealer, type SealingKey } from '../src/secret-sealer.js';
import { backendOf } from './support/people.js';
import { type Postgres, startPostgres } from './support/postgres.js';
import { registerApp } from './support/registered-app.js';
import { sealingKey } from './support/sealing.js';
import { startTestServer, type TestServer } from './support/server.js';
import { temporaryFolder } from './support/temporary-folder.js';

const { tenantId } = people.developer;

describe('the keys of kept plaintexts', () => {
  let postgres: Postgres;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres.stop());

  /** One run of a server, from its start to its stop. */
  async function run<Answer>(
    database: DatabaseConfig,
    keys: readonly SealingKey[],
    work: (server: TestServer) => Promise<Answer>,
  ): Promise<Answer> {
    const [current, ...older] = keys;
    const server = await startTestServer(database, {
      secretReveal: current ? { policy: 'fresh-sign-in', keys: [current, ...older] } : { policy: 'never' },
    });
    return work(server).finally(() => server.stop());
  }

  const sealedKeys = async ({ db }: TestServer) =>
    (await db.selectFrom('client_secrets').select('sealed_key').execute()).map(({ sealed_key }) => sealed_key);

  for (const kind of ['postgres', 'embedded'] as const) {
    it(`are rotated at the start, and where nothing may be shown nothing stays (${kind})`, async () => {
      const { folder, remove } = await temporaryFolder();
      const database: DatabaseConfig =
        kind === 'embedded' ? { kind, folder } : { kind: 'server', url: await postgres.createDatabase() };
      const [k1, k2, k3] = [sealingKey('k1'), sealingKey('k2'), sealingKey('k3')];
      const { app, secretId, clientSecret } = await run(database, [k1], async (server) =>
        registerApp(await backendOf(server, 'developer'), 'Rotated'),
      );
      const input = { appId: app.id, secretId };
      const reveal = async (server: TestServer) =>
        (await (await backendOf(server, 'developer')).secrets.reveal(input)).clientSecret;

      await run(database, [k2, k1], async (server) => {
        assert.deepEqual(await sealedKeys(server), ['k2']);
        assert.equal(await reveal(server), clientSecret);
        assert.match(server.lines.join(''), /1 kept plaintexts sealed with the current key/);
      });
      await run(database, [k2], async (server) => assert.equal(await reveal(server), clientSecret));
      await run(database, [k3], async (server) => {
        assert.deepEqual(await sealedKeys(server), ['k2'], 'an unknown key may come back');
        const backend = await backendOf(server, 'developer');
        assert.equal((await backend.secrets.list({ appId: app.id }))[0]?.revealable, false);
        await assert.rejects(backend.secrets.reveal(input), { code: 'conflict' });
      });
      await run(database, [], async (server) => {
        assert.deepEqual(await sealedKeys(server), [null]);
        const { rows } = await sql`select from client_secrets where sealed is not null`.execute(server.db);
        assert.equal(rows.length, 0);
        const backend = await backendOf(server, 'developer');
        assert.equal((await backend.secrets.list({ appId: app.id }))[0]?.revealable, false);
        await backend.secrets.create({ appId: app.id, idempotencyKey: crypto.randomUUID() });
        assert.deepEqual(await sealedKeys(server), [null, null], 'a new one is not kept either');
      });
      await run(database, [k2], async (server) => {
        const backend = await backendOf(server, 'developer');
        await assert.rejects(backend.secrets.reveal(input), { code: 'conflict' }, 'it does not come back');
      });
      await remove();
    });
  }

  it('are rotated batch by batch, past what does not open, by several servers at once', async () => {
    const url = await postgres.createDatabase();
    await run({ kind: 'server', url }, [sealingKey('current')], async (server) => {
      const { app } = await registerApp(await backendOf(server, 'developer'), 'Many');
      const older = sealingKey('older');
      const before = new SecretSealer(older);
      const rows = Array.from({ length: 450 }, (_, index) => {
        const id = `many${String(index).padStart(4, '0')}`;
        const seal = () => before.seal(`plaintext ${index}`, { tenantId, appId: app.id, secretId: id });
        const broken = index === 199 || index === 200;
        return {
          ...{
            id,
            tenant_id: tenantId,
            app_id: app.id,
            hash: Buffer.alloc(32),
            hint: 'xxxx',
            status: 'active' as const,
          },
          ...{ created_by: null, created_at: new Date(), ...seal() },
          ...(broken && { sealed: Buffer.alloc(60) }),
        };
      });
      await server.db.insertInto('client_secrets').values(rows).execute();
      const lines: string[] = [];
      const log = createLog('json', (line) => lines.push(line));
      const current = sealingKey('newest');
      const settle = () => settleSealedSecrets(server.db, new SecretSealer(current, [older]), log);
      await Promise.all([settle(), settle()]);
      await settle();

      const kept = await server.db
        .selectFrom('client_secrets')
        .where('id', 'like', 'many%')
        .select(['id', 'sealed', 'sealed_key'])
        .orderBy('id')
        .execute();
      const opener = new SecretSealer(current);
      assert.equal(kept.filter(({ sealed_key }) => sealed_key === 'older').length, 2);
      for (const [index, { id, sealed, sealed_key }] of kept.entries()) {
        if (sealed_key !== 'newest' || !sealed) continue;
        assert.equal(
          opener.open({ sealed, sealed_key }, { tenantId, appId: app.id, secretId: id }),
          `plaintext ${index}`,
        );
      }
      assert.match(lines.join(''), /2 kept plaintexts do not open/);
      assert.ok(!lines.join('').includes('plaintext 1'));
    });
  });
});

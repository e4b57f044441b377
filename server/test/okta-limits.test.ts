import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import { sql } from 'kysely';

import { hashOf } from '../src/registrar/okta/secrets-sync.js';
import { makeApp } from './support/okta-matrix/operations.js';
import { wrongs } from './support/okta-matrix/right.js';
import { openScene, type OktaScene } from './support/okta-matrix/scene.js';

const tenMinutes = 10 * 60_000;

async function inScene(
  work: (scene: OktaScene) => Promise<void>,
  ...options: Parameters<typeof openScene>
): Promise<void> {
  const scene = await openScene(...options);
  try {
    await work(scene);
  } finally {
    await scene.stop();
  }
}

const refusals = ({ okta }: OktaScene) => okta.calls.filter(({ status }) => status === 429).length;

describe('the limits of an Okta org', () => {
  for (const [words, clockOffset] of [
    ['right', 0],
    ['ten minutes ahead', tenMinutes],
    ['ten minutes behind', -tenMinutes],
  ] as const) {
    it(`are kept by the time that Okta names, with a clock that is ${words}`, () =>
      inScene(
        async (scene) => {
          const backend = await scene.backend('developer');
          for (let count = 1; count <= 7; count += 1) await makeApp(backend, `Limited ${count}`);
          assert.equal(scene.okta.state.apps.length, 7);
          assert.equal(refusals(scene), 0, 'the last call of a window tells to wait, so that none is refused');
          assert.deepEqual(await wrongs(scene), []);
        },
        { clockOffset, dpop: true, limits: { apps: 3, window: 700 } },
        { atOnce: { perUser: 2, total: 20, slack: 50 } },
      ));
  }

  it('that others have used up are waited for, and what was refused is sent again', () =>
    inScene(
      async (scene) => {
        const backend = await scene.backend('developer');
        scene.okta.fail({ kind: 'rate-limited', operation: 'apps.create', times: 2, delay: 300 });
        scene.okta.fail({ kind: 'rate-limited-concurrency', operation: 'apps.create', times: 2 });
        scene.okta.fail({ kind: 'rate-limited-without-headers', operation: 'apps.create' });
        const app = await makeApp(backend, 'Patient');
        await scene.untilSettled();
        assert.equal(refusals(scene), 5);
        assert.equal(scene.okta.state.appsWithLabel(app.name).length, 1);
      },
      {},
      { atOnce: { perUser: 2, total: 20, slack: 50 } },
    ));

  it('are no reason to lose a change: who waits is told that it is under way', () =>
    inScene(
      async (scene) => {
        const backend = await scene.backend('developer');
        scene.okta.fail({ kind: 'rate-limited', operation: 'apps.create', delay: 2_000 });
        const app = await makeApp(backend, 'Told to wait');
        assert.equal(app.registration?.state, 'pending');
        await scene.untilSettled();
        assert.equal((await backend.apps.get({ appId: app.id })).registration, null);
      },
      {},
      { timing: { patience: 500 }, atOnce: { perUser: 2, total: 20, slack: 50 } },
    ));

  it('leave two calls in flight for each person, whatever they do at once', () =>
    inScene(
      async (scene) => {
        const [one, other] = [await scene.backend('developer'), await scene.backend('other-tenant')];
        await Promise.all(Array.from({ length: 8 }, (_, index) => makeApp(one, `At once ${index}`)));
        assert.equal(scene.okta.inFlight.most, 2);
        await Promise.all(
          [one, other].flatMap((backend, of) =>
            Array.from({ length: 6 }, (_, index) => makeApp(backend, `Of ${of}, ${index}`)),
          ),
        );
        assert.ok(scene.okta.inFlight.most <= 4, `${scene.okta.inFlight.most} in flight for two`);
        assert.ok(scene.okta.inFlight.most > 2, 'one person does not wait for the other');
      },
      { latency: 30 },
    ));

  it('are hardly touched by 10,000 apps: 151 calls look through them all, and none is made for a page of the list', () =>
    inScene(async (scene) => {
      const { db, okta, registrar } = scene;
      const { tenantId } = people.developer;
      await sql`
        insert into apps (id, tenant_id, client_id, name, name_key, application_type, status, active, redirect_uris,
          scopes, created_at, updated_at)
        select 'app' || i, ${tenantId}, 'client' || i, 'App ' || i, 'app ' || i, 'internal', 'approved', true,
          '{https://app.example/callback}', '{ziapi:search}', now(), now()
        from generate_series(1, 10000) as i`.execute(db);
      const settled = {
        name: ['?'],
        applicationType: ['internal'],
        redirectUris: ['https://app.example/callback'],
        active: ['true'],
      };
      for (let index = 1; index <= 10_000; index += 1) {
        okta.state.addApp(
          {
            name: 'oidc_client',
            label: `App ${index}`,
            credentials: { oauthClient: { client_id: `client${index}` } },
            settings: { oauthClient: { redirect_uris: ['https://app.example/callback'], grant_types: [] } },
            profile: { devportal: { app: `app${index}` } },
          },
          'ACTIVE',
        );
      }
      const ids = JSON.stringify(
        okta.state.apps.map(({ id, clientId, secrets }) => {
          return { id, clientId, hash: hashOf(secrets[0]?.client_secret ?? '') };
        }),
      );
      await sql`
        insert into registrations (app_id, tenant_id, client_id, carried_out, registry_id, settled, sent_at, changed_at)
        select 'app' || substr("clientId", 7), ${tenantId}, "clientId", currval('registration_changes') + 1000000, id,
          jsonb_set(${JSON.stringify(settled)}::jsonb, '{name,0}', to_jsonb('App ' || substr("clientId", 7))),
          now() - interval '1 hour', now() - interval '1 hour'
        from jsonb_to_recordset(${ids}::jsonb) as x(id text, "clientId" text),
          (select nextval('registration_changes')) as s`.execute(db);
      await sql`
        insert into registered_secrets (app_id, secret_hash, purpose)
        select 'app' || substr("clientId", 7), hash, 'placeholder'
        from jsonb_to_recordset(${ids}::jsonb) as x("clientId" text, hash text)`.execute(db);
      okta.resetCalls();
      const backend = await scene.backend('developer');
      assert.equal((await backend.apps.list({ limit: 50 })).total, 10_000);
      assert.equal(okta.calls.length, 0);
      okta.state.app('client4711')!.label = 'Renamed in the console';
      const result = await registrar.sweep.run(AbortSignal.timeout(60_000));
      assert.deepEqual(result, { apps: 10_000, removed: 0, drifted: 1, unknown: 0 });
      const secretsLists = () => okta.calls.filter(({ operation }) => operation === 'secrets.list');
      const counts = () => {
        const operations = okta.calls.map(({ operation }) => operation).filter((operation) => operation !== 'token');
        return Object.fromEntries(
          [...new Set(operations)].map((one) => [one, operations.filter((it) => it === one).length]),
        );
      };
      assert.deepEqual(counts(), { 'apps.list': 50, 'policies.list': 1, 'secrets.list': 100 });
      const paths = () => secretsLists().map(({ path }) => path);
      const first = paths();
      okta.resetCalls();

      // One that has its turn again, and differs.
      const [again = ''] = first;
      const id = /apps\/([^/]+)/.exec(again)?.[1] ?? '';
      const foreign = okta.state.addSecretAsAdmin(id);
      await sql`
        update registrations set secrets_seen_at = case when registry_id <> ${id} then
          coalesce(secrets_seen_at, now() - interval '1 day') end`.execute(db);
      assert.equal((await registrar.sweep.run(AbortSignal.timeout(60_000))).drifted, 2);
      assert.deepEqual(counts(), { 'apps.list': 50, 'policies.list': 1, 'secrets.list': 100 });
      const second = paths();
      assert.equal(new Set([...first, ...second]).size, 199, 'all others are new');
      okta.resetCalls();

      const { secrets } = okta.state.app(id)!;
      secrets.splice(secrets.indexOf(foreign), 1);
      assert.equal((await registrar.sweep.run(AbortSignal.timeout(60_000))).drifted, 1);
      assert.equal(paths()[0], again, 'it is looked at each time until it is right');
      assert.equal(new Set([...first, ...second, ...paths()]).size, 298);
    }));

  for (const kind of ['next-other-origin', 'next-circle'] as const) {
    it(`are not run into by a list with a link of the kind ${kind}`, () =>
      inScene(async (scene) => {
        const backend = await scene.backend('developer');
        await makeApp(backend, 'Only one');
        scene.okta.fail({ kind, operation: 'apps.list', times: 10 });
        await assert.rejects(scene.registrar.sweep.run(AbortSignal.timeout(10_000)), { name: 'OktaError' });
        assert.ok(scene.okta.calls.filter(({ operation }) => operation === 'apps.list').length <= 3);
        assert.deepEqual(scene.okta.violations, []);
      }));
  }
});

import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import type { App } from '@zoominfo/devportal-elements/contract/app';
import { type KyselyPlugin, type QueryId, sql } from 'kysely';

import { loadRegistration } from '../src/registrar/okta/registrations.js';
import { hashOf } from '../src/registrar/okta/secrets-sync.js';
import { makeApp, makeSecret } from './support/okta-matrix/operations.js';
import { wrongs } from './support/okta-matrix/right.js';
import { openScene, type OktaScene } from './support/okta-matrix/scene.js';
import { draftNamed, newKey } from './support/people.js';

const { tenantId } = people.developer;

type Backend = Awaited<ReturnType<OktaScene['backend']>>;

describe('the Okta registrar', () => {
  let scene: OktaScene;
  let backend: Backend;
  before(async () => {
    scene = await openScene({ dpop: true }, { callTimeout: 1_000, timing: { patience: 6_000, lag: 200 } });
    backend = await scene.backend('developer');
  });
  after(() => scene.stop());
  afterEach(async () => {
    scene.okta.clearFaults();
    await scene.untilSettled();
    assert.deepEqual(await wrongs(scene), []);
  });

  const there = ({ clientId }: App) => scene.okta.state.app(clientId) ?? assert.fail('Okta has no such app');
  const reload = ({ id: appId }: App) => backend.apps.get({ appId });
  const callsSince = async (work: () => Promise<unknown>) => {
    const from = scene.okta.calls.length;
    await work();
    return scene.okta.calls.slice(from).map(({ operation }) => operation);
  };
  const rename = (app: App, name: string) =>
    backend.apps.update({ appId: app.id, version: app.version, changes: { name } });

  it('makes a web app with its owner’s mark and an operation’s id, and asks people to consent to partner apps', async () => {
    const own = await makeApp(backend, 'Own use');
    const { body, profile, status } = there(own);
    assert.equal(own.registration, null);
    assert.equal(status, 'ACTIVE');
    assert.equal(body.settings?.oauthClient?.application_type, 'web');
    assert.equal(body.settings?.oauthClient?.consent_method, 'TRUSTED');
    const mark = profile?.['devportal'] as Record<string, string>;
    assert.deepEqual([mark['app'], mark['tenant']], [own.id, tenantId]);
    assert.match(mark['operation'] ?? '', /^\d+$/);
    const draft = { ...draftNamed('For partners'), applicationType: 'partner' };
    const partner = await backend.apps.create({ draft, ...newKey() });
    assert.equal(there(partner).status, 'INACTIVE');
    assert.equal(there(partner).body.settings?.oauthClient?.consent_method, 'REQUIRED');
  });

  it('shows a secret that Okta takes, and keeps nothing of it but its hash', async () => {
    const app = await makeApp(backend, 'With a secret');
    assert.equal(there(app).secrets.length, 1, 'a placeholder that nobody knows');
    const { clientSecret, secret } = await backend.secrets.create({ appId: app.id, ...newKey() });
    assert.deepEqual(
      there(app).secrets.map(({ client_secret, status }) => [client_secret, status]),
      [[clientSecret, 'ACTIVE']],
    );
    assert.equal(secret.lastUsedAt, undefined, 'Okta does not tell when a secret was used');
    const dump = await sql<{ text: string }>`
      select string_agg(t::text, ' ') as text from (
        select client_secrets::text as t from client_secrets union all select registered_secrets::text from registered_secrets
        union all select registrations::text from registrations union all select job::text from jobs.job
      ) as rows`.execute(scene.db);
    assert.ok(!dump.rows[0]?.text.includes(clientSecret));
    assert.ok(dump.rows[0]?.text.includes(hashOf(clientSecret)));
    assert.ok(!JSON.stringify(scene.errors).includes(clientSecret));
  });

  it('puts all apps with the same scopes into one policy, and moves an app whose scopes change', async () => {
    const scopes = (app: App, list: string[]) =>
      backend.apps.update({ appId: app.id, version: app.version, changes: { scopes: list } });
    const policiesOf = ({ clientId }: App) =>
      scene.okta.state.policies.filter(({ clients }) => clients.includes(clientId));
    const [one, other] = [await makeApp(backend, 'Bundle 1'), await makeApp(backend, 'Bundle 2')];
    assert.equal(policiesOf(one).length, 1);
    assert.deepEqual(policiesOf(one), policiesOf(other));
    const wider = await scopes(one, ['ziapi:search', 'ziapi:enrich']);
    assert.equal(policiesOf(one).length, 1);
    assert.notDeepEqual(policiesOf(one), policiesOf(other));
    assert.ok(scene.okta.evaluate(one.clientId, ['openid', 'ziapi:search', 'ziapi:enrich']).granted);
    assert.ok(!scene.okta.evaluate(other.clientId, ['ziapi:enrich']).granted);
    await scopes(wider, ['ziapi:enrich']);
    assert.ok(!scene.okta.evaluate(one.clientId, ['ziapi:search']).granted);
  });

  it('makes no call for the list, nor for an app that is looked at', async () => {
    const app = await makeApp(backend, 'Looked at');
    const calls = await callsSince(async () => {
      await backend.apps.list({ limit: 200 });
      await backend.apps.get({ appId: app.id });
      await backend.secrets.list({ appId: app.id });
    });
    assert.deepEqual(calls, []);
  });

  it('tells that a change is under way while Okta is away, loses none of them, and sends what they came to', async () => {
    const app = await makeApp(backend, 'Away');
    scene.okta.fail({ kind: 'error-503-before', times: 1_000 });
    const first = await rename(app, 'Away for a while');
    assert.equal(first.registration?.state, 'pending');
    const second = await rename(first, 'Back again');
    assert.equal((await reload(app)).registration?.state, 'pending');
    assert.equal((await backend.apps.list({ search: 'Back again' })).items[0]?.registration?.state, 'pending');
    assert.equal(there(app).label, 'Away');
    scene.okta.clearFaults();
    await scene.untilSettled();
    assert.equal(there(app).label, 'Back again');
    assert.deepEqual((await reload(second)).registration, null);
  });

  it('is there soon after Okta is, however often it was asked in vain', async () => {
    const app = await makeApp(backend, 'Long away');
    // Unlike an error of Okta's, this is not asked again within a try: a try takes no time.
    scene.okta.fail({ kind: 'token-expired', times: 1_000 });
    await rename(app, 'There at last');
    await sql`update registrations set attempts = 12 where app_id = ${app.id}`.execute(scene.db);
    await until(async () => (await loadRegistration(scene.db, app.id))?.attempts === 13);
    assert.equal((await reload(app)).registration?.state, 'pending');
    scene.okta.clearFaults();
    await scene.untilSettled();
    assert.equal(there(app).label, 'There at last');
  });

  it('tells what Okta refuses, keeps it, and is content with the next change', async () => {
    const app = await makeApp(backend, 'Refused');
    const { fail } = scene.okta;
    fail({ kind: 'refused', operation: 'apps.put', times: 1 });
    const refused = await rename(app, 'Not to Okta’s taste');
    assert.equal(refused.registration?.state, 'refused');
    assert.equal(refused.name, 'Not to Okta’s taste');
    const taken = await rename(refused, 'To Okta’s taste');
    assert.equal(taken.registration, null);
  });

  it('finds an app again whose creation had no answer, and makes no second one', async () => {
    scene.okta.fail({ kind: 'timeout-after', operation: 'apps.create' });
    const app = await makeApp(backend, 'No answer');
    await scene.untilSettled();
    assert.equal(scene.okta.state.appsWithLabel('No answer').length, 1);
    assert.equal((await reload(app)).registration, null);
  });

  it('does not write over what an admin has changed in Okta, tells it, and still writes what is changed here', async () => {
    const app = await makeApp(backend, 'Drifts');
    there(app).label = 'Renamed in the console';
    assert.equal((await scene.registrar.sweep.run(AbortSignal.timeout(10_000))).drifted, 1);
    const told = await reload(app);
    assert.equal(told.registration?.state, 'drifted');
    assert.deepEqual(told.registration?.differences, [
      { path: 'name', expected: ['Drifts'], found: ['Renamed in the console'] },
    ]);
    const changes = { redirectUris: ['https://new.example/callback'] };
    const changed = await backend.apps.update({ appId: app.id, version: told.version, changes });
    assert.equal(there(app).label, 'Renamed in the console');
    assert.deepEqual(there(app).body.settings?.oauthClient?.redirect_uris, changes.redirectUris);
    assert.equal(changed.registration?.state, 'drifted');
    const named = await rename(changed, 'Named here');
    assert.equal(there(app).label, 'Named here');
    assert.equal(named.registration, null);
  });

  it('tells of a secret that somebody has made or deleted at Okta', async () => {
    const app = await makeApp(backend, 'Foreign secret');
    await makeSecret({ backend, app });
    const foreign = scene.okta.state.addSecret(there(app));
    await assert.rejects(backend.secrets.create({ appId: app.id, ...newKey() }), {
      code: 'conflict',
      fields: [{ path: 'secrets', code: 'max-secrets' }],
    });
    there(app).secrets = there(app).secrets.filter((secret) => secret !== foreign);
    await makeSecret({ backend, app });
  });

  it('takes away what was made twice or has outlived its app, and leaves apps of others alone', async () => {
    const app = await makeApp(backend, 'Once');
    const { body, profile } = there(app);
    const double = scene.okta.state.addApp({ ...body, credentials: {}, profile: profile ?? {} }, 'ACTIVE');
    const foreign = scene.okta.state.addApp({ label: 'Payroll', name: 'oidc_client' }, 'ACTIVE');
    const result = await scene.registrar.sweep.run(AbortSignal.timeout(10_000));
    assert.equal(result.removed, 1);
    assert.equal(scene.okta.state.app(double.id), undefined);
    assert.ok(scene.okta.state.app(foreign.id));
    scene.okta.state.apps.splice(scene.okta.state.apps.indexOf(foreign), 1);
  });

  it('lets an app rest at Okta whose only secret has run out, until it has another', async () => {
    const app = await makeApp(backend, 'Runs out');
    const expiresAt = new Date(Date.now() + 700).toISOString();
    await backend.secrets.create({ appId: app.id, terms: { expiresAt }, ...newKey() });
    await until(async () => there(app).status === 'INACTIVE');
    assert.equal((await backend.secrets.list({ appId: app.id }))[0]?.status, 'inactive');
    await makeSecret({ backend, app });
    assert.equal(there(app).status, 'ACTIVE');
    assert.deepEqual(
      there(app)
        .secrets.map(({ status }) => status)
        .sort(),
      ['ACTIVE', 'INACTIVE'],
    );
    const [old] = await backend.secrets.list({ appId: app.id });
    await backend.secrets.delete({ appId: app.id, secretId: old?.id ?? '' });
  });

  it('undoes a secret whose maker did not come back', async () => {
    const app = await makeApp(backend, 'Left behind');
    const key = newKey();
    scene.okta.fail({ kind: 'timeout-after', operation: 'secrets.create' });
    scene.okta.fail({ kind: 'timeout-before', operation: 'secrets.list', times: 50 });
    await assert.rejects(backend.secrets.create({ appId: app.id, ...key }), { code: 'timeout' });
    assert.deepEqual(await backend.secrets.list({ appId: app.id }), []);
    scene.okta.clearFaults();
    const { clientSecret } = await backend.secrets.create({ appId: app.id, ...key });
    await scene.untilSettled();
    assert.deepEqual(
      there(app).secrets.map(({ client_secret }) => client_secret),
      [clientSecret],
    );
    assert.equal((await backend.secrets.create({ appId: app.id, ...key })).clientSecret, clientSecret);
  });

  it('leaves a secret alone that its maker is shown while another process looks at the app', async () => {
    const app = await makeApp(backend, 'Shown meanwhile');
    await makeSecret({ backend, app });
    const { secret } = await backend.secrets.create({ appId: app.id, ...newKey() });
    await scene.untilSettled();
    const setPending = (pending: boolean) =>
      scene.db.transaction().execute(async (tx) => {
        await tx.updateTable('client_secrets').set({ pending }).where('id', '=', secret.id).execute();
        await scene.registrar.noteChange(tx, { tenantId, appId: app.id });
      });
    // As it stands once Okta has made it, and before its maker has written that down.
    await setPending(true);
    const readings = new WeakSet<QueryId>();
    let shown = false;
    const meanwhile: KyselyPlugin = {
      transformQuery: ({ node, queryId }) => {
        const { sql: text } = scene.db.getExecutor().compileQuery(node, queryId);
        if (/^select .*"expires_at".* from "client_secrets"/.test(text)) readings.add(queryId);
        return node;
      },
      transformResult: async ({ result, queryId }) => {
        if (readings.has(queryId) && !shown) {
          shown = true;
          await setPending(false);
        }
        return result;
      },
    };
    const other = await scene.another(scene.db.withPlugin(meanwhile));
    await other.sync.run(app.id, { user: 'another process', signal: AbortSignal.timeout(10_000) });
    assert.ok(shown);
    assert.equal(there(app).secrets.length, 2);
  });

  it('carries on where a killed process has left off', async () => {
    const app = await makeApp(backend, 'Killed');
    // As it stands after the commit, with the job written and nothing sent.
    await scene.db.transaction().execute(async (tx) => {
      await tx
        .updateTable('apps')
        .set({ name: 'Killed in between', name_key: 'killed in between' })
        .where('id', '=', app.id)
        .execute();
      await scene.registrar.noteChange(tx, { tenantId, appId: app.id });
    });
    await scene.untilSettled();
    assert.equal(there(app).label, 'Killed in between');
  });

  it('takes in apps that were made before there was an org', async () => {
    await sql`
      insert into apps (id, tenant_id, client_id, name, name_key, application_type, status, active, redirect_uris, scopes,
        created_at, updated_at)
      values ('app0before0okta00000', ${tenantId}, '0oabefore0okta000000', 'Before Okta', 'before okta', 'internal', 'approved',
        true, '{https://app.example/callback}', '{ziapi:search}', now(), now())`.execute(scene.db);
    await scene.another();
    await scene.untilSettled();
    assert.equal(scene.okta.state.appsWithLabel('Before Okta').length, 1);
  });
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; !(await condition());) {
    if (Date.now() > end) assert.fail('it did not come about');
    await pause(50);
  }
}

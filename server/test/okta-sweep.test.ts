import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';

import type { App } from '@zoominfo/devportal-elements/contract/app';

import { hashOf } from '../src/registrar/okta/secrets-sync.js';
import { makeApp, makeSecret } from './support/okta-matrix/operations.js';
import { wrongs } from './support/okta-matrix/right.js';
import { openScene, type OktaScene } from './support/okta-matrix/scene.js';

const lag = 50;
const reads = ['token', 'apps.list', 'policies.list', 'rules.list', 'secrets.list'];

type Backend = Awaited<ReturnType<OktaScene['backend']>>;

describe('the sweep of an Okta org', () => {
  let scene: OktaScene;
  let backend: Backend;
  before(async () => {
    scene = await openScene({ dpop: true }, { timing: { lag } });
    backend = await scene.backend('developer');
  });
  after(() => scene.stop());
  /** Each puts right at Okta what it has put wrong, but for what it has deleted. */
  afterEach(async () => {
    scene.okta.clearFaults();
    await scene.untilSettled();
    assert.deepEqual(await wrongs(scene), []);
  });

  const there = ({ clientId }: App) => scene.okta.state.app(clientId) ?? assert.fail('Okta has no such app');
  const registrationOf = async ({ id: appId }: App) => (await backend.apps.get({ appId })).registration;
  const differencesOf = async (app: App) => (await registrationOf(app))?.differences ?? [];
  const policyOf = ({ clientId }: App) =>
    scene.okta.state.policies.find(({ clients }) => clients.includes(clientId)) ?? assert.fail('it is in no policy');
  const takeOut = ({ clientId }: App, policy = policyOf({ clientId } as App)) => {
    policy.clients = policy.clients.filter((client) => client !== clientId);
    return policy;
  };
  const secretIdOf = async ({ id: appId }: App) => (await backend.secrets.list({ appId }))[0]?.id ?? '';

  /** What it asked Okta, all of which reads. */
  const sweep = async (): Promise<string[]> => {
    await new Promise((resolve) => setTimeout(resolve, 2 * lag));
    const from = scene.okta.calls.length;
    await scene.registrar.sweep.run(AbortSignal.timeout(20_000));
    const calls = scene.okta.calls.slice(from).map(({ operation }) => operation);
    assert.deepEqual(
      calls.filter((operation) => !reads.includes(operation)),
      [],
    );
    return calls;
  };

  it('finds a client that was taken out of its policy, until it is put back', async () => {
    const [app, other] = [await makeApp(backend, 'Taken out'), await makeApp(backend, 'Left in')];
    const policy = takeOut(app);
    const calls = await sweep();
    assert.equal((await registrationOf(app))?.state, 'drifted');
    assert.deepEqual(await differencesOf(app), [{ path: 'scopes', expected: ['ziapi:search'], found: [] }]);
    assert.equal(await registrationOf(other), null);
    assert.equal(calls.filter((operation) => operation === 'policies.list').length, 1);
    assert.equal(calls.filter((operation) => operation === 'rules.list').length, 0);
    assert.ok(!policy.clients.includes(app.clientId));
    policy.clients.push(app.clientId);
    await sweep();
    assert.equal(await registrationOf(app), null);
  });

  it('finds a client that somebody has put into the policy of other scopes as well', async () => {
    const app = await makeApp(backend, 'Widened');
    const wide = await makeApp(backend, 'Wide');
    const changes = { scopes: ['ziapi:enrich', 'ziapi:search'] };
    await backend.apps.update({ appId: wide.id, version: wide.version, changes });
    policyOf(wide).clients.push(app.clientId);
    await sweep();
    assert.deepEqual(await differencesOf(app), [
      { path: 'scopes', expected: ['ziapi:search'], found: ['ziapi:enrich', 'ziapi:search'] },
    ]);
    assert.equal(await registrationOf(wide), null);
    takeOut(app, policyOf(wide));
    await sweep();
    assert.equal(await registrationOf(app), null);
  });

  it('asks for the rules of policies of others that have a client of ours, and of those alone', async () => {
    const app = await makeApp(backend, 'In one of the console');
    const { state } = scene.okta;
    const add = (name: string, clients: string[], scopes: string[]) => {
      const type = 'OAUTH_AUTHORIZATION_POLICY';
      const policy = state.addPolicy({ name, type, description: name, conditions: { clients: { include: clients } } });
      state.addRule(policy, {
        name,
        type: 'RESOURCE_ACCESS',
        conditions: { grantTypes: { include: ['authorization_code'] }, scopes: { include: scopes } },
      });
      return policy;
    };
    const made = [
      add('Of the console', [app.clientId, '0oaSomebodyElse'], ['openid', 'ziapi:lookup']),
      add('Of others', ['0oaSomebodyElse'], ['ziapi:lookup']),
      add('Out of use', [app.clientId], ['ziapi:enrich']),
    ] as const;
    made[2].status = 'INACTIVE';
    const calls = await sweep();
    assert.deepEqual(await differencesOf(app), [
      { path: 'scopes', expected: ['ziapi:search'], found: ['ziapi:lookup', 'ziapi:search'] },
    ]);
    assert.equal(calls.filter((operation) => operation === 'rules.list').length, 1);
    for (const policy of made) state.policies.splice(state.policies.indexOf(policy), 1);
    await sweep();
    assert.equal(await registrationOf(app), null);
  });

  it('tells all clients of a policy that was switched off', async () => {
    const apps = [await makeApp(backend, 'Off 1'), await makeApp(backend, 'Off 2')] as const;
    const policy = policyOf(apps[0]);
    policy.status = 'INACTIVE';
    await sweep();
    for (const app of apps) {
      assert.deepEqual(await differencesOf(app), [{ path: 'scopes', expected: ['ziapi:search'], found: [] }]);
    }
    policy.status = 'ACTIVE';
    await sweep();
    for (const app of apps) assert.equal(await registrationOf(app), null);
  });

  it('lets new scopes here settle what was changed there', async () => {
    const app = await makeApp(backend, 'Settled here');
    takeOut(app);
    await sweep();
    const { version } = await backend.apps.get({ appId: app.id });
    const renamed = await backend.apps.update({ appId: app.id, version, changes: { name: 'Settled here soon' } });
    assert.equal(renamed.registration?.state, 'drifted', 'a change of something else says nothing of it');
    const changes = { scopes: ['ziapi:enrich'] };
    const changed = await backend.apps.update({ appId: app.id, version: renamed.version, changes });
    assert.equal(changed.registration, null);
    await sweep();
    assert.equal(await registrationOf(app), null);
  });

  it('finds a secret that was switched off there, until it is switched on again', async () => {
    const app = await makeApp(backend, 'Secret switched off');
    await makeSecret({ backend, app });
    await makeSecret({ backend, app });
    const secretId = await secretIdOf(app);
    const { secret_hash } = await scene.db
      .selectFrom('registered_secrets')
      .where('secret_id', '=', secretId)
      .select('secret_hash')
      .executeTakeFirstOrThrow();
    const one = there(app).secrets.find(({ client_secret }) => hashOf(client_secret) === secret_hash);
    assert.ok(one);
    one.status = 'INACTIVE';
    await sweep();
    assert.deepEqual(await differencesOf(app), [
      { path: 'secrets', expected: [secretId, 'active'], found: [secretId, 'inactive'] },
    ]);
    assert.equal(one.status, 'INACTIVE');
    one.status = 'ACTIVE';
    await sweep();
    assert.equal(await registrationOf(app), null);
  });

  it('finds a secret that was deleted there, and one that was added', async () => {
    const app = await makeApp(backend, 'Secrets exchanged');
    await makeSecret({ backend, app });
    const secretId = await secretIdOf(app);
    const own = there(app).secrets;
    there(app).secrets = [];
    const foreign = scene.okta.state.addSecretAsAdmin(app.clientId);
    await sweep();
    assert.deepEqual(await differencesOf(app), [
      { path: 'secrets', expected: [], found: [foreign.id] },
      { path: 'secrets', expected: [secretId, 'active'], found: [] },
    ]);
    assert.deepEqual(there(app).secrets, [foreign]);
    there(app).secrets = own;
    await sweep();
    assert.equal(await registrationOf(app), null);
  });

  it('goes on with the next app after one whose secrets Okta did not tell, and finds all else meanwhile', async () => {
    const app = await makeApp(backend, 'Meanwhile');
    const policy = takeOut(app);
    const secretsOf = (from: number) =>
      scene.okta.calls.slice(from).flatMap(({ operation, path }) => (operation === 'secrets.list' ? [path] : []));
    scene.okta.fail({ kind: 'error-503-before', operation: 'secrets.list', times: 1_000 });
    let from = scene.okta.calls.length;
    await sweep();
    assert.deepEqual(await differencesOf(app), [{ path: 'scopes', expected: ['ziapi:search'], found: [] }]);
    const [failed, ...tries] = secretsOf(from);
    assert.ok(failed !== undefined && tries.length < 5 && tries.every((path) => path === failed));
    scene.okta.clearFaults();
    policy.clients.push(app.clientId);
    from = scene.okta.calls.length;
    await sweep();
    const all = secretsOf(from);
    assert.equal(all.length, scene.okta.state.apps.length);
    assert.equal(all.at(-1), failed);
    assert.equal(await registrationOf(app), null);
  });

  it('says of an app that was deleted there nothing but that', async () => {
    const app = await makeApp(backend, 'Deleted there');
    const deleted = there(app);
    const policy = takeOut(app);
    scene.okta.state.deleteAsAdmin(app.clientId);
    for (let times = 0; times < 2; times += 1) {
      const calls = await sweep();
      assert.deepEqual(await differencesOf(app), [{ path: 'app', expected: [deleted.id], found: [] }]);
      assert.equal(
        calls.filter((operation) => operation === 'secrets.list').length,
        scene.okta.state.apps.length,
        'nobody asks for the secrets of an app that is not there',
      );
    }
    scene.okta.state.apps.push(deleted);
    policy.clients.push(app.clientId);
    await scene.registrar.sweep.run(AbortSignal.timeout(20_000));
    await scene.untilSettled();
    assert.equal(await registrationOf(app), null);
  });

  it('says since when, however often it looks again, and puts together what differs', async () => {
    const app = await makeApp(backend, 'Since then');
    there(app).label = 'Renamed in the console';
    const policy = takeOut(app);
    const foreign = scene.okta.state.addSecretAsAdmin(app.clientId);
    await sweep();
    const told = await registrationOf(app);
    assert.deepEqual(told?.differences.map(({ path }) => path).sort(), ['name', 'scopes', 'secrets']);
    await sweep();
    assert.deepEqual(await registrationOf(app), told);
    there(app).label = app.name;
    policy.clients.push(app.clientId);
    there(app).secrets = there(app).secrets.filter((secret) => secret !== foreign);
    await sweep();
    assert.equal(await registrationOf(app), null);
  });

  for (const { operation, kind } of [
    // What it is told is from before the change, and arrives after it.
    { operation: 'apps.list', kind: 'slow-headers' },
    { operation: 'policies.list', kind: 'slow-headers' },
    { operation: 'secrets.list', kind: 'slow-headers' },
    // What it asks once more is from after the change.
    { operation: 'secrets.list', kind: 'timeout-before' },
  ] as const) {
    it(`says nothing of an app that is changed while it waits for ${operation} (${kind})`, async () => {
      const app = await makeApp(backend, `Changed during ${operation}, ${kind}`);
      await makeSecret({ backend, app });
      await new Promise((resolve) => setTimeout(resolve, 2 * lag));
      const match = ({ path }: { path: string }) => operation !== 'secrets.list' || path.includes(there(app).id);
      scene.okta.fail({ kind, operation, match, delay: 2_500 });
      const sweeping = scene.registrar.sweep.run(AbortSignal.timeout(20_000));
      const isHeld = () => scene.okta.calls.some((call) => call.fault === kind && call.status === 'none');
      for (const end = Date.now() + 10_000; !isHeld();) {
        if (Date.now() > end) assert.fail('it did not ask');
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      const { version } = await backend.apps.get({ appId: app.id });
      const changes = { name: `${app.name} indeed`, scopes: ['ziapi:enrich'] };
      await backend.apps.update({ appId: app.id, version, changes });
      await makeSecret({ backend, app });
      assert.ok(isHeld(), 'the change was slower than the answer');
      assert.equal((await sweeping).drifted, 0);
      assert.equal(await registrationOf(app), null);
    });
  }
});

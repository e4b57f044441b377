import assert from 'node:assert/strict';
import { after, before, describe, it, mock } from 'node:test';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import type { Viewer } from '@zoominfo/devportal-elements/contract/viewer';
import pg from 'pg';

import { draftNamed, newKey } from './support/people.js';
import { type Postgres, startPostgres } from './support/postgres.js';
import { startTestServer, type TestServer } from './support/server.js';
import { signIn } from './support/sign-in.js';

const { id, tenantId: home } = people.developer;
const { tenantId: elsewhere } = people['other-tenant'];

describe('who makes a request', () => {
  let postgres: Postgres;
  let server: TestServer;
  let db: pg.Client;
  let token: string;

  before(async () => {
    postgres = await startPostgres();
    const url = await postgres.createDatabase();
    server = await startTestServer({ kind: 'server', url });
    db = new pg.Client({ connectionString: url });
    await db.connect();
    token = (await signIn(server, id)).access_token;
  });
  after(async () => {
    await db.end();
    await server.stop();
    await postgres.stop();
  });

  const call = (path: string, headers: Record<string, string> = {}, body?: unknown) =>
    fetch(server.apiUrl + path, {
      headers: { authorization: `Bearer ${token}`, ...headers },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
  const create = (name: string, idempotencyKey = newKey().idempotencyKey) =>
    call('/apps', { 'content-type': 'application/json', 'idempotency-key': idempotencyKey }, draftNamed(name));
  const tenantNow = async () => ((await (await call('/viewer')).json()) as Viewer).tenant.id;
  const appsNow = async () => ((await (await call('/apps')).json()) as { total: number }).total;
  const ownersOf = async (name: string) => {
    const { rows } = await db.query<{ tenant_id: string }>('select tenant_id from apps where name = $1', [name]);
    return rows.map((row) => row.tenant_id);
  };
  const move = (tenant: string) => db.query('update users set tenant_id = $1 where id = $2', [tenant, id]);

  it('is nobody any more once they are gone', async () => {
    assert.equal((await call('/viewer')).status, 200);
    await db.query(`update users set id = 'another' where id = $1`, [id]);
    assert.equal((await call('/viewer')).status, 401);
    await db.query(`update users set id = $1 where id = 'another'`, [id]);
    assert.equal((await call('/viewer')).status, 200);
  });

  it('is nobody any more, whatever they ask for, though they were known', async () => {
    for (const ask of [() => call('/apps'), () => create('Of nobody'), () => call('/apps/unknown')]) {
      await appsNow();
      await db.query(`update users set id = 'another' where id = $1`, [id]);
      const refused = await ask();
      assert.equal(refused.status, 401);
      assert.match(refused.headers.get('www-authenticate') ?? '', /error="invalid_token"/);
      await db.query(`update users set id = $1 where id = 'another'`, [id]);
    }
    assert.deepEqual(await ownersOf('Of nobody'), []);
  });

  it('is found in the organization that they have moved to, with its apps and no others', async () => {
    assert.equal((await create('Of home')).status, 201);
    const there = await appsNow();
    assert.ok(there > 0);
    assert.equal(await tenantNow(), home);
    await move(elsewhere);
    assert.equal(await tenantNow(), elsewhere);
    assert.notEqual(await appsNow(), there);
    await move(home);
    assert.equal(await appsNow(), there);
    assert.equal(await tenantNow(), home);
  });

  it('has the rights that they have now', async () => {
    const rolesNow = async () => ((await (await call('/viewer')).json()) as Viewer).roles;
    const before = await rolesNow();
    await db.query(`update users set roles = array_append(roles, 'org-admin') where id = $1`, [id]);
    assert.deepEqual(await rolesNow(), [...before, 'org-admin']);
    await db.query(`update users set roles = array_remove(roles, 'org-admin') where id = $1`, [id]);
    assert.deepEqual(await rolesNow(), before);
  });

  it('registers apps in the organization that they have moved to', async () => {
    await appsNow();
    await move(elsewhere);
    assert.equal((await create('Registered elsewhere')).status, 201);
    assert.deepEqual(await ownersOf('Registered elsewhere'), [elsewhere]);
    await move(home);
    assert.equal((await create('Registered at home')).status, 201);
    assert.deepEqual(await ownersOf('Registered at home'), [home]);
  });

  it('has the first app again for a key that they have used, and no second', async () => {
    const { idempotencyKey } = newKey();
    const answers = [];
    for (let count = 0; count < 2; count += 1) answers.push(await (await create('Once', idempotencyKey)).json());
    assert.deepEqual(answers[1], answers[0]);
    assert.deepEqual(await ownersOf('Once'), [home]);
  });

  it('does nothing any more for which they lack what has been taken away since, and all again once it is given back', async () => {
    const takeAway = () => db.query('update tenants set packages = $1 where id = $2', [[], home]);
    const { rows } = await db.query<{ packages: string[] }>('select packages from tenants where id = $1', [home]);
    const giveBack = () => db.query('update tenants set packages = $1 where id = $2', [rows[0]?.packages, home]);
    for (const ask of [() => call('/apps'), () => create('Not allowed'), () => call('/apps/unknown')]) {
      assert.notEqual((await call('/apps')).status, 403);
      await takeAway();
      assert.equal((await ask()).status, 403);
      await giveBack();
      assert.notEqual((await ask()).status, 403);
    }
  });

  it('is told of no apps where there are none like it', async () => {
    for (let count = 0; count < 2; count += 1) {
      const none = (await (await call('/apps?search=nothing-like-it')).json()) as { items: unknown[]; total: number };
      assert.deepEqual([none.items, none.total], [[], 0]);
    }
  });

  it('is looked up by the statement that they ask for, once they are known', async () => {
    await appsNow();
    const sent = mock.method(pg.Client.prototype, 'query');
    await appsNow();
    assert.equal((await create('In one statement')).status, 201);
    const texts = sent.mock.calls.map(({ arguments: [one] }) => (one as unknown as pg.QueryConfig).text);
    sent.mock.restore();
    const lookUps = texts.filter((text) => text.includes('"users"'));
    assert.deepEqual(
      lookUps.map((text) => text.includes('"apps"')),
      [true, true],
      lookUps.join('\n'),
    );
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

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
  const tenantNow = async () => ((await (await call('/viewer')).json()) as Viewer).tenant.id;
  const appsNow = async () => ((await (await call('/apps')).json()) as { total: number }).total;
  const move = (tenant: string) => db.query('update users set tenant_id = $1 where id = $2', [tenant, id]);

  it('is nobody any more once they are gone', async () => {
    assert.equal((await call('/viewer')).status, 200);
    await db.query(`update users set id = 'another' where id = $1`, [id]);
    assert.equal((await call('/viewer')).status, 401);
    await db.query(`update users set id = $1 where id = 'another'`, [id]);
    assert.equal((await call('/viewer')).status, 200);
  });

  it('is found in the organization that they have moved to, with its apps and no others', async () => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': newKey().idempotencyKey };
    assert.equal((await call('/apps', headers, draftNamed('Of home'))).status, 201);
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
});

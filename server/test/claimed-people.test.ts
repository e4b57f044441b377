import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { createHttpBackend } from '@zoominfo/devportal-elements/backends/http';
import type { Viewer } from '@zoominfo/devportal-elements/contract/viewer';
import { sql } from 'kysely';

import { createLog } from '../src/log.js';
import { type RunningApi, startApi } from '../src/server.js';
import { FakeIssuer } from './support/fake-issuer.js';
import { draftNamed, newKey } from './support/people.js';
import { type Postgres, startPostgres } from './support/postgres.js';
import { testConfig } from './support/server.js';
import { accessClaims, issuerKey, type IssuerKey, seconds } from './support/tokens.js';

const personClaims = {
  ...{ tenant: 'org_id', 'tenant-name': 'org_name', packages: 'org_packages' },
  ...{ name: 'name', email: 'email', roles: 'groups', subscriptions: 'products' },
};

describe('people of an outside issuer', () => {
  let postgres: Postgres;
  let key: IssuerKey;
  let issuer: FakeIssuer;
  let api: RunningApi;
  before(async () => {
    postgres = await startPostgres();
    key = await issuerKey('one');
    issuer = await FakeIssuer.start([
      (response) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [key.jwk] })),
    ]);
    const people = { issuer: issuer.url, clientIds: ['devportal-portal'], personClaims };
    api = await startApi(
      testConfig({ kind: 'server', url: await postgres.createDatabase() }, { seed: false, people }),
      people,
      createLog('json', () => undefined),
    );
  });
  after(async () => {
    await api.stop();
    await issuer[Symbol.asyncDispose]();
    await postgres.stop();
  });

  const ofNorth = { org_id: 'org-north', org_name: 'North Ltd', org_packages: ['enterprise-api'] };
  const asOf = (secondsAgo: number) => ({ iat: seconds() - secondsAgo });
  const ada = (changes: Record<string, unknown> = {}) => ({
    ...{ uid: '00uada', sub: 'ada@north.example', name: 'Ada Byron', email: 'ada@mail.example' },
    ...{ ...ofNorth, groups: ['org-admin', 'Everyone'], products: ['devportal'] },
    ...changes,
  });
  const backendOf = async (claims: Record<string, unknown>) => {
    const token = await key.sign(accessClaims(issuer.url, claims));
    return createHttpBackend({ url: api.apiUrl, getAccessToken: () => Promise.resolve(token) });
  };
  const viewerOf = async (claims: Record<string, unknown>): Promise<Viewer> => (await backendOf(claims)).viewer.get({});

  it('work at once, in their organization, with what the token says of them', async () => {
    const viewer = await viewerOf(ada(asOf(50)));
    assert.deepEqual(viewer, {
      id: '00uada',
      name: 'Ada Byron',
      email: 'ada@mail.example',
      tenant: { id: 'org-north', name: 'North Ltd' },
      packages: ['enterprise-api'],
      subscriptions: ['devportal'],
      roles: ['org-admin'],
      contact: null,
      products: viewer.products,
      accessRequestedAt: null,
    });
    const backend = await backendOf(ada(asOf(50)));
    const app = await backend.apps?.create({ draft: draftNamed('First'), ...newKey() });
    assert.equal(app?.name, 'First');
  });

  it('lose at the next token what the issuer takes away, and do not get it back by an older one', async () => {
    const before = ada(asOf(40));
    assert.deepEqual((await viewerOf(before)).roles, ['org-admin']);
    const demoted = ada({ ...asOf(30), groups: [], name: 'Ada King' });
    assert.deepEqual((await viewerOf(demoted)).roles, []);
    const old = await viewerOf(before);
    assert.deepEqual([old.roles, old.name], [[], 'Ada King']);
  });

  it('keep what no claim says, which is given here', async () => {
    const bare = { uid: '00ubo', sub: 'bo@north.example', ...ofNorth };
    const first = await viewerOf({ ...bare, ...asOf(30) });
    assert.deepEqual([first.name, first.email, first.subscriptions], ['bo@north.example', 'bo@north.example', []]);
    await sql`update users set subscriptions = '{devportal}', roles = '{reviewer}' where id = '00ubo'`.execute(api.db);
    const renamed = await viewerOf({ ...bare, ...asOf(20), name: 'Bo' });
    assert.deepEqual([renamed.name, renamed.subscriptions, renamed.roles], ['Bo', ['devportal'], ['reviewer']]);

    // Another organization has given nothing yet, and the apps of the one of before are not theirs any more.
    const moved = { ...bare, ...asOf(10), name: 'Bo', org_id: 'org-south', org_name: 'South Ltd' };
    const there = await viewerOf(moved);
    assert.deepEqual([there.tenant.name, there.subscriptions, there.roles], ['South Ltd', [], []]);
    await sql`update users set subscriptions = '{devportal}' where id = '00ubo'`.execute(api.db);
    assert.equal((await (await backendOf(moved)).apps?.list({}))?.total, 0);
  });

  it('are nobody where the token does not say their organization, unless the database knows them', async () => {
    for (const org of [undefined, '', 7, ['org-north'], 'x'.repeat(201), 'a\0b']) {
      const nobody = { uid: '00unobody', ...ofNorth, ...asOf(10), org_id: org };
      await assert.rejects(viewerOf(nobody), { code: 'unauthenticated' }, String(org));
    }
    assert.equal((await viewerOf({ ...ada(asOf(5)), org_id: undefined })).tenant.id, 'org-north');
  });

  it('get no more from what a claim should not have in it', async () => {
    const odd = { ...ada(asOf(10)), uid: '00uodd' };
    const viewer = await viewerOf({ ...odd, groups: { admin: true }, products: ['devportal', 7], name: ['<b>'] });
    assert.deepEqual([viewer.roles, viewer.subscriptions, viewer.name], [[], [], 'ada@north.example']);
    const one = await viewerOf({ ...odd, ...asOf(5), groups: 'reviewer' });
    assert.deepEqual(one.roles, ['reviewer']);
  });

  it('are made once, however many of their calls come at the same time', async () => {
    const cy = { ...ada(asOf(10)), uid: '00ucy', org_id: 'org-new', org_name: 'New Ltd' };
    const viewers = await Promise.all(Array.from({ length: 12 }, () => viewerOf(cy)));
    assert.deepEqual(new Set(viewers.map(({ tenant }) => tenant.name)), new Set(['New Ltd']));
    const { rows } = await sql`select 1 from users where tenant_id = 'org-new'`.execute(api.db);
    assert.equal(rows.length, 1);
  });
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';

import { type Ask, callerOf, linksOf, webApp } from './support/okta/caller.js';
import { type FakeOkta, startFakeOkta } from './support/okta/fake-okta.js';
import { answerErrors, heldTo } from './support/okta/schemas.js';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);

describe(`the fake of Okta, held to ${heldTo}`, () => {
  let okta: FakeOkta;
  let ask: Ask;
  before(async () => {
    okta = await startFakeOkta();
    ask = await callerOf(okta);
  });
  after(() => okta.close());
  beforeEach(() => {
    okta.state.apps.length = 0;
    okta.violations.length = 0;
  });

  const create = async (label: string, query = '', more = {}) =>
    (await ask('POST', `/api/v1/apps${query}`, webApp(label, more))).body;
  const secretsOf = (id: string) => `/api/v1/apps/${id}/credentials/secrets`;

  describe('apps', () => {
    it('is created active with 200 and a secret of 64 characters, in a shape that Okta has', async () => {
      const { status, body } = await ask('POST', '/api/v1/apps', webApp('One'));
      assert.equal(status, 200);
      assert.equal(body.status, 'ACTIVE');
      assert.match(body.id, /^0oa\w{17}$/);
      assert.equal(body.credentials.oauthClient.client_id, body.id);
      assert.equal(body.credentials.oauthClient.client_secret.length, 64);
      assert.equal(body.settings.oauthClient.client_uri, null);
      assert.ok(body._links.deactivate && !body._links.activate);
      assert.deepEqual(answerErrors('app', body), []);
      assert.notDeepEqual(answerErrors('app', { ...body, label: 1 }), [], 'the shape is looked at');
    });

    it('is inactive with activate=false, and switched by lifecycle calls that say {}', async () => {
      const { id, status, _links } = await create('Two', '?activate=false');
      assert.equal(status, 'INACTIVE');
      assert.ok(_links.activate);
      const statusNow = async () => (await ask('GET', `/api/v1/apps/${id}`)).body.status;
      const on = await ask('POST', `/api/v1/apps/${id}/lifecycle/activate`);
      assert.deepEqual([on.status, on.body, await statusNow()], [200, {}, 'ACTIVE']);
      const off = await ask('POST', `/api/v1/apps/${id}/lifecycle/deactivate`);
      assert.deepEqual([off.status, off.body, await statusNow()], [200, {}, 'INACTIVE']);
    });

    it('shows the secret in answers to POST and PUT, never to GET', async () => {
      const created = await create('Shown');
      const { client_secret } = created.credentials.oauthClient;
      const got = (await ask('GET', `/api/v1/apps/${created.id}`)).body;
      assert.equal('client_secret' in got.credentials.oauthClient, false);
      const listed = (await ask('GET', '/api/v1/apps')).body[0];
      assert.equal('client_secret' in listed.credentials.oauthClient, false);
      for (const secret of [undefined, '']) {
        const body = webApp('Shown');
        if (secret !== undefined) body.credentials!.oauthClient!.client_secret = secret;
        const put = await ask('PUT', `/api/v1/apps/${created.id}`, body);
        assert.equal(put.status, 200);
        assert.equal(put.body.credentials.oauthClient.client_secret, client_secret);
      }
      assert.deepEqual(okta.violations, []);
    });

    it('is replaced whole: what a PUT leaves out is gone, and a profile is null', async () => {
      const before = webApp('Whole', { profile: { owner: 'one' } });
      before.settings!.oauthClient!['client_uri'] = 'https://app.example';
      const { id, profile } = (await ask('POST', '/api/v1/apps', before)).body;
      assert.deepEqual(profile, { owner: 'one' });
      const { body } = await ask('PUT', `/api/v1/apps/${id}`, webApp('Renamed'));
      assert.equal(body.label, 'Renamed');
      assert.equal(body.profile, null);
      assert.equal(body.settings.oauthClient.client_uri, null);
      assert.deepEqual(answerErrors('app', body), []);
    });

    it('takes a client id and a secret of ours, which are another app’s no more', async () => {
      const given = { client_id: 'partner-app', client_secret: 'a-secret-of-our-own' };
      const own = { credentials: { oauthClient: { ...given, pkce_required: true } } };
      const { id, credentials } = await create('Own', '', own);
      assert.notEqual(id, given.client_id);
      assert.equal(credentials.oauthClient.client_id, given.client_id);
      assert.equal(credentials.oauthClient.client_secret, given.client_secret);
      const again = await ask('POST', '/api/v1/apps', webApp('Own', own));
      assert.deepEqual([again.status, again.body.errorCode], [400, 'E0000001']);
      assert.equal(okta.state.appsWithLabel('Own').length, 1);
    });

    it('makes a second app of a POST that comes twice', async () => {
      await create('Twin');
      await create('Twin');
      assert.equal(okta.state.appsWithLabel('Twin').length, 2);
    });

    it('is deleted when inactive alone', async () => {
      const { id } = await create('Gone');
      const refused = await ask('DELETE', `/api/v1/apps/${id}`);
      assert.deepEqual([refused.status, refused.body.errorCode], [403, 'E0000006']);
      await ask('POST', `/api/v1/apps/${id}/lifecycle/deactivate`);
      const done = await ask('DELETE', `/api/v1/apps/${id}`);
      assert.deepEqual([done.status, done.body], [204, undefined]);
      const missing = await ask('GET', `/api/v1/apps/${id}`);
      assert.deepEqual([missing.status, missing.body.errorCode], [404, 'E0000007']);
      const members = ['errorCode', 'errorSummary', 'errorLink', 'errorId', 'errorCauses'];
      assert.deepEqual(Object.keys(missing.body), members);
    });

    it('refuses what Okta would, and what it would not say, and keeps the latter', async () => {
      const typo = webApp('Typo');
      typo.settings!.oauthClient!['redirect_uri'] = 'https://app.example';
      const empty = webApp('Null');
      empty.settings!.oauthClient!['logo_uri'] = null;
      for (const [body, pattern] of [
        [typo, /redirect_uri/],
        [empty, /logo_uri must not be null/],
        [{ ...webApp('Text'), label: 3 }, /label must be string/],
      ] as const) {
        okta.violations.length = 0;
        const { status, body: answer } = await ask('POST', '/api/v1/apps', body);
        assert.deepEqual([status, answer.errorCode], [400, 'E0000001']);
        assert.match(okta.violations.join('\n'), pattern);
      }
      const without = webApp('None');
      delete without.settings!.oauthClient!.redirect_uris;
      assert.equal((await ask('POST', '/api/v1/apps', without)).status, 400);
      assert.equal(okta.state.apps.length, 0);
    });

    it('takes nulls, as Okta does, where it is told to', async () => {
      await using lenient = await startFakeOkta({ nulls: 'accept' });
      const body = webApp('Null');
      body.settings!.oauthClient!['logo_uri'] = null;
      const { status } = await (await callerOf(lenient))('POST', '/api/v1/apps', body);
      assert.deepEqual([status, lenient.violations], [200, []]);
    });

    it('lists by the start of a label, by status, in pages whose next link is the only way on', async () => {
      for (const number of [1, 2, 3, 4, 5]) await create(`Page ${number}`, number === 5 ? '?activate=false' : '');
      await create('Other');
      const seen: string[] = [];
      let next: string | undefined = '/api/v1/apps?q=pAGE&limit=2';
      while (next) {
        const { body, headers } = await ask('GET', next);
        assert.ok(body.length <= 2);
        seen.push(...body.map(({ label }: { label: string }) => label));
        assert.ok(linksOf(headers)['self']?.includes('q=pAGE'));
        next = linksOf(headers)['next'];
      }
      assert.deepEqual(seen, ['Page 1', 'Page 2', 'Page 3', 'Page 4', 'Page 5']);
      const { body: inactive } = await ask('GET', '/api/v1/apps?filter=status+eq+%22INACTIVE%22');
      assert.deepEqual(
        inactive.map(({ label }: { label: string }) => label),
        ['Page 5'],
      );
      const { body: byId } = await ask('GET', `/api/v1/apps?filter=id+eq+"${inactive[0].id}"`);
      assert.equal(byId.length, 1);
      assert.equal((await ask('GET', '/api/v1/apps?filter=label+eq+"Other"')).body.errorCode, 'E0000031');
      assert.equal((await ask('GET', '/api/v1/apps?after=2')).status, 400);
      assert.equal((await ask('GET', '/api/v1/apps?limit=201')).status, 400);
    });

    it('gives 20 to a page unless told', async () => {
      for (let number = 0; number < 21; number += 1) await create(`Many ${number}`);
      const { body, headers } = await ask('GET', '/api/v1/apps');
      assert.equal(body.length, 20);
      assert.ok(linksOf(headers)['next']);
    });

    it('takes a picture as its logo, and says in a header where it is', async () => {
      const { id } = await create('Logo');
      const upload = (bytes: Buffer) => {
        const form = new FormData();
        form.set('file', new Blob([new Uint8Array(bytes)]), 'logo.png');
        return ask('POST', `/api/v1/apps/${id}/logo`, form);
      };
      const { status, body, headers } = await upload(png);
      assert.deepEqual([status, body], [201, undefined]);
      const logo = await fetch(headers.get('location') ?? '');
      assert.equal(logo.headers.get('content-type'), 'image/png');
      assert.deepEqual(Buffer.from(await logo.arrayBuffer()), png);
      const { body: app } = await ask('GET', `/api/v1/apps/${id}`);
      assert.equal(app._links.logo[0].href, headers.get('location'));
      assert.equal((await upload(Buffer.from('<svg/>'))).status, 400);
      assert.equal((await upload(Buffer.concat([png, Buffer.alloc(1024 * 1024)]))).status, 400);
      assert.equal((await ask('DELETE', `/api/v1/apps/${id}/logo`)).status, 405);
    });
  });

  describe('client secrets', () => {
    it('are two at most, all shown, inactive before they are deleted, and one of them is active', async () => {
      const { id } = await create('Secrets');
      const path = secretsOf(id);
      const first = (await ask('GET', path)).body[0];
      const second = await ask('POST', path, { client_secret: 'a-secret-of-our-own' });
      assert.equal(second.status, 201);
      assert.deepEqual(answerErrors('secret', second.body), []);
      const sha256 = createHash('sha256').update('a-secret-of-our-own').digest();
      assert.equal(second.body.secret_hash, sha256.subarray(0, 16).toString('base64url'));

      const refused = async (method: string, where: string, body?: unknown) => {
        const answer = await ask(method, where, body);
        assert.deepEqual([answer.status, answer.body.errorCode], [400, 'E0000001']);
        return answer.body.errorCauses[0].errorSummary as string;
      };
      assert.match(await refused('POST', path, {}), /maximum number/);
      assert.match(await refused('DELETE', `${path}/${first.id}`), /active client secret/);
      const off = await ask('POST', `${path}/${first.id}/lifecycle/deactivate`);
      assert.deepEqual([off.status, off.body.status], [200, 'INACTIVE']);
      assert.ok(off.body._links.activate && off.body._links.delete);
      assert.match(await refused('POST', `${path}/${second.body.id}/lifecycle/deactivate`), /only active/);
      assert.match(await refused('POST', path, {}), /maximum number/, 'inactive ones count');
      const listed = (await ask('GET', path)).body;
      assert.equal(listed[0].client_secret, first.client_secret, 'plaintext of an inactive one');
      assert.equal((await ask('DELETE', `${path}/${first.id}`)).status, 204);
      assert.equal((await ask('GET', path)).body.length, 1);
    });

    it('are 14 to 100 printable ASCII characters', async () => {
      const { id } = await create('Lengths');
      for (const client_secret of ['x'.repeat(13), 'x'.repeat(101), `${'x'.repeat(20)}é`]) {
        assert.equal((await ask('POST', secretsOf(id), { client_secret })).status, 400);
      }
      assert.equal((await ask('POST', secretsOf(id), { client_secret: 'x'.repeat(14) })).status, 201);
    });

    it('may be added and apps changed by an admin', async () => {
      const { id } = await create('Drift');
      okta.state.addSecretAsAdmin(id);
      okta.state.editAsAdmin(id, (app) => (app.label = 'Changed by hand'));
      assert.equal((await ask('GET', secretsOf(id))).body.length, 2);
      assert.equal((await ask('GET', `/api/v1/apps/${id}`)).body.label, 'Changed by hand');
      assert.throws(() => okta.state.addSecretAsAdmin(id));
    });
  });

  it('makes the same ids and secrets for the same seed', async () => {
    const idsOf = async (seed: number) => {
      await using other = await startFakeOkta({ seed });
      const { body } = await (await callerOf(other))('POST', '/api/v1/apps', webApp('Seed'));
      return `${body.id} ${body.credentials.oauthClient.client_secret}`;
    };
    const [first, again, different] = [await idsOf(7), await idsOf(7), await idsOf(8)];
    assert.equal(first, again);
    assert.notEqual(first, different);
  });

  it('writes calls down without the secrets in them', async () => {
    okta.resetCalls();
    const own = { credentials: { oauthClient: { client_secret: 'a-secret-of-our-own' } } };
    await create('Written down', '?activate=false', own);
    assert.equal(okta.calls.length, 1);
    const { operation, method, path, status, body } = okta.calls[0]!;
    assert.deepEqual([operation, method, path, status], ['apps.create', 'POST', '/api/v1/apps?activate=false', 200]);
    assert.equal((body as { label: string }).label, 'Written down');
    assert.doesNotMatch(JSON.stringify(okta.calls), /a-secret-of-our-own/);
  });
});

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';

import { type Ask, callerOf, policy, rule } from './support/okta/caller.js';
import { type FakeOkta, startFakeOkta } from './support/okta/fake-okta.js';
import { answerErrors } from './support/okta/schemas.js';

describe('the custom authorization server of Okta’s fake', () => {
  let okta: FakeOkta;
  let ask: Ask;
  before(async () => {
    okta = await startFakeOkta();
    ask = await callerOf(okta);
  });
  after(() => okta.close());
  beforeEach(() => {
    okta.state.policies.length = 0;
  });

  const root = () => `/api/v1/authorizationServers/${okta.authServerId}`;
  const addPolicy = async (body: unknown, ...rules: unknown[]) => {
    const made = await ask('POST', `${root()}/policies`, body);
    assert.equal(made.status, 201);
    for (const each of rules) {
      assert.equal((await ask('POST', `${root()}/policies/${made.body.id}/rules`, each)).status, 201);
    }
    return made.body;
  };

  it('has scopes, of which its own stay as they are', async () => {
    const made = await ask('POST', `${root()}/scopes`, { name: 'records:read', description: 'Reads' });
    assert.equal(made.status, 201);
    assert.deepEqual(answerErrors('scope', made.body), []);
    assert.equal((await ask('POST', `${root()}/scopes`, { name: 'records:read' })).status, 400);
    const put = await ask('PUT', `${root()}/scopes/${made.body.id}`, { name: 'records:read', consent: 'REQUIRED' });
    assert.deepEqual([put.status, put.body.consent, put.body.description], [200, 'REQUIRED', '']);
    const openid = (await ask('GET', `${root()}/scopes`)).body.find((scope: { system: boolean }) => scope.system);
    assert.equal((await ask('DELETE', `${root()}/scopes/${openid.id}`)).status, 403);
    assert.equal((await ask('DELETE', `${root()}/scopes/${made.body.id}`)).status, 204);
    assert.equal((await ask('GET', '/api/v1/authorizationServers/another/scopes')).status, 404);
  });

  it('grants what the first matching rule says, and denies where none does', async () => {
    const read = await addPolicy(policy('Read', ['one']), rule('Read', ['records:read']));
    const write = await addPolicy(policy('Write', ['one', 'two']), rule('Write', ['records:read', 'records:write']));
    assert.equal(okta.evaluate('one', ['records:read']).policy, read.id);
    assert.equal(okta.evaluate('one', ['records:read', 'records:write']).policy, write.id);
    assert.deepEqual(okta.evaluate('three', ['records:read']), { granted: false });
    assert.deepEqual(okta.evaluate('two', ['records:delete']), { granted: false });
    assert.equal(okta.evaluate('two', ['records:read'], 'client_credentials').granted, false);

    await ask('POST', `${root()}/policies/${write.id}/lifecycle/deactivate`);
    assert.equal(okta.evaluate('two', ['records:read']).granted, false);
    const broad = await addPolicy(policy('Broad', ['ALL_CLIENTS'], { priority: 1 }), rule('All', ['*']));
    assert.equal(okta.evaluate('three', ['records:delete']).policy, broad.id);
    const listed = (await ask('GET', `${root()}/policies`)).body;
    assert.deepEqual(
      listed.map(({ name, priority }: { name: string; priority: number }) => `${priority} ${name}`),
      ['1 Broad', '2 Read', '3 Write'],
    );
    assert.deepEqual(answerErrors('policy', listed[0]), []);
  });

  it('replaces policies and rules whole', async () => {
    const { id } = await addPolicy(policy('Bundle', ['one']), rule('Rule', ['records:read']));
    const path = `${root()}/policies/${id}`;
    const put = await ask('PUT', path, policy('Bundle', ['one', 'two']));
    assert.deepEqual(put.body.conditions.clients.include, ['one', 'two']);
    assert.equal(okta.evaluate('two', ['records:read']).granted, true);
    const [first] = (await ask('GET', `${path}/rules`)).body;
    assert.deepEqual(answerErrors('rule', first), []);
    await ask('PUT', `${path}/rules/${first.id}`, rule('Rule', ['records:write']));
    assert.equal(okta.evaluate('two', ['records:read']).granted, false);
    await ask('DELETE', `${path}/rules/${first.id}`);
    assert.equal(okta.evaluate('two', ['records:write']).granted, false);
    assert.equal((await ask('DELETE', path)).status, 204);
    assert.equal((await ask('GET', path)).status, 404);
    assert.deepEqual(okta.violations, []);
  });
});

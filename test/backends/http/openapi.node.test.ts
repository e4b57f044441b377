import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createConfig, lintFromString } from '@redocly/openapi-core';

import { everyOperation } from '../../../src/contract/operations.js';
import { createOpenApi } from '../../../src/backends/http/openapi.js';

async function lint(document: object) {
  const config = await createConfig({ extends: ['recommended-strict'] });
  const source = JSON.stringify(document);
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
  return problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`);
}

describe('OpenAPI document', () => {
  it('has nothing that a linter would say a word about', async () => {
    assert.deepEqual(await lint(createOpenApi({ basePath: '/devportal' })), []);
    assert.deepEqual(await lint(createOpenApi({ groups: ['viewer', 'apps'] })), []);
  });

  it('is looked at by a linter that finds faults', async () => {
    const { paths, ...document } = createOpenApi();
    const found = await lint({ ...document, paths: { ...paths, '/apps/{other}': { get: { responses: {} } } } });
    assert.ok(found.length > 0);
  });

  it('has every operation of the table, once', () => {
    const { paths } = createOpenApi();
    const ids = Object.values(paths)
      .flatMap((item) => Object.values(item))
      .map((operation) => (operation as { operationId: string }).operationId);
    const expected = everyOperation().map(({ group, method }) => `${group}.${method}`);
    assert.deepEqual(ids.sort(), expected.sort());
  });

  it('says which headers and body a call needs', () => {
    const { paths } = createOpenApi();
    const create = paths['/apps']?.post as { parameters: { name: string; required: boolean }[]; requestBody: object };
    assert.deepEqual(
      create.parameters.map(({ name, required }) => [name, required]),
      [['Idempotency-Key', true]],
    );
    assert.deepEqual(create.requestBody, {
      required: true,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/AppDraft' } } },
    });
    const update = paths['/apps/{appId}']?.patch as { parameters: { name: string }[]; responses: object };
    assert.deepEqual(
      update.parameters.map(({ name }) => name),
      ['appId', 'If-Match'],
    );
    for (const status of ['200', '400', '401', '403', '404', '409', '412', '415', '422', '428', '429', '500', '503']) {
      assert.ok(status in update.responses, status);
    }
  });

  it('leaves out the groups that a backend leaves out', () => {
    const { paths, tags } = createOpenApi({ groups: ['viewer'] });
    assert.deepEqual(Object.keys(paths), ['/viewer', '/viewer/access-request']);
    assert.equal(tags.length, 1);
  });
});

import { expect } from '@open-wc/testing';

import type { FieldProblem } from '../../src/contract/errors.js';
import { PortalError } from '../../src/contract/errors.js';
import { parseInput } from '../../src/contract/input.js';
import { type Operation, operations } from '../../src/contract/operations.js';

const { apps } = operations;

function refusalOf(operation: Operation, input: unknown): PortalError {
  try {
    parseInput(operation, input);
  } catch (error) {
    if (error instanceof PortalError) return error;
    throw error;
  }
  throw new Error('The input was taken');
}

const problemsOf = (operation: Operation, input: unknown): readonly FieldProblem[] =>
  refusalOf(operation, input).fields;

describe('parseInput', () => {
  it('takes what the schema takes', () => {
    expect(parseInput(apps.list, { limit: 20 })).to.deep.equal({ limit: 20 });
  });

  it('finds nothing under an id that is none', () => {
    expect(refusalOf(apps.get, { appId: '' }).code).to.equal('not-found');
    expect(refusalOf(apps.get, { appId: 7 }).code).to.equal('not-found');
  });

  it('says what is the matter with a field, with the limit that it breaks', () => {
    expect(problemsOf(apps.list, { limit: 'many' })).to.deep.equal([{ path: 'limit', code: 'type' }]);
    expect(problemsOf(apps.list, { cursor: 'x'.repeat(501) })).to.deep.equal([
      { path: 'cursor', code: 'too-long', limit: 500 },
    ]);
    expect(problemsOf(apps.list, { limit: 0 })).to.deep.equal([{ path: 'limit', code: 'too-small', limit: 1 }]);
  });

  it("names a form's fields without the member that carries the form", () => {
    const input = { appId: 'app', version: '1', changes: { active: 'yes' } };
    expect(problemsOf(apps.update, input)).to.deep.equal([{ path: 'active', code: 'type' }]);
    expect(problemsOf(apps.update, { appId: 'app', version: '1' })).to.deep.equal([{ path: '', code: 'required' }]);
  });

  it('names a hundred problems at the most', () => {
    const draft = { name: 'App', applicationType: 'internal', redirectUris: Array(150).fill(7), scopes: [] };
    expect(problemsOf(apps.create, { draft, idempotencyKey: 'a-key' })).to.have.length(100);
  });
});

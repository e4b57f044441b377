import { expect } from '@open-wc/testing';

import { everyOperation, type Operation } from '../../src/contract/operations.js';

for (const { group, method, operation } of everyOperation()) {
  describe(`the row of ${group}.${method}`, () => {
    const members = membersOf(operation);
    const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

    it('names every member of its path in the input', () => {
      expect(members).to.include.members(inPath);
      expect(new Set(inPath).size).to.equal(inPath.length);
    });

    it('has one place for every member of the input', () => {
      const places = Object.keys(operation.places);
      expect([...inPath, ...places]).to.have.members(members);
      expect(new Set([...inPath, ...places]).size).to.equal(members.length);
    });

    it('sends at most one member as the body, and none where the method has no body', () => {
      const bodies = Object.values(operation.places).filter((place) => place === 'body');
      expect(bodies.length).to.be.at.most(operation.method === 'GET' || operation.method === 'DELETE' ? 0 : 1);
    });

    it('answers nothing exactly with 204, and 201 exactly where an idempotency key makes something', () => {
      expect(operation.output.safeParse(undefined).success).to.equal(operation.status === 204);
      const creates = Object.values(operation.places).includes('idempotency-key');
      // What is asked there is not for a cache or an address: a plaintext goes one way or the other.
      const asks = group === 'secrets' && (method === 'reveal' || method === 'check');
      expect([operation.method === 'POST', operation.status === 201]).to.deep.equal([creates || asks, creates]);
    });

    it('says that a call is repeatable where HTTP or a key makes it so, and not where a version does not', () => {
      const { method: verb, places, repeatable } = operation;
      if (verb === 'GET' || Object.values(places).includes('idempotency-key')) expect(repeatable).to.equal(true);
      if (verb === 'PATCH' || Object.values(places).includes('if-match')) expect(repeatable).to.equal(false);
    });

    it('carries the current state with a conflict of versions, and only there', () => {
      const versioned = Object.values(operation.places).includes('if-match');
      expect(operation.current !== undefined).to.equal(versioned);
      // An answer of the same call is what the next try is made on.
      if (versioned && operation.status !== 204) expect(operation.current).to.equal(operation.output);
    });

    it('tells which errors it adds, each once', () => {
      const { errors, path } = operation;
      expect(new Set(errors).size).to.equal(errors.length);
      expect(errors.includes('not-found')).to.equal(path.includes('{'));
      if (group !== 'viewer' && group !== 'settings') expect(errors).to.include('forbidden');
      if (operation.needs !== 'nothing') expect(errors).to.include('forbidden');
      if (Object.values(operation.places).includes('if-match')) expect(errors).to.include('conflict');
      if (Object.values(operation.places).includes('body')) expect(errors).to.include('validation');
    });
  });
}

describe('the table of operations', () => {
  it('has no two rows with one method and path, or one summary', () => {
    const rows = everyOperation().map(({ operation }) => operation);
    const requests = rows.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`);
    expect(new Set(requests).size).to.equal(rows.length);
    expect(new Set(rows.map(({ summary }) => summary)).size).to.equal(rows.length);
  });

  it('asks nothing of a person but where it has to be told apart later', () => {
    const open = everyOperation().filter(({ operation }) => operation.needs === 'nothing');
    // Whose a review is, is known only when it is found; an admin who sets a policy may have no apps of their own.
    expect(open.map(({ group, method }) => `${group}.${method}`)).to.deep.equal([
      'viewer.get',
      'viewer.requestAccess',
      'settings.get',
      'reviews.get',
    ]);
  });

  it('keeps the desk for those who sit at it', () => {
    for (const { group, method, operation } of everyOperation()) {
      if (group === 'users') expect(operation.needs, method).to.equal('org-admin');
      const owners = ['get', 'withdraw'];
      if (group === 'reviews' && !owners.includes(method)) expect(operation.needs, method).to.equal('reviewer');
    }
  });

  it('takes keys that are hard to guess and fit a header', () => {
    const create = everyOperation().find(({ group, method }) => group === 'secrets' && method === 'create')!;
    const takes = (idempotencyKey: string) =>
      create.operation.input.safeParse({ appId: 'app', idempotencyKey }).success;
    expect(takes(crypto.randomUUID())).to.equal(true);
    for (const key of [
      'x'.repeat(15),
      'x'.repeat(129),
      'a key with some blanks',
      'x'.repeat(16) + '\n',
      '\u00e4'.repeat(16),
    ]) {
      expect(takes(key), key).to.equal(false);
    }
  });

  it('takes limits of 1 to 200', () => {
    const list = everyOperation().find(({ group, method }) => group === 'apps' && method === 'list')!;
    const takes = (limit: unknown) => list.operation.input.safeParse({ limit }).success;
    expect([1, 50, 200, undefined].map(takes)).to.deep.equal([true, true, true, true]);
    expect([0, -1, 201, 1.5, '5', Number.NaN].map(takes)).to.deep.equal(new Array(6).fill(false));
  });
});

function membersOf({ input }: Operation): string[] {
  return Object.keys((input as unknown as { shape: object }).shape);
}

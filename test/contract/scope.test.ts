import { expect } from '@open-wc/testing';

import { coverage, guideScopes, isIncluded, type ScopeCategory } from '../../src/contract/scope.js';

const scope = (name: string, requiredPackage: string | null = null) => ({
  name,
  title: name,
  description: '',
  requiredPackage,
});
const category: ScopeCategory = { id: 'c', title: 'C', scopes: [scope('a'), scope('b'), scope('locked', 'copilot')] };

describe('coverage', () => {
  const of = (chosen: string[], packages: string[] = []) => coverage(category, new Set(chosen), packages);

  it('is none, some or all of what can be chosen', () => {
    expect(of([])).to.equal('none');
    expect(of(['a'])).to.equal('some');
    expect(of(['a', 'b'])).to.equal('all');
  });

  it('counts a scope once its package is there', () => {
    expect(of(['a', 'b'], ['copilot'])).to.equal('some');
    expect(of(['a', 'b', 'locked'], ['copilot'])).to.equal('all');
  });

  it('counts a locked scope that was chosen before it was locked', () => {
    expect(of(['locked'])).to.equal('some');
    expect(of(['a', 'b', 'locked'])).to.equal('all');
  });

  it('counts nothing of another category', () => {
    expect(of(['elsewhere'])).to.equal('none');
  });

  it('is none where nothing can be chosen', () => {
    expect(coverage({ ...category, scopes: [scope('locked', 'copilot')] }, new Set(), [])).to.equal('none');
    expect(coverage({ ...category, scopes: [] }, new Set(), [])).to.equal('none');
  });
});

describe('isIncluded', () => {
  it('asks for a package only where one is needed', () => {
    expect(isIncluded(scope('a'), [])).to.equal(true);
    expect(isIncluded(scope('a', 'copilot'), ['enterprise-api'])).to.equal(false);
    expect(isIncluded(scope('a', 'copilot'), ['enterprise-api', 'copilot'])).to.equal(true);
  });
});

describe("the guide's catalogue", () => {
  it('has its five scopes in its two categories', () => {
    expect(guideScopes.map(({ title, scopes }) => [title, scopes.map((one) => one.title)])).to.deep.equal([
      ['Marketing', ['Manage Audiences', 'Manage Audience Members']],
      ['ziapi', ['Search API', 'Enrich API', 'Copilot Read Account Summary API']],
    ]);
  });

  it('asks for the Copilot package for the account summary alone', () => {
    const locked = guideScopes.flatMap(({ scopes }) => scopes).filter((one) => one.requiredPackage !== null);
    expect(locked.map(({ title, requiredPackage }) => [title, requiredPackage])).to.deep.equal([
      ['Copilot Read Account Summary API', 'copilot'],
    ]);
  });
});

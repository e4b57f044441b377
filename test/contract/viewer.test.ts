import { expect } from '@open-wc/testing';

import { missingEntitlements, missingFor } from '../../src/contract/viewer.js';

const noPackage = { kind: 'package', anyOf: ['enterprise-api', 'copilot'] };
const noSubscription = { kind: 'subscription', anyOf: ['devportal'] };

describe('missingEntitlements', () => {
  it('asks for one of the two packages', () => {
    for (const packages of [['enterprise-api'], ['copilot'], ['copilot', 'enterprise-api', 'more']]) {
      expect(missingEntitlements({ packages, subscriptions: ['devportal'] })).to.deep.equal([]);
    }
    expect(missingEntitlements({ packages: ['more'], subscriptions: ['devportal'] })).to.deep.equal([noPackage]);
  });

  it('asks for the subscription', () => {
    expect(missingEntitlements({ packages: ['copilot'], subscriptions: ['sales'] })).to.deep.equal([noSubscription]);
  });

  it('says both at once', () => {
    expect(missingEntitlements({ packages: [], subscriptions: [] })).to.deep.equal([noPackage, noSubscription]);
  });
});

describe('missingFor', () => {
  const nobody = { packages: [], subscriptions: [], roles: [] };
  const developer = { packages: ['copilot'], subscriptions: ['devportal'], roles: [] };

  it('asks nothing of anybody for what needs nothing', () => {
    expect(missingFor('nothing', nobody)).to.deep.equal([]);
  });

  it('asks for package and subscription where it is the DevPortal that is used', () => {
    expect(missingFor('devportal', developer)).to.deep.equal([]);
    expect(missingFor('devportal', nobody)).to.deep.equal([noPackage, noSubscription]);
    expect(missingFor('devportal', { ...nobody, roles: ['reviewer', 'org-admin'] })).to.have.length(2);
  });

  it('asks for the role and for nothing else', () => {
    for (const role of ['reviewer', 'org-admin'] as const) {
      expect(missingFor(role, { ...nobody, roles: ['other', role] })).to.deep.equal([]);
      expect(missingFor(role, developer)).to.deep.equal([{ kind: 'role', anyOf: [role] }]);
    }
    expect(missingFor('org-admin', { ...developer, roles: ['reviewer'] })).to.have.length(1);
    expect(missingFor('reviewer', { ...developer, roles: ['org-admin', 'reviewers'] })).to.have.length(1);
  });
});

import { expect } from '@open-wc/testing';

import { missingEntitlements } from '../../src/contract/viewer.js';

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

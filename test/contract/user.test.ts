import { expect } from '@open-wc/testing';

import { checkSubscriptions, guideProducts, userAfterUpdate } from '../../src/contract/user.js';

const asked = '2025-05-20T14:09:00.000Z';

describe('the products of the guide', () => {
  it('are those of its dropdown, the DevPortal among them', () => {
    expect(guideProducts.map(({ name }) => name)).to.deep.equal(['Sales', 'Marketing', 'Talent', 'DevPortal']);
    expect(guideProducts.map(({ id }) => id)).to.include('devportal');
  });
});

describe('checkSubscriptions', () => {
  it('takes known ones, and none', () => {
    expect(checkSubscriptions([])).to.deep.equal([]);
    expect(checkSubscriptions(['devportal', 'sales'])).to.deep.equal([]);
  });

  it('says which ones are unknown, by index', () => {
    expect(checkSubscriptions(['sales', 'Sales', '', '__proto__'])).to.deep.equal([
      { path: 'subscriptions/1', code: 'unknown' },
      { path: 'subscriptions/2', code: 'unknown' },
      { path: 'subscriptions/3', code: 'unknown' },
    ]);
  });

  it('goes by the products it is given', () => {
    const products = [{ id: 'chorus', name: 'Chorus', url: null }];
    expect(checkSubscriptions(['chorus'], products)).to.deep.equal([]);
    expect(checkSubscriptions(['sales'], products)).to.have.length(1);
  });
});

describe('userAfterUpdate', () => {
  const waiting = { subscriptions: ['sales'], accessRequestedAt: asked };

  it('keeps what is not named, each subscription once', () => {
    expect(userAfterUpdate(waiting, {})).to.deep.equal(waiting);
    const twice = userAfterUpdate(waiting, { subscriptions: ['talent', 'sales', 'talent'] });
    expect(twice).to.deep.equal({ subscriptions: ['talent', 'sales'], accessRequestedAt: asked });
  });

  it("answers a request by the DevPortal's subscription, and by no other", () => {
    expect(userAfterUpdate(waiting, { subscriptions: ['devportal'] }).accessRequestedAt).to.equal(null);
    expect(userAfterUpdate(waiting, { subscriptions: [] }).accessRequestedAt).to.equal(asked);
  });

  it('declines a request and leaves the subscriptions', () => {
    expect(userAfterUpdate(waiting, { accessRequested: false })).to.deep.equal({ ...waiting, accessRequestedAt: null });
  });

  it('brings no request back with a subscription that is taken away', () => {
    const user = { subscriptions: ['devportal'], accessRequestedAt: null };
    expect(userAfterUpdate(user, { subscriptions: [] })).to.deep.equal({ subscriptions: [], accessRequestedAt: null });
  });
});

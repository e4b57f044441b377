import { expect } from '@open-wc/testing';

import { initialState, mayActivateApp } from '../../src/contract/app.js';
import { appSchema } from '../../src/contract/schemas.js';

describe('the state of an app', () => {
  it('is approved and on for internal use, and under review and off for partners', () => {
    expect(initialState('internal')).to.deep.equal({ status: 'approved', active: true });
    expect(initialState('partner')).to.deep.equal({ status: 'under-review', active: false });
  });

  it('allows switching on after a decision, whichever it was', () => {
    expect(mayActivateApp({ status: 'approved' })).to.deep.equal({ allowed: true });
    expect(mayActivateApp({ status: 'not-approved' })).to.deep.equal({ allowed: true });
    expect(mayActivateApp({ status: 'under-review' })).to.deep.equal({ allowed: false, reason: 'under-review' });
  });
});

describe('appSchema', () => {
  const app = {
    id: 'app',
    clientId: '0oa',
    name: 'App',
    logo: null,
    applicationType: 'internal',
    status: 'approved',
    active: true,
    redirectUris: [],
    scopes: [],
    createdAt: '2025-05-20T14:09:00Z',
    updatedAt: '2025-05-20T14:09:00.000Z',
    version: '1',
  };

  it('keeps fields that this version does not know', () => {
    expect(appSchema.parse({ ...app, owner: 'new' })).to.deep.equal({ ...app, owner: 'new' });
  });

  it('refuses values that it cannot show', () => {
    for (const wrong of [
      { status: 'pending' },
      { applicationType: 'public' },
      { updatedAt: 'yesterday' },
      { logo: '' },
    ]) {
      expect(appSchema.safeParse({ ...app, ...wrong }).success, JSON.stringify(wrong)).to.equal(false);
    }
  });
});

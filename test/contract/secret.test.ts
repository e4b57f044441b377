import { expect } from '@open-wc/testing';

import { mayCreateSecret, mayDeactivateSecret, mayDeleteSecret, type Secret } from '../../src/contract/secret.js';

type Held = Pick<Secret, 'id' | 'status'>;
const active = (id: string): Held => ({ id, status: 'active' });
const inactive = (id: string): Held => ({ id, status: 'inactive' });

describe('the rules of client secrets', () => {
  it('allow two, inactive ones counted', () => {
    expect(mayCreateSecret([])).to.deep.equal({ allowed: true });
    expect(mayCreateSecret([active('a')])).to.deep.equal({ allowed: true });
    const full = { allowed: false, reason: 'max-secrets' };
    expect(mayCreateSecret([active('a'), active('b')])).to.deep.equal(full);
    expect(mayCreateSecret([active('a'), inactive('b')])).to.deep.equal(full);
  });

  it('keep one active', () => {
    const last = { allowed: false, reason: 'last-active' };
    expect(mayDeactivateSecret([active('a')], 'a', 0)).to.deep.equal(last);
    expect(mayDeactivateSecret([active('a'), inactive('b')], 'a', 0)).to.deep.equal(last);
    expect(mayDeactivateSecret([active('a'), active('b')], 'a', 0)).to.deep.equal({ allowed: true });
  });

  it('take a deactivation that was done already', () => {
    expect(mayDeactivateSecret([active('a'), inactive('b')], 'b', 0)).to.deep.equal({ allowed: true });
  });

  it('let only an inactive one be deleted', () => {
    expect(mayDeleteSecret([active('a'), active('b')], 'a', 0)).to.deep.equal({
      allowed: false,
      reason: 'still-active',
    });
    expect(mayDeleteSecret([active('a'), inactive('b')], 'b', 0)).to.deep.equal({ allowed: true });
  });
});

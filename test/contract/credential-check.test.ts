import { expect } from '@open-wc/testing';

import { initialState } from '../../src/contract/app.js';
import { type Credentials, credentialVerdicts, judgeCredentials } from '../../src/contract/credential-check.js';

const now = Date.parse('2025-05-20T14:09:00Z');
const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

const app: Credentials['app'] = { active: true, applicationType: 'internal', status: 'approved' };
const secret: Credentials['secret'] = { id: 'secret-1', status: 'active', expiresAt: null, retiresAt: null };

describe('a check of credentials', () => {
  const check = (known: Partial<Credentials>) =>
    judgeCredentials({ app, secret: undefined, otherApp: undefined, wellFormed: true, ...known }, now);
  const verdictOn = (times: object, of: Partial<Credentials['app']> = {}) =>
    check({ secret: { ...secret, ...times }, app: { ...app, ...of } }).verdict;

  it('finds what the issuer takes, also while it is about to stop', () => {
    expect(check({ secret })).to.deep.equal({ verdict: 'right', secretId: 'secret-1', appName: null });
    expect(verdictOn({ retiresAt: iso(now + 1) })).to.equal('right');
    expect(verdictOn({ expiresAt: iso(now + 1) })).to.equal('right');
  });

  it('tells why the issuer refuses the right secret', () => {
    expect(verdictOn({ status: 'inactive' })).to.equal('inactive');
    expect(verdictOn({ retiresAt: iso(now) })).to.equal('inactive');
    expect(verdictOn({ expiresAt: iso(now) })).to.equal('expired');
    expect(verdictOn({}, { active: false })).to.equal('app-off');
  });

  it('names the secret before the app, since both have to be put right and the app alone would not do', () => {
    expect(verdictOn({ status: 'inactive' }, { active: false })).to.equal('inactive');
    expect(verdictOn({ expiresAt: iso(now) }, { active: false })).to.equal('expired');
    const known = { secret: { ...secret, status: 'inactive' }, app: { ...app, active: false } } as const;
    expect(check(known).secretId).to.equal('secret-1');
  });

  it('tells of a partner app that waits for its review, which is off and cannot be switched on', () => {
    const partner = (status: Credentials['app']['status'], active: boolean) =>
      verdictOn({}, { applicationType: 'partner', status, active });
    expect(partner('under-review', initialState('partner').active)).to.equal('under-review');
    expect([partner('not-approved', true), partner('not-approved', false)]).to.deep.equal(['under-review', 'app-off']);
    expect([partner('approved', true), partner('approved', false)]).to.deep.equal(['right', 'app-off']);
  });

  it('names the other app that a secret belongs to, and none of its secrets', () => {
    const other = { verdict: 'other-app', secretId: null, appName: 'Lantern Sync' };
    expect(check({ otherApp: 'Lantern Sync' })).to.deep.equal(other);
  });

  it('tells a mistyped one from one that is not there', () => {
    expect(check({ wellFormed: false })).to.deep.equal({ verdict: 'typo', secretId: null, appName: null });
    expect(check({ wellFormed: true })).to.deep.equal({ verdict: 'unknown', secretId: null, appName: null });
  });

  it('comes to every verdict that there is', () => {
    const seen = [
      check({ secret }).verdict,
      verdictOn({}, { applicationType: 'partner', status: 'under-review' }),
      verdictOn({ status: 'inactive' }),
      verdictOn({ expiresAt: iso(now) }),
      check({ otherApp: 'Lantern Sync' }).verdict,
      check({ wellFormed: false }).verdict,
      check({}).verdict,
      verdictOn({}, { active: false }),
    ];
    expect(seen).to.deep.equal([...credentialVerdicts]);
  });
});

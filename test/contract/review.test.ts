import { expect } from '@open-wc/testing';

import {
  appAfterDecision,
  checkDecision,
  mayDecide,
  mayWithdraw,
  openRequest,
  type Requested,
  stateAfterWithdrawal,
  withRequest,
} from '../../src/contract/review.js';
import { approved, change, internal, refusal, registration, underReview, wider } from './support/reviewed-apps.js';

describe('a proposal', () => {
  it('is open until it is approved or withdrawn', () => {
    for (const state of ['waiting', 'changes-requested', 'not-approved'] as const) {
      const app = { ...approved, review: change(wider, state) };
      expect(openRequest(app), state).to.deep.equal(wider);
      expect(withRequest(app), state).to.deep.equal({ ...app, ...wider });
    }
    for (const state of ['approved', 'withdrawn'] as const) {
      const app = { ...approved, review: change(wider, state) };
      expect(openRequest(app), state).to.equal(undefined);
      expect(withRequest(app), state).to.deep.equal(app);
    }
    expect(openRequest(underReview)).to.equal(undefined);
    expect(openRequest(internal)).to.equal(undefined);
  });

  it('holds nothing but what an app can ask for', () => {
    const strange = { ...wider, status: 'approved', active: true } as Requested;
    expect(openRequest({ review: change(strange) })).to.deep.equal(wider);
  });
});

describe('mayWithdraw and stateAfterWithdrawal', () => {
  it('take an app back while a review is open', () => {
    const open = [
      registration('waiting'),
      registration('changes-requested'),
      change(wider),
      change(wider, 'changes-requested'),
      change(wider, 'not-approved'),
    ];
    for (const review of open) expect(mayWithdraw({ review }), review.state).to.deep.equal({ allowed: true });
    const over = [
      null,
      registration('approved'),
      registration('not-approved'),
      registration('withdrawn'),
      change(wider, 'approved'),
      change(wider, 'withdrawn'),
    ];
    for (const review of over) {
      expect(mayWithdraw({ review }), review?.state).to.deep.equal({ allowed: false, reason: 'no-review' });
    }
  });

  it('leave an approved app as it is, and the rest not approved and off', () => {
    expect(stateAfterWithdrawal(approved)).to.deep.equal({ status: 'approved', active: true });
    expect(stateAfterWithdrawal({ ...approved, active: false })).to.deep.equal({ status: 'approved', active: false });
    expect(stateAfterWithdrawal(underReview)).to.deep.equal({ status: 'not-approved', active: false });
  });
});

describe('mayDecide', () => {
  const tenant = { id: 'tenant-lantern', name: 'Lantern Partners' };
  const reviewer = { tenant: { id: 'tenant-zoominfo', name: 'ZoomInfo' } };

  it('lets a reviewer decide what waits', () => {
    expect(mayDecide({ state: 'waiting', tenant }, reviewer)).to.deep.equal({ allowed: true });
    for (const state of ['changes-requested', 'approved', 'not-approved', 'withdrawn'] as const) {
      expect(mayDecide({ state, tenant }, reviewer), state).to.deep.equal({ allowed: false, reason: 'decided' });
    }
  });

  it("lets nobody decide on their own organisation's app, unless the policy does", () => {
    const review = { state: 'waiting', tenant: { ...reviewer.tenant, name: 'Renamed' } } as const;
    expect(mayDecide(review, reviewer)).to.deep.equal({ allowed: false, reason: 'own-tenant' });
    expect(mayDecide(review, reviewer, true)).to.deep.equal({ allowed: true });
    expect(mayDecide({ ...review, state: 'approved' }, reviewer, true)).to.have.property('reason', 'decided');
  });
});

describe('checkDecision', () => {
  it('stores a reason and notes without outer blanks', () => {
    const notes = ['name', 'logo', 'applicationType', 'redirectUris', 'redirectUris/12', 'scopes', 'scopes/0'];
    const given = notes.map((path) => ({ path, text: ` about ${path}\n` }));
    expect(checkDecision({ decision: 'not-approved', reason: ' No. ', notes: given })).to.deep.equal({
      decision: 'not-approved',
      reason: 'No.',
      notes: notes.map((path) => ({ path, text: `about ${path}` })),
    });
  });

  it('asks for a reason unless it is an approval', () => {
    expect(checkDecision({ decision: 'approved' })).to.deep.equal({ decision: 'approved', reason: null, notes: [] });
    expect(checkDecision({ decision: 'approved', reason: ' ' }).reason).to.equal(null);
    for (const decision of ['changes-requested', 'not-approved'] as const) {
      for (const reason of [undefined, '', ' \t\n']) {
        const error = refusal(() => checkDecision({ decision, ...(reason !== undefined && { reason }) }));
        expect([error.code, error.fields]).to.deep.equal(['validation', [{ path: 'reason', code: 'required' }]]);
      }
    }
  });

  it('takes notes on the fields of an app alone, and none that is empty', () => {
    const paths = ['', 'status', 'clientId', 'redirectUris/x', 'redirectUris/0/a', 'name/0', '__proto__', 'scopes/-1'];
    for (const path of paths) {
      const error = refusal(() => checkDecision({ decision: 'approved', notes: [{ path, text: 'x' }] }));
      expect(error.fields, path).to.deep.equal([{ path: 'notes/0/path', code: 'unknown' }]);
    }
    const notes = [
      { path: 'name', text: 'fine' },
      { path: 'scopes', text: ' ' },
    ];
    const error = refusal(() => checkDecision({ decision: 'not-approved', notes }));
    expect(error.fields).to.deep.equal([
      { path: 'reason', code: 'required' },
      { path: 'notes/1/text', code: 'required' },
    ]);
  });
});

describe('appAfterDecision', () => {
  it('puts a registration in the state that was decided, and switches it on when approved', () => {
    const { applicationType } = underReview;
    expect(appAfterDecision(underReview, 'approved')).to.deep.equal({
      applicationType,
      status: 'approved',
      active: true,
    });
    expect(appAfterDecision(underReview, 'not-approved')).to.deep.equal({
      applicationType,
      status: 'not-approved',
      active: false,
    });
    expect(appAfterDecision(underReview, 'changes-requested')).to.deep.equal({
      applicationType,
      status: 'under-review',
      active: false,
    });
  });

  it('swaps a proposal in as a whole, and leaves the app alone otherwise', () => {
    const scopes = [...approved.scopes, 'marketing:audiences'];
    const app = { ...approved, active: false, review: change({ ...wider, scopes }) };
    const before = { applicationType: 'partner', status: 'approved', active: false };
    expect(appAfterDecision(app, 'approved')).to.deep.equal({ ...before, ...wider, scopes });
    expect(appAfterDecision(app, 'changes-requested')).to.deep.equal(before);
    expect(appAfterDecision(app, 'not-approved')).to.deep.equal(before);
  });

  it('makes a partner app of an internal one', () => {
    const app = { ...internal, review: change({ applicationType: 'partner' }) };
    expect(appAfterDecision(app, 'approved').applicationType).to.equal('partner');
    expect(appAfterDecision(app, 'not-approved').applicationType).to.equal('internal');
  });
});

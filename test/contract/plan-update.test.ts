import { expect } from '@open-wc/testing';

import { planUpdate } from '../../src/contract/review.js';
import {
  approved,
  change,
  internal,
  notApproved,
  refusal,
  registration,
  underReview,
  wider,
} from './support/reviewed-apps.js';

describe('an update of an internal app', () => {
  it('changes everything at once, and needs nobody', () => {
    const fields = { name: 'New', ...wider, scopes: ['ziapi:search', 'marketing:audiences'], logo: null };
    expect(planUpdate(internal, { ...fields, active: false })).to.deep.equal({
      now: fields,
      requested: {},
      review: undefined,
      state: { applicationType: 'internal', status: 'approved', active: false },
    });
  });

  it('counts what stays the same as unchanged', () => {
    const { name, applicationType, redirectUris, scopes } = internal;
    expect(planUpdate(internal, { name, applicationType, redirectUris: [...redirectUris], scopes }).now).to.deep.equal(
      {},
    );
  });

  it('only proposes partner use, so that it works on as it is', () => {
    const plan = planUpdate(internal, { applicationType: 'partner', ...wider });
    expect(plan).to.deep.equal({
      now: wider,
      requested: { applicationType: 'partner' },
      review: 'submitted',
      state: { applicationType: 'internal', status: 'approved', active: true },
    });
  });

  it('takes partner use back when it is internal use that is asked for again', () => {
    const app = { ...internal, review: change({ applicationType: 'partner' }) };
    const plan = planUpdate(app, { applicationType: 'internal' });
    expect([plan.now, plan.requested, plan.review]).to.deep.equal([{}, {}, 'withdrawn']);
  });
});

describe('an update of an approved partner app', () => {
  it('changes at once what nobody has to look at', () => {
    const fields = { name: 'New', logo: null, scopes: ['ziapi:search'] };
    const plan = planUpdate(approved, { ...fields, active: false });
    expect(plan).to.deep.equal({
      now: fields,
      requested: {},
      review: undefined,
      state: { applicationType: 'partner', status: 'approved', active: false },
    });
  });

  it('changes at once another path of a host that a reviewer has seen', () => {
    const redirectUris = ['https://sync.lantern.example/other', 'https://sync.lantern.example/third'];
    const plan = planUpdate(approved, { redirectUris });
    expect([plan.now, plan.requested, plan.review]).to.deep.equal([{ redirectUris }, {}, undefined]);
  });

  for (const [what, uri] of [
    ['host', 'https://other.example/callback'],
    ['port', 'https://sync.lantern.example:8443/callback'],
    ['sub-domain', 'https://a.sync.lantern.example/callback'],
    ['scheme of its own', 'example.lantern.app:/callback'],
  ] as const) {
    it(`proposes another ${what}`, () => {
      const redirectUris = [...approved.redirectUris, uri];
      const plan = planUpdate(approved, { redirectUris });
      expect([plan.now, plan.requested, plan.review]).to.deep.equal([{}, { redirectUris }, 'submitted']);
      expect(plan.state).to.deep.equal({ applicationType: 'partner', status: 'approved', active: true });
    });
  }

  it('proposes another scope, and changes the rest at once', () => {
    const scopes = ['ziapi:search', 'marketing:audiences'];
    const redirectUris = ['https://sync.lantern.example/other'];
    const plan = planUpdate(approved, { name: 'New', redirectUris, scopes });
    expect([plan.now, plan.requested]).to.deep.equal([{ name: 'New', redirectUris }, { scopes }]);
  });

  it('adds to what waits already, which is handed in again', () => {
    const app = { ...approved, review: change(wider) };
    const scopes = [...approved.scopes, 'marketing:audiences'];
    const plan = planUpdate(app, { scopes });
    expect([plan.now, plan.requested, plan.review]).to.deep.equal([{}, { ...wider, scopes }, 'resubmitted']);
  });

  it('leaves what waits as it is, where it is only named again', () => {
    const app = { ...approved, review: change(wider) };
    const plan = planUpdate(app, { ...wider, name: 'New' });
    expect([plan.now, plan.requested, plan.review]).to.deep.equal([{ name: 'New' }, wider, undefined]);
  });

  it('takes back the part of a proposal that goes back to what is approved, and all of it with the last part', () => {
    const scopes = [...approved.scopes, 'marketing:audiences'];
    const both = { ...approved, review: change({ ...wider, scopes }) };
    const part = planUpdate(both, { redirectUris: approved.redirectUris });
    expect([part.now, part.requested, part.review]).to.deep.equal([{}, { scopes }, 'resubmitted']);
    const whole = planUpdate({ ...approved, review: change(wider) }, { redirectUris: approved.redirectUris });
    expect([whole.now, whole.requested, whole.review]).to.deep.equal([{}, {}, 'withdrawn']);
  });

  it('hands in again a proposal that a reviewer has sent back, once it is another one or named again', () => {
    for (const state of ['changes-requested', 'not-approved'] as const) {
      const app = { ...approved, review: change(wider, state) };
      const redirectUris = [...approved.redirectUris, 'https://third.example/callback'];
      expect(planUpdate(app, { redirectUris }).review, state).to.equal('resubmitted');
      const again = planUpdate(app, { ...wider, name: 'New' });
      expect([again.now, again.requested, again.review], state).to.deep.equal([{ name: 'New' }, wider, 'resubmitted']);
      expect(planUpdate(app, { name: 'New' }).review, state).to.equal(undefined);
      expect(planUpdate(app, { scopes: approved.scopes }).review, state).to.equal(undefined);
    }
  });

  it('starts anew after a proposal that is over', () => {
    for (const state of ['approved', 'withdrawn'] as const) {
      const scopes = [...approved.scopes, 'marketing:audiences'];
      const plan = planUpdate({ ...approved, review: change(wider, state) }, { scopes });
      expect([plan.requested, plan.review], state).to.deep.equal([{ scopes }, 'submitted']);
    }
  });

  it('needs no reviewer for internal use: what was proposed, and what would have been, applies', () => {
    const scopes = [...approved.scopes, 'marketing:audiences'];
    const plan = planUpdate({ ...approved, review: change(wider) }, { applicationType: 'internal', scopes });
    expect(plan).to.deep.equal({
      now: { applicationType: 'internal', ...wider, scopes },
      requested: {},
      review: 'withdrawn',
      state: { applicationType: 'internal', status: 'approved', active: true },
    });
    const alone = planUpdate(approved, { applicationType: 'internal', ...wider });
    expect([alone.now, alone.review]).to.deep.equal([{ applicationType: 'internal', ...wider }, undefined]);
  });
});

describe('an update of a partner app that was never approved', () => {
  it('changes at once and is handed in again', () => {
    expect(planUpdate(underReview, { ...wider, name: underReview.name })).to.deep.equal({
      now: wider,
      requested: {},
      review: 'resubmitted',
      state: { applicationType: 'partner', status: 'under-review', active: false },
    });
  });

  it('goes under review and off again after a refusal', () => {
    const plan = planUpdate({ ...notApproved, active: true }, { name: 'New' });
    expect(plan.review).to.equal('resubmitted');
    expect(plan.state).to.deep.equal({ applicationType: 'partner', status: 'under-review', active: false });
  });

  it('is handed in for the first time where there was no review', () => {
    expect(planUpdate({ ...notApproved, review: null }, { name: 'New' }).review).to.equal('submitted');
  });

  it('leaves the review where nothing changes', () => {
    const plan = planUpdate(notApproved, { name: notApproved.name, active: true });
    expect([plan.now, plan.review]).to.deep.equal([{}, undefined]);
    expect(plan.state).to.deep.equal({ applicationType: 'partner', status: 'not-approved', active: true });
  });

  it('is approved for internal use without a reviewer, and stays off until asked for', () => {
    for (const app of [underReview, notApproved]) {
      const plan = planUpdate(app, { applicationType: 'internal' });
      expect(plan.review).to.equal('withdrawn');
      expect(plan.state).to.deep.equal({ applicationType: 'internal', status: 'approved', active: false });
    }
    expect(planUpdate(underReview, { applicationType: 'internal', active: true }).state.active).to.equal(true);
  });

  it('takes nothing back from a review that was taken back before', () => {
    const app = { ...notApproved, review: registration('withdrawn') };
    expect(planUpdate(app, { applicationType: 'internal' }).review).to.equal(undefined);
    expect(planUpdate(app, { name: 'New' }).review).to.equal('resubmitted');
  });
});

describe('an update that would switch on', () => {
  const underReviewProblem = [{ path: 'active', code: 'under-review' }];

  it('is refused under review, and where the update leads there', () => {
    for (const [app, fields] of [
      [underReview, {}],
      [underReview, { name: 'New' }],
      [notApproved, { name: 'New' }],
    ] as const) {
      const error = refusal(() => planUpdate(app, { ...fields, active: true }));
      expect([error.code, error.fields]).to.deep.equal(['conflict', underReviewProblem]);
    }
  });

  it('is taken for an approved app, whatever it proposes', () => {
    const off = { ...approved, active: false };
    expect(planUpdate(off, { ...wider, active: true }).state.active).to.equal(true);
    expect(planUpdate({ ...internal, active: false }, { applicationType: 'partner', active: true }).state).to.include({
      applicationType: 'internal',
      active: true,
    });
  });
});

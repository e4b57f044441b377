import { expect } from '@open-wc/testing';

import { checkDraft } from '../../src/contract/draft.js';
import { changesBetween } from '../../src/contract/history.js';
import { checkMetadata, mergeMetadata } from '../../src/contract/metadata.js';
import { planUpdate } from '../../src/contract/review.js';
import { approved, internal, notApproved, underReview } from './support/reviewed-apps.js';

const rules = { catalog: [], packages: [] };

describe('mergeMetadata', () => {
  it('changes what is named, takes the empty away and leaves the rest, in the order of keys', () => {
    const before = { team: 'Sales', region: 'EMEA', owner: 'Ada' };
    const after = mergeMetadata(before, { team: 'Finance', region: '', 'a-new': '1' });
    expect(JSON.stringify(after)).to.equal('{"a-new":"1","owner":"Ada","team":"Finance"}');
    expect(before.team).to.equal('Sales');
    expect(mergeMetadata()).to.deep.equal({});
  });
});

describe('checkMetadata', () => {
  it('takes keys of 40 and values of 500 characters, with line breaks', () => {
    expect(checkMetadata({ [`k${'_'.repeat(39)}`]: 'x'.repeat(500), '1-a': 'one\ntwo\tthree' })).to.deep.equal([]);
  });

  for (const key of ['', 'Team', 'team name', 'té', '-team', '__proto__', 'k'.repeat(41)]) {
    it(`refuses "${key}" for a key, without repeating it`, () => {
      const problems = checkMetadata(Object.fromEntries([[key, 'x']]));
      expect(problems).to.deep.equal([{ path: 'metadata', code: 'malformed' }]);
    });
  }

  it('names each value that it refuses', () => {
    expect(checkMetadata({ a: 'x'.repeat(501), b: 'fine', c: '\u0000', d: '\udc00' })).to.deep.equal([
      { path: 'metadata/a', code: 'too-long', limit: 500 },
      { path: 'metadata/c', code: 'malformed' },
      { path: 'metadata/d', code: 'malformed' },
    ]);
  });

  it('counts what is left, not what is named', () => {
    const before = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`k${index}`, 'x']));
    expect(checkMetadata({ more: 'x' }, before)).to.deep.equal([{ path: 'metadata', code: 'too-many', limit: 20 }]);
    expect(checkMetadata({ more: 'x', k0: '' }, before)).to.deep.equal([]);
  });
});

describe('a draft with metadata', () => {
  it('is checked on top of what the app has', () => {
    const { checked } = checkDraft({ metadata: { team: 'Finance' } }, { ...rules, metadata: { owner: 'Ada' } });
    expect(checked).to.deep.equal({ metadata: { owner: 'Ada', team: 'Finance' } });
    expect(checkDraft({ metadata: { A: '' } }, rules).problems[0]?.path).to.equal('metadata');
    expect(checkDraft({}, rules).checked).to.deep.equal({});
  });
});

describe('an update of metadata', () => {
  const metadata = { team: 'Sales' };

  for (const [what, app] of Object.entries({ internal, approved, underReview, notApproved })) {
    it(`asks nobody, of an app that is ${what}`, () => {
      const { status, applicationType, active } = app;
      expect(planUpdate(app, { metadata })).to.deep.include({
        now: { metadata },
        review: undefined,
        state: { status, applicationType, active },
      });
    });
  }

  it('is none where all stays, in whatever order the backend gives it', () => {
    const app = { ...internal, metadata: { b: '2', a: '1' } };
    expect(planUpdate(app, { metadata: { a: '1', b: '2' } }).now).to.deep.equal({});
    expect(planUpdate(internal, { metadata: {} }).now).to.deep.equal({});
  });

  it('is told in the history, key by key', () => {
    const fields = { name: 'A', logo: null, applicationType: 'internal' as const, redirectUris: [], scopes: [] };
    const before = { ...fields, metadata: { team: 'Sales', region: 'EMEA' } };
    expect(changesBetween(before, { ...fields, metadata: { team: 'Finance', tier: '1' } })).to.deep.equal([
      { path: 'metadata/region', before: ['EMEA'], after: [] },
      { path: 'metadata/team', before: ['Sales'], after: ['Finance'] },
      { path: 'metadata/tier', before: [], after: ['1'] },
    ]);
    expect(changesBetween(fields, { ...fields, metadata: {} })).to.deep.equal([]);
  });
});

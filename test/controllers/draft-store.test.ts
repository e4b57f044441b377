import { expect } from '@open-wc/testing';

import { dropDraft, hasDraft, loadDraft, saveDraft } from '../../src/controllers/draft-store.js';

const draft = { name: 'My Internal App', redirectUris: ['https://crm.example/callback', ''], scopes: [], logo: null };

describe('the draft store', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  after(() => {
    sessionStorage.clear();
  });

  it('gives back what was saved last', () => {
    saveDraft('person-1', { name: 'Older' });
    saveDraft('person-1', draft);
    expect(loadDraft('person-1')).to.deep.equal(draft);
  });

  it('gives nobody the draft of another', () => {
    saveDraft('person-1', draft);
    expect(loadDraft('person-2')).to.equal(null);
    dropDraft('person-2');
    expect(loadDraft('person-1')).to.deep.equal(draft);
  });

  it('forgets what is dropped', () => {
    saveDraft('person-1', draft);
    dropDraft('person-1');
    expect(loadDraft('person-1')).to.equal(null);
    expect(hasDraft()).to.equal(false);
  });

  it('knows whether anyone left a draft, whatever else is in storage', () => {
    sessionStorage.setItem('of-the-host', '1');
    expect(hasDraft()).to.equal(false);
    saveDraft('person-1', draft);
    expect(hasDraft()).to.equal(true);
  });

  it('leaves what the host page stores alone', () => {
    sessionStorage.setItem('of-the-host', '1');
    saveDraft('person-1', draft);
    dropDraft('person-1');
    expect(Object.entries(sessionStorage)).to.deep.equal([['of-the-host', '1']]);
  });

  it('keeps nothing beyond the tab', () => {
    const before = Object.entries(localStorage);
    saveDraft('person-1', draft);
    expect(Object.entries(localStorage)).to.deep.equal(before);
  });

  it('takes a broken text in storage for no draft', () => {
    saveDraft('person-1', draft);
    const [key = ''] = Object.keys(sessionStorage);
    sessionStorage.setItem(key, '{"name":');
    expect(loadDraft('person-1')).to.equal(undefined);
  });

  it('goes without when storage is full', () => {
    saveDraft('person-1', draft);
    saveDraft('person-1', { name: 'x'.repeat(20_000_000) });
    expect(loadDraft('person-1')).to.deep.equal(draft);
  });

  it('goes without where the browser forbids storage', () => {
    const original = Object.getOwnPropertyDescriptor(window, 'sessionStorage') ?? {};
    const get = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(window, 'sessionStorage', { configurable: true, get });
    try {
      saveDraft('person-1', draft);
      dropDraft('person-1');
      expect(loadDraft('person-1')).to.equal(undefined);
      expect(hasDraft()).to.equal(false);
    } finally {
      Object.defineProperty(window, 'sessionStorage', original);
    }
  });
});

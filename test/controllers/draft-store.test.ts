import { expect } from '@open-wc/testing';

import {
  dropDraft,
  editOwner,
  editToResume,
  hasDraftToResume,
  loadDraft,
  saveDraft,
} from '../../src/controllers/draft-store.js';

const draft = { name: 'My Internal App', redirectUris: ['https://crm.example/callback', ''], scopes: [], logo: null };

describe('the draft store', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  after(() => {
    sessionStorage.clear();
  });

  it('gives back what was saved last', () => {
    saveDraft('person-1', { name: 'Older' }, true);
    saveDraft('person-1', draft, true);
    expect(loadDraft('person-1')).to.deep.equal(draft);
  });

  it('gives nobody the draft of another', () => {
    saveDraft('person-1', draft, true);
    expect(loadDraft('person-2')).to.equal(undefined);
    dropDraft('person-2');
    expect(loadDraft('person-1')).to.deep.equal(draft);
  });

  it('forgets what is dropped', () => {
    saveDraft('person-1', draft, true);
    dropDraft('person-1');
    expect(loadDraft('person-1')).to.equal(undefined);
    expect(hasDraftToResume()).to.equal(false);
  });

  it('tells the edit of an app from the form of a new one', () => {
    const owner = editOwner('person-1', 'app-1');
    saveDraft(owner, draft, false);
    expect(editToResume()).to.equal(undefined);
    saveDraft(owner, draft, true);
    expect(editToResume()).to.equal('app-1');
    expect(hasDraftToResume()).to.equal(false);
    expect(loadDraft('person-1')).to.equal(undefined);
    expect(loadDraft(owner)).to.deep.equal(draft);
    dropDraft(owner);
    expect(editToResume()).to.equal(undefined);
  });

  it('knows whether anyone left the page at the form, whatever else is in storage', () => {
    sessionStorage.setItem('of-the-host', '{"resume":true}');
    expect(hasDraftToResume()).to.equal(false);
    saveDraft('person-1', draft, true);
    expect(hasDraftToResume()).to.equal(true);
  });

  it('keeps the draft of who has left the form, without calling them back to it', () => {
    saveDraft('person-1', draft, false);
    expect(hasDraftToResume()).to.equal(false);
    expect(loadDraft('person-1')).to.deep.equal(draft);
  });

  it('leaves what the host page stores alone', () => {
    sessionStorage.setItem('of-the-host', '1');
    saveDraft('person-1', draft, true);
    dropDraft('person-1');
    expect(Object.entries(sessionStorage)).to.deep.equal([['of-the-host', '1']]);
  });

  it('keeps nothing beyond the tab', () => {
    const before = Object.entries(localStorage);
    saveDraft('person-1', draft, true);
    expect(Object.entries(localStorage)).to.deep.equal(before);
  });

  it('takes whatever else stands in its place for no draft', () => {
    saveDraft('person-1', draft, true);
    const [key = ''] = Object.keys(sessionStorage);
    for (const text of ['{"name":', 'null', '5', '"draft"', '[]']) {
      sessionStorage.setItem(key, text);
      expect(loadDraft('person-1'), text).to.equal(undefined);
      expect(hasDraftToResume(), text).to.equal(false);
    }
  });

  it('goes without when storage is full', () => {
    saveDraft('person-1', draft, true);
    saveDraft('person-1', { name: 'x'.repeat(20_000_000) }, true);
    expect(loadDraft('person-1')).to.deep.equal(draft);
  });

  it('goes without where the browser forbids storage', () => {
    const original = Object.getOwnPropertyDescriptor(window, 'sessionStorage') ?? {};
    const get = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(window, 'sessionStorage', { configurable: true, get });
    try {
      saveDraft('person-1', draft, true);
      dropDraft('person-1');
      expect(loadDraft('person-1')).to.equal(undefined);
      expect(hasDraftToResume()).to.equal(false);
    } finally {
      Object.defineProperty(window, 'sessionStorage', original);
    }
  });
});

import { expect } from '@open-wc/testing';

import { encodeBase64 } from '../../src/contract/base64.js';
import { checkDraft, nameKey, normalizeName } from '../../src/contract/draft.js';
import { guideScopes } from '../../src/contract/scope.js';
import { badDrafts } from '../../src/testing/conformance/bad-drafts.js';
import { pngImage } from '../../src/testing/images.js';

const rules = { catalog: guideScopes, packages: ['enterprise-api'] };

describe('checkDraft', () => {
  it('gives the parts of a good draft in the form to be stored', () => {
    const { problems, checked } = checkDraft(
      {
        name: '  Cafe\u0301 ',
        logo: encodeBase64(pngImage()),
        applicationType: 'partner',
        redirectUris: ['https://App.example/cb'],
        scopes: ['ziapi:search', 'ziapi:search', 'ziapi:enrich'],
      },
      rules,
    );
    expect(problems).to.deep.equal([]);
    expect(checked).to.deep.include({
      name: 'Caf\u00e9',
      applicationType: 'partner',
      redirectUris: ['https://App.example/cb'],
      scopes: ['ziapi:search', 'ziapi:enrich'],
    });
    expect(checked.logo).to.include({ mediaType: 'image/png', width: 420, height: 120 });
  });

  for (const { what, part, problems } of badDrafts()) {
    it(`finds at its field: ${what}`, () => {
      const found = checkDraft(part, rules);
      expect(found.problems).to.deep.equal(problems);
      expect(found.checked).to.deep.equal({});
    });
  }

  it('looks at no field that is absent', () => {
    expect(checkDraft({}, rules)).to.deep.equal({ problems: [], checked: {} });
  });

  it('keeps the good parts of a bad draft', () => {
    const { problems, checked } = checkDraft({ name: 'Good', scopes: [] }, rules);
    expect(problems).to.deep.equal([{ path: 'scopes', code: 'required' }]);
    expect(checked).to.deep.equal({ name: 'Good' });
  });

  it('tells a logo that is taken away from none given', () => {
    expect(checkDraft({ logo: null }, rules).checked).to.deep.equal({ logo: null });
  });

  it('locks a scope whose package is missing, unless the app has it already', () => {
    const scopes = ['ziapi:copilot-account-summary:read'];
    expect(checkDraft({ scopes }, rules).problems).to.deep.equal([{ path: 'scopes', code: 'locked' }]);
    expect(checkDraft({ scopes }, { ...rules, granted: scopes }).checked).to.deep.equal({ scopes });
    expect(checkDraft({ scopes }, { ...rules, packages: ['copilot'] }).checked).to.deep.equal({ scopes });
  });

  it('takes names of 100 characters, with combining marks and emoji', () => {
    for (const name of [
      'x'.repeat(100),
      'e\u0302\u0301',
      '\u{1f468}\u200d\u{1f469}\u200d\u{1f467} App',
      '\u05d0\u05d1',
    ]) {
      expect(checkDraft({ name }, rules).problems, name).to.deep.equal([]);
    }
  });
});

describe('names', () => {
  it('are stored in NFC without outer blanks, inner ones kept', () => {
    expect(normalizeName('\u00a0 My  Cafe\u0301 App\n')).to.equal('My  Caf\u00e9 App');
  });

  it('are the same in capitals, with blanks and in another normal form', () => {
    for (const same of ['CAF\u00c9', ' caf\u00e9 ', 'Cafe\u0301', 'CAFE\u0301']) {
      expect(nameKey(same)).to.equal(nameKey('Caf\u00e9'));
    }
    expect(nameKey('Cafe')).not.to.equal(nameKey('Caf\u00e9'));
  });
});

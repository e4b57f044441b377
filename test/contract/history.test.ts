import { expect } from '@open-wc/testing';

import { changesBetween } from '../../src/contract/history.js';

const logo = { url: 'blob:one', width: 420, height: 120 };
const before = {
  name: 'My App',
  logo,
  applicationType: 'internal' as const,
  redirectUris: ['https://a.example/', 'https://b.example/'],
  scopes: ['ziapi:search'],
};

describe('changesBetween', () => {
  it('is empty where nothing differs but what is no field', () => {
    const after = { ...structuredClone(before), active: false, version: '2' };
    expect(changesBetween({ ...before, active: true, version: '1' } as typeof before, after)).to.deep.equal([]);
  });

  it('tells each field that differs, as lists of texts', () => {
    const after = {
      name: 'Our App',
      logo: { ...logo, url: 'blob:two' },
      applicationType: 'partner' as const,
      redirectUris: ['https://b.example/'],
      scopes: ['ziapi:search', 'ziapi:enrich'],
    };
    expect(changesBetween(before, after)).to.deep.equal([
      { path: 'name', before: ['My App'], after: ['Our App'] },
      { path: 'logo', before: ['blob:one'], after: ['blob:two'] },
      { path: 'applicationType', before: ['internal'], after: ['partner'] },
      { path: 'redirectUris', before: before.redirectUris, after: after.redirectUris },
      { path: 'scopes', before: before.scopes, after: after.scopes },
    ]);
  });

  it('tells of a logo that comes or goes', () => {
    const bare = { ...before, logo: null };
    expect(changesBetween(bare, before)).to.deep.equal([{ path: 'logo', before: [], after: ['blob:one'] }]);
    expect(changesBetween(before, bare)).to.deep.equal([{ path: 'logo', before: ['blob:one'], after: [] }]);
  });

  it('takes another order for another list', () => {
    const after = { ...before, redirectUris: before.redirectUris.toReversed() };
    expect(changesBetween(before, after).map(({ path }) => path)).to.deep.equal(['redirectUris']);
  });
});

import { expect } from '@open-wc/testing';

import { checkRedirectUri, checkRedirectUris, defaultRedirectUriPolicy } from '../../src/contract/redirect-uri.js';

describe('checkRedirectUri', () => {
  for (const uri of [
    'https://app.example/callback',
    'https://app.example',
    'https://app.example:8443/a/b?c=d&e',
    'HTTPS://App.Example/Callback',
    'https://xn--bcher-kva.example/',
    'https://app.example/a%20b',
    'https://192.0.2.7/cb',
    'https://app.example/@me',
    'http://localhost/cb',
    'http://localhost:3000/cb',
    'http://127.0.0.1:8123/cb',
    'http://127.8.9.1/cb',
    'http://[::1]:9000/cb',
    'com.example.app:/callback',
    'com.example.app://callback',
  ]) {
    it(`takes ${uri}`, () => expect(checkRedirectUri(uri)).to.equal(undefined));
  }

  for (const [uri, code] of [
    ['', 'required'],
    [' \t', 'required'],
    [`https://app.example/${'x'.repeat(2048)}`, 'too-long'],
    ['https://app.example/call back', 'malformed'],
    [' https://app.example/', 'malformed'],
    ['https://app.example/\ncb', 'malformed'],
    ['https://app.example\\@evil.example/', 'malformed'],
    ['https://app.ex\u200bample/', 'malformed'],
    ['https:app.example/cb', 'malformed'],
    ['https:/app.example/cb', 'malformed'],
    ['https:///app.example/cb', 'malformed'],
    ['https://', 'malformed'],
    ['https://app.example:99999/', 'malformed'],
    ['https://[::1/', 'malformed'],
    ['app.example/cb', 'relative'],
    ['/cb', 'relative'],
    ['//app.example/cb', 'relative'],
    ['?code', 'relative'],
    ['javascript:alert(1)', 'scheme'],
    ['JavaScript:alert(1)', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['ftp://app.example/', 'scheme'],
    ['myapp:/cb', 'scheme'],
    ['http://app.example/cb', 'http'],
    ['http://localhost.app.example/cb', 'http'],
    ['http://128.0.0.1/cb', 'http'],
    ['http://10.0.0.1/cb', 'http'],
    ['https://user@app.example/', 'credentials'],
    ['https://user:pass@app.example/', 'credentials'],
    ['https://@app.example/', 'credentials'],
    ['http://localhost@evil.example/', 'credentials'],
    ['https://*.app.example/', 'wildcard'],
    ['https://app.example/*', 'wildcard'],
    ['https://app.example/#', 'fragment'],
    ['https://app.example/cb#part', 'fragment'],
  ] as const) {
    it(`refuses ${JSON.stringify(uri).slice(0, 60)} as ${code}`, () => expect(checkRedirectUri(uri)).to.equal(code));
  }

  it('takes as many characters as the policy says, and not one more', () => {
    const start = 'https://app.example/';
    const longest = start + 'x'.repeat(defaultRedirectUriPolicy.maxLength - start.length);
    expect(checkRedirectUri(longest)).to.equal(undefined);
    expect(checkRedirectUri(`${longest}x`)).to.equal('too-long');
  });

  it('refuses private-use schemes where the policy does not want them', () => {
    const policy = { ...defaultRedirectUriPolicy, privateUseSchemes: false };
    expect(checkRedirectUri('com.example.app:/cb', policy)).to.equal('scheme');
  });
});

describe('checkRedirectUris', () => {
  it('asks for one at least', () => {
    expect(checkRedirectUris([])).to.deep.equal([{ index: undefined, code: 'required' }]);
  });

  it('says what is wrong with each, by index', () => {
    const uris = ['https://a.example/', 'http://a.example/', '', '/cb'];
    expect(checkRedirectUris(uris)).to.deep.equal([
      { index: 1, code: 'http' },
      { index: 2, code: 'required' },
      { index: 3, code: 'relative' },
    ]);
  });

  it('calls the second of two equal ones the duplicate, also where a parser makes them equal', () => {
    const first = 'https://app.example/cb';
    for (const same of [first, 'https://APP.example/cb', 'https://app.example:443/cb']) {
      expect(checkRedirectUris([first, same])).to.deep.equal([{ index: 1, code: 'duplicate' }]);
    }
  });

  it('tells paths in capitals and queries apart', () => {
    const uris = [
      'https://app.example/cb',
      'https://app.example/CB',
      'https://app.example/cb?a',
      'https://app.example/',
    ];
    expect(checkRedirectUris(uris)).to.deep.equal([]);
  });

  it('takes as many as the policy says, and not one more', () => {
    const uris = Array.from({ length: 21 }, (_, index) => `https://app.example/${index}`);
    expect(checkRedirectUris(uris.slice(1))).to.deep.equal([]);
    expect(checkRedirectUris(uris)).to.deep.equal([{ index: undefined, code: 'too-many', limit: 20 }]);
  });
});

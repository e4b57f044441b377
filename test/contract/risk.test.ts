import { expect } from '@open-wc/testing';

import { looksLikeAnother, risksOf } from '../../src/contract/risk.js';

const live = { redirectUris: ['https://sync.lantern.example/callback'], scopes: ['ziapi:search'] };

/** The marks of one redirect URI beside what works already. */
function marksOf(uri: string, trusted: string[] = []): string[] {
  const risks = risksOf({ ...live, redirectUris: [uri] }, live, trusted);
  for (const risk of risks) expect([risk.path, risk.value]).to.deep.equal(['redirectUris/0', uri]);
  return risks.map(({ code }) => code);
}

describe('risksOf', () => {
  it('marks nothing of what works already', () => {
    expect(risksOf(live, live)).to.deep.equal([]);
    expect(marksOf('https://sync.lantern.example/other?a=b')).to.deep.equal([]);
  });

  it('marks another host, port or sub-domain, unless it was approved for the organisation before', () => {
    for (const uri of [
      'https://honest.example/callback',
      'https://sync.lantern.example:8443/callback',
      'https://new.lantern.example/callback',
      'https://lantern.example/callback',
    ]) {
      expect(marksOf(uri), uri).to.deep.equal(['new-host']);
      expect(marksOf(uri, [new URL('/before', uri).href]), uri).to.deep.equal([]);
    }
  });

  it('marks loopback and schemes of their own, whether they are new or not', () => {
    for (const uri of ['http://localhost:3000/cb', 'http://127.0.0.1/cb', 'http://[::1]:9000/cb']) {
      expect(marksOf(uri, [uri]), uri).to.deep.equal(['loopback']);
    }
    for (const uri of ['com.lantern.mobile:/callback', 'com.lantern.mobile://callback']) {
      expect(marksOf(uri, [uri]), uri).to.deep.equal(['custom-scheme']);
    }
  });

  it('marks each scope that is asked for beyond what works, and none of a registration', () => {
    const scopes = ['ziapi:search', 'ziapi:enrich', 'marketing:audiences'];
    expect(risksOf({ ...live, scopes }, live)).to.deep.equal([
      { code: 'widened-scopes', path: 'scopes/1', value: 'ziapi:enrich' },
      { code: 'widened-scopes', path: 'scopes/2', value: 'marketing:audiences' },
    ]);
    expect(risksOf({ redirectUris: [], scopes }, null)).to.deep.equal([]);
  });

  it('marks every host of a registration that is not known yet', () => {
    const redirectUris = ['https://one.example/', 'http://localhost/', 'https://two.example/'];
    const marks = (trusted: string[]) =>
      risksOf({ redirectUris, scopes: [] }, null, trusted).map(({ code, path }) => `${path} ${code}`);
    expect(marks([])).to.deep.equal(['redirectUris/0 new-host', 'redirectUris/1 loopback', 'redirectUris/2 new-host']);
    expect(marks(['https://two.example/before'])).to.deep.equal(['redirectUris/0 new-host', 'redirectUris/1 loopback']);
  });

  it('marks every host of an internal app that asks for partner use, which no reviewer has seen', () => {
    const codes = (applicationType: 'internal' | 'partner') =>
      risksOf({ ...live, redirectUris: [...live.redirectUris] }, { ...live, applicationType }).map(({ code }) => code);
    expect(codes('internal')).to.deep.equal(['new-host']);
    expect(codes('partner')).to.deep.equal([]);
  });

  it("marks a new host that could be taken for one of the organisation's or of ours", () => {
    for (const uri of ['https://sync.lanterm.example/callback', 'https://zoomlnfo.example/callback']) {
      expect(marksOf(uri), uri).to.deep.equal(['new-host', 'look-alike']);
      expect(marksOf(uri, [uri]), uri).to.deep.equal([]);
    }
  });

  it('marks nothing at what is no URI, which is refused elsewhere', () => {
    expect(marksOf('not a uri')).to.deep.equal([]);
  });
});

describe('looksLikeAnother', () => {
  for (const host of [
    'zoomlnfo.com',
    'zoom1nfo.com',
    'zo0minfo.com',
    'z00minfo.com',
    'zoorninfo.com',
    'zoominf0.com',
    'zoominfos.com',
    'zoomnfo.com',
    'zoomifno.com',
    'zoominfo.co',
    'zoominfo.com.evil.example',
    'login-zoominfo.example',
    'zoom-info.example',
    'zoominfo-login.example',
    'api.zoomlnfo.com',
    'xn--zominfo-7eb.com',
    'app.xn--80ak6aa92e.example',
  ]) {
    it(`takes ${host} for one that wants to be taken for ours`, () => expect(looksLikeAnother(host)).to.equal(true));
  }

  for (const host of [
    'zoominfo.com',
    'api.zoominfo.com',
    'a.b.zoominfo.com',
    'harbor.example',
    'crm.harbor.example',
    'zoo.example',
    'info.example',
    'zoom.us',
    'example.com',
    '192.0.2.7',
  ]) {
    it(`takes ${host} for itself`, () => expect(looksLikeAnother(host)).to.equal(false));
  }

  it('compares with the hosts that the organisation uses', () => {
    const known = ['sync.lantern.example'];
    for (const host of ['lanterm.example', 'lantem.example', 'lantern.evil', 'lantern.example.evil.test']) {
      expect(looksLikeAnother(host, known), host).to.equal(true);
      expect(looksLikeAnother(host), host).to.equal(false);
    }
    for (const host of ['lantern.example', 'other.lantern.example', 'lamp.example', 'lettern.example']) {
      expect(looksLikeAnother(host, known), host).to.equal(false);
    }
  });

  it('takes no short name for a look-alike of another', () => {
    expect(looksLikeAnother('abd.example', ['abc.example'])).to.equal(false);
    expect(looksLikeAnother('app.test', ['app.example'])).to.equal(false);
  });
});

import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import {
  compareRedirectUri,
  type MismatchReason,
  readRefusedRequest,
} from '../../src/contract/redirect-uri-compare.js';

const registered = 'https://app.example/oauth/callback';

describe('compareRedirectUri', () => {
  const cases: [refused: string, registered: string, reasons: MismatchReason[]][] = [
    ['http://app.example/oauth/callback', registered, ['scheme']],
    ['https://www.app.example/oauth/callback', registered, ['host']],
    ['https://app.example:8443/oauth/callback', registered, ['port']],
    ['https://app.example:443/oauth/callback', registered, ['port']],
    ['https://app.example/oauth/return', registered, ['path']],
    ['https://app.example/oauth/callback/', registered, ['trailing-slash']],
    ['https://app.example', 'https://app.example/', ['trailing-slash']],
    ['https://app.example/oauth/Callback', registered, ['case']],
    ['https://App.example/oauth/callback', registered, ['case']],
    ['HTTPS://app.example/oauth/callback', registered, ['case']],
    ['https://app.example/OAuth/callback/', registered, ['trailing-slash', 'case']],
    ['https://app.example/oauth/callback?tenant=1', registered, ['query']],
    ['https://app.example/oauth/callback?', registered, ['query']],
    ['https://app.example/oauth/callback#', registered, ['fragment']],
    ['https://app.example/oauth%2Fcallback', registered, ['encoding']],
    ['https%3A%2F%2Fapp.example%2Foauth%2Fcallback', registered, ['encoding']],
    ['https://app.example/a%2fb', 'https://app.example/a%2Fb', ['case']],
    ['https://app.example/oauth/callback ', registered, ['whitespace']],
    ['https://app.example/oauth\u200b/callback', registered, ['whitespace']],
    ['http://localhost:3000/callback', 'http://127.0.0.1:3000/callback', ['localhost']],
    ['http://127.0.0.1:8080/callback', 'http://localhost:3000/callback', ['port', 'localhost']],
    ['/oauth/callback', registered, ['not-a-uri']],
    ['app.example/oauth/callback', registered, ['not-a-uri']],
    ['https:///oauth/callback', registered, ['not-a-uri']],
    ['com.example.app:/return', 'com.example.app:/callback', ['path']],
    ['http://www.app.example:8080/x?y#z', registered, ['scheme', 'host', 'port', 'path', 'query', 'fragment']],
  ];
  for (const [refused, uri, reasons] of cases) {
    it(`says ${reasons.join(', ')} of ${JSON.stringify(refused)} beside ${uri}`, () => {
      const compared = compareRedirectUri(refused, [uri]);
      expect(compared.reasons).to.deep.equal(reasons);
      expect(compared.equal).to.equal(false);
    });
  }

  it('knows the one that is registered, among others', () => {
    const compared = compareRedirectUri(registered, ['https://app.example/', registered]);
    expect(compared).to.deep.equal({
      refused: registered,
      registered,
      equal: true,
      segments: [{ kind: 'same', text: registered }],
      reasons: [],
    });
  });

  it('takes the nearest', () => {
    const uris = ['https://reports.example/signin', 'https://app.example/oauth/callback/v2', registered];
    expect(compareRedirectUri(`${registered}/`, uris).registered).to.equal(registered);
    expect(compareRedirectUri('https://report.example/sign-in', uris).registered).to.equal(uris[0]);
  });

  it('has nothing to compare with where nothing is registered', () => {
    expect(compareRedirectUri(registered, [])).to.deep.include({ registered: undefined, equal: false });
  });

  it('marks what differs, character by character', () => {
    expect(compareRedirectUri('http://app.example/oauth/callback/', [registered]).segments).to.deep.equal([
      { kind: 'same', text: 'http' },
      { kind: 'registered', text: 's' },
      { kind: 'same', text: '://app.example/oauth/callback' },
      { kind: 'refused', text: '/' },
    ]);
  });

  it('marks another word as a whole, not the letters that the two have by chance', () => {
    const { segments } = compareRedirectUri('https://app.example/oauth/return', [registered]);
    expect(segments).to.deep.equal([
      { kind: 'same', text: 'https://app.example/oauth/' },
      { kind: 'refused', text: 'return' },
      { kind: 'registered', text: 'callback' },
    ]);
  });

  it('keeps whole characters together', () => {
    const { segments } = compareRedirectUri('https://a.example/😀', ['https://a.example/😁']);
    expect(segments.map(({ text }) => text)).to.deep.equal(['https://a.example/', '😀', '😁']);
  });

  it('loses nothing of either', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', ':', '😀', '%', ' '), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { segments, refused } = compareRedirectUri(one, [other]);
        const without = (kind: string): string =>
          segments.flatMap((segment) => (segment.kind === kind ? [] : segment.text)).join('');
        expect(without('registered')).to.equal(refused);
        expect(without('refused')).to.equal(other);
      }),
    );
  });

  it('compares no more than the first 2,000 characters of each', () => {
    const long = (unit: string): string => `https://app.example/${unit.repeat(5000)}`;
    const uris = Array.from({ length: 20 }, (_, index) => long(`${'ab'.repeat(index)}c`));
    const { segments } = compareRedirectUri(long('ba'), uris);
    expect(segments.map(({ text }) => text).join('').length).to.be.at.most(4000);
  });
});

describe('readRefusedRequest', () => {
  const uri = 'https://app.example/oauth/callback?tenant=1';
  const request = `https://id.example/v1/authorize?${String(
    new URLSearchParams({ client_id: '0oa1', response_type: 'code', redirect_uri: uri, state: 'x' }),
  )}`;
  const read = (text: string): string => readRefusedRequest(text).redirectUri;

  it('takes a redirect URI as it is, but for the lines around it', () => {
    expect(read(`\n${registered}\n`)).to.equal(registered);
    expect(read(`${registered} `)).to.equal(`${registered} `);
    expect(read('')).to.equal('');
  });

  it('takes it out of a request’s address, decoded, with the client ID', () => {
    expect(readRefusedRequest(request)).to.deep.equal({ redirectUri: uri, clientId: '0oa1' });
  });

  it('takes it out of an address inside another', () => {
    const login = `https://id.example/login?fromURI=${encodeURIComponent(request)}`;
    expect(readRefusedRequest(login)).to.deep.equal({ redirectUri: uri, clientId: '0oa1' });
  });

  it('takes it out of a page of text', () => {
    expect(
      read(`400 Bad Request: GET /v1/authorize?redirect_uri=${encodeURIComponent(uri)}&scope=openid failed`),
    ).to.equal(uri);
    expect(read(`The 'redirect_uri' parameter is not registered: ${registered}`)).to.equal(registered);
  });

  it('leaves an encoding that is none as it is', () => {
    expect(read('https://id.example/v1/authorize?redirect_uri=https%3A%2F%2Fa.example%2F%zz%ff')).to.equal(
      'https://a.example/%zz%ff',
    );
  });

  it('cuts what is endless', () => {
    expect(read('x'.repeat(100_000))).to.have.length(2000);
    expect(read('a '.repeat(50_000)).length).to.be.at.most(2000);
  });
});

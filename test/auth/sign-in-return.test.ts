import { expect } from '@open-wc/testing';

import { type PendingSignIn, rememberSignIn, takeSignInReturn } from '../../src/auth/sign-in-return.js';

describe('takeSignInReturn', () => {
  const home = location.href;
  const here = location.origin + location.pathname;
  const pending = (originalUri: string): PendingSignIn => ({
    originalUri,
    request: { state: 's', nonce: 'n', codeVerifier: 'v', redirectUri: here, scopes: ['openid'] },
  });
  const arriveAt = (url: string, state: unknown = null) => history.replaceState(state, '', url);

  afterEach(() => {
    sessionStorage.clear();
    arriveAt(home);
  });

  it('gives the answer once, and the URL back as it was', () => {
    rememberSignIn('me', pending(`${here}?tab=apps#row-3`));
    arriveAt(`${here}?code=c&state=s&iss=i`, { theirs: 1 });
    const back = takeSignInReturn('me');
    expect(back?.answer.get('code')).to.equal('c');
    expect(back?.request).to.deep.equal(pending('').request);
    expect(location.href).to.equal(`${here}?tab=apps#row-3`);
    expect(history.state).to.deep.equal({ theirs: 1 });
    expect(sessionStorage).to.have.length(0);
    arriveAt(`${here}?code=c&state=s`);
    expect(takeSignInReturn('me')).to.equal(undefined);
  });

  it('takes an error for an answer', () => {
    rememberSignIn('me', pending(here));
    arriveAt(`${here}?error=access_denied&error_description=no&state=s`);
    expect(takeSignInReturn('me')?.answer.get('error')).to.equal('access_denied');
    expect(location.href).to.equal(here);
  });

  it('takes nothing but the answer from the URL of another page', () => {
    rememberSignIn('me', pending(`${location.origin}/elsewhere?x=1`));
    arriveAt(`${here}?tenant=7&code=c&state=s&session_state=z#there`);
    expect(takeSignInReturn('me')?.originalUri).to.equal(`${location.origin}/elsewhere?x=1`);
    expect(location.href).to.equal(`${here}?tenant=7#there`);
  });

  for (const [name, query, owner] of [
    ['an unknown state', 'code=c&state=other', 'me'],
    ["another session's answer", 'code=c&state=s', 'somebody else'],
    ['a state without an answer', 'state=s', 'me'],
    ['a code without a state', 'code=c', 'me'],
  ] as const) {
    it(`leaves ${name} alone`, () => {
      rememberSignIn('me', pending(here));
      arriveAt(`${here}?${query}`);
      expect(takeSignInReturn(owner)).to.equal(undefined);
      expect(location.href).to.equal(`${here}?${query}`);
      expect(sessionStorage).to.have.length(1);
    });
  }

  it('leaves alone what somebody else wrote under its name', () => {
    sessionStorage.setItem('zi-sign-in:s', 'nonsense');
    arriveAt(`${here}?code=c&state=s`);
    expect(takeSignInReturn('me')).to.equal(undefined);
  });
});

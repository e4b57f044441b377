import { expect } from '@open-wc/testing';

import { createHostSession, type HostOktaAuth } from '../../src/auth/host-session.js';
import { failureOf, statesOf, turn } from './support/promises.js';

describe('createHostSession({ oktaAuth })', () => {
  /** As okta-auth-js 8 does: a renewal that fails in any way gives null and drops the access token. */
  class FakeOktaAuth implements HostOktaAuth {
    accessToken: string | undefined = 'a';
    refreshToken: string | undefined = 'r';
    fresh: string | null = 'b';
    expired = false;
    renewals = 0;
    readonly calls: unknown[] = [];
    readonly handlers = new Set<(authState: { isAuthenticated?: boolean }) => void>();
    readonly authStateManager = {
      subscribe: (handler: (authState: { isAuthenticated?: boolean }) => void) => void this.handlers.add(handler),
      unsubscribe: (handler: (authState: { isAuthenticated?: boolean }) => void) => void this.handlers.delete(handler),
    };

    getAccessToken() {
      return this.accessToken;
    }
    getRefreshToken() {
      return this.refreshToken;
    }
    async getOrRenewAccessToken() {
      if (this.accessToken && !this.expired) return this.accessToken;
      this.renewals += 1;
      await turn();
      this.accessToken = this.fresh ?? undefined;
      this.expired = false;
      this.announce();
      return this.fresh;
    }
    async signInWithRedirect(options: { originalUri: string }) {
      this.calls.push(options);
    }
    async signOut() {
      this.calls.push('out');
    }
    announce() {
      for (const handler of this.handlers) handler({ isAuthenticated: this.accessToken !== undefined });
    }
  }

  it('gives the token of the instance, and has it renewed when it is time', async () => {
    const oktaAuth = new FakeOktaAuth();
    const session = createHostSession({ oktaAuth });
    expect(await session.getAccessToken()).to.equal('a');
    oktaAuth.expired = true;
    expect(await Promise.all([session.getAccessToken(), session.getAccessToken()])).to.deep.equal(['b', 'b']);
    expect(oktaAuth.renewals).to.equal(1);
  });

  it('stays signed in, with a retryable failure, while the instance still has its refresh token', async () => {
    const oktaAuth = new FakeOktaAuth();
    const session = createHostSession({ oktaAuth });
    await turn();
    const states = statesOf(session);
    Object.assign(oktaAuth, { expired: true, fresh: null });
    expect(await failureOf(session.getAccessToken())).to.include({ code: 'network', retryable: true });
    expect(await failureOf(session.getAccessToken())).to.include({ code: 'network', retryable: true });
    oktaAuth.fresh = 'b';
    expect(await session.getAccessToken()).to.equal('b');
    expect(states).to.deep.equal([{ status: 'signed-in' }]);
  });

  it('is signed out when the instance has lost both tokens, and asks it for no renewal then', async () => {
    const oktaAuth = new FakeOktaAuth();
    const session = createHostSession({ oktaAuth });
    await turn();
    Object.assign(oktaAuth, { accessToken: undefined, refreshToken: undefined });
    expect(await session.getAccessToken()).to.equal(undefined);
    expect(session.state).to.deep.equal({ status: 'signed-out', reason: 'expired' });
    expect(oktaAuth.renewals).to.equal(0);
  });

  it('follows its authStateManager until it is disposed of', async () => {
    const oktaAuth = new FakeOktaAuth();
    const session = createHostSession({ oktaAuth });
    await turn();
    Object.assign(oktaAuth, { accessToken: undefined, refreshToken: undefined });
    oktaAuth.announce();
    await turn();
    expect(session.state).to.deep.equal({ status: 'signed-out' });
    oktaAuth.accessToken = 'c';
    oktaAuth.announce();
    await turn();
    expect(session.state).to.deep.equal({ status: 'signed-in' });
    session.dispose();
    expect(oktaAuth.handlers.size).to.equal(0);
  });

  it('signs in with the way back to this page, and out', async () => {
    const oktaAuth = new FakeOktaAuth();
    const session = createHostSession({ oktaAuth });
    await session.signIn();
    await session.signOut();
    expect(oktaAuth.calls).to.deep.equal([{ originalUri: location.href }, 'out']);
  });

  it('asks for the sign-in that is wanted, as the library names it', async () => {
    const oktaAuth = new FakeOktaAuth();
    const session = createHostSession({ oktaAuth });
    await session.signIn({ maxAge: 0, acrValues: ['urn:okta:loa:2fa:any', 'phr'] });
    await session.signIn({ maxAge: 300, acrValues: [] });
    expect(oktaAuth.calls).to.deep.equal([
      { originalUri: location.href, maxAge: 0, acrValues: 'urn:okta:loa:2fa:any phr' },
      { originalUri: location.href, maxAge: 300 },
    ]);
  });
});

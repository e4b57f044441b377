import { expect } from '@open-wc/testing';

import { createHostSession } from '../../src/auth/host-session.js';
import { PortalError } from '../../src/contract/errors.js';
import { failureOf, statesOf, turn } from './support/promises.js';

describe('createHostSession({ getAccessToken })', () => {
  it('is starting, then signed in with the token of the host', async () => {
    const session = createHostSession({ getAccessToken: () => 'a' });
    const states = statesOf(session);
    expect(await session.getAccessToken()).to.equal('a');
    expect(states).to.deep.equal([{ status: 'starting' }, { status: 'signed-in' }]);
  });

  for (const nothing of [undefined, null, '']) {
    it(`is signed out where the host gives ${JSON.stringify(nothing)}`, async () => {
      const session = createHostSession({ getAccessToken: async () => nothing });
      const states = statesOf(session);
      expect(await session.getAccessToken()).to.equal(undefined);
      expect(states).to.deep.equal([{ status: 'starting' }, { status: 'signed-out' }]);
    });
  }

  it('says "expired" when a sign-in is gone at the next request', async () => {
    let token: string | undefined = 'a';
    const session = createHostSession({ getAccessToken: () => token });
    await turn();
    token = undefined;
    expect(await session.getAccessToken()).to.equal(undefined);
    expect(session.state).to.deep.equal({ status: 'signed-out', reason: 'expired' });
    token = 'b';
    expect(await session.getAccessToken()).to.equal('b');
    expect(session.state).to.deep.equal({ status: 'signed-in' });
  });

  it('follows what the host announces, without a reason', async () => {
    let token: string | undefined;
    let announce = () => {};
    const session = createHostSession({
      getAccessToken: () => token,
      subscribe: (listener) => {
        announce = listener;
        return () => {};
      },
    });
    await turn();
    const states = statesOf(session);
    token = 'a';
    announce();
    await turn();
    token = undefined;
    announce();
    await turn();
    expect(states).to.deep.equal([{ status: 'signed-out' }, { status: 'signed-in' }, { status: 'signed-out' }]);
  });

  it('goes by the newest answer, when one that was asked for before comes later', async () => {
    const answers: ((token: string | undefined) => void)[] = [];
    let announce = () => {};
    const session = createHostSession({
      getAccessToken: () => new Promise<string | undefined>((resolve) => answers.push(resolve)),
      subscribe: (listener) => {
        announce = listener;
        return () => {};
      },
    });
    announce();
    answers[1]?.('a');
    await turn();
    answers[0]?.(undefined);
    await turn();
    expect(session.state).to.deep.equal({ status: 'signed-in' });
  });

  it('asks the host once for callers at the same time', async () => {
    let asked = 0;
    const session = createHostSession({
      getAccessToken: async () => {
        await turn();
        return `token ${(asked += 1)}`;
      },
    });
    await turn();
    await turn();
    asked = 0;
    const tokens = await Promise.all([session.getAccessToken(), session.getAccessToken(), session.getAccessToken()]);
    expect(tokens).to.deep.equal(['token 1', 'token 1', 'token 1']);
  });

  it('tells the host which token was refused, and does not mix that up with a request that is under way', async () => {
    const requests: object[] = [];
    const session = createHostSession({
      getAccessToken: async (request) => {
        requests.push(request);
        await turn();
        return request.refused === 'old' ? 'new' : 'old';
      },
    });
    await turn();
    await turn();
    requests.length = 0;
    const tokens = await Promise.all([
      session.getAccessToken(),
      session.getAccessToken({ refused: 'old' }),
      session.getAccessToken({ refused: 'old' }),
      session.getAccessToken(),
    ]);
    expect(tokens).to.deep.equal(['old', 'new', 'new', 'new']);
    expect(requests).to.deep.equal([{}, { refused: 'old' }]);
  });

  for (const [thrown, code] of [
    [new TypeError('Failed to fetch'), 'network'],
    [new Error('what?'), 'server'],
    ['a string', 'server'],
  ] as const) {
    it(`makes a retryable ${code} failure of ${String(thrown)}, and stays signed in`, async () => {
      let fails = false;
      const session = createHostSession({
        getAccessToken: () => {
          if (fails) throw thrown;
          return 'a';
        },
      });
      await turn();
      fails = true;
      const failure = (await failureOf(session.getAccessToken())) as PortalError;
      expect(failure).to.be.instanceOf(PortalError);
      expect(failure).to.include({ code, retryable: true, cause: thrown });
      expect(session.state).to.deep.equal({ status: 'signed-in' });
      fails = false;
      expect(await session.getAccessToken()).to.equal('a');
    });
  }

  it('passes a PortalError of the host on as it is', async () => {
    const thrown = new PortalError('rate-limited', { retryAfter: 3 });
    const session = createHostSession({ getAccessToken: () => Promise.reject(thrown) });
    expect(await failureOf(session.getAccessToken())).to.equal(thrown);
  });

  it('takes a host whose first answer fails for signed in, so that the failure is shown where the token is needed', async () => {
    const session = createHostSession({ getAccessToken: () => Promise.reject(new Error('down')) });
    await turn();
    expect(session.state).to.deep.equal({ status: 'signed-in' });
  });

  it('lets one caller leave, with its own reason, and serves the others', async () => {
    const session = createHostSession({ getAccessToken: () => turn().then(() => 'a') });
    const leaving = new AbortController();
    const left = failureOf(session.getAccessToken({ signal: leaving.signal }));
    const stayed = session.getAccessToken();
    leaving.abort('gone');
    expect(await left).to.equal('gone');
    expect(await stayed).to.equal('a');
  });

  it('does not ask the host for a caller that has left already', async () => {
    let asked = 0;
    const session = createHostSession({ getAccessToken: () => `token ${(asked += 1)}` });
    await turn();
    expect(await failureOf(session.getAccessToken({ signal: AbortSignal.abort('gone') }))).to.equal('gone');
    expect(asked).to.equal(1);
  });

  it('lends its getAccessToken as a function that stands alone', async () => {
    const { getAccessToken } = createHostSession({ getAccessToken: () => 'a' });
    expect(await getAccessToken()).to.equal('a');
  });

  it('leaves sign-in and sign-out to the host', async () => {
    const calls: string[] = [];
    const session = createHostSession({
      getAccessToken: () => 'a',
      signIn: () => calls.push('in'),
      signOut: async () => {
        throw new Error('no');
      },
    });
    await session.signIn();
    expect(calls).to.deep.equal(['in']);
    expect(await failureOf(session.signOut())).to.include({ name: 'PortalError', code: 'server' });
  });

  it('refuses to sign in where the host gave no way', async () => {
    const session = createHostSession({ getAccessToken: () => undefined });
    expect(await failureOf(session.signIn())).to.include({ name: 'PortalError', code: 'unauthenticated' });
  });

  it('passes on to the host which sign-in is wanted', async () => {
    const requests: unknown[] = [];
    const session = createHostSession({
      getAccessToken: () => 'a',
      signIn: (request) => requests.push(request),
    });
    await session.signIn();
    await session.signIn({ maxAge: 0, acrValues: ['urn:okta:loa:2fa:any'] });
    expect(requests).to.deep.equal([undefined, { maxAge: 0, acrValues: ['urn:okta:loa:2fa:any'] }]);
  });

  it('stops listening to the host, and calling anybody, when it is disposed of', async () => {
    let stopped = 0;
    let token = undefined as string | undefined;
    const session = createHostSession({ getAccessToken: () => token, subscribe: () => () => (stopped += 1) });
    await turn();
    const states = statesOf(session);
    session.dispose();
    token = 'a';
    await session.getAccessToken();
    expect(stopped).to.equal(1);
    expect(states).to.have.length(1);
  });

  it('goes on with the others when a listener throws', async () => {
    const session = createHostSession({ getAccessToken: () => 'a' });
    const { reportError } = window;
    const reported: unknown[] = [];
    window.reportError = (error) => reported.push(error);
    try {
      session.subscribe(() => {
        throw new Error('theirs');
      });
      const states = statesOf(session);
      await turn();
      expect(states.at(-1)).to.deep.equal({ status: 'signed-in' });
      expect(String(reported)).to.equal('Error: theirs');
    } finally {
      window.reportError = reportError;
    }
  });
});

import { expect } from '@open-wc/testing';

import { withLock } from '../../src/auth/with-lock.js';

describe('withLock', () => {
  const { signal } = new AbortController();

  it('runs work of one name one after the other', async () => {
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve));
      steps.push(`${name} ends`);
      return name;
    };
    const done = await Promise.all([withLock('a', work('first'), signal), withLock('a', work('second'), signal)]);
    expect(done).to.deep.equal(['first', 'second']);
    expect(steps).to.deep.equal(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('rejects with what the work rejects with, after one run', async () => {
    let runs = 0;
    const work = () => {
      runs += 1;
      return Promise.reject(new Error('mine'));
    };
    expect(await withLock('b', work, signal).catch(String)).to.equal('Error: mine');
    expect(runs).to.equal(1);
  });

  it('runs the work where there are no locks', async () => {
    const described = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks');
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
    try {
      expect(await withLock('c', async () => 'done', signal)).to.equal('done');
    } finally {
      Reflect.deleteProperty(navigator, 'locks');
      expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')).to.deep.equal(described);
    }
  });

  it("does not run the work once the signal has aborted, and rejects with the signal's reason", async () => {
    let runs = 0;
    const ended = withLock('d', async () => (runs += 1), AbortSignal.abort('gone')).catch((reason: unknown) => reason);
    expect(await ended).to.equal('gone');
    expect(runs).to.equal(0);
  });
});

import { expect } from '@open-wc/testing';

import { askInFrame } from '../../src/auth/silent-frame.js';
import { eventually } from '../elements/support/forms.js';
import { longWaits } from '../elements/support/long-waits.js';

describe('askInFrame', () => {
  const { origin } = location;
  const { signal } = new AbortController();
  const urls: string[] = [];
  /** A page of this origin that posts one message after the other to the page that holds it. */
  const pageThatPosts = (...messages: unknown[]) => {
    const posts = messages.map((message) => `parent.postMessage(${JSON.stringify(message)}, '*');`).join('');
    const url = URL.createObjectURL(new Blob([`<script>${posts}</script>`], { type: 'text/html' }));
    urls.push(url);
    return url;
  };
  const frames = () => document.querySelectorAll('iframe').length;

  afterEach(() => {
    for (const url of urls.splice(0)) URL.revokeObjectURL(url);
  });

  it('gives what the frame posts, and takes the frame away', async () => {
    const asked = askInFrame(pageThatPosts({ state: 's', code: 'c' }), { origin, state: 's', signal });
    expect(frames()).to.equal(1);
    expect(await asked).to.deep.equal({ state: 's', code: 'c' });
    expect(frames()).to.equal(0);
  });

  it('passes over messages of another state, and such as are none of its kind', async () => {
    const url = pageThatPosts({ state: 'other', code: 'x' }, 'words', null, { state: 's', code: 'c' });
    expect(await askInFrame(url, { origin, state: 's', signal })).to.include({ code: 'c' });
  });

  it('passes over messages of other windows, though the origin and the state are right', async () => {
    window.postMessage({ state: 's', code: 'forged' }, origin);
    const asked = askInFrame(pageThatPosts({ state: 's', code: 'c' }), { origin, state: 's', signal });
    window.postMessage({ state: 's', code: 'forged' }, origin);
    expect(await asked).to.include({ code: 'c' });
  });

  it('passes over messages of another origin, and gives up once the frame has loaded', async () => {
    const later = longWaits(2_000);
    const url = pageThatPosts({ state: 's', code: 'c' });
    const asked = askInFrame(url, { origin: 'https://issuer.example', state: 's', signal });
    await eventually(() => expect(later.waits()).to.deep.equal([2_000, 10_000]));
    later.end(2_000);
    expect(await asked).to.equal(undefined);
    expect(frames()).to.equal(0);
    expect(later.waits()).to.deep.equal([]);
  });

  it("ends with the signal's reason, and takes the frame away", async () => {
    const leaving = new AbortController();
    const asked = askInFrame(pageThatPosts(), { origin, state: 's', signal: leaving.signal });
    const ended = asked.catch((reason: unknown) => reason);
    leaving.abort('gone');
    expect(await ended).to.equal('gone');
    expect(frames()).to.equal(0);
    expect(await askInFrame('about:blank', { origin, state: 's', signal: leaving.signal }).catch(String)).to.equal(
      'gone',
    );
    expect(frames()).to.equal(0);
  });
});

import '../elements/support/own-channels.js';

import { expect } from '@open-wc/testing';

import { type Change, ChangeFeed } from '../../src/portal/change-feed.js';
import { eventually } from '../elements/support/forms.js';

const app: Change = { kind: 'app', appId: 'app-1' };
const secrets: Change = { kind: 'secrets', appId: 'app-1' };

/** Another tab of this origin, listening and talking. */
class OtherTab {
  readonly heard: unknown[] = [];
  readonly #channel = new BroadcastChannel('zi-devportal-changes');

  constructor() {
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>): void => {
      this.heard.push(data);
    };
  }

  say(data: unknown): void {
    this.#channel.postMessage(data);
  }

  close(): void {
    this.#channel.close();
  }
}

describe('ChangeFeed', () => {
  let tab: OtherTab;

  beforeEach(() => {
    tab = new OtherTab();
  });

  afterEach(() => {
    tab.close();
  });

  it('tells every listener what changed, and who says so', () => {
    const feed = new ChangeFeed();
    const heard: unknown[] = [];
    const stops = [1, 2].map((listener) => feed.subscribe((change, by) => heard.push([listener, change, by])));
    feed.announce(secrets, 'me');
    expect(heard).to.deep.equal([
      [1, secrets, 'me'],
      [2, secrets, 'me'],
    ]);
    for (const stop of stops) stop();
  });

  it('does not tell who has stopped', () => {
    const feed = new ChangeFeed();
    const heard: unknown[] = [];
    feed.subscribe((change) => heard.push(change))();
    feed.announce(app, undefined);
    expect(heard).to.deep.equal([]);
  });

  it('tells all who listened when it was said, also when one of them stops at it', () => {
    const feed = new ChangeFeed();
    const heard: string[] = [];
    const stopFirst = feed.subscribe(() => {
      heard.push('first');
      stopFirst();
    });
    const stopSecond = feed.subscribe(() => heard.push('second'));
    feed.announce(app, undefined);
    feed.announce(app, undefined);
    expect(heard).to.deep.equal(['first', 'second', 'second']);
    stopSecond();
  });

  it('tells other tabs', async () => {
    const feed = new ChangeFeed();
    const stop = feed.subscribe(() => undefined);
    feed.announce(app, 'me');
    await eventually(() => expect(tab.heard).to.deep.equal([app]));
    stop();
  });

  it('hears other tabs, which are nobody here', async () => {
    const feed = new ChangeFeed();
    const heard: unknown[] = [];
    const stop = feed.subscribe((change, by) => heard.push([change, by]));
    tab.say(app);
    await eventually(() => expect(heard).to.deep.equal([[app, undefined]]));
    stop();
  });

  it('hears that people have other subscriptions now, of which no app is told', async () => {
    const feed = new ChangeFeed();
    const heard: unknown[] = [];
    const stop = feed.subscribe((change) => heard.push(change));
    tab.say({ kind: 'users' });
    await eventually(() => expect(heard).to.deep.equal([{ kind: 'users' }]));
    stop();
  });

  it('does not say again what it heard from another tab', async () => {
    const feed = new ChangeFeed();
    const heard: unknown[] = [];
    const stop = feed.subscribe((change) => heard.push(change));
    tab.say(app);
    await eventually(() => expect(heard).to.have.length(1));
    feed.announce(secrets, undefined);
    await eventually(() => expect(tab.heard).to.deep.equal([secrets]));
    stop();
  });

  it('does not believe everything that is said on the channel', async () => {
    const feed = new ChangeFeed();
    const heard: unknown[] = [];
    const stop = feed.subscribe((change) => heard.push(change));
    for (const data of [null, 'app', 1, {}, { kind: 'app' }, { kind: 'user', appId: 'a' }, { kind: 'app', appId: 1 }]) {
      tab.say(data);
    }
    tab.say(secrets);
    await eventually(() => expect(heard).to.deep.equal([secrets]));
    stop();
  });

  it('listens again after everyone had stopped', async () => {
    const feed = new ChangeFeed();
    const heard: unknown[] = [];
    feed.subscribe(() => undefined)();
    const stop = feed.subscribe((change) => heard.push(change));
    tab.say(app);
    await eventually(() => expect(heard).to.deep.equal([app]));
    stop();
  });
});

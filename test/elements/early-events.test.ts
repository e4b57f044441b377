import '../../src/define/app-details.js';
import '../../src/define/app-list.js';
import '../../src/define/dev-portal.js';

import { expect, fixture, html } from '@open-wc/testing';

import { PortalError } from '../../src/contract/errors.js';
import { emit } from '../../src/controllers/events.js';
import type { Portal } from '../../src/portal/portal.js';
import { eventually } from './support/forms.js';
import { stage } from './support/stage.js';

/** A list whose first read fails, and that says so. */
async function failedList(): Promise<HTMLElement> {
  const list = await fixture<HTMLElement>(html`<zi-app-list .portal=${failing()}></zi-app-list>`);
  await eventually(() => expect(list.shadowRoot?.querySelector('[role=alert]')).to.not.equal(null));
  return list;
}

function failing(): Portal {
  const { store, portal } = stage();
  store.failNext('apps.list', new PortalError('server'), { times: Infinity });
  return portal;
}

/** The types of what the element tells a listener that is attached now, as it goes on. */
function listen(target: EventTarget, type: string, options?: AddEventListenerOptions): CustomEvent[] {
  const events: CustomEvent[] = [];
  target.addEventListener(type, (event) => events.push(event as CustomEvent), options);
  return events;
}

describe('a listener that comes after the first paint', () => {
  it('hears what it came too late for, once', async () => {
    const list = await failedList();
    const events = listen(list, 'zi-error');
    await Promise.resolve();
    expect(events.map(({ detail }) => detail.code)).to.deep.equal(['server']);
    expect(events[0]?.target === list).to.equal(true);
    const others = listen(list, 'zi-error');
    await Promise.resolve();
    expect([events.length, others.length]).to.deep.equal([1, 0]);
  });

  it('hears it on the element around, too', async () => {
    const portal = await fixture<HTMLElement>(html`<zi-dev-portal .portal=${failing()}></zi-dev-portal>`);
    const list = portal.shadowRoot?.querySelector('zi-app-list');
    await eventually(() => expect(list?.shadowRoot?.querySelector('[role=alert]')).to.not.equal(null));
    const events = listen(portal, 'zi-error');
    await Promise.resolve();
    expect(events.map(({ detail }) => detail.code)).to.deep.equal(['server']);
  });

  it('hears it on the frame around a slotted element', async () => {
    const portal = await fixture<HTMLElement>(
      html`<zi-dev-portal .portal=${failing()}
        ><p><zi-app-list></zi-app-list></p
      ></zi-dev-portal>`,
    );
    const list = portal.querySelector('zi-app-list');
    await eventually(() => expect(list?.shadowRoot?.querySelector('[role=alert]')).to.not.equal(null));
    const events = listen(portal, 'zi-error');
    await Promise.resolve();
    expect(events).to.have.length(1);
  });

  it('hears events that do not bubble', async () => {
    const { portal } = stage();
    const details = await fixture<HTMLElement>(
      html`<zi-app-details app-id="app-my-new-app" .portal=${portal}></zi-app-details>`,
    );
    await eventually(() => expect(details.shadowRoot?.textContent).to.contain('My New App'));
    const events = listen(details, 'zi-app-loaded');
    await Promise.resolve();
    expect(events.map(({ detail }) => detail.app.name)).to.deep.equal(['My New App']);
  });

  it('leaves those alone that have listened on the page all the time', async () => {
    const onPage = listen(document, 'zi-error');
    const list = await failedList();
    listen(list, 'zi-error');
    await Promise.resolve();
    expect(onPage).to.have.length(1);
  });

  it('hears nothing once it is gone again', async () => {
    const list = await failedList();
    const stop = new AbortController();
    const events = listen(list, 'zi-error', { signal: stop.signal });
    stop.abort();
    await Promise.resolve();
    expect(events).to.deep.equal([]);
  });

  it('hears events one by one, in their order, of its own type alone', async () => {
    const list = await fixture<HTMLElement>(html`<zi-app-list .portal=${stage().portal}></zi-app-list>`);
    emit(list, 'zi-secret-expiring', { secretId: 'one' });
    emit(list, 'zi-app-updated', {});
    emit(list, 'zi-secret-expiring', { secretId: 'two' });
    const events = listen(list, 'zi-secret-expiring');
    await Promise.resolve();
    expect(events.map(({ detail }) => detail.secretId)).to.deep.equal(['one', 'two']);
  });

  it('hears nothing that is ten seconds old', async () => {
    const list = await failedList();
    const now = performance.now.bind(performance);
    performance.now = () => now() + 10_001;
    try {
      const events = listen(list, 'zi-error');
      await Promise.resolve();
      expect(events).to.deep.equal([]);
    } finally {
      performance.now = now;
    }
  });
});

describe('a listener that is there from the start', () => {
  it('hears each event once, and no more after a pause', async () => {
    const list = document.createElement('zi-app-list');
    const events = listen(list, 'zi-error');
    list.portal = failing();
    document.body.append(list);
    await eventually(() => expect(events).to.have.length(1));
    list.addEventListener('zi-error', () => undefined);
    await Promise.resolve();
    expect(events).to.have.length(1);
    list.remove();
  });
});

import { expect, oneEvent } from '@open-wc/testing';

import { type ErrorCode, PortalError } from '../../src/contract/errors.js';
import type { ErrorDetail } from '../../src/controllers/events.js';
import { goodDraft, openForm } from './support/create-app-screen.js';

const texts: Partial<Record<ErrorCode, string>> = {
  forbidden: 'You don’t have permission to do this.',
  network: 'The server can’t be reached. Check your connection and try again.',
  timeout: 'The server took too long to answer. Try again.',
  contract: 'The server answered in a way this page doesn’t understand. It may need a reload.',
  server: 'Something went wrong on the server. Try again.',
};

describe('<zi-create-app> when the creation fails', () => {
  for (const [code, text] of Object.entries(texts) as [ErrorCode, string][]) {
    it(`says what is the matter and keeps what was typed: ${code}`, async () => {
      const { screen, store, apps } = await openForm();
      await screen.fill(goodDraft);
      const before = screen.content;
      store.failNext('apps.create', new PortalError(code, { message: 'of no concern to the reader' }));
      screen.create();
      await screen.reads(text);
      expect((await screen.find('alert')).textContent).to.include(text);
      expect(screen.text).not.to.include('of no concern');
      expect(screen.content).to.deep.equal(before);
      expect(await apps()).to.have.length(0);
    });
  }

  it('is accessible with the failure on screen', async () => {
    const { host, screen, store } = await openForm();
    await screen.fill(goodDraft);
    store.failNext('apps.create', new PortalError('server'));
    screen.create();
    await screen.reads('Something went wrong on the server.');
    await expect(host).to.be.accessible();
  });

  it('says how long to wait where the server does', async () => {
    const { screen, store } = await openForm();
    await screen.fill(goodDraft);
    store.failNext('apps.create', new PortalError('rate-limited', { retryAfter: 30 }));
    screen.create();
    await screen.reads('Too many requests. Try again in 30 s.');
  });

  it('tells the page the code, and nothing of what was typed', async () => {
    const { host, screen, store } = await openForm();
    await screen.fill(goodDraft);
    store.failNext('apps.create', new PortalError('server', { message: 'My Internal App', requestId: 'req-3' }));
    const told = oneEvent<CustomEvent<ErrorDetail>>(host, 'zi-error');
    screen.create();
    expect((await told).detail).to.deep.equal({ code: 'server', retryable: true, requestId: 'req-3' });
  });

  it('makes the app when Create is chosen again, and the failure is gone', async () => {
    const { host, screen, store, apps } = await openForm();
    await screen.fill(goodDraft);
    store.failNext('apps.create', new PortalError('timeout'));
    screen.create();
    await screen.reads('The server took too long to answer.');
    const told = oneEvent(host, 'zi-app-created');
    screen.create();
    await told;
    await host.updateComplete;
    expect(screen.text).not.to.include('The server took too long');
    expect(await apps()).to.have.length(1);
  });

  it('makes one app, not two, when the answer was lost and Create is chosen again', async () => {
    const { host, screen, store, apps } = await openForm();
    await screen.fill(goodDraft);
    store.failNext('apps.create', new PortalError('network'), { afterwards: true });
    screen.create();
    await screen.reads('The server can’t be reached.');
    const told = oneEvent(host, 'zi-app-created');
    screen.create();
    await told;
    expect(await apps()).to.have.length(1);
  });

  it('sends another key with the next app', async () => {
    const { host, screen, callsOf } = await openForm();
    for (const name of ['One', 'Two']) {
      await screen.fill({ ...goodDraft, name });
      const told = oneEvent(host, 'zi-app-created');
      screen.create();
      await told;
      await screen.find('button', 'Create');
    }
    const keys = callsOf('apps.create').map(({ input }) => (input as { idempotencyKey: string }).idempotencyKey);
    expect(new Set(keys)).to.have.property('size', 2);
  });

  it('makes nothing of the answer that comes after the element has left the page', async () => {
    const { host, screen, store, callsOf } = await openForm();
    await screen.fill(goodDraft);
    store.hangNext('apps.create');
    screen.create();
    await screen.find('button', 'Creating…');
    host.remove();
    expect(callsOf('apps.create')[0]?.signal?.aborted).to.equal(true);
  });
});

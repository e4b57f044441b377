import { expect, fixture, oneEvent } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';

import { PortalError } from '../../src/contract/errors.js';
import { MutationController } from '../../src/controllers/mutation-controller.js';

class TestWriter extends LitElement {
  readonly writes = new MutationController(this);

  override render(): TemplateResult {
    return html`${this.writes.isRunning('one') ? 'one' : ''}${this.writes.isRunning() ? ' any' : ''}`;
  }

  get shown(): string {
    return this.renderRoot.textContent?.trim() ?? '';
  }
}
customElements.define('test-writer', TestWriter);

const show = (): Promise<TestWriter> => fixture<TestWriter>(html`<test-writer></test-writer>`);

describe('MutationController', () => {
  it('gives what the write gave', async () => {
    const host = await show();
    expect(await host.writes.run('one', () => Promise.resolve(7))).to.deep.equal({ value: 7 });
  });

  it('shows on its host that a write is under way, and that it is over', async () => {
    const host = await show();
    const { promise, resolve } = withResolvers<number>();
    const run = host.writes.run('one', () => promise);
    await host.updateComplete;
    expect(host.shown).to.equal('one any');
    resolve(1);
    await run;
    await host.updateComplete;
    expect(host.shown).to.equal('');
  });

  it('gives a failure as a value, and tells the host’s listeners', async () => {
    const host = await show();
    const heard = oneEvent<CustomEvent<unknown>>(host, 'zi-error');
    const error = new PortalError('rate-limited', { requestId: 'req-1' });
    expect(await host.writes.run('one', () => Promise.reject(error))).to.deep.equal({ error });
    expect((await heard).detail).to.deep.equal({ code: 'rate-limited', retryable: true, requestId: 'req-1' });
  });

  it('gives whatever else was thrown as a server error', async () => {
    const host = await show();
    const cause = new TypeError('not a function');
    const outcome = await host.writes.run('one', () => Promise.reject(cause));
    expect(outcome).to.have.nested.property('error.code', 'server');
    expect(outcome).to.have.nested.property('error.cause', cause);
  });

  it('does nothing while a write of the same key is under way', async () => {
    const host = await show();
    const { promise, resolve } = withResolvers<number>();
    let second = 0;
    const first = host.writes.run('one', () => promise);
    expect(await host.writes.run('one', () => Promise.resolve((second += 1)))).to.equal(undefined);
    resolve(1);
    expect(await first).to.deep.equal({ value: 1 });
    expect(second).to.equal(0);
  });

  it('lets writes of different keys run side by side', async () => {
    const host = await show();
    const { promise, resolve } = withResolvers<number>();
    const first = host.writes.run('one', () => promise);
    expect(await host.writes.run('two', () => Promise.resolve(2))).to.deep.equal({ value: 2 });
    expect(host.writes.isRunning('one')).to.equal(true);
    expect(host.writes.isRunning('two')).to.equal(false);
    resolve(1);
    await first;
  });

  it('can write again after a failure', async () => {
    const host = await show();
    await host.writes.run('one', () => Promise.reject(new PortalError('network')));
    expect(await host.writes.run('one', () => Promise.resolve(2))).to.deep.equal({ value: 2 });
  });

  it('aborts when its host leaves the page, and says nothing of it', async () => {
    const host = await show();
    const heard: Event[] = [];
    host.addEventListener('zi-error', (event) => heard.push(event));
    const run = host.writes.run('one', untilAborted);
    host.remove();
    expect(await run).to.equal(undefined);
    expect(heard).to.deep.equal([]);
    expect(host.writes.isRunning()).to.equal(false);
  });

  it('says nothing of an answer that comes after its host has left', async () => {
    const host = await show();
    const { promise, resolve } = withResolvers<number>();
    const run = host.writes.run('one', () => promise);
    host.remove();
    resolve(1);
    expect(await run).to.equal(undefined);
  });

  it('writes again on a host that came back, while the old write still hangs', async () => {
    const host = await show();
    const { parentElement } = host;
    const old = withResolvers<number>();
    const oldRun = host.writes.run('one', () => old.promise);
    host.remove();
    parentElement?.append(host);
    const fresh = withResolvers<number>();
    const run = host.writes.run('one', () => fresh.promise);
    old.resolve(1);
    await oldRun;
    expect(host.writes.isRunning('one')).to.equal(true);
    fresh.resolve(2);
    expect(await run).to.deep.equal({ value: 2 });
  });
});

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';

import { PortalError } from '../../src/contract/errors.js';
import type { Portal } from '../../src/portal/portal.js';
import { FakeSession } from '../elements/support/fake-session.js';
import { stage } from '../elements/support/stage.js';
import type { TestReader } from './support/reader.js';
import './support/reader.js';

const show = (portal?: Portal): Promise<TestReader> =>
  fixture<TestReader>(html`<test-reader .portal=${portal}></test-reader>`);

describe('ReadController', () => {
  describe('one read', () => {
    it('is pending, then ready', async () => {
      const host = await show(stage().portal);
      await host.shows('pending');
      host.last.answer('value');
      await host.shows('value');
      expect(host.asked).to.have.length(1);
    });

    it('is failed with the error, and tells the host’s listeners', async () => {
      const host = await show(stage().portal);
      const heard: unknown[] = [];
      host.addEventListener('zi-error', ({ detail }) => heard.push(detail));
      host.last.fail(new PortalError('timeout', { requestId: 'req-1' }));
      await host.shows('failed: timeout');
      expect(heard).to.deep.equal([{ code: 'timeout', retryable: true, requestId: 'req-1' }]);
    });

    it('is failed as a server error for whatever else was thrown', async () => {
      const host = await show(stage().portal);
      host.last.fail(new TypeError('not a function'));
      await host.shows('failed: server');
    });

    it('waits for a portal', async () => {
      const host = await show();
      await host.shows('pending');
      expect(host.asked).to.deep.equal([]);
      host.portal = stage().portal;
      await host.reads(1);
    });

    it('waits for every argument', async () => {
      const host = await show();
      host.appId = undefined;
      host.portal = stage().portal;
      await host.updateComplete;
      expect(host.asked).to.deep.equal([]);
      host.appId = 'app-2';
      await host.reads(1);
      expect(host.last.appId).to.equal('app-2');
    });
  });

  describe('reading again', () => {
    it('keeps the value until the new one is there', async () => {
      const host = await show(stage().portal);
      host.last.answer('old');
      await host.shows('old');
      host.read.reload();
      await host.reads(2);
      await host.shows('old');
      host.last.answer('new');
      await host.shows('new');
    });

    it('is pending again after a failure', async () => {
      const host = await show(stage().portal);
      host.last.fail(new PortalError('network'));
      await host.shows('failed: network');
      host.read.reload();
      await host.shows('pending');
      host.last.answer('value');
      await host.shows('value');
    });

    it('keeps the value over a passing failure', async () => {
      const host = await show(stage().portal);
      host.last.answer('old');
      await host.shows('old');
      host.read.reload();
      await host.reads(2);
      host.last.fail(new PortalError('network'));
      await host.updateComplete;
      await host.shows('old');
    });

    it('shows no longer what is gone or forbidden', async () => {
      const host = await show(stage().portal);
      host.last.answer('old');
      await host.shows('old');
      host.read.reload();
      await host.reads(2);
      host.last.fail(new PortalError('not-found'));
      await host.shows('failed: not-found');
    });

    it('aborts the read before, and does not listen to it', async () => {
      const host = await show(stage().portal);
      const first = host.last;
      host.appId = 'app-2';
      await host.reads(2);
      expect(first.signal.aborted).to.equal(true);
      expect(host.last.appId).to.equal('app-2');
      first.answer('first');
      await host.updateComplete;
      await host.shows('pending');
      host.last.answer('second');
      await host.shows('second');
    });

    it('follows changes that it says make it old, not its own', async () => {
      const { portal } = stage();
      const host = await show(portal);
      host.last.answer('old');
      await host.shows('old');
      portal.changes.announce({ kind: 'app', appId: 'app-2' }, undefined);
      portal.changes.announce({ kind: 'app', appId: 'app-1' }, host);
      await host.updateComplete;
      expect(host.asked).to.have.length(1);
      portal.changes.announce({ kind: 'app', appId: 'app-1' }, undefined);
      await host.reads(2);
    });
  });

  describe('a value from elsewhere', () => {
    it('takes the place of the one read', async () => {
      const host = await show(stage().portal);
      host.last.answer('read');
      await host.shows('read');
      host.read.replace((value) => `${value} and written`);
      await host.shows('read and written');
    });

    it('is not taken before there is one', async () => {
      const host = await show(stage().portal);
      host.read.replace(() => 'written');
      await host.shows('pending');
    });
  });

  describe('another portal', () => {
    it('starts from nothing, and stops what the old one was asked', async () => {
      const host = await show(stage().portal);
      host.last.answer('of the first');
      await host.shows('of the first');
      const second = stage().portal;
      host.portal = second;
      await host.shows('pending');
      expect(host.last.portal).to.equal(second);
      const unanswered = host.last;
      host.portal = stage().portal;
      await host.reads(3);
      expect(unanswered.signal.aborted).to.equal(true);
    });

    it('is followed, the old one is not', async () => {
      const old = stage().portal;
      const host = await show(old);
      const next = stage().portal;
      host.portal = next;
      await host.reads(2);
      old.changes.announce({ kind: 'app', appId: 'app-1' }, undefined);
      await host.updateComplete;
      expect(host.asked).to.have.length(2);
      next.changes.announce({ kind: 'app', appId: 'app-1' }, undefined);
      await host.reads(3);
    });
  });

  describe('the sign-in', () => {
    it('is waited for', async () => {
      const session = new FakeSession({ status: 'starting' });
      const host = await show(stage({ session }).portal);
      await host.shows('pending');
      session.become({ status: 'signed-out' });
      await host.shows('signed-out');
      expect(host.asked).to.deep.equal([]);
      session.become({ status: 'signed-in' });
      await host.reads(1);
    });

    it('stops the read and hides the value when it ends', async () => {
      const session = new FakeSession();
      const host = await show(stage({ session }).portal);
      host.last.answer('value');
      await host.shows('value');
      host.read.reload();
      await host.reads(2);
      session.expire();
      await host.shows('expired');
      expect(host.last.signal.aborted).to.equal(true);
    });

    it('leaves the value where the element holds what a person typed', async () => {
      const session = new FakeSession();
      const { portal } = stage({ session });
      const host = await fixture<TestReader>(html`<test-keeping-reader .portal=${portal}></test-keeping-reader>`);
      host.last.answer('value');
      await host.shows('value');
      session.expire();
      await host.updateComplete;
      await host.shows('value');
      session.become({ status: 'signed-out' });
      await host.shows('signed-out');
    });
  });

  describe('off the page', () => {
    it('aborts', async () => {
      const host = await show(stage().portal);
      host.remove();
      expect(host.last.signal.aborted).to.equal(true);
    });
  });
});

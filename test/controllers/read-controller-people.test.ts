import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';

import { PortalError } from '../../src/contract/errors.js';
import { FakeSession } from '../elements/support/fake-session.js';
import { stage } from '../elements/support/stage.js';
import type { Portal } from '../../src/portal/portal.js';
import type { TestReader } from './support/reader.js';
import './support/reader.js';

const show = (portal?: Portal): Promise<TestReader> =>
  fixture<TestReader>(html`<test-reader .portal=${portal}></test-reader>`);

describe('ReadController', () => {
  it('shows the next person nothing of the last one', async () => {
    const session = new FakeSession();
    const host = await show(stage({ session }).portal);
    host.last.answer('of the first person');
    await host.shows('of the first person');
    session.become({ status: 'signed-out' });
    await host.shows('signed-out');
    session.become({ status: 'signed-in' });
    await host.reads(2);
    await host.updateComplete;
    expect(host.renderRoot.textContent?.trim()).to.equal('pending');
  });
  it('does not hold the failure of one portal against the next', async () => {
    const host = await show(stage().portal);
    host.last.fail(new PortalError('network'));
    await host.shows('failed: network');
    host.portal = stage().portal;
    await host.reads(2);
    await host.updateComplete;
    expect(host.renderRoot.textContent?.trim()).to.equal('pending');
  });
  it('is pending once the person has signed in again', async () => {
    const session = new FakeSession();
    const host = await show(stage({ session }).portal);
    host.last.fail(new PortalError('unauthenticated'));
    await host.shows('failed: unauthenticated');
    session.expire();
    await host.shows('expired');
    session.become({ status: 'signed-in' });
    await host.reads(2);
    await host.updateComplete;
    expect(host.renderRoot.textContent?.trim()).to.equal('pending');
  });
  it('follows nobody while it is off the page', async () => {
    const session = new FakeSession();
    const { portal } = stage({ session });
    const host = await show(portal);
    host.remove();
    host.last.fail(host.last.signal.reason);
    await new Promise((resolve) => setTimeout(resolve));
    expect(session.followers).to.equal(0);
    portal.changes.announce({ kind: 'app', appId: 'app-1' }, undefined);
    await new Promise((resolve) => setTimeout(resolve));
    expect(host.asked).to.have.length(1);
  });

  it('reads again when it is back', async () => {
    const host = await show(stage().portal);
    const { parentElement } = host;
    host.last.answer('old');
    await host.shows('old');
    host.remove();
    parentElement?.append(host);
    await new Promise((resolve) => setTimeout(resolve));
    expect(host.asked).to.have.length(2);
  });
});

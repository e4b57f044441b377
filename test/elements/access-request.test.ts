import '../../src/define/create-app.js';
import '../../src/define/secret-manager.js';

import { expect, fixture, html } from '@open-wc/testing';

import { people, type Scenario, scenarios, tenants } from '../../src/backends/memory/scenarios.js';
import type { DevPortalBackend } from '../../src/contract/backend.js';
import { PortalError } from '../../src/contract/errors.js';
import { createPortal } from '../../src/portal/portal.js';
import { FakeSession } from './support/fake-session.js';
import { eventually, press, Screen, settle, tabTo } from './support/forms.js';
import { type Stage, stage, type StageOptions } from './support/stage.js';

const noSubscription = scenarios['no-subscription'];
const noPackage = scenarios['no-package'];

interface Opened extends Stage {
  screen: Screen;
}

async function open(options: StageOptions, prepare?: (set: Stage) => void): Promise<Opened> {
  const set = stage(options);
  prepare?.(set);
  const host = await fixture<HTMLElement>(html`<zi-create-app .portal=${set.portal}></zi-create-app>`);
  return { ...set, screen: new Screen(host) };
}

/** Somebody who has asked on May 3. */
const asked: Scenario = {
  ...noSubscription,
  people: noSubscription.people.map((person) =>
    person.id === noSubscription.viewer ? { ...person, accessRequestedAt: '2025-05-03T12:00:00.000Z' } : person,
  ),
};

describe('what a person lacks', () => {
  it('is said with who can give it, and their address', async () => {
    const { screen } = await open({ scenario: noSubscription });
    await screen.reads('Ask your ZoomInfo admin, Olivia Chen ( olivia.chen@harbor.example ) , for it.');
    expect(screen.text).to.include('You don’t have access to the DevPortal yet');
    expect(screen.text).to.include('You need the DevPortal subscription. An admin assigns it in Admin Portal');
    expect(screen.get('link', 'olivia.chen@harbor.example').getAttribute('href')).to.equal(
      'mailto:olivia.chen@harbor.example',
    );
    await expect(screen.host).to.be.accessible();
  });

  it('names the packages, and the role of who can help where no person is named', async () => {
    const { screen } = await open({ scenario: noPackage });
    await screen.find('button', 'Ask for access');
    expect(screen.text).to.include('Your organization needs one of these packages: Enterprise API, Copilot.');
    expect(screen.text).to.include('Ask your ZoomInfo admin for it.');
    expect(screen.has('link')).to.equal(false);
  });

  it('keeps an address from adding recipients or a text', async () => {
    const email = 'a@b.example,c@d.example?body=hi&bcc=e@f.example';
    const scenario: Scenario = {
      ...noSubscription,
      tenants: [{ ...tenants.harbor, contact: { name: '<b>Ole</b>', email } }],
    };
    const { screen } = await open({ scenario });
    const link = await screen.find<HTMLAnchorElement>('link');
    expect(new URL(link.href).search).to.equal('');
    expect(link.getAttribute('href')).not.to.match(/[,&]/);
    expect(screen.text).to.include('<b>Ole</b>');
  });

  it('is said also where the contact can’t be read', async () => {
    const { screen, store } = await open({ scenario: noSubscription }, (set) => {
      set.store.failNext(
        'viewer.get',
        new PortalError('forbidden', { missing: [{ kind: 'role', anyOf: ['reviewer'] }] }),
        {
          times: Infinity,
        },
      );
    });
    await screen.reads('You need the role of reviewer.');
    expect(screen.text).to.include('Ask your ZoomInfo admin for it.');
    expect(screen.has('button')).to.equal(false);
    store.dispose();
  });

  it('looks nobody up who lacks nothing', async () => {
    const { screen, callsOf } = await open({ scenario: scenarios.guide });
    await screen.find('textbox', /App Integration Name/);
    await settle();
    expect(callsOf('viewer.get')).to.have.length(1);
  });
});

describe('asking for access', () => {
  it('says when it was asked and who sees it, and keeps the focus', async () => {
    const { screen, store, callsOf } = await open({ scenario: noSubscription });
    await screen.find('button', 'Ask for access');
    await tabTo(screen, 'button', 'Ask for access');
    await press('Enter');
    await screen.reads(/You asked on \w+ \d+, \d{4}\. Olivia Chen sees it in Users\./);
    await screen.focusOn('button', 'Check again');
    expect(screen.has('button', 'Ask for access')).to.equal(false);
    expect(callsOf('viewer.requestAccess')).to.have.length(1);
    const page = await store.as(people['org-admin'].id).users.list({ requested: true });
    expect(page.items.map(({ name }) => name)).to.deep.equal(['Nora Lindqvist']);
    await expect(screen.host).to.be.accessible();
  });

  it('says so to who had asked before', async () => {
    const { screen } = await open({ scenario: asked });
    await screen.reads('You asked on May 3, 2025. Olivia Chen sees it in Users.');
    expect(screen.has('button', 'Ask for access')).to.equal(false);
  });

  it('opens what was closed once it was given', async () => {
    const { screen, store } = await open({ scenario: asked });
    const again = await screen.find('button', 'Check again');
    const { users } = store.as(people['org-admin'].id);
    const [nora] = (await users.list({ requested: true })).items;
    await users.update({
      userId: nora?.id ?? '',
      version: nora?.version ?? '',
      changes: { subscriptions: ['devportal'] },
    });
    again.click();
    await screen.find('textbox', /App Integration Name/);
  });

  it('hears at once that it was given, where an admin does it in another tab', async () => {
    const { screen, store, portal } = await open({ scenario: asked });
    await screen.find('button', 'Check again');
    const { users } = store.as(people['org-admin'].id);
    const [nora] = (await users.list({ requested: true })).items;
    await users.update({
      userId: nora?.id ?? '',
      version: nora?.version ?? '',
      changes: { subscriptions: ['devportal'] },
    });
    portal.changes.announce({ kind: 'users' }, undefined);
    await screen.find('heading', 'You have access now');
  });

  it('asks once, however often it is pressed', async () => {
    const { screen, callsOf, store } = await open({ scenario: noSubscription });
    const release = store.hangNext('viewer.requestAccess');
    const button = await screen.find('button', 'Ask for access');
    button.click();
    button.click();
    await screen.find('button', 'Asking…');
    screen.get('button', 'Asking…').click();
    await settle();
    expect(callsOf('viewer.requestAccess')).to.have.length(1);
    release();
    await screen.reads('You asked on');
  });

  it('says why it failed, and can be tried again', async () => {
    const { screen, store } = await open({ scenario: noSubscription });
    store.failNext('viewer.requestAccess', new PortalError('network', { message: '<i>socket</i>' }));
    (await screen.find('button', 'Ask for access')).click();
    await screen.reads('Your request was not sent. The server can’t be reached. Check your connection and try again.');
    expect(screen.text).not.to.include('socket');
    screen.get('button', 'Ask for access').click();
    await screen.reads('You asked on');
  });

  it('stops when the element leaves the page', async () => {
    const { screen, store, callsOf } = await open({ scenario: noSubscription });
    store.hangNext('viewer.requestAccess');
    (await screen.find('button', 'Ask for access')).click();
    await screen.find('button', 'Asking…');
    screen.host.remove();
    expect(callsOf('viewer.requestAccess')[0]?.signal?.aborted).to.equal(true);
  });

  it('is not offered by a backend that takes no requests', async () => {
    const { store } = stage({ scenario: noSubscription });
    const whole = store.as(noSubscription.viewer);
    const backend: DevPortalBackend = { ...whole, viewer: { get: whole.viewer.get } };
    const portal = createPortal({ backend });
    const host = await fixture<HTMLElement>(html`<zi-create-app .portal=${portal}></zi-create-app>`);
    const screen = new Screen(host);
    await screen.reads('Olivia Chen');
    expect(screen.has('button')).to.equal(false);
  });

  it('shows the next person nothing of the last one’s', async () => {
    const session = new FakeSession();
    const { screen } = await open({ scenario: asked, session });
    await screen.reads('You asked on May 3, 2025.');
    session.become({ status: 'signed-out' });
    await screen.find('heading', 'You are signed out');
    expect(screen.text).not.to.include('You asked on');
  });

  it('is there for an app’s secrets as well', async () => {
    const { portal, callsOf } = stage({ scenario: noSubscription });
    const host = await fixture<HTMLElement>(
      html`<zi-secret-manager app-id="app-my-new-app" .portal=${portal}></zi-secret-manager>`,
    );
    const screen = new Screen(host);
    (await screen.find('button', 'Ask for access')).click();
    await screen.reads('Olivia Chen sees it in Users.');
    await eventually(() => expect(callsOf('viewer.requestAccess')).to.have.length(1));
  });
});

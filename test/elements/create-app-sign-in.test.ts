import { expect, fixtureCleanup, oneEvent } from '@open-wc/testing';

import { people, scenarios } from '../../src/backends/memory/scenarios.js';
import { PortalError } from '../../src/contract/errors.js';
import { pngImage } from '../../src/testing/images.js';
import { createPortal } from '../../src/portal/portal.js';
import { FormScreen, openForm, type OpenForm } from './support/create-app-screen.js';
import { FakeSession } from './support/fake-session.js';
import { eventually, settle } from './support/forms.js';
import { stage } from './support/stage.js';

const halfFilled = {
  name: 'Half filled',
  applicationType: 'partner',
  redirectUris: ['https://app.example/callback', 'http://not-right-yet.example/'],
  scopes: ['ziapi:search', 'marketing:audiences'],
};
const content = {
  name: 'Half filled',
  type: 'partner',
  uris: ['https://app.example/callback', 'http://not-right-yet.example/'],
  scopes: ['marketing:audiences', 'ziapi:search'],
  logo: '640 × 160 px, 14 kB',
};
const restored = 'What you had typed before is restored.';

/** A form with everything in it, and a session that is about to end. */
async function openHalfFilled(): Promise<OpenForm & { session: FakeSession }> {
  const session = new FakeSession();
  const opened = await openForm({ session });
  await opened.screen.fill(halfFilled);
  await opened.screen.chooseLogo(pngImage({ width: 640, height: 160 }));
  expect(opened.screen.content).to.deep.equal(content);
  return { ...opened, session };
}

/** What a redirect to sign in does: the page goes, and another one comes, with the same tab's storage. */
async function reloadPage({ portal }: OpenForm): Promise<FormScreen> {
  dispatchEvent(new PageTransitionEvent('pagehide'));
  fixtureCleanup();
  const fresh = createPortal({ backend: portal.backend, session: new FakeSession() });
  return (await FormScreen.show(fresh)).ready();
}

describe('<zi-create-app> when the sign-in ends', () => {
  it('keeps the form on screen, asks to sign in, and is accessible', async () => {
    const { host, screen, session } = await openHalfFilled();
    session.expire();
    await screen.reads('Sign in again to go on. What you have typed is kept.');
    expect(screen.content).to.deep.equal(content);
    expect(screen.has('button', 'Sign in')).to.equal(true);
    await expect(host).to.be.accessible();
  });

  it('keeps the form on screen and asks to sign in when the server is the first to say so', async () => {
    const { screen, store } = await openForm({ session: new FakeSession() });
    await screen.fill({ ...halfFilled, redirectUris: ['https://app.example/callback'] });
    const before = screen.content;
    store.failNext('apps.create', new PortalError('unauthenticated'));
    screen.create();
    await screen.find('button', 'Sign in');
    expect(screen.content).to.deep.equal(before);
  });

  it('goes on with the same form after a sign-in in the page', async () => {
    const { host, screen, session, apps } = await openHalfFilled();
    session.expire();
    (await screen.find('button', 'Sign in')).click();
    await screen.gone('button', 'Sign in');
    expect(screen.content).to.deep.equal(content);
    await screen.fill({ redirectUris: ['https://app.example/callback', 'https://app.example/other'] });
    const told = oneEvent(host, 'zi-app-created');
    screen.create();
    await told;
    expect((await apps())[0]?.name).to.equal('Half filled');
  });

  it('has the form as it was after a sign-in by redirect', async () => {
    const opened = await openHalfFilled();
    opened.session.expire();
    (await opened.screen.find('button', 'Sign in')).click();
    const screen = await reloadPage(opened);
    expect(screen.content).to.deep.equal(content);
    expect(screen.text).to.include(restored);
    await expect(screen.host).to.be.accessible();
  });

  it('has the form as it was after a reload', async () => {
    const screen = await reloadPage(await openHalfFilled());
    expect(screen.content).to.deep.equal(content);
  });

  it('makes one app, not two, when the answer was lost and the page was reloaded', async () => {
    const opened = await openForm();
    await opened.screen.fill({ ...halfFilled, redirectUris: ['https://app.example/callback'] });
    opened.store.failNext('apps.create', new PortalError('network'), { afterwards: true });
    opened.screen.create();
    await opened.screen.reads('The server can’t be reached.');
    const screen = await reloadPage(opened);
    const told = oneEvent(screen.host, 'zi-app-created');
    screen.create();
    await told;
    expect(await opened.apps()).to.have.length(1);
  });

  it('starts empty after the restored form was created', async () => {
    const opened = await openForm();
    await opened.screen.fill({ ...halfFilled, redirectUris: ['https://app.example/callback'] });
    const second = await reloadPage(opened);
    const told = oneEvent(second.host, 'zi-app-created');
    second.create();
    await told;
    const third = await reloadPage(opened);
    expect(third.content.name).to.equal('');
    expect(third.text).not.to.include(restored);
  });

  it('starts empty after Start over', async () => {
    const screen = await reloadPage(await openHalfFilled());
    screen.get('button', 'Start over').click();
    await screen.gone('button', 'Start over');
    expect(screen.content).to.deep.equal({ name: '', type: 'internal', uris: [''], scopes: [], logo: undefined });
    expect(sessionStorage).to.have.length(0);
  });

  it('starts empty after Cancel', async () => {
    const opened = await openHalfFilled();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    opened.screen.get('button', 'Cancel').click();
    const screen = await reloadPage(opened);
    expect(screen.content.name).to.equal('');
  });

  it('leaves nothing behind where nothing was typed', async () => {
    await reloadPage(await openForm());
    expect(sessionStorage).to.have.length(0);
  });

  it('shows the draft to nobody else who signs in next in the same tab', async () => {
    await openHalfFilled();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    fixtureCleanup();
    const other = await openForm({ scenario: scenarios.empty, viewer: people['other-tenant'].id });
    await settle();
    expect(other.screen.content.name).to.equal('');
    expect(other.screen.text).not.to.include(restored);
  });

  it('gives the draft back to its owner after somebody else was signed in', async () => {
    const opened = await openHalfFilled();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    fixtureCleanup();
    await openForm({ scenario: scenarios.empty, viewer: people['other-tenant'].id });
    const screen = await reloadPage(opened);
    expect(screen.content).to.deep.equal(content);
  });

  it('starts empty on what is no draft in the storage', async () => {
    const opened = await openHalfFilled();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    const key = sessionStorage.key(0)!;
    for (const junk of ['', '{', 'null', '[]', '{"name":7}', '{"name":"x","applicationType":"public"}']) {
      fixtureCleanup();
      sessionStorage.setItem(key, junk);
      const screen = await (await FormScreen.show(opened.portal)).ready();
      expect(screen.content.name, junk).to.equal('');
    }
  });

  it('says so when the sign-in cannot begin', async () => {
    const { screen, session } = await openHalfFilled();
    session.signIn = (): Promise<void> => Promise.reject(new PortalError('network'));
    session.expire();
    (await screen.find('button', 'Sign in')).click();
    await screen.reads('The server can’t be reached.');
    expect(screen.content).to.deep.equal(content);
  });

  it('shows the draft to nobody else who signs in next in the same page', async () => {
    const session = new FakeSession();
    const { store } = stage({ scenario: scenarios.empty });
    let viewer: string = people.developer.id;
    const backend = { ...store.as(viewer), viewer: { get: () => store.as(viewer).viewer.get({}) } };
    const portal = createPortal({ backend, session });
    const screen = await (await FormScreen.show(portal)).ready();
    await screen.fill(halfFilled);
    session.expire();
    viewer = people['org-admin'].id;
    (await screen.find('button', 'Sign in')).click();
    await eventually(() => {
      expect(screen.content.name).to.equal('');
    });
    expect(screen.text).not.to.include(restored);
    session.expire();
    viewer = people.developer.id;
    (await screen.find('button', 'Sign in')).click();
    await screen.reads(restored);
    expect(screen.content.name).to.equal('Half filled');
  });
});

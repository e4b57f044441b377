import { expect, fixtureCleanup, oneEvent } from '@open-wc/testing';

import { scenarios } from '../../src/backends/memory/scenarios.js';
import { PortalError } from '../../src/contract/errors.js';
import type { ScopeCategory } from '../../src/contract/scope.js';
import { createPortal } from '../../src/portal/portal.js';
import { pngImage } from '../../src/testing/images.js';
import { FormScreen, goodDraft, openForm } from './support/create-app-screen.js';
import { FakeSession } from './support/fake-session.js';
import { fill, press, settle } from './support/forms.js';
import { stage } from './support/stage.js';

describe('<zi-create-app> in a tight corner', () => {
  it('no longer says that the sign-in has ended once the person has signed in again', async () => {
    const session = new FakeSession();
    const { screen, store } = await openForm({ session });
    await screen.fill(goodDraft);
    store.failNext('apps.create', new PortalError('unauthenticated'));
    screen.create();
    await screen.reads('Your sign-in has ended');
    session.expire();
    (await screen.find('button', 'Sign in')).click();
    await settle();
    expect(screen.text).not.to.include('Your sign-in has ended');
  });

  it('can be sent again after the server refused what is no field of the form', async () => {
    const { host, screen, store } = await openForm();
    await screen.fill(goodDraft);
    const fields = [{ path: 'contact', code: 'required' }];
    store.failNext('apps.create', new PortalError('validation', { fields }));
    screen.create();
    await screen.reads('One field needs your attention.');
    await screen.fill({ name: 'Another name' });
    const told = oneEvent(host, 'zi-app-created');
    screen.create();
    await Promise.race([told, settle().then(() => Promise.reject(new Error('Nothing was sent')))]);
  });

  it('does not show a category as chosen whose scopes are all locked', async () => {
    const { store } = stage({ scenario: scenarios.empty });
    const locked: ScopeCategory[] = [
      {
        id: 'copilot',
        title: 'Copilot',
        scopes: [{ name: 'copilot:read', title: 'Read', description: 'Reads.', requiredPackage: 'copilot' }],
      },
    ];
    const backend = { ...store.as(scenarios.empty.viewer), scopes: { list: () => Promise.resolve(locked) } };
    const screen = await (await FormScreen.show(createPortal({ backend }))).ready();
    screen.get('checkbox', 'Copilot').click();
    await settle();
    expect(screen.get<HTMLInputElement>('checkbox', 'Copilot').checked).to.equal(false);
  });

  it('keeps the draft when the host takes the element away to show its own sign-in', async () => {
    const session = new FakeSession();
    const { screen, portal } = await openForm({ session });
    await screen.fill(goodDraft);
    session.expire();
    await settle();
    fixtureCleanup();
    session.become({ status: 'signed-in' });
    const again = await (await FormScreen.show(portal)).ready();
    expect(again.content.name).to.equal(goodDraft.name);
  });

  it('keeps the focus in the form when Remove logo has removed itself', async () => {
    const { screen } = await openForm();
    await screen.chooseLogo(pngImage());
    screen.get('button', 'Remove logo').focus();
    await press('Enter');
    await screen.gone('button', 'Remove logo');
    await settle();
    expect(screen.focused === null, 'focus lost').to.equal(false);
  });

  it('keeps the focus in the form when Start over has removed itself', async () => {
    const opened = await openForm();
    await opened.screen.fill(goodDraft);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    fixtureCleanup();
    const screen = await (await FormScreen.show(opened.portal)).ready();
    screen.get('button', 'Start over').focus();
    await press('Enter');
    await screen.gone('button', 'Start over');
    await settle();
    expect(screen.focused === null, 'focus lost').to.equal(false);
  });

  it('keeps the focus in the form when Sign in has removed itself', async () => {
    const session = new FakeSession();
    const { screen } = await openForm({ session });
    session.expire();
    (await screen.find('button', 'Sign in')).focus();
    await press('Enter');
    await screen.gone('button', 'Sign in');
    await settle();
    expect(screen.focused === null, 'focus lost').to.equal(false);
  });

  it('tells the page nothing of an app after Cancel', async () => {
    const { host, screen, store } = await openForm();
    await screen.fill(goodDraft);
    const release = store.hangNext('apps.create');
    const heard: string[] = [];
    for (const name of ['zi-app-created', 'zi-create-app-cancelled']) {
      host.addEventListener(name, () => heard.push(name));
    }
    screen.create();
    await screen.find('button', 'Creating…');
    screen.get('button', 'Cancel').click();
    release();
    await settle();
    expect(heard).to.deep.equal(['zi-create-app-cancelled']);
  });

  it('says something when Create is chosen while the logo is still read', async () => {
    const { screen } = await openForm();
    await screen.fill(goodDraft);
    const slow = new File([pngImage()], 'logo.png');
    let answer: (bytes: ArrayBuffer) => void = () => undefined;
    slow.arrayBuffer = (): Promise<ArrayBuffer> => new Promise((resolve) => (answer = resolve));
    const event = new DragEvent('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files: [slow] } });
    screen.dropZone.dispatchEvent(event);
    await screen.reads('Reading the file…');
    const told = oneEvent(screen.host, 'zi-app-created');
    screen.create();
    answer(pngImage().buffer);
    await Promise.race([told, settle().then(() => Promise.reject(new Error('The click was lost')))]);
  });

  it('goes on showing the problem of a row when the row before it goes', async () => {
    const { screen } = await openForm();
    screen.get('button', 'Add URI').click();
    fill(await screen.find('textbox', 'Sign-in redirect URI 2'), 'http://a.example/');
    await screen.reads('Use https://.');
    screen.get('button', 'Remove URI 1').click();
    await screen.gone('textbox', 'Sign-in redirect URI 2');
    expect(screen.problemAt(screen.uri(1))).to.include('Use https://.');
  });

  it('tells a keyboard user who sees why Add is off', async () => {
    const { screen } = await openForm();
    await screen.fill({ redirectUris: Array.from({ length: 20 }, (_, index) => `https://app.example/${index}`) });
    expect(screen.text).to.include('Use at most 20 redirect URIs.');
  });
});

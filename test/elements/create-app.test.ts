import { expect, oneEvent } from '@open-wc/testing';

import { scenarios } from '../../src/backends/memory/scenarios.js';
import type { App } from '../../src/contract/app.js';
import { PortalError } from '../../src/contract/errors.js';
import { goodDraft, openForm, placeForm } from './support/create-app-screen.js';
import { FakeSession } from './support/fake-session.js';
import { settle } from './support/forms.js';

const emptyForm = { name: '', type: 'internal', uris: [''], scopes: [], logo: undefined };

describe('<zi-create-app>', () => {
  it('is empty at first, for internal use, and accessible', async () => {
    const { host, screen } = await openForm();
    await screen.find('form', 'Create App');
    expect(screen.content).to.deep.equal(emptyForm);
    expect(screen.problems).to.deep.equal([]);
    await expect(host).to.be.accessible();
  });

  it('creates the app that was filled in, and tells the page', async () => {
    const { host, screen, apps } = await openForm();
    await screen.fill({
      ...goodDraft,
      redirectUris: ['https://app.example/callback', 'http://localhost:8123/callback'],
      scopes: ['ziapi:search', 'ziapi:enrich'],
    });
    const told = oneEvent<CustomEvent<{ app: App }>>(host, 'zi-app-created');
    screen.create();
    const { app } = (await told).detail;
    expect(app).to.deep.include({
      name: 'My Internal App',
      applicationType: 'internal',
      status: 'approved',
      active: true,
      redirectUris: ['https://app.example/callback', 'http://localhost:8123/callback'],
      scopes: ['ziapi:search', 'ziapi:enrich'],
      logo: null,
    });
    expect((await apps()).map(({ id }) => id)).to.deep.equal([app.id]);
  });

  it('creates a partner app, which is reviewed first', async () => {
    const { host, screen, apps } = await openForm();
    await screen.fill({ ...goodDraft, applicationType: 'partner' });
    const told = oneEvent(host, 'zi-app-created');
    screen.create();
    await told;
    expect((await apps())[0]).to.deep.include({ applicationType: 'partner', status: 'under-review', active: false });
  });

  it('is empty again after the app was created', async () => {
    const { host, screen } = await openForm();
    await screen.fill({ ...goodDraft, applicationType: 'partner' });
    const told = oneEvent(host, 'zi-app-created');
    screen.create();
    await told;
    await screen.find('button', 'Create');
    expect(screen.content).to.deep.equal(emptyForm);
    expect(screen.problems).to.deep.equal([]);
  });

  it('tells the other elements of the page that there is a new app', async () => {
    const { host, screen, portal, apps } = await openForm();
    const changes: unknown[] = [];
    const stop = portal.changes.subscribe((change) => changes.push(change));
    await screen.fill(goodDraft);
    const told = oneEvent(host, 'zi-app-created');
    screen.create();
    await told;
    stop();
    expect(changes).to.deep.equal([{ kind: 'app', appId: (await apps())[0]?.id }]);
  });

  it('clears the form and tells the page on Cancel, and makes nothing', async () => {
    const { host, screen, callsOf } = await openForm();
    await screen.fill(goodDraft);
    const told = oneEvent(host, 'zi-create-app-cancelled');
    screen.get('button', 'Cancel').click();
    await told;
    await settle();
    expect(screen.content).to.deep.equal(emptyForm);
    expect(callsOf('apps.create')).to.have.length(0);
  });

  it('sends one call for two clicks, and says that it is under way', async () => {
    const { host, screen, store, callsOf, apps } = await openForm();
    await screen.fill(goodDraft);
    const release = store.hangNext('apps.create');
    const told = oneEvent(host, 'zi-app-created');
    const button = screen.get('button', 'Create');
    button.click();
    button.click();
    await screen.find('button', 'Creating…');
    button.click();
    expect(button.getAttribute('aria-busy')).to.equal('true');
    await expect(host).to.be.accessible();
    release();
    await told;
    await settle();
    expect(callsOf('apps.create')).to.have.length(1);
    expect(await apps()).to.have.length(1);
  });

  it('says that it is loading', async () => {
    const { host, screen } = await placeForm({ prepare: (store) => store.hangNext('scopes.list', Infinity) });
    await screen.reads('Loading…');
    await expect(host).to.be.accessible();
  });

  it('says what failed, and reads again when asked', async () => {
    const { host, screen } = await placeForm({
      prepare: (store) => store.failNext('scopes.list', new PortalError('network')),
    });
    const retry = await screen.find('button', 'Try again');
    expect(screen.text).to.include('The server can’t be reached.');
    await expect(host).to.be.accessible();
    retry.click();
    await screen.ready();
  });

  it('says which package the organisation lacks, and shows no form', async () => {
    const { host, screen } = await placeForm({ scenario: scenarios['no-package'] });
    await screen.reads('Your organization needs one of these packages: Enterprise API, Copilot.');
    expect(screen.has('form')).to.equal(false);
    await expect(host).to.be.accessible();
  });

  it('says which subscription the person lacks', async () => {
    const { screen } = await placeForm({ scenario: scenarios['no-subscription'] });
    await screen.reads('You need the DevPortal subscription.');
  });

  it('asks to sign in where nobody is', async () => {
    const { host, screen } = await placeForm({ session: new FakeSession({ status: 'signed-out' }) });
    await screen.find('heading', 'You are signed out');
    await expect(host).to.be.accessible();
    screen.get('button', 'Sign in').click();
    await screen.ready();
  });
});

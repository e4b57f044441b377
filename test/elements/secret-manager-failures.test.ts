import { expect, oneEvent } from '@open-wc/testing';

import { PortalError } from '../../src/contract/errors.js';
import type { ErrorDetail } from '../../src/controllers/events.js';
import { fill, settle } from './support/forms.js';
import { FakeSession } from './support/fake-session.js';
import { appId, generate, oneSecret, openSecrets, rows, twoActive } from './support/secret-screen.js';

const generateButton = 'Generate New Secret';

describe('<zi-secret-manager> when something fails', () => {
  it('says that nothing was generated, and tells the page why', async () => {
    const { host, screen, store } = await openSecrets({ scenario: oneSecret });
    store.failNext('secrets.create', new PortalError('server', { requestId: 'req-9' }));
    const told = oneEvent<CustomEvent<ErrorDetail>>(host, 'zi-error');
    (await screen.find('button', generateButton)).click();
    expect((await told).detail).to.deep.equal({ code: 'server', retryable: true, requestId: 'req-9' });
    await screen.reads('The secret was not changed. Something went wrong on the server. Try again.');
    expect(screen.has('dialog')).to.equal(false);
    await expect(host).to.be.accessible();
  });

  it('makes one secret, not two, when the answer was lost and Generate is chosen again', async () => {
    const { screen, store, backend } = await openSecrets({ scenario: oneSecret });
    store.failNext('secrets.create', new PortalError('network'), { afterwards: true });
    (await screen.find('button', generateButton)).click();
    await screen.reads('The server can’t be reached.');
    const plaintext = await generate(screen);
    screen.get('checkbox').click();
    screen.get('button', 'Done').click();
    await screen.gone('dialog');
    expect(await rows(screen)).to.deep.equal(['mR5a Active', `${plaintext.slice(-4)} Active`]);
    expect(await backend.secrets.list({ appId })).to.have.length(2);
    expect(screen.text).not.to.include('The server can’t be reached.');
  });

  it('makes another secret after the first one was shown', async () => {
    const { screen, callsOf } = await openSecrets({ scenario: oneSecret });
    await generate(screen);
    screen.get('checkbox').click();
    screen.get('button', 'Done').click();
    await screen.gone('dialog');
    screen.all('button', /^Deactivate: /)[0]?.click();
    // The new one has not been used.
    fill(await screen.find('textbox', 'Type mR5a to confirm'), 'mR5a');
    (await screen.find('button', 'Deactivate')).click();
    (await screen.find('button', /^Delete: /)).click();
    (await screen.find('button', 'Delete')).click();
    await screen.reads('Secret deleted');
    await screen.gone('button', /^Delete: /);
    await generate(screen);
    const keys = callsOf('secrets.create').map(({ input }) => (input as { idempotencyKey: string }).idempotencyKey);
    expect(new Set(keys)).to.have.property('size', 2);
  });

  it('says so when another tab has used up the places, and shows what there is now', async () => {
    const { screen, backend } = await openSecrets({ scenario: oneSecret });
    await rows(screen);
    const { secret } = await backend.secrets.create({ appId, idempotencyKey: 'a-key-of-another-tab' });
    screen.get('button', generateButton).click();
    await screen.reads('The secret was not changed. An app can have two secrets.');
    await screen.reads(secret.hint);
    expect(await rows(screen)).to.deep.equal(['mR5a Active', `${secret.hint} Active`]);
    expect(screen.get('button', generateButton).getAttribute('aria-disabled')).to.equal('true');
  });

  it('says so when another tab has made a secret the last active one', async () => {
    const { host, screen, backend } = await openSecrets({ scenario: twoActive });
    (await screen.find('button', 'Deactivate: Secret that ends with 9bTx')).click();
    await screen.find('dialog');
    await backend.secrets.deactivate({ appId, secretId: 'secret-technographic-enrich-2' });
    screen.get('button', 'Deactivate').click();
    await screen.reads('The secret was not changed. This is the only active secret.');
    await screen.find('button', 'Activate: Secret that ends with mR5a');
    expect(await rows(screen)).to.deep.equal(['9bTx Active', 'mR5a Inactive']);
    await expect(host).to.be.accessible();
  });

  it('says so when another tab has activated the secret to delete', async () => {
    const { screen, backend } = await openSecrets();
    (await screen.find('button', 'Delete: Secret that ends with 9bTx')).click();
    await screen.find('dialog');
    await backend.secrets.activate({ appId, secretId: 'secret-technographic-enrich-1' });
    screen.get('button', 'Delete').click();
    await screen.reads('The secret was not changed. Deactivate the secret before you delete it.');
    await screen.find('button', 'Deactivate: Secret that ends with 9bTx');
  });

  it('says that a deactivation failed, leaves the secret as it is, and can be asked again', async () => {
    const { screen, store } = await openSecrets({ scenario: twoActive });
    store.failNext('secrets.deactivate', new PortalError('timeout'));
    const opener = await screen.find('button', 'Deactivate: Secret that ends with 9bTx');
    opener.focus();
    opener.click();
    (await screen.find('button', 'Deactivate')).click();
    await screen.reads('The secret was not changed. The server took too long to answer.');
    await screen.focusOn('button', 'Deactivate: Secret that ends with 9bTx');
    expect(await rows(screen)).to.deep.equal(['9bTx Active', 'mR5a Active']);
    opener.click();
    (await screen.find('button', 'Deactivate')).click();
    await screen.reads('Secret deactivated');
    expect(screen.text).not.to.include('The server took too long');
  });

  it('says that it takes a while, and sends one call for two clicks', async () => {
    const { host, screen, store, callsOf } = await openSecrets();
    const release = store.hangNext('secrets.activate');
    const button = await screen.find('button', 'Activate: Secret that ends with 9bTx');
    button.click();
    await settle();
    button.click();
    expect(button.getAttribute('aria-busy')).to.equal('true');
    await expect(host).to.be.accessible();
    release();
    await screen.reads('Secret activated');
    expect(callsOf('secrets.activate')).to.have.length(1);
  });

  it('asks to sign in where nobody is', async () => {
    const session = new FakeSession({ status: 'signed-out' });
    const { host, screen } = await openSecrets({ session });
    await screen.find('heading', 'You are signed out');
    await expect(host).to.be.accessible();
    screen.get('button', 'Sign in').click();
    expect(await rows(screen)).to.have.length(2);
    expect(session.signIns).to.equal(1);
  });

  it('asks to sign in again when the sign-in has ended', async () => {
    const session = new FakeSession();
    const { screen } = await openSecrets({ session });
    await rows(screen);
    session.expire();
    await screen.find('heading', 'Your sign-in has ended');
    screen.get('button', 'Sign in').click();
    expect(await rows(screen)).to.have.length(2);
  });

  it('shows a new secret even where the list cannot be read again', async () => {
    const { screen, store } = await openSecrets({ scenario: oneSecret });
    await rows(screen);
    store.failNext('secrets.list', new PortalError('network'));
    const plaintext = await generate(screen);
    await settle();
    expect(screen.get<HTMLInputElement>('textbox', 'Client secret').value).to.equal(plaintext);
  });
});

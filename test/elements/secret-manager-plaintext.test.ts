import { expect } from '@open-wc/testing';

import { press } from './support/forms.js';
import { appId, oneSecret, openIssued, openSecrets, shownSecret } from './support/secret-screen.js';
import { overheard, readable, storage } from './support/traces.js';

/** Longer than what stands for it on screen. */
const plaintextPattern = /zis_\w{46}/;

describe('<zi-secret-manager> and the plaintext of a new secret', () => {
  it('has it in the value of one field and nowhere else while it is shown', async () => {
    const { host, plaintext } = await openIssued();
    const found = readable(host).split(plaintext).length - 1;
    expect(found).to.equal(1);
    expect(storage()).not.to.include(plaintext);
  });

  it('has it nowhere after Done', async () => {
    const { host, screen, plaintext } = await openIssued();
    screen.get('checkbox').click();
    screen.get('button', 'Done').click();
    await screen.gone('dialog');
    expect(readable(host)).not.to.include(plaintext);
    expect(storage()).not.to.include(plaintext);
  });

  it('has it nowhere after it was given up', async () => {
    const { host, screen, plaintext } = await openIssued();
    await press('Escape');
    (await screen.find('button', 'Close without the secret')).click();
    await screen.gone('dialog');
    expect(readable(host)).not.to.include(plaintext);
  });

  it('tells the page which secret was generated, and not the secret', async () => {
    const told = overheard();
    const { screen, backend, plaintext } = await openIssued();
    screen.get('checkbox').click();
    screen.get('button', 'Done').click();
    await screen.gone('dialog');
    const [, created] = await backend.secrets.list({ appId });
    expect(told.text()).to.include(JSON.stringify(['zi-secret-created', { appId, secretId: created?.id }]));
    expect(told.text()).not.to.include(plaintext);
    told.stop();
  });

  it('has it nowhere after the element was taken out of the page, nor when it comes back', async () => {
    const { host, screen, plaintext } = await openIssued();
    const parent = host.parentElement!;
    host.remove();
    await host.updateComplete;
    expect(readable(host), 'out of the page').not.to.include(plaintext);
    parent.append(host);
    await screen.find('table', 'Client Secrets');
    expect(screen.has('dialog')).to.equal(false);
    expect(readable(host), 'back in the page').not.to.include(plaintext);
  });

  it('no longer asks before the page is left once the element is gone', async () => {
    const { host } = await openIssued();
    host.remove();
    expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(true);
  });

  it('has it nowhere after the element was turned to another app', async () => {
    const { host, screen, plaintext } = await openIssued();
    host.appId = 'app-another-app';
    await screen.gone('dialog');
    await screen.find('table', 'Client Secrets');
    expect(readable(host)).not.to.include(plaintext);
  });

  it('does not show the answer for an app that the element has turned away from', async () => {
    const { host, screen, store } = await openSecrets({ scenario: oneSecret });
    const release = store.hangNext('secrets.create');
    (await screen.find('button', 'Generate New Secret')).click();
    await screen.find('button', 'Generating…');
    host.appId = 'app-another-app';
    release();
    await screen.reads('Wd3e');
    expect(screen.has('dialog')).to.equal(false);
    expect(readable(host)).not.to.match(plaintextPattern);
  });

  it('does not show the answer that comes after the element has left the page', async () => {
    const { host, screen, store } = await openSecrets({ scenario: oneSecret });
    const parent = host.parentElement!;
    const release = store.hangNext('secrets.create');
    (await screen.find('button', 'Generate New Secret')).click();
    await screen.find('button', 'Generating…');
    host.remove();
    release();
    parent.append(host);
    await screen.find('button', 'Generate New Secret');
    expect(screen.has('dialog')).to.equal(false);
    expect(readable(host)).not.to.match(plaintextPattern);
  });

  it('shows another one each time', async () => {
    const first = await openIssued();
    const second = await openIssued();
    expect(first.plaintext).to.match(/^zis_/);
    expect(await shownSecret(second.screen)).not.to.equal(first.plaintext);
  });
});

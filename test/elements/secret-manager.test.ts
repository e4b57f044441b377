import { expect } from '@open-wc/testing';

import { scenarios } from '../../src/backends/memory/scenarios.js';
import { PortalError } from '../../src/contract/errors.js';
import { eventually, settle } from './support/forms.js';
import { appId, clipboard, oneSecret, openSecrets, rows, withSecrets } from './support/secret-screen.js';

describe('<zi-secret-manager>', () => {
  it('shows the client ID, and copies it', async () => {
    const { texts } = clipboard();
    const { screen } = await openSecrets();
    const field = await screen.find<HTMLInputElement>('textbox', 'Client ID');
    expect(field.value).to.equal('0oame6vb2lrlr5h0ld7');
    screen.get('button', 'Copy').click();
    await screen.find('button', 'Copied');
    expect(texts).to.deep.equal(['0oame6vb2lrlr5h0ld7']);
  });

  it('selects the client ID for a copy by hand where the clipboard is refused', async () => {
    clipboard().deny();
    const { screen } = await openSecrets();
    const field = await screen.find<HTMLInputElement>('textbox', 'Client ID');
    screen.get('button', 'Copy').click();
    await eventually(() => {
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
    });
    expect(screen.has('button', 'Copied')).to.equal(false);
  });

  it('lists the secrets by day, ending and status', async () => {
    const { screen } = await openSecrets();
    expect(await rows(screen)).to.deep.equal(['9bTx Inactive', 'mR5a Active']);
    expect(screen.all('columnheader').map(({ textContent }) => textContent)).to.deep.equal([
      'Created',
      'Secret',
      'Last used',
      'Expires',
      'Status',
      'Action',
    ]);
    expect(screen.text).to.include('Apr 22, 2025').and.to.include('May 15, 2025');
  });

  it('says how many secrets an app can have at the maximum, with Generate still reachable', async () => {
    const { screen } = await openSecrets();
    const button = await screen.find('button', 'Generate New Secret');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(screen.description(button)).to.equal(
      'An app can have two secrets. Deactivate and delete one to generate another.',
    );
    button.focus();
    await screen.focusOn('button', 'Generate New Secret');
    button.click();
    await settle();
    expect(screen.has('dialog')).to.equal(false);
    expect(screen.text).not.to.include('The secret was not changed');
  });

  it('says why the last active secret cannot be deactivated, with the button still reachable', async () => {
    const { screen, backend } = await openSecrets({ scenario: oneSecret });
    const button = await screen.find('button', 'Deactivate: Secret that ends with mR5a');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(screen.description(button)).to.equal(
      'This is the only active secret. Generate another one first, so that the app keeps working.',
    );
    button.focus();
    await screen.focusOn('button', 'Deactivate: Secret that ends with mR5a');
    button.click();
    await settle();
    expect(screen.has('dialog')).to.equal(false);
    expect((await backend.secrets.list({ appId }))[0]?.status).to.equal('active');
  });

  it('says that there is no secret yet', async () => {
    const { screen, host } = await openSecrets({ scenario: withSecrets(() => []) });
    await screen.find('heading', 'No secret yet');
    expect(screen.has('table')).to.equal(false);
    await expect(host).to.be.accessible();
  });

  it('says that it is loading', async () => {
    const { screen, host } = await openSecrets({ prepare: (store) => store.hangNext('secrets.list', Infinity) });
    await screen.reads('Loading…');
    await expect(host).to.be.accessible();
  });

  it('says what failed, and reads again when asked', async () => {
    const { screen, host } = await openSecrets({
      prepare: (store) => store.failNext('secrets.list', new PortalError('server', { requestId: 'req-7' })),
    });
    const retry = await screen.find('button', 'Try again');
    expect(screen.text).to.include('Something went wrong on the server. Try again.').and.to.include('Request req-7');
    await expect(host).to.be.accessible();
    retry.click();
    expect(await rows(screen)).to.have.length(2);
  });

  it('says that the app is gone, and offers no second try', async () => {
    const { screen, host } = await openSecrets({
      prepare: (store) => store.failNext('apps.get', new PortalError('not-found')),
    });
    await screen.reads('This app no longer exists, or you can’t see it.');
    expect(screen.has('button')).to.equal(false);
    await expect(host).to.be.accessible();
  });

  it('shows what the person lacks, and offers to ask for it', async () => {
    const { screen, host } = await openSecrets({ scenario: scenarios['no-subscription'] });
    await screen.find('button', 'Ask for access');
    expect(screen.text).to.include('You need the DevPortal subscription.').and.to.include('Olivia Chen');
    await expect(host).to.be.accessible();
  });

  it('turns to another app when told to, and never shows the first one’s secrets under it', async () => {
    const { screen, host, store } = await openSecrets();
    await rows(screen);
    const release = store.hangNext('secrets.list');
    host.appId = 'app-another-app';
    await screen.reads('Loading…');
    expect(screen.text).not.to.include('mR5a');
    release();
    expect(await rows(screen)).to.deep.equal(['Wd3e Active']);
    expect(screen.get<HTMLInputElement>('textbox', 'Client ID').value).to.equal('0oamju4ff3de7rqdxld7');
  });

  it('is accessible with its secrets', async () => {
    const { screen, host } = await openSecrets();
    await rows(screen);
    await expect(host).to.be.accessible();
  });
});

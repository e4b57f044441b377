import { expect } from '@open-wc/testing';

import { press, tabTo } from './support/forms.js';
import { clipboard, dialogTitle, oneSecret, openSecrets, rows, shownSecret } from './support/secret-screen.js';

describe('<zi-secret-manager> from the keyboard', () => {
  it('copies the client ID', async () => {
    const { texts } = clipboard();
    const { screen } = await openSecrets();
    await rows(screen);
    await tabTo(screen, 'button', 'Copy');
    await press('Enter');
    await screen.find('button', 'Copied');
    expect(texts).to.deep.equal(['0oame6vb2lrlr5h0ld7']);
  });

  it('generates a secret, copies it and closes', async () => {
    const { texts } = clipboard();
    const { screen } = await openSecrets({ scenario: oneSecret });
    await rows(screen);
    await tabTo(screen, 'button', 'Generate New Secret');
    await press('Enter');
    const plaintext = await shownSecret(screen);
    await tabTo(screen, 'button', 'Copy');
    await press(' ');
    await screen.find('button', 'Copied');
    expect(texts).to.deep.equal([plaintext]);
    await tabTo(screen, 'button', 'Done');
    await press('Enter');
    await screen.gone('dialog');
    await screen.focusOn('button', 'Generate New Secret');
  });

  it('acknowledges a secret and closes with Escape', async () => {
    const { screen } = await openSecrets({ scenario: oneSecret });
    await rows(screen);
    await tabTo(screen, 'button', 'Generate New Secret');
    await press('Enter');
    await screen.find('dialog', dialogTitle);
    await tabTo(screen, 'checkbox', 'I have stored this secret in a safe place');
    await press(' ', 'Escape');
    await screen.gone('dialog');
  });

  it('leaves without the secret over the warning', async () => {
    const { screen } = await openSecrets({ scenario: oneSecret });
    await rows(screen);
    await tabTo(screen, 'button', 'Generate New Secret');
    await press('Enter');
    await screen.find('dialog', dialogTitle);
    await press('Escape');
    await screen.find('button', 'Close without the secret');
    await tabTo(screen, 'button', 'Close without the secret');
    await press('Enter');
    await screen.gone('dialog');
    await screen.focusOn('button', 'Generate New Secret');
  });

  it('deactivates a secret, deletes it and generates another', async () => {
    const { screen } = await openSecrets();
    await rows(screen);
    await tabTo(screen, 'button', 'Activate: Secret that ends with 9bTx');
    await press('Enter');
    await screen.find('button', 'Deactivate: Secret that ends with 9bTx');
    await tabTo(screen, 'button', 'Deactivate: Secret that ends with mR5a');
    await press('Enter');
    await screen.find('dialog', 'Deactivate this secret?');
    await tabTo(screen, 'button', 'Deactivate');
    await press('Enter');
    await screen.find('button', 'Delete: Secret that ends with mR5a');
    await tabTo(screen, 'button', 'Delete: Secret that ends with mR5a');
    await press('Enter');
    await screen.find('dialog', 'Delete this secret?');
    await tabTo(screen, 'button', 'Delete');
    await press('Enter');
    await screen.reads('Secret deleted');
    await screen.gone('button', /mR5a/);
    expect(await rows(screen)).to.deep.equal(['9bTx Active']);
    await tabTo(screen, 'button', 'Generate New Secret');
    await press('Enter');
    await screen.find('dialog', dialogTitle);
  });

  it('reaches the controls that are off, and says there why', async () => {
    const { screen } = await openSecrets();
    await rows(screen);
    const off = await tabTo(screen, 'button', 'Deactivate: Secret that ends with mR5a');
    expect(screen.description(off)).to.include('This is the only active secret.');
    await press('Enter');
    expect(screen.has('dialog')).to.equal(false);
  });
});

import { expect } from '@open-wc/testing';

import type { DevPortalBackend } from '../../src/contract/backend.js';
import { PortalError } from '../../src/contract/errors.js';
import { generateClientSecret } from '../../src/contract/secret-value.js';
import { fill } from './support/forms.js';
import { appId, oneSecret, openIssued, openSecrets } from './support/secret-screen.js';

describe('<zi-secret-manager> with a secret to check', () => {
  it('tries the new secret out before it is carried anywhere', async () => {
    const { host, screen, callsOf, plaintext } = await openIssued();
    screen.get('button', 'Check secret').click();
    await screen.reads('This secret works');
    expect(callsOf('secrets.check').map(({ input }) => input)).to.deep.equal([
      { appId, credentials: { clientSecret: plaintext } },
    ]);
    await expect(host).to.be.accessible();
  });

  it('tries it out also while it is hidden', async () => {
    const { screen } = await openIssued();
    screen.get('button', 'Hide').click();
    screen.get('button', 'Check secret').click();
    await screen.reads('This secret works');
  });

  it('is no way of keeping the secret: closing still warns', async () => {
    const { screen } = await openIssued();
    screen.get('button', 'Check secret').click();
    await screen.reads('This secret works');
    screen.get('button', 'Done').click();
    await screen.find('button', 'Close without the secret');
  });

  it('says when the issuer cannot be asked, and asks again', async () => {
    const { screen } = await openIssued({
      scenario: oneSecret,
      prepare: (store) => {
        store.failNext('secrets.check', new PortalError('timeout'));
      },
    });
    screen.get('button', 'Check secret').click();
    await screen.reads('The secret was not checked.');
    screen.get('button', 'Check secret').click();
    await screen.reads('This secret works');
  });

  it('tells in the guide what is wrong with the one that a program holds', async () => {
    const { screen, plaintext } = await openIssued();
    screen.get('checkbox', 'I have stored this secret in a safe place').click();
    screen.get('button', 'Done').click();
    await screen.gone('dialog');
    screen.root.querySelector('summary')?.click();
    fill(password(screen), `${plaintext.slice(0, -1)}?`);
    screen.get('button', 'Check secret').click();
    await screen.reads('This secret is not complete or has a mistake');
    fill(password(screen), generateClientSecret());
    screen.get('button', 'Check secret').click();
    await screen.reads('This secret is not known');
    fill(password(screen), plaintext);
    screen.get('button', 'Check secret').click();
    await screen.reads('This secret works');
    expect(password(screen).value).to.equal('');
  });

  it('has no check where the backend makes none', async () => {
    const without = (backend: DevPortalBackend): DevPortalBackend => {
      const { check, ...secrets } = backend.secrets;
      return { ...backend, secrets };
    };
    const { screen } = await openSecrets({ scenario: oneSecret, without });
    (await screen.find('button', 'Generate New Secret')).click();
    await screen.find('dialog');
    expect(screen.has('button', 'Check secret')).to.equal(false);
  });
});

/** A password field has no role. */
function password(screen: { root: ShadowRoot }): HTMLInputElement {
  return screen.root.querySelector<HTMLInputElement>('input[type="password"]')!;
}

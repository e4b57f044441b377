import { expect, oneEvent } from '@open-wc/testing';

import { press } from './support/forms.js';
import { appId, openSecrets, rows, twoActive } from './support/secret-screen.js';

const deactivate = 'Deactivate: Secret that ends with 9bTx';
const remove = 'Delete: Secret that ends with 9bTx';

describe('<zi-secret-manager> with secrets to deactivate and delete', () => {
  it('asks before it deactivates a secret, names it, and is accessible', async () => {
    const { host, screen, callsOf } = await openSecrets({ scenario: twoActive });
    (await screen.find('button', deactivate)).click();
    await screen.find('dialog', 'Deactivate this secret?');
    expect(screen.text).to.include('Whatever still uses the secret that ends with 9bTx is refused');
    expect(callsOf('secrets.deactivate')).to.have.length(0);
    await expect(host).to.be.accessible();
  });

  it('deactivates it, says so and tells the page', async () => {
    const { host, screen, backend } = await openSecrets({ scenario: twoActive });
    (await screen.find('button', deactivate)).click();
    await screen.find('dialog');
    const told = oneEvent<CustomEvent<unknown>>(host, 'zi-secret-changed');
    screen.get('button', 'Deactivate').click();
    expect((await told).detail).to.deep.equal({ appId, secretId: 'secret-technographic-enrich-1' });
    await screen.reads('Secret deactivated');
    await screen.find('button', 'Activate: Secret that ends with 9bTx');
    expect(await rows(screen)).to.deep.equal(['9bTx Inactive', 'mR5a Active']);
    expect((await backend.secrets.list({ appId })).map(({ status }) => status)).to.deep.equal(['inactive', 'active']);
    await expect(host).to.be.accessible();
  });

  it('does nothing on Cancel, and gives the focus back', async () => {
    const { screen, callsOf } = await openSecrets({ scenario: twoActive });
    const opener = await screen.find('button', deactivate);
    opener.focus();
    opener.click();
    (await screen.find('button', 'Cancel')).click();
    await screen.gone('dialog');
    await screen.focusOn('button', deactivate);
    expect(callsOf('secrets.deactivate')).to.have.length(0);
    expect(await rows(screen)).to.deep.equal(['9bTx Active', 'mR5a Active']);
  });

  it('does nothing on Escape, and gives the focus back', async () => {
    const { screen, callsOf } = await openSecrets({ scenario: twoActive });
    const opener = await screen.find('button', deactivate);
    opener.focus();
    opener.click();
    await screen.find('dialog');
    await press('Escape');
    await screen.gone('dialog');
    await screen.focusOn('button', deactivate);
    expect(callsOf('secrets.deactivate')).to.have.length(0);
  });

  it('starts the question on Cancel, so that Enter does no harm', async () => {
    const { screen, callsOf } = await openSecrets({ scenario: twoActive });
    (await screen.find('button', deactivate)).click();
    await screen.find('dialog');
    await screen.focusOn('button', 'Cancel');
    await press('Enter');
    await screen.gone('dialog');
    expect(callsOf('secrets.deactivate')).to.have.length(0);
  });

  it('activates a secret again without a question', async () => {
    const { screen, backend } = await openSecrets();
    (await screen.find('button', 'Activate: Secret that ends with 9bTx')).click();
    await screen.reads('Secret activated');
    await screen.find('button', deactivate);
    expect((await backend.secrets.list({ appId })).map(({ status }) => status)).to.deep.equal(['active', 'active']);
  });

  it('asks before it deletes an inactive secret, and is accessible', async () => {
    const { host, screen, callsOf } = await openSecrets();
    (await screen.find('button', remove)).click();
    await screen.find('dialog', 'Delete this secret?');
    expect(screen.text).to.include('The secret that ends with 9bTx is gone for good.');
    await expect(host).to.be.accessible();
    screen.get('button', 'Cancel').click();
    await screen.gone('dialog');
    expect(callsOf('secrets.delete')).to.have.length(0);
  });

  it('deletes it, and makes room for another', async () => {
    const { host, screen, backend } = await openSecrets();
    const opener = await screen.find('button', remove);
    opener.focus();
    opener.click();
    await screen.find('dialog');
    const told = oneEvent(host, 'zi-secret-changed');
    screen.get('button', 'Delete').click();
    await told;
    await screen.reads('Secret deleted');
    await screen.gone('button', remove);
    expect(await rows(screen)).to.deep.equal(['mR5a Active']);
    expect(await backend.secrets.list({ appId })).to.have.length(1);
    expect(screen.get('button', 'Generate New Secret').getAttribute('aria-disabled')).to.equal(null);
  });

  it('offers no deletion of an active secret', async () => {
    const { screen } = await openSecrets({ scenario: twoActive });
    await rows(screen);
    expect(screen.all('button', /^Delete/)).to.deep.equal([]);
  });

  it('reads the secrets again when another element or tab has changed them', async () => {
    const { screen, backend, portal } = await openSecrets({ scenario: twoActive });
    await rows(screen);
    await backend.secrets.deactivate({ appId, secretId: 'secret-technographic-enrich-1' });
    portal.changes.announce({ kind: 'secrets', appId }, undefined);
    await screen.find('button', remove);
    expect(await rows(screen)).to.deep.equal(['9bTx Inactive', 'mR5a Active']);
  });
});

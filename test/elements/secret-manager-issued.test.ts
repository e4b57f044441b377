import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';

import { looksLikeClientSecret } from '../../src/contract/secret-value.js';
import { press, settle } from './support/forms.js';
import { clipboard, dialogTitle, generate, oneSecret, openIssued, openSecrets, rows } from './support/secret-screen.js';

const guard = 'You haven’t copied the secret. Once this closes, nobody can show it again.';

describe('<zi-secret-manager> with a new secret', () => {
  it('shows it in a dialog, and lists it by its ending alone', async () => {
    const { screen, plaintext } = await openIssued();
    expect(looksLikeClientSecret(plaintext)).to.equal(true);
    expect(screen.text).to.include('It is shown this once and can’t be seen again.');
    screen.get('checkbox', 'I have stored this secret in a safe place').click();
    screen.get('button', 'Done').click();
    await screen.gone('dialog');
    expect(await rows(screen)).to.deep.equal(['mR5a Active', `${plaintext.slice(-4)} Active`]);
    expect(screen.has('textbox', 'Client secret')).to.equal(false);
  });

  it('is accessible in each of its states', async () => {
    clipboard().deny();
    const { screen, host } = await openIssued();
    await expect(host).to.be.accessible();
    screen.get('button', 'Done').click();
    await screen.find('button', 'Close without the secret');
    await expect(host).to.be.accessible();
    screen.get('button', 'Copy').click();
    await screen.reads('The browser refused to copy.');
    await expect(host).to.be.accessible();
  });

  it('closes with Done once it was copied, and the focus is back on Generate', async () => {
    const { texts } = clipboard();
    const { screen, plaintext } = await openIssued();
    screen.get('button', 'Copy').click();
    await screen.find('button', 'Copied');
    expect(texts).to.deep.equal([plaintext]);
    await screen.reads('Secret copied');
    screen.get('button', 'Done').click();
    await screen.gone('dialog');
    await screen.focusOn('button', 'Generate New Secret');
  });

  it('closes with Escape once it was acknowledged, and the focus is back on Generate', async () => {
    const { screen } = await openIssued();
    screen.get('checkbox', 'I have stored this secret in a safe place').click();
    await press('Escape');
    await screen.gone('dialog');
    await screen.focusOn('button', 'Generate New Secret');
  });

  it('warns and stays when Done comes too early', async () => {
    const { screen, plaintext } = await openIssued();
    screen.get('button', 'Done').click();
    expect((await screen.find('alert')).textContent).to.include(guard);
    expect(screen.get<HTMLInputElement>('textbox', 'Client secret').value).to.equal(plaintext);
  });

  it('warns and stays on one Escape, and on as many as follow', async () => {
    const { screen, plaintext } = await openIssued();
    for (let time = 1; time <= 4; time += 1) {
      await press('Escape');
      await screen.reads(guard);
      expect(screen.get<HTMLInputElement>('textbox', 'Client secret').value, `Escape ${time}`).to.equal(plaintext);
    }
  });

  it('warns and stays on Escape after a click beside the dialog', async () => {
    const { screen, plaintext } = await openIssued();
    await sendMouse({ type: 'click', position: [3, 3] });
    for (let time = 1; time <= 3; time += 1) {
      await press('Escape');
      await screen.reads(guard);
      await screen.find('dialog', dialogTitle);
      expect(screen.get<HTMLInputElement>('textbox', 'Client secret').value, `Escape ${time}`).to.equal(plaintext);
    }
  });

  it('goes back to the secret from the warning', async () => {
    const { screen, plaintext } = await openIssued();
    screen.get('button', 'Done').click();
    (await screen.find('button', 'Go back')).click();
    await screen.find('button', 'Done');
    expect(screen.text).not.to.include(guard);
    expect(screen.get<HTMLInputElement>('textbox', 'Client secret').value).to.equal(plaintext);
  });

  it('leaves without the secret when that is what the person wants', async () => {
    const { screen, plaintext } = await openIssued();
    await press('Escape');
    (await screen.find('button', 'Close without the secret')).click();
    await screen.gone('dialog');
    expect(await rows(screen)).to.deep.equal(['mR5a Active', `${plaintext.slice(-4)} Active`]);
    await screen.focusOn('button', 'Generate New Secret');
  });

  it('warns again after the acknowledgement is taken back', async () => {
    const { screen } = await openIssued();
    const box = screen.get('checkbox', 'I have stored this secret in a safe place');
    box.click();
    box.click();
    screen.get('button', 'Done').click();
    await screen.reads(guard);
  });

  it('selects the secret where the clipboard is refused, and does not count it as copied', async () => {
    const { deny, texts } = clipboard();
    deny();
    const { screen, plaintext } = await openIssued();
    const field = screen.get<HTMLInputElement>('textbox', 'Client secret');
    screen.get('button', 'Copy').click();
    await screen.reads('The browser refused to copy. The secret is selected');
    await screen.focusOn('textbox', 'Client secret');
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).to.equal(plaintext);
    expect(texts).to.deep.equal([]);
    expect(screen.has('button', 'Copied')).to.equal(false);
    await press('Escape');
    await screen.reads(guard);
  });

  it('closes before the clipboard has answered only against the warning', async () => {
    clipboard();
    const { screen } = await openIssued();
    Object.defineProperty(navigator.clipboard, 'writeText', { configurable: true, value: () => new Promise(() => {}) });
    screen.get('button', 'Copy').click();
    await settle();
    screen.get('button', 'Done').click();
    await screen.reads(guard);
  });

  it('asks before the page is left, until it was copied', async () => {
    clipboard();
    const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const { screen } = await openIssued();
    expect(leaves(), 'before it was copied').to.equal(false);
    screen.get('button', 'Copy').click();
    await screen.find('button', 'Copied');
    expect(leaves(), 'after it was copied').to.equal(true);
    screen.get('button', 'Done').click();
    await screen.gone('dialog');
    expect(leaves(), 'after it was closed').to.equal(true);
  });

  it('no longer asks before the page is left once it was given up', async () => {
    const { screen } = await openIssued();
    screen.get('button', 'Done').click();
    (await screen.find('button', 'Close without the secret')).click();
    await screen.gone('dialog');
    expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(true);
  });

  it('starts anew with the next one: neither copied nor acknowledged', async () => {
    clipboard();
    const { screen, backend, plaintext, portal } = await openIssued();
    screen.get('button', 'Copy').click();
    await screen.find('button', 'Copied');
    screen.get('button', 'Done').click();
    await screen.gone('dialog');
    const input = { appId: 'app-technographic-enrich' };
    const [old] = await backend.secrets.list(input);
    await backend.secrets.deactivate({ ...input, secretId: old?.id ?? '' });
    await backend.secrets.delete({ ...input, secretId: old?.id ?? '' });
    portal.changes.announce({ kind: 'secrets', ...input }, undefined);
    await screen.gone('cell', /mR5a/);
    expect(await generate(screen)).not.to.equal(plaintext);
    screen.get('button', 'Done').click();
    await screen.reads(guard);
  });

  it('makes one secret of two clicks', async () => {
    const { screen, backend, store } = await openSecrets({ scenario: oneSecret });
    const release = store.hangNext('secrets.create');
    const button = await screen.find('button', 'Generate New Secret');
    button.click();
    const busy = await screen.find('button', 'Generating…');
    busy.click();
    release();
    await screen.find('dialog', dialogTitle);
    await settle();
    expect(await backend.secrets.list({ appId: 'app-technographic-enrich' })).to.have.length(2);
  });
});

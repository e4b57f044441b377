import { expect } from '@open-wc/testing';

import type { SecretForHost } from '../../src/portal/portal.js';
import { press, type Screen, settle } from './support/forms.js';
import { appId, openSecrets, oneSecret, rows, type SecretScreen } from './support/secret-screen.js';
import { overheard, readable, storage } from './support/traces.js';

const dialogName = 'Your new client secret';
const onItsWay = 'The new secret is on its way to your organization’s vault…';
const taken = 'The new secret is in your organization’s vault. Nobody has seen it.';
const refused = 'The vault did not take the new secret.';

interface Visit {
  issued: SecretForHost;
  signal: AbortSignal;
  accept: () => void;
  refuse: (error?: Error) => void;
}

/** A host's vault that answers when the test says so. */
async function openVault(): Promise<SecretScreen & { visits: Visit[] }> {
  const visits: Visit[] = [];
  const opened = await openSecrets({
    scenario: oneSecret,
    onSecretIssued: (issued, { signal }) =>
      new Promise((resolve, reject) => {
        const refuse = (error = new Error('sealed')): void => {
          reject(error);
        };
        visits.push({ issued, signal, accept: resolve, refuse });
      }),
  });
  return { ...opened, visits };
}

async function generate(screen: Screen): Promise<void> {
  const button = await screen.find('button', 'Generate New Secret');
  button.focus();
  button.click();
  await screen.find('dialog', dialogName);
}

const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('<zi-secret-manager> with a vault of the host', () => {
  it('gives it the new secret, shows how that goes, and says when it is done', async () => {
    const { host, screen, backend, visits } = await openVault();
    await generate(screen);
    await screen.reads(onItsWay);
    await expect(host).to.be.accessible();
    const [, made] = await backend.secrets.list({ appId });
    const [visit] = visits;
    const { clientSecret, ...ids } = visit!.issued;
    expect(ids).to.deep.equal({ appId, clientId: '0oame6vb2lrlr5h0ld7', secretId: made?.id });
    expect(clientSecret)
      .to.match(/^zis_\w{46}$/)
      .and.to.satisfy((text: string) => text.endsWith(made?.hint ?? '-'));
    visit!.accept();
    await screen.gone('dialog');
    await screen.reads(taken);
    expect(await rows(screen)).to.deep.equal(['mR5a Active', `${made?.hint} Active`]);
    expect(visit!.signal.aborted, 'a vault that undoes what is aborted keeps it').to.equal(false);
    await screen.focusOn('button', 'Generate New Secret');
    expect(visits).to.have.length(1);
  });

  it('never shows nor tells the plaintext', async () => {
    const told = overheard();
    const { host, screen, visits } = await openVault();
    await generate(screen);
    const { clientSecret } = visits[0]!.issued;
    const look = (when: string): void => {
      expect(readable(host), when).not.to.include(clientSecret);
      expect(storage(), when).not.to.include(clientSecret);
    };
    look('on its way');
    visits[0]!.refuse(new Error(`could not take ${clientSecret}`));
    await screen.reads(refused);
    look('refused');
    screen.get('button', 'Try again').click();
    await screen.reads(onItsWay);
    look('on its way again');
    visits[1]!.accept();
    await screen.reads(taken);
    look('taken');
    await settle();
    told.stop();
    expect(told.text()).to.include('zi-secret-created');
    expect(told.text()).not.to.include(clientSecret);
  });

  it('stays open while it is on its way, whatever key is pressed', async () => {
    const { screen, visits } = await openVault();
    await generate(screen);
    for (let time = 1; time <= 3; time += 1) await press('Escape');
    await settle();
    expect(screen.has('dialog', dialogName)).to.equal(true);
    expect(visits[0]?.signal.aborted).to.equal(false);
  });

  it('tries again with the same secret', async () => {
    const { host, screen, visits, callsOf } = await openVault();
    await generate(screen);
    visits[0]!.refuse();
    await screen.reads(refused);
    await expect(host).to.be.accessible();
    screen.get('button', 'Try again').click();
    await screen.reads(onItsWay);
    visits[1]!.accept();
    await screen.reads(taken);
    expect(visits[1]!.issued).to.deep.equal(visits[0]!.issued);
    expect(callsOf('secrets.create')).to.have.length(1);
  });

  it('gives it up when that is what the person wants, and the secret can be deleted', async () => {
    const { screen, visits } = await openVault();
    await generate(screen);
    visits[0]!.refuse();
    (await screen.find('button', 'Give it up')).click();
    await screen.gone('dialog');
    await screen.focusOn('button', 'Generate New Secret');
    expect(screen.text).not.to.include(taken);
    const hint = visits[0]!.issued.clientSecret.slice(-4);
    expect(screen.has('button', `Deactivate: Secret that ends with ${hint}`)).to.equal(true);
    expect(leaves()).to.equal(true);
  });

  it('takes a vault that throws at once for one that refuses', async () => {
    const { screen } = await openSecrets({
      scenario: oneSecret,
      onSecretIssued: () => {
        throw new Error('not there');
      },
    });
    await generate(screen);
    await screen.reads(refused);
  });

  it('gives each try a copy of its own', async () => {
    const { screen, visits } = await openVault();
    await generate(screen);
    const before = { ...visits[0]!.issued };
    visits[0]!.issued.clientSecret = '';
    visits[0]!.refuse();
    (await screen.find('button', 'Try again')).click();
    await screen.reads(onItsWay);
    expect(visits[1]!.issued).to.deep.equal(before);
  });

  it('asks before the page is left, until the vault has it', async () => {
    const { host, screen, visits } = await openVault();
    expect(leaves(), 'before').to.equal(true);
    await generate(screen);
    expect(leaves(), 'on its way').to.equal(false);
    expect(host.hasUnsavedSecret, 'on its way').to.equal(true);
    visits[0]!.refuse();
    await screen.reads(refused);
    expect(leaves(), 'refused').to.equal(false);
    screen.get('button', 'Try again').click();
    await screen.reads(onItsWay);
    visits[1]!.accept();
    await screen.reads(taken);
    expect(leaves(), 'taken').to.equal(true);
    expect(host.hasUnsavedSecret, 'taken').to.equal(false);
  });

  for (const [what, leave] of [
    ['has left the page', ({ host }: SecretScreen) => host.remove()],
    ['shows another app', ({ host }: SecretScreen) => void (host.appId = 'app-another-app')],
  ] as const) {
    it(`tells the vault when the element ${what}, and says nothing of what comes of it`, async () => {
      const opened = await openVault();
      const { host, screen, visits } = opened;
      const parent = host.parentElement!;
      await generate(screen);
      leave(opened);
      await host.updateComplete;
      expect(visits[0]?.signal.aborted).to.equal(true);
      expect(leaves()).to.equal(true);
      visits[0]!.accept();
      parent.append(host);
      await rows(screen);
      await settle();
      expect(screen.has('dialog')).to.equal(false);
      expect(screen.text).not.to.include(taken);
    });
  }
});

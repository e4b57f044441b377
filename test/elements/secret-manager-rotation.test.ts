import { expect } from '@open-wc/testing';

import { createPortal } from '../../src/portal/portal.js';
import { Screen, settle } from './support/forms.js';
import { longWaits } from './support/long-waits.js';
import {
  addManager,
  ago,
  ahead,
  appId,
  day,
  generate,
  guide,
  guideStands,
  hour,
  oneSecret,
  openSecrets,
  rotating,
  rows,
  withoutUses,
} from './support/secret-screen.js';

const clientId = '0oame6vb2lrlr5h0ld7';
const proofInterval = 15_000;
const justUsed = { lastUsedAt: ago(2 * 60_000) };
const unused = [
  'Generate a new secret (Done)',
  'Put it to use (Next)',
  'See that it works (Next)',
  'Deactivate the old one',
  'Delete the old one',
];
const proved = [
  'Generate a new secret (Done)',
  'Put it to use (Done)',
  'See that it works (Done)',
  'Deactivate the old one (Next)',
  'Delete the old one',
];
const retired = [...proved.slice(0, 3), 'Deactivate the old one (Done)', 'Delete the old one (Next)'];

describe('<zi-secret-manager> and its guide from one secret to the next', () => {
  it('is not there with a single secret', async () => {
    const { screen } = await openSecrets({ scenario: oneSecret });
    await rows(screen);
    expect(screen.has('region', 'Rotation')).to.equal(false);
  });

  it('begins once a second secret is generated', async () => {
    const { screen } = await openSecrets({ scenario: oneSecret });
    const plaintext = await generate(screen);
    screen.get('checkbox').click();
    screen.get('button', 'Done').click();
    await screen.gone('dialog');
    await guideStands(screen, ...unused);
    await screen.reads(`Set the secret that ends with ${plaintext.slice(-4)} wherever the app runs.`);
  });

  it('waits for the first use of the new secret, and does not offer to deactivate the old one yet', async () => {
    const { host, screen } = await openSecrets({ scenario: rotating() });
    expect(await guide(screen)).to.deep.equal(unused);
    expect(screen.text).to.include('No token was asked for with it yet. This page looks again by itself.');
    expect(screen.has('button', 'Deactivate the old secret')).to.equal(false);
    await expect(host).to.be.accessible();
  });

  it('goes on to the old secret once the new one was used', async () => {
    const { host, screen } = await openSecrets({ scenario: rotating({}, justUsed) });
    expect(await guide(screen)).to.deep.equal(proved);
    expect(screen.text).to.include('It was last used 2 minutes ago.');
    screen.get('button', 'Deactivate the old secret').click();
    await screen.find('dialog', 'Deactivate this secret?');
    expect(screen.text).to.include('the secret that ends with 9bTx is refused');
    await expect(host).to.be.accessible();
  });

  it('waits for the time that was set for the old one, which can be taken back', async () => {
    const retiresAt = ahead(5 * day);
    const { screen, backend } = await openSecrets({ scenario: rotating({ retiresAt }, justUsed) });
    expect(await guide(screen)).to.deep.equal(proved);
    expect(screen.text).to.include('The one that ends with 9bTx becomes inactive on ');
    expect(screen.has('button', 'Deactivate the old secret')).to.equal(false);
    screen.get('button', 'Keep it active').click();
    await screen.reads('The secret stays active');
    await screen.find('button', 'Deactivate the old secret');
    expect((await backend.secrets.list({ appId }))[0]?.retiresAt).to.equal(null);
  });

  it('ends with the deletion, until which the old one can be activated again', async () => {
    const { screen } = await openSecrets({ scenario: rotating({ status: 'inactive' }, justUsed) });
    expect(await guide(screen)).to.deep.equal(retired);
    expect(screen.text).to.include('Until the one that ends with 9bTx is deleted, you can activate it again.');
    screen.get('button', 'Activate it again').click();
    await guideStands(screen, ...proved);
    expect(await rows(screen)).to.deep.equal(['9bTx Active', 'mR5a Active']);
  });

  it('deletes the old one after a question, and is done', async () => {
    const { screen } = await openSecrets({ scenario: rotating({ status: 'inactive' }, justUsed) });
    (await screen.find('button', 'Delete the old secret')).click();
    (await screen.find('button', 'Delete')).click();
    await screen.reads('Secret deleted');
    await screen.gone('region', 'Rotation');
    expect(await rows(screen)).to.deep.equal(['mR5a Active']);
  });

  it('leaves only the deletion of an old one that has expired', async () => {
    const { host, screen } = await openSecrets({ scenario: rotating({ expiresAt: ago(day) }, justUsed) });
    expect(await guide(screen)).to.deep.equal(retired);
    expect(screen.text).to.include('The one that ends with 9bTx has expired.');
    expect(screen.has('button', 'Activate it again')).to.equal(false);
    expect(screen.has('button', 'Delete the old secret')).to.equal(true);
    await expect(host).to.be.accessible();
  });

  it('says that it has stalled where the new one was deactivated', async () => {
    const { host, screen } = await openSecrets({ scenario: rotating({}, { status: 'inactive' }) });
    expect(await guide(screen)).to.deep.equal([
      'Generate a new secret (Done)',
      'Put it to use',
      'See that it works',
      'Deactivate the old one',
      'Delete the old one',
    ]);
    expect(screen.text).to.include('The new secret, which ends with mR5a, is inactive. Activate it to go on');
    await expect(host).to.be.accessible();
  });

  it('asks for nothing that cannot be done where the new one has expired', async () => {
    const { screen } = await openSecrets({ scenario: rotating({}, { expiresAt: ago(hour) }) });
    expect(await rows(screen)).to.deep.equal(['9bTx Active', 'mR5a Expired']);
    expect(screen.text).not.to.include('Activate it to go on');
  });

  it('says that nobody can tell, and goes on, where the backend records no uses', async () => {
    const { host, screen } = await openSecrets({ scenario: rotating(), without: withoutUses });
    expect(await guide(screen)).to.deep.equal([...unused.slice(0, 3), 'Deactivate the old one (Next)', unused[4]]);
    expect(screen.text).to.include('This portal can’t tell whether a secret is in use. Make sure before you go on.');
    expect(screen.text).not.to.include('This page looks again by itself.');
    expect(screen.has('columnheader', 'Last used')).to.equal(false);
    screen.get('button', 'Deactivate the old secret').click();
    await screen.find('button', 'Deactivate');
    await expect(host).to.be.accessible();
  });
});

describe('the guide of <zi-secret-manager> in two places', () => {
  it('is taken up where it stands by another tab, and follows what is done there', async () => {
    const { screen, store, portal } = await openSecrets({ scenario: rotating({}, justUsed) });
    await guideStands(screen, ...proved);
    // What another page has: the same backend, and a feed of its own.
    const other = createPortal({ backend: store.as('person-developer'), locale: portal.locale ?? 'en-US' });
    const elsewhere = new Screen(await addManager(other));
    await guideStands(elsewhere, ...proved);
    (await elsewhere.find('button', 'Deactivate the old secret')).click();
    (await elsewhere.find('button', 'Deactivate')).click();
    await guideStands(elsewhere, ...retired);
    await guideStands(screen, ...retired);
  });

  it('follows a second element on its page', async () => {
    const { screen, portal } = await openSecrets({ scenario: rotating({ status: 'inactive' }, justUsed) });
    const second = new Screen(await addManager(portal));
    await guideStands(screen, ...retired);
    (await second.find('button', 'Activate it again')).click();
    await guideStands(screen, ...proved);
  });
});

describe('<zi-secret-manager> and what happens to secrets by itself', () => {
  it('looks again while the first use is awaited, and sees it', async () => {
    const waits = longWaits();
    const { screen, store, backend, callsOf } = await openSecrets({ scenario: oneSecret });
    await rows(screen);
    const plaintext = await generate(screen);
    screen.get('checkbox').click();
    screen.get('button', 'Done').click();
    await guideStands(screen, ...unused);
    await settle();
    const reads = callsOf('secrets.list').length;
    waits.end(proofInterval);
    await settle();
    expect(callsOf('secrets.list').length, 'after one wait').to.equal(reads + 1);
    expect(await guide(screen), 'still unused').to.deep.equal(unused);
    expect(store.authenticate(clientId, plaintext)).to.equal(true);
    waits.end(proofInterval);
    await guideStands(screen, ...proved);
    expect(await backend.secrets.list({ appId })).to.have.length(2);
  });

  it('looks again while the first use is awaited and the end of the old one is set', async () => {
    const waits = longWaits();
    const { screen, callsOf } = await openSecrets({ scenario: rotating({ retiresAt: ahead(day) }) });
    await screen.reads('This page looks again by itself.');
    await settle();
    const reads = callsOf('secrets.list').length;
    waits.end(proofInterval);
    await settle();
    expect(callsOf('secrets.list').length).to.equal(reads + 1);
  });

  for (const [state, options] of [
    ['once it was used', { scenario: rotating({}, justUsed) }],
    ['with one secret', { scenario: oneSecret }],
    ['where the backend records no uses', { scenario: rotating(), without: withoutUses }],
    ['once the new one was deactivated', { scenario: rotating({}, { status: 'inactive' as const }) }],
  ] as const) {
    it(`does not look again ${state}`, async () => {
      const waits = longWaits();
      const { screen } = await openSecrets(options);
      await rows(screen);
      await settle();
      expect(waits.waits()).to.deep.equal([]);
    });
  }

  it('does not look again once it has left the page', async () => {
    const waits = longWaits();
    const { host, screen } = await openSecrets({ scenario: rotating() });
    await rows(screen);
    host.remove();
    expect(waits.waits()).to.deep.equal([]);
  });

  it('shows a secret as expired when its time has come', async () => {
    const { screen, callsOf } = await openSecrets({ scenario: rotating({ expiresAt: ahead(400) }, justUsed) });
    await screen.find('row', /mR5a/);
    await screen.find('button', 'Delete: Secret that ends with 9bTx');
    expect(await rows(screen)).to.deep.equal(['9bTx Expired', 'mR5a Active']);
    await guideStands(screen, ...retired);
    expect(callsOf('secrets.deactivate')).to.have.length(0);
  });

  it('shows a secret as inactive when its time has come', async () => {
    const { screen } = await openSecrets({ scenario: rotating({ retiresAt: ahead(400) }, justUsed) });
    await screen.find('button', 'Activate it again');
    expect(await rows(screen)).to.deep.equal(['9bTx Inactive', 'mR5a Active']);
    await guideStands(screen, ...retired);
  });
});

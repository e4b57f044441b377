import { expect, oneEvent } from '@open-wc/testing';

import { PortalError } from '../../src/contract/errors.js';
import type { AppDetailsDriver } from './support/app-details-driver.js';
import { openDetails, type OpenDetails, partner } from './support/edit-screen.js';
import { eventually, fill, press, settle } from './support/forms.js';

const appId = 'app-my-new-app';

async function choose(details: AppDetailsDriver, item: string): Promise<void> {
  details.get('button', 'Actions').click();
  (await details.find('menuitem', item)).click();
}

/** With the question before the app is deleted. */
async function asked(): Promise<OpenDetails> {
  const opened = await openDetails(appId);
  await opened.details.loaded('My New App');
  await choose(opened.details, 'Delete');
  await opened.details.find('dialog', 'Delete My New App?');
  return opened;
}

async function confirm(details: AppDetailsDriver): Promise<void> {
  fill(details.get('textbox', 'Type My New App to confirm'), 'My New App');
  await eventually(() => expect(details.get('button', 'Delete app').ariaDisabled).to.equal('false'));
}

describe('<zi-app-details> actions', () => {
  it('are a menu', async () => {
    const { details } = await openDetails('app-lantern-mobile', { scenario: partner });
    await details.loaded('Lantern Mobile');
    details.get('button', 'Actions').click();
    await details.find('menuitem', 'Edit');
    expect(details.all('menuitem').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Edit',
      'Withdraw from review',
      'Delete',
    ]);
  });

  it('lead to the form', async () => {
    const { details, form } = await openDetails(appId);
    await details.loaded('My New App');
    await choose(details, 'Edit');
    await form.ready();
  });

  it('lead to the secrets where the host says so', async () => {
    const { details, host } = await openDetails(appId, { view: 'secrets' });
    await details.loaded('My New App');
    await eventually(() => expect(details.focused?.id).to.equal('secrets'));
    expect(host.view).to.equal('');
  });

  describe('Delete', () => {
    it('asks for the name, is accessible, and does nothing without it', async () => {
      const { host, details, callsOf } = await asked();
      await details.reads('Whatever uses them stops working at once');
      await expect(host).to.be.accessible();
      details.get('button', 'Delete app').click();
      fill(details.get('textbox', 'Type My New App to confirm'), 'My New');
      details.get('button', 'Delete app').click();
      await settle();
      expect(callsOf('apps.delete')).to.deep.equal([]);
      await press('Escape');
      await details.gone('dialog');
      await details.focusOn('button', 'Actions');
    });

    it('deletes the app, and tells the page', async () => {
      const { host, details, stored, portal } = await asked();
      const changes: unknown[] = [];
      portal.changes.subscribe((change) => changes.push(change));
      await confirm(details);
      const told = oneEvent<CustomEvent<{ appId: string }>>(host, 'zi-app-deleted');
      details.get('button', 'Delete app').click();
      expect((await told).detail).to.deep.equal({ appId });
      await details.find('heading', 'My New App is deleted');
      expect(changes).to.deep.equal([{ kind: 'app', appId }]);
      await expect(host).to.be.accessible();
      const refusal = await stored().catch((error: unknown) => error);
      expect(refusal).to.include({ code: 'not-found' });
    });

    it('deletes no version that the person has not seen', async () => {
      const { details, colleague, stored } = await asked();
      await colleague.apps.update({ appId, version: '1', changes: { name: 'CRM' } });
      await confirm(details);
      details.get('button', 'Delete app').click();
      await details.notices('The app was not deleted. Someone changed this in the meantime.');
      await details.find('heading', 'CRM');
      expect((await stored()).name).to.equal('CRM');
    });

    it('is done where somebody else was faster', async () => {
      const { host, details, colleague } = await asked();
      await colleague.apps.delete({ appId, version: '1' });
      await confirm(details);
      const told = oneEvent(host, 'zi-app-deleted');
      details.get('button', 'Delete app').click();
      await told;
    });

    it('says why it failed, and can be tried again', async () => {
      const { host, details, store } = await asked();
      store.failNext('apps.delete', new PortalError('server'));
      await confirm(details);
      details.get('button', 'Delete app').click();
      await details.notices('The app was not deleted. Something went wrong on the server.');
      await choose(details, 'Delete');
      await details.find('dialog');
      await confirm(details);
      const told = oneEvent(host, 'zi-app-deleted');
      details.get('button', 'Delete app').click();
      await told;
    });
  });
});

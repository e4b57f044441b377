import { expect, fixtureCleanup } from '@open-wc/testing';

import { people } from '../../src/backends/memory/scenarios.js';
import { createPortal } from '../../src/portal/portal.js';
import { AppDetailsDriver } from './support/app-details-driver.js';
import { FormScreen } from './support/create-app-screen.js';
import { openEdit, type OpenDetails, place, save } from './support/edit-screen.js';
import { FakeSession } from './support/fake-session.js';
import { eventually, fill } from './support/forms.js';

const appId = 'app-my-new-app';
const internalContent = {
  name: 'My New App',
  type: 'internal',
  uris: ['https://crm.harbor.example/oauth/callback', 'http://localhost:8123/callback'],
  scopes: ['ziapi:search', 'ziapi:enrich'],
  logo: undefined,
};

/** What a redirect to sign in does: the page goes, and another one comes, with the same tab's storage. */
async function reload({ portal }: OpenDetails, id = appId): Promise<FormScreen<HTMLElement>> {
  dispatchEvent(new PageTransitionEvent('pagehide'));
  fixtureCleanup();
  const fresh = createPortal({ backend: portal.backend });
  return new FormScreen<HTMLElement>(await place(fresh, id));
}

describe('<zi-app-details> and what is typed', () => {
  it('stays when the sign-in ends, and is saved after the next one', async () => {
    const session = new FakeSession();
    const { host, details, form, stored } = await openEdit(appId, { session });
    fill(form.name, 'CRM');
    session.expire();
    await details.reads('What you have typed is kept.');
    expect(form.content.name).to.equal('CRM');
    await expect(host).to.be.accessible();
    details.get('button', 'Sign in').click();
    await details.gone('button', 'Sign in');
    save(details);
    await eventually(async () => expect((await stored()).name).to.equal('CRM'));
  });

  it('is there again after a reload', async () => {
    const opened = await openEdit(appId);
    fill(opened.form.name, 'CRM');
    opened.details.get('button', 'Remove logo').click();
    const form = await (await reload(opened)).ready();
    expect(form.content).to.deep.equal({ ...internalContent, name: 'CRM' });
    expect(form.has('img', 'Current logo')).to.equal(false);
    expect(form.text).to.include('What you had typed before is restored.');
  });

  it('leaves nothing behind where nothing is changed', async () => {
    const opened = await openEdit(appId);
    const form = await reload(opened);
    await form.find('heading', 'My New App');
    expect(sessionStorage).to.have.length(0);
    expect(form.has('textbox', /^App Integration Name/)).to.equal(false);
  });

  it('is compared with what somebody else has made of the app during a reload', async () => {
    const opened = await openEdit(appId);
    fill(opened.form.name, 'CRM');
    await opened.colleague.apps.update({ appId, version: '1', changes: { scopes: ['ziapi:search'] } });
    const form = await reload(opened);
    await form.find('radio', 'Keep mine CRM');
    expect(form.get<HTMLInputElement>('radio', 'Take theirs Search API').checked).to.equal(true);
  });

  it('is of this app alone', async () => {
    const { host, details, form } = await openEdit(appId);
    fill(form.name, 'CRM');
    host.appId = 'app-another-app';
    await details.loaded('Another App');
    host.appId = appId;
    await form.ready();
    expect(form.content.name).to.equal('CRM');
  });

  it('is shown to nobody else who signs in next', async () => {
    const opened = await openEdit(appId);
    fill(opened.form.name, 'CRM');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    fixtureCleanup();
    const backend = opened.store.as(people['org-admin'].id);
    const details = new AppDetailsDriver(await place(createPortal({ backend }), appId));
    await details.loaded('My New App');
    expect(details.text).not.to.include('CRM');
  });

  it('is left alone by what is no draft in the storage', async () => {
    const opened = await openEdit(appId);
    fill(opened.form.name, 'CRM');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    const key = sessionStorage.key(0) ?? '';
    for (const junk of ['{', '{"draft":{"version":"1"}}', '{"draft":{"version":"1","base":{},"form":7}}']) {
      fixtureCleanup();
      sessionStorage.setItem(key, junk);
      const details = new AppDetailsDriver(await place(opened.portal, appId));
      await details.loaded('My New App');
      expect(details.has('textbox', /^App Integration Name/), junk).to.equal(false);
    }
  });
});

import { expect, oneEvent } from '@open-wc/testing';

import { scenarios } from '../../src/backends/memory/scenarios.js';
import type { App } from '../../src/contract/app.js';
import { PortalError } from '../../src/contract/errors.js';
import { pngImage } from '../../src/testing/images.js';
import { effects, openDetails, openEdit, partner, save } from './support/edit-screen.js';
import { eventually, fill, press, settle } from './support/forms.js';

const appId = 'app-my-new-app';
const sync = 'app-lantern-sync';
const internalContent = {
  name: 'My New App',
  type: 'internal',
  uris: ['https://crm.harbor.example/oauth/callback', 'http://localhost:8123/callback'],
  scopes: ['ziapi:search', 'ziapi:enrich'],
  logo: undefined,
};

describe('<zi-app-details> editing', () => {
  it('begins with the app as it is, in the form that apps are created with, and is accessible', async () => {
    const { host, details, form } = await openDetails(appId);
    await details.loaded('My New App');
    details.get('button', 'Edit').click();
    await form.ready();
    expect(form.content).to.deep.equal(internalContent);
    expect(form.problems).to.deep.equal([]);
    expect(details.has('img', 'Current logo')).to.equal(true);
    await details.focusOn('textbox', /^App Integration Name/);
    expect(host.hasUnsavedChanges).to.equal(false);
    await expect(host).to.be.accessible();
  });

  it('begins at once where the host says so', async () => {
    const { host, form } = await openEdit(appId);
    expect(form.content.name).to.equal('My New App');
    expect(host.view).to.equal('');
  });

  it('saves nothing while nothing is changed, and says so', async () => {
    const { details, callsOf } = await openEdit(appId);
    expect(effects(details)).to.deep.equal(['You have not changed anything yet.']);
    save(details);
    await settle();
    expect(callsOf('apps.update')).to.deep.equal([]);
  });

  it('sends what was changed alone, shows the answer, and tells the page', async () => {
    const { details, form, host, callsOf, portal } = await openEdit(appId);
    const changes: unknown[] = [];
    portal.changes.subscribe((change) => changes.push(change));
    fill(form.name, 'CRM');
    expect(host.hasUnsavedChanges).to.equal(true);
    await details.reads('Applies at once: App Integration Name.');
    const told = oneEvent<CustomEvent<{ app: App }>>(host, 'zi-app-updated');
    save(details, 'Save');
    expect((await told).detail.app).to.include({ id: appId, name: 'CRM', version: '2' });
    expect(callsOf('apps.update').map(({ input }) => input)).to.deep.equal([
      { appId, version: '1', changes: { name: 'CRM' } },
    ]);
    await details.notices('Changes saved');
    await details.find('heading', 'CRM');
    await details.focusOn('button', 'Edit');
    expect(changes).to.deep.equal([{ kind: 'app', appId }]);
    expect(host.hasUnsavedChanges).to.equal(false);
    await details.reads('App Integration Name changed from “My New App” to “CRM”');
  });

  it('takes the logo away, and keeps it after all', async () => {
    const { details, callsOf, stored } = await openEdit(appId);
    details.get('button', 'Remove logo').click();
    await details.reads('Applies at once: Logo.');
    details.get('button', 'Keep current logo').click();
    await details.find('img', 'Current logo');
    expect(effects(details)).to.deep.equal(['You have not changed anything yet.']);
    details.get('button', 'Remove logo').click();
    await details.find('button', 'Keep current logo');
    save(details);
    await details.notices('Changes saved');
    expect(callsOf('apps.update')[0]?.input).to.deep.include({ changes: { logo: null } });
    expect((await stored()).logo).to.equal(null);
  });

  it('sends another logo', async () => {
    const { details, form, stored } = await openEdit(appId);
    await form.chooseLogo(pngImage({ width: 640, height: 160 }));
    save(details);
    await details.notices('Changes saved');
    expect((await stored()).logo).to.include({ width: 640, height: 160 });
  });

  it('says what an approved partner app proposes, and what applies at once', async () => {
    const { details, form, stored } = await openEdit(sync, { scenario: partner });
    fill(form.name, 'Lantern Sync Pro');
    fill(form.uri(2), 'https://new-host.example/callback');
    await eventually(() =>
      expect(effects(details)).to.deep.equal([
        'Applies at once: App Integration Name.',
        'Goes to review: Sign-in redirect URIs and Scopes. The approved version keeps working meanwhile.',
      ]),
    );
    save(details, 'Save and submit for review');
    await details.notices('Changes saved and submitted for review');
    const app = await stored();
    expect(app).to.include({ name: 'Lantern Sync Pro', status: 'approved', active: true });
    expect(app.redirectUris).to.deep.equal(['https://sync.lantern.example/oauth/callback']);
    expect(app.review?.requested.redirectUris).to.contain('https://new-host.example/callback');
  });

  it('says that a proposal is withdrawn when nothing of it is left', async () => {
    const { details, form, stored } = await openEdit(sync, { scenario: partner });
    details.get('button', 'Remove URI 3').click();
    await details.gone('textbox', 'Sign-in redirect URI 3');
    details.get('button', 'Remove URI 2').click();
    form.scope('ziapi:enrich').click();
    await details.reads('What you had proposed before is withdrawn from review.');
    expect(effects(details)).to.have.length(1);
    save(details, 'Save');
    await details.notices('Changes saved');
    expect((await stored()).review?.state).to.equal('withdrawn');
  });

  it('says that a refused app goes to review again', async () => {
    const { details, form, stored } = await openEdit('app-lantern-outreach', { scenario: partner });
    fill(form.name, 'Lantern Letters');
    await eventually(() =>
      expect(effects(details)).to.deep.equal([
        'Applies at once: App Integration Name.',
        'The app goes to review with these changes. It can be switched on after that.',
      ]),
    );
    save(details, 'Save and submit for review');
    await details.notices('submitted for review');
    expect(await stored()).to.include({ status: 'under-review', active: false });
  });

  it('says that internal use needs no review', async () => {
    const { details, form } = await openEdit('app-lantern-mobile', { scenario: partner });
    form.type('internal').click();
    await details.reads('For internal use the app needs no review: it is approved at once.');
    await details.find('button', 'Save');
  });

  it('lets a scope stay that the packages no longer carry, and come back until it is saved', async () => {
    const [app] = scenarios.guide.apps;
    const copilot = 'ziapi:copilot-account-summary:read';
    const apps = app ? [{ ...app, scopes: ['ziapi:search', copilot] }] : [];
    const { form } = await openEdit(appId, { scenario: { ...scenarios.guide, apps } });
    form.scope(copilot).click();
    await settle();
    expect(form.scope(copilot).disabled).to.equal(false);
    form.scope(copilot).click();
    await settle();
    expect(form.problems).to.deep.equal([]);
    expect(form.content.scopes).to.include(copilot);
  });

  describe('what is wrong', () => {
    it('is said at its field before anything is sent', async () => {
      const { details, form, callsOf } = await openEdit(appId);
      fill(form.name, ' ');
      save(details);
      await details.focusOn('textbox', /^App Integration Name/);
      expect(form.problemAt(form.name)).to.equal('Enter a name for the app.');
      expect(callsOf('apps.update')).to.deep.equal([]);
    });

    it('is said at its field when the server finds it, and nothing typed is lost', async () => {
      const { host, details, form } = await openEdit(appId);
      fill(form.name, 'Another App');
      save(details);
      await details.reads('Another app of your organization has this name.');
      await details.focusOn('textbox', /^App Integration Name/);
      expect(form.content.name).to.equal('Another App');
      await expect(host).to.be.accessible();
    });

    it('is what a new version of the app is, where a backend does not say which', async () => {
      const { details, form, store, colleague } = await openEdit(appId);
      fill(form.name, 'CRM');
      await colleague.apps.update({ appId, version: '1', changes: { scopes: ['ziapi:search'] } });
      store.failNext('apps.update', new PortalError('conflict'));
      save(details);
      (await details.find('button', 'Compare versions')).click();
      await details.find('radio', 'Take theirs Search API');
    });

    it('is said under the form when the call fails, and it can be tried again', async () => {
      const { details, form, store } = await openEdit(appId);
      fill(form.name, 'CRM');
      store.failNext('apps.update', new PortalError('network'));
      save(details);
      await details.reads('The server can’t be reached.');
      expect(form.content.name).to.equal('CRM');
      save(details);
      await details.notices('Changes saved');
    });
  });

  describe('Cancel', () => {
    it('asks nothing where nothing is changed', async () => {
      const { details } = await openEdit(appId);
      details.get('button', 'Cancel').click();
      await details.focusOn('button', 'Edit');
    });

    it('asks before it throws changes away', async () => {
      const { host, details, form, callsOf } = await openEdit(appId);
      fill(form.name, 'CRM');
      details.get('button', 'Cancel').click();
      await details.find('dialog', 'Discard your changes?');
      await expect(host).to.be.accessible();
      await press('Escape');
      await details.gone('dialog');
      expect(form.content.name).to.equal('CRM');
      details.get('button', 'Cancel').click();
      (await details.find('button', 'Discard changes')).click();
      await details.find('heading', 'Settings');
      expect(details.setting('App Integration Name')).to.deep.equal(['My New App']);
      expect(sessionStorage).to.have.length(0);
      expect(callsOf('apps.update')).to.deep.equal([]);
    });
  });
});

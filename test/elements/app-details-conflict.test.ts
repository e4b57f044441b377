import { expect, oneEvent } from '@open-wc/testing';

import { people } from '../../src/backends/memory/scenarios.js';
import { effects, openEdit, type OpenDetails, partner, save } from './support/edit-screen.js';
import { eventually, fill, settle } from './support/forms.js';

const appId = 'app-my-new-app';
const uris = ['https://crm.harbor.example/oauth/callback', 'http://localhost:8123/callback'];

/** The form with a name typed, after a colleague has changed the app. */
async function overtaken(changes: object): Promise<OpenDetails> {
  const opened = await openEdit(appId);
  fill(opened.form.name, 'CRM');
  await opened.colleague.apps.update({ appId, version: '1', changes });
  return opened;
}

async function conflict(changes: object): Promise<OpenDetails> {
  const opened = await overtaken(changes);
  save(opened.details);
  await opened.details.reads('Someone else has changed this app');
  return opened;
}

describe('<zi-app-details> when two people edit the same app', () => {
  it('shows both versions field by field, says who was faster, and is accessible', async () => {
    const { host, details } = await conflict({ name: 'Harbor CRM', redirectUris: [uris[0]] });
    await details.reads('Last change: Olivia Chen');
    expect(details.all('radio').map((radio) => (radio as HTMLInputElement).checked)).to.deep.equal([
      true,
      false,
      false,
      true,
    ]);
    details.get('radio', 'Keep mine CRM');
    details.get('radio', 'Take theirs Harbor CRM');
    details.get('radio', `Take theirs ${uris[0] ?? ''}`);
    expect(effects(details)).to.deep.equal(['Applies at once: App Integration Name.']);
    await expect(host).to.be.accessible();
  });

  it('saves mine where I have changed it, on top of theirs', async () => {
    const { details, stored } = await conflict({ name: 'Harbor CRM', redirectUris: [uris[0]] });
    save(details);
    await details.notices('Changes saved');
    expect(await stored()).to.deep.include({ name: 'CRM', redirectUris: [uris[0]], version: '3' });
  });

  it('saves what was chosen', async () => {
    const { details, form, stored } = await conflict({ name: 'Harbor CRM', redirectUris: [uris[0]] });
    details.get('radio', 'Take theirs Harbor CRM').click();
    details.get('radio', /^Keep mine .*localhost/).click();
    await details.reads('Applies at once: Sign-in redirect URIs.');
    details.get('button', 'Keep editing').click();
    await form.ready();
    expect(form.content).to.deep.include({ name: 'Harbor CRM', uris });
    save(details);
    await details.notices('Changes saved');
    expect(await stored()).to.deep.include({ name: 'Harbor CRM', redirectUris: uris });
  });

  it('leaves everything as theirs where that was chosen', async () => {
    const { details, callsOf, stored } = await conflict({ name: 'Harbor CRM' });
    details.get('radio', 'Take theirs Harbor CRM').click();
    await details.reads('You have not changed anything yet.');
    save(details);
    await details.find('heading', 'Settings');
    expect(details.setting('App Integration Name')).to.deep.equal(['Harbor CRM']);
    expect(callsOf('apps.update')).to.have.length(1);
    expect(await stored()).to.include({ name: 'Harbor CRM', version: '2' });
  });

  it('loses nothing in a second conflict', async () => {
    const { details, colleague, stored } = await conflict({ redirectUris: [uris[0]] });
    await colleague.apps.update({ appId, version: '2', changes: { scopes: ['ziapi:search'] } });
    save(details);
    await details.find('radio', 'Take theirs Search API');
    details.get('radio', 'Keep mine CRM');
    save(details);
    await details.notices('Changes saved');
    expect(await stored()).to.deep.include({ name: 'CRM', redirectUris: [uris[0]], scopes: ['ziapi:search'] });
  });

  it('takes a logo that was changed by somebody else', async () => {
    const { details, stored } = await conflict({ logo: null });
    expect(details.all('radio', /^Keep mine/).map((radio) => (radio as HTMLInputElement).disabled)).to.deep.equal([
      false,
      true,
    ]);
    save(details);
    await details.notices('Changes saved');
    expect(await stored()).to.deep.include({ name: 'CRM', logo: null });
  });

  it('goes over it where the app was only switched off', async () => {
    const { details, stored } = await overtaken({ active: false });
    save(details);
    await details.notices('Changes saved');
    expect(await stored()).to.include({ name: 'CRM', active: false, version: '3' });
  });

  it('asks again where a reviewer has decided meanwhile, since saving does something else now', async () => {
    const opened = await openEdit('app-lantern-mobile', { scenario: partner });
    const { details, form, store, stored } = opened;
    fill(form.uri(1), 'com.lantern.other:/callback');
    await details.reads('The app goes to review with these changes.');
    const reviewer = store.as(people.reviewer.id).reviews;
    const { review } = await stored();
    const { id: reviewId, version } = await reviewer.get({ reviewId: review?.id ?? '' });
    await reviewer.decide({ reviewId, version, decision: { decision: 'approved' } });
    save(details);
    await details.reads('Its status is Approved now.');
    expect(effects(details)).to.deep.equal([
      'Goes to review: Sign-in redirect URIs. The approved version keeps working meanwhile.',
    ]);
    save(details, 'Save and submit for review');
    await details.notices('submitted for review');
    expect(await stored()).to.include({ status: 'approved', active: true });
  });

  it('says that the app has changed as soon as it is known, and shows how when asked', async () => {
    const { details, form, portal } = await overtaken({ name: 'Harbor CRM' });
    portal.changes.announce({ kind: 'app', appId }, undefined);
    await details.reads('Someone else has changed this app since you opened it.');
    expect(form.content.name).to.equal('CRM');
    details.get('button', 'Compare versions').click();
    await details.find('radio', 'Take theirs Harbor CRM');
  });

  it('does without the name where the history can’t be read', async () => {
    const { details, stored } = await openEdit(appId, {
      without: ({ apps: { history: _, ...apps }, ...backend }) => ({ ...backend, apps }),
    }).then(async (opened) => {
      fill(opened.form.name, 'CRM');
      await opened.colleague.apps.update({ appId, version: '1', changes: { name: 'Harbor CRM' } });
      return opened;
    });
    save(details);
    await details.find('radio', 'Take theirs Harbor CRM');
    expect(details.text).not.to.include('Last change');
    save(details);
    await eventually(async () => expect((await stored()).name).to.equal('CRM'));
  });

  describe('and one of them deletes it', () => {
    it('says so, keeps what was typed, and makes a new app of it', async () => {
      const { host, details, form, colleague } = await openEdit(appId);
      fill(form.name, 'CRM');
      await colleague.apps.delete({ appId, version: '1' });
      save(details);
      await details.reads('This app was deleted in the meantime.');
      expect(form.content).to.deep.include({ name: 'CRM', uris });
      await expect(host).to.be.accessible();
      const told = oneEvent(host, 'zi-create-app-requested');
      details.get('button', 'Create a new app from it').click();
      await told;
      const { openForm } = await import('./support/create-app-screen.js');
      const { screen } = await openForm();
      await settle();
      expect(screen.content).to.deep.include({ name: 'CRM', uris });
    });

    it('says so as soon as it is known', async () => {
      const { details, form, colleague, portal } = await openEdit(appId);
      fill(form.name, 'CRM');
      await colleague.apps.delete({ appId, version: '1' });
      portal.changes.announce({ kind: 'app', appId }, undefined);
      await details.reads('This app was deleted in the meantime.');
      expect(form.content.name).to.equal('CRM');
    });
  });
});

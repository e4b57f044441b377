import { expect, oneEvent } from '@open-wc/testing';

import type { App } from '../../src/contract/app.js';
import { PortalError } from '../../src/contract/errors.js';
import type { Review } from '../../src/contract/review.js';
import { AppDetailsDriver } from './support/app-details-driver.js';
import { openDetails, openEdit, type OpenDetails, partner, place } from './support/edit-screen.js';
import { fill } from './support/forms.js';
import { stage } from './support/stage.js';
import { folded } from './support/text.js';

async function opened(appId: string, name: string): Promise<OpenDetails> {
  const set = await openDetails(appId, { scenario: partner });
  await set.details.loaded(name);
  return set;
}

async function sendBack(
  { store, portal, stored }: OpenDetails,
  notes: Review['thread'][number]['notes'],
): Promise<void> {
  const reviews = store.as('person-reviewer').reviews;
  const { id: appId, review } = await stored();
  const { id: reviewId, version } = await reviews.get({ reviewId: review?.id ?? '' });
  const reason = 'Please say in the name what it syncs.';
  await reviews.decide({ reviewId, version, decision: { decision: 'changes-requested', reason, notes } });
  portal.changes.announce({ kind: 'app', appId }, undefined);
}

describe('<zi-app-details> and the review', () => {
  for (const [appId, name, words] of [
    ['app-lantern-sync', 'Lantern Sync', 'Your changes wait for review. The approved version keeps working meanwhile.'],
    ['app-lantern-mobile', 'Lantern Mobile', 'are reviewing this app.'],
    ['app-lantern-reports', 'Lantern Reports', 'The reviewer asks for changes before the app can be approved.'],
    ['app-lantern-outreach', 'Lantern Outreach', 'This app was not approved.'],
  ] as const) {
    it(`says how ${name} stands, and is accessible`, async () => {
      const { host, details } = await opened(appId, name);
      await details.reads(words);
      await details.reads('Priya Nair submitted the app for review');
      await expect(host).to.be.accessible();
    });
  }

  it('shows what is proposed beside what works', async () => {
    const { details } = await opened('app-lantern-sync', 'Lantern Sync');
    const texts = details.all('cell').map(({ textContent }) => folded(textContent));
    expect(texts.some((text) => text.includes('https://sync.lanterm.example/oauth/callback Added'))).to.equal(true);
    expect(texts.some((text) => text.includes('Enrich API Added'))).to.equal(true);
    expect(details.setting('Scopes')).to.deep.equal(['Search API']);
  });

  it('shows the reason and the notes where they belong', async () => {
    const { details } = await opened('app-lantern-reports', 'Lantern Reports');
    await details.reads('Reviewer’s reason Please say in the name what the app is for');
    expect(details.setting('App Integration Name')[0]).to.equal('Lantern Reports Reviewer’s note: Reports of what?');
    expect(details.setting('Application Type')).to.deep.equal(['For partner and internal use']);
  });

  it('shows the notes at their fields while the app is edited', async () => {
    const { host, details, form } = await openEdit('app-lantern-reports', { scenario: partner });
    expect(details.description(form.name)).to.equal('Reviewer’s note: Reports of what?');
    expect(details.description(form.scopesGroup)).to.include('A reporting app has no need to manage audiences.');
    expect(details.text).to.include('Please say in the name what the app is for');
    await expect(host).to.be.accessible();
  });

  it('leads from the reason to the form', async () => {
    const { details, form } = await opened('app-lantern-outreach', 'Lantern Outreach');
    details.get('button', 'Edit and resubmit').click();
    await form.ready();
    expect(form.content.name).to.equal('Lantern Outreach');
  });

  it('says at single entries of a proposal what the reviewer has noted', async () => {
    const set = await opened('app-lantern-sync', 'Lantern Sync');
    const { details } = set;
    await sendBack(set, [{ path: 'redirectUris/1', text: 'Is this a typing error?' }]);
    await details.reads('Is this a typing error?');
    const cell = details.all('cell').find(({ textContent }) => textContent.includes('typing error'));
    expect(cell?.querySelectorAll('li')[1]?.textContent).to.include('Is this a typing error?');
    details.get('button', 'Edit and resubmit').click();
    await set.form.ready();
    expect(details.description(set.form.uri(2))).to.equal('Reviewer’s note: Is this a typing error?');
    details.get('button', 'Remove URI 1').click();
    await details.gone('textbox', 'Sign-in redirect URI 3');
    expect(details.description(set.form.uri(1))).to.equal('Reviewer’s note: Is this a typing error?');
  });

  it('hands a proposal in again with the new name that the reviewer has asked for', async () => {
    const set = await opened('app-lantern-sync', 'Lantern Sync');
    const { details, form, stored } = set;
    const proposed = (await stored()).review?.requested;
    await sendBack(set, [{ path: 'name', text: 'What does it sync?' }]);
    await details.reads('What does it sync?');
    details.get('button', 'Edit and resubmit').click();
    await form.ready();
    fill(form.name, 'Lantern Contact Sync');
    await details.reads('Applies at once: App Integration Name.');
    await details.reads('Goes to review');
    details.get('button', 'Save and submit for review').click();
    await details.notices('Changes saved and submitted for review');
    const { name, review, status } = await stored();
    expect([name, review?.state, status]).to.deep.equal(['Lantern Contact Sync', 'waiting', 'approved']);
    expect(review?.requested).to.deep.equal(proposed);
  });

  describe('withdrawing', () => {
    it('asks, drops the proposal, and leaves what is approved', async () => {
      const { host, details, stored } = await opened('app-lantern-sync', 'Lantern Sync');
      details.get('button', 'Withdraw from review').click();
      await details.find('dialog', 'Withdraw Lantern Sync from review?');
      await expect(host).to.be.accessible();
      const told = oneEvent<CustomEvent<{ app: App }>>(host, 'zi-app-updated');
      details.get('button', 'Withdraw from review').click();
      expect((await told).detail.app.review?.state).to.equal('withdrawn');
      await details.notices('Withdrawn from review');
      expect(await stored()).to.include({ status: 'approved', active: true });
      expect(details.text).not.to.include('Your changes wait');
    });

    it('says why it was refused, and shows the app as it is', async () => {
      const { details, colleague } = await opened('app-lantern-sync', 'Lantern Sync');
      const appId = 'app-lantern-sync';
      await colleague.apps.update({ appId, version: '1', changes: { name: 'Renamed' } });
      details.get('button', 'Withdraw from review').click();
      await details.find('dialog');
      details.get('button', 'Withdraw from review').click();
      await details.notices('The app was not withdrawn. Someone changed this in the meantime.');
      await details.find('heading', 'Renamed');
    });

    it('is not offered where there is nothing to withdraw', async () => {
      const { details } = await opened('app-lantern-outreach', 'Lantern Outreach');
      expect(details.has('button', 'Withdraw from review')).to.equal(false);
    });
  });

  it('shows the state without the conversation where the backend has no reviews', async () => {
    const { details } = await openDetails('app-lantern-reports', {
      scenario: partner,
      without: ({ reviews: _, ...backend }) => backend,
    });
    await details.loaded('Lantern Reports');
    await details.reads('Please say in the name what the app is for');
    expect(details.text).not.to.include('Conversation');
    expect(details.has('button', 'Withdraw from review')).to.equal(false);
  });

  it('can read the conversation again after a failure', async () => {
    const set = stage({ scenario: partner });
    set.store.failNext('reviews.get', new PortalError('timeout'));
    const details = new AppDetailsDriver(await place(set.portal, 'app-lantern-mobile'));
    await details.reads('The server took too long to answer.');
    expect(details.text).to.include('are reviewing this app.');
    details.get('button', 'Try again').click();
    await details.reads('Priya Nair submitted the app for review');
  });
});

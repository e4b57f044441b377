import '../../src/define/review-queue.js';

import { expect, oneEvent } from '@open-wc/testing';

import { people, scenarios } from '../../src/backends/memory/scenarios.js';
import { PortalError } from '../../src/contract/errors.js';
import type { Review } from '../../src/contract/review.js';
import { FakeSession } from './support/fake-session.js';
import { eventually, fill, press, settle } from './support/forms.js';
import { openReview, ReviewQueueDriver, type ReviewScene } from './support/review-queue-driver.js';
import { stage, type StageOptions } from './support/stage.js';

const { reviews } = scenarios;
const change = 'app-lantern-sync-review';

const openChange = (options?: StageOptions): Promise<ReviewScene> => openReview(change, 'Lantern Sync', options);
const openRegistration = (): Promise<ReviewScene> => openReview('app-lantern-mobile-review', 'Lantern Mobile');

describe('<zi-review-queue> deciding', () => {
  // Before and not after: an element that is taken off the page keeps what was typed.
  beforeEach(() => {
    sessionStorage.clear();
  });

  describe('an approval', () => {
    it('says what it will cause, is taken, and told to the host', async () => {
      const { store, queue, callsOf } = await openChange();
      const decided = oneEvent<CustomEvent<{ review: Review }>>(document, 'zi-review-decided');
      queue.choose('Approve');
      queue.get('button', 'Continue').click();
      await queue.find('dialog', 'Approve Lantern Sync?');
      await expect(queue.host).to.be.accessible();
      const said = queue.get('dialog').textContent.replace(/\s+/gu, ' ');
      expect(said).to.contain('These new redirect URIs start to work at once: https://sync.lanterm.example');
      expect(said).to.contain('The app gets access at once to: Enrich API');
      queue.get('button', 'Approve').click();
      expect((await decided).detail.review).to.include({ id: change, state: 'approved' });
      expect(callsOf('reviews.decide').map(({ input }) => input)).to.deep.equal([
        { reviewId: change, version: '1', decision: { decision: 'approved' } },
      ]);
      await queue.reads('Lantern Sync is approved.');
      await queue.reads('This review has been decided or withdrawn.');
      expect(queue.conversation.at(-1)).to.contain('Ravi Menon approved the app');
      expect(queue.has('button', 'Continue')).to.equal(false);
      const app = await store.as(people.partner.id).apps.get({ appId: 'app-lantern-sync' });
      expect(app.redirectUris).to.include('https://sync.lanterm.example/oauth/callback');
    });

    it('leaves the queue with it', async () => {
      const { queue } = await openChange();
      await queue.decide('Approve');
      await queue.reads('Lantern Sync is approved.');
      queue.get('button', 'Review Queue').click();
      await queue.lists('App Create', 'Lantern Mobile');
      await queue.focusOn('heading', 'Review Queue');
    });

    it('of a new app says that it goes on', async () => {
      const { queue } = await openRegistration();
      queue.choose('Approve');
      queue.get('button', 'Continue').click();
      await queue.find('dialog', 'Approve Lantern Mobile?');
      await queue.reads('The app is switched on, and users of other organizations can sign in to it at once.');
    });

    it('can be thought over', async () => {
      const { queue, callsOf } = await openChange();
      queue.choose('Approve');
      queue.get('button', 'Continue').focus();
      await press('Enter');
      await queue.focusOn('button', 'Cancel');
      await press('Escape');
      await queue.focusOn('button', 'Continue');
      expect(callsOf('reviews.decide')).to.deep.equal([]);
    });

    it('is told to other elements', async () => {
      const { portal, queue } = await openChange();
      const heard: unknown[] = [];
      const stop = portal.changes.subscribe((told) => heard.push(told));
      await queue.decide('Approve');
      await eventually(() => expect(heard).to.deep.equal([{ kind: 'app', appId: 'app-lantern-sync' }]));
      stop();
    });
  });

  describe('what is missing', () => {
    it('is a decision', async () => {
      const { queue, callsOf } = await openChange();
      queue.get('button', 'Continue').click();
      await queue.reads('Choose a decision.');
      await queue.focusOn('radio', /^Approve/);
      await expect(queue.host).to.be.accessible();
      expect(callsOf('reviews.decide')).to.deep.equal([]);
    });

    for (const choice of ['Request changes', 'Do not approve'] as const) {
      it(`is the reason, to ${choice.toLowerCase()}`, async () => {
        const { queue, callsOf } = await openChange();
        queue.choose(choice);
        queue.get('button', 'Continue').click();
        await queue.focusOn('textbox', 'Reason');
        expect(queue.description(queue.reason)).to.contain('Say why: the owner needs it to go on.');
        fill(queue.reason, 'Because.');
        await eventually(() => expect(queue.description(queue.reason)).not.to.contain('Say why'));
        expect(callsOf('reviews.decide')).to.deep.equal([]);
      });
    }

    it('is brevity, and nothing that was typed is cut off', async () => {
      const { queue } = await openChange();
      queue.choose('Request changes');
      fill(queue.reason, 'x'.repeat(2001));
      await queue.reads('2001 of 2000 characters');
      queue.get('button', 'Continue').click();
      await queue.reads('This is too long.');
      expect(queue.reason.value).to.have.length(2001);
    });
  });

  describe('a refusal', () => {
    it('goes with its reason and the notes on fields', async () => {
      const { store, queue } = await openRegistration();
      queue.get('button', 'Add note on Sign-in redirect URIs').click();
      await queue.focusOn('textbox', 'Note on Sign-in redirect URIs');
      fill(queue.get('textbox', 'Note on Sign-in redirect URIs'), 'Whose host is this?');
      queue.get('button', 'Add note on Scopes').click();
      await queue.find('textbox', 'Note on Scopes');
      await queue.reads('1 note on a field goes along.');
      await expect(queue.host).to.be.accessible();
      await queue.decide('Do not approve', '  It looks like phishing. ');
      await queue.reads('Lantern Mobile is not approved.');
      const { review } = await store.as(people.partner.id).apps.get({ appId: 'app-lantern-mobile' });
      expect(review).to.deep.include({
        state: 'not-approved',
        reason: 'It looks like phishing.',
        notes: [{ path: 'redirectUris', text: 'Whose host is this?' }],
      });
      expect(queue.conversation.at(-1)).to.contain('Note on Sign-in redirect URIs Whose host is this?');
    });

    it('takes a note away again', async () => {
      const { queue } = await openChange();
      queue.get('button', 'Add note on Scopes').click();
      fill(await queue.find('textbox', 'Note on Scopes'), 'Too many');
      queue.get('button', 'Remove note').click();
      await queue.focusOn('button', 'Add note on Scopes');
      expect(queue.has('textbox', 'Note on Scopes')).to.equal(false);
    });
  });

  describe('a decision that fails', () => {
    it('loses nothing, and can be sent again', async () => {
      const { store, queue } = await openChange();
      queue.get('button', 'Add note on Scopes').click();
      fill(await queue.find('textbox', 'Note on Scopes'), 'What for?');
      store.failNext('reviews.decide', new PortalError('network'));
      await queue.decide('Request changes', 'Please explain.');
      await queue.reads('Your decision was not taken. The server can’t be reached.');
      expect(queue.reason.value).to.equal('Please explain.');
      expect(queue.get<HTMLTextAreaElement>('textbox', 'Note on Scopes').value).to.equal('What for?');
      queue.get('button', 'Continue').click();
      (await queue.find('button', 'Request changes')).click();
      await queue.reads('Changes to Lantern Sync are requested.');
    });

    it('is sent once, however often it is chosen', async () => {
      const { store, queue, callsOf } = await openChange();
      const answer = store.hangNext('reviews.decide');
      await queue.decide('Approve');
      await queue.reads('Sending…');
      queue.get('button', /Sending/).click();
      await settle();
      expect(queue.has('dialog')).to.equal(false);
      answer();
      await queue.reads('Lantern Sync is approved.');
      expect(callsOf('reviews.decide')).to.have.length(1);
    });

    it('keeps what was typed while the person signs in again', async () => {
      const session = new FakeSession();
      const { queue } = await openChange({ session });
      queue.choose('Request changes');
      fill(queue.reason, 'Please explain.');
      session.expire();
      await queue.reads('Sign in again to go on. What you have typed is kept.');
      expect(queue.reason.value).to.equal('Please explain.');
      queue.get('button', 'Sign in').click();
      await eventually(() => expect(queue.text).not.to.contain('Sign in again'));
      await queue.opened('Lantern Sync');
      expect(queue.reason.value).to.equal('Please explain.');
    });
  });

  describe('what was typed', () => {
    it('stays while another review is looked at', async () => {
      const { queue } = await openChange();
      queue.choose('Request changes');
      fill(queue.reason, 'Please explain.');
      queue.host.setAttribute('review-id', 'app-lantern-mobile-review');
      await queue.opened('Lantern Mobile');
      expect(queue.reason.value).to.equal('');
      queue.host.setAttribute('review-id', change);
      await queue.opened('Lantern Sync');
      expect(queue.reason.value).to.equal('Please explain.');
    });

    it('outlives a reload, and ends with the decision', async () => {
      const { portal, queue } = await openChange();
      queue.choose('Request changes');
      fill(queue.reason, 'Please explain.');
      queue.get('button', 'Add note on Scopes').click();
      fill(await queue.find('textbox', 'Note on Scopes'), 'What for?');
      dispatchEvent(new Event('pagehide'));
      const again = await ReviewQueueDriver.show(portal, change);
      await again.opened('Lantern Sync');
      await eventually(() => expect(again.reason.value).to.equal('Please explain.'));
      expect(again.get<HTMLTextAreaElement>('textbox', 'Note on Scopes').value).to.equal('What for?');
      again.get('button', 'Continue').click();
      (await again.find('button', 'Request changes')).click();
      await again.reads('Changes to Lantern Sync are requested.');
      expect(Object.keys(sessionStorage)).to.deep.equal([]);
    });

    it('is not for the next reviewer', async () => {
      const session = new FakeSession();
      const { store, queue } = await openChange({ session });
      queue.choose('Request changes');
      fill(queue.reason, 'Please explain.');
      session.become({ status: 'signed-out' });
      await queue.find('heading', 'You are signed out');
      const next = stage({ scenario: reviews, viewer: people['other-reviewer'].id });
      expect(store).not.to.equal(next.store);
      Object.assign(queue.host, { portal: next.portal });
      await queue.opened('Lantern Sync');
      expect(queue.reason.value).to.equal('');
    });
  });
});

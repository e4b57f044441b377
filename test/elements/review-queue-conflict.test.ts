import '../../src/define/review-queue.js';

import { expect } from '@open-wc/testing';

import type { MemoryStore } from '../../src/backends/memory/memory-backend.js';
import { people, scenarios } from '../../src/backends/memory/scenarios.js';
import { eventually, fill, settle } from './support/forms.js';
import { openReview, ReviewQueueDriver } from './support/review-queue-driver.js';
import { stage } from './support/stage.js';

const { reviews } = scenarios;
const change = 'app-lantern-sync-review';

/** The owner asks for something else while the reviewer is at it. */
function ownerChanges(store: MemoryStore): Promise<unknown> {
  return store.as(people.partner.id).apps.update({
    appId: 'app-lantern-mobile',
    version: '1',
    changes: { redirectUris: ['https://mobile.lantern.example/callback'] },
  });
}

/** A reviewer who belongs to the partner. */
const ownReviewer = {
  ...reviews,
  people: reviews.people.map((person) =>
    person.id === people.reviewer.id ? { ...person, tenantId: people.partner.tenantId } : person,
  ),
};

describe('<zi-review-queue> where a decision can’t be taken', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  describe('a request that changed meanwhile', () => {
    it('is not decided on, and shown with what differs from the one that was seen', async () => {
      const { store, queue, callsOf } = await openReview('app-lantern-mobile-review', 'Lantern Mobile');
      queue.choose('Request changes');
      fill(queue.reason, 'Please explain.');
      await ownerChanges(store);
      queue.get('button', 'Continue').click();
      (await queue.find('button', 'Request changes')).click();
      await queue.reads('The owner has changed this request');
      await queue.reads('Your decision was not taken. Someone changed this in the meantime.');
      expect(queue.meanwhile).to.deep.equal([
        {
          field: 'Sign-in redirect URIs',
          before: ['- com.lantern.mobile:/callback', '- https://zoomlnfo.example/callback'],
          after: ['+ https://mobile.lantern.example/callback'],
        },
      ]);
      expect(queue.reason.value).to.equal('Please explain.');
      expect(queue.field('Sign-in redirect URIs')).to.deep.equal(['https://mobile.lantern.example/callback']);
      await expect(queue.host).to.be.accessible();
      queue.get('button', 'Got it').click();
      await eventually(() => expect(queue.meanwhile).to.deep.equal([]));
      queue.get('button', 'Continue').click();
      (await queue.find('button', 'Request changes')).click();
      await queue.reads('Changes to Lantern Mobile are requested.');
      const versions = callsOf('reviews.decide').map(({ input }) => (input as { version: string }).version);
      expect(versions[0]).to.equal('1');
      expect(versions[1]).not.to.equal('1');
    });

    it('closes the question that was asked about the old one', async () => {
      const { store, portal, queue, callsOf } = await openReview('app-lantern-mobile-review', 'Lantern Mobile');
      queue.choose('Approve');
      queue.get('button', 'Continue').click();
      await queue.find('dialog', 'Approve Lantern Mobile?');
      await ownerChanges(store);
      portal.changes.announce({ kind: 'app', appId: 'app-lantern-mobile' }, undefined);
      await queue.gone('dialog');
      expect(queue.meanwhile).to.have.length(1);
      expect(callsOf('reviews.decide')).to.deep.equal([]);
    });

    it('and was decided by somebody else says so', async () => {
      const { store, queue } = await openReview(change, 'Lantern Sync');
      const other = store.as(people['other-reviewer'].id);
      await other.reviews.decide({ reviewId: change, version: '1', decision: { decision: 'approved' } });
      await queue.decide('Do not approve', 'No.');
      await queue.reads('This review has been decided or withdrawn.');
      expect(queue.conversation.at(-1)).to.contain('Rosa Klein approved the app');
      expect(queue.has('button', 'Continue')).to.equal(false);
    });
  });

  describe('an app of the reviewer’s own organization', () => {
    it('is shown, and the decision is off with the reason', async () => {
      const { queue, callsOf } = await openReview(change, 'Lantern Sync', { scenario: ownReviewer });
      const button = queue.get('button', 'Continue');
      expect(queue.description(button)).to.contain('This app belongs to your own organization.');
      expect(button.ariaDisabled).to.equal('true');
      queue.choose('Approve');
      button.click();
      await settle();
      expect(queue.get<HTMLInputElement>('radio', /^Approve/).checked).to.equal(false);
      expect(queue.has('dialog')).to.equal(false);
      expect(queue.has('button', /^Add note/)).to.equal(false);
      expect(callsOf('reviews.decide')).to.deep.equal([]);
      await expect(queue.host).to.be.accessible();
    });

    it('can be decided on where the policy says so, and a backend that refuses is believed', async () => {
      const { portal } = stage({ scenario: ownReviewer });
      const queue = await ReviewQueueDriver.show(portal, change);
      queue.host.setAttribute('own-tenant', '');
      await queue.opened('Lantern Sync');
      await queue.decide('Approve');
      await queue.reads('Your decision was not taken. This app belongs to your own organization.');
    });
  });
});

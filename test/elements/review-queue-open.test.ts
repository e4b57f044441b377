import '../../src/define/review-queue.js';

import { expect, oneEvent } from '@open-wc/testing';

import { people, scenarios } from '../../src/backends/memory/scenarios.js';
import { PortalError } from '../../src/contract/errors.js';
import type { Review } from '../../src/contract/review.js';
import { ReviewQueueDriver } from './support/review-queue-driver.js';
import { stage, type Stage, type StageOptions } from './support/stage.js';

interface Scene extends Stage {
  queue: ReviewQueueDriver;
}

const { reviews } = scenarios;
const change = 'app-lantern-sync-review';

async function show(options?: StageOptions, reviewId?: string): Promise<Scene> {
  const made = stage({ scenario: reviews, ...options });
  return { ...made, queue: await ReviewQueueDriver.show(made.portal, reviewId) };
}

async function loaded(options?: StageOptions): Promise<Scene> {
  const scene = await show(options);
  await scene.queue.loaded();
  return scene;
}

describe('<zi-review-queue> with a review open', () => {
  describe('a review', () => {
    it('opens from the queue with the focus on its title, and the host hears of it', async () => {
      const { queue } = await loaded();
      const heard = await queue.clickFor<{ review: Review }>(
        queue.get('button', 'Review Lantern Sync'),
        'zi-review-opened',
      );
      expect(heard.review.id).to.equal(change);
      await queue.focusOn('heading', 'Lantern Sync');
      expect((queue.host as HTMLElement & { reviewId?: string }).reviewId).to.equal(change);
    });

    it('closes to where it was opened', async () => {
      const { queue } = await loaded();
      queue.filter('Kind', 'Change');
      await queue.lists('Lantern Sync');
      await queue.open('Lantern Sync');
      const closed = oneEvent(queue.host, 'zi-review-closed');
      queue.get('button', 'Review Queue').click();
      await closed;
      await queue.focusOn('button', 'Review Lantern Sync');
      expect(queue.rows.map(({ app }) => app)).to.deep.equal(['Lantern Sync']);
    });

    it('closes to the queue as it is by then', async () => {
      const { queue, store } = await loaded();
      await queue.open('Lantern Sync');
      const partner = store.as(people.partner.id);
      const app = await partner.apps.get({ appId: 'app-lantern-mobile' });
      await partner.reviews.withdraw({ appId: app.id, version: app.version });
      queue.host.removeAttribute('review-id');
      (queue.host as HTMLElement & { reviewId?: string | undefined }).reviewId = undefined;
      await queue.lists('App Create', 'Lantern Sync');
    });

    it('can be opened and changed from outside', async () => {
      const { queue } = await show(undefined, change);
      await queue.opened('Lantern Sync');
      queue.host.setAttribute('review-id', 'app-lantern-mobile-review');
      await queue.opened('Lantern Mobile');
      expect(queue.text).not.to.contain('Lantern Sync');
    });

    it('that does not exist is said to be gone', async () => {
      const { queue } = await show(undefined, 'review-gone');
      await queue.reads('This review no longer exists, or you can’t see it.');
      queue.get('button', 'Review Queue').click();
      await queue.loaded();
    });

    it('of a new app shows all that is asked for, with marks where to look twice', async () => {
      const { queue } = await show(undefined, 'app-lantern-mobile-review');
      await queue.opened('Lantern Mobile');
      expect(queue.field('App Integration Name')).to.deep.equal(['Lantern Mobile']);
      expect(queue.field('Application Type')).to.deep.equal(['For partner and internal use']);
      expect(queue.field('Sign-in redirect URIs')).to.deep.equal([
        'com.lantern.mobile:/callback',
        'https://zoomlnfo.example/callback',
      ]);
      expect(queue.field('Scopes')).to.deep.equal(['Search API', 'Manage Audiences']);
      expect(queue.marksAt('com.lantern.mobile:/callback')).to.deep.equal(['App link']);
      expect(queue.marksAt('https://zoomlnfo.example/callback')).to.deep.equal(['New host', 'Look-alike']);
      expect(queue.text).to.contain('Compare it letter by letter.');
    });

    it('of a change shows how it differs, entry by entry, and the whole app on demand', async () => {
      const { queue } = await show(undefined, change);
      await queue.opened('Lantern Sync');
      expect(queue.comparison()).to.deep.equal([
        {
          field: 'Sign-in redirect URIs',
          before: ['https://sync.lantern.example/oauth/callback'],
          after: [
            'https://sync.lantern.example/oauth/callback',
            '+ https://sync.lanterm.example/oauth/callback',
            '+ http://localhost:3000/callback',
          ],
        },
        { field: 'Scopes', before: ['Search API'], after: ['Search API', '+ Enrich API'] },
      ]);
      expect(queue.marksAt('http://localhost:3000/callback')).to.deep.equal(['Local machine']);
      expect(queue.marksAt('Enrich API')).to.deep.equal(['New access']);
      expect(queue.text).not.to.contain('App Integration Name');
      queue.root.querySelector('summary')?.click();
      await queue.reads('App Integration Name');
    });

    it('shows what was said so far', async () => {
      const { queue } = await show(undefined, 'app-lantern-reports-review');
      await queue.opened('Lantern Reports');
      const [submitted = '', answered = ''] = queue.conversation;
      expect(submitted).to.contain('Priya Nair submitted the app for review');
      expect(answered).to.contain('requested changes');
      expect(answered).to.contain('Please say in the name what the app is for');
      expect(answered).to.contain('Note on App Integration Name Reports of what?');
    });

    it('never turns an owner’s text into markup', async () => {
      const apps = reviews.apps.map((app) =>
        app.id === 'app-lantern-sync' ? { ...app, name: '<img src=x onerror=alert(1)>' } : app,
      );
      const { queue } = await show({ scenario: { ...reviews, apps } }, change);
      await queue.opened('<img src=x onerror=alert(1)>');
      expect(queue.root.querySelector('img[src=x]')).to.equal(null);
    });

    it('shows scopes by name to a reviewer without the DevPortal', async () => {
      const without = reviews.people.map((person) =>
        person.id === people.reviewer.id ? { ...person, subscriptions: [] } : person,
      );
      const { queue } = await show({ scenario: { ...reviews, people: without } }, change);
      await queue.opened('Lantern Sync');
      expect(queue.comparison()[1]?.after).to.deep.equal(['ziapi:search', '+ ziapi:enrich']);
    });
  });

  describe('the assignment', () => {
    it('is taken, and given back', async () => {
      const { store, queue } = await loaded();
      await queue.open('Lantern Sync');
      queue.get('button', 'Assign to me').click();
      await queue.reads('Assigned to you');
      const other = store.as(people['other-reviewer'].id);
      expect((await other.reviews.get({ reviewId: change })).assignee?.id).to.equal(people.reviewer.id);
      queue.get('button', 'Give back').click();
      await queue.reads('Assigned to nobody');
    });

    it('is taken over from somebody else', async () => {
      const { store, queue } = await loaded();
      await store.as(people['other-reviewer'].id).reviews.assign({ reviewId: change });
      await queue.open('Lantern Sync');
      await queue.reads('Assigned to Rosa Klein');
      queue.get('button', 'Take over').click();
      await queue.reads('Assigned to you');
    });

    it('stays when it could not be changed, and says why', async () => {
      const { store, queue } = await loaded();
      await queue.open('Lantern Sync');
      store.failNext('reviews.assign', new PortalError('timeout'));
      queue.get('button', 'Assign to me').click();
      await queue.reads('The assignment was not changed. The server took too long to answer.');
      expect(queue.text).to.contain('Assigned to nobody');
    });
  });
});

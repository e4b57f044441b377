import '../../src/define/review-queue.js';

import { expect } from '@open-wc/testing';

import { people, type Scenario, scenarios } from '../../src/backends/memory/scenarios.js';
import { PortalError } from '../../src/contract/errors.js';
import { createPortal } from '../../src/portal/portal.js';
import { FakeSession } from './support/fake-session.js';
import { eventually } from './support/forms.js';
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

/** Many apps that wait, the first one longest. */
function manyWaiting(count: number): Scenario {
  const [pattern] = reviews.apps.filter(({ id }) => id === 'app-app-create');
  const apps = Array.from({ length: count }, (_, index) => {
    const createdAt = new Date(Date.UTC(2025, 0, 1) + index * 3_600_000).toISOString();
    const at = { createdAt, updatedAt: createdAt };
    return pattern ? [{ ...pattern, ...at, id: `app-${index}`, name: `Waiting ${index}`, secrets: [] }] : [];
  }).flat();
  return { ...reviews, apps };
}

describe('<zi-review-queue>', () => {
  describe('accessibility', () => {
    it('is clean with reviews, and with one open', async () => {
      const { queue } = await loaded();
      await expect(queue.host).to.be.accessible();
      await queue.open('Lantern Sync');
      await expect(queue.host).to.be.accessible();
    });

    it('is clean with nothing to show', async () => {
      const { queue } = await show({ scenario: { ...reviews, apps: [] } });
      await queue.find('heading', 'All caught up');
      await expect(queue.host).to.be.accessible();
    });
  });

  describe('the queue', () => {
    it('lists what waits, the longest wait first', async () => {
      const { queue } = await loaded();
      await queue.lists('App Create', 'Lantern Mobile', 'Lantern Sync');
      expect(queue.rows[2]).to.deep.include({
        organization: 'Lantern Partners',
        kind: 'Change',
        risks: '4 marks',
        assignee: 'Nobody',
      });
      expect(queue.text).to.contain('3 reviews');
    });

    it('says how long each waits, and since when exactly', async () => {
      const submittedAt = new Date(Date.now() - 3 * 86_400_000 - 60_000).toISOString();
      const apps = reviews.apps.flatMap((app) =>
        'review' in app && app.review && app.id === 'app-lantern-mobile'
          ? [{ ...app, review: { ...app.review, submittedAt } }]
          : [],
      );
      const { queue } = await loaded({ scenario: { ...reviews, apps } });
      expect(queue.rows[0]?.submitted).to.equal('3 days ago');
      expect(queue.root.querySelector('time')?.dateTime).to.equal(submittedAt);
      expect(queue.root.querySelector('time')?.title).to.match(/\d:\d\d/);
    });

    it('shows more than a page on demand', async () => {
      const { queue, callsOf } = await loaded({ scenario: manyWaiting(70) });
      expect(queue.rows).to.have.length(50);
      expect(queue.text).to.contain('70 reviews');
      queue.get('button', 'Show more').click();
      await eventually(() => expect(queue.rows).to.have.length(70));
      expect(queue.has('button', 'Show more')).to.equal(false);
      expect(callsOf('reviews.list').at(-1)?.input).to.have.property('cursor');
    });
  });

  describe('filters', () => {
    it('show other states, and then each review’s own', async () => {
      const { queue } = await loaded();
      queue.filter('State', 'Not Approved');
      await queue.lists('Lantern Outreach');
      queue.filter('State', 'All states');
      await eventually(() => expect(queue.rows.length).to.equal(5));
      expect(queue.text).to.contain('Changes Requested');
    });

    it('show one kind', async () => {
      const { queue } = await loaded();
      queue.filter('Kind', 'Change');
      await queue.lists('Lantern Sync');
    });

    it('show what is assigned to oneself, or to nobody', async () => {
      const { store, queue } = await show();
      await store.as(people.reviewer.id).reviews.assign({ reviewId: change });
      await queue.loaded();
      queue.filter('Assigned to', 'Me');
      await queue.lists('Lantern Sync');
      expect(queue.rows[0]?.assignee).to.equal('Me');
      queue.filter('Assigned to', 'Nobody');
      await queue.lists('App Create', 'Lantern Mobile');
    });

    it('find an app or an organization once the typing pauses', async () => {
      const { queue, callsOf } = await loaded();
      for (const text of ['l', 'la', 'lant', 'lantern m']) queue.search(text);
      await queue.lists('Lantern Mobile');
      expect(callsOf('reviews.list').map(({ input }) => (input as { search?: string }).search)).to.deep.equal([
        undefined,
        'lantern m',
      ]);
      queue.search('harbor');
      await queue.lists('App Create');
    });

    it('that match nothing say so, and can be cleared', async () => {
      const { queue } = await loaded();
      queue.search('no such app');
      await queue.find('heading', 'Nothing matches');
      await expect(queue.host).to.be.accessible();
      queue.get('button', 'Clear filters').click();
      await queue.lists('App Create', 'Lantern Mobile', 'Lantern Sync');
      expect(queue.get<HTMLInputElement>('searchbox').value).to.equal('');
    });
  });

  describe('without reviews to show', () => {
    it('is calm when nothing waits', async () => {
      const { queue } = await show({ scenario: { ...reviews, apps: [] } });
      await queue.reads('No app waits for a review.');
      expect(queue.has('button')).to.equal(false);
    });

    it('says that it loads', async () => {
      const { store, portal } = stage({ scenario: reviews });
      const answer = store.hangNext('reviews.list');
      const queue = await ReviewQueueDriver.show(portal);
      await eventually(() => expect(queue.busy).to.equal(true));
      answer();
      await queue.loaded();
    });

    it('can be tried again after a failure', async () => {
      const { store, portal } = stage({ scenario: reviews });
      store.failNext('reviews.list', new PortalError('server', { requestId: 'req-4' }));
      const queue = await ReviewQueueDriver.show(portal);
      await queue.reads('Request req-4');
      queue.get('button', 'Try again').click();
      await queue.loaded();
    });

    it('keeps what is there when reading again fails', async () => {
      const { store, portal, queue } = await loaded();
      store.failNext('reviews.list', new PortalError('network'));
      portal.changes.announce({ kind: 'app', appId: 'app-lantern-sync' }, undefined);
      await queue.reads('The server can’t be reached.');
      expect(queue.rows).to.have.length(3);
    });

    it('says that the role is missing', async () => {
      for (const reviewId of [undefined, change]) {
        const { queue } = await show({ viewer: people.partner.id }, reviewId);
        await queue.find('heading', 'Reviews are for reviewers');
        expect(queue.text).not.to.contain('Lantern Sync');
      }
    });

    it('offers to sign in', async () => {
      const session = new FakeSession({ status: 'signed-out' });
      const { queue, calls } = await show({ session });
      (await queue.find('button', 'Sign in')).click();
      await queue.loaded();
      expect(session.signIns).to.equal(1);
      expect(calls.length).to.be.greaterThan(0);
    });

    it('says that a backend has none', async () => {
      const { portal } = stage({ scenario: reviews });
      const { reviews: _, ...backend } = portal.backend;
      const queue = await ReviewQueueDriver.show(createPortal({ backend }), change);
      await queue.find('heading', 'Reviews are not available here');
      await expect(queue.host).to.be.accessible();
    });
  });

  describe('what others do', () => {
    it('is followed in the queue', async () => {
      const { store, portal, queue } = await loaded();
      const other = store.as(people['other-reviewer'].id);
      await other.reviews.decide({ reviewId: change, version: '1', decision: { decision: 'approved' } });
      portal.changes.announce({ kind: 'app', appId: 'app-lantern-sync' }, undefined);
      await queue.lists('App Create', 'Lantern Mobile');
    });
  });
});

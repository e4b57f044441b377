import { expect } from '@open-wc/testing';

import { createMemoryStore } from '../../../src/backends/memory/memory-backend.js';
import { people, scenarios, tenants } from '../../../src/backends/memory/scenarios.js';

describe('the scenario of reviews, as a reviewer finds it', () => {
  const store = createMemoryStore({ scenario: scenarios.reviews });
  const { reviews } = store.as(people.reviewer.id);
  after(() => store.dispose());

  it('has every state, longest wait first', async () => {
    const { items } = await reviews.list({});
    const waits = items.map(({ submittedAt }) => submittedAt);
    expect(waits).to.deep.equal([...waits].sort());
    expect(items.map(({ state }) => state)).to.include.members(['waiting', 'changes-requested', 'not-approved']);
  });

  it('marks what to look at twice, and nothing else', async () => {
    const { items } = await reviews.list({ search: 'Lantern' });
    const marks = (name: string) =>
      items.find(({ requested }) => requested.name === name)?.risks.map(({ code, value }) => `${code} ${value}`);
    expect(marks('Lantern Sync')).to.deep.equal([
      'new-host https://sync.lanterm.example/oauth/callback',
      'look-alike https://sync.lanterm.example/oauth/callback',
      'loopback http://localhost:3000/callback',
      'widened-scopes ziapi:enrich',
    ]);
    expect(marks('Lantern Mobile')).to.deep.equal([
      'custom-scheme com.lantern.mobile:/callback',
      'new-host https://zoomlnfo.example/callback',
      'look-alike https://zoomlnfo.example/callback',
    ]);
    // A host that reviewers have approved for the organisation is not there: each of these is a first one.
    expect(marks('Lantern Reports')).to.deep.equal(['new-host https://reports.lantern.example/callback']);
  });

  it('shows the reason of before in the thread', async () => {
    const { thread } = await reviews.get({ reviewId: 'app-lantern-reports-review' });
    expect(thread.map(({ action, notes }) => [action, notes.length])).to.deep.equal([
      ['submitted', 0],
      ['changes-requested', 2],
    ]);
  });
});

describe('the people of a memory backend', () => {
  it('come by name, then by id, a shorter name before a longer one that begins with it', async () => {
    const person = (id: string, name: string) => ({
      ...people.developer,
      id,
      name,
      email: `${id}@harbor.example`,
    });
    const admin = people['org-admin'];
    const colleagues = [person('z', 'ann'), person('b', 'Ann Lee'), person('a', 'Bo'), person('y', 'Ann')];
    const scenario = { tenants: [tenants.harbor], people: [...colleagues, admin], apps: [], viewer: admin.id };
    const { items } = await createMemoryStore({ scenario }).as(admin.id).users.list({});
    expect(items.map(({ id }) => id)).to.deep.equal(['y', 'z', 'b', 'a', admin.id]);
  });

  it('are those of the scenario, some of whom wait for an answer', async () => {
    const { users } = createMemoryStore({ scenario: scenarios.users }).as(people['org-admin'].id);
    const { items, total } = await users.list({ requested: true });
    expect(total).to.equal(2);
    expect(items.every(({ subscriptions }) => !subscriptions.includes('devportal'))).to.equal(true);
  });
});

import { expect } from '@open-wc/testing';

import { manyPeople, people, scenarios, tenants } from '../../src/backends/memory/scenarios.js';
import { PortalError } from '../../src/contract/errors.js';
import { createPortal } from '../../src/portal/portal.js';
import { FakeSession } from './support/fake-session.js';
import { settle } from './support/forms.js';
import { openPeople, PeopleScreen } from './support/people-screen.js';
import { stage } from './support/stage.js';

const count = scenarios.users.people.filter(({ tenantId }) => tenantId === tenants.harbor.id).length;

describe('<zi-subscription-manager>', () => {
  it('lists the people of the organization with what they have', async () => {
    const { screen } = await openPeople();
    await screen.shows(count);
    expect(screen.names[0]).to.equal('Amara Adeyemi');
    expect(screen.names).not.to.include('Ines Duarte');
    expect(screen.chosen('Amara Adeyemi')).to.equal('DevPortal');
    expect(screen.chosen('Nora Lindqvist')).to.equal('None');
    expect(screen.text).to.include(`1–${count} of ${count}`);
    await screen.reads('Olivia Chen You Admin');
    await expect(screen.host).to.be.accessible();
  });

  it('finds people as one types, once they pause', async () => {
    const { screen, callsOf } = await openPeople();
    await screen.shows(count);
    const before = callsOf('users.list').length;
    for (const text of ['b', 'be', 'ben']) screen.search(text);
    await screen.shows(['Ben Brandt', 'Ben Eriksen']);
    expect(
      callsOf('users.list')
        .slice(before)
        .map(({ input }) => input),
    ).to.deep.equal([{ limit: 25, search: 'ben' }]);
  });

  it('says that nobody matches, and shows all again', async () => {
    const { screen } = await openPeople();
    await screen.shows(count);
    screen.search('zzz');
    await screen.find('heading', 'Nobody matches');
    screen.get('button', 'Clear search').click();
    await screen.shows(count);
    expect(screen.get<HTMLInputElement>('searchbox').value).to.equal('');
    await screen.focusOn('searchbox');
  });

  it('shows those who have the DevPortal alone', async () => {
    const { screen } = await openPeople();
    (await screen.find('button', 'Have DevPortal')).click();
    await screen.shows(['Amara Adeyemi', 'Daniel Ortiz', 'Dmitri Dubois', 'Grace García', 'João Costa', 'Olivia Chen']);
  });

  it('turns the pages', async () => {
    const { screen } = await openPeople({ scenario: manyPeople(60) });
    await screen.shows(25);
    const first = screen.names;
    expect(screen.get('button', 'Previous').getAttribute('aria-disabled')).to.equal('true');
    screen.get('button', 'Next').click();
    await screen.reads('26–50 of 63');
    expect(screen.names).to.have.length(25);
    screen.get('button', 'Next').click();
    await screen.reads('51–63 of 63');
    expect(screen.get('button', 'Next').getAttribute('aria-disabled')).to.equal('true');
    screen.get('button', 'Previous').click();
    await screen.reads('26–50 of 63');
    screen.get('button', 'Previous').click();
    await screen.reads('1–25 of 63');
    expect(screen.names).to.deep.equal(first);
  });

  it('begins a new search on its first page', async () => {
    const { screen } = await openPeople({ scenario: manyPeople(60) });
    await screen.shows(25);
    screen.get('button', 'Next').click();
    await screen.reads('26–50 of 63');
    screen.search('colleague.0001');
    await screen.reads('1–10 of 10');
  });

  it('reads again when another tab has changed who has what', async () => {
    const { screen, portal, users, person } = await openPeople();
    await screen.shows(count);
    const nora = await person('Nora');
    await users.update({ userId: nora.id, version: nora.version, changes: { subscriptions: ['devportal'] } });
    expect(screen.chosen('Nora Lindqvist')).to.equal('None');
    portal.changes.announce({ kind: 'users' }, undefined);
    await screen.reads(/./);
    await settle();
    expect(screen.chosen('Nora Lindqvist')).to.equal('DevPortal');
  });

  it('shows names as they are, not as markup', async () => {
    const scenario = {
      ...scenarios.users,
      people: [people['org-admin'], { ...people.developer, name: '<img src=x onerror=alert(1)>' }],
    };
    const { screen } = await openPeople({ scenario });
    await screen.shows(2);
    expect(screen.names).to.include('<img src=x onerror=alert(1)>');
    expect(screen.root.querySelector('img')).to.equal(null);
  });

  describe('when there is nothing to show', () => {
    it('says that it is loading', async () => {
      const { screen } = await openPeople({ prepare: (store) => store.hangNext('users.list', Infinity) });
      await screen.reads('Loading…');
      await expect(screen.host).to.be.accessible();
    });

    it('says what failed, and reads again when asked', async () => {
      const { screen } = await openPeople({
        prepare: (store) => store.failNext('users.list', new PortalError('server', { requestId: 'req-7' })),
      });
      const retry = await screen.find('button', 'Try again');
      expect(screen.text).to.include('Request req-7');
      retry.click();
      await screen.shows(count);
    });

    it('says which role is missing, and offers no request for it', async () => {
      const { screen, callsOf } = await openPeople({ viewer: people.developer.id });
      await screen.find('heading', 'This isn’t open to your role');
      await screen.reads('You need the role of ZoomInfo admin. Ask your ZoomInfo admin, Olivia Chen');
      expect(screen.has('button')).to.equal(false);
      expect(callsOf('users.list')).to.have.length(1);
      await expect(screen.host).to.be.accessible();
    });

    it('asks nothing while nobody is signed in', async () => {
      const session = new FakeSession({ status: 'signed-out' });
      const { screen, calls } = await openPeople({ session });
      await screen.find('heading', 'You are signed out');
      expect(calls).to.deep.equal([]);
      screen.get('button', 'Sign in').click();
      await screen.shows(count);
    });

    it('is calm about a backend that has no users', async () => {
      const { store } = stage({ scenario: scenarios.users });
      const { users: _, ...backend } = store.as(scenarios.users.viewer);
      const screen = await PeopleScreen.show(createPortal({ backend }));
      await screen.find('heading', 'Users are managed elsewhere');
      expect(screen.text).to.include('Admin Portal > User Management > Users');
      expect(screen.has('alert')).to.equal(false);
      await expect(screen.host).to.be.accessible();
    });

    it('says that nobody is waiting', async () => {
      const { screen } = await openPeople({
        scenario: { ...scenarios.users, people: [people['org-admin'], people.developer] },
      });
      await screen.shows(2);
      expect(screen.text).not.to.include('asked for access');
      screen.get('button', 'Asked for access').click();
      await screen.find('heading', 'Nobody is waiting');
    });

    it('says what the subscription opens nothing without', async () => {
      const { screen } = await openPeople({
        scenario: {
          ...scenarios.users,
          tenants: [{ ...tenants.harbor, packages: [] }],
          people: [people['org-admin'], people.developer],
        },
      });
      await screen.reads('Your organization needs one of these packages: Enterprise API, Copilot.');
    });
  });
});

import { expect } from '@open-wc/testing';

import { scenarios } from '../../src/backends/memory/scenarios.js';
import { PortalError } from '../../src/contract/errors.js';
import { openPeople } from './support/people-screen.js';

/** Who else than Chloé has asked for access. */
const other =
  scenarios.users.people.find((person) => 'accessRequestedAt' in person && person.name !== 'Chloé Costa')?.name ?? '';

describe('requests for access to the DevPortal', () => {
  it('are shown first, and granted at once', async () => {
    const { screen, person, callsOf } = await openPeople();
    await screen.reads('2 people asked for access');
    screen.get('button', 'Show requests').click();
    await screen.shows(['Chloé Costa', other]);
    await screen.focusOn('button', /^Asked for access/);
    await screen.reads('Asked for access on May 2, 2025');
    const grant = screen.get('button', 'Grant DevPortal to Chloé Costa');
    grant.focus();
    grant.click();
    await screen.reads('Chloé Costa updated. It takes effect at their next sign-in.');
    await screen.shows([other]);
    expect(callsOf('users.update')).to.have.length(1);
    const chloe = await person('Chloé');
    expect([chloe.subscriptions, chloe.accessRequestedAt]).to.deep.equal([['devportal'], null]);
    await screen.focusOn('button', 'Undo');
  });

  it('are declined after a question', async () => {
    const { screen, person } = await openPeople();
    (await screen.find('button', 'Decline the request of Chloé Costa')).click();
    await screen.find('dialog', 'Decline the request of Chloé Costa?');
    screen.get('button', 'Decline').click();
    await screen.reads('The request of Chloé Costa is declined.');
    await screen.reads('1 person asked for access');
    const chloe = await person('Chloé');
    expect([chloe.subscriptions, chloe.accessRequestedAt]).to.deep.equal([[], null]);
    expect(screen.has('button', 'Undo')).to.equal(false);
  });

  it('do not save what else was chosen', async () => {
    const { screen, person } = await openPeople();
    await screen.choose('Ben Brandt', 'DevPortal');
    screen.get('button', 'Grant DevPortal to Chloé Costa').click();
    await screen.reads('Chloé Costa updated.');
    await screen.reads('1 change Not saved yet');
    expect((await person('Ben Brandt')).subscriptions).to.deep.equal(['sales']);
  });

  it('say why they could not be granted', async () => {
    const { screen, store } = await openPeople();
    store.failNext('users.update', new PortalError('rate-limited', { retryAfter: 3 }));
    (await screen.find('button', 'Grant DevPortal to Chloé Costa')).click();
    await screen.reads('1 person not changed Chloé Costa Too many requests. Try again in 3 s.');
  });
});

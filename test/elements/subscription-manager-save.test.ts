import { aTimeout, expect, oneEvent } from '@open-wc/testing';

import { manyPeople, people, type Scenario, scenarios } from '../../src/backends/memory/scenarios.js';
import { PortalError } from '../../src/contract/errors.js';
import type { User } from '../../src/contract/user.js';
import { FakeSession } from './support/fake-session.js';
import { eventually, press, settle } from './support/forms.js';
import { openPeople } from './support/people-screen.js';

const alone: Scenario = {
  ...scenarios.users,
  people: [people['org-admin'], people.developer, { ...people['no-subscription'], subscriptions: ['sales'] }],
};

describe('saving subscriptions', () => {
  it('waits until Save is chosen, then says when it takes effect', async () => {
    const { screen, person, callsOf } = await openPeople();
    await screen.choose('Ben Brandt', 'DevPortal');
    await screen.choose('Elif Eriksen', 'DevPortal');
    await screen.choose('Daniel Ortiz', 'None');
    await screen.reads('3 changes Not saved yet');
    expect(screen.noteOf('Ben Brandt')).to.equal('Was None, not saved yet');
    expect(callsOf('users.update')).to.have.length(0);
    await expect(screen.host).to.be.accessible();
    await screen.save();
    await screen.reads('3 people updated. It takes effect at their next sign-in.');
    await screen.gone('button', 'Save');
    expect((await person('Ben Brandt')).subscriptions).to.deep.equal(['sales', 'devportal']);
    expect((await person('Daniel')).subscriptions).to.deep.equal([]);
  });

  it('leaves a person’s other subscriptions alone', async () => {
    const { screen, person } = await openPeople();
    await screen.choose('Amara Adeyemi', 'None');
    await screen.save();
    await screen.reads('Amara Adeyemi updated.');
    expect((await person('Amara Adeyemi')).subscriptions).to.deep.equal(['sales']);
  });

  it('tells the host who was changed', async () => {
    const { screen } = await openPeople({ scenario: alone });
    await screen.choose('Nora Lindqvist', 'DevPortal');
    const heard = oneEvent(screen.host, 'zi-subscription-changed');
    await screen.save();
    const { user } = (await heard).detail as { user: User };
    expect([user.name, user.subscriptions]).to.deep.equal(['Nora Lindqvist', ['sales', 'devportal']]);
  });

  it('forgets a choice that is what the person has', async () => {
    const { screen } = await openPeople();
    await screen.choose('Ben Brandt', 'DevPortal');
    await screen.choose('Ben Brandt', 'None');
    expect(screen.has('button', 'Save')).to.equal(false);
  });

  it('takes one choice back, or all of them', async () => {
    const { screen, callsOf } = await openPeople();
    for (const name of ['Ben Brandt', 'Ben Eriksen', 'Elif Eriksen']) await screen.choose(name, 'DevPortal');
    screen.get('button', 'Undo the change of Ben Eriksen').click();
    await screen.reads('2 changes');
    expect(screen.chosen('Ben Eriksen')).to.equal('None');
    screen.get('button', 'Discard').click();
    await screen.gone('button', 'Discard');
    expect([screen.chosen('Ben Brandt'), screen.chosen('Elif Eriksen')]).to.deep.equal(['None', 'None']);
    expect(callsOf('users.update')).to.have.length(0);
  });

  it('keeps what is not saved over a search and another page', async () => {
    const { screen, person } = await openPeople({ scenario: manyPeople(60) });
    await screen.shows(25);
    const name = screen.names.find((candidate) => screen.chosen(candidate) === 'None') ?? '';
    const { email } = (await person(name)) as { email: string };
    screen.search(email);
    await screen.shows([name]);
    await screen.choose(name, 'DevPortal');
    screen.search('');
    await screen.shows(25);
    screen.get('button', 'Next').click();
    await screen.reads('26–50 of 63');
    await screen.reads('1 change Not saved yet');
    await screen.save();
    await screen.reads(`${name} updated.`);
    expect((await person(email)).subscriptions).to.include('devportal');
  });

  it('gives back what people had', async () => {
    const { screen, person } = await openPeople();
    await screen.choose('Ben Brandt', 'DevPortal');
    await screen.choose('Daniel Ortiz', 'None');
    await screen.save();
    (await screen.find('button', 'Undo')).click();
    await screen.reads('2 people put back as before.');
    expect((await person('Ben Brandt')).subscriptions).to.deep.equal(['sales']);
    expect((await person('Daniel')).subscriptions).to.deep.equal(['devportal']);
    expect(screen.has('button', 'Undo')).to.equal(false);
  });

  it('does not undo what somebody else has changed since, and asks what is wanted', async () => {
    const { screen, users, person } = await openPeople();
    await screen.choose('Ben Brandt', 'DevPortal');
    await screen.save();
    const undo = await screen.find('button', 'Undo');
    const ben = await person('Ben Brandt');
    await users.update({ userId: ben.id, version: ben.version, changes: { subscriptions: ['talent', 'devportal'] } });
    undo.click();
    await screen.reads('1 person not changed Ben Brandt Someone changed this person meanwhile.');
    expect((await person('Ben Brandt')).subscriptions).to.deep.equal(['talent', 'devportal']);
    await screen.save();
    await screen.reads('Ben Brandt updated.');
    expect((await person('Ben Brandt')).subscriptions).to.deep.equal(['talent']);
  });

  it('says for each who was not changed why, and keeps their choice', async () => {
    const { screen, store, users, person } = await openPeople();
    for (const name of ['Ben Brandt', 'Ben Eriksen', 'Elif Eriksen']) await screen.choose(name, 'DevPortal');
    const ben = await person('Ben Brandt');
    await users.update({ userId: ben.id, version: ben.version, changes: { subscriptions: ['talent'] } });
    await screen.save();
    await screen.reads('2 people updated.');
    await screen.reads(
      '1 person not changed Ben Brandt Someone changed this person meanwhile. They have now: None. Your choice is kept.',
    );
    expect(screen.chosen('Ben Brandt')).to.equal('DevPortal');
    expect(screen.noteOf('Ben Brandt')).to.include('Someone changed this person meanwhile.');
    await expect(screen.host).to.be.accessible();
    store.failNext('users.update', new PortalError('network'));
    await screen.save();
    await screen.reads('1 person not changed Ben Brandt The server can’t be reached.');
    await screen.save();
    await screen.reads('Ben Brandt updated.');
    await eventually(() => expect(screen.text).not.to.include('not changed'));
    expect((await person('Ben Brandt')).subscriptions).to.deep.equal(['talent', 'devportal']);
  });

  it('drops a choice that somebody else has made already', async () => {
    const { screen, users, person } = await openPeople();
    await screen.choose('Ben Brandt', 'DevPortal');
    const ben = await person('Ben Brandt');
    await users.update({ userId: ben.id, version: ben.version, changes: { subscriptions: ['devportal'] } });
    await screen.save();
    await screen.reads('They have now: DevPortal.');
    expect(screen.has('button', 'Save')).to.equal(false);
    expect(screen.text).not.to.include('Your choice is kept');
  });

  it('saves once, however often it is pressed, and changes nothing meanwhile', async () => {
    const { screen, store, callsOf } = await openPeople();
    await screen.choose('Ben Brandt', 'DevPortal');
    const release = store.hangNext('users.update');
    await screen.save();
    const saving = await screen.find('button', 'Saving 0 of 1…');
    saving.click();
    await screen.choose('Elif Eriksen', 'DevPortal');
    expect(screen.chosen('Elif Eriksen')).to.equal('None');
    screen.get('button', 'Discard').click();
    await settle();
    release();
    await screen.reads('Ben Brandt updated.');
    expect(callsOf('users.update')).to.have.length(1);
  });

  it('stops when the element leaves the page, and still knows what was not saved', async () => {
    const { screen, store, callsOf } = await openPeople();
    await screen.choose('Ben Brandt', 'DevPortal');
    store.hangNext('users.update');
    await screen.save();
    await screen.find('button', /Saving/);
    const { host } = screen;
    const parent = host.parentElement;
    host.remove();
    expect(callsOf('users.update')[0]?.signal?.aborted).to.equal(true);
    parent?.append(host);
    await screen.reads('1 change Not saved yet');
    await screen.save();
    await screen.reads('Ben Brandt updated.');
  });

  it('shows the next admin nothing of the last one’s choices, but the same one after an expiry', async () => {
    const session = new FakeSession();
    const { screen } = await openPeople({ session });
    await screen.choose('Ben Brandt', 'DevPortal');
    session.expire();
    await screen.find('heading', 'Your sign-in has ended');
    session.become({ status: 'signed-in' });
    await screen.reads('1 change Not saved yet');
    session.become({ status: 'signed-out' });
    await screen.find('heading', 'You are signed out');
    session.become({ status: 'signed-in' });
    await screen.find('combobox', 'Subscription of Ben Brandt');
    expect(screen.has('button', 'Save')).to.equal(false);
  });

  describe('the admin’s own subscription', () => {
    it('asks before it is removed', async () => {
      const { screen, person } = await openPeople();
      await screen.choose('Olivia Chen', 'None');
      await screen.save();
      await screen.find('dialog', 'Remove your own subscription?');
      await screen.focusOn('button', 'Cancel');
      await expect(screen.host).to.be.accessible();
      screen.get('button', 'Save and remove mine').click();
      await screen.reads('Olivia Chen updated.');
      expect((await person('Olivia')).subscriptions).to.deep.equal([]);
    });

    it('is kept where the answer is no', async () => {
      const { screen, callsOf } = await openPeople();
      await screen.choose('Olivia Chen', 'None');
      (await screen.find('button', 'Save')).focus();
      await screen.save();
      await screen.find('dialog');
      await press('Escape');
      await screen.gone('dialog');
      await screen.focusOn('button', 'Save');
      await aTimeout(0);
      expect(callsOf('users.update')).to.have.length(0);
      expect(screen.text).to.include('1 change');
    });
  });

  describe('many at once', () => {
    it('chooses for all who are selected', async () => {
      const { screen, person } = await openPeople();
      for (const name of ['Ben Brandt', 'Ben Eriksen', 'Amara Adeyemi']) {
        (await screen.find('checkbox', `Select ${name}`)).click();
      }
      await screen.reads('3 people selected');
      await expect(screen.host).to.be.accessible();
      screen.get('button', 'Set').click();
      await screen.reads('2 changes');
      expect(screen.text).not.to.include('selected');
      await screen.save();
      await screen.reads('2 people updated.');
      expect((await person('Ben Eriksen')).subscriptions).to.deep.equal(['devportal']);
    });

    it('selects everyone on the page, and keeps them over pages', async () => {
      const { screen } = await openPeople({ scenario: manyPeople(60) });
      await screen.shows(25);
      screen.get('checkbox', 'Select everyone on this page').click();
      await screen.reads('25 people selected');
      screen.get('button', 'Next').click();
      await screen.reads('26–50 of 63');
      expect(screen.get<HTMLInputElement>('checkbox', 'Select everyone on this page').checked).to.equal(false);
      screen.get('checkbox', `Select ${screen.names[0]}`).click();
      await screen.reads('26 people selected');
      screen.get('button', 'Clear selection').click();
      await eventually(() => expect(screen.text).not.to.include('selected'));
    });

    it('saves everybody of a long list', async () => {
      const { screen, users } = await openPeople({ scenario: manyPeople(40) });
      await screen.shows(25);
      screen.get('checkbox', 'Select everyone on this page').click();
      await screen.reads('25 people selected');
      const before = (await users.list({ subscription: 'devportal', limit: 1 })).total;
      const none =
        screen.names.length -
        screen.all('combobox').filter((box) => (box as HTMLSelectElement).value !== '' && box.id === '').length;
      screen.get('button', 'Set').click();
      await screen.save();
      await screen.reads(`${none} people updated.`);
      expect((await users.list({ subscription: 'devportal', limit: 1 })).total).to.equal(before + none);
    });
  });
});

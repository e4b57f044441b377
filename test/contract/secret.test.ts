import { expect } from '@open-wc/testing';

import {
  checkRetirement,
  deactivationRisk,
  longestRetirement,
  mayActivateSecret,
  mayCreateSecret,
  mayDeactivateSecret,
  mayDeleteSecret,
  mayRetireSecret,
  type SecretTimes,
  stateOf,
  works,
} from '../../src/contract/secret.js';

const now = Date.parse('2025-05-20T14:09:00Z');
const minute = 60_000;
const day = 24 * 60 * minute;
const iso = (milliseconds: number) => new Date(milliseconds).toISOString();
const later = iso(now + day);
const muchLater = iso(now + 2 * day);

type Times = Partial<Omit<SecretTimes, 'id'>>;
const active = (id: string, times: Times = {}): SecretTimes => ({ id, status: 'active', ...times });
const inactive = (id: string, times: Times = {}): SecretTimes => ({ id, status: 'inactive', ...times });
const retiring = (id: string, retiresAt = later) => active(id, { retiresAt });
const expired = (id: string) => active(id, { expiresAt: iso(now) });
const retired = (id: string) => active(id, { retiresAt: iso(now) });

const allowed = { allowed: true };
const because = (reason: string) => ({ allowed: false, reason });

describe('the state of a client secret', () => {
  const times = { expiresAt: muchLater, retiresAt: later };

  it('is active without an end, whether the backend says so or knows of none', () => {
    expect(stateOf({ status: 'active' }, now)).to.equal('active');
    expect(stateOf({ status: 'active', expiresAt: null, retiresAt: null }, now)).to.equal('active');
    expect(stateOf({ status: 'active', expiresAt: later }, now)).to.equal('active');
  });

  it('is retiring until the instant of its retirement, inactive from then on, and expired at its end', () => {
    const at = (instant: string, off: number) => stateOf({ status: 'active', ...times }, Date.parse(instant) + off);
    expect([at(later, -1), at(later, 0)]).to.deep.equal(['retiring', 'inactive']);
    expect([at(muchLater, -1), at(muchLater, 0)]).to.deep.equal(['inactive', 'expired']);
  });

  it('is expired before the retirement where the end comes first', () => {
    const secret = { status: 'active', expiresAt: later, retiresAt: muchLater } as const;
    expect(stateOf(secret, Date.parse(later))).to.equal('expired');
  });

  it('is inactive once it was deactivated, and expired all the same at its end', () => {
    expect(stateOf({ status: 'inactive', ...times }, now)).to.equal('inactive');
    expect(stateOf({ status: 'inactive', ...times }, Date.parse(muchLater))).to.equal('expired');
  });

  it('says that the issuer takes it while it is active or retiring', () => {
    const all = [active('a'), retiring('a'), inactive('a'), retired('a'), expired('a')];
    expect(all.map((secret) => works(secret, now))).to.deep.equal([true, true, false, false, false]);
  });
});

describe('the rules of client secrets', () => {
  it('allow two, also of those that do not work', () => {
    expect(mayCreateSecret([])).to.deep.equal(allowed);
    expect(mayCreateSecret([active('a')])).to.deep.equal(allowed);
    for (const second of [active('b'), inactive('b'), expired('b'), retired('b')]) {
      expect(mayCreateSecret([active('a'), second])).to.deep.equal(because('max-secrets'));
    }
  });

  it('say nothing about a secret that is not there, which is not found', () => {
    const held = [active('a')];
    expect(mayDeactivateSecret(held, 'b', now)).to.deep.equal(allowed);
    expect(mayActivateSecret(held, 'b', now)).to.deep.equal(allowed);
    expect(mayDeleteSecret(held, 'b', now)).to.deep.equal(allowed);
    expect(mayRetireSecret(held, 'b', now + day, now)).to.deep.equal(allowed);
  });

  describe('of a deactivation', () => {
    it('keep one that works', () => {
      expect(mayDeactivateSecret([active('a')], 'a', now)).to.deep.equal(because('last-active'));
      for (const other of [inactive('b'), expired('b'), retired('b')]) {
        expect(mayDeactivateSecret([active('a'), other], 'a', now)).to.deep.equal(because('last-active'));
        expect(mayDeactivateSecret([retiring('a'), other], 'a', now)).to.deep.equal(because('last-active'));
      }
      expect(mayDeactivateSecret([active('a'), active('b')], 'a', now)).to.deep.equal(allowed);
    });

    it('keep the one that stays when the other stops by itself', () => {
      expect(mayDeactivateSecret([active('a'), retiring('b')], 'a', now)).to.deep.equal(because('other-retiring'));
      expect(mayDeactivateSecret([active('a'), retiring('b')], 'b', now)).to.deep.equal(allowed);
    });

    it('judge the other by the instant, not by what a list said before', () => {
      const held = [active('a'), active('b', { expiresAt: later })];
      expect(mayDeactivateSecret(held, 'a', Date.parse(later) - 1)).to.deep.equal(allowed);
      expect(mayDeactivateSecret(held, 'a', Date.parse(later))).to.deep.equal(because('last-active'));
      const stopping = [active('a'), retiring('b')];
      expect(mayDeactivateSecret(stopping, 'a', Date.parse(later))).to.deep.equal(because('last-active'));
    });

    it('take one of a secret that does not work as done', () => {
      for (const secret of [inactive('b'), expired('b'), retired('b')]) {
        expect(mayDeactivateSecret([active('a'), secret], 'b', now)).to.deep.equal(allowed);
        expect(mayDeactivateSecret([secret], 'b', now)).to.deep.equal(allowed);
      }
    });
  });

  describe('of a retirement', () => {
    const may = (held: SecretTimes[], at = now + day) => mayRetireSecret(held, 'a', at, now);

    it('ask for another that is active then', () => {
      expect(may([active('a'), active('b')])).to.deep.equal(allowed);
      expect(may([active('a')])).to.deep.equal(because('last-active'));
      for (const other of [inactive('b'), expired('b'), retired('b')]) {
        expect(may([active('a'), other])).to.deep.equal(because('last-active'));
      }
      expect(may([active('a'), retiring('b')])).to.deep.equal(because('other-retiring'));
      expect(may([active('a'), retiring('b', muchLater)])).to.deep.equal(because('other-retiring'));
    });

    it('look at when the other one runs out', () => {
      const held = [active('a'), active('b', { expiresAt: later })];
      expect(may(held, Date.parse(later) - 1)).to.deep.equal(allowed);
      expect(may(held, Date.parse(later))).to.deep.equal(because('other-expires'));
      expect(may(held, Date.parse(later) + 1)).to.deep.equal(because('other-expires'));
    });

    it('can be put off or brought forward while it has not come', () => {
      expect(may([retiring('a'), active('b')], now + 2 * day)).to.deep.equal(allowed);
      expect(may([retiring('a'), active('b')], now + minute)).to.deep.equal(allowed);
      const running = [retiring('a'), active('b', { expiresAt: muchLater })];
      expect(may(running, Date.parse(muchLater))).to.deep.equal(because('other-expires'));
    });

    it('have no place for one that does not work', () => {
      expect(may([inactive('a'), active('b')])).to.deep.equal(because('not-active'));
      expect(may([retired('a'), active('b')])).to.deep.equal(because('not-active'));
      expect(may([expired('a'), active('b')])).to.deep.equal(because('expired'));
      expect(may([inactive('a', { expiresAt: iso(now) }), active('b')])).to.deep.equal(because('expired'));
    });
  });

  describe('of an activation', () => {
    it('take everything but what has run out for good', () => {
      for (const secret of [active('a'), inactive('a'), retiring('a'), retired('a')]) {
        expect(mayActivateSecret([secret, active('b')], 'a', now)).to.deep.equal(allowed);
      }
      expect(mayActivateSecret([expired('a'), active('b')], 'a', now)).to.deep.equal(because('expired'));
      expect(mayActivateSecret([inactive('a', { expiresAt: iso(now) })], 'a', now)).to.deep.equal(because('expired'));
      expect(mayActivateSecret([inactive('a', { expiresAt: iso(now + 1) })], 'a', now)).to.deep.equal(allowed);
    });
  });

  describe('of a deletion', () => {
    it('take what does not work, also where it is the only one', () => {
      for (const secret of [inactive('a'), expired('a'), retired('a')]) {
        expect(mayDeleteSecret([secret], 'a', now)).to.deep.equal(allowed);
      }
    });

    it('leave what works, retiring or not', () => {
      for (const secret of [active('a'), retiring('a'), active('a', { expiresAt: iso(now + 1) })]) {
        expect(mayDeleteSecret([secret, active('b')], 'a', now)).to.deep.equal(because('still-active'));
      }
    });
  });
});

describe('the time of a retirement', () => {
  it('is to come', () => {
    expect(checkRetirement(now - 1, now)).to.equal('past');
    expect(checkRetirement(now, now)).to.equal('past');
    expect(checkRetirement(NaN, now)).to.equal('past');
    expect(checkRetirement(now + 1, now)).to.equal(undefined);
  });

  it('is at most 30 days away, by a clock that is up to ten minutes ahead', () => {
    expect(longestRetirement).to.equal(30 * day);
    expect(checkRetirement(now + 30 * day, now)).to.equal(undefined);
    expect(checkRetirement(now + 30 * day + 10 * minute, now)).to.equal(undefined);
    expect(checkRetirement(now + 30 * day + 10 * minute + 1, now)).to.equal('too-late');
  });
});

describe('the risk of a deactivation', () => {
  const used = (milliseconds: number) => ({ lastUsedAt: iso(now - milliseconds) });
  const risk = (secret: object, other: object) =>
    deactivationRisk(
      [
        { ...active('a'), ...secret },
        { ...active('b'), ...other },
      ],
      'a',
      now,
    );

  it('is there while it was used in the last day', () => {
    expect(risk(used(day - 1), used(0))).to.equal('used-lately');
    expect(risk(used(day), used(0))).to.equal(undefined);
  });

  it('is there while the other has never been used', () => {
    expect(risk(used(2 * day), { lastUsedAt: null })).to.equal('other-never-used');
    expect(risk({ lastUsedAt: null }, { lastUsedAt: null })).to.equal('other-never-used');
    expect(risk(used(minute), { lastUsedAt: null })).to.equal('used-lately');
    expect(risk(used(2 * day), used(300 * day))).to.equal(undefined);
  });

  it('is unknown where the backend cannot tell when a secret was used', () => {
    expect(risk({}, {})).to.equal(undefined);
  });

  it('is none for one that does not work, nor by another that does not', () => {
    expect(risk({ status: 'inactive', ...used(minute) }, used(0))).to.equal(undefined);
    expect(risk({ expiresAt: iso(now), ...used(minute) }, used(0))).to.equal(undefined);
    expect(risk(used(2 * day), { status: 'inactive', lastUsedAt: null })).to.equal(undefined);
    expect(deactivationRisk([], 'a', now)).to.equal(undefined);
  });
});

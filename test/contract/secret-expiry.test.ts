import { expect } from '@open-wc/testing';

import { isPortalError, type PortalError } from '../../src/contract/errors.js';
import {
  checkSettings,
  expiryWarning,
  longestLifetime,
  settleExpiry,
  soonestExpiry,
} from '../../src/contract/secret-expiry.js';
import type { SecretTerms } from '../../src/contract/secret.js';

const now = Date.parse('2025-05-20T14:09:00Z');
const minute = 60_000;
const day = 24 * 60 * minute;
const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

describe('the warning of an expiry', () => {
  const warning = (left: number) => expiryWarning(iso(now + left), now);

  it('comes 30, 7 and 1 days before, and says when it is over', () => {
    expect([warning(30 * day + 1), warning(30 * day)]).to.deep.equal([undefined, 30]);
    expect([warning(7 * day + 1), warning(7 * day)]).to.deep.equal([30, 7]);
    expect([warning(day + 1), warning(day)]).to.deep.equal([7, 1]);
    expect([warning(1), warning(0), warning(-400 * day)]).to.deep.equal([1, 'expired', 'expired']);
  });

  it('never comes for what does not run out, nor where the backend knows no expiry', () => {
    expect(expiryWarning(null, now)).to.equal(undefined);
    expect(expiryWarning(undefined, now)).to.equal(undefined);
  });
});

describe('when the secrets of an app run out next', () => {
  const [soon, late] = [iso(now + day), iso(now + 2 * day)];

  it('is the end of the one that ends first', () => {
    const two = [
      { status: 'active', expiresAt: late },
      { status: 'active', expiresAt: soon },
    ] as const;
    expect(soonestExpiry(two)).to.equal(soon);
    expect(soonestExpiry([...two].reverse())).to.equal(soon);
  });

  it('is never without secrets, and without one that ends', () => {
    expect(soonestExpiry([])).to.equal(null);
    expect(soonestExpiry([{ status: 'active' }, { status: 'active', expiresAt: null }])).to.equal(null);
  });

  it('passes over one that was deactivated, or retires by then', () => {
    expect(soonestExpiry([{ status: 'inactive', expiresAt: soon }])).to.equal(null);
    expect(soonestExpiry([{ status: 'active', expiresAt: late, retiresAt: soon }])).to.equal(null);
    expect(soonestExpiry([{ status: 'active', expiresAt: soon, retiresAt: soon }])).to.equal(null);
    expect(soonestExpiry([{ status: 'active', expiresAt: soon, retiresAt: late }])).to.equal(soon);
  });

  it('compares instants, with or without fractions of a second', () => {
    const [whole, half] = ['2025-06-01T00:00:00Z', '2025-06-01T00:00:00.500Z'];
    const held = [
      { status: 'active', expiresAt: half },
      { status: 'active', expiresAt: whole },
    ] as const;
    expect(soonestExpiry(held)).to.equal(whole);
    expect(soonestExpiry([{ status: 'active', expiresAt: half, retiresAt: whole }])).to.equal(null);
    expect(soonestExpiry([{ status: 'active', expiresAt: whole, retiresAt: half }])).to.equal(whole);
  });
});

describe('the end of a new secret', () => {
  const free = { maxLifetimeDays: null };
  const strict = { maxLifetimeDays: 90 };

  it('is the longest that the organisation allows, where nothing is said', () => {
    expect(settleExpiry({}, free, now)).to.equal(null);
    expect(settleExpiry({}, strict, now)).to.equal(iso(now + 90 * day));
  });

  it('is what was asked for, from the next instant to the maximum', () => {
    for (const policy of [free, strict]) {
      for (const at of [now + 1, now + 30 * day, now + 90 * day]) {
        expect(settleExpiry({ expiresAt: iso(at) }, policy, now)).to.equal(iso(at));
      }
    }
    expect(settleExpiry({ expiresAt: iso(now + longestLifetime * day) }, free, now)).to.equal(
      iso(now + longestLifetime * day),
    );
  });

  it('is written with milliseconds, however it was asked for', () => {
    expect(settleExpiry({ expiresAt: '2025-06-01T00:00:00Z' }, free, now)).to.equal('2025-06-01T00:00:00.000Z');
  });

  it('may be never, unless the organisation has a maximum', () => {
    expect(settleExpiry({ expiresAt: null }, free, now)).to.equal(null);
    expect(refusal({ expiresAt: null }, strict)).to.deep.equal(tooLong(90));
  });

  it('is not in the past', () => {
    for (const expiresAt of [iso(now), iso(now - day), 'not a time']) {
      expect(refusal({ expiresAt }, free)).to.deep.equal([{ path: 'expiresAt', code: 'past' }]);
    }
  });

  it('is cut to the maximum where a clock is up to ten minutes ahead, and refused beyond that', () => {
    const latest = now + 90 * day;
    expect(settleExpiry({ expiresAt: iso(latest + 10 * minute) }, strict, now)).to.equal(iso(latest));
    expect(refusal({ expiresAt: iso(latest + 10 * minute + 1) }, strict)).to.deep.equal(tooLong(90));
    const longest = now + longestLifetime * day;
    expect(refusal({ expiresAt: iso(longest + 10 * minute + 1) }, free)).to.deep.equal(tooLong(longestLifetime));
  });

  function refusal(terms: SecretTerms, policy: { maxLifetimeDays: number | null }) {
    return fieldsOf(() => settleExpiry(terms, policy, now));
  }

  const tooLong = (limit: number) => [{ path: 'expiresAt', code: 'max-lifetime', limit }];
});

describe("the organisation's maximum", () => {
  it('is a number of days from one to ten years, or none', () => {
    for (const maxLifetimeDays of [undefined, null, 1, 90, 3650]) {
      expect(fieldsOf(() => checkSettings({ maxLifetimeDays }))).to.deep.equal([]);
    }
    for (const maxLifetimeDays of [0, -1, 3651, NaN]) {
      const problem = { path: 'maxLifetimeDays', code: 'out-of-range', limit: 3650 };
      expect(fieldsOf(() => checkSettings({ maxLifetimeDays }))).to.deep.equal([problem]);
    }
  });
});

function fieldsOf(call: () => unknown): PortalError['fields'] {
  try {
    call();
  } catch (error) {
    if (!isPortalError(error) || error.code !== 'validation') throw error;
    return error.fields;
  }
  return [];
}

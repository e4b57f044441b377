import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';

import { americanMoment } from '../../src/i18n/american-moment.js';

const intl = (date: Date, timeZone?: string) =>
  new Intl.DateTimeFormat('en-US', {
    ...{ month: 'short', day: 'numeric', year: 'numeric', hour: 'numeric', minute: '2-digit' },
    ...{ timeZoneName: 'short', timeZone },
  })
    .format(date)
    // Node.js has a narrow space there, which browsers took back.
    .replace('\u202F', ' ');

const dates = [
  '2025-01-15T00:05:00Z',
  '2025-05-20T14:09:00Z',
  '2025-07-02T12:59:59Z',
  '2025-11-02T05:30:00Z',
  '2025-11-02T06:30:00Z',
  '2026-03-29T01:00:00Z',
  '2026-12-31T23:59:00Z',
].map((iso) => new Date(iso));

describe('a date in American English, made without Intl', () => {
  const zone = process.env['TZ'];
  after(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('is what the guide shows', () => {
    process.env['TZ'] = 'America/New_York';
    assert.equal(americanMoment(new Date('2025-05-20T14:09:00Z')), 'May 20, 2025, 10:09 AM EDT');
  });

  it('is what Intl says, in each time zone, or is left to Intl', () => {
    const left = new Set<string>();
    for (const timeZone of [...Intl.supportedValuesOf('timeZone'), 'UTC']) {
      process.env['TZ'] = timeZone;
      for (const date of dates) {
        const made = americanMoment(date);
        if (made === undefined) left.add(timeZone);
        else assert.equal(made, intl(date, timeZone), timeZone);
      }
    }
    for (const often of ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'UTC'])
      assert.ok(!left.has(often), `${often} is left to Intl`);
    for (const often of ['Europe/Berlin', 'Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Tokyo', 'America/Sao_Paulo'])
      assert.ok(!left.has(often), `${often} is left to Intl`);
    assert.ok(left.size < 80, `${left.size} are left to Intl`);
  });

  it('is left to Intl where there is no date', () => {
    assert.equal(americanMoment(new Date(Number.NaN)), undefined);
  });
});

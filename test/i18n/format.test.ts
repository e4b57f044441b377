import { expect } from '@open-wc/testing';

import { formatAge } from '../../src/i18n/format.js';

const now = Date.parse('2025-05-21T15:00:00.000Z');
const english = { locale: 'en-US' };

describe('formatAge', () => {
  for (const [iso, age] of [
    ['2025-05-21T15:00:00.000Z', 'this minute'],
    ['2025-05-21T14:58:30.000Z', '1 minute ago'],
    ['2025-05-21T12:59:00.000Z', '2 hours ago'],
    ['2025-05-20T14:59:00.000Z', 'yesterday'],
    ['2025-05-12T15:00:00.000Z', '9 days ago'],
    ['2025-03-23T15:00:00.000Z', '59 days ago'],
    ['2025-03-20T15:00:00.000Z', '2 months ago'],
    ['2023-05-20T15:00:00.000Z', '2 years ago'],
  ] as const) {
    it(`calls ${iso} ${age}`, () => {
      expect(formatAge(iso, now, english)).to.equal(age);
    });
  }

  it('never speaks of the future, which a clock that is slow would make of a fresh entry', () => {
    expect(formatAge('2025-05-21T15:00:30.000Z', now, english)).to.equal('this minute');
  });

  it('speaks the reader’s language', () => {
    expect(formatAge('2025-05-12T15:00:00.000Z', now, { locale: 'de' })).to.equal('vor 9 Tagen');
  });
});

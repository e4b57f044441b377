import { expect } from '@open-wc/testing';

import { generateClientId } from '../../src/contract/client-id.js';
import {
  crc32,
  generateClientSecret,
  looksLikeClientSecret,
  randomText,
  secretHint,
} from '../../src/contract/secret-value.js';

describe('crc32', () => {
  it('gives the check values of its definition', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).to.equal(0xcbf43926);
    expect(crc32(new Uint8Array())).to.equal(0);
  });
});

describe('generateClientSecret', () => {
  it('gives the prefix, 40 random characters and 6 of checksum', () => {
    expect(generateClientSecret()).to.match(/^zis_[0-9A-Za-z]{46}$/);
  });

  it('gives another one each time', () => {
    expect(new Set(Array.from({ length: 1000 }, () => generateClientSecret())).size).to.equal(1000);
  });

  it('writes the checksum in base62, padded', () => {
    const zeros = generateClientSecret((length) => new Uint8Array(length));
    const sum = crc32(new TextEncoder().encode('0'.repeat(40)));
    expect(zeros.slice(0, 44)).to.equal(`zis_${'0'.repeat(40)}`);
    expect(valueOf(zeros.slice(44))).to.equal(sum);
  });
});

describe('looksLikeClientSecret', () => {
  it('knows its own', () => {
    for (let run = 0; run < 100; run += 1) expect(looksLikeClientSecret(generateClientSecret())).to.equal(true);
  });

  it('finds every single mistyped character, and every two neighbours swapped', () => {
    const secret = generateClientSecret();
    for (let at = 0; at < secret.length; at += 1) {
      const other = secret[at] === 'x' ? 'y' : 'x';
      expect(looksLikeClientSecret(secret.slice(0, at) + other + secret.slice(at + 1)), `at ${at}`).to.equal(false);
      const [one, two] = [secret[at], secret[at + 1]];
      if (two === undefined || one === two) continue;
      expect(looksLikeClientSecret(secret.slice(0, at) + two + one + secret.slice(at + 2)), `at ${at}`).to.equal(false);
    }
  });

  it('takes nothing before, behind or instead', () => {
    const secret = generateClientSecret();
    for (const text of ['', 'zis_', ` ${secret}`, `${secret}\n`, secret.slice(0, -1), secret.replace('zis_', 'ghp_')]) {
      expect(looksLikeClientSecret(text)).to.equal(false);
    }
  });
});

describe('secretHint', () => {
  it('is the last four characters', () => {
    expect(secretHint('zis_abcdefgh')).to.equal('efgh');
  });
});

describe('randomText', () => {
  it('drops bytes that would make some characters likelier', () => {
    const bytes = [250, 255, 0, 61, 248, 62];
    const given = (length: number) => Uint8Array.from(bytes.splice(0, length));
    // 62 fits four times into 256: 248 and above are dropped, 62 is the first character again.
    const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
    expect(randomText(3, alphabet, given)).to.equal('0z0');
  });

  it('uses every character about as often', () => {
    const alphabet = String.fromCharCode(...Array.from({ length: 200 }, (_, index) => 0x4e00 + index));
    const text = randomText(100_000, alphabet);
    // 500 each; a mere remainder would give the first 56 about 780 and the others 390. A limit is 9 deviations away.
    for (const character of alphabet) expect(text.split(character).length - 1).to.be.within(300, 700);
  });
});

describe('generateClientId', () => {
  it("has the form of Okta's", () => {
    expect(generateClientId()).to.match(/^0oa[0-9a-z]{17}$/);
    expect(generateClientId()).not.to.equal(generateClientId());
  });
});

function valueOf(base62: string): number {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  return [...base62].reduce((value, digit) => value * 62 + alphabet.indexOf(digit), 0);
}

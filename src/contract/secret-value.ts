/**
 * What a client secret looks like: `zis_`, 40 random base62 characters (238 bits), and the CRC-32 of those 40 as
 * six more. The prefix lets scanners find leaked secrets, the checksum tells a mistyped one from a wrong one.
 */

/** Gives `length` random bytes; fresh ones at each call. */
export type RandomBytes = (length: number) => Uint8Array;

export const secretPrefix = 'zis_';
const randomLength = 40;
const checksumLength = 6;
const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export function generateClientSecret(randomBytes: RandomBytes = cryptoBytes): string {
  const random = randomText(randomLength, base62, randomBytes);
  return `${secretPrefix}${random}${checksum(random)}`;
}

/** Whether the text has the prefix, the length and the right checksum; it says nothing about whose secret it is. */
export function looksLikeClientSecret(text: string): boolean {
  const [, random, sum] = /^zis_([0-9A-Za-z]{40})([0-9A-Za-z]{6})$/.exec(text) ?? [];
  return random !== undefined && checksum(random) === sum;
}

/** What may be shown of a secret for good: its last four characters, which are part of the checksum. */
export function secretHint(text: string): string {
  return text.slice(-4);
}

/** Each character of the alphabet (2 to 256 characters) equally likely: bytes past its last full multiple are dropped. */
export function randomText(length: number, alphabet: string, randomBytes: RandomBytes = cryptoBytes): string {
  const bound = 256 - (256 % alphabet.length);
  let text = '';
  while (text.length < length) {
    // getRandomValues gives no more than 65,536 bytes at once.
    const bytes = randomBytes(Math.min(length - text.length, 65_536));
    for (const byte of bytes) if (byte < bound) text += alphabet.charAt(byte % alphabet.length);
  }
  return text;
}

/** CRC-32 (ISO 3309, as in PNG and gzip), unsigned. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function checksum(random: string): string {
  let rest = crc32(new TextEncoder().encode(random));
  let text = '';
  for (let digit = 0; digit < checksumLength; digit += 1) {
    text = `${base62[rest % base62.length]}${text}`;
    rest = Math.floor(rest / base62.length);
  }
  return text;
}

function cryptoBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

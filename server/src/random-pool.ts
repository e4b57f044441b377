import { randomFillSync } from 'node:crypto';

const pool = new Uint8Array(4096);
let used = pool.length;

/**
 * Random bytes for what is no secret: ids, salts, nonces. To ask the system for a few takes as long as for some thousands,
 * so they are asked for together; what stands in memory beforehand is why keys and client secrets are not made of them.
 *
 * @param length Up to 4,096.
 * @returns Bytes that nobody else has, in memory of their own.
 */
export function poolBytes(length: number): Uint8Array {
  if (used + length > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += length;
  return pool.slice(used - length, used);
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Ids and secrets as Okta makes them, the same ones for the same seed (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** An id of 20 characters, which begins with what kind of thing it is: `0oa`, `ocs`, `00p`, `0pr`, `scp`. */
  id(prefix: string): string {
    return prefix + this.#text(20 - prefix.length, letters);
  }

  /** A client secret as Okta generates them: 64 characters. */
  secret(): string {
    return this.#text(64, `${letters}-_`);
  }

  #text(length: number, alphabet: string): string {
    return Array.from({ length }, () => alphabet.charAt(Math.floor(this.next() * alphabet.length))).join('');
  }

  /** From 0 to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

import { type OktaError, tooMany } from './answers.js';
import type { Bucket } from './routes.js';

/** Calls allowed in a window, for each bucket; 10,000 unless told. */
export interface Limits extends Partial<Record<Bucket, number>> {
  /** Calls at the same time; 75 unless told, which is an org's, where a free one has 35. */
  concurrency?: number;
  /** Milliseconds; a minute unless told. */
  window?: number;
}

/** Counts the calls of each bucket in windows that begin with their first call. */
export class RateLimits {
  readonly #limits: Limits;
  readonly #clock: () => number;
  readonly #windows = new Map<Bucket, { start: number; used: number }>();

  /** @param clock the org's clock, in epoch milliseconds, which may be off */
  constructor(limits: Limits, clock: () => number) {
    this.#limits = limits;
    this.#clock = clock;
  }

  get concurrency(): number {
    return this.#limits.concurrency ?? 75;
  }

  /** Counts a call: the headers that its answer has, and whether it is one too many. */
  take(bucket: Bucket): { headers: Record<string, string>; exceeded: boolean } {
    const limit = this.#limits[bucket] ?? 10_000;
    const length = this.#limits.window ?? 60_000;
    const now = this.#clock();
    let window = this.#windows.get(bucket);
    if (!window || now >= window.start + length) this.#windows.set(bucket, (window = { start: now, used: 0 }));
    window.used += 1;
    const headers = this.#headers(limit, Math.max(0, limit - window.used), window.start + length);
    return { headers, exceeded: window.used > limit };
  }

  /** The refusal of a bucket whose limit is used up, until `wait` milliseconds from now. */
  exceeded(wait: number): OktaError {
    return tooMany(this.#headers(100, 0, this.#clock() + wait));
  }

  /** The refusal for too many calls at the same time. Its reset says nothing: whoever waits for it waits for an hour. */
  tooManyAtOnce(): OktaError {
    return tooMany(this.#headers(0, 0, this.#clock() + 3_600_000));
  }

  #headers(limit: number, remaining: number, reset: number): Record<string, string> {
    return {
      'X-Rate-Limit-Limit': String(limit),
      'X-Rate-Limit-Remaining': String(remaining),
      'X-Rate-Limit-Reset': String(Math.ceil(reset / 1000)),
    };
  }
}

import { hash } from 'node:crypto';

import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import { CompiledQuery } from 'kysely';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

import type { Database } from '../database/tables.js';
import type { Rate } from './request-facts.js';

/** Seconds. */
const window = 60;

/** Milliseconds that the database has for a count; after that this process counts for itself. */
const patience = 500;

export interface RateLimit {
  /**
   * Counts a request of `id`'s.
   *
   * @throws {PortalError} `rate-limited`, with the seconds until there are requests to be had again.
   */
  count(id: string): Promise<Rate>;
}

/**
 * So many requests a minute, counted in the database for all processes. Who has used them up is remembered here, so that
 * a flood costs the database nothing more; and where the database does not answer, each process counts for itself.
 */
export function createRateLimit(db: Database, name: string, limit: number, onRefusal: () => void): RateLimit {
  const limiter = new RateLimiterPostgres({
    storeClient: storeOver(db),
    storeType: 'client',
    tableName: 'rate_limits',
    // By a migration of ours.
    tableCreated: true,
    // By `purgeExpired`.
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: limit,
    duration: window,
    inMemoryBlockOnConsumed: limit,
    insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points: limit, duration: window }),
  });
  return {
    count: async (id) => {
      // Of any length, and none of it in the table.
      const key = hash('sha256', id, 'base64url');
      const left = await limiter.consume(key).catch((reason: unknown) => {
        if (!(reason instanceof RateLimiterRes)) throw reason;
        onRefusal();
        throw new PortalError('rate-limited', {
          message: `the rate of a ${name}`,
          retryAfter: secondsOf(reason),
        });
      });
      return { name, limit, remaining: left.remainingPoints, reset: secondsOf(left) };
    },
  };
}

export function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(Math.ceil(msBeforeNext / 1000), 1);
}

/** As much of a client of `pg` as the library calls, over the connections that everything else uses. */
function storeOver(db: Database) {
  return {
    query: async ({ text, values = [] }: { text: string; values?: unknown[] }) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('the database does not answer')), patience);
      });
      try {
        const { rows } = await Promise.race([db.executeQuery(CompiledQuery.raw(text, values)), late]);
        return { rows, rowCount: rows.length };
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/** As in draft-ietf-httpapi-ratelimit-headers-10. */
export function rateHeaders(rates: readonly Rate[]): Record<string, string> {
  if (rates.length === 0) return {};
  return {
    'RateLimit-Policy': rates.map(({ name, limit }) => `"${name}";q=${limit};w=${window}`).join(', '),
    RateLimit: rates.map(({ name, remaining, reset }) => `"${name}";r=${remaining};t=${reset}`).join(', '),
  };
}

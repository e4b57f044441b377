import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import { callerKey, createAddressReader, type TrustedProxies } from './client-address.js';
import { tooManyRequests } from './problem.js';
import { secondsOf } from './rates.js';
import { factsOf } from './request-facts.js';

type Guard = (context: Context, respond: () => Promise<Response>) => Promise<Response>;

interface AddressLimitOptions {
  /** Requests a minute; any number if undefined. */
  limit: number | undefined;
  proxies: TrustedProxies;
  onRefusal: () => void;
}

/**
 * So many requests a minute that nobody's token came with, or none that was good, from one address; counted in this
 * process. A good token is let through whatever else comes from its address: many people may share one.
 */
export function limitAddresses({ limit, proxies, onRefusal }: AddressLimitOptions): Guard {
  if (limit === undefined) return (_context, respond) => respond();
  const limiter = new RateLimiterMemory({ points: limit, duration: 60 });
  const addressOf = createAddressReader(proxies);
  const refuse = (left: RateLimiterRes) => {
    onRefusal();
    return tooManyRequests(secondsOf(left));
  };

  return async ({ req, env }, respond) => {
    const remote = (env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress;
    const key = callerKey(addressOf(remote, req.header('x-forwarded-for') ?? null));
    const used = await limiter.get(key);
    if (used && used.consumedPoints >= limit && req.header('authorization') === undefined) return refuse(used);
    const response = await respond();
    if (factsOf(req.raw).userId !== undefined) return response;
    const over = await limiter.consume(key).then(
      () => undefined,
      (reason: unknown) => (reason instanceof RateLimiterRes ? reason : undefined),
    );
    return over && response.status === 401 ? refuse(over) : response;
  };
}

/** When to try again, and how to stop waiting. Nothing here knows of HTTP methods or of the contract. */
import { PortalError } from '../../contract/errors.js';

/** Seconds. A server that asks for more is not waited for: nobody watches a spinner that long. */
export const longestWait = 20;

const firstDelay = 300;
const longestDelay = 5_000;

/** Milliseconds before another try. Exponential with full jitter, so that many clients do not come back together. */
export function backoff(failures: number, random: () => number): number {
  return random() * Math.min(longestDelay, firstDelay * 2 ** failures);
}

/**
 * The seconds of a `Retry-After` (RFC 9110, section 10.2.3): a count, or a date that is measured against the answer's
 * own `Date`, since the two clocks need not agree. At most a day; undefined where there is no such header.
 */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  const date = value.endsWith('GMT') ? Date.parse(value) : NaN;
  const sent = Date.parse(headers.get('date') ?? '') || now;
  return boundSeconds(/^\d+$/.test(value) ? Number(value) : Math.ceil((date - sent) / 1000));
}

/** Within a day, so that a timer made of it cannot overflow; undefined for what is no number. */
export function boundSeconds(seconds: number | undefined): number | undefined {
  return seconds === undefined || Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), 86_400);
}

export function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    // Nobody waits for it any more: a timer left behind would keep a Node process alive.
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}

/**
 * What `work` answers, unless `caller` aborts first (rejects with its reason) or `limit` milliseconds pass (rejects with
 * `timeout`, and `call` in its message). Rejects at once, even where `work` takes no notice of the signal it is given.
 */
export async function within<T>(
  work: (signal: AbortSignal) => Promise<T>,
  caller: AbortSignal | undefined,
  call: string,
  limit?: number,
): Promise<T> {
  caller?.throwIfAborted();
  const controller = new AbortController();
  const { signal } = controller;
  const follow = () => controller.abort(caller?.reason);
  caller?.addEventListener('abort', follow);
  const expire = () => controller.abort(new PortalError('timeout', { message: `${call}: no answer in ${limit} ms` }));
  const timer = limit === undefined ? undefined : setTimeout(expire, limit);
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  try {
    return await Promise.race([work(signal), stopped]);
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener('abort', follow);
  }
}

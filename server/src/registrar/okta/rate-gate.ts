import pLimit from 'p-limit';

/** Milliseconds. A hold without a time that Okta names grows from this one. */
const firstHold = 500;

export interface GateOptions {
  /** Calls in flight, of one user and of the whole process. */
  perUser: number;
  total: number;
  /** Milliseconds added to the time that Okta names, whose seconds are whole; 1,000 unless told. */
  slack?: number;
  /** The longest hold without a time that Okta names, in milliseconds; 15,000 unless told. */
  longestHold?: number;
  /** Milliseconds on a clock that only goes forward. */
  now?: () => number;
  /** From 0 to 1: many that wait for the same time do not come at once. */
  random?: () => number;
}

/** Keeps calls within Okta's limits: few at a time, and none into a bucket that is used up. */
export class RateGate {
  readonly #options: Required<GateOptions>;
  readonly #total: ReturnType<typeof pLimit>;
  readonly #users = new Map<string, ReturnType<typeof pLimit>>();
  /** Until when nothing is sent into a bucket, and how often in a row it was closed without a time. */
  readonly #holds = new Map<string, { until: number; times: number }>();

  constructor(options: GateOptions) {
    this.#options = {
      slack: 1_000,
      longestHold: 15_000,
      now: () => performance.now(),
      random: Math.random,
      ...options,
    };
    this.#total = pLimit(options.total);
  }

  /** Calls in flight and waiting for their turn. */
  get load(): { inFlight: number; waiting: number } {
    return { inFlight: this.#total.activeCount, waiting: this.#total.pendingCount };
  }

  /** @throws The signal's reason, also while the call waits for its turn. */
  async run<Answer>(bucket: string, user: string, signal: AbortSignal, call: () => Promise<Answer>): Promise<Answer> {
    for (;;) {
      await pause(this.heldFor(bucket), signal);
      const answer = await untilAborted(
        this.#limitOf(user)(() =>
          this.#total(async () => {
            signal.throwIfAborted();
            // Closed while this one waited for its turn, which others can have.
            return this.heldFor(bucket) > 0 ? undefined : { value: await call() };
          }),
        ).finally(() => this.#forget(user)),
        signal,
      );
      if (answer) return answer.value;
    }
  }

  /** Milliseconds for which nothing is sent into this bucket. */
  heldFor(bucket: string): number {
    return Math.max(0, (this.#holds.get(bucket)?.until ?? 0) - this.#options.now());
  }

  /**
   * Closes a bucket until Okta's window ends, by Okta's own clock, which may differ from ours: `X-Rate-Limit-Reset` less
   * `Date`. A refusal for too many calls at once has a reset that says nothing, and one may have no headers at all: then
   * it is closed for longer each time, up to a limit.
   *
   * @returns For how many milliseconds it is closed.
   */
  refused(bucket: string, headers: Headers): number {
    const named = windowEnd(headers);
    const held = this.#holds.get(bucket);
    // Calls that were in flight together are refused together, which is one refusal.
    const times = (held?.times ?? 0) + (this.heldFor(bucket) > 0 ? 0 : 1);
    const { now, random, slack, longestHold } = this.#options;
    const grown = Math.min(longestHold, firstHold * 2 ** Math.max(0, times - 1));
    const wait = named === undefined ? grown * (0.5 + random() / 2) : named + slack + random() * slack;
    this.#holds.set(bucket, { until: Math.max(now() + wait, held?.until ?? 0), times });
    return wait;
  }

  /** Takes note of an answer: the last call that its window allows closes the bucket before a refusal does. */
  passed(bucket: string, headers: Headers): void {
    const remaining = headers.get('x-rate-limit-remaining');
    const named = windowEnd(headers);
    if (remaining === '0' && named !== undefined) {
      const { now, random, slack } = this.#options;
      this.#holds.set(bucket, { until: now() + named + slack * (1 + random()), times: 0 });
    } else if (this.heldFor(bucket) === 0) {
      this.#holds.delete(bucket);
    }
  }

  #limitOf(user: string): ReturnType<typeof pLimit> {
    const limit = this.#users.get(user) ?? pLimit(this.#options.perUser);
    this.#users.set(user, limit);
    return limit;
  }

  #forget(user: string): void {
    const limit = this.#users.get(user);
    if (limit?.activeCount === 0 && limit.pendingCount === 0) this.#users.delete(user);
  }
}

/** Milliseconds until the window ends; undefined where the headers do not say. */
function windowEnd(headers: Headers): number | undefined {
  const reset = Number(headers.get('x-rate-limit-reset') ?? NaN);
  const date = Date.parse(headers.get('date') ?? '');
  if (!(reset > 0) || Number.isNaN(date) || headers.get('x-rate-limit-limit') === '0') return undefined;
  const wait = reset * 1000 - date;
  // A window is a minute; what is further away is no time of it.
  return wait > 0 && wait <= 10 * 60_000 ? wait : undefined;
}

/** @throws The signal's reason as soon as it is aborted. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (milliseconds <= 0) return;
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await untilAborted(over, signal).finally(() => clearTimeout(timer));
}

async function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  let stop = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    signal.throwIfAborted();
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
    // Nobody waits for it any more.
    promise.catch(() => undefined);
    aborted.catch(() => undefined);
  }
}

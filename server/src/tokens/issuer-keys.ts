import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

/** Milliseconds. */
const patience = 5_000;
const refreshAge = 5 * 60_000;
const retryInterval = 1_000;

/** How many fetches there may be at once for key IDs that nobody knows, and after how many milliseconds one more. */
const burst = 5;
const refill = 10_000;

/**
 * The issuer's keys. `createRemoteJWKSet` alone would turn the tokens of a new key away for 30 seconds after each fetch,
 * let junk key IDs fetch without end while fetches fail, and forget good keys when they are ten minutes old and the
 * issuer is down. So it is told to fetch by no rule of its own, and this says when: the first time; in the background
 * when the keys are five minutes old; and for a key ID that is not among them, five times at once and then once in ten
 * seconds. A fetch that fails leaves the keys as they are.
 *
 * @returns A function that rejects with `JWKSNoMatchingKey` for a key that the issuer does not publish, and with what the
 * last fetch failed with where that is why it does not have the key.
 */
export function issuerKeys(url: URL, clock = () => performance.now()): JWTVerifyGetKey {
  const set = createRemoteJWKSet(url, {
    timeoutDuration: patience,
    cooldownDuration: Infinity,
    cacheMaxAge: Infinity,
  });
  let budget = burst;
  let refilledAt = clock();
  let triedAt = -Infinity;
  let failure: Error | undefined;
  let pending: Promise<void> | undefined;
  /** Fetches that have brought keys: the set itself, asked whether it has any, answers with a copy of them. */
  let loads = 0;
  /** What the set has found since the last fetch, by algorithm and ID: to look for a key takes it some time. */
  let known = new Map<string, Awaited<ReturnType<JWTVerifyGetKey>>>();

  function load(): Promise<void> {
    return (pending ??= set
      .reload()
      .then(
        () => {
          failure = undefined;
          loads += 1;
          known = new Map();
        },
        (error: unknown) => (failure = error instanceof Error ? error : new Error('fetch', { cause: error })),
      )
      .then(() => {
        triedAt = clock();
        pending = undefined;
      }));
  }

  function mayAsk(): boolean {
    const earned = Math.floor((clock() - refilledAt) / refill);
    budget = Math.min(burst, budget + earned);
    refilledAt += earned * refill;
    return budget > 0 && (budget -= 1) >= 0;
  }

  async function find(...[header, token]: Parameters<JWTVerifyGetKey>) {
    const name = `${header.alg} ${header.kid}`;
    const key = known.get(name);
    if (key) return key;
    // Those of the keys that are looked at, whatever is fetched meanwhile.
    const here = known;
    const found = await set(header, token).catch((error: unknown) => {
      if (error instanceof errors.JWKSNoMatchingKey) return undefined;
      throw error;
    });
    if (found && header.kid !== undefined) here.set(name, found);
    return found;
  }

  return async (header, token) => {
    const age = clock() - triedAt;
    if (loads === 0) {
      if (pending || age >= retryInterval) await load();
      // With none, the set would fetch by itself.
      if (loads === 0) throw failure ?? new Error('no keys');
    } else if (age >= refreshAge) void load();
    // What a fetch that was on its way brings may be from before the key was published.
    const joined = pending;
    for (const more of [() => joined, () => (mayAsk() ? load() : undefined)]) {
      const key = await find(header, token);
      if (key) return key;
      await more();
    }
    const key = await find(header, token);
    if (key) return key;
    throw failure ?? new errors.JWKSNoMatchingKey();
  };
}

/** Ids of our own, far from the browser's. */
const firstId = 1e9;

interface LongWait {
  milliseconds: number;
  run: () => void;
}

export interface LongWaits {
  /** What is waited for now, in milliseconds, shortest first. */
  waits: () => number[];
  /** Ends the waits of so many milliseconds that are under way; throws where there is none. */
  end: (milliseconds: number) => void;
}

/**
 * The page's long timers in the test's hands, until its end: those of 10 seconds and more, or as many milliseconds as it says,
 * run when it says so, and not before.
 */
export function longWaits(atLeast = 10_000): LongWaits {
  const waiting = new Map<number, LongWait>();
  let nextId = firstId;
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const held = (run: TimerHandler, milliseconds = 0, ...rest: unknown[]): number => {
    if (milliseconds < atLeast || typeof run !== 'function') return set(run, milliseconds, ...rest);
    waiting.set((nextId += 1), { milliseconds, run: () => void (run as (...all: unknown[]) => unknown)(...rest) });
    return nextId;
  };
  globalThis.setTimeout = held as typeof setTimeout;
  globalThis.clearTimeout = (id) => {
    if (!waiting.delete(id as number)) clear(id);
  };
  restores.push(() => {
    globalThis.setTimeout = set;
    globalThis.clearTimeout = clear;
  });
  /** A wait for an instant is shorter by what has passed since. */
  const isOf = (milliseconds: number, wait: number): boolean => wait <= milliseconds && wait > milliseconds - 5_000;
  return {
    waits: () => [...waiting.values()].map(({ milliseconds }) => milliseconds).sort((one, other) => one - other),
    end: (milliseconds) => {
      const over = [...waiting].filter(([, wait]) => isOf(milliseconds, wait.milliseconds));
      if (over.length === 0) throw new Error(`nothing waits ${milliseconds} ms`);
      for (const [id, { run }] of over) {
        waiting.delete(id);
        run();
      }
    },
  };
}

const restores: (() => void)[] = [];

afterEach(() => {
  for (const restore of restores.splice(0)) restore();
});

/** Milliseconds that one thing is remembered. */
const longest = 60_000;

/** Things that are remembered at once. */
const most = 10_000;

/** What a process found out a short while ago. It may have changed since: whoever asks has to see to that. */
export class ShortMemory<Value> {
  readonly #kept = new Map<string, { value: Value; until: number }>();

  get(key: string): Value | undefined {
    const kept = this.#kept.get(key);
    return kept && Date.now() < kept.until ? kept.value : undefined;
  }

  /** @param end Until when at most, as {@link Date.now}. */
  set(key: string, value: Value, end = Infinity): void {
    this.#kept.delete(key);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size < most) break;
      this.#kept.delete(oldest);
    }
    this.#kept.set(key, { value, until: Math.min(Date.now() + longest, end) });
  }

  delete(key: string): void {
    this.#kept.delete(key);
  }
}

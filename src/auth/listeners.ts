/** Who wants to hear of a session's changes. */
export class Listeners {
  readonly #all = new Set<() => void>();

  /** Answers the way to stop it. The same function may be added twice, and each is stopped alone. */
  add(listener: () => void): () => void {
    const entry = () => callSafely(listener);
    this.#all.add(entry);
    return () => this.#all.delete(entry);
  }

  call(): void {
    for (const listener of [...this.#all]) listener();
  }

  clear(): void {
    this.#all.clear();
  }
}

/** Calls a function of the page. What it throws is the page's error, and no reason for ours to stop. */
export function callSafely(callback: () => void): void {
  try {
    callback();
  } catch (error) {
    reportError(error);
  }
}

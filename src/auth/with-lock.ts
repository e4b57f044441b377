/** Milliseconds to wait for other tabs. A renewal takes well under one second of them. */
const patience = 5_000;

/**
 * Runs `work` while no other tab of the origin runs work of the same name (Web Locks API): twenty tabs that wake
 * up together ask the issuer one after the other. Where locks are missing or forbidden, or another tab holds on
 * too long, `work` runs all the same: the lock spares the issuer, it guards nothing.
 */
export async function withLock<T>(name: string, work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  let entered = false;
  try {
    return await navigator.locks.request(
      name,
      { signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]) },
      () => {
        entered = true;
        return work();
      },
    );
  } catch (error) {
    if (entered) throw error;
    // WebKit rejects with an AbortError of its own.
    signal.throwIfAborted();
    return work();
  }
}

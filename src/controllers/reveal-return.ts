/**
 * A secret that is to be seen once a sign-in has come back: in sessionStorage, so for this tab and over one page load.
 * Ids alone are kept, nothing secret.
 */

export interface PendingReveal {
  appId: string;
  secretId: string;
  /** Milliseconds since 1970. */
  at: number;
}

const storageKey = 'zi-reveal';
/** Milliseconds. A sign-in that took longer is not what the person was about. */
const patience = 10 * 60_000;

/** Whether this page load has begun it; only one of before the load is taken up. */
let begunHere = false;

export function rememberReveal(pending: PendingReveal): void {
  begunHere = true;
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(pending));
  } catch {
    // Without storage the person asks again after the sign-in.
  }
}

/** The app that a sign-in has led away from. */
export function appToReveal(): string | undefined {
  return readReveal()?.appId;
}

/** What a sign-in has interrupted for an app. It stays until it is done or forgotten: what goes on with it may be cut off. */
export function revealToResume(appId: string): PendingReveal | undefined {
  const pending = readReveal();
  return pending?.appId === appId ? pending : undefined;
}

function readReveal(): PendingReveal | undefined {
  try {
    const pending = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null') as PendingReveal | null;
    return begunHere || !pending || Date.now() - pending.at > patience ? undefined : pending;
  } catch {
    return undefined;
  }
}

export function forgetReveal(): void {
  begunHere = false;
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept.
  }
}

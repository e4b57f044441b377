/**
 * Keeps a half-filled form over a redirect to sign in and over a reload: in `sessionStorage`, so for this tab and
 * only as long as it is open. What an app form holds is not secret; secrets and tokens never come here.
 */

const prefix = 'zi-devportal-draft:';

/** `owner` tells one person's draft from another's who signs in next in the same tab. */
export function saveDraft(owner: string, draft: unknown): void {
  try {
    sessionStorage.setItem(prefix + owner, JSON.stringify(draft));
  } catch {
    // Storage is full or forbidden by the browser: the form still works, it only can't survive a reload.
  }
}

/** What was saved last, not yet looked at: anything can stand in storage. */
export function loadDraft(owner: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + owner) ?? 'null') as unknown;
  } catch {
    return undefined;
  }
}

export function dropDraft(owner: string): void {
  try {
    sessionStorage.removeItem(prefix + owner);
  } catch {
    // As in saveDraft.
  }
}

/** Whether anyone left a draft in this tab, so that a portal can open the form again. */
export function hasDraft(): boolean {
  try {
    return Object.keys(sessionStorage).some((key) => key.startsWith(prefix));
  } catch {
    return false;
  }
}

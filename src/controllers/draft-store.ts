/**
 * Keeps a half-filled form over a redirect to sign in and over a reload: in `sessionStorage`, so for this tab and
 * only as long as it is open. What an app form holds is not secret; secrets and tokens never come here.
 */

const prefix = 'zi-devportal-draft:';

interface Saved {
  draft: unknown;
  resume: boolean;
}

/**
 * `owner` tells one person's draft from another's who signs in next in the same tab. `resume` says that the person
 * was at the form when the page went, so that a portal opens it again.
 */
export function saveDraft(owner: string, draft: unknown, resume: boolean): void {
  try {
    sessionStorage.setItem(prefix + owner, JSON.stringify({ draft, resume } satisfies Saved));
  } catch {
    // Storage is full or forbidden by the browser: the form still works, it only can't survive a reload.
  }
}

/** What was saved last, not yet looked at: anything can stand in storage. */
export function loadDraft(owner: string): unknown {
  return load(prefix + owner)?.draft;
}

export function dropDraft(owner: string): void {
  try {
    sessionStorage.removeItem(prefix + owner);
  } catch {
    // As in saveDraft.
  }
}

/** Whether anyone left this tab's page in the middle of a form. */
export function hasDraftToResume(): boolean {
  try {
    return Object.keys(sessionStorage).some((key) => key.startsWith(prefix) && load(key)?.resume === true);
  } catch {
    return false;
  }
}

function load(key: string): Partial<Saved> | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(key) ?? 'null') as Partial<Saved> | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a half-filled form over a redirect to sign in and over a reload: in `sessionStorage`, so for this tab and
 * only as long as it is open. What an app form holds is not secret; secrets and tokens never come here.
 */

const prefix = 'zi-devportal-draft:';
/** Between the person and the app, in the owner of an edit's draft. */
const mark = '\n';

interface Saved {
  draft: unknown;
  resume: boolean;
}

/** The `owner` of what a person has typed while editing an app. */
export function editOwner(personId: string, appId: string): string {
  return personId + mark + appId;
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

/** Whether anyone left this tab's page in the middle of a new app's form. */
export function hasDraftToResume(): boolean {
  return ownersToResume().some((owner) => !owner.includes(mark));
}

/** The id of the app that somebody was editing when they left this tab's page. */
export function editToResume(): string | undefined {
  return ownersToResume().flatMap((owner) => owner.split(mark).slice(1))[0];
}

function ownersToResume(): string[] {
  try {
    const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(prefix) && load(key)?.resume === true);
    return keys.map((key) => key.slice(prefix.length));
  } catch {
    return [];
  }
}

function load(key: string): Partial<Saved> | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(key) ?? 'null') as Partial<Saved> | null) ?? undefined;
  } catch {
    return undefined;
  }
}

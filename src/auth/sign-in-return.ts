/** How a sign-in by redirect is remembered in the tab, and found again when the issuer sends the person back. */
import type { AuthorizationRequest } from './issuer.js';

export interface PendingSignIn {
  /** The page's URL when the person left. */
  originalUri: string;
  request: AuthorizationRequest;
}

interface Entry extends PendingSignIn {
  /** Names the session that made it: two of them on a page do not take each other's return. */
  owner: string;
  /** Milliseconds since the epoch. */
  startedAt: number;
}

/** Our own, so that a host's sign-in, with whatever library, is not disturbed. The request's `state` follows. */
const keyPrefix = 'zi-sign-in:';

/** Milliseconds. An issuer's sign-in page gives up sooner. */
const maxAge = 60 * 60 * 1000;

/** What an issuer adds to the redirect URI (RFC 6749 section 4.1.2, RFC 9207, OpenID Connect Session Management). */
const answerParameters = ['code', 'state', 'error', 'error_description', 'error_uri', 'iss', 'session_state'];

export function rememberSignIn(owner: string, pending: PendingSignIn): void {
  const entry: Entry = { owner, startedAt: Date.now(), ...pending };
  forgetOldSignIns();
  sessionStorage.setItem(keyPrefix + pending.request.state, JSON.stringify(entry));
}

/**
 * The sign-in that this page load is the return of, with the issuer's answer; undefined where the page's URL
 * holds no answer, or an answer to somebody else's request. It is given once: the tab forgets it, and the URL
 * becomes what it was when the person left, or, where the redirect URI is another page, loses just the answer.
 */
export function takeSignInReturn(owner: string): (PendingSignIn & { answer: URLSearchParams }) | undefined {
  const here = new URL(location.href);
  const answer = here.searchParams;
  const state = answer.get('state');
  if (state === null || !(answer.has('code') || answer.has('error'))) return undefined;
  const entry = readEntry(keyPrefix + state);
  if (entry?.owner !== owner) return undefined;
  sessionStorage.removeItem(keyPrefix + state);
  history.replaceState(history.state, '', cleanUrl(here, entry.originalUri));
  return { originalUri: entry.originalUri, request: entry.request, answer };
}

function cleanUrl(here: URL, originalUri: string): URL {
  const original = new URL(originalUri);
  if (original.origin === here.origin && original.pathname === here.pathname) return original;
  const clean = new URL(here);
  for (const name of answerParameters) clean.searchParams.delete(name);
  return clean;
}

/** Sign-ins that were begun and never came back. */
function forgetOldSignIns(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (!key.startsWith(keyPrefix)) continue;
    const entry = readEntry(key);
    if (!entry || Date.now() - entry.startedAt > maxAge) sessionStorage.removeItem(key);
  }
}

/** Undefined also where the page may not use storage, or something else wrote there. */
function readEntry(key: string): Entry | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '') as Entry;
  } catch {
    return undefined;
  }
}

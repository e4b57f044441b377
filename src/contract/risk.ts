/** What a reviewer should look at twice, found by rule. A mark is no verdict: each has its honest uses. */
import type { App } from './app.js';
import { hostOf, isLoopback } from './redirect-uri.js';
import { openRequest, type Review, withRequest } from './review.js';

export type Risk = Review['risks'][number];
export type RiskCode = 'new-host' | 'loopback' | 'custom-scheme' | 'look-alike' | 'widened-scopes';

/**
 * What a reviewer is shown of an app that was submitted.
 *
 * @param trusted Redirect URIs that reviewers have approved for this organisation before.
 */
export function requestOf(app: App, trusted: readonly string[] = []): Pick<Review, 'requested' | 'live' | 'risks'> {
  const requested = fieldsOf(withRequest(app));
  const live = app.status === 'approved' ? fieldsOf(app) : null;
  return { requested, live, risks: risksOf(requested, openRequest(app) ? live : null, trusted) };
}

function fieldsOf({ name, logo, applicationType, redirectUris, scopes }: App): Review['requested'] {
  return { name, logo, applicationType, redirectUris, scopes };
}

type Fields = Pick<App, 'redirectUris' | 'scopes'>;
type LiveFields = Fields & Partial<Pick<App, 'applicationType'>>;

/**
 * @param requested The app as it would be.
 * @param live As it works now, or null for a registration. Of an internal app no reviewer has seen anything.
 * @param trusted Redirect URIs that reviewers have approved for this organisation before: of its partner apps.
 */
export function risksOf(requested: Fields, live: LiveFields | null, trusted: readonly string[] = []): Risk[] {
  const seen = live?.applicationType === 'internal' ? [] : (live?.redirectUris ?? []);
  const known = new Set([...seen, ...trusted].map(hostOf));
  const names = [...known].map(hostName).filter((name) => name !== '');
  const ofUris = requested.redirectUris.flatMap((value, index) =>
    risksOfUri(value, known, names).map((code) => ({ code, path: `redirectUris/${index}`, value })),
  );
  const ofScopes = requested.scopes.flatMap((value, index) =>
    live && !live.scopes.includes(value) ? [{ code: 'widened-scopes', path: `scopes/${index}`, value }] : [],
  );
  return [...ofUris, ...ofScopes];
}

function risksOfUri(uri: string, known: ReadonlySet<string>, names: readonly string[]): RiskCode[] {
  if (!URL.canParse(uri)) return [];
  const { protocol, hostname } = new URL(uri);
  if (protocol !== 'https:' && protocol !== 'http:') return ['custom-scheme'];
  // It is the person's own machine, whose every program can listen there.
  if (isLoopback(hostname)) return ['loopback'];
  if (known.has(hostOf(uri))) return [];
  return looksLikeAnother(hostname, names) ? ['new-host', 'look-alike'] : ['new-host'];
}

function hostName(host: string): string {
  return URL.canParse(host) ? new URL(host).hostname : '';
}

/** Our own names, which others may want to be taken for. */
const ownDomains = ['zoominfo.com'];

/**
 * Whether a host could be taken for one of ours or one that the organisation uses: written with look-alike characters,
 * one letter off, or with the name as a part of another domain.
 */
export function looksLikeAnother(hostname: string, known: readonly string[] = []): boolean {
  if (hostname.split('.').some((label) => label.startsWith('xn--'))) return true;
  const domains = [...ownDomains, ...known.map(domainOf)];
  const domain = domainOf(hostname);
  if (domains.includes(domain)) return false;
  return domains.some((other) => {
    const [mine, theirs] = [skeleton(nameOf(domain)), skeleton(nameOf(other))];
    if (theirs.length < 5) return false;
    return isOneEditAway(mine, theirs) || skeleton(hostname).includes(theirs);
  });
}

/** The last two labels: without the list of public suffixes this is near enough for a mark. */
function domainOf(hostname: string): string {
  return hostname.split('.').slice(-2).join('.');
}

function nameOf(domain: string): string {
  return domain.split('.')[0] ?? '';
}

/** Characters that are read as each other come out the same (after Unicode Technical Standard 39, for ASCII). */
function skeleton(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('0', 'o')
    .replace(/[1i|]/g, 'l')
    .replaceAll('5', 's')
    .replaceAll('-', '');
}

/** At most one letter more, less, different, or two neighbours swapped. */
function isOneEditAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const shorter = Math.min(one.length, other.length) - start;
  while (end < shorter && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

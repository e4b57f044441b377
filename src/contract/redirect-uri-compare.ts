/**
 * Why a redirect URI was refused: how it differs from the registered one that is nearest. The issuer compares them
 * character by character (RFC 6749, section 3.1.2.3; RFC 9700, section 2.1), so what is looked at is the text.
 */
import { isLoopback } from './redirect-uri.js';
import { difference, nearestOf } from './text-difference.js';

/** What differs, the most useful first. */
export const mismatchReasons = [
  'scheme',
  'host',
  'port',
  'path',
  'trailing-slash',
  'case',
  'query',
  'fragment',
  'encoding',
  'whitespace',
  /** Both are this machine, by two names. */
  'localhost',
  'not-a-uri',
] as const;
export type MismatchReason = (typeof mismatchReasons)[number];

export interface UriSegment {
  /** In both, or in the one alone. */
  kind: 'same' | 'refused' | 'registered';
  text: string;
}

export interface RedirectUriComparison {
  refused: string;
  /** The one that is equal or nearest; undefined where none is registered. */
  registered: string | undefined;
  equal: boolean;
  /** From start to end: without the `registered` ones they are `refused`, without the `refused` ones `registered`. */
  segments: UriSegment[];
  reasons: MismatchReason[];
}

/** What a person has pasted. */
export interface RefusedRequest {
  redirectUri: string;
  /** The client ID of the request, where it is in the text. */
  clientId: string | undefined;
}

/** Characters (UTF-16 code units) of a URI that are compared. */
const maxLength = 2000;
/** Characters of a text that are looked through for a URI. */
const maxText = 20_000;

/**
 * The redirect URI in a text: all of it, or the value of `redirect_uri=` in a request's address or an error page, also
 * where that address is itself encoded in another one.
 */
export function readRefusedRequest(text: string): RefusedRequest {
  let rest = text.slice(0, maxText);
  for (let depth = 0; depth < 3 && !/redirect_uri=/i.test(rest) && /redirect_uri%(?:25)*3d/i.test(rest); depth += 1) {
    rest = decode(rest);
  }
  const redirectUri = parameter(rest, 'redirect_uri');
  if (redirectUri !== undefined) return { redirectUri: cut(redirectUri), clientId: parameter(rest, 'client_id') };
  const line = rest.replace(/^[\r\n]+|[\r\n]+$/g, '');
  // A sentence with an address in it; what begins as an address is one, blanks included.
  const [, inside] = /^(?!\s*[a-z][a-z0-9+.-]*:\S).*?\s["'(<]?([a-z][a-z0-9+.-]*:\/\/[^\s"'<>]+)/is.exec(line) ?? [];
  return { redirectUri: cut(inside ?? line), clientId: undefined };
}

const sides = { both: 'same', before: 'refused', after: 'registered' } as const;

/** @param registered The app's redirect URIs. */
export function compareRedirectUri(refusedUri: string, registered: readonly string[]): RedirectUriComparison {
  const refused = cut(refusedUri);
  if (registered.includes(refusedUri)) {
    return { refused, registered: refusedUri, equal: true, segments: [{ kind: 'same', text: refused }], reasons: [] };
  }
  const nearest = nearestOf(
    refused,
    registered.map((uri) => ({ uri, text: cut(uri) })),
  )?.uri;
  if (nearest === undefined) {
    const segments: UriSegment[] = refused === '' ? [] : [{ kind: 'refused', text: refused }];
    return { refused, registered: undefined, equal: false, segments, reasons: split(refused) ? [] : ['not-a-uri'] };
  }
  return {
    refused,
    registered: nearest,
    equal: false,
    segments: difference(refused, cut(nearest)).map(({ kind, text }) => ({ kind: sides[kind], text })),
    reasons: reasonsFor(refused, nearest),
  };
}

function cut(text: string): string {
  return text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '');
}

function parameter(text: string, name: string): string | undefined {
  const [, value] = new RegExp(`(?:^|[?&;#\\s"'(]|\\b)${name}=([^&\\s"'<>]*)`, 'i').exec(text) ?? [];
  return value === undefined ? undefined : decode(value.replaceAll('+', ' '));
}

/** What is no encoding stays as it is. */
function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

interface Parts {
  scheme: string;
  host: string;
  port: string;
  path: string;
  query: string | undefined;
  fragment: string | undefined;
}

/** As RFC 3986 (appendix B) takes a URI apart, without the changes that a URL parser makes. */
function split(uri: string): Parts | undefined {
  const [, scheme, authority, path = '', query, fragment] =
    /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is.exec(uri) ?? [];
  if (scheme === undefined || (/^https?$/i.test(scheme) && !authority)) return undefined;
  const [, host = '', port = ''] = /^(.*?)(?::(\d*))?$/s.exec(authority ?? '') ?? [];
  return { scheme, host, port, path, query, fragment };
}

const blanks = /[\s\p{Cc}\p{Cf}]/gu;

function reasonsFor(refused: string, registered: string): MismatchReason[] {
  const found = new Set<MismatchReason>();
  const note = (reason: MismatchReason | undefined): void => {
    if (reason) found.add(reason);
  };
  const bare = refused.replace(blanks, '');
  if (bare !== refused) note('whitespace');
  let is = split(bare);
  // Encoded once too often: no scheme is left to be seen.
  if (!is && decode(bare) !== bare && (is = split(decode(bare)))) note('encoding');
  const was = split(registered);
  if (!is || !was) note('not-a-uri');
  else {
    if (is.scheme !== was.scheme) note(sameButCase(is.scheme, was.scheme) ? 'case' : 'scheme');
    if (is.host !== was.host) note(hostReason(is.host, was.host));
    if (is.port !== was.port) note('port');
    for (const reason of pathReasons(is.path, was.path)) note(reason);
    if (is.query !== was.query) note(textReason(is.query, was.query) ?? 'query');
    if (is.fragment !== was.fragment) note('fragment');
  }
  return mismatchReasons.filter((reason) => found.has(reason));
}

function hostReason(is: string, was: string): MismatchReason {
  if (sameButCase(is, was)) return 'case';
  return isLoopback(is.toLowerCase()) && isLoopback(was.toLowerCase()) ? 'localhost' : 'host';
}

function pathReasons(is: string, was: string): MismatchReason[] {
  if (is === was) return [];
  const [isBare, wasBare] = [is.replace(/\/+$/, ''), was.replace(/\/+$/, '')];
  const text = isBare === wasBare ? undefined : textReason(isBare, wasBare);
  if (isBare !== wasBare && !text) return ['path'];
  const slash = is.length - isBare.length !== was.length - wasBare.length;
  return [...(slash ? (['trailing-slash'] as const) : []), ...(text ? [text] : [])];
}

/** Where two texts say the same in another way. */
function textReason(is: string | undefined, was: string | undefined): 'encoding' | 'case' | undefined {
  if (is === undefined || was === undefined) return undefined;
  if (sameButCase(is, was)) return 'case';
  return sameButCase(decode(is), decode(was)) ? 'encoding' : undefined;
}

function sameButCase(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

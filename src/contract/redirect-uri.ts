/**
 * Which redirect URIs an app may register. One function, the same verdict in the form, in the handler and in
 * every backend. Sources: RFC 6749 section 3.1.2, RFC 8252 sections 7 and 8.3, RFC 9700 section 2.1.
 */

export interface RedirectUriPolicy {
  /** How many URIs an app may have. */
  maxCount: number;
  /** How long one may be, in characters. */
  maxLength: number;
  /** Whether private-use schemes in reverse-domain form (`com.example.app:/callback`, RFC 8252 section 7.1) are taken. */
  privateUseSchemes: boolean;
}

export const defaultRedirectUriPolicy: RedirectUriPolicy = { maxCount: 20, maxLength: 2048, privateUseSchemes: true };

export type RedirectUriProblem =
  | 'required'
  | 'too-long'
  | 'malformed'
  | 'relative'
  | 'scheme'
  | 'http'
  | 'credentials'
  | 'wildcard'
  | 'fragment'
  | 'duplicate'
  | 'too-many';

/** What is wrong with one URI, or undefined. It is compared character by character at sign-in, so it is not rewritten. */
export function checkRedirectUri(
  uri: string,
  policy: RedirectUriPolicy = defaultRedirectUriPolicy,
): RedirectUriProblem | undefined {
  if (uri.trim() === '') return 'required';
  if (uri.length > policy.maxLength) return 'too-long';
  // Characters that URL parsers drop or turn round in silence: what is registered must be what is compared.
  if (/[\s\\\p{Cc}\p{Cf}]/u.test(uri)) return 'malformed';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1]?.toLowerCase();
  if (scheme === undefined) return 'relative';
  const web = scheme === 'https' || scheme === 'http';
  if (!web && !(policy.privateUseSchemes && scheme.includes('.'))) return 'scheme';
  if (web && !/^https?:\/\/[^/]/i.test(uri)) return 'malformed';
  const parsed = URL.canParse(uri) ? new URL(uri) : undefined;
  // Looked at in the raw text: a parser hides an empty user name ("https://@host/") and an empty fragment.
  if (/^[^/?#]*:\/\/[^/?#]*@/.test(uri)) return 'credentials';
  if (uri.includes('*')) return 'wildcard';
  if (uri.includes('#')) return 'fragment';
  if (!parsed) return 'malformed';
  if (scheme === 'http' && !isLoopback(parsed.hostname)) return 'http';
  return undefined;
}

/** Every problem of a list, by index; `undefined` as index means the list as a whole. */
export function checkRedirectUris(
  uris: readonly string[],
  policy: RedirectUriPolicy = defaultRedirectUriPolicy,
): { index: number | undefined; code: RedirectUriProblem; limit?: number }[] {
  if (uris.length === 0) return [{ index: undefined, code: 'required' }];
  const problems: ReturnType<typeof checkRedirectUris> = [];
  if (uris.length > policy.maxCount) problems.push({ index: undefined, code: 'too-many', limit: policy.maxCount });
  const seen = new Set<string>();
  for (const [index, uri] of uris.slice(0, policy.maxCount).entries()) {
    const code = checkRedirectUri(uri, policy);
    // The parser's form, so that a host in capitals or a default port is no second URI.
    const key = code === undefined ? new URL(uri).href : uri;
    if (code) problems.push({ index, code, ...(code === 'too-long' && { limit: policy.maxLength }) });
    else if (seen.has(key)) problems.push({ index, code: 'duplicate' });
    seen.add(key);
  }
  return problems;
}

/** Where a URI leads, as far as a reviewer cares: scheme, host and port, or a private-use scheme. For valid ones. */
export function hostOf(uri: string): string {
  const { origin, protocol } = new URL(uri);
  return origin === 'null' ? protocol : origin;
}

/** RFC 8252 section 7.3 and, because developers write it, `localhost`. `hostname` as the URL parser gives it. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

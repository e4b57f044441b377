/** A call as a request: every member of the input where the table of operations puts it. */
import { PortalError } from '../../contract/errors.js';
import type { ClientOperation } from './wire.js';

export interface CallRequest {
  url: URL;
  method: string;
  headers: Headers;
  body: string | null;
}

/**
 * @param base The backend's URL; its path and query stay.
 * @param call Names the call in errors' messages.
 * @throws {PortalError} `not-found` for an id that no URL can carry, `contract` for a header value that none can.
 */
export function toRequest(
  base: URL,
  operation: ClientOperation,
  input: Record<string, unknown>,
  call: string,
): CallRequest {
  const url = new URL(base);
  url.pathname =
    base.pathname.replace(/\/+$/, '') +
    operation.path.replace(/\{(\w+)\}/g, (_, name: string) => segment(String(input[name]), call));
  const headers = new Headers({ accept: 'application/json, application/problem+json' });
  let body: string | null = null;
  for (const [name, place] of Object.entries(operation.places)) {
    const value = input[name];
    if (value === undefined) continue;
    if (place === 'body') {
      body = JSON.stringify(value);
      headers.set('content-type', 'application/json');
    } else if (place === 'if-match') setHeader(headers, place, `"${value as string}"`, call);
    // A string of RFC 8941, as the header's draft has it.
    else if (place === 'idempotency-key') setHeader(headers, place, JSON.stringify(value), call);
    else url.searchParams.set(name, `${value as string | number}`);
  }
  return { url, method: operation.method, headers, body };
}

/** A value that no header can carry is the caller's mistake; the platform's own error would repeat it, token and all. */
export function setHeader(headers: Headers, name: string, value: string, call: string): void {
  try {
    headers.set(name, value);
  } catch {
    throw new PortalError('contract', { message: `${call}: not a value for the header ${name}` });
  }
}

/** URL parsers take "." and "..", escaped or not, as steps to another resource, and an empty segment as none. */
function segment(id: string, call: string): string {
  try {
    if (!/^\.{0,2}$/.test(id)) return encodeURIComponent(id);
  } catch {
    // Half a surrogate pair, which has no UTF-8.
  }
  throw new PortalError('not-found', { message: `${call}: not an id` });
}

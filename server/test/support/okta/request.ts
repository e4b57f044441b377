import { invalid, OktaError } from './answers.js';
import type { Org } from './org.js';
import { type Kind, requestErrors } from './schemas.js';

/** A request that a handler answers. */
export interface ApiRequest {
  readonly org: Org;
  readonly method: string;
  /** Under the org's own origin. */
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Buffer;
  readonly nulls: 'refuse' | 'accept';
}

/** A parameter of the path, which the route is known to have. */
export const param = (request: ApiRequest, name: string): string => request.params[name] ?? '';

/** The JSON that was sent. @throws OktaError 400, and keeps what is wrong, where Okta's schema has no such thing */
export function bodyOf(request: ApiRequest, kind: Kind): unknown {
  let body: unknown;
  try {
    body = JSON.parse(request.bytes.toString()) as unknown;
  } catch {
    throw new OktaError(400, 'E0000003', 'The request body was not well-formed.');
  }
  const errors = requestErrors(kind, body, request.nulls);
  if (!request.headers['content-type']?.startsWith('application/json')) errors.push('Content-Type is not JSON');
  if (errors.length > 0) {
    request.org.violations.push(...errors.map((error) => `${request.method} ${request.url.pathname}: ${error}`));
    throw invalid(kind, ...errors);
  }
  return body;
}

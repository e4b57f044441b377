import { PortalError } from '../contract/errors.js';
import { Refusal } from './issuer.js';

/** Milliseconds. Okta's slowest token calls take a few seconds. */
const patience = 15_000;

/**
 * Sends one request to an issuer and answers its JSON text. Only what makes a "simple" request in the sense of
 * the Fetch standard is sent: a CORS preflight would cost a round trip each, and needs the issuer's leave.
 * Rejects as {@link Issuer} says.
 */
export async function requestIssuer(
  url: string,
  options: { form?: string | undefined; cache?: RequestCache; signal: AbortSignal },
): Promise<string> {
  const { form, cache = 'default', signal } = options;
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      headers: {
        Accept: 'application/json',
        ...(form !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' }),
      },
      ...(form !== undefined && { method: 'POST', body: form }),
      credentials: 'omit',
      cache,
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    text = await response.text();
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    throw new PortalError(isTimeout(cause) ? 'timeout' : 'network', { cause });
  }
  const refusal = errorCodeOf(text);
  if (response.ok && refusal === undefined && isJson(text)) return text;
  if (refusal !== undefined && response.status < 500 && !passingStatuses.has(response.status)) {
    throw refusalOrPassing(refusal);
  }
  throw passingFailure(response);
}

/** An OAuth error code as the failure it is: two of them are the issuer's own trouble (RFC 6749, section 4.1.2.1). */
export function refusalOrPassing(code: string): Refusal | PortalError {
  return code === 'server_error' || code === 'temporarily_unavailable'
    ? new PortalError('server', { message: `The issuer answered ${code}.` })
    : new Refusal(code);
}

/** Request Timeout, Too Early, Too Many Requests: whatever their body says, the grant is not judged by them. */
const passingStatuses: ReadonlySet<number> = new Set([408, 425, 429]);

/** Also a 4xx without an OAuth error in it: that is a proxy's or a firewall's page, not the issuer's word. */
function passingFailure(response: Response): PortalError {
  const seconds = retryAfter(response.headers);
  const requestId = response.headers.get('x-okta-request-id');
  return new PortalError(response.status === 429 ? 'rate-limited' : 'server', {
    message: `The issuer answered ${response.status}.`,
    ...(seconds !== undefined && { retryAfter: seconds }),
    ...(requestId !== null && { requestId }),
  });
}

/**
 * Seconds, from `Retry-After` (RFC 9110, section 10.2.3) or Okta's `X-Rate-Limit-Reset` (epoch seconds, and one
 * second more to be safe), where CORS lets the page see them.
 */
function retryAfter(headers: Headers): number | undefined {
  const dateHeader = headers.get('date');
  const now = (dateHeader !== null && Date.parse(dateHeader)) || Date.now();
  const after = headers.get('retry-after');
  const reset = headers.get('x-rate-limit-reset');
  let seconds: number | undefined;
  if (after !== null) seconds = /^\d+$/.test(after) ? Number(after) : (Date.parse(after) - now) / 1000;
  else if (reset !== null) seconds = Number(reset) - now / 1000 + 1;
  return seconds !== undefined && Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

/** OAuth's `error` or Okta's own `errorCode`. */
function errorCodeOf(text: string): string | undefined {
  const body = parse(text) as { error?: unknown; errorCode?: unknown } | null | undefined;
  const code = body?.error ?? body?.errorCode;
  return typeof code === 'string' ? code : undefined;
}

function isJson(text: string): boolean {
  return parse(text) !== undefined;
}

/** Without the parser's own error: its message quotes the text, and that can be a token. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}

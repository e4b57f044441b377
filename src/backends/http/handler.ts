/**
 * Serves a `DevPortalBackend` over HTTP, from the same table as the client. It runs wherever there are `Request` and
 * `Response`: Node, Deno, Bun, workers. Cross-origin rules (CORS) are left to what stands in front of it.
 */
import type { DevPortalBackend } from '../../contract/backend.js';
import { isAbort, toPortalError } from '../../contract/errors.js';
import { readInput } from './input.js';
import { createOpenApi, type OpenApiOptions } from './openapi.js';
import { problemMediaType } from './problem.js';
import { writeProblem } from './problem-document.js';
import { Refusal } from './refusal.js';
import { type Match, matchRoute, notAllowed, routesOf } from './route.js';

/** A request that failed, for the log: without ids, headers or bodies. */
export interface FailureContext {
  /** As in the answer's `X-Request-Id`. */
  requestId: string;
  /** The HTTP method. */
  method: string;
  /** The path's template, such as `/apps/{appId}`; empty where no path was found. */
  route: string;
}

export interface HandlerOptions extends OpenApiOptions {
  /**
   * The backend for the caller of this request, as its headers prove them. Throws `PortalError` (`unauthenticated`,
   * `forbidden`) to turn them away. The body is not to be read.
   */
  backend: (request: Request) => DevPortalBackend | Promise<DevPortalBackend>;
  /** Bytes of a request body; 2,000,000 unless told: a logo of the greatest size in base64, and some room. */
  maxBodyBytes?: number;
  /**
   * That what stands in front lets no body be longer than its `Content-Length`, as the HTTP parser of Node.js does (RFC 9112,
   * section 6.2), and unpacks none: such a body is read at once, not as a stream, which takes a server less. False unless told.
   */
  keepsLength?: boolean;
  /**
   * Aborted when nobody waits for a request's answer any more; its own signal unless told. Asked for when a backend asks, so
   * that it need not be made before.
   */
  signalOf?: (request: Request) => AbortSignal;
  /** Hears of every answer of 5xx with what was thrown: the caller is told none of it but the code. */
  onError?: (error: unknown, context: FailureContext) => void;
}

/** @returns A function that never rejects: what goes wrong is a problem document (RFC 9457). */
export function createHandler(options: HandlerOptions): (request: Request) => Promise<Response> {
  const { maxBodyBytes = 2_000_000, keepsLength = false, signalOf = ({ signal }) => signal } = options;
  const basePath = (options.basePath ?? '').replace(/\/+$/, '');
  const routes = routesOf(options.groups);
  let openApi: string | undefined;

  function describeApi(method: string, headers: Headers): Response {
    if (method !== 'GET' && method !== 'HEAD') throw notAllowed(['GET']);
    openApi ??= JSON.stringify(createOpenApi(options));
    headers.set('content-type', 'application/json');
    return new Response(openApi, { headers });
  }

  async function call(request: Request, match: Match, headers: Headers, waiting: Waiting): Promise<Response> {
    const { group, method, operation } = match.route;
    // Before the body: a stranger's is not worth reading.
    const backend = (await options.backend(request)) as unknown as Record<string, Record<string, Method> | undefined>;
    const methods = backend[group];
    if (!methods?.[method]) throw new Refusal(404, 'not-found', 'There is nothing at this path');
    const input = await readInput(request, match, { maxBodyBytes, keepsLength });
    const output = await methods[method](input, waiting);
    const checked = operation.output.safeParse(output);
    if (!checked.success) {
      const [issue] = checked.error.issues;
      const where = `${group}.${method}: /${issue?.path.join('/')} (${issue?.code})`;
      throw new Refusal(500, 'contract', 'The backend gave what the contract does not allow', { cause: where });
    }
    if (operation.status === 204) return new Response(null, { status: 204, headers });
    headers.set('content-type', 'application/json');
    const { version } = Object(checked.data) as { version?: unknown };
    if (typeof version === 'string') setEntityTag(headers, version);
    return new Response(JSON.stringify(checked.data), { status: operation.status, headers });
  }

  return async (request) => {
    const { method } = request;
    const waiting = {
      get signal() {
        return signalOf(request);
      },
    };
    const requestId = crypto.randomUUID();
    const headers = headersFor(requestId);
    let match: Match | undefined;
    let response: Response;
    try {
      const { pathname } = new URL(request.url);
      const path = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : '';
      if (path === '/openapi.json') response = describeApi(method, headers);
      else response = await call(request, (match = matchRoute(routes, method, path)), headers, waiting);
    } catch (error) {
      response = refuse(error, { request, waiting, requestId, match });
      const context = { requestId, method, route: match?.route.operation.path ?? '' };
      if (response.status >= 500) report(options.onError, error, context);
    }
    return method === 'HEAD' ? new Response(null, response) : response;
  };
}

interface Waiting {
  readonly signal: AbortSignal;
}

type Method = (input: unknown, options: Waiting) => Promise<unknown>;

/** Nothing here is for a cache, and all of it is what it says it is. The id is our own: a caller's could forge the log. */
function headersFor(requestId: string): Headers {
  return new Headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-request-id': requestId });
}

function setEntityTag(headers: Headers, version: string): void {
  // Another character (RFC 9110, section 8.8.3) could not come back in If-Match either.
  if (/^[\x21\x23-\x7e]+$/.test(version)) headers.set('etag', `"${version}"`);
}

interface Refused {
  request: Request;
  waiting: Waiting;
  requestId: string;
  match: Match | undefined;
}

function refuse(thrown: unknown, { request, waiting, requestId, match }: Refused): Response {
  const headers = headersFor(requestId);
  // The caller has left: nginx's number for it, which only logs will see.
  if (waiting.signal.aborted && (thrown === waiting.signal.reason || isAbort(thrown))) {
    return new Response(null, { status: 499, headers });
  }
  const refusal = thrown instanceof Refusal ? thrown : undefined;
  const problem = writeProblem(
    refusal?.error ?? toPortalError(thrown),
    requestId,
    match?.route.operation.current,
    refusal,
  );
  headers.set('content-type', problemMediaType);
  for (const [name, value] of Object.entries(refusal?.headers ?? {})) headers.set(name, value);
  if (problem.retryAfter !== undefined) headers.set('retry-after', String(problem.retryAfter));
  // RFC 6750, section 3: an error code only where there was a token.
  if (problem.status === 401) {
    const reason = request.headers.has('authorization') ? ', error="invalid_token"' : '';
    headers.set('www-authenticate', `Bearer realm="devportal"${reason}`);
  }
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

function report(onError: HandlerOptions['onError'], error: unknown, context: FailureContext): void {
  try {
    onError?.(error, context);
  } catch {
    // A logger that fails must not take the caller's answer with it.
  }
}

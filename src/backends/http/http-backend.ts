/** A `DevPortalBackend` over HTTP: the client of `handler.ts`, made from the same table. */
import type { TokenRequest } from '../../auth/session.js';
import type { CallOptions, DevPortalBackend } from '../../contract/backend.js';
import { isPortalError, PortalError, type PortalErrorOptions, toPortalError } from '../../contract/errors.js';
import { departure, type Shapes } from '../../contract/shape.js';
import { readProblem, requestIdOf } from './problem.js';
import { type CallRequest, setHeader, toRequest } from './request.js';
import { backoff, longestWait, sleep as sleepFor, within } from './retry.js';
import { type ClientOperation, deskMethods, shapes, type Wire, wire } from './wire.js';

export interface HttpBackendOptions {
  /** Where the handler is mounted, such as `https://partner.example/devportal`; in a page it may be relative to it. */
  url: string | URL;
  /** A bearer token (RFC 6750) that is valid now, or undefined when nobody is signed in. `Session.getAccessToken` fits. */
  getAccessToken: (request?: TokenRequest) => Promise<string | undefined>;
  /** Instead of the platform's `fetch`. */
  fetch?: typeof globalThis.fetch;
  /** Milliseconds for one try, from sending to the last byte of the answer; 30,000 unless told. */
  timeout?: number;
  /** How often a call is tried again after a passing failure; 3 unless told. */
  retries?: number;
  /** The groups that this server leaves out, so that elements hide what they would show; none unless told. */
  without?: readonly ('reviews' | 'users' | 'settings')[];
  /** From 0 up to 1, for the jitter of the waits between tries. */
  random?: () => number;
  /** Waits so many milliseconds; may end early once `signal` is aborted. */
  sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * A backend whose every call is one request to `url`. A call that fails in passing is tried again where that is safe:
 * after 429 always, since such a request was not processed; after a lost connection, a timeout or a 5xx only where the
 * table says that sending twice does what sending once does. `Retry-After` is kept to, up to 20 seconds: beyond that
 * the call fails at once with `retryAfter`. A 401 asks `getAccessToken` once for a new token.
 *
 * @throws {TypeError} If `url` is none. The backend's methods throw `PortalError`, or the signal's reason.
 */
export function createHttpBackend(options: HttpBackendOptions): DevPortalBackend {
  const backend: Record<string, Record<string, unknown>> = {};
  const client = new Client(options);
  for (const [group, methods] of Object.entries(wire)) {
    for (const [method, operation] of Object.entries(methods)) {
      (backend[group] ??= {})[method] = (input: Record<string, unknown>, { signal }: CallOptions = {}) =>
        client.call(`${group}.${method}`, { operation, shapes }, input, signal);
    }
  }
  for (const [group, methods] of Object.entries(deskMethods)) {
    if (options.without?.includes(group as never)) continue;
    for (const method of methods) {
      (backend[group] ??= {})[method] = async (input: Record<string, unknown>, { signal }: CallOptions = {}) => {
        const name = `${group}.${method}`;
        const desk = await loadDesk(name);
        signal?.throwIfAborted();
        const operation = desk.wire[group]?.[method];
        // Never, since both are written from one table.
        if (!operation) throw new TypeError(name);
        return client.call(name, { operation, shapes: { ...shapes, ...desk.shapes } }, input, signal);
      };
    }
  }
  // The table is checked against this interface where it is written.
  return backend as unknown as DevPortalBackend;
}

/** What a list of apps does not call is not loaded with it. */
function loadDesk(call: string): Promise<{ wire: Wire; shapes: Shapes }> {
  return import('./wire-desk.js').catch((error: unknown) => {
    throw new PortalError('network', { message: `${call}: its table did not load`, cause: error });
  });
}

/** A row, and the shapes that it refers to. */
interface Row {
  operation: ClientOperation;
  shapes: Shapes;
}

class Client {
  readonly #options: HttpBackendOptions;
  readonly #base: URL;

  constructor(options: HttpBackendOptions) {
    this.#options = options;
    this.#base = new URL(options.url, globalThis.document?.baseURI);
  }

  async call(
    name: string,
    row: Row,
    input: Record<string, unknown>,
    caller: AbortSignal | undefined,
  ): Promise<unknown> {
    const { getAccessToken, timeout = 30_000, retries = 3, random = Math.random, sleep = sleepFor } = this.#options;
    // Made once: every try carries the same idempotency key and the same body.
    const { operation } = row;
    const request = toRequest(this.#base, operation, input, name);
    let refusal: { token: string; error: PortalError } | undefined;
    let renewed = false;
    for (let failures = 0; ;) {
      const refused = refusal && { refused: refusal.token };
      const token = await within((signal) => getAccessToken({ signal, ...refused }), caller, name).catch(
        (error: unknown) => {
          caller?.throwIfAborted();
          throw toPortalError(error);
        },
      );
      if (!token || token === refusal?.token) {
        throw refusal?.error ?? new PortalError('unauthenticated', { message: `${name}: nobody is signed in` });
      }
      refusal = undefined;
      setHeader(request.headers, 'authorization', `Bearer ${token}`, name);
      try {
        return await within((signal) => this.#exchange(name, row, request, signal), caller, name, timeout);
      } catch (thrown) {
        caller?.throwIfAborted();
        const error = isPortalError(thrown) ? thrown : new PortalError('network', { message: name, cause: thrown });
        if (error.code === 'unauthenticated' && !renewed) {
          renewed = true;
          refusal = { token, error };
          continue;
        }
        const { retryAfter = 0 } = error;
        const isSafe = operation.repeatable || error.code === 'rate-limited';
        if (!isSafe || !error.retryable || failures >= retries || retryAfter > longestWait) throw error;
        const wait = retryAfter * 1000 + backoff(failures, random);
        await within((signal) => sleep(wait, signal), caller, name);
        failures += 1;
      }
    }
  }

  /** One try. */
  async #exchange(
    name: string,
    { operation, shapes: known }: Row,
    request: CallRequest,
    signal: AbortSignal,
  ): Promise<unknown> {
    const { fetch = globalThis.fetch } = this.#options;
    const { url, ...init } = request;
    const response = await fetch(url, {
      ...init,
      signal,
      // The token is the only proof of who calls; cookies would make forged requests possible.
      credentials: 'omit',
      // Secrets pass here: nothing is written to the browser's cache, nor read from it.
      cache: 'no-store',
      // Nothing is followed, since token and body are meant for this server alone. 'error' would do so too, but look
      // like a lost connection; so a redirect (mostly a proxy's sign-in page) shows as what it is.
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok) throw await readProblem(response, name, operation.current, known);
    // Exactly this one: a portal's or a file server's "200" must not pass for a deletion.
    const expected = response.status === operation.status;
    if (expected && !operation.output) return undefined;
    const answer = expected ? parse(await response.text()) : undefined;
    const departs = departure(answer, operation.output ?? {}, known);
    if (expected && departs === undefined) return answer;
    // Where and why, but neither values nor the parser's words: the body may hold a client secret.
    throw new PortalError('contract', {
      message: `${name}: HTTP ${response.status}, unexpected at ${departs ?? '/ (status)'}`,
      requestId: requestIdOf(response.headers),
    } as PortalErrorOptions);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

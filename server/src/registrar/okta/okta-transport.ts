import * as oauth from 'oauth4webapi';

import { withTimeLimit } from '../../time-limit.js';
import { OktaError, type OktaProblem } from './okta-error.js';
import { traced } from './okta-traces.js';
import { pause, type RateGate } from './rate-gate.js';
import type { OktaClock, ServiceToken, Token } from './service-token.js';

export interface OktaRequest {
  /** As `apps.create`; in errors, metrics and traces. */
  operation: string;
  /** Okta counts calls by kinds of address. */
  bucket: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the org's origin, with its query. */
  path: string;
  /** Sent as JSON, without members that are undefined. */
  json?: object;
  form?: FormData;
}

export interface OktaAnswer {
  status: number;
  headers: Headers;
  /** Without the plaintexts of secrets, which are dropped while it is read; undefined for an empty one. */
  body: unknown;
}

/** On whose behalf, and until when. */
export interface Behalf {
  user: string;
  signal: AbortSignal;
}

export interface CallRecord {
  operation: string;
  outcome: 'ok' | OktaProblem;
  /** Milliseconds, without the wait for its turn. */
  duration: number;
}

export interface TransportOptions {
  org: string;
  /** Milliseconds that one call has. */
  callTimeout: number;
  gate: RateGate;
  token: ServiceToken;
  clock: OktaClock;
  onCall?: (record: CallRecord) => void;
  fetch?: typeof fetch;
}

/** How often a call that changes nothing is sent, and the milliseconds before it is sent again. */
const tries = 3;
const pauses = [200, 1_000];

/** Sends calls to one org: with a token, within its limits, each with a time limit. */
export class OktaTransport {
  readonly #options: TransportOptions & { fetch: typeof fetch };

  constructor(options: TransportOptions) {
    this.#options = { ...options, fetch: traced(options.fetch ?? fetch) };
  }

  get org(): string {
    return this.#options.org;
  }

  /**
   * One that Okta has not carried out (429, a token that ran out) is sent again, as is one that only reads. A change that
   * may have been carried out is never sent twice from here: who asked for it has to look first.
   *
   * @throws {OktaError}
   */
  async call(request: OktaRequest, behalf: Behalf): Promise<OktaAnswer> {
    const { gate } = this.#options;
    let failures = 0;
    let refusedToken = false;
    let limited: OktaError | undefined;
    for (;;) {
      try {
        return await gate.run(request.bucket, behalf.user, behalf.signal, () => this.#send(request, behalf.signal));
      } catch (error) {
        // The time was up while it waited for Okta's window: then that is the reason.
        if (!(error instanceof OktaError)) throw limited ?? error;
        if (error.problem === 'rate-limited') {
          limited = error;
          continue;
        }
        if (error.problem === 'unauthorized' && error.status === 401 && !refusedToken) {
          refusedToken = true;
          continue;
        }
        failures += 1;
        if (error.problem !== 'uncertain' || request.method !== 'GET' || failures >= tries) throw error;
        await pause((pauses[failures - 1] ?? 0) * (0.5 + Math.random()), behalf.signal);
      }
    }
  }

  async #send(request: OktaRequest, signal: AbortSignal): Promise<OktaAnswer> {
    const { callTimeout, onCall } = this.#options;
    const started = performance.now();
    let outcome: CallRecord['outcome'] = 'ok';
    try {
      return await withTimeLimit(callTimeout, signal, (limit) => this.#exchange(request, limit));
    } catch (error) {
      const problem = error instanceof OktaError ? error : this.#lost(request, error, signal);
      outcome = problem instanceof OktaError ? problem.problem : 'uncertain';
      throw problem;
    } finally {
      onCall?.({ operation: request.operation, outcome, duration: performance.now() - started });
    }
  }

  async #exchange(request: OktaRequest, signal: AbortSignal): Promise<OktaAnswer> {
    const { token: tokens, gate, clock } = this.#options;
    const token = await tokens.get({ signal, fetch: this.#options.fetch });
    const response = await this.#fetch(request, token, signal);
    clock.note(response.headers);
    const text = await response.text();
    if (response.status === 401) tokens.drop(token);
    if (!response.ok) throw this.#problem(request, response, text);
    gate.passed(request.bucket, response.headers);
    return { status: response.status, headers: response.headers, body: readJson(text, request, response) };
  }

  async #fetch({ method, path, json, form }: OktaRequest, token: Token, signal: AbortSignal): Promise<Response> {
    const { org } = this.#options;
    const headers = new Headers({ accept: 'application/json' });
    let body: string | ArrayBuffer | undefined;
    if (json) {
      headers.set('content-type', 'application/json');
      body = JSON.stringify(json);
    } else if (form) {
      const encoded = new Response(form);
      headers.set('content-type', encoded.headers.get('content-type') ?? '');
      body = await encoded.arrayBuffer();
    }
    const send = () =>
      oauth.protectedResourceRequest(token.value, method, new URL(path, org), headers, body, {
        signal,
        ...(token.proof && { DPoP: token.proof }),
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; only a loopback org has no TLS
        [oauth.allowInsecureRequests]: org.startsWith('http:'),
        // The token is for this origin alone.
        [oauth.customFetch]: ((url: string, init: RequestInit) =>
          this.#options.fetch(url, { ...init, redirect: 'error' })) as never,
      });
    const challenged = (error: unknown) => {
      if (error instanceof oauth.WWWAuthenticateChallengeError) return error.response;
      throw error;
    };
    return send()
      .catch((error: unknown) => (oauth.isDPoPNonceError(error) ? send() : Promise.reject(error)))
      .catch(challenged);
  }

  #problem({ operation, bucket }: OktaRequest, { status, headers }: Response, text: string): OktaError {
    const errorCode = errorCodeOf(text);
    const details = { status, ...(errorCode !== undefined && { errorCode }) };
    if (status === 429) {
      return new OktaError('rate-limited', operation, {
        ...details,
        retryAfter: this.#options.gate.refused(bucket, headers),
      });
    }
    // E0000015 is a feature that the org has not: as 401, though the token is good.
    if (status === 401 && errorCode === 'E0000015') return new OktaError('refused', operation, details);
    if (status === 401 || status === 403) return new OktaError('unauthorized', operation, details);
    if (status === 404) return new OktaError('not-found', operation, details);
    // 423: somebody else is writing there. 408 and 5xx: it may have been carried out all the same.
    const uncertain = status >= 500 || status === 423 || status === 408 || errorCode === undefined;
    return new OktaError(uncertain ? 'uncertain' : 'refused', operation, details);
  }

  #lost({ operation }: OktaRequest, error: unknown, signal: AbortSignal): unknown {
    return signal.aborted ? signal.reason : new OktaError('uncertain', operation, { cause: error });
  }
}

/** Okta answers the plaintext of a secret to changes of an app and to every reading of secrets: it ends here. */
function readJson(text: string, { operation }: OktaRequest, { status }: Response): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text, (key, value: unknown) => (key === 'client_secret' ? undefined : value)) as unknown;
  } catch {
    // Without the cause, which quotes the text.
    throw new OktaError('uncertain', operation, { status });
  }
}

function errorCodeOf(text: string): string | undefined {
  try {
    const { errorCode } = JSON.parse(text) as { errorCode?: unknown };
    return typeof errorCode === 'string' && /^E\d{7}$/.test(errorCode) ? errorCode : undefined;
  } catch {
    return undefined;
  }
}

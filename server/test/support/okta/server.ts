import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import { type Answer, OAuthError, OktaError, serverError } from './answers.js';
import { appsApi } from './apps-api.js';
import { bodyForRecord, type Call } from './calls.js';
import { clientToken, introspect, issuerOf, metadata } from './client-endpoints.js';
import { deliver, refusalOf, reset } from './deliver.js';
import type { FakeOktaOptions } from './fake-okta.js';
import type { Fault, Faults } from './faults.js';
import type { Org } from './org.js';
import { type OrgTokens, publicKeys } from './org-tokens.js';
import { policiesApi } from './policies-api.js';
import type { RateLimits } from './rate-limits.js';
import type { ApiRequest } from './request.js';
import { bucketOf, type Operation, type Route, routeOf, scopesFor } from './routes.js';
import { secretsApi } from './secrets-api.js';

type Handler = (request: ApiRequest, tokens: OrgTokens) => Answer | Promise<Answer>;

const handlers: Record<Operation, Handler> = {
  ...appsApi,
  ...secretsApi,
  ...policiesApi,
  'org.openid': ({ org }) => metadata(org.origin, `${org.origin}/oauth2`),
  'org.metadata': ({ org }) => metadata(org.origin, `${org.origin}/oauth2`),
  'org.keys': publicKeys,
  token: (request, tokens) => tokens.token(request),
  'client.openid': (request) => metadata(issuerOf(request), issuerOf(request)),
  'client.metadata': (request) => metadata(issuerOf(request), issuerOf(request)),
  'client.keys': publicKeys,
  'client.token': clientToken,
  'client.introspect': introspect,
};

/** What becomes of a request: the answer, or that there is none. */
type Outcome = { answer: Parameters<typeof deliver>[0]['answer']; limit: Record<string, string> } | 'silence' | 'reset';

/** Takes requests through faults, limits, authorization and handlers, and writes them down. */
export class Server {
  readonly calls: Call[] = [];
  readonly inFlight = { now: 0, most: 0 };
  /** Of those that the limit of calls at the same time counts. */
  #managing = 0;
  readonly #stopped = new AbortController();

  constructor(
    readonly org: Org,
    readonly tokens: OrgTokens,
    readonly faults: Faults,
    readonly limits: RateLimits,
    readonly options: FakeOktaOptions,
  ) {}

  stop(): void {
    this.#stopped.abort();
  }

  reset(): void {
    this.calls.length = 0;
    this.inFlight.most = this.inFlight.now;
  }

  async answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const started = performance.now();
    const at = Date.now();
    response.sendDate = false;
    this.inFlight.most = Math.max(this.inFlight.most, ++this.inFlight.now);
    response.once('close', () => (this.inFlight.now -= 1));
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const request = this.#request(incoming, Buffer.concat(chunks));
      if (incoming.method === 'OPTIONS' || !this.#isOurs(incoming)) {
        response.writeHead(incoming.method === 'OPTIONS' ? 204 : 421, this.#cors(incoming)).end();
        return;
      }
      const route = routeOf(request.method, request.url.pathname);
      if (route === undefined || route === 'method') {
        const error =
          route === undefined
            ? new OktaError(404, 'E0000008', 'The requested path was not found')
            : new OktaError(405, 'E0000022', 'The endpoint does not support the provided HTTP method');
        this.org.violations.push(`${request.method} ${request.url.pathname}: ${error.message}`);
        await this.#send(incoming, response, request.url, this.#refusal(error), {}, undefined);
        return;
      }
      await this.#call({ ...request, params: route.params }, route, { incoming, response, started, at });
    } catch {
      // The client has gone, or the fake is being closed.
      response.destroy();
    }
  }

  async #call(
    request: ApiRequest,
    { operation }: Route,
    {
      incoming,
      response,
      started,
      at,
    }: { incoming: IncomingMessage; response: ServerResponse; started: number; at: number },
  ): Promise<void> {
    const body = bodyForRecord(request.headers['content-type'] ?? '', request.bytes);
    const path = request.url.pathname + request.url.search;
    const call: Call = { operation, method: request.method, path, body, status: 'none', at, duration: 0 };
    this.calls.push(call);
    const fault = this.faults.take(call);
    if (fault) call.fault = fault.kind;
    const managed = bucketOf(operation) !== undefined && !operation.startsWith('client.');
    if (managed) this.#managing += 1;
    response.once('close', () => {
      if (managed) this.#managing -= 1;
      call.duration = performance.now() - started;
    });
    const outcome = await this.#outcome(request, operation, fault);
    if (outcome === 'silence') return;
    if (outcome === 'reset') return reset(response);
    const writeHead = response.writeHead.bind(response);
    response.writeHead = ((status: number, headers: Record<string, string>) => {
      call.status = status;
      return writeHead(status, headers);
    }) as typeof response.writeHead;
    await this.#send(incoming, response, request.url, outcome.answer, outcome.limit, fault);
  }

  async #outcome(request: ApiRequest, operation: Operation, fault: Fault | undefined): Promise<Outcome> {
    const bucket = bucketOf(operation);
    const refusal = fault && refusalOf(fault, this.limits, request.url);
    if (refusal === 'silence' || refusal === 'reset') return refusal;
    if (refusal) {
      const bare = fault.kind === 'rate-limited-without-headers' || !bucket;
      const limit = bare ? {} : this.limits.take(bucket).headers;
      return { answer: refusal instanceof OktaError ? this.#refusal(refusal) : refusal, limit };
    }
    if (bucket && bucket !== 'clients' && this.#managing > this.limits.concurrency) {
      return { answer: this.#refusal(this.limits.tooManyAtOnce()), limit: {} };
    }
    const taken = bucket && this.limits.take(bucket);
    const limit = taken?.headers ?? {};
    if (taken?.exceeded) {
      const error = new OktaError(429, 'E0000047', 'API call exceeded rate limit due to too many requests.');
      return { answer: this.#refusal(error), limit };
    }
    return { answer: await this.#handle(request, operation), limit };
  }

  async #handle(request: ApiRequest, operation: Operation): Promise<Answer> {
    const { latency = 0 } = this.options;
    const delay = typeof latency === 'number' ? latency : latency(operation);
    if (delay > 0) await wait(delay, undefined, { signal: this.#stopped.signal });
    try {
      const scopes = scopesFor(operation);
      if (scopes) await this.tokens.authorize(request, scopes);
      return await handlers[operation](request, this.tokens);
    } catch (error) {
      return this.#refusal(error);
    }
  }

  #refusal(error: unknown): Answer {
    if (error instanceof OAuthError) return error.answer();
    if (error instanceof OktaError) return error.answer(this.org.noiseId('oae'));
    // A mistake of the fake's own has to be seen: no test asks for this.
    this.org.violations.push(`The fake failed: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
    return serverError().answer(this.org.noiseId('oae'));
  }

  #request(incoming: IncomingMessage, bytes: Buffer): ApiRequest {
    const headers = Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
    );
    return {
      org: this.org,
      method: incoming.method ?? 'GET',
      url: new URL(incoming.url ?? '/', this.org.origin),
      params: {},
      headers,
      bytes,
      nulls: this.options.nulls ?? 'refuse',
    };
  }

  /** Whether a request came under our own name. Another one is a link to another origin that somebody has followed. */
  #isOurs(incoming: IncomingMessage): boolean {
    const { host = '', authorization } = incoming.headers;
    if (`http://${host}` === this.org.origin) return true;
    const token = authorization ? ' with a token' : '';
    this.org.violations.push(`Another origin was called${token}: ${host}${incoming.url ?? ''}`);
    return false;
  }

  #cors(incoming: IncomingMessage): Record<string, string> {
    const { origin } = incoming.headers;
    if (origin === undefined || !this.options.trustedOrigins?.includes(origin)) return { Vary: 'Origin' };
    const preflight = {
      'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE',
      'Access-Control-Allow-Headers': 'authorization, content-type, dpop, accept',
    };
    return {
      Vary: 'Origin',
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Allow-Credentials': 'true',
      ...(incoming.method === 'OPTIONS' ? preflight : {}),
    };
  }

  async #send(
    incoming: IncomingMessage,
    response: ServerResponse,
    url: URL,
    answer: Parameters<typeof deliver>[0]['answer'],
    limit: Record<string, string>,
    fault: Fault | undefined,
  ): Promise<void> {
    const headers = {
      Date: new Date(Date.now() + (this.options.clockOffset ?? 0)).toUTCString(),
      'X-Okta-Request-Id': this.org.noiseId('req'),
      ...this.#cors(incoming),
      ...limit,
    };
    const errorId = this.org.noiseId('oae');
    await deliver({ response, answer, headers, fault, url, errorId, signal: this.#stopped.signal });
  }
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Call } from './calls.js';
import { type Fault, Faults } from './faults.js';
import { type Decision, evaluate, Org } from './org.js';
import { OrgTokens, type ServiceClient } from './org-tokens.js';
import { type Limits, RateLimits } from './rate-limits.js';
import type { Operation } from './routes.js';
import { Server } from './server.js';

export interface FakeOktaOptions {
  /** The service app that may manage. Without one, `token()` makes the tokens. */
  serviceClient?: ServiceClient;
  /** Whether tokens have to be bound by DPoP, at the token endpoint (with a nonce) and at the API; false unless told. */
  dpop?: boolean;
  /** Seconds that management tokens live; 3,600 unless told. */
  tokenLifetime?: number;
  /** Milliseconds by which its clock is ahead of this machine's. */
  clockOffset?: number;
  limits?: Limits;
  /** Milliseconds that calls take before they are carried out, whether the client still waits or not; 0 unless told. */
  latency?: number | ((operation: Operation) => number);
  /** Milliseconds for which reads do not show a new app; 0 unless told. */
  consistencyLag?: number;
  /** Origins whose pages may call; none unless told. */
  trustedOrigins?: readonly string[];
  /** Of the custom authorization server; `default` unless told. */
  authServerId?: string;
  /** What a null in a body is. Okta takes some (recorded); sending none is our rule, so it is refused unless told. */
  nulls?: 'refuse' | 'accept';
  /** Whether a second app with a client id that is there is refused; unless told. No rule of ours may need that. */
  uniqueClientIds?: boolean;
  /** The same ids and secrets for the same seed; 1 unless told. */
  seed?: number;
}

export interface FakeOkta {
  /** The org, and the issuer of its own authorization server. */
  readonly origin: string;
  readonly authServerId: string;
  /** The custom authorization server, which partners' apps talk to. */
  readonly issuer: string;
  /** Every call in order of arrival. */
  readonly calls: readonly Call[];
  /** Forgets the calls, and what `inFlight.most` was. */
  resetCalls(): void;
  /** Calls that are being answered. */
  readonly inFlight: { readonly now: number; readonly most: number };
  /** @throws Error for a fault that its operation cannot show */
  fail(fault: Fault): void;
  clearFaults(): void;
  /** What the org holds, for assertions and for changes by hand. */
  readonly state: Org;
  /** What no request should have: members or values that Okta's schema lacks, nulls, links followed elsewhere. */
  readonly violations: string[];
  /** What the custom authorization server's policies say; the grant is `authorization_code` unless told. */
  evaluate(clientId: string, scopes: readonly string[], grantType?: string): Decision;
  /** A management token without the token endpoint. @param jkt the thumbprint of its DPoP key */
  token(scopes?: readonly string[], jkt?: string): Promise<string>;
  /** Makes every management token that there is one that has run out. */
  expireTokens(): void;
  /** Makes the token endpoint ask for a new DPoP nonce. */
  rotateNonce(): void;
  /** Ends every connection. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Okta's management API, its org authorization server and one custom one, in memory on a free port of 127.0.0.1. */
export async function startFakeOkta(options: FakeOktaOptions = {}): Promise<FakeOkta> {
  const { authServerId = 'default', clockOffset = 0 } = options;
  const org = new Org(options.seed ?? 1, authServerId, options.consistencyLag ?? 0, options.uniqueClientIds ?? true);
  const tokens = new OrgTokens({
    client: options.serviceClient,
    dpop: options.dpop ?? false,
    lifetime: options.tokenLifetime ?? 3600,
    origin: () => org.origin,
    clock: () => Date.now() + clockOffset,
  });
  const faults = new Faults();
  const limits = new RateLimits(options.limits ?? {}, () => Date.now() + clockOffset);
  const fake = new Server(org, tokens, faults, limits, options);
  const answer = (request: IncomingMessage, response: ServerResponse) => void fake.answer(request, response);
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  org.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    fake.stop();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return {
    origin: org.origin,
    authServerId,
    issuer: `${org.origin}/oauth2/${authServerId}`,
    calls: fake.calls,
    inFlight: fake.inFlight,
    state: org,
    violations: org.violations,
    resetCalls: () => fake.reset(),
    fail: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    evaluate: (clientId, scopes, grantType) => evaluate(org.policies, clientId, scopes, grantType),
    token: (scopes = ['okta.apps.manage', 'okta.authorizationServers.manage'], jkt) =>
      tokens.issue(options.serviceClient?.clientId ?? 'service-app', scopes, { jkt }),
    expireTokens: () => tokens.expireAll(),
    rotateNonce: () => tokens.rotateNonce(),
    close,
    [Symbol.asyncDispose]: close,
  };
}

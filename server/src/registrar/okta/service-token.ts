import * as oauth from 'oauth4webapi';

import { isOkta, OktaError } from './okta-error.js';

/** Milliseconds before its end at which a token is not used any more. */
const margin = 60_000;
/** Milliseconds that a clock may be off without anybody minding. */
const clockTolerance = 30_000;

/** How far Okta's clock is from ours, as its answers tell. */
export class OktaClock {
  /** Milliseconds that it is ahead. */
  offset = 0;

  note(headers: Headers): void {
    const date = Date.parse(headers.get('date') ?? '');
    if (!Number.isNaN(date)) this.offset = date - Date.now();
  }
}

export interface ServiceApp {
  /** The org's origin, such as `https://acme.okta.com`; its own authorization server issues the token. */
  org: string;
  clientId: string;
  /** The private key of the service app's public key in Okta. */
  key: oauth.PrivateKey;
  /** Whether tokens are bound to a key of this process (RFC 9449), as an org may demand. */
  dpop: boolean;
  scopes: readonly string[];
}

export interface Token {
  value: string;
  /** What proves it at each call, where it is bound. */
  proof: oauth.DPoPHandle | undefined;
}

/** What a call to Okta has in common with every other, the token request too. */
export interface Reach {
  signal: AbortSignal;
  fetch: typeof fetch;
}

/**
 * The access token of our service app: client credentials with private_key_jwt (RFC 7523), fetched by one caller for
 * all, kept in memory and fetched anew a minute before its end.
 */
export class ServiceToken {
  readonly #app: ServiceApp;
  readonly #clock: OktaClock;
  #token: Promise<Token & { until: number }> | undefined;
  #keyPair: Promise<CryptoKeyPair> | undefined;

  constructor(app: ServiceApp, clock: OktaClock) {
    this.#app = app;
    this.#clock = clock;
  }

  async get(reach: Reach): Promise<Token> {
    for (;;) {
      const known = (this.#token ??= this.#begin(reach));
      const token = await known.catch((error: unknown) => {
        // Whoever fetched it may have been stopped; that is not this caller's end.
        if (reach.signal.aborted || isOkta(error)) throw error;
        return undefined;
      });
      if (token && token.until > performance.now()) return token;
      if (this.#token === known) this.#token = undefined;
    }
  }

  /** Okta does not take it any more. */
  drop({ value }: Token): void {
    const token = this.#token;
    void token?.then(
      (held) => {
        if (held.value === value && this.#token === token) this.#token = undefined;
      },
      () => undefined,
    );
  }

  #begin(reach: Reach): Promise<Token & { until: number }> {
    const token = this.#fetch(reach);
    token.catch(() => {
      if (this.#token === token) this.#token = undefined;
    });
    return token;
  }

  /** Times in assertions and proofs are Okta's. By how much its clock differs, its first refusal says. */
  async #fetch(reach: Reach): Promise<Token & { until: number }> {
    const before = this.#clock.offset;
    try {
      return await this.#request(reach);
    } catch (error) {
      const moved = Math.abs(this.#clock.offset - before) > clockTolerance;
      if (!moved || !isOkta(error, 'unauthorized')) throw error;
      return this.#request(reach);
    }
  }

  async #request(reach: Reach): Promise<Token & { until: number }> {
    const { org, clientId, key, dpop, scopes } = this.#app;
    const endpoint = `${org}/oauth2/v1/token`;
    const server: oauth.AuthorizationServer = { issuer: org, token_endpoint: endpoint };
    const client: oauth.Client = { client_id: clientId, [oauth.clockSkew]: Math.round(this.#clock.offset / 1000) };
    const authentication = oauth.PrivateKeyJwt(key, {
      // Okta takes its token endpoint's address there.
      [oauth.modifyAssertion]: (_header, payload) => {
        payload['aud'] = endpoint;
      },
    });
    const proof = dpop ? oauth.DPoP(client, await (this.#keyPair ??= oauth.generateKeyPair('ES256'))) : undefined;
    const options = {
      signal: reach.signal,
      [oauth.customFetch]: (async (url: string, init: RequestInit) => {
        const response = await reach.fetch(url, init);
        this.#clock.note(response.headers);
        return response;
      }) as never,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; only a loopback org has no TLS
      [oauth.allowInsecureRequests]: org.startsWith('http:'),
      ...(proof && { DPoP: proof }),
    };
    const request = () =>
      oauth.clientCredentialsGrantRequest(server, client, authentication, { scope: scopes.join(' ') }, options);
    const read = (response: Response) => oauth.processClientCredentialsResponse(server, client, response);
    try {
      const answer = await request()
        .then(read)
        // Okta names the nonce that a proof has to have, which the handle takes note of.
        .catch((error: unknown) => (oauth.isDPoPNonceError(error) ? request().then(read) : Promise.reject(error)));
      const seconds = answer.expires_in ?? 3600;
      return { value: answer.access_token, proof, until: performance.now() + seconds * 1000 - margin };
    } catch (error) {
      if (reach.signal.aborted) throw reach.signal.reason;
      const refused = error instanceof oauth.ResponseBodyError && error.status < 500 && error.status !== 429;
      const details = error instanceof oauth.ResponseBodyError ? { status: error.status, errorCode: error.error } : {};
      throw new OktaError(refused ? 'unauthorized' : 'uncertain', 'token', { ...details, cause: error });
    }
  }
}

import { randomUUID } from 'node:crypto';

import { type decodeJwt, exportJWK, generateKeyPair, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';

import { type Answer, denied, invalidToken, OAuthError } from './answers.js';
import { DpopProofs } from './dpop.js';
import type { ApiRequest } from './request.js';

/** The service app that may manage the org. */
export interface ServiceClient {
  clientId: string;
  /** Its public key, for private_key_jwt. */
  jwk: JWK;
  /** The scopes that an admin has granted it; every `okta.…` unless told. */
  scopes?: readonly string[];
}

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const algorithms = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'];

/** One pair for all orgs of a process: making it takes longer than most tests. */
let pair: ReturnType<typeof generateKeyPair> | undefined;
export const signingKeys = (): ReturnType<typeof generateKeyPair> => (pair ??= generateKeyPair('RS256'));

export async function publicKeys(): Promise<Answer> {
  const jwk = await exportJWK((await signingKeys()).publicKey);
  return { status: 200, body: { keys: [{ ...jwk, use: 'sig', alg: 'RS256', kid: 'fake-okta' }] } };
}

/** The org authorization server: tokens for the management API, and what the API makes of them. */
export class OrgTokens {
  readonly #proofs = new DpopProofs(() => this.options.clock());
  readonly #assertions = new Set<string>();
  readonly #live = new Set<string>();
  #nonce = randomUUID();

  constructor(
    readonly options: {
      client: ServiceClient | undefined;
      dpop: boolean;
      lifetime: number;
      origin: () => string;
      /** The org's, in epoch milliseconds. */
      clock: () => number;
    },
  ) {}

  /** Makes every token that there is one that has run out. */
  expireAll(): void {
    this.#live.clear();
  }

  /** Makes proofs at the token endpoint need another nonce. */
  rotateNonce(): void {
    this.#nonce = randomUUID();
  }

  /**
   * An access token.
   * @param options.jkt the thumbprint of the DPoP key that it is bound to
   * @param options.issuer the org unless told
   */
  async issue(
    clientId: string,
    scopes: readonly string[],
    options: { jkt?: string | undefined; issuer?: string } = {},
  ): Promise<string> {
    const { jkt, issuer = this.options.origin() } = options;
    const jti = `AT.${randomUUID()}`;
    this.#live.add(jti);
    return await new SignJWT({ ver: 1, cid: clientId, scp: [...scopes], ...(jkt ? { cnf: { jkt } } : {}) })
      .setProtectedHeader({ alg: 'RS256', kid: 'fake-okta' })
      .setJti(jti)
      .setIssuer(issuer)
      .setAudience(issuer)
      .setSubject(clientId)
      .setIssuedAt(Math.floor(this.options.clock() / 1000))
      .setExpirationTime(Math.floor(this.options.clock() / 1000) + this.options.lifetime)
      .sign((await signingKeys()).privateKey);
  }

  /** What an access token of an issuer says; nothing where it is not good now. */
  async read(token: string, issuer = this.options.origin()): Promise<ReturnType<typeof decodeJwt> | undefined> {
    try {
      const { publicKey } = await signingKeys();
      const { payload } = await jwtVerify(token, publicKey, {
        issuer,
        requiredClaims: ['exp', 'jti'],
        currentDate: new Date(this.options.clock()),
      });
      return this.#live.has(payload.jti ?? '') ? payload : undefined;
    } catch {
      return undefined;
    }
  }

  async token(request: ApiRequest): Promise<Answer> {
    const form = new URLSearchParams(request.bytes.toString());
    const client = await this.#client(form);
    const jkt = await this.#boundKey(request);
    if (form.get('grant_type') !== 'client_credentials') throw new OAuthError(400, 'unsupported_grant_type');
    const scopes = (form.get('scope') ?? '').split(' ').filter(Boolean);
    const granted = (scope: string) => (client.scopes ? client.scopes.includes(scope) : scope.startsWith('okta.'));
    if (scopes.length === 0 || !scopes.every(granted)) {
      throw new OAuthError(400, 'invalid_scope', 'One or more scopes are not configured for the client.');
    }
    const body = {
      token_type: jkt ? 'DPoP' : 'Bearer',
      expires_in: this.options.lifetime,
      access_token: await this.issue(client.clientId, scopes, { jkt }),
      scope: scopes.join(' '),
    };
    return { status: 200, headers: { 'Cache-Control': 'no-store' }, body };
  }

  async #client(form: URLSearchParams): Promise<ServiceClient> {
    const assertion = form.get('client_assertion');
    const { client } = this.options;
    const refuse = (why: string) => new OAuthError(401, 'invalid_client', why);
    if (form.get('client_assertion_type') !== assertionType || !assertion) throw refuse('No client assertion.');
    if (!client) throw refuse('The client is not known.');
    const origin = this.options.origin();
    const payload = await importJWK(client.jwk, client.jwk.alg ?? 'RS256')
      .then((key) =>
        jwtVerify(assertion, key, {
          algorithms,
          issuer: client.clientId,
          subject: client.clientId,
          audience: [`${origin}/oauth2/v1/token`, origin],
          requiredClaims: ['exp'],
          currentDate: new Date(this.options.clock()),
        }),
      )
      .then((verified) => verified.payload)
      .catch((error: unknown) => {
        throw refuse(`The client assertion is not valid: ${error instanceof Error ? error.message : ''}`);
      });
    if ((payload.exp ?? 0) > this.options.clock() / 1000 + 3600) throw refuse('exp is more than an hour ahead.');
    if (payload.jti !== undefined) {
      if (this.#assertions.has(payload.jti)) throw refuse('The client assertion was used before.');
      this.#assertions.add(payload.jti);
    }
    return client;
  }

  /** The key that a token is bound to. Okta wants a nonce of its own in every proof that comes here. */
  async #boundKey(request: ApiRequest): Promise<string | undefined> {
    const proof = request.headers['dpop'];
    if (proof === undefined) {
      if (!this.options.dpop) return undefined;
      throw new OAuthError(400, 'invalid_dpop_proof', 'The DPoP proof JWT header is missing.');
    }
    const htu = `${this.options.origin()}/oauth2/v1/token`;
    const { jkt, nonce } = await this.#proofs.verify(proof, { htm: 'POST', htu }).catch((error: unknown) => {
      throw new OAuthError(400, 'invalid_dpop_proof', error instanceof Error ? error.message : '');
    });
    if (nonce !== this.#nonce) {
      throw new OAuthError(400, 'use_dpop_nonce', 'Authorization server requires nonce in DPoP proof.', {
        'DPoP-Nonce': this.#nonce,
      });
    }
    return jkt;
  }

  /** @throws OktaError 401 for a token that is no good, 403 for one without any of the scopes */
  async authorize(request: ApiRequest, scopes: readonly string[]): Promise<void> {
    const [, scheme = '', token = ''] = /^(Bearer|DPoP) (\S+)$/i.exec(request.headers['authorization'] ?? '') ?? [];
    const claims = await this.read(token);
    if (!claims) throw invalidToken({ 'WWW-Authenticate': 'Bearer error="invalid_token"' });
    const bound = (claims['cnf'] as { jkt?: string } | undefined)?.jkt;
    if (bound !== undefined || this.options.dpop) await this.#checkProof(request, scheme, token, bound);
    const granted = Array.isArray(claims['scp']) ? claims['scp'] : [];
    if (!scopes.some((scope) => granted.includes(scope))) throw denied();
  }

  async #checkProof(request: ApiRequest, scheme: string, token: string, bound: string | undefined): Promise<void> {
    const refusal = invalidToken({ 'WWW-Authenticate': 'DPoP error="invalid_dpop_proof"' });
    const { dpop } = request.headers;
    if (scheme.toLowerCase() !== 'dpop' || dpop === undefined) throw refusal;
    const htu = request.url.origin + request.url.pathname;
    const { jkt } = await this.#proofs.verify(dpop, { htm: request.method, htu, token }).catch(() => {
      throw refusal;
    });
    if (jkt !== bound) throw refusal;
  }
}

import { hash } from 'node:crypto';

import { calculateJwkThumbprint, createLocalJWKSet, EmbeddedJWK, type JWK, type JWTPayload, jwtVerify } from 'jose';
import type { Provider } from 'oidc-provider';

import type { Database } from '../database/tables.js';
import { loadViewer } from '../postgres-backend/viewers.js';
import { apiAudience } from '../verify-token.js';
import { createArtefactAdapter } from './adapter.js';

/** Seconds that a DPoP proof may be old, or ahead of this clock. */
const proofWindow = 300;

/** The issuer's own look at the JWTs it gave out: oidc-provider serves userinfo, revocation and introspection for opaque ones only. */
export class AccessTokens {
  readonly #db: Database;
  readonly #provider: Provider;
  readonly #keys: ReturnType<typeof createLocalJWKSet>;

  constructor(db: Database, provider: Provider, { kty, n, e, alg, kid }: JWK) {
    this.#db = db;
    this.#provider = provider;
    this.#keys = createLocalJWKSet({ keys: [{ kty, n, e, alg, kid } as JWK] });
  }

  /** The claims, where the token is ours, in time, not revoked, and its client and person are still there. */
  async read(token: string): Promise<JWTPayload | undefined> {
    const rules = { issuer: this.#provider.issuer, audience: apiAudience, typ: 'at+jwt' };
    const payload = await jwtVerify(token, this.#keys, rules).then(
      (verified) => verified.payload,
      () => undefined,
    );
    if (!payload?.jti || (await this.#revoked.find(payload.jti))) return undefined;
    const client = await this.#provider.Client.find(String(payload['cid']));
    const viewer = await loadViewer(this.#db, String(payload['uid']));
    return client && viewer ? payload : undefined;
  }

  async revoke({ jti = '', exp = 0 }: JWTPayload): Promise<void> {
    await this.#revoked.upsert(jti, {}, exp - Math.floor(Date.now() / 1000));
  }

  /**
   * Whether the request proves the key that the token is bound to (RFC 9449, section 4.3). A token without a binding
   * needs none, and a bound one is nothing without it.
   */
  async isProven(request: ProvenRequest, { cnf, cid }: JWTPayload): Promise<boolean> {
    const { jkt } = (cnf ?? {}) as { jkt?: string };
    if (jkt === undefined) return request.scheme === 'bearer';
    if (request.scheme !== 'dpop' || !request.proof) return false;
    try {
      const rules = { typ: 'dpop+jwt', algorithms: ['RS256', 'ES256'], requiredClaims: ['jti', 'iat'] };
      const { payload, protectedHeader } = await jwtVerify(request.proof, EmbeddedJWK, rules);
      const age = Math.abs(Date.now() / 1000 - (payload.iat ?? 0));
      return (
        payload['htm'] === request.method &&
        payload['htu'] === request.url &&
        payload['ath'] === hash('sha256', request.token, 'base64url') &&
        age < proofWindow &&
        (await calculateJwkThumbprint(protectedHeader.jwk as JWK)) === jkt &&
        (await this.#isNew(`${String(cid)} ${payload.jti}`))
      );
    } catch {
      return false;
    }
  }

  get #revoked() {
    return createArtefactAdapter(this.#db, 'RevokedAccessToken');
  }

  async #isNew(proof: string): Promise<boolean> {
    const seen = createArtefactAdapter(this.#db, 'SeenProof');
    if (await seen.find(proof)) return false;
    await seen.upsert(proof, {}, proofWindow * 2);
    return true;
  }
}

export interface ProvenRequest {
  /** Of the Authorization header, in lower case. */
  scheme: string;
  token: string;
  proof: string | undefined;
  method: string;
  /** Without query and fragment. */
  url: string;
}

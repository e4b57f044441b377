import { createHash, randomUUID } from 'node:crypto';

import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

export const seconds = () => Math.floor(Date.now() / 1000);

/** Claims of a good access token of the portal's, for this issuer. */
export function accessClaims(issuer: string, changes: Record<string, unknown> = {}): JWTPayload {
  return {
    iss: issuer,
    aud: 'api://default',
    iat: seconds(),
    exp: seconds() + 60,
    cid: 'devportal-portal',
    uid: 'person-developer',
    sub: 'daniel@example.com',
    scp: ['openid', 'devportal:manage'],
    ...changes,
  };
}

export interface IssuerKey {
  privateKey: CryptoKey;
  /** As the issuer publishes it. */
  jwk: JWK;
  sign(claims: JWTPayload, header?: Record<string, unknown>): Promise<string>;
}

export async function issuerKey(kid: string): Promise<IssuerKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    privateKey,
    jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' },
    sign: (claims, header = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid, ...header }).sign(privateKey),
  };
}

/** A key of a client's that tokens can be bound to. */
export interface ProofKey {
  pair: CryptoKeyPair;
  jwk: JWK;
  thumbprint: string;
  /** A proof for one request with this token. */
  prove(request: ProofRequest, changes?: ProofChanges): Promise<string>;
}

interface ProofRequest {
  method: string;
  url: string;
  /** None for a request to the token endpoint. */
  token?: string;
}

interface ProofChanges {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  key?: CryptoKey | Uint8Array;
}

export async function proofKey(alg = 'ES256'): Promise<ProofKey> {
  const pair = await generateKeyPair(alg, { extractable: true });
  const jwk = await exportJWK(pair.publicKey);
  return {
    pair,
    jwk,
    thumbprint: await calculateJwkThumbprint(jwk),
    prove: ({ method, url, token }, { claims = {}, header = {}, key = pair.privateKey } = {}) =>
      new SignJWT({
        ...{ jti: randomUUID(), iat: seconds(), htm: method, htu: url },
        ...(token !== undefined && { ath: createHash('sha256').update(token).digest('base64url') }),
        ...claims,
      })
        .setProtectedHeader({ alg, typ: 'dpop+jwt', jwk, ...header })
        .sign(key),
  };
}

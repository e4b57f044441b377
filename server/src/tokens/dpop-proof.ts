import { hash } from 'node:crypto';

import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify } from 'jose';

import { proofAlgorithms } from './token-refusal.js';

/** Seconds that a proof may be old, besides the tolerance for clocks. */
const proofSeconds = 60;

/** A proof that is in order, and what keeps it from being used again. */
export interface SpentProof {
  /** Of the key and the `jti`. */
  hash: Buffer;
  /** From then on it is too old anyway. */
  expiresAt: Date;
}

interface ProvenRequest {
  /** The `DPoP` header. */
  proof: string;
  token: string;
  /** The token's `cnf.jkt`. */
  thumbprint: string;
  method: string;
  /** As the caller sees it. */
  url: string;
}

/**
 * Whether a request proves the key that its token is bound to (RFC 9449, section 4.3), but for the use of a proof twice,
 * which the store of proofs says.
 *
 * @param clockSkew Seconds.
 * @returns Undefined for a proof that proves nothing.
 */
export async function verifyProof(
  { proof, token, thumbprint, method, url }: ProvenRequest,
  clockSkew: number,
): Promise<SpentProof | undefined> {
  // Two headers come as one, with a comma.
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(proof)) return undefined;
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      typ: 'dpop+jwt',
      algorithms: proofAlgorithms,
      requiredClaims: ['jti', 'iat', 'htm', 'htu', 'ath'],
      // Also refuses what was made in the future.
      maxTokenAge: proofSeconds,
      clockTolerance: clockSkew,
    });
    const { jti, iat = 0, htm, htu, ath } = payload;
    if (typeof jti !== 'string' || jti === '' || !protectedHeader.jwk) return undefined;
    if (htm !== method || !isSameAddress(htu, url)) return undefined;
    if (ath !== hash('sha256', token, 'base64url')) return undefined;
    if ((await calculateJwkThumbprint(protectedHeader.jwk)) !== thumbprint) return undefined;
    return {
      hash: hash('sha256', `${thumbprint} ${jti}`, 'buffer'),
      expiresAt: new Date((Math.ceil(iat) + proofSeconds + clockSkew + 1) * 1000),
    };
  } catch {
    return undefined;
  }
}

/** Without query and fragment, and otherwise as URLs are compared (RFC 9449, section 4.3, number 9). */
function isSameAddress(htu: unknown, url: string): boolean {
  if (typeof htu !== 'string' || !URL.canParse(htu)) return false;
  const [one, other] = [new URL(htu), new URL(url)];
  return one.origin === other.origin && one.pathname === other.pathname && one.username + one.password === '';
}

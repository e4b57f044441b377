import { createHash } from 'node:crypto';

import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify } from 'jose';

/** Seconds that a proof may be old, or come from the future. */
const window = 300;

/** Proofs that were used. */
export class DpopProofs {
  readonly #used = new Set<string>();

  /** @param clock the org's, in epoch milliseconds */
  constructor(private readonly clock: () => number = Date.now) {}

  /**
   * The thumbprint of the key that signed a proof (RFC 9449, 4.3).
   * @param htu the address without query
   * @throws whatever is wrong with it
   */
  async verify(
    proof: string,
    expected: { htm: string; htu: string; token?: string },
  ): Promise<{
    jkt: string;
    nonce: unknown;
  }> {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      typ: 'dpop+jwt',
      algorithms: ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'],
      requiredClaims: ['htm', 'htu', 'iat', 'jti'],
      currentDate: new Date(this.clock()),
    });
    const { jwk } = protectedHeader;
    if (!jwk || 'd' in jwk) throw new Error('The proof needs a public key.');
    if (payload['htm'] !== expected.htm) throw new Error('htm');
    if (payload['htu'] !== expected.htu) throw new Error('htu');
    if (Math.abs(this.clock() / 1000 - (payload.iat ?? 0)) > window) throw new Error('iat');
    if (expected.token !== undefined) {
      const ath = createHash('sha256').update(expected.token).digest('base64url');
      if (payload['ath'] !== ath) throw new Error('ath');
    }
    const jti = String(payload.jti);
    if (this.#used.has(jti)) throw new Error('jti');
    this.#used.add(jti);
    return { jkt: await calculateJwkThumbprint(jwk), nonce: payload['nonce'] };
  }
}

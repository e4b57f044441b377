import { hash } from 'node:crypto';

import { jwtVerify, type JWTPayload, type JWTVerifyGetKey, type JWTVerifyOptions } from 'jose';

import { ShortMemory } from '../short-memory.js';

interface Kept {
  payload: JWTPayload;
  /** Asks for the token's key again; rejects where the issuer has it no more. */
  findKey: () => ReturnType<JWTVerifyGetKey>;
  key: Awaited<ReturnType<JWTVerifyGetKey>>;
}

/**
 * Verifies tokens, the signature of each once a minute: a page makes several requests with one token. They are known by the
 * digest of all their text, so that no other has their place, and so that no token is kept. The key is asked for each time
 * all the same: one that the issuer has withdrawn or published anew counts at once.
 */
export class VerifiedTokens {
  readonly #kept = new ShortMemory<Kept>();

  constructor(
    private readonly keys: JWTVerifyGetKey,
    private readonly options: JWTVerifyOptions,
  ) {}

  /** Rejects as `jwtVerify` does. */
  async payloadOf(token: string): Promise<JWTPayload> {
    const digest = hash('sha256', token, 'base64');
    const kept = this.#kept.get(digest);
    if (kept && (await kept.findKey()) === kept.key) return kept.payload;
    let found: Pick<Kept, 'findKey' | 'key'> | undefined;
    const { payload } = await jwtVerify(
      token,
      async (header, jws) => {
        const findKey = async () => this.keys(header, jws);
        const key = await findKey();
        found = { findKey, key };
        return key;
      },
      this.options,
    );
    if (found) this.#kept.set(digest, { payload, ...found }, (payload.exp ?? 0) * 1000);
    return payload;
  }
}

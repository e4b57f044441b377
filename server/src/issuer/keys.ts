import { randomBytes } from 'node:crypto';

import { exportJWK, generateKeyPair, type JWK } from 'jose';

import type { Database } from '../database/tables.js';

export interface IssuerKeys {
  /** RS256, private. */
  signing: JWK;
  /** Signs the issuer's cookies. */
  cookies: string;
  /** 32 bytes; DPoP nonces are derived from it. */
  dpopNonces: Buffer;
}

/**
 * The keys that outlive a restart, made on the first start: tokens, sessions and nonces of before go on counting. They
 * lie in the database as they are, which suits an issuer for development alone.
 */
export async function loadIssuerKeys(db: Database): Promise<IssuerKeys> {
  return {
    signing: JSON.parse(await keep(db, 'signing', makeSigningKey)) as JWK,
    cookies: await keep(db, 'cookies', async () => randomBytes(32).toString('base64url')),
    dpopNonces: Buffer.from(
      await keep(db, 'dpop-nonces', async () => randomBytes(32).toString('base64url')),
      'base64url',
    ),
  };
}

type Purpose = 'signing' | 'cookies' | 'dpop-nonces';

async function keep(db: Database, purpose: Purpose, make: () => Promise<string>): Promise<string> {
  const find = () => db.selectFrom('issuer_keys').where('purpose', '=', purpose).select('value').executeTakeFirst();
  const found = await find();
  if (found) return found.value;
  // Of two servers that start at once on an empty database, both use what the first one wrote.
  await db
    .insertInto('issuer_keys')
    .values({ purpose, value: await make() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kept = await find();
  if (!kept) throw new Error(`The key for ${purpose} was not kept`);
  return kept.value;
}

async function makeSigningKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomBytes(8).toString('base64url');
  return JSON.stringify({ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid });
}

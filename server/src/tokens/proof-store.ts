import type { Database } from '../database/tables.js';
import type { SpentProof } from './dpop-proof.js';

/** Keeps a proof from being used again, by any process; answers whether this was its first use. */
export async function spendProof(db: Database, { hash, expiresAt }: SpentProof): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('dpop_proofs')
    .values({ hash, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

import { sql } from 'kysely';

import type { Log } from '../log.js';
import type { SecretSealer } from '../secret-sealer.js';
import type { Database } from './tables.js';

/** Rows that one transaction seals again. */
const batch = 200;

/**
 * Brings what is sealed in line with the settings, at the start: where plaintexts are not shown again none is kept, and
 * where an older key is still known its rows get the current one, so that it can be taken out of the settings. What is
 * sealed with an unknown key stays as it is, in case the key comes back.
 */
export async function settleSealedSecrets(db: Database, sealer: SecretSealer | undefined, log: Log): Promise<void> {
  if (!sealer) {
    const { numUpdatedRows } = await db
      .updateTable('client_secrets')
      .set({ sealed: null, sealed_key: null })
      .where('sealed_key', 'is not', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows > 0n) log.info(`Secrets   ${numUpdatedRows} kept plaintexts erased`);
    return;
  }
  for (const key of sealer.olderKeys) {
    const { sealed, broken } = await sealAgain(db, sealer, key);
    if (sealed > 0) log.info(`Secrets   ${sealed} kept plaintexts sealed with the current key`);
    if (broken > 0) log.error(`${broken} kept plaintexts do not open with the key that they name`);
  }
}

/** Page by page behind the last id, so that a row that does not open is passed over. */
async function sealAgain(db: Database, sealer: SecretSealer, key: string): Promise<{ sealed: number; broken: number }> {
  const done = { sealed: 0, broken: 0 };
  const id = sql<string>`id collate "C"`;
  for (let last: string | undefined = ''; last !== undefined;) {
    const behind: string = last;
    last = await db.transaction().execute(async (tx) => {
      const rows = await tx
        .selectFrom('client_secrets')
        .where('sealed_key', '=', key)
        .where(id, '>', behind)
        .orderBy(id)
        .limit(batch)
        .select(['id', 'tenant_id', 'app_id', 'sealed'])
        // Another server that starts does the rows that it has locked.
        .forUpdate()
        .skipLocked()
        .execute();
      for (const { id: secretId, tenant_id: tenantId, app_id: appId, sealed } of rows) {
        const ids = { tenantId, appId, secretId };
        const again = sealed && sealOnce(sealer, { sealed, sealed_key: key }, ids);
        if (again) {
          await tx
            .updateTable('client_secrets')
            .set(again)
            .where('tenant_id', '=', tenantId)
            .where('id', '=', secretId)
            .execute();
        }
        done[again ? 'sealed' : 'broken'] += 1;
      }
      return rows.at(-1)?.id;
    });
  }
  return done;
}

function sealOnce(sealer: SecretSealer, ...[row, ids]: Parameters<SecretSealer['open']>) {
  try {
    return sealer.seal(sealer.open(row, ids), ids);
  } catch {
    return undefined;
  }
}

import type { Database } from './tables.js';

/**
 * Deletes what has run out: idempotency records and their sealed answers, the issuer's artefacts, proofs of keys, and
 * counts of requests, and
 * what is remembered of apps that are gone at Okta. What is expired is refused by whoever reads it, purged or not; this keeps the tables small and the sealed answers gone.
 */
export async function purgeExpired(db: Database, now = new Date()): Promise<void> {
  await db.deleteFrom('idempotency_records').where('expires_at', '<=', now).execute();
  await db
    .updateTable('idempotency_records')
    .set({ sealed_answer: null })
    .where('answer_expires_at', '<=', now)
    .where('sealed_answer', 'is not', null)
    .execute();
  await db.deleteFrom('dpop_proofs').where('expires_at', '<=', now).execute();
  await db.deleteFrom('rate_limits').where('expire', '<=', String(now.getTime())).execute();
  // By then no late call can bring an app back that is gone.
  const longGone = new Date(now.getTime() - 30 * 24 * 60 * 60_000);
  await db.deleteFrom('registrations').where('gone_at', '<=', longGone).execute();
  await db.deleteFrom('oidc_artefacts').where('expires_at', '<=', now).execute();
}

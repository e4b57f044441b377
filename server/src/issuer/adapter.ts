import { hash } from 'node:crypto';

import type { Adapter, AdapterPayload } from 'oidc-provider';

import type { Database } from '../database/tables.js';
import { errors } from './oidc-provider.js';

/** Stands in the stored payload where the id stood. */
const idMark = '\u{fffc}id';

/**
 * The issuer's artefacts (sessions, codes, grants, refresh tokens...) in the database, so that a restart keeps
 * sign-ins. The id of most of them is the very token or cookie that its bearer presents: it is stored as a hash, and
 * taken out of the payload.
 */
export function createArtefactAdapter(db: Database, model: string): Adapter {
  const byId = (id: string) =>
    db.selectFrom('oidc_artefacts').where('model', '=', model).where('id_hash', '=', sha256(id)).selectAll();

  return {
    upsert: async (id, payload, expiresIn) => {
      const row = {
        payload: JSON.stringify(withoutCookie(payload)).replaceAll(id, idMark),
        uid_hash: payload.uid === undefined ? null : sha256(payload.uid),
        grant_id: payload.grantId ?? null,
        expires_at: expiresIn ? new Date(Date.now() + expiresIn * 1000) : null,
      };
      await db
        .insertInto('oidc_artefacts')
        .values({ model, id_hash: sha256(id), ...row })
        .onConflict((conflict) => conflict.columns(['model', 'id_hash']).doUpdateSet(row))
        .execute();
    },

    find: async (id) => toPayload(await byId(id).executeTakeFirst(), id),

    // Asked for sessions alone, of which the caller reads whose they are; the id is not known here.
    findByUid: async (uid) =>
      toPayload(
        await db
          .selectFrom('oidc_artefacts')
          .where('model', '=', model)
          .where('uid_hash', '=', sha256(uid))
          .selectAll()
          .executeTakeFirst(),
        '',
      ),

    // Only for the device flow, which is off.
    findByUserCode: async () => undefined,

    destroy: async (id) => {
      await db.deleteFrom('oidc_artefacts').where('model', '=', model).where('id_hash', '=', sha256(id)).execute();
    },

    revokeByGrantId: async (grantId) => {
      await db.deleteFrom('oidc_artefacts').where('model', '=', model).where('grant_id', '=', grantId).execute();
    },

    consume: async (id) => {
      const { numUpdatedRows } = await db
        .updateTable('oidc_artefacts')
        .set({ consumed_at: new Date() })
        .where('model', '=', model)
        .where('id_hash', '=', sha256(id))
        .where('consumed_at', 'is', null)
        .executeTakeFirst();
      // Of two requests that found it unused at the same time, one is too late.
      if (numUpdatedRows === 0n) throw new errors.InvalidGrant('already used');
    },
  };
}

interface Row {
  payload: Record<string, unknown>;
  consumed_at: Date | null;
  expires_at: Date | null;
}

function toPayload(row: Row | undefined, id: string): AdapterPayload | undefined {
  if (!row || (row.expires_at && row.expires_at.getTime() <= Date.now())) return undefined;
  const payload = JSON.parse(JSON.stringify(row.payload).replaceAll(idMark, id)) as AdapterPayload;
  return row.consumed_at ? { ...payload, consumed: Math.floor(row.consumed_at.getTime() / 1000) } : payload;
}

/** An interaction keeps the session's cookie beside its uid; nothing reads it. */
function withoutCookie({ session, ...payload }: AdapterPayload): AdapterPayload {
  if (!session) return payload;
  const { cookie: _unread, ...rest } = session;
  return { ...payload, session: rest };
}

function sha256(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}

import type { UsersBackend } from '@zoominfo/devportal-elements/contract/backend';
import { nameKey } from '@zoominfo/devportal-elements/contract/draft';
import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import { checkSubscriptions, type User, userAfterUpdate } from '@zoominfo/devportal-elements/contract/user';
import { sql, type SqlBool } from 'kysely';

import type { Database } from '../database/tables.js';
import { isStorable, type RequestContext, withoutNul } from './context.js';
import { decodeCursor, encodeCursor } from './cursor.js';

/** The people of the viewer's own organisation. */
export function usersOf(context: RequestContext): UsersBackend {
  const { db } = context;
  return {
    list: async ({ cursor, limit = 50, search = '', subscription, requested }) => {
      let query = selectUsers(db, context);
      const part = nameKey(withoutNul(search));
      if (part !== '') {
        query = query.where((eb) =>
          eb.or([sql<SqlBool>`position(${part} in name_key) > 0`, sql<SqlBool>`position(${part} in lower(email)) > 0`]),
        );
      }
      if (subscription !== undefined) {
        query = query.where(sql<SqlBool>`${withoutNul(subscription)} = any(subscriptions)`);
      }
      if (requested !== undefined) query = query.where('access_requested_at', requested ? 'is not' : 'is', null);
      const { total } = await query
        .clearSelect()
        .select(sql<number>`count(*)::int`.as('total'))
        .executeTakeFirstOrThrow();
      if (cursor !== undefined) {
        const [key = '', id = ''] = decodeCursor(cursor, 'users', 2);
        query = query.where(sql<SqlBool>`(name_key collate "C", id collate "C") > (${key}, ${id})`);
      }
      const rows = await query
        .orderBy(sql`name_key collate "C"`)
        .orderBy(sql`id collate "C"`)
        .limit(limit + 1)
        .execute();
      const items = rows.slice(0, limit).map(toUser);
      const last = rows.at(limit - 1);
      const nextCursor = last && rows.length > limit ? encodeCursor('users', [last.name_key, last.id]) : null;
      return { items, nextCursor, total };
    },

    update: ({ userId, version, changes }) =>
      db.transaction().execute(async (tx) => {
        const row = isStorable(userId)
          ? await selectUsers(tx, context).where('id', '=', userId).forUpdate().executeTakeFirst()
          : undefined;
        if (!row) throw new PortalError('not-found');
        const user = toUser(row);
        if (user.version !== version) throw new PortalError('conflict', { current: user });
        const fields = checkSubscriptions(changes.subscriptions ?? []);
        if (fields.length > 0) throw new PortalError('validation', { fields });
        const { subscriptions, accessRequestedAt } = userAfterUpdate(user, changes);
        const updated = await tx
          .updateTable('users')
          .set({
            subscriptions,
            access_requested_at: accessRequestedAt === null ? null : new Date(accessRequestedAt),
            change: sql<string>`nextval('user_changes')`,
          })
          .where('tenant_id', '=', context.viewer.tenant.id)
          .where('id', '=', userId)
          .returningAll()
          .executeTakeFirstOrThrow();
        return toUser(updated);
      }),
  };
}

function selectUsers(db: Database, { viewer }: RequestContext) {
  return db.selectFrom('users').where('tenant_id', '=', viewer.tenant.id).selectAll();
}

type UserRow = Awaited<ReturnType<ReturnType<typeof selectUsers>['executeTakeFirstOrThrow']>>;

function toUser({ id, name, email, roles, subscriptions, access_requested_at, change }: UserRow): User {
  return {
    id,
    name,
    email,
    roles,
    subscriptions,
    accessRequestedAt: access_requested_at?.toISOString() ?? null,
    version: change,
  };
}

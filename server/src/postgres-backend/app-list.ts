import type { AppPage, AppSort } from '@zoominfo/devportal-elements/contract/app';
import type { AppListInput } from '@zoominfo/devportal-elements/contract/backend';
import { nameKey } from '@zoominfo/devportal-elements/contract/draft';
import { type Expression, type ExpressionBuilder, type RawBuilder, sql, type SqlBool } from 'kysely';

import type { Tables } from '../database/tables.js';
import { selectApps, toApp } from './app-rows.js';
import { type RequestContext, withoutNul } from './context.js';
import { asPosition, decodeCursor, encodeCursor } from './cursor.js';

/**
 * What each order compares, as text in the order of code points, or as numbers for changes: two apps that changed at
 * the same instant still have an order.
 */
const keys: Record<AppSort, RawBuilder<string>> = {
  name: sql<string>`apps.name_key collate "C"`,
  clientId: sql<string>`apps.client_id collate "C"`,
  applicationType: sql<string>`apps.application_type collate "C"`,
  updatedAt: sql<string>`apps.change`,
  status: sql<string>`apps.status collate "C"`,
  active: sql<string>`(apps.active::text) collate "C"`,
};

export async function listApps(context: RequestContext, input: AppListInput): Promise<AppPage> {
  const { db, viewer } = context;
  const { sort = 'updatedAt', cursor, skip = 0, limit = 50 } = input;
  const descending = input.sort ? input.direction === 'descending' : input.direction !== 'ascending';
  const direction = descending ? 'desc' : 'asc';
  const order = `${sort} ${direction}`;
  const key = keys[sort];
  const id = sql<string>`apps.id collate "C"`;

  let query = selectApps(db, context)
    .select(key.as('sort_key'))
    .where((expression) => filter(expression, input))
    .orderBy(key, direction)
    .orderBy(id);
  if (cursor !== undefined) {
    const [seenKey = '', seenId = ''] = decodeCursor(cursor, order, 2);
    const seen = sort === 'updatedAt' ? sql`${asPosition(seenKey)}::bigint` : sql`${seenKey}::text`;
    // The bound by itself is one that an index takes; of equal ones the id tells which were seen.
    const bound = descending ? sql`${key} <= ${seen}` : sql`${key} >= ${seen}`;
    query = query.where(sql<SqlBool>`(${bound} and (${key} <> ${seen} or ${id} > ${seenId}))`);
  }
  // One more than asked for tells whether there is another page.
  const rows = await query
    .offset(skip)
    .limit(limit + 1)
    .execute();
  const { total } = await db
    .selectFrom('apps')
    .where('tenant_id', '=', viewer.tenant.id)
    .where((expression) => filter(expression, input))
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => toApp(row, context)),
    nextCursor: last && rows.length > limit ? encodeCursor(order, [last.sort_key, last.id]) : null,
    total,
  };
}

function filter(
  { and, eb, or }: ExpressionBuilder<Tables, 'apps'>,
  { search = '', status, applicationType, active }: AppListInput,
): Expression<SqlBool> {
  const part = nameKey(withoutNul(search));
  const has = (column: RawBuilder<string>) => sql<SqlBool>`position(${part} in ${column}) > 0`;
  return and([
    ...(part === '' ? [] : [or([has(sql`apps.name_key`), has(sql`lower(apps.client_id)`)])]),
    ...(status === undefined ? [] : [eb('apps.status', '=', status)]),
    ...(applicationType === undefined ? [] : [eb('apps.application_type', '=', applicationType)]),
    ...(active === undefined ? [] : [eb('apps.active', '=', active)]),
  ]);
}

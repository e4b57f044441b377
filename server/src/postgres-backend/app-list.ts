import type { AppPage, AppSort } from '@zoominfo/devportal-elements/contract/app';
import type { AppListInput } from '@zoominfo/devportal-elements/contract/backend';
import { nameKey } from '@zoominfo/devportal-elements/contract/draft';
import { type RawBuilder, sql, type SqlBool } from 'kysely';

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

  const candidates = db
    .selectFrom('apps')
    .where('tenant_id', '=', viewer.tenant.id)
    .where(({ and }) => and([...searched(input), ...ofKind(input)]))
    .select(['id', 'client_id', 'name_key', 'application_type', 'status', 'active', 'change']);
  // `offset 0` keeps PostgreSQL from following another order's index to search each app's row, where the index of the
  // usual order has all that is looked at.
  const whole = input.search !== undefined && sort !== 'updatedAt';
  let found = db
    .selectFrom((whole ? candidates.offset(0) : candidates).as('apps'))
    .select(['apps.id as found_id', key.as('sort_key')])
    .orderBy(key, direction)
    .orderBy(id, direction);
  if (cursor !== undefined) {
    const [seenKey = '', seenId = ''] = decodeCursor(cursor, order, 2);
    const seen = sort === 'updatedAt' ? sql`${asPosition(seenKey)}::bigint` : sql`${seenKey}::text`;
    const past = descending ? sql`<` : sql`>`;
    found = found.where(sql<SqlBool>`(${key}, ${id}) ${past} (${seen}, ${seenId})`);
  }
  // One more than asked for tells whether there is another page. What belongs to an app is fetched for those alone.
  found = found.offset(skip).limit(limit + 1);
  const rows = await selectApps(db, context)
    .innerJoin(found.as('found'), 'found_id', 'apps.id')
    .select('sort_key')
    .orderBy(key, direction)
    .orderBy(id, direction)
    .execute();
  const total = await countApps(context, input);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => toApp(row, context)),
    nextCursor: last && rows.length > limit ? encodeCursor(order, [last.sort_key, last.id]) : null,
    total,
  };
}

/** From the counts that the database keeps; what is searched for has to be looked for. */
async function countApps({ db, viewer }: RequestContext, input: AppListInput): Promise<number> {
  const { total } =
    searched(input).length === 0
      ? await db
          .selectFrom('app_counts')
          .where('tenant_id', '=', viewer.tenant.id)
          .where(({ and }) => and(ofKind(input)))
          .select(sql<number>`coalesce(sum(apps), 0)::int`.as('total'))
          .executeTakeFirstOrThrow()
      : await db
          .selectFrom('apps')
          .where('tenant_id', '=', viewer.tenant.id)
          .where(({ and }) => and([...searched(input), ...ofKind(input)]))
          .select(sql<number>`count(*)::int`.as('total'))
          .executeTakeFirstOrThrow();
  return total;
}

type Condition = RawBuilder<SqlBool>;

function searched({ search = '' }: AppListInput): Condition[] {
  const part = nameKey(withoutNul(search));
  if (part === '') return [];
  return [sql`(position(${part} in name_key) > 0 or position(${part} in lower(client_id)) > 0)`];
}

/** On columns that apps and their counts have both. */
function ofKind({ status, applicationType, active }: AppListInput): Condition[] {
  return Object.entries({ status, application_type: applicationType, active })
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
}

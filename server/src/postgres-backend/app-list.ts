import type { AppPage, AppSort } from '@zoominfo/devportal-elements/contract/app';
import type { AppListInput } from '@zoominfo/devportal-elements/contract/backend';
import { nameKey } from '@zoominfo/devportal-elements/contract/draft';
import { type RawBuilder, sql, type SqlBool } from 'kysely';

import { type Prepared, prepared, type ValueOf } from '../database/prepared.js';
import type { Database } from '../database/tables.js';
import { type AppRow, selectApps, toApp } from './app-rows.js';
import { type RequestContext, withoutNul } from './context.js';
import { asPosition, decodeCursor, encodeCursor } from './cursor.js';
import { personIs, type PersonValues, personValues } from './remembered.js';

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

/** What makes one statement of the list another than the next; all else are values. */
interface Shape {
  sort: AppSort;
  descending: boolean;
  search: 'nothing' | 'names' | 'names and client IDs';
  isFurther: boolean;
  filters: readonly Filter[];
  outside: boolean;
}

interface Values extends PersonValues {
  tenantId: string;
  /** For `like`. */
  pattern: string;
  status: string | undefined;
  applicationType: string | undefined;
  active: boolean | undefined;
  seenKey: string;
  seenId: string;
  skip: number;
  limit: number;
}

const filterColumns = { status: 'status', applicationType: 'application_type', active: 'active' } as const;
type Filter = keyof typeof filterColumns;

export async function listApps(context: RequestContext, input: AppListInput): Promise<AppPage> {
  const { db, viewer, registrar } = context;
  const { sort = 'updatedAt', cursor, skip = 0, limit = 50, status, applicationType, active } = input;
  const descending = input.sort ? input.direction === 'descending' : input.direction !== 'ascending';
  const order = `${sort} ${descending ? 'desc' : 'asc'}`;
  const [seenKey = '', seenId = ''] = cursor === undefined ? [] : decodeCursor(cursor, order, 2);
  const part = nameKey(withoutNul(input.search ?? ''));
  const shape: Shape = {
    sort,
    descending,
    search: searchOf(part),
    isFurther: cursor !== undefined,
    outside: registrar.outside,
    filters: (Object.keys(filterColumns) as Filter[]).filter((filter) => input[filter] !== undefined),
  };
  const values: Values = {
    tenantId: viewer.tenant.id,
    pattern: `%${part.replace(/[\\%_]/g, '\\$&')}%`,
    status,
    applicationType,
    active,
    seenKey: cursor !== undefined && sort === 'updatedAt' ? asPosition(seenKey) : seenKey,
    seenId,
    skip,
    // One more than asked for tells whether there is another page.
    limit: limit + 1,
    ...personValues(context),
  };
  const rows = await ofShape(pages, shape, selectPage)(db, values);
  if (rows.length === 0) await context.remembered?.confirm();
  const isFirst = cursor === undefined && skip === 0;
  // A page of nothing cannot say how many there are on others, if there are others.
  const [counted] = rows.length > 0 || isFirst ? rows : await ofShape(counts, shape, selectCount)(db, values);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => toApp(row, context)),
    nextCursor: last && rows.length > limit ? encodeCursor(order, [last.sort_key, last.id]) : null,
    total: counted?.total ?? 0,
  };
}

type Page = Prepared<Values, AppRow & { sort_key: string; total: number }>;
const pages = new Map<string, Page>();
const counts = new Map<string, Prepared<Values, { total: number }>>();

/** Each is written once: there are as many as there are orders, filters and directions. */
function ofShape<Statement>(
  known: Map<string, Statement>,
  shape: Shape,
  write: (shape: Shape) => Statement,
): Statement {
  const key = JSON.stringify(shape);
  const statement = known.get(key) ?? write(shape);
  known.set(key, statement);
  return statement;
}

function selectPage({ sort, descending, search, isFurther, filters, outside }: Shape): Page {
  const direction = descending ? 'desc' : 'asc';
  const key = keys[sort];
  const id = sql<string>`apps.id collate "C"`;
  // A connection keeps those of the usual order, which the same index answers whatever the values are.
  return prepared<Values>({ kept: sort === 'updatedAt' })((db, value) => {
    const candidates = selectCandidates(db, value, { search, filters }).select([
      ...(['id', 'client_id', 'name_key', 'application_type', 'status', 'active', 'change'] as const),
    ]);
    // `offset 0` keeps PostgreSQL from following another order's index to search each app's row, where the index of the
    // usual order has all that is looked at.
    const whole = search !== 'nothing' && sort !== 'updatedAt';
    let found = db
      .selectFrom((whole ? candidates.offset(0) : candidates).as('apps'))
      .select(['apps.id as found_id', key.as('sort_key')])
      .orderBy(key, direction)
      .orderBy(id, direction);
    if (isFurther) {
      const seen = sort === 'updatedAt' ? sql`${value('seenKey')}::bigint` : sql`${value('seenKey')}::text`;
      const past = descending ? sql`<` : sql`>`;
      found = found.where(sql<SqlBool>`(${key}, ${id}) ${past} (${seen}, ${value('seenId')}::text)`);
    }
    // What belongs to an app is fetched for those of the page alone.
    found = found.offset(value('skip')).limit(value('limit'));
    return selectApps(db, { tenantId: value('tenantId'), outside })
      .innerJoin(found.as('found'), 'found_id', 'apps.id')
      .select('sort_key')
      .select(sql<number>`(${selectTotal(db, value, { search, filters })})`.as('total'))
      .where(personIs(db, value))
      .orderBy(key, direction)
      .orderBy(id, direction);
  });
}

function selectCount({ search, filters }: Shape): Prepared<Values, { total: number }> {
  return prepared<Values>()((db, value) => selectTotal(db, value, { search, filters }));
}

type Value = ValueOf<Values>;
type Candidates = Pick<Shape, 'search' | 'filters'>;

/** From the counts that the database keeps; what is searched for has to be looked for. */
function selectTotal(db: Database, value: Value, { search, filters }: Candidates) {
  return search !== 'nothing'
    ? selectCandidates(db, value, { search, filters }).select(sql<number>`count(*)::int`.as('total'))
    : db
        .selectFrom('app_counts')
        .where('tenant_id', '=', value('tenantId'))
        .where(({ and }) => and(ofKind(value, filters)))
        .select(sql<number>`coalesce(sum(apps), 0)::int`.as('total'));
}

function selectCandidates(db: Database, value: Value, { search, filters }: Candidates) {
  return db
    .selectFrom('apps')
    .where('tenant_id', '=', value('tenantId'))
    .where(({ and }) => and([...searched(value, search), ...ofKind(value, filters)]));
}

/** No client ID has a space in it, and to fold the case of each takes longer than to look for a part of it. */
function searchOf(part: string): Shape['search'] {
  if (part === '') return 'nothing';
  return part.includes(' ') ? 'names' : 'names and client IDs';
}

function searched(value: Value, search: Shape['search']): RawBuilder<SqlBool>[] {
  if (search === 'nothing') return [];
  const pattern = value('pattern');
  const inName = sql<SqlBool>`name_key like ${pattern}`;
  return [search === 'names' ? inName : sql<SqlBool>`(${inName} or lower(client_id collate "C") like ${pattern})`];
}

/** On columns that apps and their counts have both. */
function ofKind(value: Value, filters: readonly Filter[]): RawBuilder<SqlBool>[] {
  return filters.map((filter) => sql<SqlBool>`${sql.ref(filterColumns[filter])} = ${value(filter)}`);
}

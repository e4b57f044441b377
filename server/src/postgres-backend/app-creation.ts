import { type App, type AppDraft, initialState } from '@zoominfo/devportal-elements/contract/app';
import type { AppsBackend } from '@zoominfo/devportal-elements/contract/backend';
import { generateClientId } from '@zoominfo/devportal-elements/contract/client-id';
import { type CheckedDraft, nameKey } from '@zoominfo/devportal-elements/contract/draft';
import { sql } from 'kysely';

import { prepared } from '../database/prepared.js';
import type { Database } from '../database/tables.js';
import { poolBytes } from '../random-pool.js';
import { applyRules, checkDraftOf, isNameTaken, nameTaken } from './app-draft.js';
import { loadApp } from './app-rows.js';
import type { RequestContext } from './context.js';
import { record } from './history.js';
import { type Call, insertRecord, keysOf, once, type RecordValues, recordValues, sealAnswer } from './idempotency.js';
import { newId } from './ids.js';
import { replaceLogo } from './logos.js';
import { personIs, type PersonValues, personValues } from './remembered.js';
import { submit } from './review-writes.js';

type Input = Parameters<AppsBackend['create']>[0];

export async function createApp(context: RequestContext, { draft, idempotencyKey }: Input): Promise<App> {
  const { name, logo = null, applicationType, redirectUris, scopes, metadata } = draft;
  const input: AppDraft = { name, logo, applicationType, redirectUris, scopes, ...(metadata && { metadata }) };
  const call: Call = { operation: 'apps.create', idempotencyKey, input };
  const app = await createAtOnce(context, input, call);
  if (app) return app;
  await context.remembered?.confirm();
  return once(context, { ...call, make: (tx) => create(tx, context, input) });
}

/** A draft has every field, so without a problem every field is there. */
type Checked = Required<CheckedDraft>;

/** What is written of a new app. */
function newRow({ viewer, now }: RequestContext, checked: Checked) {
  const { name, applicationType, redirectUris, scopes, metadata } = checked;
  const { status, active } = initialState(applicationType);
  // Name by name, as below: what is put together out of other objects becomes a table of V8's, which takes 400 times as long.
  return {
    id: newId('app'),
    tenant_id: viewer.tenant.id,
    client_id: generateClientId(poolBytes),
    name,
    name_key: nameKey(name),
    application_type: applicationType,
    status,
    active,
    redirect_uris: redirectUris,
    scopes,
    metadata: JSON.stringify(metadata),
    created_by: viewer.id,
    created_at: now(),
  };
}

type Row = ReturnType<typeof newRow>;

type Values = Row & RecordValues & PersonValues;

function valuesOf(row: Row, record: RecordValues, person: PersonValues): Values {
  return {
    id: row.id,
    tenant_id: row.tenant_id,
    client_id: row.client_id,
    name: row.name,
    name_key: row.name_key,
    application_type: row.application_type,
    status: row.status,
    active: row.active,
    redirect_uris: row.redirect_uris,
    scopes: row.scopes,
    metadata: row.metadata,
    created_by: row.created_by,
    created_at: row.created_at,
    keyHash: record.keyHash,
    tenantId: record.tenantId,
    inputHash: record.inputHash,
    sealedAnswer: record.sealedAnswer,
    now: record.now,
    answerExpiresAt: record.answerExpiresAt,
    expiresAt: record.expiresAt,
    personId: person.personId,
    personVersion: person.personVersion,
  };
}

/** The record of the key, the app and its history; nothing of it, and no row, where the key has a record or the person changed. */
const insertAtOnce = prepared<Values>()((db, value) => {
  const columns = {
    ...{ id: 'text', tenant_id: 'text', client_id: 'text', name: 'text', name_key: 'text', application_type: 'text' },
    ...{ status: 'text', active: 'boolean', redirect_uris: 'text[]', scopes: 'text[]', metadata: 'jsonb' },
    ...{ created_by: 'text', created_at: 'timestamptz' },
  };
  const names = Object.keys(columns) as (keyof typeof columns)[];
  const values = names.map((name) => sql`${value(name)}::${sql.raw(columns[name])}`);
  return db
    .with('claimed', () =>
      insertRecord(db, value, { version: sql`nextval('app_changes')`, where: personIs(db, value) }),
    )
    .with(
      'added',
      () => sql<Pick<Row, 'id' | 'tenant_id' | 'created_by' | 'created_at'> & { change: string }>`
        (insert into "apps" (${sql.join(names.map(sql.ref))}, updated_at, change)
        select ${sql.join(values)}, ${value('created_at')}::timestamptz, answer_version from claimed
        returning id, tenant_id, created_by, created_at, change)`,
    )
    .insertInto('app_history')
    .columns(['app_id', 'tenant_id', 'at', 'author', 'action', 'changes'])
    .expression((inserted) =>
      inserted
        .selectFrom('added')
        .select(['id', 'tenant_id', 'created_at', 'created_by'])
        .select([sql<string>`'created'`.as('action'), sql<string>`'[]'::jsonb`.as('changes')]),
    )
    .returning(sql<string>`(select change from added)`.as('version'));
});

/**
 * Makes what is one row of each table by one statement, which is its own transaction: what `once` and {@link create} would
 * do by six. The answer is sealed before the app is there, so the record of the key has the app's version beside it.
 *
 * @returns Undefined, with nothing done, where it takes more than that, where the draft has a problem, where the key has been
 *   used, and where a person who is remembered has changed.
 * @throws `validation` where the name is taken.
 */
async function createAtOnce(context: RequestContext, draft: AppDraft, call: Call): Promise<App | undefined> {
  // Before the rules, which decode a logo: who takes over from here applies them too.
  if (draft.logo || draft.applicationType !== 'internal' || context.registrar.outside) return undefined;
  const { problems, checked } = applyRules(context, { metadata: {}, ...draft });
  if (problems.length > 0) return undefined;
  const row = newRow(context, checked as Checked);
  const at = row.created_at.toISOString();
  const app: Omit<App, 'version'> = {
    id: row.id,
    clientId: row.client_id,
    name: row.name,
    logo: null,
    applicationType: row.application_type,
    status: row.status,
    active: row.active,
    redirectUris: row.redirect_uris,
    scopes: row.scopes,
    metadata: checked.metadata ?? {},
    createdAt: at,
    updatedAt: at,
    secretExpiresAt: null,
    review: null,
  };
  const keys = keysOf(context, call);
  const record = recordValues(context, call, keys, sealAnswer(app, keys));
  const values = valuesOf(row, record, personValues(context));
  const [made] = await insertAtOnce(context.db, values).catch((error: unknown) => {
    throw isNameTaken(error) ? nameTaken() : error;
  });
  return made && { ...app, version: made.version };
}

async function create(tx: Database, context: RequestContext, draft: AppDraft): Promise<App> {
  const { viewer } = context;
  const checked = (await checkDraftOf(tx, context, { metadata: {}, ...draft })) as Checked;
  const { created_at, ...row } = newRow(context, checked);
  const { id } = row;
  const added = await tx
    .insertInto('apps')
    .values({ ...row, created_at, updated_at: created_at })
    .onConflict((conflict) => conflict.constraint('apps_name_in_tenant').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) throw nameTaken();
  if (checked.logo) await replaceLogo(tx, context, id, checked.logo);
  await record(tx, context, { appId: id, tenantId: viewer.tenant.id, action: 'created' });
  if (checked.applicationType === 'partner') await submit(tx, context, { id, status: 'under-review' }, 'submitted', {});
  await context.registrar.noteChange(tx, { tenantId: viewer.tenant.id, appId: id });
  return loadApp(tx, context, id);
}

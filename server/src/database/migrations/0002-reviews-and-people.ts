import { type Kysely, sql } from 'kysely';

interface Named {
  id: string;
  name: string;
}

export async function up(db: Kysely<unknown>): Promise<void> {
  // One for each order of the list of apps. PostgreSQL's own order of texts is another one on each machine.
  for (const [index, key] of [
    ['apps_by_name', 'name_key'],
    ['apps_by_client_id', 'client_id'],
    ['apps_by_type', 'application_type'],
    ['apps_by_status', 'status'],
    ['apps_by_active', 'active::text'],
  ] as const) {
    await sql`
      create index ${sql.ref(index)} on apps (tenant_id, ((${sql.raw(key)}) collate "C"), id collate "C")`.execute(db);
  }

  await sql`
    create table reviews (
      id text primary key,
      app_id text not null unique references apps on delete cascade,
      tenant_id text not null references tenants on delete cascade,
      kind text not null check (kind in ('registration', 'change')),
      state text not null
        check (state in ('waiting', 'changes-requested', 'approved', 'not-approved', 'withdrawn')),
      submitted_at timestamptz not null,
      submitted_by text references users on delete set null,
      assignee text references users on delete set null,
      requested jsonb not null,
      reason text,
      notes jsonb not null
    )`.execute(db);
  await sql`create index reviews_by_age on reviews (submitted_at, id collate "C")`.execute(db);
  await sql`create index reviews_by_state on reviews (state, submitted_at, id collate "C")`.execute(db);
  await sql`create index reviews_by_assignee on reviews (assignee, submitted_at, id collate "C")`.execute(db);
  await sql`
    create table review_entries (
      position bigint generated always as identity primary key,
      review_id text not null references reviews on delete cascade,
      at timestamptz not null,
      author text references users on delete set null,
      action text not null,
      text text,
      notes jsonb not null
    )`.execute(db);
  await sql`create index review_entries_by_review on review_entries (review_id, position)`.execute(db);

  // It outlives the app that it is about.
  await sql`
    create table app_history (
      position bigint generated always as identity primary key,
      app_id text not null,
      tenant_id text not null references tenants on delete cascade,
      at timestamptz not null,
      author text references users on delete set null,
      action text not null,
      changes jsonb not null,
      text text
    )`.execute(db);
  await sql`create index app_history_by_app on app_history (app_id, position desc)`.execute(db);

  await sql`create sequence user_changes as bigint`.execute(db);
  await sql`
    alter table users
      add column name_key text not null default '',
      add column access_requested_at timestamptz,
      add column change bigint not null default nextval('user_changes')`.execute(db);
  await sql`alter table tenants add column name_key text not null default ''`.execute(db);
  // Not by PostgreSQL, whose lower() knows no more than ASCII in some databases.
  for (const table of ['tenants', 'users']) {
    const { rows } = await sql<Named>`select id, name from ${sql.table(table)}`.execute(db);
    for (const { id, name } of rows) {
      const key = name.normalize('NFC').trim().toLowerCase();
      await sql`update ${sql.table(table)} set name_key = ${key} where id = ${id}`.execute(db);
    }
  }
  await sql`create index users_by_name on users (tenant_id, name_key collate "C", id collate "C")`.execute(db);

  // The partner apps of before have been submitted, if nobody wrote it down.
  await sql`
    insert into reviews (id, app_id, tenant_id, kind, state, submitted_at, submitted_by, requested, notes)
    select 'rev' || substr(md5(id), 1, 17), id, tenant_id, 'registration',
      case status when 'under-review' then 'waiting' else status end, created_at, created_by, '{}', '[]'
    from apps where application_type = 'partner'`.execute(db);
  await sql`
    insert into review_entries (review_id, at, author, action, notes)
    select id, submitted_at, submitted_by, 'submitted', '[]' from reviews`.execute(db);
  await sql`
    insert into review_entries (review_id, at, action, notes)
    select reviews.id, apps.updated_at, state, '[]'
    from reviews join apps on apps.id = app_id where state <> 'waiting'`.execute(db);
  await sql`
    insert into app_history (app_id, tenant_id, at, author, action, changes)
    select id, tenant_id, created_at, created_by, 'created', '[]' from apps order by created_at`.execute(db);
}

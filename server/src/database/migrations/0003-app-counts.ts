import { type Kysely, sql } from 'kysely';

/** What each kind of statement on apps adds to the counts and takes from them. */
const moves = {
  insert: ['select *, 1 as n from rows_after'],
  update: ['select *, 1 as n from rows_after', 'select *, -1 as n from rows_before'],
  delete: ['select *, -1 as n from rows_before'],
};
const transitionTables = {
  insert: 'new table as rows_after',
  update: 'old table as rows_before new table as rows_after',
  delete: 'old table as rows_before',
};

/**
 * How many apps a tenant has of each kind, so that a page of the list costs the same whatever the tenant's number of
 * apps. Kept by the database itself: also what a server of the version before writes is counted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Without a reference to tenants: with a tenant its apps go, which counts them down.
  await sql`
    create table app_counts (
      tenant_id text not null,
      application_type text not null,
      status text not null,
      active boolean not null,
      apps bigint not null,
      primary key (tenant_id, application_type, status, active)
    )`.execute(db);
  await sql`lock table apps in share row exclusive mode`.execute(db);
  for (const operation of ['insert', 'update', 'delete'] as const) {
    const name = `count_apps_on_${operation}`;
    // In the order of the key, so that two statements never wait for each other's rows.
    await sql`
      create function ${sql.ref(name)}() returns trigger language plpgsql as $$
      begin
        insert into app_counts
        select tenant_id, application_type, status, active, sum(n)
        from (${sql.raw(moves[operation].join(' union all '))}) as moved
        group by tenant_id, application_type, status, active
        having sum(n) <> 0
        order by tenant_id, application_type, status, active
        on conflict (tenant_id, application_type, status, active)
        do update set apps = app_counts.apps + excluded.apps;
        return null;
      end $$`.execute(db);
    await sql`
      create trigger ${sql.ref(name)} after ${sql.raw(operation)} on apps
      referencing ${sql.raw(transitionTables[operation])}
      for each statement execute function ${sql.ref(name)}()`.execute(db);
  }
  await sql`
    insert into app_counts
    select tenant_id, application_type, status, active, count(*)
    from apps group by tenant_id, application_type, status, active`.execute(db);
}

import { type Kysely, sql } from 'kysely';

/**
 * What was done to apps and said of them in reviews can be added to and nothing else. Until now the thread of a review
 * went with its app, which whoever registered it can delete: it stays, as the app's history does, until the organisation
 * goes. A server of the version before reads and writes on beside it.
 *
 * Whoever owns the tables can take the triggers away again: let the server connect as a role that does not, or watch it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table review_entries
      add column app_id text,
      add column tenant_id text references tenants on delete cascade`.execute(db);
  await sql`
    update review_entries set app_id = reviews.app_id, tenant_id = reviews.tenant_id
    from reviews where reviews.id = review_id`.execute(db);
  await sql`
    alter table review_entries
      alter column app_id set not null,
      alter column tenant_id set not null,
      drop constraint review_entries_review_id_fkey`.execute(db);
  await sql`create index review_entries_by_app on review_entries (app_id, position)`.execute(db);
  await sql`create index review_entries_by_tenant on review_entries (tenant_id)`.execute(db);

  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
  // A table of a session's own must not stand in for the one that is asked.
  const path = sql`${sql.id(rows[0]?.schema ?? 'public')}, pg_temp`;
  // In place of the reference to reviews, and so that writers need not know.
  await sql`
    create function place_review_entry() returns trigger language plpgsql set search_path = ${path} as $$
    begin
      select app_id, tenant_id into strict new.app_id, new.tenant_id from reviews where id = new.review_id;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger place_review_entry before insert on review_entries
    for each row execute function place_review_entry()`.execute(db);

  // Two things remain possible, and both by the deletion of something else alone, since a reference stands in their way
  // otherwise: entries go with their organisation, and with a person goes who it was.
  await sql`
    create function refuse_audit_change() returns trigger language plpgsql set search_path = ${path} as $$
    begin
      if tg_op = 'DELETE' then
        if not exists (select from tenants where id = old.tenant_id) then return old; end if;
      elsif tg_op = 'UPDATE' then
        if new.author is null and not exists (select from users where id = old.author)
          and to_jsonb(new) - 'author' = to_jsonb(old) - 'author' then return new; end if;
      end if;
      raise exception '% can only be added to', tg_table_name using errcode = 'restrict_violation';
    end $$`.execute(db);
  for (const table of ['app_history', 'review_entries']) {
    await sql`
      create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function refuse_audit_change()`.execute(db);
    await sql`
      create trigger append_only_as_a_whole before truncate on ${sql.table(table)}
      for each statement execute function refuse_audit_change()`.execute(db);
    // For a session that calls itself a replica too.
    await sql`
      alter table ${sql.table(table)}
        enable always trigger append_only,
        enable always trigger append_only_as_a_whole`.execute(db);
  }
}

import { sql } from 'kysely';

import type { Database } from './tables.js';

/**
 * The embedded database has one session, of a superuser, whom row-level security does not bind: it becomes an ordinary
 * role that owns everything, also what was made before there was one.
 */
export const becomeOrdinary = `
  do $$
  declare
    object record;
  begin
    if not exists (select from pg_roles where rolname = 'devportal') then create role devportal; end if;
    execute format('alter database %I owner to devportal', current_database());
    alter schema public owner to devportal;
    for object in
      select relname, case relkind when 'S' then 'sequence' else 'table' end as kind from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'S') and relowner <> 'devportal'::regrole
        and not exists (
          select from pg_depend where objid = pg_class.oid and classid = 'pg_class'::regclass and deptype in ('a', 'i'))
    loop
      execute format('alter %s public.%I owner to devportal', object.kind, object.relname);
    end loop;
    for object in
      select oid::regprocedure as signature from pg_proc
      where pronamespace = 'public'::regnamespace and proowner <> 'devportal'::regrole
    loop
      execute format('alter function %s owner to devportal', object.signature);
    end loop;
  end $$;
  set role devportal`;

/** Whether row-level security binds the role that the server connects as: no superuser, and none that bypasses it. */
export async function isBounded(db: Database): Promise<boolean> {
  const { rows } = await sql<{ bounded: boolean }>`
    select not (rolsuper or rolbypassrls) as bounded from pg_roles where rolname = current_user`.execute(db);
  return rows[0]?.bounded === true;
}

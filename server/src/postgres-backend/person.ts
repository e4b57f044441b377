import { type Expression, sql } from 'kysely';

/** The name of whoever a column names, of whichever organization: reviewers are in the history of other people's apps. */
export function nameOf(person: Expression<string | null>) {
  return sql<string | null>`person_name(${person})`;
}

/** Who did something; null where the person is gone. */
export function personOf(id: string | null, name: string | null): { id: string; name: string } | null {
  return id === null || name === null ? null : { id, name };
}

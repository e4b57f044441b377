import { AsyncLocalStorage } from 'node:async_hooks';

/** The organization that statements see the rows of; empty where they see all. */
const scope = new AsyncLocalStorage<string>();

/**
 * What a person asks for, with all that it awaits: its statements see and write the rows of this organization alone, by
 * the database's own row-level security (migration 0009), even one that forgets to say which organization it means.
 */
export function withinTenant<T>(tenantId: string, work: () => T): T {
  return scope.run(tenantId, work);
}

/** The server's own work, and a reviewer's. It is also what holds outside of any of the two. */
export function acrossTenants<T>(work: () => T): T {
  return scope.run('', work);
}

export function tenantInScope(): string {
  return scope.getStore() ?? '';
}

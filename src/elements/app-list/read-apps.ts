import type { App } from '../../contract/app.js';
import type { DevPortalBackend } from '../../contract/backend.js';

export interface AppsRead {
  items: readonly App[];
  total: number;
  /** Whether this is the whole list. */
  complete: boolean;
}

/** The first `wanted` apps, page by page. An app that moved up between two pages is taken once. */
export async function readApps(backend: DevPortalBackend, wanted: number, signal: AbortSignal): Promise<AppsRead> {
  const items = new Map<string, App>();
  let cursor: string | null = null;
  let total: number;
  do {
    const page = await backend.apps.list({ limit: 100, ...(cursor !== null && { cursor }) }, { signal });
    for (const app of page.items) if (!items.has(app.id)) items.set(app.id, app);
    cursor = page.nextCursor;
    total = page.total;
  } while (cursor !== null && items.size < wanted);
  return { items: [...items.values()], total, complete: cursor === null };
}

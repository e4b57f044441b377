import type { Viewer } from '@zoominfo/devportal-elements/contract/viewer';

import type { Database } from '../database/tables.js';

/** What one request's backend works with. */
export interface RequestContext {
  db: Database;
  /** The signed-in person as the database has them now. Each query on apps is bounded by their tenant. */
  viewer: Viewer;
  now: () => Date;
  /** Whether a reviewer may decide on the apps of their own organisation. */
  reviewOwnTenant: boolean;
  /** The absolute URL of a logo. */
  logoUrl: (logoId: string) => string;
}

/** PostgreSQL's text cannot hold U+0000, so no row has such an id; asking for one would be an error of the query. */
export function isStorable(id: string): boolean {
  return !id.includes('\0');
}

/** As {@link isStorable}: what is searched for has no such character in any row. */
export function withoutNul(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}

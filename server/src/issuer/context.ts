import type { Log } from '../log.js';
import type { Database } from '../database/tables.js';
import type { PortalClient } from './clients.js';

/** What the issuer's parts share. */
export interface IssuerContext {
  db: Database;
  log: Log;
  /** Such as `http://127.0.0.1:4402/oauth2/default`. */
  issuer: string;
  portal: PortalClient;
  /** The absolute URL of an app's logo, and the origin it lies on. */
  logoUrl: (logoId: string) => string;
  logoOrigin: string;
  accessTokenSeconds: number;
  /** Which client secrets have run out is judged by it. */
  now: () => Date;
}

/** What an app is to be at Okta, read from our tables. */
import { works } from '@zoominfo/devportal-elements/contract/secret';

import type { Database } from '../../database/tables.js';
import { bundleOf } from './scope-bundle.js';
import { oktaHash } from './secret-hash.js';

export interface WantedSecret {
  id: string;
  /** As Okta tells it. */
  hash: string;
  status: 'active' | 'inactive';
}

export interface WantedApp {
  name: string;
  applicationType: 'internal' | 'partner';
  redirectUris: string[];
  /** Whether Okta is to take its requests. */
  active: boolean;
  bundle: string;
  logoId: string | null;
  secrets: WantedSecret[];
  /** When the next of them begins or ends to work by itself. */
  secretsDueAt: Date | null;
}

/** @returns Undefined for an app that is gone. */
export async function loadWanted(db: Database, appId: string, now: Date): Promise<WantedApp | undefined> {
  const app = await db
    .selectFrom('apps')
    .leftJoin('app_logos', 'app_logos.app_id', 'apps.id')
    .where('apps.id', '=', appId)
    .select(['name', 'application_type', 'redirect_uris', 'scopes', 'active', 'app_logos.id as logo_id'])
    .executeTakeFirst();
  if (!app) return undefined;
  const rows = await db
    .selectFrom('client_secrets')
    .where('app_id', '=', appId)
    .where('pending', '=', false)
    .orderBy('position')
    .select(['id', 'hash', 'status', 'expires_at', 'retires_at'])
    .execute();
  const instants = rows.flatMap(({ status, expires_at, retires_at }) =>
    status === 'active' ? [expires_at, retires_at].filter((instant) => instant !== null && instant > now) : [],
  ) as Date[];
  const secrets = rows.map(({ id, hash, status, expires_at, retires_at }) => {
    const times = { expiresAt: expires_at?.toISOString() ?? null, retiresAt: retires_at?.toISOString() ?? null };
    const does = works({ status, ...times }, now.getTime());
    return { id, hash: oktaHash(hash), status: does ? 'active' : 'inactive' } as const;
  });
  return {
    name: app.name,
    applicationType: app.application_type,
    redirectUris: app.redirect_uris,
    // Okta does not let the last active secret of an app go: where none of its secrets works any more, the app rests.
    active: app.active && (secrets.length === 0 || secrets.some(({ status }) => status === 'active')),
    bundle: bundleOf(app.scopes),
    logoId: app.logo_id,
    secrets,
    secretsDueAt: instants.sort((one, other) => one.getTime() - other.getTime())[0] ?? null,
  };
}

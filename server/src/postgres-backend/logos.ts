import { randomBytes } from 'node:crypto';

import type { CheckedDraft } from '@zoominfo/devportal-elements/contract/draft';

import type { Database } from '../database/tables.js';
import { isStorable, type RequestContext } from './context.js';

/** Puts a new logo in the place of the old one, or takes it away (null). A new file has a new address: the old one is cached. */
export async function replaceLogo(
  tx: Database,
  { viewer }: RequestContext,
  appId: string,
  logo: NonNullable<CheckedDraft['logo']> | null,
): Promise<void> {
  const tenantId = viewer.tenant.id;
  await tx.deleteFrom('app_logos').where('tenant_id', '=', tenantId).where('app_id', '=', appId).execute();
  if (!logo) return;
  await tx
    .insertInto('app_logos')
    .values({
      id: randomBytes(16).toString('base64url'),
      app_id: appId,
      tenant_id: tenantId,
      media_type: logo.mediaType,
      width: logo.width,
      height: logo.height,
      bytes: Buffer.from(logo.bytes),
    })
    .execute();
}

export interface LogoFile {
  mediaType: string;
  bytes: Buffer;
}

/** For everyone who has its address: an `<img>` sends no token. */
export async function loadLogo(db: Database, logoId: string): Promise<LogoFile | undefined> {
  if (!isStorable(logoId)) return undefined;
  const row = await db
    .selectFrom('app_logos')
    .where('id', '=', logoId)
    .select(['media_type', 'bytes'])
    .executeTakeFirst();
  return row && { mediaType: row.media_type, bytes: row.bytes };
}

/** The tables as the newest migration leaves them. */
import type { AppStatus, ApplicationType } from '@zoominfo/devportal-elements/contract/app';
import type { HistoryEntry } from '@zoominfo/devportal-elements/contract/history';
import type { Metadata } from '@zoominfo/devportal-elements/contract/metadata';
import type { Requested, Review } from '@zoominfo/devportal-elements/contract/review';
import type { Secret } from '@zoominfo/devportal-elements/contract/secret';
import type { ColumnType, Generated, Kysely } from 'kysely';

import type { RegistrationTables } from './registration-tables.js';

interface PortalTables {
  tenants: TenantTable;
  users: UserTable;
  apps: AppTable;
  app_counts: AppCountTable;
  app_logos: AppLogoTable;
  client_secrets: ClientSecretTable;
  reviews: ReviewTable;
  review_entries: ReviewEntryTable;
  app_history: AppHistoryTable;
  idempotency_records: IdempotencyRecordTable;
  oidc_artefacts: OidcArtefactTable;
  issuer_keys: IssuerKeyTable;
  dpop_proofs: DpopProofTable;
  rate_limits: RateLimitTable;
}

export interface Tables extends PortalTables, RegistrationTables {}

export type Database = Kysely<Tables>;

/** Set once, on insertion. */
type Fixed<T> = ColumnType<T, T, never>;
/** A jsonb column takes its text. */
type Json<T> = ColumnType<T, string, string>;

interface TenantTable {
  id: Fixed<string>;
  name: string;
  /** `nameKey(name)`. */
  name_key: string;
  packages: string[];
  contact_name: string | null;
  contact_email: string | null;
  /** Days after which a new secret has to end. */
  max_secret_days: number | null;
  /** One more with every write of what the organisation decides. */
  settings_version: Generated<string>;
  /** When the issuer said its name and packages; null where it did not. */
  claimed_at: ColumnType<Date | null, Date | undefined, Date>;
}

interface UserTable {
  id: Fixed<string>;
  tenant_id: string;
  email: string;
  name: string;
  roles: string[];
  subscriptions: string[];
  /** `nameKey(name)`, which the list of people is ordered by. */
  name_key: string;
  access_requested_at: Date | null;
  /** Anew with every write: the user's version. */
  change: ColumnType<string, never, string>;
  /** When the issuer said all this; null where it did not. */
  claimed_at: ColumnType<Date | null, Date | undefined, Date>;
}

interface AppTable {
  id: Fixed<string>;
  tenant_id: Fixed<string>;
  client_id: Fixed<string>;
  name: string;
  /** `nameKey(name)`; unique in a tenant. */
  name_key: string;
  application_type: ApplicationType;
  status: AppStatus;
  active: boolean;
  redirect_uris: string[];
  scopes: string[];
  metadata: ColumnType<Metadata, string | undefined, string>;
  created_by: Fixed<string | null>;
  created_at: Fixed<Date>;
  updated_at: Date;
  /** Of one sequence over all apps, anew with every write: the app's version, and the list's order without ties. */
  change: ColumnType<string, never, string>;
}

/** Kept by triggers on apps: how many a tenant has of each kind. A kind that is no more has a row with 0. */
interface AppCountTable {
  tenant_id: Fixed<string>;
  application_type: Fixed<ApplicationType>;
  status: Fixed<AppStatus>;
  active: Fixed<boolean>;
  apps: Fixed<string>;
}

/** One for each app that was ever submitted. */
interface ReviewTable {
  id: Fixed<string>;
  app_id: Fixed<string>;
  tenant_id: Fixed<string>;
  kind: Review['kind'];
  state: Review['state'];
  submitted_at: Date;
  submitted_by: string | null;
  assignee: string | null;
  requested: Json<Requested>;
  reason: string | null;
  notes: Json<Notes>;
}

/** The thread, which only grows, and outlives its app. */
interface ReviewEntryTable {
  position: Generated<string>;
  review_id: Fixed<string>;
  /** These two are filled in by the database. */
  app_id: ColumnType<string, never, never>;
  tenant_id: ColumnType<string, never, never>;
  at: Fixed<Date>;
  author: Fixed<string | null>;
  action: Fixed<string>;
  text: Fixed<string | null>;
  notes: ColumnType<Notes, string, never>;
}

type Notes = Review['thread'][number]['notes'];

/** Only grows, and outlives its app. */
interface AppHistoryTable {
  position: Generated<string>;
  app_id: Fixed<string>;
  tenant_id: Fixed<string>;
  at: Fixed<Date>;
  author: Fixed<string | null>;
  action: Fixed<string>;
  changes: ColumnType<HistoryEntry['changes'], string, never>;
  text: Fixed<string | null>;
}

interface AppLogoTable {
  /** 128 random bits: whoever has the address of a logo may see it. */
  id: Fixed<string>;
  app_id: Fixed<string>;
  tenant_id: Fixed<string>;
  media_type: Fixed<string>;
  width: Fixed<number>;
  height: Fixed<number>;
  bytes: Fixed<Buffer>;
}

interface ClientSecretTable {
  id: Fixed<string>;
  tenant_id: Fixed<string>;
  app_id: Fixed<string>;
  /** SHA-256. A slow hash would add nothing: the plaintext is random and longer than anyone can guess. */
  hash: Fixed<Buffer>;
  hint: Fixed<string>;
  status: Secret['status'];
  created_by: Fixed<string | null>;
  created_at: Fixed<Date>;
  /** Of the last token request with it, a minute more or less. */
  last_used_at: Date | null;
  /** From when on it is refused for good. */
  expires_at: Date | null;
  /** When it becomes inactive by itself, whatever its status says. */
  retires_at: Date | null;
  /** The plaintext under the key of this id (`SecretSealer`); neither where it is not kept. */
  sealed: Buffer | null;
  sealed_key: string | null;
  /** Whether the registry has yet to confirm it; until then nobody is shown it. */
  pending: ColumnType<boolean, boolean | undefined, boolean>;
  /** The order of creation. */
  position: Generated<string>;
}

interface IdempotencyRecordTable {
  key_hash: Fixed<Buffer>;
  tenant_id: Fixed<string>;
  input_hash: Buffer;
  /** The first answer, sealed with the idempotency key itself; null before the call is done and when it has run out. */
  sealed_answer: Buffer | null;
  /** The answer's `version`, where it was not sealed with the rest; null for all others. */
  answer_version: string | null;
  answer_expires_at: Date;
  /** From then on the record is another call's to take. */
  expires_at: Date;
  /** What a call makes that needs the registry; null for all others. */
  resource_id: ColumnType<string | null, string | null | undefined, string | null>;
  /** Until when the call that makes it is taken to be running. */
  lease_until: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

interface OidcArtefactTable {
  model: Fixed<string>;
  id_hash: Fixed<Buffer>;
  payload: Json<Record<string, unknown>>;
  uid_hash: Buffer | null;
  grant_id: string | null;
  consumed_at: Date | null;
  expires_at: Date | null;
}

interface IssuerKeyTable {
  purpose: Fixed<'signing' | 'cookies' | 'dpop-nonces'>;
  value: Fixed<string>;
  created_at: Generated<Date>;
}

/** Proofs that were used (RFC 9449), until they are too old to be used again. */
interface DpopProofTable {
  hash: Fixed<Buffer>;
  expires_at: Fixed<Date>;
}

/** rate-limiter-flexible's own. */
interface RateLimitTable {
  key: string;
  points: number;
  /** Milliseconds since 1970. */
  expire: ColumnType<string | null, number | null, number | null>;
}

/** What is known of the apps at an outside client registry, as the newest migration leaves the tables. */
import type { ColumnType, Generated } from 'kysely';

export interface RegistrationTables {
  registrations: RegistrationTable;
  registered_secrets: RegisteredSecretTable;
  scope_bundles: ScopeBundleTable;
  leases: LeaseTable;
}

/** Set once, on insertion. */
type Fixed<T> = ColumnType<T, T, never>;
/** A jsonb column takes its text. */
type Json<T> = ColumnType<T, string | undefined, string>;

/** Where what the registry has is not what it was left as. */
export interface Difference {
  /** `name`, `redirectUris`, `active`, `scopes`, `secrets`, `app`… */
  path: string;
  expected: string[];
  found: string[];
}

/** One for each app, also for a while after the app is gone. */
interface RegistrationTable {
  app_id: Fixed<string>;
  tenant_id: Fixed<string>;
  client_id: Fixed<string>;
  /** Anew, from one sequence, with every change that the registry has to hear of: the operation's id. */
  wanted: ColumnType<string, never, string>;
  /** The `wanted` that the registry has been brought to. */
  carried_out: Generated<string>;
  /** The scopes that the client may ask for, in one text; null once the app is gone. */
  wanted_bundle: string | null;
  /** The bundle that the client is known to be in at the authorization server. */
  bundle: string | null;
  /** Those that it may be in: written down before it is put in, and until it has been taken out. */
  bundles: ColumnType<string[], string[] | undefined, string[]>;
  /** The registry's own id of the app; null until it is known. */
  registry_id: string | null;
  /** What a creation was sent as, and when first: to find it again where its answer was lost. */
  sent_label: string | null;
  sent_at: Date | null;
  /** What the registry was left as, field by field: what differs from it was changed by somebody else. */
  settled: Json<Record<string, string[]>>;
  /** Of the logo that the registry has. */
  logo_id: string | null;
  /** When the next of the app's secrets begins or ends to work by itself. */
  secrets_due_at: Date | null;
  /** When its secrets at the registry were last looked at without any change here. */
  secrets_seen_at: Date | null;
  /** How often the change that is waiting has been tried. */
  attempts: Generated<number>;
  /** Why it has not been carried out: `refused`, `unavailable`, `rate-limited`. */
  problem: string | null;
  differences: Json<Difference[]>;
  /** When they were found to be these. */
  differed_at: ColumnType<Date, Date | undefined, Date>;
  /** Of the change that is waiting, or was carried out last. */
  changed_at: ColumnType<Date, Date | undefined, Date>;
  /** When the registry has let go of an app that is gone here. */
  gone_at: Date | null;
}

/** A client secret that we have made at the registry, or are about to. */
interface RegisteredSecretTable {
  app_id: Fixed<string>;
  /** As the registry tells it, which shows nothing of the secret. */
  secret_hash: Fixed<string>;
  /** Of `client_secrets`; null for a placeholder. */
  secret_id: string | null;
  /**
   * `placeholder`: nobody knows it, an app without secrets has one; `held`: its owner has it; `gone`: to be deleted.
   */
  purpose: 'placeholder' | 'held' | 'gone';
  /** The status that it was left with. */
  settled: 'active' | 'inactive' | null;
  created_at: ColumnType<Date, Date | undefined, never>;
}

/** An access policy of the authorization server, for the clients that may ask for the same scopes. */
interface ScopeBundleTable {
  bundle: Fixed<string>;
  policy_id: string;
}

/** What one process does alone, until it is done or its time is up. */
interface LeaseTable {
  name: Fixed<string>;
  owner: string;
  until: Date;
}

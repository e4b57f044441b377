import type { Database } from '../database/tables.js';

export interface AppIds {
  tenantId: string;
  appId: string;
}

/** Who waits for it: an outside registry has so many calls at once for each. */
export interface Waiting {
  userId: string;
  signal: AbortSignal | undefined;
}

export interface NewSecret extends AppIds {
  secretId: string;
  clientSecret: string;
}

/**
 * Where OAuth clients are registered. What an app is to be stands in our tables; the registrar makes it so at the client
 * registry, at once where it can, and later where it cannot.
 */
export interface Registrar {
  /** In the transaction that changes an app, its logo or its secrets. */
  noteChange(tx: Database, app: AppIds): Promise<void>;
  /** After that transaction: waits for the registry as long as a person would. Resolves also where it is not done yet. */
  carryOut(app: AppIds, waiting: Waiting): Promise<void>;
  /** Before the app's secrets are told: one whose time has come is to have ceased to work by then. */
  catchUp(app: AppIds, waiting: Waiting): Promise<void>;
  /** Where secrets are made at a registry of its own; undefined where the row in our table is all there is. */
  secrets?: RegistrarSecrets;
  /** The state of the registration goes along with an app; undefined where there is none. */
  readonly outside: boolean;
}

/** A new secret's plaintext is in memory alone, so its maker takes it to the registry, and nobody else can. */
export interface RegistrarSecrets {
  /** In the transaction that writes the secret down as pending. */
  announce(tx: Database, secret: NewSecret): Promise<void>;
  /**
   * Makes it at the registry.
   *
   * @throws {PortalError} Where it was not made, or is not known to be.
   */
  issue(secret: NewSecret, waiting: Waiting): Promise<void>;
  /** In the transaction that gives a pending secret up. Should it have been made all the same, it is taken away. */
  giveUp(tx: Database, secret: AppIds & { secretId: string }): Promise<void>;
}

/** The local issuer reads our own tables. */
export const localRegistrar: Registrar = {
  outside: false,
  noteChange: () => Promise.resolve(),
  carryOut: () => Promise.resolve(),
  catchUp: () => Promise.resolve(),
};

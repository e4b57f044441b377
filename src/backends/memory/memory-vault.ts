import { works } from '../../contract/secret.js';
import type { Settings } from '../../contract/secret-expiry.js';
import type { MemoryState } from './memory-state.js';

const issuer = 'https://identity.example/oauth2/default';

/** The plaintexts of client secrets that were made here, and what each organisation decides of secrets. */
export class MemoryVault {
  readonly #plaintexts = new Map<string, string>();
  readonly #settings = new Map<string, Settings>();

  plaintextOf(secretId: string): string | undefined {
    return this.#plaintexts.get(secretId);
  }

  keep(secretId: string, clientSecret: string): void {
    this.#plaintexts.set(secretId, clientSecret);
  }

  forget(secretId: string): void {
    this.#plaintexts.delete(secretId);
  }

  settings(tenantId: string): Settings {
    return this.#settings.get(tenantId) ?? { issuer, secretPolicy: { maxLifetimeDays: null }, version: '1' };
  }

  putSettings(tenantId: string, settings: Settings): void {
    this.#settings.set(tenantId, settings);
  }
}

/** Milliseconds within which a secret's use is not written down again. */
const useInterval = 60_000;

/** What an issuer over this data says to a client, which by that has used its secret. */
export function authenticate(state: MemoryState, clientId: string, clientSecret: string): boolean {
  const stored = state.byClientId(clientId);
  const now = state.now();
  const secret = stored?.secrets.find((held) => state.vault.plaintextOf(held.id) === clientSecret && works(held, now));
  if (!stored?.app.active || !secret) return false;
  if (!secret.lastUsedAt || now - Date.parse(secret.lastUsedAt) >= useInterval) {
    const used = { ...secret, lastUsedAt: new Date(now).toISOString() };
    stored.secrets = stored.secrets.map((held) => (held === secret ? used : held));
  }
  return true;
}

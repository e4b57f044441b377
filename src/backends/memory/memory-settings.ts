import type { SettingsBackend } from '../../contract/backend.js';
import { PortalError } from '../../contract/errors.js';
import { checkSettings } from '../../contract/secret-expiry.js';
import type { MemoryCalls } from './memory-calls.js';
import { type MemoryState, nextVersion } from './memory-state.js';

export function memorySettings(state: MemoryState, calls: MemoryCalls, personId: string): Required<SettingsBackend> {
  return {
    get: (input, options = {}) =>
      calls.run('settings.get', personId, input, options, ({ tenant }) => state.vault.settings(tenant.id)),

    update: (input, options = {}) =>
      calls.run('settings.update', personId, input, options, ({ tenant }) => {
        const current = state.vault.settings(tenant.id);
        const { version, changes } = input;
        if (version !== current.version) throw new PortalError('conflict', { current: structuredClone(current) });
        checkSettings(changes);
        const { maxLifetimeDays = current.secretPolicy.maxLifetimeDays } = changes;
        const next = { ...current, secretPolicy: { maxLifetimeDays }, version: nextVersion(version) };
        state.vault.putSettings(tenant.id, next);
        return next;
      }),
  };
}

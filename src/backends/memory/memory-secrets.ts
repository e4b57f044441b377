import type { SecretsBackend } from '../../contract/backend.js';
import { PortalError } from '../../contract/errors.js';
import {
  type IssuedSecret,
  mayCreateSecret,
  mayDeactivateSecret,
  mayDeleteSecret,
  type Secret,
} from '../../contract/secret.js';
import { generateClientSecret, secretHint } from '../../contract/secret-value.js';
import { enforce } from '../../contract/verdict.js';
import type { Viewer } from '../../contract/viewer.js';
import type { MemoryCalls } from './memory-calls.js';
import type { MemoryState, StoredApp } from './memory-state.js';

export function memorySecrets(state: MemoryState, calls: MemoryCalls, personId: string): SecretsBackend {
  return {
    list: (input, options = {}) =>
      calls.run('secrets.list', personId, input, options, (viewer) => state.app(viewer, input.appId).secrets),

    create: (input, options = {}) =>
      calls.run('secrets.create', personId, input, options, (viewer) => {
        const { appId, idempotencyKey } = input;
        const stored = state.app(viewer, appId);
        return state.once(viewer, 'secrets.create', idempotencyKey, appId, () => create(state, viewer, stored));
      }),

    activate: (input, options = {}) =>
      calls.run('secrets.activate', personId, input, options, (viewer) => {
        const stored = state.app(viewer, input.appId);
        return setStatus(state, viewer, stored, find(stored, input.secretId), 'active');
      }),

    deactivate: (input, options = {}) =>
      calls.run('secrets.deactivate', personId, input, options, (viewer) => {
        const stored = state.app(viewer, input.appId);
        const secret = find(stored, input.secretId);
        enforce(mayDeactivateSecret(stored.secrets, secret.id), 'secrets');
        return setStatus(state, viewer, stored, secret, 'inactive');
      }),

    delete: (input, options = {}) =>
      calls.run('secrets.delete', personId, input, options, (viewer) => {
        const stored = state.app(viewer, input.appId);
        const { id, hint } = find(stored, input.secretId);
        enforce(mayDeleteSecret(stored.secrets, id), 'secrets');
        stored.secrets = stored.secrets.filter((secret) => secret.id !== id);
        state.record(stored, viewer, 'secret-deleted', { text: hint });
      }),
  };
}

/** The plaintext lives in the kept reply alone, for the retry of a lost answer. */
function create(state: MemoryState, viewer: Viewer, stored: StoredApp): IssuedSecret {
  enforce(mayCreateSecret(stored.secrets), 'secrets');
  const clientSecret = generateClientSecret(state.random);
  const secret: Secret = {
    id: state.newId('ocs'),
    createdAt: state.nextInstant(),
    createdBy: { id: viewer.id, name: viewer.name },
    hint: secretHint(clientSecret),
    status: 'active',
  };
  stored.secrets = [...stored.secrets, secret];
  state.record(stored, viewer, 'secret-created', { text: secret.hint });
  return { secret, clientSecret };
}

function find(stored: StoredApp, secretId: string): Secret {
  const secret = stored.secrets.find(({ id }) => id === secretId);
  if (!secret) throw new PortalError('not-found');
  return secret;
}

function setStatus(
  state: MemoryState,
  viewer: Viewer,
  stored: StoredApp,
  secret: Secret,
  status: Secret['status'],
): Secret {
  if (secret.status !== status) {
    state.record(stored, viewer, status === 'active' ? 'secret-activated' : 'secret-deactivated', {
      text: secret.hint,
    });
  }
  const next = { ...secret, status };
  stored.secrets = stored.secrets.map((held) => (held === secret ? next : held));
  return next;
}

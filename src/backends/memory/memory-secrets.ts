import type { SecretsBackend } from '../../contract/backend.js';
import { type CredentialCheck, judgeCredentials } from '../../contract/credential-check.js';
import { PortalError } from '../../contract/errors.js';
import {
  type IssuedSecret,
  mayActivateSecret,
  mayCreateSecret,
  mayDeactivateSecret,
  mayDeleteSecret,
  type Secret,
  type SecretTerms,
  settleRetirement,
  statusAction,
  works,
} from '../../contract/secret.js';
import { enforceFreshSignIn, notKept } from '../../contract/secret-reveal.js';
import { settleExpiry } from '../../contract/secret-expiry.js';
import { generateClientSecret, looksLikeClientSecret, secretHint, secretPrefix } from '../../contract/secret-value.js';
import { enforce } from '../../contract/verdict.js';
import type { Viewer } from '../../contract/viewer.js';
import type { MemoryCalls } from './memory-calls.js';
import type { MemoryState, StoredApp } from './memory-state.js';

/** How the person who calls has signed in. */
export interface Authentication {
  /** Milliseconds since 1970 (`auth_time` is in seconds). */
  at: number;
  /** Authentication context class reference (OpenID Connect Core, section 2). */
  acr?: string;
}

/** When a plaintext may be seen again. */
export interface RevealPolicy {
  /** How the caller has signed in, asked at each call. */
  authentication: () => Authentication;
  /** The class that the sign-in has to be of; any unless told. */
  acr?: string;
}

export function memorySecrets(
  state: MemoryState,
  calls: MemoryCalls,
  personId: string,
  reveal?: RevealPolicy,
): Required<SecretsBackend> {
  const shown = (secret: Secret): Secret => {
    const working = works(secret, state.now());
    return {
      ...secret,
      status: working ? 'active' : 'inactive',
      revealable: reveal !== undefined && state.vault.plaintextOf(secret.id) !== undefined,
    };
  };
  const shownIssued = ({ secret, clientSecret }: IssuedSecret) => ({ secret: shown(secret), clientSecret });

  return {
    list: (input, options = {}) =>
      calls.run('secrets.list', personId, input, options, (viewer) =>
        state.app(viewer, input.appId).secrets.map(shown),
      ),

    create: (input, options = {}) =>
      calls.run('secrets.create', personId, input, options, (viewer) => {
        const { appId, idempotencyKey, terms = {} } = input;
        const stored = state.app(viewer, appId);
        // A member of an object, which JSON leaves out where it is undefined: in a list it would be null, which is never.
        const body = { appId, expiresAt: terms.expiresAt };
        return state.once(viewer, 'secrets.create', idempotencyKey, body, () =>
          shownIssued(create(state, viewer, stored, terms)),
        );
      }),

    activate: (input, options = {}) =>
      calls.run('secrets.activate', personId, input, options, (viewer) => {
        const { stored, secret } = find(state, viewer, input);
        enforce(mayActivateSecret(stored.secrets, secret.id, state.now()), 'secrets');
        return shown(setStatus(state, viewer, stored, secret, 'active'));
      }),

    deactivate: (input, options = {}) =>
      calls.run('secrets.deactivate', personId, input, options, (viewer) => {
        const { stored, secret } = find(state, viewer, input);
        enforce(mayDeactivateSecret(stored.secrets, secret.id, state.now()), 'secrets');
        return shown(setStatus(state, viewer, stored, secret, 'inactive'));
      }),

    retire: (input, options = {}) =>
      calls.run('secrets.retire', personId, input, options, (viewer) => {
        const { stored, secret } = find(state, viewer, input);
        return shown(retire(state, viewer, stored, secret, Date.parse(input.retirement.at)));
      }),

    delete: (input, options = {}) =>
      calls.run('secrets.delete', personId, input, options, (viewer) => {
        const { stored, secret } = find(state, viewer, input);
        enforce(mayDeleteSecret(stored.secrets, secret.id, state.now()), 'secrets');
        stored.secrets = stored.secrets.filter(({ id }) => id !== secret.id);
        state.vault.forget(secret.id);
        state.secretsChanged(stored);
        state.record(stored, viewer, 'secret-deleted', { text: secret.hint });
      }),

    reveal: (input, options = {}) =>
      calls.run('secrets.reveal', personId, input, options, (viewer) => {
        const { stored, secret } = find(state, viewer, input);
        const clientSecret = state.vault.plaintextOf(secret.id);
        if (!reveal || clientSecret === undefined) throw notKept();
        enforceFreshSignIn(reveal.authentication(), reveal.acr, state.now());
        state.record(stored, viewer, 'secret-revealed', { text: secret.hint });
        return shownIssued({ secret, clientSecret });
      }),

    check: (input, options = {}) =>
      calls.run('secrets.check', personId, input, options, (viewer) =>
        check(state, viewer, state.app(viewer, input.appId), input.credentials.clientSecret),
      ),
  };
}

function create(state: MemoryState, viewer: Viewer, stored: StoredApp, terms: SecretTerms): IssuedSecret {
  enforce(mayCreateSecret(stored.secrets), 'secrets');
  const expiresAt = settleExpiry(terms, state.vault.settings(viewer.tenant.id).secretPolicy, state.now());
  const clientSecret = generateClientSecret(state.random);
  const secret: Secret = {
    id: state.newId('ocs'),
    createdAt: state.nextInstant(),
    createdBy: { id: viewer.id, name: viewer.name },
    hint: secretHint(clientSecret),
    prefix: secretPrefix,
    status: 'active',
    lastUsedAt: null,
    expiresAt,
    retiresAt: null,
  };
  stored.secrets = [...stored.secrets, secret];
  state.vault.keep(secret.id, clientSecret);
  state.secretsChanged(stored);
  state.record(stored, viewer, 'secret-created', { text: secret.hint });
  return { secret, clientSecret };
}

function setStatus(
  state: MemoryState,
  viewer: Viewer,
  stored: StoredApp,
  secret: Secret,
  status: Secret['status'],
): Secret {
  const action = statusAction(secret, status, state.now());
  if (action) state.record(stored, viewer, action, { text: secret.hint });
  return put(state, stored, secret, { status, retiresAt: null });
}

function retire(state: MemoryState, viewer: Viewer, stored: StoredApp, secret: Secret, at: number): Secret {
  const retiresAt = settleRetirement(stored.secrets, secret.id, at, state.now());
  if (secret.retiresAt !== retiresAt) {
    const changes = [{ path: 'retiresAt', before: secret.retiresAt ? [secret.retiresAt] : [], after: [retiresAt] }];
    state.record(stored, viewer, 'secret-retirement-set', { text: secret.hint, changes });
  }
  return put(state, stored, secret, { retiresAt });
}

function put(state: MemoryState, stored: StoredApp, secret: Secret, changes: Partial<Secret>): Secret {
  const next = { ...secret, ...changes };
  stored.secrets = stored.secrets.map((held) => (held === secret ? next : held));
  state.secretsChanged(stored);
  return next;
}

function find(
  state: MemoryState,
  viewer: Viewer,
  { appId, secretId }: { appId: string; secretId: string },
): { stored: StoredApp; secret: Secret } {
  const stored = state.app(viewer, appId);
  const secret = stored.secrets.find(({ id }) => id === secretId);
  if (!secret) throw new PortalError('not-found');
  return { stored, secret };
}

/** The issuer of this backend is the backend itself, so nobody else has to be asked. */
function check(state: MemoryState, viewer: Viewer, stored: StoredApp, clientSecret: string): CredentialCheck {
  const isIt = ({ id }: Secret) => state.vault.plaintextOf(id) === clientSecret;
  const other = state.appsOf(viewer).find((one) => one !== stored && one.secrets.some(isIt));
  const wellFormed = looksLikeClientSecret(clientSecret);
  const found = { app: stored.app, secret: stored.secrets.find(isIt), otherApp: other?.app.name, wellFormed };
  return judgeCredentials(found, state.now());
}

import type { SecretsBackend } from '@zoominfo/devportal-elements/contract/backend';
import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import {
  mayActivateSecret,
  mayCreateSecret,
  mayDeactivateSecret,
  mayDeleteSecret,
} from '@zoominfo/devportal-elements/contract/secret';
import { enforce } from '@zoominfo/devportal-elements/contract/verdict';

import type { Database } from '../database/tables.js';
import { loadApp, lockApp } from './app-rows.js';
import type { RequestContext } from './context.js';
import { checkCredentials } from './credential-check.js';
import { once } from './idempotency.js';
import { issueSecret } from './secret-issue.js';
import { loadSecrets, shownSecret, type StoredSecret } from './secret-rows.js';
import { createSecret, deleteSecret, retireSecret, setSecretStatus } from './secret-writes.js';
import { revealSecret } from './secret-reveal.js';

/** How long a lost answer with a plaintext can be asked for again: enough for a client's retries. Milliseconds. */
const plaintextLifetime = 15 * 60_000;

export function secretsOf(context: RequestContext): Required<SecretsBackend> {
  const { db, viewer, registrar } = context;
  const now = () => context.now().getTime();
  /** The app's secrets, with its row locked: the rules count them, and nobody else may until this is done. */
  const change = <Answer>(
    { appId, secretId }: { appId: string; secretId: string },
    work: (tx: Database, secret: StoredSecret, held: StoredSecret[]) => Promise<Answer>,
  ): Promise<Answer> =>
    db.transaction().execute(async (tx) => {
      await lockApp(tx, context, appId);
      const held = await loadSecrets(tx, context, appId);
      const secret = held.find(({ id }) => id === secretId);
      if (!secret) throw new PortalError('not-found');
      return work(tx, secret, held);
    });
  /** As {@link change}, of something that the registry has to hear of. */
  const carryOut = async <Answer>(
    { appId, secretId }: { appId: string; secretId: string },
    work: (tx: Database, secret: StoredSecret, held: StoredSecret[]) => Promise<Answer>,
    signal: AbortSignal | undefined,
  ): Promise<Answer> => {
    const app = { tenantId: viewer.tenant.id, appId };
    const answer = await change({ appId, secretId }, async (tx, secret, held) => {
      const done = await work(tx, secret, held);
      await registrar.noteChange(tx, app);
      return done;
    });
    await registrar.carryOut(app, { userId: viewer.id, signal });
    return answer;
  };

  return {
    list: async ({ appId }, { signal } = {}) => {
      await loadApp(db, context, appId);
      // What runs out from here on has not been told to the registry yet, where it still works.
      const at = context.now();
      const before = { ...context, now: () => at };
      await registrar.catchUp({ tenantId: viewer.tenant.id, appId }, { userId: viewer.id, signal });
      return (await loadSecrets(db, context, appId)).map((secret) => shownSecret(secret, before));
    },

    create: async ({ appId, idempotencyKey, terms = {} }, { signal } = {}) => {
      // A repeated call gets its first answer only while the app is there.
      await loadApp(db, context, appId);
      const call = {
        operation: 'secrets.create',
        idempotencyKey,
        // Without terms as the version before wrote it down, whose calls may come again.
        input: terms.expiresAt === undefined ? appId : { appId, expiresAt: terms.expiresAt },
        answerLifetime: plaintextLifetime,
      } as const;
      if (registrar.secrets) return issueSecret(context, registrar.secrets, { appId, terms, call, signal });
      return once(context, {
        ...call,
        make: async (tx) => {
          await lockApp(tx, context, appId);
          enforce(mayCreateSecret(await loadSecrets(tx, context, appId)), 'secrets');
          return createSecret(tx, context, appId, terms);
        },
      });
    },

    activate: (input, { signal } = {}) =>
      carryOut(
        input,
        async (tx, secret, held) => {
          enforce(mayActivateSecret(held, secret.id, now()), 'secrets');
          return shownSecret(await setSecretStatus(tx, context, input.appId, secret, 'active'), context);
        },
        signal,
      ),

    deactivate: (input, { signal } = {}) =>
      carryOut(
        input,
        async (tx, secret, held) => {
          enforce(mayDeactivateSecret(held, secret.id, now()), 'secrets');
          return shownSecret(await setSecretStatus(tx, context, input.appId, secret, 'inactive'), context);
        },
        signal,
      ),

    retire: (input, { signal } = {}) =>
      carryOut(
        input,
        async (tx, secret, held) => {
          const at = Date.parse(input.retirement.at);
          return shownSecret(await retireSecret(tx, context, input.appId, secret, { held, at }), context);
        },
        signal,
      ),

    delete: (input, { signal } = {}) =>
      carryOut(
        input,
        async (tx, secret, held) => {
          enforce(mayDeleteSecret(held, secret.id, now()), 'secrets');
          await deleteSecret(tx, context, input.appId, secret);
        },
        signal,
      ),

    reveal: (input) => change(input, (tx, secret) => revealSecret(tx, context, input.appId, secret)),

    check: ({ appId, credentials: { clientSecret } }, options = {}) =>
      checkCredentials(context, { appId, clientSecret }, options.signal),
  };
}

import type { SecretsBackend } from '@zoominfo/devportal-elements/contract/backend';
import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import type { HistoryAction } from '@zoominfo/devportal-elements/contract/history';
import {
  type IssuedSecret,
  mayCreateSecret,
  mayDeactivateSecret,
  mayDeleteSecret,
  type Secret,
} from '@zoominfo/devportal-elements/contract/secret';
import { generateClientSecret, secretHint } from '@zoominfo/devportal-elements/contract/secret-value';
import { enforce } from '@zoominfo/devportal-elements/contract/verdict';

import { hashClientSecret } from '../client-secret-hash.js';
import type { Database } from '../database/tables.js';
import { loadApp, lockApp } from './app-rows.js';
import type { RequestContext } from './context.js';
import { record } from './history.js';
import { once } from './idempotency.js';
import { newId } from './ids.js';
import { personOf } from './person.js';

/** How long a lost answer with a plaintext can be asked for again: enough for a client's retries. Milliseconds. */
const plaintextLifetime = 15 * 60_000;

export function secretsOf(context: RequestContext): SecretsBackend {
  const { db } = context;
  /** The app's secrets, with its row locked: the rules count them, and nobody else may until this is done. */
  const change = <Answer>(appId: string, work: (tx: Database, held: Secret[]) => Promise<Answer>): Promise<Answer> =>
    db.transaction().execute(async (tx) => {
      await lockApp(tx, context, appId);
      return work(tx, await load(tx, context, appId));
    });

  return {
    list: async ({ appId }) => {
      await loadApp(db, context, appId);
      return load(db, context, appId);
    },

    create: async ({ appId, idempotencyKey }) => {
      // A repeated call gets its first answer only while the app is there.
      await loadApp(db, context, appId);
      return once(context, {
        operation: 'secrets.create',
        idempotencyKey,
        input: appId,
        answerLifetime: plaintextLifetime,
        make: async (tx) => {
          await lockApp(tx, context, appId);
          enforce(mayCreateSecret(await load(tx, context, appId)), 'secrets');
          return create(tx, context, appId);
        },
      });
    },

    activate: ({ appId, secretId }) =>
      change(appId, (tx, held) => setStatus(tx, context, appId, find(held, secretId), 'active')),

    deactivate: ({ appId, secretId }) =>
      change(appId, (tx, held) => {
        const secret = find(held, secretId);
        enforce(mayDeactivateSecret(held, secretId), 'secrets');
        return setStatus(tx, context, appId, secret, 'inactive');
      }),

    delete: ({ appId, secretId }) =>
      change(appId, async (tx, held) => {
        const { id, hint } = find(held, secretId);
        enforce(mayDeleteSecret(held, id), 'secrets');
        await recordSecret(tx, context, appId, 'secret-deleted', hint);
        await tx
          .deleteFrom('client_secrets')
          .where('tenant_id', '=', context.viewer.tenant.id)
          .where('id', '=', id)
          .execute();
      }),
  };
}

async function load(db: Database, { viewer }: RequestContext, appId: string): Promise<Secret[]> {
  const rows = await db
    .selectFrom('client_secrets')
    .leftJoin('users', 'users.id', 'client_secrets.created_by')
    .where('client_secrets.tenant_id', '=', viewer.tenant.id)
    .where('app_id', '=', appId)
    .orderBy('position')
    .select(['client_secrets.id', 'hint', 'status', 'created_at', 'users.id as authorId', 'users.name as authorName'])
    .execute();
  return rows.map(({ id, hint, status, created_at, authorId, authorName }) => ({
    id,
    createdAt: created_at.toISOString(),
    createdBy: personOf(authorId, authorName),
    hint,
    status,
  }));
}

async function create(tx: Database, context: RequestContext, appId: string): Promise<IssuedSecret> {
  const { viewer, now } = context;
  const clientSecret = generateClientSecret();
  const instant = now();
  const secret: Secret = {
    id: newId('ocs'),
    createdAt: instant.toISOString(),
    createdBy: { id: viewer.id, name: viewer.name },
    hint: secretHint(clientSecret),
    status: 'active',
  };
  await tx
    .insertInto('client_secrets')
    .values({
      id: secret.id,
      tenant_id: viewer.tenant.id,
      app_id: appId,
      hash: hashClientSecret(clientSecret),
      hint: secret.hint,
      status: secret.status,
      created_by: viewer.id,
      created_at: instant,
    })
    .execute();
  await recordSecret(tx, context, appId, 'secret-created', secret.hint);
  return { secret, clientSecret };
}

async function setStatus(
  tx: Database,
  context: RequestContext,
  appId: string,
  secret: Secret,
  status: Secret['status'],
): Promise<Secret> {
  if (secret.status !== status) {
    const action = status === 'active' ? 'secret-activated' : 'secret-deactivated';
    await recordSecret(tx, context, appId, action, secret.hint);
  }
  await tx
    .updateTable('client_secrets')
    .set({ status })
    .where('tenant_id', '=', context.viewer.tenant.id)
    .where('id', '=', secret.id)
    .execute();
  return { ...secret, status };
}

/** Of a secret the history holds the last four characters, which the list shows too. */
function recordSecret(
  tx: Database,
  context: RequestContext,
  appId: string,
  action: HistoryAction,
  hint: string,
): Promise<void> {
  return record(tx, context, { appId, tenantId: context.viewer.tenant.id, action, text: hint });
}

function find(held: Secret[], secretId: string): Secret {
  const secret = held.find(({ id }) => id === secretId);
  if (!secret) throw new PortalError('not-found');
  return secret;
}

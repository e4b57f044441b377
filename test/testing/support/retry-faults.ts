import type { Fault, FaultyCall } from './broken-backend.js';

/** Wrong about secrets and about what arrives twice. */
export const retryFaults: Fault[] = [
  {
    what: 'lets a third secret through',
    operation: 'secrets.create',
    instead: (call) =>
      call.proper(call.input).catch(() => ({
        secret: { id: 'third', createdAt: '2025-05-20T14:09:00.000Z', createdBy: null, hint: 'abcd', status: 'active' },
        clientSecret: 'a secret that must not be',
      })),
    caughtBy: ['secrets', 'refuses a third secret, inactive ones counted'],
    saying: 'the third secret: expected a refusal',
  },
  {
    what: 'lists plaintexts',
    operation: 'secrets.list',
    instead: async (call) => {
      const secrets = await call.proper(call.input);
      const issued = await call
        .as('developer')
        .secrets.create({ ...call.input, idempotencyKey: 'replayed-key-0123456' });
      return [...secrets, { ...issued.secret, clientSecret: issued.clientSecret }];
    },
    caughtBy: ['secrets', 'starts an app without a secret'],
    saying: 'secrets of a new app: expected []',
  },
  {
    what: 'gives a plaintext when a secret is activated',
    operation: 'secrets.create',
    instead: async (call) => {
      const issued = await call.proper(call.input);
      return { ...issued, secret: { ...issued.secret, value: issued.clientSecret } };
    },
    caughtBy: ['secrets', 'never gives a plaintext after its creation'],
    saying: 'no answer holds a plaintext',
  },
  {
    what: 'deactivates the only active secret',
    operation: 'secrets.deactivate',
    instead: (call) => call.proper(call.input).catch(async () => ({ ...(await secretOf(call)), status: 'inactive' })),
    caughtBy: ['secrets', 'does not deactivate the only active secret'],
    saying: 'deactivating the only secret: expected a refusal',
  },
  {
    what: 'takes the deletion of an active secret as done',
    operation: 'secrets.delete',
    instead: (call) => call.proper(call.input).catch(() => undefined),
    caughtBy: ['secrets', 'deletes an inactive secret only'],
    saying: 'deleting an active secret: expected a refusal',
  },
  {
    what: 'issues a new secret at each retry',
    operation: 'secrets.create',
    instead: (call) => call.proper({ ...call.input, idempotencyKey: crypto.randomUUID() }),
    caughtBy: ['idempotency', 'gives the same plaintext to a secret asked for twice'],
    saying: 'the second answer has the same plaintext',
  },
  {
    what: 'makes an app at each retry',
    operation: 'apps.create',
    instead: (call) => {
      const draft = { ...call.input.draft, name: `${call.input.draft.name} ${crypto.randomUUID()}` };
      return call.proper({ draft, idempotencyKey: crypto.randomUUID() });
    },
    caughtBy: ['idempotency', 'makes one app of a creation sent twice'],
    saying: 'id of the second answer',
  },
  {
    what: 'answers a used key whatever comes with it',
    operation: 'apps.create',
    instead: (call) => remembered(call, call.person + call.input.idempotencyKey),
    caughtBy: ['idempotency', 'refuses a key that was used for another draft'],
    saying: 'the same key with another name: expected a refusal',
  },
  {
    what: 'shares keys between tenants',
    operation: 'apps.create',
    instead: (call) => remembered(call, call.input.idempotencyKey),
    caughtBy: ['idempotency', 'keeps the keys of two people apart'],
    saying: "another tenant's creation under the same key makes another app",
  },
  {
    what: 'uses a key up by a refusal',
    operation: 'apps.create',
    instead: (call) => remembered(call, call.input.idempotencyKey),
    caughtBy: ['idempotency', 'takes a key again after a refusal, with the draft corrected'],
    saying: 'apps.create was refused: validation redirectUris: required',
  },
  {
    what: 'brings a deleted app back',
    operation: 'apps.create',
    instead: (call) => call.proper({ ...call.input, idempotencyKey: crypto.randomUUID() }),
    caughtBy: ['idempotency', 'does not bring a deleted app back when its creation arrives again'],
    saying: 'apps of that name: expected []',
  },
];

async function secretOf(call: FaultyCall): Promise<object | undefined> {
  const secrets = await call.as(call.person).secrets.list({ appId: call.input.appId });
  return secrets.find(({ id }) => id === call.input.secretId);
}

function remembered(call: FaultyCall, key: string): Promise<unknown> {
  const answer: Promise<unknown> = call.memory.get(key) ?? call.proper(call.input);
  call.memory.set(key, answer);
  return answer;
}

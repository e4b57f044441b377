/** What the model of client secrets would find. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { SecretsBackend } from '../../src/contract/backend.js';
import type { PortalError } from '../../src/contract/errors.js';
import { assertModel, type SecretModelSubject } from './support/secret-model-run.js';
import { memorySubject } from './support/secret-model-subject.js';

type Secrets = Required<SecretsBackend>;
const fieldOf = (error: unknown): string => (error as PortalError).fields[0]?.code ?? '';

/** Each by what it does instead, to the secrets of both tabs or to the issuer. */
const faults: { what: string; saying: RegExp; break(subject: SecretModelSubject, secrets: Secrets): object }[] = [
  {
    what: 'lets the last working secret be deactivated, and says so',
    saying: /No order explains .*"inactive"/,
    break: (_, { deactivate, list }) => ({
      secrets: {
        deactivate: (input: Parameters<Secrets['deactivate']>[0]) =>
          deactivate(input).catch(async (error) => {
            const secret = (await list(input)).find(({ id }) => id === input.secretId);
            return fieldOf(error) === 'last-active' ? { ...secret, status: 'inactive' } : Promise.reject(error);
          }),
      },
    }),
  },
  {
    what: 'gives another reason than the right one',
    saying: /No order explains refused secrets: last-active.*other-retiring/s,
    break: (_, { deactivate }) => ({
      secrets: {
        deactivate: (input: Parameters<Secrets['deactivate']>[0]) =>
          deactivate(input).catch((error) => {
            if (fieldOf(error) === 'other-retiring') error.fields[0].code = 'last-active';
            throw error;
          }),
      },
    }),
  },
  {
    what: 'lets a secret retire at the instant at which the other one runs out',
    saying: /No order explains .*other-expires/s,
    break: (_, { retire, list }) => ({
      secrets: {
        retire: (input: Parameters<Secrets['retire']>[0]) =>
          retire(input).catch(async (error) => {
            const secret = (await list(input)).find(({ id }) => id === input.secretId);
            const taken = { ...secret, retiresAt: input.retirement.at };
            return fieldOf(error) === 'other-expires' ? taken : Promise.reject(error);
          }),
      },
    }),
  },
  {
    what: 'takes back a retirement only in its answer',
    saying: /No order explains/,
    break: (_, { activate, list }) => ({
      secrets: {
        activate: async (input: Parameters<Secrets['activate']>[0]) => {
          const secret = (await list(input)).find(({ id }) => id === input.secretId);
          return secret?.retiresAt && secret.status === 'active' ? { ...secret, retiresAt: null } : activate(input);
        },
      },
    }),
  },
  {
    what: 'issues two secrets when a creation is sent twice at once',
    saying: /No order explains .*another secret/,
    break: (_, { create }) => {
      const keys = new Set<string>();
      return {
        secrets: {
          create: (input: Parameters<Secrets['create']>[0]) => {
            const idempotencyKey = keys.has(input.idempotencyKey) ? crypto.randomUUID() : input.idempotencyKey;
            keys.add(input.idempotencyKey);
            return create({ ...input, idempotencyKey });
          },
        },
      };
    },
  },
  {
    what: 'has an issuer that looks at the time only once a minute',
    saying: /the issuer on secret-/,
    break: ({ authenticate, now }) => {
      const kept = new Map<string, { at: number; taken: boolean }>();
      return {
        authenticate: async (clientId: string, clientSecret: string) => {
          const known = kept.get(clientSecret);
          if (known && now() - known.at < 60_000) return known.taken;
          const taken = await authenticate(clientId, clientSecret);
          kept.set(clientSecret, { at: now(), taken });
          return taken;
        },
      };
    },
  },
];

describe('the model of client secrets finds a backend that', () => {
  for (const { what, saying, break: breakIt } of faults) {
    it(what, async () => {
      const sound = memorySubject();
      const [tab] = sound.tabs;
      const { secrets = {}, ...issuer } = breakIt(sound, tab.secrets as Secrets) as { secrets?: object };
      const broken = { ...tab, secrets: { ...tab.secrets, ...secrets } };
      const call = assertModel({ diagnostic: () => undefined }, { ...sound, ...issuer, tabs: [broken, broken] }, 2000);
      await assert.rejects(call, saying);
    });
  }
});

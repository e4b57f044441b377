import { PortalError } from '../../../src/contract/errors.js';
import type { Fault } from './broken-backend.js';

/** Wrong only when calls arrive together: each looks first, and acts on what it saw. */
export const raceFaults: Fault[] = [
  {
    what: 'counts secrets before it issues one',
    operation: 'secrets.create',
    async instead({ proper, input, as, person }) {
      const held = await as(person).secrets.list(input);
      const secret = { id: 'raced', createdAt: '2025-05-20T14:09:00.000Z', createdBy: null, hint: 'abcd' };
      const raced = { secret: { ...secret, status: 'active' }, clientSecret: 'a secret that must not be' };
      return proper(input).catch((error) => (held.length < 2 ? raced : Promise.reject(error)));
    },
    caughtBy: ['secrets', 'issues two of five secrets asked for at once'],
    saying: 'secrets that were issued: expected 2, got 5',
  },
  {
    what: 'looks for another active secret before it deactivates one',
    operation: 'secrets.deactivate',
    async instead({ proper, input, as, person }) {
      const held = await as(person).secrets.list(input);
      const other = held.some(({ id, status }) => id !== input.secretId && status === 'active');
      const raced = { ...held.find(({ id }) => id === input.secretId), status: 'inactive' };
      return proper(input).catch((error) => (other ? raced : Promise.reject(error)));
    },
    caughtBy: ['secrets', 'leaves one active when both are deactivated at once'],
    saying: 'deactivations that were taken: expected 1, got 2',
  },
  {
    what: 'compares versions before it updates',
    operation: 'apps.update',
    async instead({ proper, input, as, person }) {
      const app = await as(person).apps.get(input);
      const raced = { ...app, ...input.changes };
      return proper(input).catch((error) => (app.version === input.version ? raced : Promise.reject(error)));
    },
    caughtBy: ['versions', 'takes one of five updates at once on the same version'],
    saying: 'updates that were taken: expected 1, got 5',
  },
  {
    what: 'looks a name up before it creates an app',
    operation: 'apps.create',
    async instead({ proper, input, as, person, memory }) {
      const { items } = await as(person).apps.list({});
      const free = !items.some(({ name }) => name === input.draft.name);
      if (!free) throw new PortalError('validation', { fields: [{ path: 'name', code: 'taken' }] });
      const first = memory.get(input.draft.name) ?? proper(input);
      memory.set(input.draft.name, first);
      return first;
    },
    caughtBy: ['drafts', 'takes one of five creations at once under one name'],
    saying: 'creations that were taken: expected 1, got 5',
  },
  {
    what: 'looks a key up before it creates an app',
    operation: 'apps.create',
    async instead({ proper, input, memory }) {
      const known = memory.get(input.idempotencyKey);
      await Promise.resolve();
      const app = known ?? (await proper({ ...input, idempotencyKey: crypto.randomUUID() }));
      memory.set(input.idempotencyKey, app);
      return app;
    },
    caughtBy: ['idempotency', 'makes one app of a creation sent five times at once'],
    saying: 'apps.create was refused: validation name: taken',
  },
];

import { PortalError } from '../../../src/contract/errors.js';
import type { User } from '../../../src/contract/user.js';
import type { Fault, FaultyCall } from './broken-backend.js';

/** Wrong about people, their subscriptions and their requests. */
export const peopleFaults: Fault[] = [
  {
    what: "lists another tenant's people",
    operation: 'users.list',
    instead: async (call) => {
      const page = await call.proper(call.input);
      const { id, name, email, roles, subscriptions } = await call.as('other-tenant').viewer.get({});
      const stranger = { id, name, email, roles, subscriptions, accessRequestedAt: null, version: '1' };
      return { ...page, items: [...page.items, stranger] };
    },
    caughtBy: ['users', "are one's own organisation's people, and nobody else"],
    saying: 'other-tenant is not among them',
  },
  {
    what: "takes an update of another tenant's person as done",
    operation: 'users.update',
    instead: (call) => call.proper(call.input).catch(() => anyUser(call)),
    caughtBy: ['authorisation', 'users.update with ids of another tenant is not-found'],
    saying: 'users.update: expected a refusal',
  },
  {
    what: "tells another tenant's person by a conflict",
    operation: 'users.update',
    instead: async (call) => {
      const { id } = await call.as('other-tenant').viewer.get({});
      throw new PortalError(call.input.userId === id ? 'conflict' : 'not-found');
    },
    caughtBy: ['authorisation', 'users.update with ids of another tenant is not-found'],
    saying: 'users.update: code of the refusal: expected "not-found", got "conflict"',
  },
  {
    what: 'lets a reviewer see the people',
    operation: 'users.list',
    instead: (call) => call.as('org-admin').users.list(call.input),
    caughtBy: ['authorisation', 'users.list by reviewer is forbidden, and says what is missing'],
    saying: 'users.list: expected a refusal',
  },
  {
    what: 'ignores versions of people',
    operation: 'users.update',
    instead: async (call) => {
      const { items } = await call.as('org-admin').users.list({ limit: 200 });
      const version = items.find(({ id }) => id === call.input.userId)?.version;
      return call.proper({ ...call.input, version });
    },
    caughtBy: ['authorisation', 'users.update on a stale version is a conflict that gives the current one'],
    saying: 'users.update: expected a refusal',
  },
  {
    what: 'drops subscriptions that it does not know in silence',
    operation: 'users.update',
    instead: (call) => {
      const known = call.input.changes.subscriptions?.filter((id: string) => id !== 'no-such-product');
      return call.proper({ ...call.input, changes: { ...call.input.changes, subscriptions: known } });
    },
    caughtBy: ['users', 'get no subscription that nobody knows'],
    saying: 'an unknown subscription: expected a refusal',
  },
  {
    what: 'writes whatever an admin sends',
    operation: 'users.update',
    instead: async (call) => ({ ...(await call.proper(call.input)), ...call.input.changes }),
    caughtBy: ['users', 'get no role by what an admin writes beside it'],
    saying: 'the user: expected',
  },
  {
    what: 'shows a subscription that the server does not go by',
    operation: 'viewer.get',
    instead: async (call) => ({ ...(await call.proper(call.input)), subscriptions: [] }),
    caughtBy: ['users', 'say of each what their own sign-in says'],
    saying: 'org-admin: subscriptions: expected []',
  },
  {
    what: 'takes % in a search for anything',
    operation: 'users.list',
    instead: (call) => call.proper({ ...call.input, search: call.input.search?.replace(/%.*/, '') }),
    caughtBy: ['users', 'are found by a part of name or e-mail, in any case'],
    saying: '%: expected []',
  },
  {
    what: 'lets a request start again when it is asked for twice',
    operation: 'viewer.requestAccess',
    instead: async (call) => {
      const second = (Number(call.memory.get('count') ?? 0) + 1) % 60;
      call.memory.set('count', second);
      const at = `2025-05-20T14:09:${String(second).padStart(2, '0')}Z`;
      return { ...(await call.proper(call.input)), accessRequestedAt: at };
    },
    caughtBy: ['access', "reaches the admin's list when it is asked for, once"],
    saying: 'the answer to asking again',
  },
  {
    what: 'leaves a request open that was granted',
    operation: 'users.update',
    instead: async (call) => ({ ...(await call.proper(call.input)), accessRequestedAt: '2025-05-20T14:09:00Z' }),
    caughtBy: ['access', 'is given with the subscription, and with no other'],
    saying: 'since when they wait: expected null',
  },
  {
    what: 'lists a request of somebody who has access',
    operation: 'viewer.requestAccess',
    instead: async (call) => ({ ...(await call.proper(call.input)), accessRequestedAt: '2025-05-20T14:09:00Z' }),
    caughtBy: ['access', 'is not waited for by whoever has it'],
    saying: 'the developer waits for nothing',
  },
];

async function anyUser(call: FaultyCall): Promise<User | undefined> {
  const { items } = await call.as('org-admin').users.list({});
  return items[0];
}

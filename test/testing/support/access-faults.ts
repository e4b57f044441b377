import type { App } from '../../../src/contract/app.js';
import { isPortalError, PortalError } from '../../../src/contract/errors.js';
import type { Fault, FaultyCall } from './broken-backend.js';

/** Wrong about who sees what, page by page, and about aborts. */
export const accessFaults: Fault[] = [
  {
    what: "gives another tenant's app",
    operation: 'apps.get',
    instead: (call) => call.proper(call.input).catch(() => call.as('developer').apps.get(call.input)),
    caughtBy: ['authorisation', 'apps.get with ids of another tenant is not-found'],
    saying: 'apps.get: expected a refusal',
  },
  {
    what: "deletes another tenant's app",
    operation: 'apps.delete',
    instead: (call) => call.as('developer').apps.delete(call.input),
    caughtBy: ['authorisation', 'apps.delete with ids of another tenant is not-found'],
    saying: 'apps.delete: expected a refusal',
  },
  {
    what: "lists another tenant's apps",
    operation: 'apps.list',
    instead: (call) => call.as('developer').apps.list(call.input),
    caughtBy: ['tenancy', "lists one's own tenant's apps"],
    saying: "the other tenant's list has theirs",
  },
  {
    what: "counts another tenant's apps",
    operation: 'apps.list',
    instead: async (call) => {
      const others = await call.as('other-tenant').apps.list({});
      const page = await call.proper(call.input);
      return { ...page, total: page.total + others.total };
    },
    caughtBy: ['tenancy', 'counts only those'],
    saying: "the total after another tenant's creations",
  },
  {
    what: 'tells a foreign app by a conflict',
    operation: 'apps.update',
    instead: async (call) => {
      if (call.person === 'other-tenant') throw new PortalError('conflict');
      return call.proper(call.input);
    },
    caughtBy: ['authorisation', 'apps.update with ids of another tenant is not-found'],
    saying: 'apps.update: code of the refusal: expected "not-found", got "conflict"',
  },
  {
    what: 'asks for no subscription',
    operation: 'apps.list',
    instead: (call) => call.as(call.person === 'no-subscription' ? 'developer' : call.person).apps.list(call.input),
    caughtBy: ['authorisation', 'apps.list by no-subscription is forbidden, and says what is missing'],
    saying: 'apps.list: expected a refusal',
  },
  {
    what: 'does not say what is missing',
    operation: 'scopes.list',
    instead: (call) =>
      call.proper(call.input).catch(() => {
        throw new PortalError('forbidden');
      }),
    caughtBy: ['authorisation', 'scopes.list by no-subscription is forbidden, and says what is missing'],
    saying: 'scopes.list: what is missing',
  },
  {
    what: 'pages by a count, so that a new app pushes one to the next page',
    operation: 'apps.list',
    instead: pageByCount,
    caughtBy: ['paging', 'does not repeat an app when others come and change between two pages'],
    saying: 'apps on all pages, repeats counted',
  },
  {
    what: 'pages by a count, so that a deleted one hides another',
    operation: 'apps.list',
    instead: pageByCount,
    caughtBy: ['paging', 'does not lose an app when others go between two pages'],
    saying: 'every app that was there is on a page',
  },
  {
    what: 'orders by creation',
    operation: 'apps.list',
    instead: async (call) => {
      const page = await call.proper(call.input);
      page.items.sort((one: App, other: App) => (one.createdAt > other.createdAt ? -1 : 1));
      return page;
    },
    caughtBy: ['paging', 'orders by the last change, newest first'],
    saying: 'times of the last change',
  },
  {
    what: 'gives more than asked for',
    operation: 'apps.list',
    instead: (call) => call.proper({ ...call.input, limit: 200 }),
    caughtBy: ['paging', 'gives at most as many as asked for, and every app on one of the pages'],
    saying: 'a page at limit 2 holds no more',
  },
  {
    what: 'counts the page, not the list',
    operation: 'apps.list',
    instead: async (call) => {
      const page = await call.proper(call.input);
      return { ...page, total: page.items.length };
    },
    caughtBy: ['paging', 'counts the whole list on every page'],
    saying: 'totals: expected',
  },
  {
    what: 'starts again at a cursor it does not know',
    operation: 'apps.list',
    instead: (call) => call.proper(call.input).catch(() => call.proper({ limit: call.input.limit })),
    caughtBy: ['paging', 'refuses a cursor that it did not give'],
    saying: 'cursor nonsense: expected a refusal',
  },
  {
    what: 'works on when aborted before the call',
    operation: 'apps.delete',
    instead: (call) => call.proper(call.input),
    caughtBy: ['abort', 'does nothing when the signal was aborted before the call, and rejects with its reason'],
    saying: 'apps.delete: expected a refusal',
  },
  {
    what: 'makes an abort an error of its own',
    operation: 'apps.list',
    instead: (call) =>
      call.proper(call.input, call.options).catch((error) => {
        throw isPortalError(error) ? error : new PortalError('timeout');
      }),
    caughtBy: ['abort', 'rejects with the reason when aborted during the call'],
    saying: 'apps.list rejects with the reason of the signal',
  },
];

async function pageByCount(call: FaultyCall): Promise<unknown> {
  const { cursor, limit = 50 } = call.input;
  const from = cursor ? Number(cursor) : 0;
  const { items, total } = await call.proper({ limit: 200 });
  const next = from + limit;
  return { items: items.slice(from, next), total, nextCursor: next < total ? String(next) : null };
}

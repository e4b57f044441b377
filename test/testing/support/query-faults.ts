import type { App } from '../../../src/contract/app.js';
import type { HistoryPage } from '../../../src/contract/history.js';
import type { Fault } from './broken-backend.js';

/** Wrong about what a list is asked for, and about what was done. */
export const queryFaults: Fault[] = [
  {
    what: 'takes % in a search for anything',
    operation: 'apps.list',
    instead: ({ proper, input }) => proper({ ...input, search: input.search?.replace(/%.*/, '') }),
    caughtBy: ['queries', 'takes %, _ and \\ in a search for what they are'],
    saying: 'al%',
  },
  {
    what: 'searches by case',
    operation: 'apps.list',
    instead: async ({ proper, input }) => {
      const page = await proper(input);
      const items = page.items.filter((app: App) => app.name.includes(input.search ?? ''));
      return { ...page, items, total: items.length };
    },
    caughtBy: ['queries', 'finds a part of a name in any case and Unicode form'],
    saying: 'apps for',
  },
  {
    what: 'searches all tenants',
    operation: 'apps.list',
    instead: ({ as, input }) => as('developer').apps.list(input),
    caughtBy: ['queries', "finds nothing of another tenant's, by name or client ID"],
    saying: 'what another tenant finds for',
  },
  {
    what: 'counts the list, not what was asked for',
    operation: 'apps.list',
    instead: async ({ proper, input }) => ({ ...(await proper(input)), total: (await proper({})).total }),
    caughtBy: ['queries', 'counts what was asked for, on every page'],
    saying: 'totals: expected [2,2]',
  },
  {
    what: 'sorts upwards alone',
    operation: 'apps.list',
    instead: ({ proper, input: { direction: _, ...input } }) => proper(input),
    caughtBy: ['queries', 'orders by every column both ways, equal ones the same on small pages'],
    saying: 'order by name, descending',
  },
  {
    what: 'takes a cursor of another order for the start',
    operation: 'apps.list',
    instead: ({ proper, input: { cursor, ...input } }) =>
      proper({ ...input, ...(cursor && { cursor }) }).catch(() => proper(input)),
    caughtBy: ['queries', 'takes no cursor of another order'],
    saying: 'the cursor with',
  },
  {
    what: 'passes over nothing behind a cursor',
    operation: 'apps.list',
    instead: ({ proper, input: { skip, ...input } }) =>
      proper({ ...input, ...(skip !== undefined && input.cursor === undefined && { skip }) }),
    caughtBy: ['queries', 'passes over as many as told, from the start and behind a cursor'],
    saying: 'one behind the cursor, after one was passed over',
  },
  {
    what: 'writes down an update that changed nothing',
    operation: 'apps.history',
    instead: async ({ proper, input }) => {
      const page: HistoryPage = await proper(input);
      const [last] = page.items;
      return { ...page, items: [{ ...last, action: 'updated', changes: [] }, ...page.items] };
    },
    caughtBy: ['history', 'tells of every switch, and of no update that changes nothing or is refused'],
    saying: 'actions: expected',
  },
  {
    what: 'writes down who looks instead of who acted',
    operation: 'apps.history',
    instead: async ({ proper, input, as, person }) => {
      const page: HistoryPage = await proper(input);
      const { id, name } = await as(person).viewer.get({});
      return { ...page, items: page.items.map((entry) => ({ ...entry, by: { id, name } })) };
    },
    caughtBy: ['history', 'tells what an update changed, by whom, newest first'],
    saying: 'who changed it',
  },
  {
    what: "gives another tenant's history",
    operation: 'apps.history',
    instead: ({ as, input }) => as('developer').apps.history(input),
    caughtBy: ['authorisation', 'apps.history with ids of another tenant is not-found'],
    saying: 'apps.history: expected a refusal',
  },
  {
    what: 'gives a secret to whoever brings the key that it was made with',
    operation: 'secrets.create',
    instead: ({ proper, input, memory }) => {
      const answer: Promise<unknown> = memory.get(input.idempotencyKey) ?? proper(input);
      memory.set(input.idempotencyKey, answer);
      return answer;
    },
    caughtBy: ['authorisation', 'secrets.create with ids of another tenant is not-found'],
    saying: 'secrets.create: expected a refusal',
  },
];

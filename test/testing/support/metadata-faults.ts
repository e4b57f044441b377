import type { App } from '../../../src/contract/app.js';
import type { Fault, FaultyCall } from './broken-backend.js';

const merge = 'changes the keys that an update names, takes the empty ones away and leaves the others';

/** Wrong about what hosts keep with an app, in one way each. */
export const metadataFaults: Fault[] = [
  {
    what: 'keeps no metadata of a draft',
    operation: 'apps.create',
    instead: ({ proper, input: { draft, ...input } }) => proper({ ...input, draft: { ...draft, metadata: {} } }),
    caughtBy: ['metadata', 'keeps what a draft carries, to the letter'],
    saying: 'metadata: expected',
  },
  {
    what: 'trims the values of metadata',
    operation: 'apps.create',
    instead: ({ proper, input: { draft, ...input } }) =>
      proper({ ...input, draft: { ...draft, metadata: mapValues(draft.metadata, (value) => value.trim()) } }),
    caughtBy: ['metadata', 'keeps what a draft carries, to the letter'],
    saying: 'metadata: expected',
  },
  {
    what: 'leaves metadata out of the list',
    operation: 'apps.list',
    async instead({ proper, input }) {
      const page = await proper(input);
      return { ...page, items: page.items.map(({ metadata, ...app }: App) => app) };
    },
    caughtBy: ['metadata', 'keeps what a draft carries, to the letter'],
    saying: 'metadata in the list',
  },
  {
    what: 'replaces all metadata by an update',
    operation: 'apps.update',
    instead: (call) => withOthersTaken(call),
    caughtBy: ['metadata', merge],
    saying: 'metadata: expected {"team":"Finance","owner":"Ada","tier":"1"}, got {"team":"Finance","tier":"1"}',
  },
  {
    what: 'takes all metadata away by an update that names none',
    operation: 'apps.update',
    instead: (call) => (call.input.changes.metadata ? call.proper(call.input) : withOthersTaken(call)),
    caughtBy: ['metadata', merge],
    saying: 'metadata after an update that names none',
  },
  {
    what: 'keeps an empty value of metadata',
    operation: 'apps.update',
    async instead({ proper, input }) {
      const app: App = await proper(input);
      return { ...app, metadata: { ...app.metadata, ...input.changes.metadata } };
    },
    caughtBy: ['metadata', merge],
    saying: '"region":""',
  },
  {
    what: 'sends metadata to a reviewer',
    operation: 'apps.update',
    async instead({ proper, input }) {
      const app: App = await proper(input);
      const submittedAt = app.updatedAt;
      return { ...app, review: app.review && { ...app.review, submittedAt } };
    },
    caughtBy: ['metadata', 'changes them at once, whatever the type and the review of the app'],
    saying: 'the partner app',
  },
  {
    what: 'counts only the keys that an update names',
    operation: 'apps.update',
    instead: (call) => call.proper(call.input).catch(() => call.as(call.person).apps.get({ appId: call.input.appId })),
    caughtBy: ['metadata', 'takes just as many and as long as the rules say'],
    saying: 'one key more by update: expected a refusal',
  },
  {
    what: 'cuts metadata that are too long',
    operation: 'apps.create',
    instead: ({ proper, input: { draft, ...input } }) =>
      proper({ ...input, draft: { ...draft, metadata: mapValues(draft.metadata, (value) => value.slice(0, 500)) } }),
    caughtBy: ['metadata', 'refuses metadata with a value of 501 characters'],
    saying: 'expected a refusal',
  },
  {
    what: 'says nothing of metadata in the history',
    operation: 'apps.history',
    async instead({ proper, input }) {
      const page = await proper(input);
      return { ...page, items: page.items.map((entry: object) => ({ ...entry, changes: [] })) };
    },
    caughtBy: ['metadata in the history', 'tells each key that changed, and nothing of a change that is none'],
    saying: 'what was changed',
  },
];

async function withOthersTaken({ proper, input, as, person }: FaultyCall): Promise<unknown> {
  const { metadata } = await as(person).apps.get({ appId: input.appId });
  const gone = mapValues(metadata, () => '');
  return proper({ ...input, changes: { ...input.changes, metadata: { ...gone, ...input.changes.metadata } } });
}

function mapValues(metadata: Record<string, string> = {}, map: (value: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, map(value)]));
}

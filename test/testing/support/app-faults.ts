import type { App } from '../../../src/contract/app.js';
import { PortalError } from '../../../src/contract/errors.js';
import type { Fault, FaultyCall } from './broken-backend.js';

/** Wrong about apps, their drafts and versions, in one way each. */
export const appFaults: Fault[] = [
  {
    what: 'ignores versions',
    operation: 'apps.update',
    instead: async (call) => call.proper({ ...call.input, version: (await appOf(call)).version }),
    caughtBy: ['versions', 'refuses an update made on a stale version and gives the current app'],
    saying: 'the stale update: expected a refusal',
  },
  {
    what: 'ignores versions of deletions',
    operation: 'apps.delete',
    instead: async (call) => call.proper({ ...call.input, version: (await appOf(call)).version }),
    caughtBy: ['versions', 'refuses a deletion made on a stale version and gives the current app'],
    saying: 'the stale deletion: expected a refusal',
  },
  {
    what: 'leaves the current app out of a conflict',
    operation: 'apps.update',
    instead: (call) =>
      call.proper(call.input).catch((error) => {
        throw new PortalError(error.code, { fields: error.fields });
      }),
    caughtBy: ['versions', 'refuses an update made on a stale version and gives the current app'],
    saying: 'the current app in the conflict',
  },
  {
    what: 'switches on an app under review',
    operation: 'apps.update',
    instead: (call) => call.proper(call.input).catch(async () => ({ ...(await appOf(call)), active: true })),
    caughtBy: ['apps', 'refuses to switch on an app under review, whatever else the update holds'],
    saying: 'switching on: expected a refusal',
  },
  {
    what: 'approves a partner app at once',
    operation: 'apps.create',
    instead: async (call) => ({ ...(await call.proper(call.input)), status: 'approved' }),
    caughtBy: ['apps', 'makes a partner app under review and off'],
    saying: 'got ["partner","approved",false]',
  },
  {
    what: 'rewrites redirect URIs',
    operation: 'apps.create',
    instead: async (call) => {
      const app: App = await call.proper(call.input);
      return { ...app, redirectUris: app.redirectUris.map((uri) => new URL(uri).href) };
    },
    caughtBy: ['apps', 'keeps what was drafted, redirect URIs to the letter'],
    saying: 'redirect URIs: expected',
  },
  {
    what: 'hands out its own data',
    operation: 'apps.get',
    instead: async (call) => {
      if (!call.memory.has(call.input.appId)) call.memory.set(call.input.appId, await call.proper(call.input));
      return call.memory.get(call.input.appId);
    },
    caughtBy: ['apps', 'keeps its data when a caller changes an answer'],
    saying: 'the app afterwards: expected',
  },
  {
    what: 'throws errors of its own',
    operation: 'apps.get',
    instead: (call) =>
      call.proper(call.input).catch(() => {
        throw new TypeError('row is undefined');
      }),
    caughtBy: ['apps', 'finds nothing under an id that nobody gave'],
    saying: 'apps.get rejected with TypeError: row is undefined, not a PortalError',
  },
  {
    what: 'answers with a status that the contract does not know',
    operation: 'apps.create',
    instead: async (call) => ({ ...(await call.proper(call.input)), status: 'pending' }),
    caughtBy: ['apps', 'makes an internal app approved and on'],
    saying: 'apps.create answered what the contract does not allow, at status',
  },
  {
    what: 'takes a deletion as done',
    operation: 'apps.delete',
    instead: async () => undefined,
    caughtBy: ['apps', 'deletes an app with its secrets and frees its name'],
    saying: 'apps.get of the deleted app: expected a refusal',
  },
  {
    what: 'takes a bad draft by update',
    operation: 'apps.update',
    instead: (call) => call.proper(call.input).catch(() => appOf(call)),
    caughtBy: ['drafts', 'refuses at its field: redirect URI with a wildcard'],
    saying: 'update, redirect URI with a wildcard: expected a refusal',
  },
  {
    what: 'checks no logo',
    operation: 'apps.create',
    instead: (call) => call.proper({ ...call.input, draft: { ...call.input.draft, logo: null } }),
    caughtBy: ['drafts', 'refuses at its field: logo that is an SVG'],
    saying: 'creation, logo that is an SVG: expected a refusal',
  },
  {
    what: 'checks no name',
    operation: 'apps.create',
    instead: (call) => call.proper({ ...call.input, draft: { ...call.input.draft, name: crypto.randomUUID() } }),
    caughtBy: ['drafts', 'refuses at its field: name of 10,000 characters'],
    saying: 'creation, name of 10,000 characters: expected a refusal',
  },
  {
    what: 'stops at the first bad field',
    operation: 'apps.create',
    instead: (call) =>
      call.proper(call.input).catch((error) => {
        throw new PortalError(error.code, { fields: error.fields.slice(0, 1) });
      }),
    caughtBy: ['drafts', 'names every refused field of a draft at once'],
    saying: 'creation, everything wrong: refused fields',
  },
  {
    what: 'lets two apps have one name',
    operation: 'apps.create',
    instead: (call) =>
      call.proper(call.input).catch(async (error) => {
        if (error.fields[0]?.code !== 'taken') throw error;
        const { name } = call.input.draft;
        const app = await call.proper({ ...call.input, draft: { ...call.input.draft, name: crypto.randomUUID() } });
        return { ...app, name };
      }),
    caughtBy: [
      'drafts',
      'refuses a name that another app of the tenant has, also in capitals, with blanks or in another Unicode form',
    ],
    saying: 'expected a refusal',
  },
  {
    what: 'takes a locked scope',
    operation: 'apps.create',
    instead: (call) =>
      call.proper(call.input).catch(async (error) => {
        if (error.fields[0]?.code !== 'locked') throw error;
        return call.as('other-tenant').apps.create(call.input);
      }),
    caughtBy: ['drafts', "refuses a scope whose package the organisation lacks, and takes it where it doesn't"],
    saying: 'creation, locked scope: expected a refusal',
  },
];

function appOf(call: FaultyCall): Promise<App> {
  return call.as(call.person).apps.get({ appId: call.input.appId });
}

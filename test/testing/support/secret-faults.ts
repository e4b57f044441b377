import type { App } from '../../../src/contract/app.js';
import type { HistoryEntry } from '../../../src/contract/history.js';
import type { Secret } from '../../../src/contract/secret.js';
import type { Fault, FaultyCall } from './broken-backend.js';

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

/** Wrong about when secrets stop: by a person's decision, or by the organisation's. */
export const secretFaults: Fault[] = [
  {
    what: 'lets the only active secret retire',
    operation: 'secrets.retire',
    instead: (call) => call.proper(call.input).catch(() => asAsked(call)),
    caughtBy: ['retirement', 'is refused to the only active secret'],
    saying: 'retiring the only secret: expected a refusal',
  },
  {
    what: 'lets both secrets retire, one after the other',
    operation: 'secrets.retire',
    instead: (call) => call.proper(call.input).catch(() => asAsked(call)),
    caughtBy: ['retirement', 'keeps the other secret from stopping'],
    saying: 'retiring the other as well: expected a refusal',
  },
  {
    what: 'takes a retiring secret for one that stays when the other is deactivated',
    operation: 'secrets.deactivate',
    instead: (call) => call.proper(call.input).catch(async () => ({ ...(await secretOf(call)), status: 'inactive' })),
    caughtBy: ['retirement', 'keeps the other secret from stopping'],
    saying: 'deactivating the other: expected a refusal',
  },
  {
    what: 'looks for another active secret before it lets one retire',
    operation: 'secrets.retire',
    async instead(call) {
      const held = await call.as(call.person).secrets.list(call.input);
      const stays = held.some(({ id, retiresAt }) => id !== call.input.secretId && !retiresAt);
      return call.proper(call.input).catch((error) => (stays ? asAsked(call) : Promise.reject(error)));
    },
    caughtBy: ['retirement', 'is for one of two secrets that are retired at once'],
    saying: 'retirements that were taken: expected 1, got 2',
  },
  {
    what: 'takes a time that has passed as "now"',
    operation: 'secrets.retire',
    instead: (call) => call.proper(call.input).catch(() => asAsked(call)),
    caughtBy: ['retirement', 'is refused for a time that has passed, and for one that is too far away'],
    saying: 'retiring at a time that is past: expected a refusal',
  },
  {
    what: 'lets a secret retire next year',
    operation: 'secrets.retire',
    instead(call) {
      const isFar = Date.parse(call.input.retirement.at) > Date.now() + 30 * 24 * 3_600_000;
      return call.proper(isFar ? { ...call.input, retirement: { at: inAnHour() } } : call.input);
    },
    caughtBy: ['retirement', 'is refused for a time that has passed, and for one that is too far away'],
    saying: 'retiring at a time that is too-late: expected a refusal',
  },
  {
    what: 'stops a secret as soon as its retirement is set',
    operation: 'secrets.retire',
    instead: async (call) => ({ ...(await call.proper(call.input)), status: 'inactive' }),
    caughtBy: ['retirement', 'lets one of two secrets work on until a time'],
    saying: 'the retiring secret: expected',
  },
  {
    what: 'keeps the time of a retirement that was taken back',
    operation: 'secrets.activate',
    async instead(call) {
      const { retiresAt } = (await secretOf(call)) ?? {};
      return { ...(await call.proper(call.input)), retiresAt };
    },
    caughtBy: ['retirement', 'is taken back by an activation'],
    saying: 'the secret: expected',
  },
  {
    what: 'lets a secret retire when the other one has run out',
    operation: 'secrets.retire',
    instead: (call) => call.proper(call.input).catch(() => asAsked(call)),
    caughtBy: ['retirement before an expiry', 'lets no secret retire at a time when the other has run out'],
    saying: 'retiring after the end of the other: expected a refusal',
  },
  {
    what: 'writes down an activation where a retirement was taken back',
    operation: 'apps.history',
    instead: (call) =>
      withEntries(call, (entry) =>
        entry.action === 'secret-retirement-cancelled' ? { ...entry, action: 'secret-activated' } : entry,
      ),
    caughtBy: [
      'retirement in the history',
      'tells when a retirement was set, moved and taken back, and of no other call',
    ],
    saying: 'actions: expected ["secret-retirement-cancelled"',
  },
  {
    what: 'does not write down what a retirement was before',
    operation: 'apps.history',
    instead: (call) =>
      withEntries(call, (entry) => ({ ...entry, changes: entry.changes.map((change) => ({ ...change, before: [] })) })),
    caughtBy: [
      'retirement in the history',
      'tells when a retirement was set, moved and taken back, and of no other call',
    ],
    saying: 'what was moved: expected',
  },
  {
    what: 'ignores the end that is asked for',
    operation: 'secrets.create',
    instead: ({ proper, input: { terms: _, ...input } }) => proper(input),
    caughtBy: ['expiry', 'gives a new secret the end that was asked for'],
    saying: 'status and end: expected',
  },
  {
    what: 'shortens a lifetime that is too long in silence',
    operation: 'secrets.create',
    instead: (call) =>
      call
        .proper(call.input)
        .catch((error) =>
          error.fields[0]?.code === 'max-lifetime'
            ? call.proper({ ...call.input, terms: { expiresAt: inAnHour() } })
            : Promise.reject(error),
        ),
    caughtBy: ['expiry', 'refuses an end that has passed, or is too far away'],
    saying: 'an end too far away: expected a refusal',
  },
  {
    what: 'does not look at the end when a key comes again',
    operation: 'secrets.create',
    async instead(call) {
      const answer = call.memory.get(call.input.idempotencyKey) ?? (await call.proper(call.input));
      call.memory.set(call.input.idempotencyKey, answer);
      return answer;
    },
    caughtBy: ['expiry', 'takes a key again after a refusal, with the end corrected'],
    saying: 'the same key with another end: expected a refusal',
  },
  {
    what: 'activates a secret that has run out',
    operation: 'secrets.activate',
    instead: (call) => call.proper(call.input).catch(async () => ({ ...(await secretOf(call)), status: 'active' })),
    caughtBy: ['expiry', 'ends a secret for good when its time has come, also the only one'],
    saying: 'activating an expired secret: expected a refusal',
  },
  {
    what: 'does not tell in the list when secrets run out',
    operation: 'apps.list',
    async instead(call) {
      const page = await call.proper(call.input);
      return { ...page, items: page.items.map((app: App) => ({ ...app, secretExpiresAt: null })) };
    },
    caughtBy: [
      'expiry',
      'tells with each app when its next secret runs out, in the list as alone, without a new version',
    ],
    saying: 'the end in the list and of the app: expected',
  },
  {
    what: 'makes a new version of an app with each secret',
    operation: 'apps.get',
    async instead(call) {
      const secrets = await call.as(call.person).secrets.list(call.input);
      const app = await call.proper(call.input);
      return { ...app, version: `${app.version}.${secrets.length}` };
    },
    caughtBy: [
      'expiry',
      'tells with each app when its next secret runs out, in the list as alone, without a new version',
    ],
    saying: 'version and last change of the app: expected',
  },
  {
    what: 'puts the maximum on the secrets that there are',
    operation: 'secrets.list',
    async instead(call) {
      const { secretPolicy } = await call.as(call.person).settings.get({});
      const expiresAt = secretPolicy.maxLifetimeDays === 1 ? inAnHour() : null;
      return (await call.proper(call.input)).map((secret: Secret) => ({ ...secret, expiresAt }));
    },
    caughtBy: ['settings', 'leave the secrets that there are as they are'],
    saying: 'the list: expected',
  },
  {
    what: 'issues secrets for good whatever the maximum is',
    operation: 'secrets.create',
    async instead(call) {
      if (call.input.terms?.expiresAt !== null) return call.proper(call.input);
      const { terms: _, ...input } = call.input;
      const issued = await call.proper(input);
      return { ...issued, secret: { ...issued.secret, expiresAt: null } };
    },
    caughtBy: ['settings', 'let a new secret last no longer than the maximum'],
    saying: 'a secret for good: expected a refusal',
  },
  {
    what: "tells another organisation one's own settings",
    operation: 'settings.get',
    instead: (call) => call.as('developer').settings.get(call.input),
    caughtBy: ['settings', "are the same to everybody of an organisation, and no other's"],
    saying: 'what another organisation is told: expected',
  },
  {
    what: 'takes a maximum of no days',
    operation: 'settings.update',
    instead: (call) =>
      call
        .proper(call.input)
        .catch((error) =>
          error.code === 'validation' ? call.as('org-admin').settings.get({}) : Promise.reject(error),
        ),
    caughtBy: ['settings', 'take no maximum but from one day to ten years'],
    saying: '0 days: expected a refusal',
  },
  {
    what: 'ignores versions of settings',
    operation: 'settings.update',
    async instead(call) {
      const { version } = await call.as('org-admin').settings.get({});
      return call.proper({ ...call.input, version });
    },
    caughtBy: ['authorisation', 'settings.update on a stale version is a conflict that gives the current one'],
    saying: 'settings.update: expected a refusal',
  },
  {
    what: 'compares versions of settings before it changes them',
    operation: 'settings.update',
    async instead(call) {
      const settings = await call.as('org-admin').settings.get({});
      const isCurrent = settings.version === call.input.version;
      return call.proper(call.input).catch((error) => (isCurrent ? settings : Promise.reject(error)));
    },
    caughtBy: ['settings', 'are changed by one of four admins at once'],
    saying: 'updates that were taken: expected 1, got 4',
  },
  {
    what: 'lets a developer change the settings',
    operation: 'settings.update',
    instead: (call) => call.as('org-admin').settings.update(call.input),
    caughtBy: ['authorisation', 'settings.update by developer is forbidden, and says what is missing'],
    saying: 'settings.update: expected a refusal',
  },
];

async function secretOf({ as, person, input }: FaultyCall): Promise<Secret | undefined> {
  const secrets = await as(person).secrets.list({ appId: input.appId });
  return secrets.find(({ id }) => id === input.secretId);
}

/** The secret as if its retirement had been taken. */
async function asAsked(call: FaultyCall): Promise<object> {
  return { ...(await secretOf(call)), retiresAt: call.input.retirement.at };
}

async function withEntries(call: FaultyCall, change: (entry: HistoryEntry) => object): Promise<object> {
  const page = await call.proper(call.input);
  return { ...page, items: page.items.map(change) };
}

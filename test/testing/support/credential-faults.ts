import { PortalError } from '../../../src/contract/errors.js';
import type { HistoryEntry } from '../../../src/contract/history.js';
import type { Secret } from '../../../src/contract/secret.js';
import type { Fault, FaultyCall, FaultyQuestion, IssuerFault } from './broken-backend.js';

/** Wrong about plaintexts that are shown again, about the check of credentials, and about what the issuer takes. */
export const credentialFaults: (Fault | IssuerFault)[] = [
  {
    what: "shows the first secret's plaintext, whichever is named",
    operation: 'secrets.reveal',
    async instead(call) {
      const [first] = await call.as(call.person).secrets.list(call.input);
      const { clientSecret } = await call.proper({ ...call.input, secretId: first?.id });
      return { ...(await call.proper(call.input)), clientSecret };
    },
    caughtBy: ['reveal', 'shows the plaintext of the secret that is named, or says what is missing'],
    saying: 'the plaintext that is shown is the one of the secret',
  },
  {
    what: 'keeps the plaintexts of deleted secrets',
    operation: 'secrets.reveal',
    instead: (call) => call.proper(call.input).catch(() => ({ secret: deletedSecret, clientSecret: 'kept for good' })),
    caughtBy: ['reveal', 'gives no plaintext of a deleted secret'],
    saying: 'a deleted secret: expected a refusal',
  },
  {
    what: 'asks for a role where a fresh sign-in is missing',
    operation: 'secrets.reveal',
    instead: () => Promise.reject(new PortalError('forbidden', { missing: [{ kind: 'role', anyOf: ['org-admin'] }] })),
    caughtBy: ['reveal', 'shows the plaintext of the secret that is named, or says what is missing'],
    saying: 'what is missing to show a revealable secret: expected ["step-up"], got ["role"]',
  },
  {
    what: 'says that it does not keep what it says that it keeps',
    operation: 'secrets.reveal',
    instead: () => Promise.reject(new PortalError('conflict', { fields: [{ path: 'secrets', code: 'not-kept' }] })),
    caughtBy: ['reveal', 'shows the plaintext of the secret that is named, or says what is missing'],
    saying: 'secrets.reveal was refused: conflict secrets: not-kept',
  },
  {
    what: 'lists the plaintext of a secret that it keeps',
    operation: 'secrets.list',
    async instead(call) {
      const secrets: Secret[] = await call.proper(call.input);
      const shown = (secretId: string) => call.as(call.person).secrets.reveal({ ...call.input, secretId });
      return Promise.all(secrets.map(async (secret) => ({ ...secret, kept: (await shown(secret.id)).clientSecret })));
    },
    caughtBy: ['reveal', 'puts a plaintext that it has shown nowhere else'],
    saying: 'no answer holds a plaintext',
  },
  {
    what: 'does not write down that a plaintext was shown',
    operation: 'apps.history',
    async instead(call) {
      const page = await call.proper(call.input);
      return { ...page, items: page.items.filter(({ action }: HistoryEntry) => action !== 'secret-revealed') };
    },
    caughtBy: ['reveal in the history', 'is written down each time that a plaintext is shown, and only then'],
    saying: 'hints and persons of the entries: expected',
  },
  {
    what: 'takes an inactive secret for a right one',
    operation: 'secrets.check',
    instead: (call) => verdictInstead(call, { inactive: 'right' }),
    caughtBy: ['credential check', 'tells that a secret is inactive'],
    saying: 'the check of the inactive secret: expected',
  },
  {
    what: 'calls a mistyped secret unknown',
    operation: 'secrets.check',
    instead: (call) => verdictInstead(call, { typo: 'unknown' }),
    caughtBy: ['credential check', 'tells a mistyped secret from one that is not there'],
    saying: 'the check of a secret with a wrong character: expected',
  },
  {
    what: 'advises to switch on an app that waits for its review',
    operation: 'secrets.check',
    instead: (call) => verdictInstead(call, { 'under-review': 'app-off' }),
    caughtBy: ['credential check', 'tells that a partner app waits for its review'],
    saying: 'the check before the review: expected',
  },
  {
    what: "names another tenant's app",
    operation: 'secrets.check',
    async instead(call) {
      const theirs = call.as('other-tenant');
      for (const { id: appId, name } of (await theirs.apps.list({ limit: 200 })).items) {
        const { verdict } = await theirs.secrets.check({ ...call.input, appId });
        if (verdict === 'right') return { verdict: 'other-app', secretId: null, appName: name };
      }
      return call.proper(call.input);
    },
    caughtBy: ['credential check', "tells nothing of another tenant's secret"],
    saying: "the check of another tenant's secret: expected",
  },
  {
    what: 'knows deleted secrets',
    operation: 'secrets.check',
    instead: (call) => verdictInstead(call, { unknown: 'inactive' }),
    caughtBy: ['credential check', 'knows a deleted secret no longer'],
    saying: 'the check of the deleted secret: expected',
  },
  {
    what: 'tries a secret out at the token endpoint to check it',
    operation: 'secrets.check',
    async instead(call) {
      const { clientId } = await call.as(call.person).apps.get(call.input);
      call.authenticate(clientId, call.input.credentials.clientSecret);
      return call.proper(call.input);
    },
    caughtBy: ['issuer beside the credential check', 'counts no check as a use'],
    saying: 'the secrets afterwards: expected',
  },
  {
    what: 'writes down each use of a secret',
    operation: 'secrets.list',
    async instead(call) {
      const secrets: Secret[] = await call.proper(call.input);
      const reads = Number(call.memory.get('reads') ?? 0) + 1;
      call.memory.set('reads', reads);
      const later = (at: string) => new Date(Date.parse(at) + reads).toISOString();
      return secrets.map((secret) => ({ ...secret, lastUsedAt: secret.lastUsedAt && later(secret.lastUsedAt) }));
    },
    caughtBy: ['issuer', 'lets the backend tell when a secret was used last, a minute more or less'],
    saying: 'the secret after a second use, which is not written down: expected',
  },
  {
    what: 'never writes down that a secret was used',
    operation: 'secrets.list',
    instead: async (call) => (await call.proper(call.input)).map((secret: Secret) => ({ ...secret, lastUsedAt: null })),
    caughtBy: ['issuer', 'lets the backend tell when a secret was used last, a minute more or less'],
    saying: 'the last use is the use',
  },
  {
    what: 'has an issuer that takes inactive secrets',
    takes: async (question) => ['right', 'inactive'].includes((await checkOf(question)).verdict),
    caughtBy: ['issuer', 'takes the secrets that work, with the client ID of their app, and nothing else'],
    saying: 'what the issuer takes after a deactivation: expected [true,false], got [true,true]',
  },
  {
    what: 'has an issuer that takes a secret whose retirement has come',
    takes: async (question) => ['right', 'inactive'].includes((await checkOf(question)).verdict),
    caughtBy: ['retirement', 'stops a secret when its time has come, until it is activated again'],
    saying: 'what the issuer takes afterwards: expected [true,false], got [true,true]',
  },
  {
    what: 'has an issuer that takes a secret that has run out',
    takes: async (question) => ['right', 'expired'].includes((await checkOf(question)).verdict),
    caughtBy: ['expiry', 'ends a secret for good when its time has come, also the only one'],
    saying: 'what the issuer takes after its end: expected [false], got [true]',
  },
  {
    what: 'has an issuer that takes a client whose app is off',
    takes: async (question) => ['right', 'app-off'].includes((await checkOf(question)).verdict),
    caughtBy: ['issuer', 'takes nothing of an app that is off or gone'],
    saying: 'what the issuer takes of an app that is off: expected [false], got [true]',
  },
  {
    what: 'has an issuer that refuses a secret which is about to retire',
    async takes(question) {
      const { verdict, retiresAt } = await checkOf(question);
      return verdict === 'right' && !retiresAt;
    },
    caughtBy: ['retirement', 'lets one of two secrets work on until a time'],
    saying: 'what the issuer takes before the time has come: expected [true,true], got [false,true]',
  },
];

async function verdictInstead({ proper, input }: FaultyCall, instead: Record<string, string>): Promise<object> {
  const check = await proper(input);
  return { ...check, verdict: instead[check.verdict] ?? check.verdict };
}

const deletedSecret: Secret = {
  ...{ id: 'deleted', createdAt: '2025-05-20T14:09:00.000Z', createdBy: null, hint: 'abcd' },
  status: 'inactive',
};

/** What the backend knows of a client's credentials. */
async function checkOf({
  as,
  clientId,
  clientSecret,
}: FaultyQuestion): Promise<{ verdict: string; retiresAt?: unknown }> {
  const { apps, secrets } = as('developer');
  const [app] = (await apps.list({ search: clientId })).items;
  if (!app) return { verdict: 'unknown' };
  const { verdict, secretId } = await secrets.check({ appId: app.id, credentials: { clientSecret } });
  const secret = (await secrets.list({ appId: app.id })).find(({ id }) => id === secretId);
  return { verdict, retiresAt: secret?.retiresAt };
}

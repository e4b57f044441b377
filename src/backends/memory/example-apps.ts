/** The apps of the scenarios. The four of `guideApps` are the guide's first table, its times (EDT) in UTC. */
import type { ScenarioApp } from './scenarios.js';

/** Two PNGs of 420 by 120 pixels and at most four colours: bars on dark blue, a diamond on plum. */
const barsLogo =
  'iVBORw0KGgoAAAANSUhEUgAAAaQAAAB4AgMAAADAqW5GAAAACVBMVEUfOl////9P0cXJxNCmAAAASklEQVR42u3NoQ0AIAwAwRoM02HYD82UTTcAQYK4G+A/AgAA4Cd9l+Xk5OTk5OTkdKjNMpycnJycnJycrvtOTk5OTk5OTgAAAC8lYldmqBl5DcoAAAAASUVORK5CYII=';
const diamondLogo =
  'iVBORw0KGgoAAAANSUhEUgAAAaQAAAB4AgMAAADAqW5GAAAABlBMVEV6H1z/0Wbu3yP/AAABSUlEQVR42u3asW3DQAwFUB8Qj+B9MsIFMPdfJYhkKZJcufiv4m9cEsRLpDtSt1un0+l0Op0P88UqPVil+kaFRk1U6V5PxVSlmApBjSoEda9CUI8qBPVXiECNpdJETAZqYSJQayEANV6VJmISUC8mALUVikONvdJETHmohelHQK1EAGplWjubeabn9hNnmltr4t0Uh9p7iUPtPnGovZU41D9PGOrQSRjqoBOGOjQShjriRKFOfUShTjZRqFMbUagzTRDq0kUQ6iIThLo0EYS6wsSg3nrIQbGeoJP723P/T+4ZAZ977lnu3k/unQvPEe5s5M577gwLz+XuruHuT+5OCO+57u7u5hFuxgLnRm4W5uZ7bmYJ57Butuzm5W4HAPcablfj9k9upwb3hG736fa5bkcN9+7uWwL3fYT75gN+x+K+zel0Op1OJ5xfvY/mVhSKcPwAAAAASUVORK5CYII=';

const common = { tenantId: 'tenant-harbor', logo: null } as const;

export const guideApps: readonly ScenarioApp[] = [
  {
    ...common,
    id: 'app-my-new-app',
    clientId: '0oamju0l4fwq09yljd7',
    name: 'My New App',
    logo: barsLogo,
    applicationType: 'internal',
    status: 'approved',
    active: true,
    redirectUris: ['https://crm.harbor.example/oauth/callback', 'http://localhost:8123/callback'],
    scopes: ['ziapi:search', 'ziapi:enrich'],
    createdAt: '2025-05-20T14:09:00.000Z',
    updatedAt: '2025-05-20T14:09:00.000Z',
    secrets: [
      {
        id: 'secret-my-new-app-1',
        createdAt: '2025-05-20T14:12:00.000Z',
        createdBy: 'person-developer',
        hint: 'k7Qz',
        status: 'active',
        lastUsedAt: '2025-05-20T14:40:00.000Z',
      },
    ],
  },
  {
    ...common,
    id: 'app-another-app',
    clientId: '0oamju4ff3de7rqdxld7',
    name: 'Another App',
    applicationType: 'internal',
    status: 'approved',
    active: true,
    redirectUris: ['https://reports.harbor.example/signin'],
    scopes: ['ziapi:search'],
    createdAt: '2025-05-20T14:08:00.000Z',
    updatedAt: '2025-05-20T14:08:00.000Z',
    secrets: [
      {
        id: 'secret-another-app-1',
        createdAt: '2025-05-20T14:08:00.000Z',
        createdBy: 'person-developer',
        hint: 'Wd3e',
        status: 'active',
        lastUsedAt: '2025-05-20T09:31:00.000Z',
      },
    ],
  },
  {
    ...common,
    id: 'app-technographic-enrich',
    clientId: '0oame6vb2lrlr5h0ld7',
    name: 'Technographic Enrich',
    logo: diamondLogo,
    applicationType: 'internal',
    status: 'approved',
    active: true,
    redirectUris: ['https://enrich.harbor.example/oauth/callback'],
    scopes: ['ziapi:enrich', 'marketing:audiences'],
    createdAt: '2025-04-22T12:02:00.000Z',
    updatedAt: '2025-05-15T15:06:00.000Z',
    secrets: [
      {
        id: 'secret-technographic-enrich-1',
        createdAt: '2025-04-22T12:05:00.000Z',
        createdBy: 'person-org-admin',
        hint: '9bTx',
        status: 'inactive',
        lastUsedAt: '2025-05-15T15:30:00.000Z',
      },
      {
        id: 'secret-technographic-enrich-2',
        createdAt: '2025-05-15T15:06:00.000Z',
        createdBy: 'person-developer',
        hint: 'mR5a',
        status: 'active',
        lastUsedAt: '2025-05-20T13:55:00.000Z',
      },
    ],
  },
  {
    ...common,
    id: 'app-app-create',
    clientId: '0oalxvb96ltvtq69nhld7',
    name: 'App Create',
    applicationType: 'partner',
    status: 'under-review',
    active: false,
    redirectUris: ['https://partners.harbor.example/zoominfo/callback'],
    scopes: ['ziapi:search', 'marketing:audiences', 'marketing:audience-members'],
    createdAt: '2025-04-29T15:24:00.000Z',
    updatedAt: '2025-04-29T15:24:00.000Z',
    secrets: [
      {
        id: 'secret-app-create-1',
        createdAt: '2025-04-29T15:30:00.000Z',
        createdBy: 'person-developer',
        hint: 'Jc08',
        status: 'active',
        lastUsedAt: '2025-05-19T17:02:00.000Z',
      },
    ],
  },
];

const [internal, , , partner] = guideApps as [ScenarioApp, ScenarioApp, ScenarioApp, ScenarioApp];

export const appsInEachStatus: readonly ScenarioApp[] = [
  variantOf(internal, 'app-approved', { clientId: '0oaapprovedappxx0ld7', name: 'Approved and on' }),
  variantOf(internal, 'app-off', {
    clientId: '0oaswitchedoffxx0ld7',
    name: 'Approved and off',
    active: false,
    logo: null,
    createdAt: '2025-05-19T09:00:00.000Z',
    updatedAt: '2025-05-19T09:00:00.000Z',
  }),
  variantOf(partner, 'app-under-review', { clientId: '0oaunderreviewxx0ld7', name: 'Under review' }),
  variantOf(partner, 'app-not-approved', {
    clientId: '0oanotapprovedxx0ld7',
    name: 'Not approved',
    status: 'not-approved',
    logo: diamondLogo,
    createdAt: '2025-04-22T07:59:00.000Z',
    updatedAt: '2025-04-24T07:59:00.000Z',
  }),
];

const lantern: ScenarioApp = {
  ...partner,
  tenantId: 'tenant-lantern',
  createdAt: '2025-05-12T08:30:00.000Z',
  updatedAt: '2025-05-12T08:30:00.000Z',
  secrets: [{ ...(partner.secrets[0] as ScenarioApp['secrets'][number]), createdBy: 'person-partner' }],
};
const waiting = { state: 'waiting' as const, reason: null, notes: [] };

/** A partner's apps in the states of a review, some of which a reviewer should look at twice. */
export const reviewedApps: readonly ScenarioApp[] = [
  variantOf(lantern, 'app-lantern-sync', {
    clientId: '0oalanternsyncxx0ld7',
    name: 'Lantern Sync',
    logo: diamondLogo,
    status: 'approved',
    active: true,
    redirectUris: ['https://sync.lantern.example/oauth/callback'],
    scopes: ['ziapi:search'],
    updatedAt: '2025-05-18T11:20:00.000Z',
    review: {
      ...waiting,
      kind: 'change',
      submittedAt: '2025-05-18T11:20:00.000Z',
      requested: {
        redirectUris: [
          'https://sync.lantern.example/oauth/callback',
          'https://sync.lanterm.example/oauth/callback',
          'http://localhost:3000/callback',
        ],
        scopes: ['ziapi:search', 'ziapi:enrich'],
      },
    },
  }),
  variantOf(lantern, 'app-lantern-mobile', {
    clientId: '0oalanternmobile0ld7',
    name: 'Lantern Mobile',
    redirectUris: ['com.lantern.mobile:/callback', 'https://zoomlnfo.example/callback'],
    scopes: ['ziapi:search', 'marketing:audiences'],
    review: { ...waiting, kind: 'registration', submittedAt: '2025-05-12T08:30:00.000Z', requested: {} },
  }),
  variantOf(lantern, 'app-lantern-reports', {
    clientId: '0oalanternreport0ld7',
    name: 'Lantern Reports',
    redirectUris: ['https://reports.lantern.example/callback'],
    updatedAt: '2025-05-14T16:05:00.000Z',
    review: {
      kind: 'registration',
      state: 'changes-requested',
      submittedAt: '2025-05-13T09:00:00.000Z',
      requested: {},
      reason: 'Please say in the name what the app is for, and ask for the scopes that it uses only.',
      notes: [
        { path: 'name', text: 'Reports of what?' },
        { path: 'scopes', text: 'A reporting app has no need to manage audiences.' },
      ],
    },
  }),
  variantOf(lantern, 'app-lantern-outreach', {
    clientId: '0oalanternoutrea0ld7',
    name: 'Lantern Outreach',
    status: 'not-approved',
    redirectUris: ['https://outreach.lantern.example/callback'],
    updatedAt: '2025-05-15T10:45:00.000Z',
    review: {
      kind: 'registration',
      state: 'not-approved',
      submittedAt: '2025-05-10T09:00:00.000Z',
      requested: {},
      reason: 'The app resells contact data, which the partner terms do not allow.',
      notes: [],
    },
  }),
];

/** The same app under another id, its secrets too. */
export function variantOf(app: ScenarioApp, id: string, changes: Partial<ScenarioApp>): ScenarioApp {
  const secrets = app.secrets.map((secret, index) => ({ ...secret, id: `${id}-secret-${index + 1}` }));
  return { ...app, secrets, ...changes, id };
}

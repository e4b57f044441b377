/**
 * Made-up organisations, people and apps, as plain data: for the memory backend, the stories, the tests and the
 * seed of a development server. Nothing here is secret: of client secrets there is the hint alone.
 */
import type { AppStatus, ApplicationType } from '../../contract/app.js';
import type { Metadata } from '../../contract/metadata.js';
import type { AppReview } from '../../contract/review.js';
import { appsInEachStatus, guideApps, reviewedApps, variantOf } from './example-apps.js';

export interface Tenant {
  id: string;
  name: string;
  /** Package ids, as in `Viewer`. */
  packages: readonly string[];
  /** Whom to ask for a package or a subscription. */
  contact: { name: string; email: string | null } | null;
}

export interface Person {
  /** Also the `sub` of their tokens at the local issuer. */
  id: string;
  tenantId: string;
  name: string;
  email: string;
  subscriptions: readonly string[];
  roles: readonly string[];
  /** ISO 8601, UTC, with milliseconds; absent unless they have asked for access and wait. */
  accessRequestedAt?: string;
}

export interface ScenarioSecret {
  id: string;
  /** ISO 8601, UTC, with milliseconds. */
  createdAt: string;
  /** A person's id. */
  createdBy: string;
  hint: string;
  status: 'active' | 'inactive';
  /** ISO 8601, UTC, with milliseconds; never or none where absent. */
  lastUsedAt?: string;
  expiresAt?: string;
  retiresAt?: string;
}

export interface ScenarioApp {
  id: string;
  tenantId: string;
  clientId: string;
  name: string;
  /** The file's bytes in base64, as in `AppDraft`. */
  logo: string | null;
  applicationType: ApplicationType;
  status: AppStatus;
  active: boolean;
  redirectUris: readonly string[];
  scopes: readonly string[];
  /** None unless told. */
  metadata?: Metadata;
  /** ISO 8601, UTC, with milliseconds. */
  createdAt: string;
  updatedAt: string;
  /** Oldest first. */
  secrets: readonly ScenarioSecret[];
  /** Where it is left out, a partner app's first review stands as its status says. */
  review?: Omit<AppReview, 'id'>;
}

/** What a memory backend starts with. */
export interface Scenario {
  tenants: readonly Tenant[];
  people: readonly Person[];
  apps: readonly ScenarioApp[];
  /** The id of the person who is signed in unless another is named. */
  viewer: string;
}

/** Harbor lacks the Copilot package and Juniper has it, so that a locked scope and its open twin can both be seen. */
export const tenants = {
  harbor: {
    id: 'tenant-harbor',
    name: 'Harbor Analytics',
    packages: ['enterprise-api'],
    contact: { name: 'Olivia Chen', email: 'olivia.chen@harbor.example' },
  },
  juniper: {
    id: 'tenant-juniper',
    name: 'Juniper Robotics',
    packages: ['enterprise-api', 'copilot'],
    contact: { name: 'Ines Duarte', email: 'ines.duarte@juniper.example' },
  },
  /** A partner, whose apps other organisations use. */
  lantern: {
    id: 'tenant-lantern',
    name: 'Lantern Partners',
    packages: ['enterprise-api'],
    contact: { name: 'Lena Hoff', email: 'lena.hoff@lantern.example' },
  },
  marble: { id: 'tenant-marble', name: 'Marble Studio', packages: [], contact: null },
  zoominfo: { id: 'tenant-zoominfo', name: 'ZoomInfo', packages: ['enterprise-api', 'copilot'], contact: null },
} as const satisfies Record<string, Tenant>;

export const people = {
  'org-admin': {
    id: 'person-org-admin',
    tenantId: 'tenant-harbor',
    name: 'Olivia Chen',
    email: 'olivia.chen@harbor.example',
    subscriptions: ['devportal'],
    roles: ['org-admin'],
  },
  developer: {
    id: 'person-developer',
    tenantId: 'tenant-harbor',
    name: 'Daniel Ortiz',
    email: 'daniel.ortiz@harbor.example',
    subscriptions: ['devportal'],
    roles: [],
  },
  'no-subscription': {
    id: 'person-no-subscription',
    tenantId: 'tenant-harbor',
    name: 'Nora Lindqvist',
    email: 'nora.lindqvist@harbor.example',
    subscriptions: [],
    roles: [],
  },
  reviewer: {
    id: 'person-reviewer',
    tenantId: 'tenant-zoominfo',
    name: 'Ravi Menon',
    email: 'ravi.menon@zoominfo.example',
    subscriptions: ['devportal'],
    roles: ['reviewer'],
  },
  'other-reviewer': {
    id: 'person-other-reviewer',
    tenantId: 'tenant-zoominfo',
    name: 'Rosa Klein',
    email: 'rosa.klein@zoominfo.example',
    subscriptions: ['devportal'],
    roles: ['reviewer'],
  },
  partner: {
    id: 'person-partner',
    tenantId: 'tenant-lantern',
    name: 'Priya Nair',
    email: 'priya.nair@lantern.example',
    subscriptions: ['sales', 'devportal'],
    roles: [],
  },
  'other-tenant': {
    id: 'person-other-tenant',
    tenantId: 'tenant-juniper',
    name: 'Ines Duarte',
    email: 'ines.duarte@juniper.example',
    subscriptions: ['devportal'],
    roles: [],
  },
  'no-package': {
    id: 'person-no-package',
    tenantId: 'tenant-marble',
    name: 'Paul Weber',
    email: 'paul.weber@marble.example',
    subscriptions: ['devportal'],
    roles: [],
  },
} as const satisfies Record<string, Person>;

/** Colleagues of the org admin, some of whom have asked for access. */
function colleagues(count: number): Person[] {
  const first = ['Amara', 'Ben', 'Chloé', 'Dmitri', 'Elif', 'Farid', 'Grace', 'Hiro', 'Isla', 'João'];
  const last = ['Adeyemi', 'Brandt', 'Costa', 'Dubois', 'Eriksen', 'Fischer', 'García'];
  return Array.from({ length: count }, (_, index) => {
    const name = `${first[index % first.length] ?? ''} ${last[index % last.length] ?? ''}`;
    const number = String(index + 1).padStart(5, '0');
    return {
      id: `person-colleague-${number}`,
      tenantId: tenants.harbor.id,
      name,
      email: `colleague.${number}@harbor.example`,
      subscriptions: index % 3 === 0 ? ['sales', 'devportal'] : index % 3 === 1 ? ['sales'] : [],
      roles: [],
      // Who has the DevPortal asks for nothing.
      ...(index % 5 === 2 &&
        index % 3 > 0 && { accessRequestedAt: new Date(Date.UTC(2025, 4, 1 + (index % 28))).toISOString() }),
    };
  });
}

const everyone = { tenants: Object.values(tenants), people: Object.values(people) };

export const scenarios = {
  /** The guide's four example apps. */
  guide: { ...everyone, apps: guideApps, viewer: people.developer.id },
  empty: { ...everyone, apps: [], viewer: people.developer.id },
  /** One app in each state that an app can be in. */
  statuses: { ...everyone, apps: appsInEachStatus, viewer: people.developer.id },
  /** Partner apps in every state of a review, as a reviewer finds them. */
  reviews: { ...everyone, apps: [...guideApps, ...reviewedApps], viewer: people.reviewer.id },
  /** An org admin's people, two of whom have asked for access. */
  users: {
    ...everyone,
    people: [...everyone.people, ...colleagues(12)],
    apps: guideApps,
    viewer: people['org-admin'].id,
  },
  'no-subscription': { ...everyone, apps: guideApps, viewer: people['no-subscription'].id },
  'no-package': { ...everyone, apps: guideApps, viewer: people['no-package'].id },
} satisfies Record<string, Scenario>;

/** As many apps as told, an hour between two changes, every state among them. The same count gives the same apps. */
export function manyApps(count: number): Scenario {
  const newest = Date.parse('2025-05-20T14:09:00.000Z');
  const apps = Array.from({ length: count }, (_, index): ScenarioApp => {
    const pattern = appsInEachStatus[index % appsInEachStatus.length] as ScenarioApp;
    const number = String(index + 1).padStart(6, '0');
    const changed = new Date(newest - index * 3_600_000).toISOString();
    return variantOf(pattern, `many-app-${number}`, {
      clientId: `0oamany00000${number}ld7`,
      name: `Example App ${index + 1}`,
      createdAt: changed,
      updatedAt: changed,
    });
  });
  return { ...everyone, apps, viewer: people.developer.id };
}

/** As many colleagues of the org admin as told. */
export function manyPeople(count: number): Scenario {
  return { ...scenarios.users, people: [...everyone.people, ...colleagues(count)] };
}

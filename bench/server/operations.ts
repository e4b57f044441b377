/** The requests that are measured, and which of their statements is the main one. */
import type { Population } from './data.js';

export interface Caller {
  user: string;
  tenant: string;
}

export interface Operation {
  name: string;
  title: string;
  method: 'GET' | 'POST';
  path: string;
  /** Of the statement that the floor makes do with. */
  main: RegExp;
  /** From whom the requests come, in turn. */
  callers(population: Population): Caller[];
  /** Made anew for each request. */
  body?: (serial: string) => Record<string, unknown>;
  /** Whether there is anything to measure with so many apps. */
  applies?: (population: Population) => boolean;
}

const personOf = (tenant: string): Caller => ({ user: `user-1-of-${tenant}`, tenant });

/** Fifty organisations all over the table. */
function ordinary({ tenants, large }: Population): Caller[] {
  const first = large > 0 ? 2 : 1;
  const count = Math.min(50, tenants - first + 1);
  const step = Math.floor((tenants - first + 1) / count);
  return Array.from({ length: count }, (_, index) => personOf(`tenant-${first + index * step}`));
}

const theLarge = () => [personOf('tenant-1')];
const hasLarge = ({ large }: Population) => large > 0;
const listed = /"sort_key"/;

export const operations: readonly Operation[] = [
  { name: 'token', title: 'token check', method: 'GET', path: '/viewer', main: /from "users"/, callers: ordinary },
  { name: 'list', title: 'list', method: 'GET', path: '/apps?limit=50', main: listed, callers: ordinary },
  {
    ...{ name: 'search', title: 'search', method: 'GET', path: '/apps?limit=50&search=app%2077' },
    ...{ main: listed, callers: ordinary },
  },
  {
    ...{ name: 'list-large', title: 'list, of 100,000 apps', method: 'GET', path: '/apps?limit=50' },
    ...{ main: listed, callers: theLarge, applies: hasLarge },
  },
  {
    ...{
      name: 'search-large',
      title: 'search, of 100,000 apps',
      method: 'GET',
      path: '/apps?limit=50&search=app%2077',
    },
    ...{ main: listed, callers: theLarge, applies: hasLarge },
  },
  {
    ...{ name: 'create', title: 'create', method: 'POST', path: '/apps', main: /insert into "apps"/ },
    callers: () => Array.from({ length: 20 }, (_, index) => personOf(`creator-${index + 1}`)),
    body: (serial) => ({
      name: `Created App ${serial}`,
      logo: null,
      applicationType: 'internal',
      redirectUris: ['https://app.example/oauth/callback'],
      scopes: ['ziapi:search', 'ziapi:enrich'],
    }),
  },
];

/** What is measured beside what, without what makes it. */

export interface Side {
  title: string;
  /** Whether its rows are in its script, or asked for. */
  rows: 'page' | 'fetched' | 'none';
}

export const titles = {
  bare: { title: 'bare Lit, the floor', rows: 'page' },
  ours: { title: '`zi-app-list`', rows: 'page' },
  oursByScript: { title: '`dist/cdn/devportal.js`', rows: 'page' },
  bareFetched: { title: 'bare Lit', rows: 'fetched' },
  oursFetched: { title: '`zi-app-list` with the HTTP backend', rows: 'fetched' },
  oursFetchedByScript: { title: '`dist/cdn/devportal.js`', rows: 'fetched' },
  vaadin: { title: 'vaadin-grid', rows: 'fetched' },
  workos: { title: 'WorkOS API keys', rows: 'fetched' },
  descope: { title: 'Descope access keys', rows: 'fetched' },
  clerk: { title: 'Clerk API keys', rows: 'fetched' },
  okta: { title: 'Okta sign-in, its first form', rows: 'none' },
} satisfies Record<string, Side>;

export type SideName = keyof typeof titles;

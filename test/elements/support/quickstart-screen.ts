/** `<zi-quickstart>` on data of its own. */
import '../../../src/define/quickstart.js';

import { fixture, html } from '@open-wc/testing';

import type { Session } from '../../../src/auth/session.js';
import type { MemoryStore } from '../../../src/backends/memory/memory-backend.js';
import { type Scenario, scenarios } from '../../../src/backends/memory/scenarios.js';
import type { DevPortalBackend } from '../../../src/contract/backend.js';
import type { ZiQuickstart } from '../../../src/elements/quickstart/quickstart.js';
import { createPortal } from '../../../src/portal/portal.js';
import { Screen } from './forms.js';
import { type Stage, stage } from './stage.js';

/** Its client ID and its one redirect URI in the guide. */
export const appId = 'app-technographic-enrich';
export const clientId = '0oame6vb2lrlr5h0ld7';
export const registered = 'https://enrich.harbor.example/oauth/callback';

export interface QuickstartOptions {
  scenario?: Scenario;
  session?: Session;
  appId?: string;
  /** Plans failures and waits before the first call. */
  prepare?: (store: MemoryStore) => void;
  /** Another backend in place of the memory's. */
  backend?: (memory: DevPortalBackend) => DevPortalBackend;
}

export interface QuickstartScreen extends Stage {
  host: ZiQuickstart;
  screen: Screen;
  /** What another tab of the same person would use. */
  backend: DevPortalBackend;
}

export async function openQuickstart(options: QuickstartOptions = {}): Promise<QuickstartScreen> {
  const { scenario = scenarios.guide, session, prepare, backend } = options;
  const set = stage({ scenario, ...(session && { session }) });
  prepare?.(set.store);
  const portal = backend
    ? createPortal({
        ...set.portal,
        backend: backend(set.portal.backend),
        session,
        locale: 'en-US',
        timeZone: 'UTC',
      } as never)
    : set.portal;
  const host = await fixture<ZiQuickstart>(
    html`<zi-quickstart app-id=${options.appId ?? appId} .portal=${portal}></zi-quickstart>`,
  );
  return { ...set, host, screen: new Screen(host), backend: set.store.as(scenario.viewer) };
}

/** With everything that is read there. */
export async function loadedQuickstart(options?: QuickstartOptions): Promise<QuickstartScreen> {
  const opened = await openQuickstart(options);
  await opened.screen.find('heading', 'Sign people in');
  return opened;
}

/** The guide, with other redirect URIs for the app. */
export function withUris(...redirectUris: string[]): Scenario {
  const { guide } = scenarios;
  return { ...guide, apps: guide.apps.map((app) => (app.id === appId ? { ...app, redirectUris } : app)) };
}

/** The program on screen. */
export function program(screen: Screen): string {
  return screen.get('region', /^Program in/).textContent;
}

/** `<zi-app-details>` with its form: the same fields as in `<zi-create-app>`. */
import '../../../src/define/app-details.js';

import { fixture, html } from '@open-wc/testing';

import { people, type Scenario, scenarios } from '../../../src/backends/memory/scenarios.js';
import type { App } from '../../../src/contract/app.js';
import type { DevPortalBackend } from '../../../src/contract/backend.js';
import type { ZiAppDetails } from '../../../src/elements/app-details/app-details.js';
import { createPortal, type Portal } from '../../../src/portal/portal.js';
import { AppDetailsDriver } from './app-details-driver.js';
import { FormScreen } from './create-app-screen.js';
import { type Stage, stage, type StageOptions } from './stage.js';

/** A partner's apps in every state of a review, as their owner sees them. */
export const partner: Scenario = { ...scenarios.reviews, viewer: people.partner.id };

export interface OpenDetails extends Stage {
  host: ZiAppDetails;
  details: AppDetailsDriver;
  form: FormScreen<ZiAppDetails>;
  /** The app as the backend has it. */
  stored: () => Promise<App>;
  /** What somebody else of the same organization would use. */
  colleague: DevPortalBackend;
}

export interface DetailsOptions extends StageOptions {
  view?: 'edit' | 'secrets';
  /** Takes parts of the backend away. */
  without?: (backend: DevPortalBackend) => DevPortalBackend;
}

export async function openDetails(appId: string, options: DetailsOptions = {}): Promise<OpenDetails> {
  const { view = '', without, ...rest } = options;
  const set = stage(rest);
  const portal = without ? createPortal({ backend: without(set.portal.backend) }) : set.portal;
  const host = await place(portal, appId, view);
  const viewer = rest.viewer ?? rest.scenario?.viewer ?? scenarios.guide.viewer;
  const other = viewer === people.partner.id ? viewer : people['org-admin'].id;
  return {
    ...set,
    portal,
    host,
    details: new AppDetailsDriver(host),
    form: new FormScreen(host),
    stored: () => set.store.as(viewer).apps.get({ appId }),
    colleague: set.store.as(other),
  };
}

export function place(portal: Portal, appId: string, view: '' | 'edit' | 'secrets' = ''): Promise<ZiAppDetails> {
  return fixture<ZiAppDetails>(html`<zi-app-details .portal=${portal} app-id=${appId} view=${view}></zi-app-details>`);
}

/** With the form open. */
export async function openEdit(appId: string, options: DetailsOptions = {}): Promise<OpenDetails> {
  const opened = await openDetails(appId, { ...options, view: 'edit' });
  await opened.form.ready();
  return opened;
}

export function save(details: AppDetailsDriver, name: string | RegExp = /^Save/): void {
  const button = details.get('button', name);
  button.focus();
  button.click();
}

/** What saving will do, a sentence each. */
export function effects(details: AppDetailsDriver): string[] {
  const found = details.root.querySelector('[part~=effects]');
  const lines = [...(found?.querySelectorAll('li') ?? [])];
  return (lines.length > 0 ? lines : [...(found?.querySelectorAll('p:not(.hint)') ?? [])]).map(({ textContent }) =>
    textContent.trim(),
  );
}

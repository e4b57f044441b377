/** `<zi-secret-manager>` on data of its own, with a clipboard that can be read and refused. */
import '../../../src/define/secret-manager.js';

import { expect, fixture, html } from '@open-wc/testing';

import type { MemoryStore } from '../../../src/backends/memory/memory-backend.js';
import { type Scenario, type ScenarioSecret, scenarios } from '../../../src/backends/memory/scenarios.js';
import type { DevPortalBackend } from '../../../src/contract/backend.js';
import type { ZiSecretManager } from '../../../src/elements/secret-manager/secret-manager.js';
import type { Portal } from '../../../src/portal/portal.js';
import { eventually, Screen } from './forms.js';
import { type Stage, stage, type StageOptions } from './stage.js';
import { folded } from './text.js';

/** Its secrets in the guide: `…9bTx` inactive, `…mR5a` active. */
export const appId = 'app-technographic-enrich';
export const dialogTitle = 'Your new client secret';

export interface SecretOptions extends Omit<StageOptions, 'viewer'> {
  /** Plans failures and waits before the first call. */
  prepare?: (store: MemoryStore) => unknown;
}

export interface SecretScreen extends Stage {
  host: ZiSecretManager;
  screen: Screen;
  /** What another tab of the same person would use. */
  backend: DevPortalBackend;
}

export async function openSecrets({ prepare, ...options }: SecretOptions = {}): Promise<SecretScreen> {
  const { scenario = scenarios.guide } = options;
  const set = stage(options);
  cleanups.push(() => {
    set.store.dispose();
  });
  await prepare?.(set.store);
  const host = await addManager(set.portal);
  return { ...set, host, screen: new Screen(host), backend: set.store.as(scenario.viewer) };
}

/** One more on the page. */
export function addManager(portal: Portal): Promise<ZiSecretManager> {
  return fixture<ZiSecretManager>(html`<zi-secret-manager app-id=${appId} .portal=${portal}></zi-secret-manager>`);
}

/** The guide, with other secrets for the app. */
export function withSecrets(change: (secrets: readonly ScenarioSecret[]) => readonly ScenarioSecret[]): Scenario {
  const { guide } = scenarios;
  return {
    ...guide,
    apps: guide.apps.map((app) => (app.id === appId ? { ...app, secrets: change(app.secrets) } : app)),
  };
}

/** One, active: `…mR5a`. */
export const oneSecret = withSecrets((secrets) => secrets.slice(-1));
export const twoActive = withSecrets((secrets) => secrets.map((secret) => ({ ...secret, status: 'active' })));

export const hour = 3_600_000;
export const day = 24 * hour;
/** ISO 8601, so many milliseconds from now. */
export const ahead = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();
export const ago = (milliseconds: number): string => ahead(-milliseconds);

/** Two active secrets: `…9bTx`, half a year old, and `…mR5a`, an hour old and never used, each with changes. */
export function rotating(old: Partial<ScenarioSecret> = {}, next: Partial<ScenarioSecret> = {}): Scenario {
  const common = { createdBy: 'person-developer', status: 'active' } as const;
  return withSecrets(() => [
    { id: 'old', createdAt: ago(180 * day), hint: '9bTx', ...common, ...old },
    { id: 'next', createdAt: ago(hour), hint: 'mR5a', ...common, ...next },
  ]);
}

/** With the dialog of a new secret open. */
export async function openIssued(
  options: SecretOptions = { scenario: oneSecret },
): Promise<SecretScreen & { plaintext: string }> {
  const opened = await openSecrets(options);
  const plaintext = await generate(opened.screen);
  return { ...opened, plaintext };
}

/** Answers the plaintext on screen. */
export async function generate(screen: Screen): Promise<string> {
  const button = await screen.find('button', 'Generate New Secret');
  button.focus();
  button.click();
  return shownSecret(screen);
}

export async function shownSecret(screen: Screen): Promise<string> {
  await screen.find('dialog', dialogTitle);
  return screen.get<HTMLInputElement>('textbox', 'Client secret').value;
}

/** What the table says of each secret. */
export async function rows(screen: Screen): Promise<string[]> {
  await screen.find('table', 'Client Secrets');
  return screen
    .all('row')
    .slice(1)
    .map((row) => `${/ends with (\S+)/.exec(row.textContent)?.[1]} ${row.querySelector('.badge')?.textContent}`);
}

/** The guide's steps, each with how it stands: `Put it to use (Next)`. Empty where there is no guide. */
export async function guide(screen: Screen): Promise<string[]> {
  await screen.find('table', 'Client Secrets');
  return screen.all('listitem').map((step) => folded(step.querySelector('p')?.textContent));
}

/** Waits until the guide stands like this. */
export async function guideStands(screen: Screen, ...steps: string[]): Promise<void> {
  await eventually(async () => {
    expect(await guide(screen)).to.deep.equal(steps);
  });
}

/** As a backend that records no use of secrets. */
export function withoutUses(backend: DevPortalBackend): DevPortalBackend {
  const list: DevPortalBackend['secrets']['list'] = async (input, options) =>
    (await backend.secrets.list(input, options)).map(({ lastUsedAt: _, ...secret }) => secret);
  return { ...backend, secrets: { ...backend.secrets, list } };
}

/** Puts a clipboard in the browser's place. */
export function clipboard(): { texts: string[]; deny: () => void } {
  const texts: string[] = [];
  let denied = false;
  const writeText = async (text: string): Promise<void> => {
    if (denied) throw new DOMException('Write permission denied.', 'NotAllowedError');
    texts.push(text);
  };
  Object.defineProperty(navigator.clipboard, 'writeText', { configurable: true, value: writeText });
  cleanups.push(() => {
    Reflect.deleteProperty(navigator.clipboard, 'writeText');
  });
  return {
    texts,
    deny: () => {
      denied = true;
    },
  };
}

const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

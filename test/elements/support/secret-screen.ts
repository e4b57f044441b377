/** `<zi-secret-manager>` on data of its own, with a clipboard that can be read and refused. */
import '../../../src/define/secret-manager.js';

import { fixture, html } from '@open-wc/testing';

import type { Session } from '../../../src/auth/session.js';
import type { MemoryStore } from '../../../src/backends/memory/memory-backend.js';
import { type Scenario, type ScenarioSecret, scenarios } from '../../../src/backends/memory/scenarios.js';
import type { DevPortalBackend } from '../../../src/contract/backend.js';
import type { ZiSecretManager } from '../../../src/elements/secret-manager/secret-manager.js';
import { Screen } from './forms.js';
import { type Stage, stage } from './stage.js';

/** Its secrets in the guide: `…9bTx` inactive, `…mR5a` active. */
export const appId = 'app-technographic-enrich';
export const dialogTitle = 'Your new client secret';

export interface SecretOptions {
  scenario?: Scenario;
  session?: Session;
  /** Plans failures and waits before the first call. */
  prepare?: (store: MemoryStore) => void;
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
  prepare?.(set.store);
  const host = await fixture<ZiSecretManager>(
    html`<zi-secret-manager app-id=${appId} .portal=${set.portal}></zi-secret-manager>`,
  );
  return { ...set, host, screen: new Screen(host), backend: set.store.as(scenario.viewer) };
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

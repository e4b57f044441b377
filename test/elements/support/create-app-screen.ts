/** `<zi-create-app>` on data of its own: what it takes to fill it in, and what it holds. */
import '../../../src/define/create-app.js';

import { fixture, html } from '@open-wc/testing';

import type { Session } from '../../../src/auth/session.js';
import type { MemoryStore } from '../../../src/backends/memory/memory-backend.js';
import { type Scenario, scenarios } from '../../../src/backends/memory/scenarios.js';
import type { App, AppDraft } from '../../../src/contract/app.js';
import type { DevPortalBackend } from '../../../src/contract/backend.js';
import type { ZiCreateApp } from '../../../src/elements/create-app/create-app.js';
import type { Portal } from '../../../src/portal/portal.js';
import { choose, eventually, fill, imageFile, Screen } from './forms.js';
import { type Stage, stage } from './stage.js';

export interface FormOptions {
  scenario?: Scenario;
  /** A person's id; the scenario's own viewer unless told. */
  viewer?: string;
  session?: Session;
  /** Plans failures and waits before the first call. */
  prepare?: (store: MemoryStore) => void;
}

/** What is in the form. */
export interface FormContent {
  name: string;
  /** `internal` or `partner`. */
  type: string | undefined;
  uris: string[];
  scopes: string[];
  /** What is said of the chosen logo, such as "420 × 120 px, 8 kB". */
  logo: string | undefined;
}

export const goodDraft = {
  name: 'My Internal App',
  applicationType: 'internal',
  redirectUris: ['https://app.example/callback'],
  scopes: ['ziapi:search'],
};

/** The form as its users meet it. */
export class FormScreen<Host extends HTMLElement = ZiCreateApp> extends Screen<Host> {
  static async show(portal: Portal): Promise<FormScreen> {
    return new FormScreen(await fixture<ZiCreateApp>(html`<zi-create-app .portal=${portal}></zi-create-app>`));
  }

  async ready(): Promise<this> {
    await this.find('textbox', /^App Integration Name/);
    return this;
  }

  get name(): HTMLElement {
    return this.get('textbox', /^App Integration Name/);
  }

  uri(number: number): HTMLElement {
    return this.get('textbox', `Sign-in redirect URI ${number}`);
  }

  get uris(): HTMLElement[] {
    return this.all('textbox', /^Sign-in redirect URI/);
  }

  type(type: 'internal' | 'partner'): HTMLElement {
    return this.get('radio', type === 'internal' ? /^For internal use only/ : /^For partner and internal use/);
  }

  /** By the words of its label; a file input has no role. */
  get logo(): HTMLInputElement {
    const label = [...this.root.querySelectorAll('label')].find(({ textContent }) => /Select a file/.test(textContent));
    return label?.control as HTMLInputElement;
  }

  get dropZone(): HTMLElement {
    return this.logo.closest<HTMLElement>('[part~=drop]')!;
  }

  /** Opens the categories, as their scopes are hidden at first. */
  get scopesGroup(): HTMLElement {
    for (const details of this.root.querySelectorAll('details')) details.open = true;
    return this.get('group', 'Scopes');
  }

  scope(name: string): HTMLInputElement {
    return this.scopesGroup.querySelector<HTMLInputElement>(`input[value="${name}"]`)!;
  }

  /** What is wrong with a field: said at it, and only where it is marked as invalid. */
  problemAt(field: Element): string {
    if (field.localName !== 'fieldset' && field.getAttribute('aria-invalid') !== 'true') return '';
    const ids = (field.getAttribute('aria-describedby') ?? '').split(' ');
    return ids
      .filter((id) => id.startsWith('problem-'))
      .map((id) => this.root.getElementById(id)?.textContent.trim())
      .join(' ');
  }

  /** Every problem on screen. */
  get problems(): string[] {
    return [...this.root.querySelectorAll('[part~=problem]')].map(({ textContent }) => textContent.trim());
  }

  get content(): FormContent {
    const checked = [...this.root.querySelectorAll<HTMLInputElement>('input:checked')];
    return {
      name: (this.name as HTMLInputElement).value,
      type: checked.find(({ type }) => type === 'radio')?.value,
      uris: this.uris.map((input) => (input as HTMLInputElement).value),
      scopes: checked.filter(({ name }) => name === 'scope').map(({ value }) => value),
      logo: /\d+ × \d+ px, \d+ kB/.exec(this.text)?.[0],
    };
  }

  /** Types and chooses the parts that are given, as a person would. */
  async fill({ name, applicationType, redirectUris, scopes }: Partial<AppDraft>): Promise<void> {
    if (name !== undefined) fill(this.name, name);
    if (applicationType === 'internal' || applicationType === 'partner') this.type(applicationType).click();
    for (const [index, uri] of (redirectUris ?? []).entries()) {
      if (index >= this.uris.length) this.get('button', 'Add URI').click();
      fill(await this.find('textbox', `Sign-in redirect URI ${index + 1}`), uri);
    }
    for (const scope of scopes ?? []) this.scope(scope).click();
  }

  async chooseLogo(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    choose(this.logo, imageFile(bytes));
    await eventually(() => {
      if (!/Remove logo/.test(this.text)) throw new Error('The file is still read');
    });
  }

  /** The focus goes to the button first, as it does where a person presses it. */
  create(): void {
    const button = this.get('button', 'Create');
    button.focus();
    button.click();
  }
}

export interface OpenForm extends Stage {
  host: ZiCreateApp;
  screen: FormScreen;
  /** What another tab of the same person would use. */
  backend: DevPortalBackend;
  apps: () => Promise<App[]>;
}

/** The form on screen, once it can be filled in. */
export async function openForm(options: FormOptions = {}): Promise<OpenForm> {
  const opened = await placeForm(options);
  await opened.screen.ready();
  return opened;
}

/** The element, whatever it shows. */
export async function placeForm({ prepare, ...options }: FormOptions = {}): Promise<OpenForm> {
  const { scenario = scenarios.empty, viewer = scenario.viewer } = options;
  const set = stage({ ...options, scenario });
  cleanups.push(() => {
    set.store.dispose();
  });
  prepare?.(set.store);
  const screen = await FormScreen.show(set.portal);
  const backend = set.store.as(viewer);
  const apps = async (): Promise<App[]> => (await backend.apps.list({})).items;
  return { ...set, host: screen.host, screen, backend, apps };
}

// A page that another one hides gets no frames, and test pages can lie behind each other: the form must not wait for one.
const frame = globalThis.requestAnimationFrame.bind(globalThis);
globalThis.requestAnimationFrame = (draw): number =>
  document.hidden ? window.setTimeout(draw, 16, performance.now()) : frame(draw);

const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
  sessionStorage.clear();
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One fenced block of the docs, wherever it stands first. */
export interface Snippet {
  file: string;
  line: number;
  /** Such as `html`. */
  language: string;
  /** How it is run; empty where the fence does not say. */
  run: string;
  /** Names of `givens`. */
  given: string[];
  /** What it has to write in Node. */
  prints: string | undefined;
  text: string;
}

/** What snippets take as given, as TypeScript that goes before them. */
export const givens: Readonly<Record<string, string>> = {
  backend: `
    import * as givenMemory from '@zoominfo/devportal-elements/backends/memory';
    import * as givenScenarios from '@zoominfo/devportal-elements/backends/memory/scenarios';
    const backend = givenMemory.createMemoryBackend({ scenario: givenScenarios.scenarios.guide });`,
  session: `
    import * as givenSession from '@zoominfo/devportal-elements/auth/host-session';
    const session = givenSession.createHostSession({ getAccessToken: () => 'a token' });`,
  portal: `
    import * as givenPortal from '@zoominfo/devportal-elements';
    import * as givenStore from '@zoominfo/devportal-elements/backends/memory';
    import * as givenData from '@zoominfo/devportal-elements/backends/memory/scenarios';
    const portal = givenPortal.createPortal({
      backend: givenStore.createMemoryBackend({ scenario: givenData.scenarios.guide }),
    });`,
  vault: `
    const vault = { put: async (id: string, secret: string, options: { signal: AbortSignal }): Promise<void> => {} };`,
  'okta-auth': `
    const oktaAuth = {
      getAccessToken: () => 'a token',
      getOrRenewAccessToken: () => Promise.resolve('a token'),
      signInWithRedirect: () => Promise.resolve(),
      signOut: () => Promise.resolve(true),
      authStateManager: { subscribe: () => {}, unsubscribe: () => {} },
    };`,
  list: `
    import '@zoominfo/devportal-elements/define/app-list';
    import * as givenForList from '@zoominfo/devportal-elements';
    import * as givenListMemory from '@zoominfo/devportal-elements/backends/memory';
    import * as givenListData from '@zoominfo/devportal-elements/backends/memory/scenarios';
    if (globalThis.document) {
      givenForList.configure(givenForList.createPortal({ backend: givenListMemory.createMemoryBackend({ scenario: givenListData.scenarios.guide }) }));
    }
    const list = globalThis.document?.body.appendChild(document.createElement('zi-app-list'));`,
  'create-form': `
    import '@zoominfo/devportal-elements/define/create-app';
    import * as givenForForm from '@zoominfo/devportal-elements';
    import * as givenFormMemory from '@zoominfo/devportal-elements/backends/memory';
    import * as givenFormData from '@zoominfo/devportal-elements/backends/memory/scenarios';
    if (globalThis.document) {
      givenForForm.configure(givenForForm.createPortal({ backend: givenFormMemory.createMemoryBackend({ scenario: givenFormData.scenarios.guide }) }));
    }
    const createForm = globalThis.document?.body.appendChild(document.createElement('zi-create-app'));`,
  details: `
    import '@zoominfo/devportal-elements/define/app-details';
    const details = globalThis.document?.body.appendChild(document.createElement('zi-app-details'));
    details?.setAttribute('app-id', 'app-technographic-enrich');`,
  teams: `
    const teams = { problem: (value: string): string | undefined => (value ? undefined : 'Which team?') };`,
  crm: `
    const crm = { put: async (app: object, options: { signal: AbortSignal }) => ({ message: 'Synced' }) };`,
  archive: `
    const archive = async (): Promise<void> => {};`,
  addresses: `
    const [url, issuer, id] = ['https://api.example/api/v1', 'https://example.okta.com/oauth2/default', 'client'];`,
  'app-list': `
    import '@zoominfo/devportal-elements/define/app-list';
    if (globalThis.document) document.body.append(document.createElement('zi-app-list'));`,
};

/** Held to by server/test/operators-guide.test.ts. */
const operatorsGuide = join('docs', 'outlines', 'server.md');

/** Every snippet of the docs once, as most of those in README.md come from docs/. */
export function snippets(): Snippet[] {
  const pages = ['docs', '.changeset'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const files = [
    'README.md',
    'llms.txt',
    'CHANGELOG.md',
    ...pages.filter((file) => file.endsWith('.md') && file !== operatorsGuide),
  ];
  const found = new Map<string, Snippet>();
  for (const snippet of files.flatMap(snippetsIn)) {
    const key = `${snippet.language} ${snippet.run} ${snippet.text}`;
    if (!found.has(key)) found.set(key, snippet);
  }
  return [...found.values()];
}

function snippetsIn(file: string): Snippet[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^( *)```(.*)\n([\s\S]*?)^\1```$/gm)].map((match) => {
    const [, indent = '', info = '', body = ''] = match;
    const [language = '', ...words] = info.split(/\s+/);
    const options = new Map(words.map((word) => word.split('=') as [string, string]));
    return {
      file,
      line: text.slice(0, match.index).split('\n').length,
      language,
      run: options.get('run') ?? '',
      given: (options.get('given') ?? '').split(',').filter(Boolean),
      prints: options.get('prints'),
      text: body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    };
  });
}

/** The snippet behind what it takes as given. */
export function moduleOf({ given, text }: Snippet): string {
  const before = given.map((name) => {
    if (givens[name] === undefined) throw new Error(`Nothing is known as ${name}`);
    return givens[name];
  });
  return [...before, text, 'export {};'].join('\n');
}

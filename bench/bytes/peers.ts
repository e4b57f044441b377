/**
 * The peers. What is a package for bundlers is bundled as ours is; what a page takes from a vendor's CDN is read from the
 * package that the CDN serves, its chunks by the numbers that its runtime asks for.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Side } from './ours.js';
import { type Weight, weigh, weighPage } from './weigh.js';

export interface Peer extends Side {
  version: string;
  /** What was counted, and what not. */
  how: string;
}

const folder = fileURLToPath(new URL('..', import.meta.url));
const inPackage = (name: string, ...path: string[]) => join(folder, 'node_modules', name, ...path);

export async function weighPeers(): Promise<Record<string, Peer>> {
  return { workos: await workos(), descope: await descope(), clerk: clerk(), okta: await okta() };
}

async function workos(): Promise<Peer> {
  const code = `
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiKeys, WorkOsWidgets } from '@workos-inc/widgets';
import '@radix-ui/themes/styles.css';
import '@workos-inc/widgets/styles.css';
const keys = createElement(ApiKeys, { authToken: '' });
createRoot(document.body).render(createElement(WorkOsWidgets, null, keys));
`;
  return {
    title: 'WorkOS API keys',
    version: versionsOf('@workos-inc/widgets', '@radix-ui/themes', 'react-dom'),
    how: 'bundled with React, Radix Themes and both style sheets, as its guide has them; the dialogs are in it',
    ...(await weighPage({ code, folder })),
  };
}

async function descope(): Promise<Peer> {
  const widget = await weighPage({ code: `import '@descope/access-key-management-widget';`, folder });
  const kit = '@descope/web-components-ui';
  const runtime = inPackage(kit, 'dist/umd/index.js');
  const list = ['container', 'text', 'text-field', 'button', 'grid', 'grid/descope-grid-text-column'];
  const dialogs = ['grid/descope-grid-selection-column', 'modal', 'multi-select-combo-box', 'notification'];
  const chunks = (components: readonly string[]) => weighChunks(runtime, components.flatMap(componentChunks(runtime)));
  return {
    title: 'Descope access keys',
    version: versionsOf('@descope/access-key-management-widget', kit),
    how:
      `bundled; its UI kit estimated: the parts and the page's markup come from Descope's CDN at run time, which was not ` +
      `asked. Counted are, from the package of the kit, the parts that the widget's code drives (${list.join(', ')}; ` +
      `opened: ${dialogs.join(', ')}) with the chunks that the kit's runtime asks for; the markup is not counted`,
    first: sum(widget.first, chunks(list)),
    opened: sum(widget.opened, chunks([...list, ...dialogs])),
  };
}

/** The numbers of a kit's part: `exports["descope-x"]=()=>Promise.all([n.e(1),…])`, or a table by its file. */
function componentChunks(runtime: string): (component: string) => string[] {
  const text = readFileSync(runtime, 'utf8');
  return (component) => {
    const byName = new RegExp(`exports\\["descope-${component}"\\]=\\(\\)=>Promise\\.all\\(\\[([^\\]]*)\\]`).exec(text);
    const byFile = new RegExp(`"\\./descope-${component}/index\\.js":\\[\\d+,\\[([^\\]]*)\\]`).exec(text);
    return digits((byName ?? byFile)?.[1], component);
  };
}

function clerk(): Peer {
  const [core, ui] = [
    inPackage('@clerk/clerk-js', 'dist/clerk.browser.js'),
    inPackage('@clerk/ui', 'dist/ui.browser.js'),
  ];
  const asked = (runtime: string, pattern: RegExp) => digits(pattern.exec(readFileSync(runtime, 'utf8'))?.[1], runtime);
  const query = asked(core, /__internal_queryClient\(\)\{[^}]*?Promise\.all\(\[([^\]]*)\]/);
  const keys = asked(ui, /\bAPIKeys:\(\)=>Promise\.all\(\[([^\]]*)\]/);
  const opened = ['copy-api-key-modal', 'revoke-api-key-modal'].map((name) => chunkNumber(ui, name));
  const first = sum(weighChunks(core, query), weighChunks(ui, keys));
  return {
    title: 'Clerk API keys',
    version: versionsOf('@clerk/clerk-js', '@clerk/ui'),
    how:
      'the files that its CDN serves, from the packages: clerk-js with its query client, the UI with the chunks that ' +
      '`APIKeys` asks for; opened, with the dialogs that show a key and revoke one. A framework’s binding is not counted',
    first,
    opened: sum(weighChunks(core, query), weighChunks(ui, [...keys, ...opened])),
  };
}

async function okta(): Promise<Peer> {
  const code = `
import OktaSignIn from '@okta/okta-signin-widget';
import '@okta/okta-signin-widget/css/okta-sign-in.min.css';
new OktaSignIn({}).renderEl({ el: '#sign-in' });
`;
  return {
    title: 'Okta sign-in',
    version: versionsOf('@okta/okta-signin-widget'),
    how: 'bundled with its style sheet; signs in and lists nothing, so it stands for what a widget may weigh. Fonts and pictures are not counted',
    ...(await weighPage({ code, folder })),
  };
}

/** A runtime and the chunks of these numbers, by the names that it has for them. */
function weighChunks(runtime: string, numbers: readonly string[]): Weight {
  const names = [...new Set(numbers)].map((number) => chunkName(runtime, number));
  return weigh([runtime, ...names.map((name) => join(runtime, '..', name))].map((file) => readFileSync(file)));
}

const namesOf = (runtime: string) =>
  /\(\{((?:\d+:"[^"]+",?)+)\}\)?\[\w+\]\|\|/.exec(readFileSync(runtime, 'utf8'))?.[1] ?? '';

/** Clerk's end with a part of the build's hash and the version. */
function chunkName(runtime: string, number: string): string {
  const text = readFileSync(runtime, 'utf8');
  const start = new RegExp(`(?:^|,)${number}:"([^"]+)"`).exec(namesOf(runtime))?.[1] ?? number;
  const hash = /\.h=\(\)=>"(\w{6})/.exec(text)?.[1];
  const name = readdirSync(join(runtime, '..')).find((file) =>
    hash ? file.startsWith(`${start}_`) && file.includes(`_${hash}_`) && file.endsWith('.js') : file === `${start}.js`,
  );
  if (!name) throw new Error(`${runtime} has no file for ${number}`);
  return name;
}

function chunkNumber(runtime: string, name: string): string {
  const number = new RegExp(`(\\d+):"${name}"`).exec(namesOf(runtime))?.[1];
  if (!number) throw new Error(`${runtime} knows no ${name}`);
  return number;
}

function digits(text: string | undefined, what: string): string[] {
  if (text === undefined) throw new Error(`Nothing says what ${what} loads`);
  return text.match(/\d+/g) ?? [];
}

function sum(one: Weight, other: Weight): Weight {
  return {
    files: one.files + other.files,
    raw: one.raw + other.raw,
    gzip: one.gzip + other.gzip,
    brotli: one.brotli + other.brotli,
  };
}

function versionsOf(...names: readonly string[]): string {
  const version = (name: string) =>
    (JSON.parse(readFileSync(inPackage(name, 'package.json'), 'utf8')) as { version: string }).version;
  return names.map((name) => `${name} ${version(name)}`).join(', ');
}

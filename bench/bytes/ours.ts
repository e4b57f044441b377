/** Our own pages, made of `dist/` as a host's bundler makes them, and the file for a `<script>` tag as it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { type Weight, weigh, weighPage } from './weigh.js';

export interface Side {
  title: string;
  first: Weight;
  opened: Weight;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');

/** English is in the elements; these are for who asks for them. */
const apart = /(^|\/)(i18n|backends\/memory)\/|auth\/okta-session/;

/** One element on our own HTTP backend, with a session that is the host's. */
const pageOf = (element: string) => `
import './define/${element}.js';
export { configure } from './portal/configure.js';
export { createHttpBackend } from './backends/http/http-backend.js';
export { createHostSession } from './auth/host-session.js';
`;

const desk = 'backends/http/wire-desk.js';

export async function weighOurs(): Promise<Record<string, Side>> {
  const page = (code: string, shown: readonly string[] = []) => weighPage({ code, folder: dist, shown, apart });
  return {
    appList: { title: '`zi-app-list`', ...(await page(pageOf('app-list'))) },
    createApp: {
      title: '`zi-create-app`',
      ...(await page(pageOf('create-app'), ['create-app/create-app-body.js', desk])),
    },
    secretManager: {
      title: '`zi-secret-manager`',
      ...(await page(pageOf('secret-manager'), ['secret-manager/secret-manager-body.js', desk])),
    },
    script: { title: 'all elements, `dist/cdn/devportal.js`', ...weighScript() },
  };
}

function weighScript(): { first: Weight; opened: Weight } {
  const folder = join(dist, 'cdn');
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.js') && !/^(okta|words|memory|scenarios)-/.test(name),
  );
  const read = (name: string) => readFileSync(join(folder, name));
  return { first: weigh([read('devportal.js')]), opened: weigh(files.map(read)) };
}

/** What is loaded apart by who asks for it. */
export function weighApart(): Record<string, Weight> {
  const folder = join(dist, 'cdn');
  const of = (start: RegExp) =>
    readdirSync(folder)
      .filter((name) => start.test(name) && name.endsWith('.js'))
      .map((name) => readFileSync(join(folder, name)));
  return {
    'sign-in with okta': weigh(of(/^okta-/)),
    'one more language, German': weigh(of(/^words-de-/)),
    'one more language, Arabic (the largest)': weigh(of(/^words-ar-/)),
  };
}

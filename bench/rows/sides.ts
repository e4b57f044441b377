/** How the pages of all sides are made. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { bundle, bundleOurs } from './bundle.js';
import { clerk } from './clerk.js';
import { descope, okta, vaadin, workos } from './peers.js';
import { apiPath, lastName, recordPage } from './data.js';
import { pageOf, type Site } from './site.js';
import type { SideName } from './titles.js';

const pages = fileURLToPath(new URL('pages/', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const scriptTag = (name: string) => readFileSync(`${root}dist/cdn/${name}`);

/** 127.0.0.1 stands for a host in production, where nobody's contrast is looked at. */
const options = `checkContrast: false`;

const inPage = async (imports: string) => {
  const { page } = await recordPage();
  return `${imports}
const page = ${JSON.stringify(page)};
const backend = { apps: { list: async () => page }, viewer: {}, scopes: {}, secrets: {}, settings: {} };
configure(createPortal({ backend, ${options} }));`;
};

const fetching = (imports: string) => `${imports}
const session = createHostSession({ getAccessToken: () => 'token-of-the-host' });
const backend = createHttpBackend({ url: '${apiPath}', getAccessToken: session.getAccessToken });
configure(createPortal({ session, backend, ${options} }));`;

const fromPackage = {
  page: `import './define/app-list.js';
import { configure } from './portal/configure.js';
import { createPortal } from './portal/portal.js';`,
  fetched: `import './define/app-list.js';
import { configure } from './portal/configure.js';
import { createPortal } from './portal/portal.js';
import { createHostSession } from './auth/host-session.js';
import { createHttpBackend } from './backends/http/http-backend.js';`,
};

const fromScript = `import { configure, createPortal, createHostSession, createHttpBackend } from './devportal.js';`;

const ours = async (code: string): Promise<Site> => ({
  files: { '/': pageOf('<zi-app-list></zi-app-list>', { scripts: ['/page.js'] }), ...(await bundleOurs(code)) },
  answers: (await recordPage()).answers,
});

/** Its parts on demand are not asked for until the rows are there, and are no part of the site. */
const ourScript = async (code: string): Promise<Site> => ({
  files: {
    '/': pageOf(`<zi-app-list></zi-app-list><script type="module">${code}</script>`, { scripts: ['/devportal.js'] }),
    '/devportal.js': scriptTag('devportal.js'),
  },
  answers: (await recordPage()).answers,
});

const bare = async (start: string, answers?: Site['answers']): Promise<Site> => {
  const element = readFileSync(`${pages}bare.ts`, 'utf8');
  const { js } = await bundle(`${element}\n${start}`, 'ts');
  return {
    files: { '/': pageOf('<bare-list></bare-list>', { scripts: ['/page.js'] }), '/page.js': js },
    ...(answers && { answers }),
  };
};

export interface Maker {
  /** What can be seen once it is there. */
  marker: string;
  make: () => Promise<Site>;
}

const rows = (make: () => Promise<Site>): Maker => ({ marker: lastName, make });

const setApps = `document.querySelector('bare-list').apps =`;

export const sides: Readonly<Record<SideName, Maker>> = {
  bare: rows(async () => bare(`${setApps} ${JSON.stringify((await recordPage()).page.items)};`)),
  ours: rows(async () => ours(await inPage(fromPackage.page))),
  oursByScript: rows(async () => ourScript(await inPage(fromScript))),
  bareFetched: rows(async () =>
    bare(
      `fetch('${apiPath}/apps').then((answer) => answer.json()).then(({ items }) => { ${setApps} items; });`,
      (await recordPage()).answers,
    ),
  ),
  oursFetched: rows(() => ours(fetching(fromPackage.fetched))),
  oursFetchedByScript: rows(() => ourScript(fetching(fromScript))),
  vaadin: rows(vaadin),
  workos: rows(workos),
  descope: rows(descope),
  clerk: rows(clerk),
  okta: { marker: 'Username', make: okta },
};

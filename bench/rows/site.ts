/** A page to be measured, and a server of its own for it: files that are compressed already, and an API's answers. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Site {
  /** By path; `/` is the page. */
  files: Readonly<Record<string, string | Uint8Array>>;
  /** JSON by method and path without the query, such as `GET /api/apps`. */
  answers?: Readonly<Record<string, string>>;
}

export interface Served {
  origin: string;
  /** Paths that were asked for and are not there. */
  missing: Set<string>;
  close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '': 'text/html',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** HTTP/1.1 on loopback, a port of its own a site, so that no two share an origin. */
export async function serveSite({ files, answers = {} }: Site): Promise<Served> {
  const ready = new Map<string, { type: string; body: Buffer }>();
  const add = (key: string, type: string, body: string | Uint8Array) =>
    ready.set(key, { type, body: gzipSync(body, { level: 9 }) });
  for (const [path, body] of Object.entries(files)) add(`GET ${path}`, types[extname(path)] ?? 'text/plain', body);
  for (const [key, body] of Object.entries(answers)) add(key, 'application/json', body);
  const missing = new Set<string>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const found = ready.get(`${request.method} ${decodeURIComponent(pathname)}`);
    request.resume();
    if (found) {
      const headers = { 'content-type': found.type, 'content-encoding': 'gzip', 'content-length': found.body.length };
      response.writeHead(200, { ...headers, 'cache-control': 'no-store' }).end(found.body);
      return;
    }
    // Browsers ask for it by themselves.
    if (pathname !== '/favicon.ico') missing.add(`${request.method} ${pathname}`);
    response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    missing,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A host's page: scripts are modules in the head, styles before them. */
export function pageOf(body: string, { scripts = [], styles = [] }: { scripts?: string[]; styles?: string[] }): string {
  const links = styles.map((path) => `<link rel="stylesheet" href="${path}">`);
  const tags = scripts.map((path) => `<script type="module" src="${path}"></script>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
<meta name="viewport" content="width=device-width"><style>body { margin: 24px; font: 14px system-ui }</style>
${[...links, ...tags].join('\n')}</head><body>${body}</body></html>`;
}

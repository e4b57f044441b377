import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

export interface PortalOptions {
  /** The host page's files. */
  folder: string;
  /** The built SDK's bundles, served under `/sdk/`. */
  sdkFolder: string;
  /** The origin people open, such as `http://127.0.0.1:4400`. */
  origin: string;
  /** In the host page's HTML these addresses stand for the running servers'. */
  replacements: Readonly<Record<string, string>>;
  /** Origins of the API and of the issuer. */
  apiOrigin: string;
  issuerOrigin: string;
}

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves the example host page, under a policy as strict as a careful host would set. */
export function createPortalServer(options: PortalOptions): RequestListener {
  const { origin, apiOrigin, issuerOrigin } = options;
  const headers = {
    'content-security-policy': [
      `default-src 'none'`,
      `script-src 'self'`,
      `style-src 'self'`,
      `img-src 'self' blob: ${apiOrigin}`,
      `connect-src 'self' ${apiOrigin} ${issuerOrigin}`,
      // The hidden frame of a silent sign-in.
      `frame-src ${issuerOrigin}`,
      `form-action 'self'`,
      `frame-ancestors 'none'`,
      `base-uri 'none'`,
      `require-trusted-types-for 'script'`,
      `trusted-types zi-devportal`,
    ].join('; '),
    'cache-control': 'no-cache',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    // "localhost" is another site, whose page the issuer would not send anyone back to.
    if (request.headers.host !== new URL(origin).host) {
      response.writeHead(307, { location: `${origin}/` }).end();
      return;
    }
    const { pathname } = new URL(request.url ?? '/', origin);
    const body = await readPortalFile(options, pathname);
    if (!body) {
      response.writeHead(404, { ...headers, 'content-type': 'text/plain' }).end('There is nothing here.\n');
      return;
    }
    const type = mediaTypes[pathname === '/' ? '.html' : extname(pathname)] ?? 'application/octet-stream';
    response.writeHead(200, { ...headers, 'content-type': type, 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  return (request, response) => {
    serve(request, response).catch(() => response.destroy());
  };
}

async function readPortalFile(options: PortalOptions, pathname: string): Promise<Buffer | undefined> {
  if (pathname === '/') {
    const page = await readFile(join(options.folder, 'index.html'), 'utf8');
    return Buffer.from(
      Object.entries(options.replacements).reduce((text, [from, to]) => text.replaceAll(from, to), page),
    );
  }
  const inSdk = pathname.startsWith('/sdk/');
  const folder = inSdk ? options.sdkFolder : options.folder;
  const path = normalize(join(folder, inSdk ? pathname.slice('/sdk'.length) : pathname));
  // The page itself has one address: the one that is registered as redirect URI.
  if (!path.startsWith(folder + sep) || extname(path) === '.html') return undefined;
  return readFile(path).catch(() => undefined);
}

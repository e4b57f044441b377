/** Each side as a page of its own: bundled by esbuild with the same options, and served on a free port of 127.0.0.1. */
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

import { type Served, serveSite } from '../rows/site.js';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface PageSource {
  /** The code of the page's module; imports are looked up in `bench/`. */
  code: string;
  /** What the body has. */
  body?: string;
  /** Of the page, in front of what its module brings. */
  styles?: string;
}

/** Serves each page under its name; not `minify`, for profiles that say what took the time. */
export async function servePages(sources: Record<string, PageSource>, { minify = true } = {}): Promise<Served> {
  const files: Record<string, Uint8Array | string> = {};
  for (const [name, { code, body = '', styles = '' }] of Object.entries(sources)) {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: root, sourcefile: `${name}.js` },
      absWorkingDir: root,
      outdir: join(root, name),
      entryNames: 'page',
      bundle: true,
      splitting: true,
      minify,
      format: 'esm',
      target: 'es2022',
      conditions: ['production'],
      define: { 'process.env.NODE_ENV': '"production"' },
      legalComments: 'none',
      logLevel: 'error',
      write: false,
    });
    for (const file of outputFiles) files[`/${relative(root, file.path)}`] = file.contents;
    const sheet = files[`/${name}/page.css`] ? `<link rel="stylesheet" href="/${name}/page.css">` : '';
    files[`/${name}`] =
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">` +
      `${sheet}<style>${styles}</style><body>${body}<script type="module" src="/${name}/page.js"></script></body></html>`;
  }
  return serveSite({ files });
}

/** Pages, as a host's bundler makes them; one minifier for all. */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build, transform } from 'esbuild';
import { rollup } from 'rollup';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = `${root}dist`;

const minify = { minify: true, target: 'es2022', legalComments: 'none' } as const;

/** One script, and one style sheet where its code imports any. Packages are looked up from `bench/`. */
export async function bundle(code: string, loader: 'js' | 'ts' = 'js'): Promise<{ js: string; css?: string }> {
  const { outputFiles } = await build({
    ...minify,
    stdin: { contents: code, resolveDir: fileURLToPath(new URL('..', import.meta.url)), sourcefile: 'page.js', loader },
    bundle: true,
    outdir: 'page',
    format: 'esm',
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    // Asked for apart, and not needed for the rows.
    loader: Object.fromEntries(
      ['.woff', '.woff2', '.ttf', '.eot', '.svg', '.png', '.gif'].map((kind) => [kind, 'empty'] as const),
    ),
    logLevel: 'error',
    write: false,
  });
  const textOf = (kind: string) => outputFiles.find(({ path }) => path.endsWith(kind))?.text;
  const css = textOf('.css');
  return { js: textOf('.js') ?? '', ...(css !== undefined && { css }) };
}

/**
 * A page of ours made of `dist/` by Rollup, which leaves what an entry and its parts on demand share in the entry, so that
 * there is one file for the first rows and one a part. esbuild makes seven of the same.
 *
 * @returns Files by path; the entry is `/page.js`.
 */
export async function bundleOurs(code: string): Promise<Record<string, string>> {
  const id = `${dist}/page.js`;
  const built = await rollup({
    input: id,
    // Asked for by pages that sign in with it; none of these does.
    external: (source) => source.startsWith('@okta/'),
    plugins: [
      { name: 'page', resolveId: (source) => (source === id ? id : null), load: (name) => (name === id ? code : null) },
      nodeResolve({ browser: true, exportConditions: ['production'] }),
    ],
    onLog: () => undefined,
  });
  const { output } = await built.generate({
    format: 'es',
    entryFileNames: 'page.js',
    chunkFileNames: '[name]-[hash].js',
    plugins: [
      {
        name: 'minify',
        renderChunk: async (chunk) => ({ code: (await transform(chunk, minify)).code, map: null }),
      },
    ],
  });
  await built.close();
  return Object.fromEntries(output.map((file) => [`/${basename(file.fileName)}`, 'code' in file ? file.code : '']));
}

/** The bundles, as rollup options. `scripts/build.mjs` makes them, since one depends on what another has found. */
import { dirname, relative, resolve } from 'node:path';

import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

import { licenses } from './scripts/build/licenses.mjs';
import { litTemplates } from './scripts/build/lit-templates.mjs';
import { onDemand } from './scripts/build/on-demand.mjs';
import { sharedLit } from './scripts/build/shared-lit.mjs';
import { tscOutput } from './scripts/build/tsc-output.mjs';
import { virtual } from './scripts/build/virtual.mjs';
import { filesIn } from './scripts/files.mjs';

/** What tsc writes, and what becomes `dist` when all is well. */
export const compiled = resolve(import.meta.dirname, 'build/js');
export const staged = resolve(import.meta.dirname, 'build/dist');

/**
 * Top-level names are mangled, properties never: they are our public API, and lit's.
 *
 * @type {import('@rollup/plugin-terser').Options}
 */
const terserOptions = { ecma: 2022, module: true, format: { comments: false } };

/** For bundlers: a file each file of src, at the same path, with every dependency left to the host's own copy. */
export function packageBundle() {
  return {
    input: filesIn(compiled, '.js').filter((file) => file !== resolve(compiled, 'cdn.js')),
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    // Whatever is unused is for the host's bundler to drop; `sideEffects` in package.json tells it what.
    treeshake: false,
    plugins: [tscOutput(compiled), litTemplates()],
    output: {
      dir: staged,
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: compiled,
      sourcemap: true,
      sourcemapPathTransform: fromDist,
    },
  };
}

/**
 * For `<script type="module">`: one minified file that carries its dependencies.
 *
 * @param {{code: string, file?: string, found?: Map<string, string>, texts?: Map<string, string>, shared?: boolean}} options
 *   `code` is the entry module; `found` takes what is to become a file of its own, without it nothing does; `shared`
 *   is for such a file, which renders with the main file's lit.
 * @returns {import('rollup').RollupOptions & {output: import('rollup').OutputOptions}}
 */
export function browserBundle({ code, file, found, texts, shared = false }) {
  return {
    input: virtual.id,
    plugins: [
      virtual(code, compiled),
      found && onDemand(found),
      shared && sharedLit(),
      tscOutput(compiled),
      nodeResolve({ browser: true, exportConditions: ['production'] }),
      // okta-auth-js brings one package that is no ES module.
      commonjs({ include: /node_modules/ }),
      litTemplates(),
      texts && licenses(texts),
    ],
    output: {
      file,
      format: 'es',
      inlineDynamicImports: true,
      sourcemap: true,
      sourcemapPathTransform: fromDist,
      plugins: [terser(terserOptions)],
    },
  };
}

/** Maps are written in `staged` and read in `dist`, one folder higher. */
function fromDist(source, map) {
  const here = dirname(map);
  return relative(here.replace(staged, resolve(import.meta.dirname, 'dist')), resolve(here, source));
}

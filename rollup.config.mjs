/** The bundles, as rollup options. `scripts/build.mjs` makes them, since one depends on what another has found. */
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';

import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';

import { compiledWhileLoading } from './scripts/build/compiled-while-loading.mjs';
import { licenses } from './scripts/build/licenses.mjs';
import { litProperties } from './scripts/build/lit-properties.mjs';
import { litTemplates } from './scripts/build/lit-templates.mjs';
import { minified } from './scripts/build/minified.mjs';
import { oneCopy } from './scripts/build/one-copy.mjs';
import { ownCopies } from './scripts/build/own-copies.mjs';
import { ownPolicy } from './scripts/build/own-policy.mjs';
import { packageVersion } from './scripts/build/package-version.mjs';
import { tscOutput } from './scripts/build/tsc-output.mjs';
import { virtual } from './scripts/build/virtual.mjs';
import { filesIn } from './scripts/files.mjs';

/** What tsc writes, and what becomes `dist` when all is well. */
export const compiled = resolve(import.meta.dirname, 'build/js');
export const staged = resolve(import.meta.dirname, 'build/dist');

const { version: ownVersion } = JSON.parse(readFileSync(resolve(import.meta.dirname, 'package.json'), 'utf8'));
const versionFile = resolve(compiled, 'elements/version.js');

/** For bundlers: a file each file of src, at the same path, with every dependency left to the host's own copy. */
export function packageBundle() {
  return {
    input: filesIn(compiled, '.js').filter((file) => !isForScript(file)),
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    // Whatever is unused is for the host's bundler to drop; `sideEffects` in package.json tells it what.
    treeshake: false,
    plugins: [tscOutput(compiled), packageVersion(versionFile, ownVersion), litProperties(), litTemplates()],
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

/** What `browserBundle` makes `dist/cdn/` of. */
export const scriptBundle = { code: `export * from './cdn.js';`, name: 'devportal.js', forScript: true };

/**
 * For `<script type="module">`: one minified file that carries its dependencies, and beside it what it imports on
 * demand, under names that change with their content.
 *
 * @param {object} options
 * @param {string} options.code The entry module.
 * @param {string} options.folder
 * @param {string} options.name
 * @param {boolean} [options.forScript] Whether lit's policy is ours, as in the files for a `<script>` tag.
 * @param {Map<string, string>} [options.texts] Filled with the licences.
 * @param {string} [options.version] The package's own, unless a test wants another one.
 * @returns {Omit<import('rollup').RollupOptions, 'output'> & {output: import('rollup').OutputOptions}}
 */
export function browserBundle({ code, folder, name, forScript = false, texts, version = ownVersion }) {
  return {
    input: virtual.id,
    // What files on demand share with the main file stays in it: one request shows the first rows.
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      virtual(code, compiled),
      ownCopies(),
      tscOutput(compiled),
      packageVersion(versionFile, version),
      forScript && ownPolicy(resolve(compiled, 'cdn/policy.js')),
      nodeResolve({ browser: true, exportConditions: ['production'] }),
      // okta-auth-js brings one package that is no ES module.
      commonjs({ include: /node_modules/ }),
      litProperties(),
      litTemplates(),
      texts && licenses(texts),
    ],
    output: {
      dir: folder,
      format: 'es',
      entryFileNames: name,
      chunkFileNames: ({ facadeModuleId }) => `${languageOf(facadeModuleId) ?? '[name]'}-[hash].js`,
      // Not a request for a few lines.
      experimentalMinChunkSize: 2_400,
      sourcemap: true,
      sourcemapPathTransform: fromDist,
      plugins: [oneCopy(name), minified(), forScript && compiledWhileLoading()],
    },
  };
}

/** `cdn.ts` and what it alone uses. */
function isForScript(file) {
  return file === resolve(compiled, 'cdn.js') || file.startsWith(resolve(compiled, 'cdn') + sep);
}

/** Maps are written in `staged` and read in `dist`, one folder higher. */
function fromDist(source, map) {
  const here = dirname(map);
  return relative(here.replace(staged, resolve(import.meta.dirname, 'dist')), resolve(here, source));
}

/** A file of words is called by its language, "words-de", not by its place. */
function languageOf(id) {
  const [, code] = /\/i18n\/([\w-]+)\/index\.js$/.exec(id ?? '') ?? [];
  return code && `words-${code}`;
}

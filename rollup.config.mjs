/**
 * From the JavaScript that tsc wrote to `build/`: the npm package, module by module, and the one-file CDN bundle.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

import { litTemplates } from './scripts/lit-templates.mjs';

const { dependencies, exports } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const build = fileURLToPath(new URL('build/', import.meta.url));

/**
 * Reads tsc's source maps along, so that the last ones point at the TypeScript. package.json's `sideEffects` names
 * files of `dist`; which modules of `build` have any is said here.
 */
const tscMaps = {
  name: 'tsc-maps',
  load(id) {
    if (!id.startsWith(build) || !existsSync(`${id}.map`)) return null;
    const moduleSideEffects = /^(?:cdn|define)[./]/.test(id.slice(build.length));
    return { code: readFileSync(id, 'utf8'), map: JSON.parse(readFileSync(`${id}.map`, 'utf8')), moduleSideEffects };
  },
};

/** Every module that the exports map names, and those that its patterns stand for. */
const entries = Object.values(exports)
  .map((entry) => entry.default?.replace('./dist/', 'build/'))
  .filter(Boolean)
  .flatMap((path) => (path.includes('*') ? modulesIn(path.replace('/*.js', '')) : [path]));

function modulesIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => `${folder}/${name}`);
}

const packages = new RegExp(`^(?:${Object.keys(dependencies).join('|')})(?:/|$)`);

/** A warning about our own code fails the build (`--failAfterWarnings`); those about packages are theirs to mend. */
function onwarn(warning, warn) {
  const about = [warning.id, ...(warning.ids ?? [])].join();
  if (!about.includes('node_modules') && warning.code !== 'EMPTY_BUNDLE') warn(warning);
}

export default [
  {
    onwarn,
    input: entries,
    external: (id) => packages.test(id),
    plugins: [tscMaps, litTemplates()],
    output: { dir: 'dist', format: 'es', sourcemap: true, preserveModules: true, preserveModulesRoot: 'build' },
  },
  {
    // What every visitor needs is one file, since a second one costs a round trip; only what some need stands apart.
    // The parts on demand take what they share with it from it, so it may export more than it does by itself.
    onwarn,
    input: { devportal: 'build/cdn.js' },
    preserveEntrySignatures: 'allow-extension',
    treeshake: { moduleSideEffects: (id) => id.startsWith(`${build}define`) || id.includes('build/cdn.js') },
    plugins: [
      tscMaps,
      nodeResolve({ browser: true, exportConditions: ['production', 'browser'] }),
      commonjs({ include: /node_modules/ }),
      litTemplates(),
    ],
    output: {
      dir: 'dist/cdn',
      format: 'es',
      sourcemap: true,
      chunkFileNames: '[name].js',
      plugins: [terser({ ecma: 2022, module: true, format: { comments: false }, compress: { passes: 2 } })],
    },
  },
];

/**
 * The test files of a web-test-runner run as one script.
 *
 * By itself each page would ask for some four hundred modules, one after the other found, which took more time than the
 * tests. esbuild puts all files of the run into one script, in which a module runs when its test file is asked for, as it
 * would by itself; each page is then two requests, and what the browser has compiled serves every page.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

import { build } from 'esbuild';

import { root } from '../run.mjs';
import { asksForModules } from './test-groups.mjs';

const folder = '/__tests__';

/**
 * @param {ReadonlyMap<string, readonly string[]>} groups By the file that stands for a page: all of its files.
 * @returns {{
 *   middleware: NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number],
 *   reporter: import('@web/test-runner').Reporter,
 * }} The reporter hears which files are run.
 */
export function bundledTests(groups) {
  let begin;
  /** @type {Promise<Map<string, string>>} */
  const served = new Promise((resolve) => (begin = (files) => resolve(bundle(files, groups))));
  return {
    async middleware(context, next) {
      if (!context.path.startsWith(`${folder}/`) && !context.path.endsWith('.test.ts')) return next();
      const text = (await served).get(context.path);
      if (text === undefined) return next();
      context.type = context.path.endsWith('.map') ? 'json' : 'js';
      // As long as the run is: each has an address of its own.
      context.set('cache-control', 'public, max-age=31536000, immutable');
      context.body = text;
    },
    reporter: { start: ({ testFiles }) => begin(testFiles) },
  };
}

/** What is served, by path. */
async function bundle(files, groups) {
  const apart = files.filter((file) => asksForModules(readFileSync(file, 'utf8')));
  const together = files.filter((file) => !apart.includes(file));
  return new Map((await Promise.all([oneScript(together, groups), scriptsInParts(apart)])).flatMap((all) => [...all]));
}

/** One script for all files, and a page for each group of them. */
async function oneScript(files, groups) {
  const pages = new Map(files.map((file) => [pathOf(file), groupOf(file, groups)]));
  const paths = [...pages.values()].flat();
  return built(paths, async () => {
    const served = await outputs({
      stdin: { contents: entry(paths), resolveDir: root, sourcefile: 'tests.js' },
      entryNames: 'tests-[hash]',
    });
    const script = [...served.keys()].find((path) => path.endsWith('.js'));
    for (const [path, group] of pages) served.set(path, page(script, group));
    return served;
  });
}

/** A page without its group would leave out tests, and nobody would see it. */
function groupOf(file, groups) {
  if (groups.size === 0) return [pathOf(file)];
  const group = groups.get(relative(root, file));
  if (!group) throw new Error(`${file} stands for no page.`);
  return group.map((each) => `/${each}`.replaceAll('\\', '/'));
}

/** Each file by itself, with what it loads on demand in files that have the names of their modules. */
async function scriptsInParts(files) {
  const paths = files.map((file) => pathOf(file));
  return built(paths, async () => {
    const served = await outputs({
      entryPoints: paths.map((path) => `.${path}`),
      outbase: root,
      entryNames: '[dir]/[name]',
      chunkNames: '[name]-[hash]',
      splitting: true,
    });
    for (const path of paths)
      served.set(path, `import ${JSON.stringify(`${folder}${path.replace(/\.ts$/, '.js')}`)};\n`);
    return served;
  });
}

/** Nothing where there are no paths; where they cannot be built, each fails, and says why. */
async function built(paths, make) {
  if (paths.length === 0) return new Map();
  try {
    return await make();
  } catch (error) {
    return new Map(paths.map((path) => [path, `throw new Error(${JSON.stringify(error.message)});`]));
  }
}

/** @returns {Promise<Map<string, string>>} What esbuild makes, by the path that it is served at. */
async function outputs(options) {
  const { outputFiles } = await build({
    ...options,
    absWorkingDir: root,
    outdir: `${root}${folder}`,
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['browser', 'development'],
    tsconfig: 'tsconfig.json',
    sourcemap: 'linked',
    external: ['/__web-*'],
    // package.json tells which files of dist/ have effects; those of src/ are none of them.
    ignoreAnnotations: true,
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, text }) => [pathOf(path), text]));
}

function pathOf(file) {
  return `/${relative(root, file).replaceAll('\\', '/')}`;
}

function entry(paths) {
  const lines = paths.map((path) => `  ${JSON.stringify(path)}: () => import(${JSON.stringify(`.${path}`)}),`);
  return `export const tests = {\n${lines.join('\n')}\n};\n`;
}

function page(script, group) {
  const runs = group.map((path) => `await tests[${JSON.stringify(path)}]();\n`).join('');
  return `import { tests } from ${JSON.stringify(script)};\n${runs}`;
}

/** What `npm test` does. A step is its commands one after the other; it fails with the first that does. */
import { readFileSync } from 'node:fs';

import { findFirefox, findWebKit } from '../engines/find-engines.mjs';
import { filesIn } from '../files.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => string[][]} commands
 * @property {string[]} [needs] Steps that go before it, if they run at all.
 * @property {'tests'} [counts] Whether its commands are test runners, whose counts are taken from what they print.
 * @property {number} [limit] Seconds after which one of its commands hangs, where 600 are too few.
 * @property {number} [cores] How many it keeps busy, 1 unless told.
 * @property {() => string | undefined} [missing] What this machine may lack, and lacks: the step is then not run, and the
 *   summary says so.
 */

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Where `npm pack` writes the package: `@scope/name` becomes `scope-name`. */
const tarball = `build/${name.slice(1).replace('/', '-')}-${version}.tgz`;

const typeScriptProjects = ['.', 'test', 'test/package/types', 'stories', 'scripts', 'server', 'server/test', 'bench'];

/** Those of the examples that are built; one a command, since a command has ten minutes. */
const frameworks = ['react', 'vue', 'svelte', 'next', 'angular'];

/** It does not know today's CSS, nor that lit leaves an attribute out for `nothing`. */
const litAnalyzerRules = ['--rules.no-invalid-css', 'off', '--rules.no-incompatible-type-binding', 'off'];

/** @type {Step[]} */
export const steps = [
  { name: 'build', commands: () => [['node', 'scripts/build.mjs']] },
  { name: 'format', commands: () => [['prettier', '--check', '--log-level=warn', '.']] },
  {
    name: 'types',
    needs: ['build'],
    commands: () =>
      typeScriptProjects.map((project) => [
        'node',
        'node_modules/typescript/bin/tsc',
        '--noEmit',
        '--pretty',
        'false',
        '-p',
        project,
      ]),
  },
  {
    name: 'lint',
    needs: ['build'],
    commands: () => [
      ['eslint', '--max-warnings=0', '.'],
      ['lit-analyzer', '--strict', '--quiet', ...litAnalyzerRules, 'src/elements/**/*.ts'],
    ],
  },
  { name: 'storybook', needs: ['build'], commands: () => [['storybook', 'build', '--quiet', '--disable-telemetry']] },
  { name: 'unit', counts: 'tests', cores: 2, commands: () => [['web-test-runner']] },
  {
    name: 'firefox',
    counts: 'tests',
    limit: 1800,
    // It keeps one busy, and loses keys where it has to wait for that one.
    cores: 2,
    missing: () => (findFirefox() ? undefined : 'there is no Firefox; FIREFOX_PATH can name one'),
    commands: () => [['web-test-runner', '--config', 'web-test-runner.firefox.config.mjs']],
  },
  {
    name: 'webkit',
    counts: 'tests',
    limit: 1800,
    missing: () => (findWebKit() ? undefined : 'there is no WebKitGTK with its WebDriver and Xvfb'),
    commands: () => [['web-test-runner', '--config', 'web-test-runner.webkit.config.mjs']],
  },
  { name: 'node', needs: ['build'], counts: 'tests', commands: () => [nodeTests('test', '.node.test.ts')] },
  {
    name: 'server',
    needs: ['build'],
    counts: 'tests',
    limit: 2400,
    cores: 2,
    // Node.js 20 may never come to its end where a connection was broken off: it counts a request that is gone.
    commands: () => [nodeTests('server/test', '.test.ts').toSpliced(1, 0, '--test-force-exit')],
  },
  {
    name: 'stories',
    needs: ['storybook'],
    counts: 'tests',
    limit: 1800,
    cores: 2,
    commands: () => [nodeTests('test/e2e', 'stories.e2e.ts')],
  },
  {
    name: 'journey',
    needs: ['build'],
    counts: 'tests',
    cores: 2,
    commands: () => [nodeTests('test/e2e', '.e2e.ts', 'stories.e2e.ts')],
  },
  { name: 'size', needs: ['build'], commands: () => [['node', 'scripts/size.mjs']] },
  {
    name: 'package',
    needs: ['build'],
    commands: () => [
      ['npm', 'pack', '--silent', '--pack-destination', 'build', '--ignore-scripts'],
      ['publint', 'run', tarball, '--strict'],
      ['attw', tarball, '--profile', 'esm-only', '--no-emoji', '--no-definitely-typed'],
    ],
  },
  {
    name: 'examples',
    needs: ['package'],
    counts: 'tests',
    cores: 2,
    commands: () => [
      ...['install', ...frameworks].map((task) => ['node', 'scripts/examples.mjs', task]),
      nodeTests('test/examples', '.e2e.ts'),
    ],
  },
  { name: 'knip', needs: ['build'], commands: () => [['knip', '--no-progress', '--treat-config-hints-as-errors']] },
];

/** Node 20 takes no patterns here, and runs whatever it likes where it is given no files. */
function nodeTests(folder, ending, except) {
  const files = filesIn(folder, ending).filter((file) => !(except && file.endsWith(except)));
  if (files.length === 0) throw new Error(`No tests: ${folder} has no file that ends in ${ending}`);
  return ['node', '--import', 'tsx', '--test', '--test-reporter=spec', '--test-concurrency=2', ...files];
}

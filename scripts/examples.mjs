/**
 * The examples as a host has them: the packed tarball is put where npm would put it, each is type-checked and built.
 *
 *     node scripts/examples.mjs install        needs the tarball that the test step `package` writes
 *     node scripts/examples.mjs react          type-checks and builds one
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { isInstalled } from './install.mjs';
import { root, run } from './run.mjs';

const folder = join(root, 'examples');
const env = { NEXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false', NO_COLOR: '1' };

const [task = ''] = process.argv.slice(2);
const started = performance.now();
try {
  if (task === 'install') await install();
  else await build(task);
  console.log(`${task}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function install() {
  if (!isInstalled(folder)) await must('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
  const { name, version, dependencies } = json(join(root, 'package.json'));
  const target = join(folder, 'node_modules', name);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const tarball = join(root, 'build', `${name.slice(1).replace('/', '-')}-${version}.tgz`);
  await must('tar', ['-xzf', tarball, '--strip-components=1', '-C', target], folder);
  // npm is not asked to install it, since its lock would need the tarball's digest: what it depends on has to be there.
  const missing = Object.keys(dependencies).filter((each) => !existsSync(join(folder, 'node_modules', each)));
  if (missing.length > 0) throw new Error(`examples/package.json lacks what the SDK depends on: ${missing.join(', ')}`);
}

async function build(example) {
  const { scripts } = json(join(folder, example, 'package.json'));
  for (const script of ['check', 'build', 'build:development']) {
    const mode = script.endsWith('development') ? { NODE_ENV: 'development' } : {};
    if (scripts[script]) await must('npm', ['run', '--silent', script, '--workspace', example], folder, mode);
  }
}

async function must(command, args, cwd, more = {}) {
  const { ok, output } = await run(command, args, { cwd, env: { ...env, ...more } });
  if (!ok) throw new Error(`${command} ${args.join(' ')} failed\n${output}`);
}

function json(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

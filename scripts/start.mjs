/**
 * `npm start`: everything on this machine, from a fresh clone on. Installs and builds what is missing or out of date,
 * then runs the server, which says where to go. Node alone, since nothing may be installed yet.
 */
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { isInstalled } from './install.mjs';
import { root } from './run.mjs';

const at = (...parts) => join(root, ...parts);

/** What the step that is running has to be told when the person stops it. */
let running;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (running) running.kill(signal);
    else process.exit(1);
  });
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

if (!isInstalled()) {
  await step('Installing packages', ...npm(), 'ci', '--no-audit', '--no-fund');
}
const sources = ['src', 'package.json', 'tsconfig.json', 'scripts/build.mjs', 'rollup.config.mjs'];
const bundles = ['dist/index.js', 'dist/cdn/devportal.js'];
if (newest(sources) > Math.min(...bundles.map((path) => changed(at(path))))) {
  await step('Building the SDK', process.execPath, at('scripts/build.mjs'));
}
if (newest(['server/src', 'server/tsconfig.json', 'dist/types']) > changed(at('server/dist/main.js'))) {
  await step('Building the server', process.execPath, at('node_modules/typescript/bin/tsc'), '-p', at('server'));
}
process.exitCode = await run('inherit', process.execPath, at('server/dist/main.js'));

/** One line; what the command wrote is shown where it fails. */
async function step(title, ...command) {
  const started = Date.now();
  process.stdout.write(`${title} ... `);
  const output = [];
  const code = await run(['ignore', 'pipe', 'pipe'], ...command, (chunk) => output.push(chunk));
  if (code === 0) {
    console.log(`${Math.round((Date.now() - started) / 1000)} s`);
    return;
  }
  console.log('failed');
  process.stderr.write(Buffer.concat(output));
  process.exit(code);
}

/** Answers the exit code. */
function run(stdio, file, ...rest) {
  const listen = typeof rest.at(-1) === 'function' ? rest.pop() : undefined;
  return new Promise((resolve) => {
    const shell = process.platform === 'win32' && file === 'npm';
    running = spawn(file, rest, { cwd: root, stdio, shell });
    running.stdout?.on('data', listen);
    running.stderr?.on('data', listen);
    running.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    running.once('close', (code) => {
      running = undefined;
      resolve(code ?? 1);
    });
  });
}

/** The npm that started this, where one did. */
function npm() {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? [process.execPath, script] : ['npm'];
}

/** When a file last changed, in milliseconds since 1970; 0 where there is none. */
function changed(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(paths) {
  return Math.max(
    0,
    ...paths.map((path) => {
      if (!statSync(at(path), { throwIfNoEntry: false })?.isDirectory()) return changed(at(path));
      const files = readdirSync(at(path), { recursive: true });
      return Math.max(0, ...files.map((file) => changed(at(path, file))));
    }),
  );
}

/**
 * `npm run build`: src/ to dist/, that is the package's modules and types, the files for a `<script>` tag, the
 * custom-elements manifest and what is made from it for frameworks. All is made in build/ first, so that a failure leaves the last good dist/ in place.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { rollup } from 'rollup';

import { browserBundle, compiled, packageBundle, scriptBundle, staged } from '../rollup.config.mjs';
import { writeFrameworks } from './build/frameworks.mjs';
import { bin, root, run } from './run.mjs';

process.chdir(root);
try {
  const started = performance.now();
  rmSync('build', { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  await Promise.all([
    tool('tsc', '--outDir', compiled, '--declarationDir', join(staged, 'types')),
    tool('custom-elements-manifest', 'analyze', '--quiet'),
  ]);
  const texts = new Map();
  const cdn = { ...scriptBundle, folder: join(staged, 'cdn'), texts };
  await Promise.all([bundle(packageBundle()), bundle(browserBundle(cdn))]);
  writeFileSync(join(staged, 'cdn', 'licenses.txt'), licenseText(texts));
  writeFrameworks(staged);
  rmSync('dist', { recursive: true, force: true });
  renameSync(staged, 'dist');
  console.log(`Built dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s`);
} catch (error) {
  console.error(error.loc ? `${error.loc.file}:${error.loc.line}: ${error.message}` : error.message);
  process.exitCode = 1;
}

async function bundle({ output, ...input }) {
  const built = await rollup({ ...input, onLog: report });
  await built.write(output);
  await built.close();
}

/** The oddities of the packages that we bundle are theirs. */
function report(level, { code, message, id, ids = [id] }) {
  const foreign = ids.every((path) => path?.includes('node_modules'));
  if (level === 'warn' && !foreign) console.error(`Warning: ${message} (${code})`);
}

/** One of the installed tools; what it said is told only where it fails. */
async function tool(name, ...args) {
  const { ok, output } = await run(bin(name), args);
  if (!ok) throw new Error(`${name} failed\n${output}`);
}

function licenseText(texts) {
  const entries = [...texts].sort(([a], [b]) => a.localeCompare(b));
  return entries.map(([name, text]) => `${name}\n\n${text}\n`).join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * `npm run build`: src/ to dist/, that is the package's modules and types, the files for a `<script>` tag, the
 * custom-elements manifest and what is made from it for frameworks. All is made in build/ first, so that a failure leaves the last good dist/ in place.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { browserBundle, compiled, scriptBundle, staged } from '../rollup.config.mjs';
import { bundle, bundlePackage } from './build/bundle.mjs';
import { writeFrameworks } from './build/frameworks.mjs';
import { bin, root, run } from './run.mjs';

process.chdir(root);
try {
  const started = performance.now();
  rmSync('build', { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  // The manifest takes about as long as all else together.
  await Promise.all([tool(bin('custom-elements-manifest'), 'analyze', '--quiet'), modulesAndTypes()]);
  writeFrameworks(staged);
  rmSync('dist', { recursive: true, force: true });
  renameSync(staged, 'dist');
  console.log(`Built dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function modulesAndTypes() {
  // TypeScript 7, which is native code and takes a tenth of the time. It has no API yet, so the other tools have 6.
  const compiler = 'node_modules/typescript-native/bin/tsc';
  await tool(process.execPath, compiler, '--outDir', compiled, '--declarationDir', join(staged, 'types'));
  const texts = new Map();
  const cdn = { ...scriptBundle, folder: join(staged, 'cdn'), texts };
  await Promise.all([bundlePackage(), bundle(browserBundle(cdn))]);
  writeFileSync(join(staged, 'cdn', 'licenses.txt'), licenseText(texts));
}

/** One of the installed tools; what it said is told only where it fails. */
async function tool(program, ...args) {
  const { ok, output } = await run(program, args);
  if (!ok) throw new Error(`${[program, ...args].join(' ')} failed\n${output}`);
}

function licenseText(texts) {
  const entries = [...texts].sort(([a], [b]) => a.localeCompare(b));
  return entries.map(([name, text]) => `${name}\n\n${text}\n`).join(`\n${'-'.repeat(80)}\n\n`);
}

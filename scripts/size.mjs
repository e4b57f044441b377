/**
 * `node scripts/size.mjs`, after a build: what each part of the bundles weighs, then the budgets of .size-limit.json.
 * A part is minified and compressed by itself here, so the parts add up to a little more than the file that they make.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

import { transform } from 'esbuild';
import { rollup } from 'rollup';

import { browserBundle, compiled, scriptBundle } from '../rollup.config.mjs';
import { appList, appListPage } from './size/pages.mjs';

if (!existsSync(compiled)) throw new Error('Nothing to weigh yet: npm run build');
printTable('zi-app-list', await weigh({ code: appList, name: 'app-list.js' }));
printTable('zi-app-list and the HTTP backend', await weigh({ code: appListPage, name: 'app-list-page.js' }));
printTable('all elements', await weigh(scriptBundle));
const { status } = spawnSync(process.execPath, ['node_modules/size-limit/bin.js'], { stdio: 'inherit' });
process.exitCode = status ?? 1;

/** Bytes by part of the file that comes first, the largest part first; and that file itself into build/size/. */
async function weigh(options) {
  const { output, ...input } = browserBundle({ ...options, folder: 'build/size' });
  const built = await rollup({ ...input, onLog: () => {} });
  const { output: files } = await built.write(output);
  await built.close();
  const [entry] = files;
  const parts = new Map();
  for (const [id, { code: rendered }] of Object.entries(entry.modules)) {
    if (rendered) parts.set(partOf(id), `${parts.get(partOf(id)) ?? ''}${rendered}\n`);
  }
  const weighed = await Promise.all([...parts].map(([part, text]) => weighPart(part, text)));
  return weighed.sort((a, b) => b.gzip - a.gzip);
}

async function weighPart(name, text) {
  // By themselves they import nothing that they use; names at the top may stand twice.
  const { code } = await transform(`{${text}}`, { minify: true });
  return { name, raw: code.length, gzip: gzipSync(code, { level: 9 }).length };
}

/** Ours by layer, elements one by one; lit's packages together, other packages each. */
function partOf(id) {
  const [, dependency] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id.split(sep).join('/')) ?? [];
  if (dependency) return /^(?:lit|@lit\/|lit-)/.test(dependency) ? 'lit' : dependency;
  if (!id.startsWith(compiled)) return 'entry';
  const [layer, name] = relative(compiled, id).split(sep);
  return layer === 'elements' || layer === 'backends' ? join(layer, name) : layer.replace(/\.js$/, '');
}

function printTable(title, parts) {
  console.log(`\n${title.padEnd(32)}  minified      gzip`);
  for (const { name, raw, gzip } of parts) console.log(`  ${name.padEnd(30)}${kib(raw)}${kib(gzip)}`);
  const sum = (key) => parts.reduce((total, part) => total + part[key], 0);
  console.log(`  ${'sum of parts'.padEnd(30)}${kib(sum('raw'))}${kib(sum('gzip'))}`);
}

function kib(bytes) {
  return `${(bytes / 1024).toFixed(1)} KiB`.padStart(10);
}

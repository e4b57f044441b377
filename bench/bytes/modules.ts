/** Where the bytes of `zi-app-list` are: each module's, and what the file would be without it. */
import { relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

import { transform } from 'esbuild';
import { rollup } from 'rollup';

import { browserBundle, compiled } from '../../rollup.config.mjs';
import { appList } from '../../scripts/size/pages.mjs';

export interface ModuleWeight {
  name: string;
  raw: number;
  gzip: number;
  /** What the whole, compressed, has less without it: of text that others have too, little. */
  saved: number;
}

export async function weighModules(): Promise<ModuleWeight[]> {
  const { output, ...input } = browserBundle({ code: appList, name: 'app-list.js', folder: 'build/size' });
  const built = await rollup({ ...input, onLog: () => undefined });
  const made = await built.generate({ ...output, plugins: [] });
  await built.close();
  const entry = made.output[0];
  const modules: { name: string; code: string }[] = [];
  for (const [id, { code }] of Object.entries(entry.modules)) {
    // By themselves they import nothing that they use; names at the top may stand twice.
    if (code) modules.push({ name: nameOf(id), code: (await transform(`{${code}}`, { minify: true })).code });
  }
  const size = (parts: readonly { code: string }[]) =>
    gzipSync(parts.map(({ code }) => code).join(''), { level: 9 }).length;
  const whole = size(modules);
  return modules
    .map((module) => ({
      name: module.name,
      raw: module.code.length,
      gzip: size([module]),
      saved: whole - size(modules.filter((other) => other !== module)),
    }))
    .sort((one, other) => other.saved - one.saved);
}

function nameOf(id: string): string {
  const [, dependency] = /.*node_modules\/(.*)/.exec(id.split(sep).join('/')) ?? [];
  return dependency ?? (id.startsWith(compiled) ? relative(compiled, id) : 'entry');
}

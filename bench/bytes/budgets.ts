/** What `.size-limit.json` holds to its budgets, as the repository's own build makes it. */
import { gzipSync } from 'node:zlib';

import { rollup } from 'rollup';

import { browserBundle } from '../../rollup.config.mjs';
import { appList, appListPage } from '../../scripts/size/pages.mjs';

/** Bytes of gzip. */
export interface Budgets {
  appList: number;
  appListPage: number;
}

export async function weighBudgets(): Promise<Budgets> {
  return { appList: await weigh(appList), appListPage: await weigh(appListPage) };
}

async function weigh(code: string): Promise<number> {
  const { output, ...input } = browserBundle({ code, name: 'app-list.js', folder: 'build/size' });
  const built = await rollup({ ...input, onLog: () => undefined });
  const made = await built.generate(output);
  await built.close();
  return gzipSync(made.output[0].code, { level: 9 }).length;
}
